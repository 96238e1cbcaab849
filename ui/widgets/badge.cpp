#include "ui/widgets/badge.h"

#include "ui/theme/theme.h"
#include "ui/widgets/severity_marker.h"

#include <QFontMetrics>
#include <QGuiApplication>
#include <QLocale>
#include <QPainter>
#include <QStyle>

namespace Credwright {

QSize Badge::sizeFor(int count)
{
    const QFontMetrics metrics(Theme::font(Theme::LabelFont));
    return {Theme::px(13) + Theme::px(4) + metrics.horizontalAdvance(QLocale().toString(count)), Theme::px(16)};
}

void Badge::paint(QPainter *painter, const QRect &rect, Severity severity, int count)
{
    const int size = Theme::px(13);
    const Qt::LayoutDirection direction = QGuiApplication::layoutDirection();
    const QRect marker(rect.left(), rect.center().y() - size / 2, size, size);
    SeverityMarker::paint(painter, QStyle::visualRect(direction, rect, marker), severity);
    painter->save();
    painter->setFont(Theme::font(Theme::LabelFont));
    painter->setPen(Theme::color(severity == Severity::Must ? Theme::Must : severity == Severity::Should ? Theme::Should : Theme::Consider));
    painter->drawText(
        QStyle::visualRect(direction, rect, rect.adjusted(size + Theme::px(4), 0, 0, 0)), int(Qt::AlignVCenter | Qt::AlignLeading), QLocale().toString(count));
    painter->restore();
}

} // namespace Credwright
