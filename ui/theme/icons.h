#pragma once

#include <QColor>
#include <QIcon>

class QPainter;

namespace Credwright {

enum class Icon {
    Menu,
    Undo,
    Redo,
    Search,
    ChevronDown,
    ChevronRight,
    Plus,
    DeleteRow,
    Reorder,
    Ellipsis,
    Table,
    Copy,
    Download,
    Panel,
    Home,
    Document,
    Pencil,
    Modules,
    People,
    Globe,
    Eye,
    Folder,
    Paperclip,
    Lock,
    Check,
    Cross,
    Print,
    Book,
    Link,
    Warning,
    Bookmark,
    Clock
};

/// One of our own icons, drawn with a 1.5 stroke on a 16 grid in the text colour of the current scheme or the colour given;
/// drawn anew at every size and scale. It may be kept: it follows the scheme.
QIcon icon(Icon which, const QColor &color = {});

/// For painters: into a square, mirrored where the icon points along the text and the painter's layout runs from right to left.
void paintIcon(QPainter *painter, const QRectF &rect, Icon which, const QColor &color);

} // namespace Credwright
