#pragma once

#include <QStringList>
#include <QWidget>

namespace Credwright {

/// Several of a few: chips that are on or off. Arrow keys move between them, Space switches.
class ChoiceChips : public QWidget
{
    Q_OBJECT
public:
    struct Item
    {
        QString code;
        QString label;
    };
    explicit ChoiceChips(QWidget *parent = nullptr);

    void setItems(const QList<Item> &items);
    void setChosen(const QStringList &codes);
    QStringList chosen() const { return m_chosen; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void chosenChanged(const QStringList &codes);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QList<QRect> places(int width) const;
    void toggle(int index);

    QList<Item> m_items;
    QStringList m_chosen;
    int m_current = 0;
};

} // namespace Credwright
