#include "ui/widgets/badge.h"

#include "ui/widgets/severity_marker.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>

namespace Credwright {

namespace {

constexpr int markerSide = 13;
constexpr int gap = 4;

} // namespace

Badge::Badge(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    hide();
}

void Badge::setFindings(Severity gravest, int count)
{
    m_severity = gravest;
    m_count = count;
    setAccessibleName(tr("%n open finding(s), the gravest: %1", nullptr, count).arg(severityName(gravest)));
    setToolTip(accessibleName());
    setVisible(count > 0);
    updateGeometry();
    update();
}

QSize Badge::sizeFor(int count)
{
    const QFontMetrics metrics(Theme::font(Theme::LabelFont));
    return {Theme::px(markerSide + gap) + metrics.horizontalAdvance(QLocale().toString(count)) + 1, std::max(Theme::px(16), metrics.height())};
}

void Badge::paint(QPainter *painter, const QRect &rect, Severity severity, int count)
{
    painter->save();
    const int side = Theme::px(markerSide);
    const QRect marker(rect.left(), rect.top() + (rect.height() - side) / 2, side, side);
    const QRect text(rect.left() + side + Theme::px(gap), rect.top(), rect.width() - side - Theme::px(gap), rect.height());
    const Qt::LayoutDirection direction = painter->layoutDirection();
    SeverityMarker::paint(painter, QStyle::visualRect(direction, rect, marker), severity);
    painter->setFont(Theme::font(Theme::LabelFont));
    painter->setPen(Theme::color(inksOf(severity).ink));
    painter->drawText(QStyle::visualRect(direction, rect, text), int(Qt::AlignVCenter | Qt::AlignLeft), QLocale().toString(count));
    painter->restore();
}

void Badge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(&painter, rect(), m_severity, m_count);
}

} // namespace Credwright
