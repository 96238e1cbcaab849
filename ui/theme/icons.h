#pragma once

#include <QColor>
#include <QIcon>

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
    Warning
};

/// One of our own icons, drawn with a 1.5 stroke on a 16 grid, in the text colour of the scheme or the colour given; sharp at any scale.
QIcon icon(Icon which, const QColor &color = {});

} // namespace Credwright
