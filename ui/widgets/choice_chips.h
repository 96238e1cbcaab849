#pragma once

#include <QCheckBox>
#include <QStringList>

namespace Credwright {

/// One chip of ChoiceChips: a check box in behaviour and to screen readers.
class ChoiceChip : public QCheckBox
{
    Q_OBJECT
public:
    explicit ChoiceChip(const QString &label, QWidget *parent);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool hitButton(const QPoint &pos) const override { return rect().contains(pos); }
};

/// Several of a few: chips that are on or off. Arrow keys move between them, Space switches; one stop for Tab.
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
    /// Codes that are none of the items are kept and given back. Does not emit chosenChanged().
    void setChosen(const QStringList &codes);
    /// In the order of the items, then the unknown ones.
    QStringList chosen() const { return m_chosen; }

Q_SIGNALS:
    /// By the user.
    void chosenChanged(const QStringList &codes);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void takeOver();
    void moveFocus(qsizetype from, int key);
    void updateDescription();

    QList<Item> m_items;
    QList<ChoiceChip *> m_chips;
    QStringList m_chosen;
};

} // namespace Credwright
