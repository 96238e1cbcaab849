#pragma once

#include "ui/theme/icons.h"

#include <QPushButton>

class QToolButton;

namespace Credwright {

enum class ButtonKind { Normal, Primary, Text };
enum class ButtonSize { Normal, Small, Toolbar };

/// A push button in one of the looks of the style sheet. Its text is also its accessible name; a menu set later gets its arrow.
QPushButton *makeButton(const QString &text, ButtonKind kind = ButtonKind::Normal, ButtonSize size = ButtonSize::Normal, QWidget *parent = nullptr);
/// Gives a button its menu and the room for the arrow.
void setButtonMenu(QPushButton *button, QMenu *menu);
/// 24 × 24 in titles, 32 × 32 in the toolbar; name is tooltip and accessible name.
QToolButton *makeIconButton(Icon which, const QString &name, ButtonSize size = ButtonSize::Normal, QWidget *parent = nullptr);

} // namespace Credwright
