#pragma once

#include "ui/theme/icons.h"

#include <QFrame>

class QAction;
class QHBoxLayout;
class QLabel;
class QMenu;
class QToolButton;
class QVBoxLayout;

namespace Credwright {

class ElidedLabel;

/// A section of a page: an optional title row with subtitle, derived values and small buttons, then its content.
class Card : public QFrame
{
    Q_OBJECT
public:
    explicit Card(const QString &title = {}, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setSubtitle(const QString &text);
    /// The parent for what goes into contentLayout(): a widget that moves between parents has its style worked out again, and all that is in it.
    QWidget *content() const { return m_body; }
    /// Margins 16 left and right.
    QVBoxLayout *contentLayout() const { return m_content; }
    /// A table that reaches both edges of the card; it stands above the content.
    void addFullWidth(QWidget *widget);
    /// Between title and buttons: derived values, a legend, a small filter.
    void addTitleWidget(QWidget *widget);
    QToolButton *addAction(QAction *action, Icon icon);
    /// name is tooltip and accessible name of the button.
    QToolButton *addMenu(QMenu *menu, Icon icon, const QString &name);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void measure();
    void showBody();

    QWidget *m_titleRow = nullptr;
    QLabel *m_titleLabel = nullptr;
    ElidedLabel *m_subtitle = nullptr;
    QHBoxLayout *m_title = nullptr;
    QHBoxLayout *m_values = nullptr;
    QHBoxLayout *m_buttons = nullptr;
    QVBoxLayout *m_wide = nullptr;
    QWidget *m_body = nullptr;
    QVBoxLayout *m_content = nullptr;
};

} // namespace Credwright
