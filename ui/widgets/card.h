#pragma once

#include "ui/theme/icons.h"

#include <QFrame>

class QAction;
class QHBoxLayout;
class QLabel;
class QMenu;
class QVBoxLayout;

namespace Credwright {

/// A section of a page: an optional title row with derived values and small buttons, then its content.
class Card : public QFrame
{
    Q_OBJECT
public:
    explicit Card(const QString &title = {}, QWidget *parent = nullptr);

    void setSubtitle(const QString &text);
    QVBoxLayout *contentLayout() const { return m_content; }
    /// A table that reaches both edges of the card; it stands above the content.
    void addFullWidth(QWidget *widget);
    /// Between title and buttons.
    void addTitleWidget(QWidget *widget);
    void addAction(QAction *action, Icon icon);
    void addMenu(QMenu *menu, Icon icon, const QString &name);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *m_titleRow = nullptr;
    QHBoxLayout *m_title = nullptr;
    QLabel *m_subtitle = nullptr;
    QVBoxLayout *m_wide = nullptr;
    QVBoxLayout *m_content = nullptr;
};

} // namespace Credwright
