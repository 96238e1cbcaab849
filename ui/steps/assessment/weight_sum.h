#pragma once

#include <QWidget>

namespace Credwright {

class EntityTable;
class Session;

/// The last line of the table of assessments: what the weights of graded ones add up to, and whether that is the whole.
class WeightSum : public QWidget
{
    Q_OBJECT
public:
    WeightSum(Session &session, EntityTable &table, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    QString sum() const { return m_sum; }
    QString verdict() const { return m_verdict; }
    bool addsUp() const { return m_addsUp; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();

    Session &m_session;
    EntityTable &m_table;
    QString m_sum;
    QString m_verdict;
    bool m_addsUp = false;
};

} // namespace Credwright
