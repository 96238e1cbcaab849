#pragma once

#include <QWidget>

class QComboBox;

namespace Credwright {

/// One of a few: segments beside each other, or a combo box where there is no room for them. The value may be empty;
/// pressing the chosen segment again empties it.
class SegmentedChoice : public QWidget
{
    Q_OBJECT
public:
    struct Item
    {
        QString code;
        QString label;
    };
    explicit SegmentedChoice(QWidget *parent = nullptr);

    void setItems(const QList<Item> &items);
    void setValue(const QString &code);
    QString value() const { return m_value; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(const QString &code);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    QList<int> edges() const;
    int wantedWidth() const;
    void choose(const QString &code);
    void updateName();
    void changeEvent(QEvent *event) override;

    QList<Item> m_items;
    QString m_value;
    QString m_label;
    QComboBox *m_box = nullptr;
};

} // namespace Credwright
