#pragma once

#include "core/util/markdown_subset.h"

#include <QColor>

namespace Credwright {

// The colours of the description on paper, as the design tokens give them.
inline const QColor textColour(0x1b, 0x24, 0x23);
inline const QColor quietColour(0x53, 0x60, 0x5e);
inline const QColor accentColour(0x0f, 0x6b, 0x6b);
inline const QColor lineColour(0xd7, 0xdd, 0xdc);
inline const QColor strongLineColour(0xb9, 0xc3, 0xc1);

/// A text of one run; nothing for no text.
inline QList<TextRun> runsOf(const QString &text)
{
    return text.isEmpty() ? QList<TextRun>() : QList<TextRun>{{text, false, false, {}}};
}

} // namespace Credwright
