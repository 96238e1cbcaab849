#include "ui/theme/text_style.h"

#include "ui/theme/text_flags.h"

#include <QPainter>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

TextStyle::TextStyle() : QProxyStyle(u"Fusion"_s) {}

void TextStyle::drawItemText(
    QPainter *painter, const QRect &rect, int flags, const QPalette &palette, bool enabled, const QString &text, QPalette::ColorRole role) const
{
    QProxyStyle::drawItemText(painter, rect, textFlags(painter->layoutDirection(), flags, text), palette, enabled, text, role);
}

} // namespace Credwright
