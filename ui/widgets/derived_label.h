#pragma once

#include <QAbstractButton>

namespace Credwright {

/// A value that is computed, not typed: "=" and the value, which opens its working.
class DerivedLabel : public QAbstractButton
{
    Q_OBJECT
public:
    explicit DerivedLabel(QWidget *parent = nullptr);

    void setValue(const QString &text, const QString &working);
    QString value() const { return m_value; }
    QString working() const { return m_working; }
    void openWorking();

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString m_value;
    QString m_working;
};

} // namespace Credwright
