#include "ui/theme/text_flags.h"

#include <QStyle>

namespace Credwright {

int textFlags(Qt::LayoutDirection direction, int flags, const QString &text)
{
    // Only the bits of the alignment: the others (one line, no clipping) stay as they are.
    constexpr int alignmentBits = int(Qt::AlignHorizontal_Mask | Qt::AlignVertical_Mask);
    const Qt::Alignment aligned = QStyle::visualAlignment(direction, Qt::Alignment(flags & alignmentBits));
    return (flags & ~alignmentBits) | int(aligned) | (text.isRightToLeft() ? Qt::TextForceRightToLeft : Qt::TextForceLeftToRight);
}

} // namespace Credwright
