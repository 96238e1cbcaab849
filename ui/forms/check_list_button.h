#pragma once

#include <QPushButton>

class QFrame;
class QLineEdit;
class QListWidget;

namespace Credwright {

/// Several out of many: a button that says what is chosen and opens a list to tick, with a filter when the list is long.
class CheckListButton : public QPushButton
{
    Q_OBJECT
public:
    struct Item
    {
        QString code;
        QString label;
    };
    explicit CheckListButton(QWidget *parent = nullptr);

    void setItems(const QList<Item> &items);
    void setChosen(const QStringList &codes);
    QStringList chosen() const { return m_chosen; }
    /// Shown while nothing is chosen.
    void setEmptyText(const QString &text);
    void openList();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosenChanged(const QStringList &codes);
    void closed();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildPopup();
    void fillList();
    void showChosen();
    void restore();

    QList<Item> m_items;
    QStringList m_chosen;
    QStringList m_before; ///< What was chosen when the list opened: Escape brings it back.
    QString m_emptyText;
    QFrame *m_popup = nullptr;
    QLineEdit *m_filter = nullptr;
    QListWidget *m_list = nullptr;
};

} // namespace Credwright
