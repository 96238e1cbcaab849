#include "ui/steps/finance/result_tile.h"

#include "ui/theme/text_flags.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyle>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

ResultTile::ResultTile(const QString &name, QWidget *parent) : DerivedLabel(parent), m_name(name)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, [this] { updateGeometry(); });
}

void ResultTile::setResult(const QString &figure, const QString &note, const QString &working, Tone tone)
{
    m_note = note;
    m_tone = tone;
    setValue(figure, working);
    setAccessibleName(tr("%1: %2, %3").arg(m_name, figure, note));
    update();
}

QSize ResultTile::sizeHint() const
{
    const int name = QFontMetrics(Theme::font(Theme::LabelPlainFont)).horizontalAdvance(u"= "_s + m_name);
    const int note = QFontMetrics(Theme::font(Theme::LabelPlainFont)).horizontalAdvance(m_note);
    const int figure = QFontMetrics(Theme::font(Theme::FigureFont)).horizontalAdvance(value());
    return {std::max({name, note, figure}) + Theme::px(10), Theme::px(66)};
}

/// The figure is never cut; name and note may be.
QSize ResultTile::minimumSizeHint() const
{
    return {QFontMetrics(Theme::font(Theme::FigureFont)).horizontalAdvance(value()) + Theme::px(10), sizeHint().height()};
}

void ResultTile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect inner = rect().adjusted(Theme::px(4), 0, -Theme::px(4), 0);
    const auto row = [&](int top, int height, int indent) {
        return QStyle::visualRect(layoutDirection(), inner, QRect(inner.left() + indent, Theme::px(top), inner.width() - indent, Theme::px(height)));
    };
    const auto write = [&](const QRect &place, const QString &text, Theme::FontRole role, Theme::Token token) {
        painter.setFont(Theme::font(role));
        painter.setPen(Theme::color(token));
        const QString shown = painter.fontMetrics().elidedText(text, Qt::ElideRight, place.width());
        painter.drawText(place, textFlags(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter, shown), shown);
    };
    write(row(2, 16, 0), u"="_s, Theme::LabelFont, Theme::Accent);
    write(row(2, 16, painter.fontMetrics().horizontalAdvance(u"= "_s)), m_name, Theme::LabelPlainFont, Theme::Text2);
    write(row(18, 30, 0), value(), Theme::FigureFont, m_tone == Tone::Good ? Theme::Ok : m_tone == Tone::Bad ? Theme::Must : Theme::Text);
    write(row(48, 16, 0), m_note, Theme::LabelPlainFont, Theme::Text2);
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(Theme::color(Theme::Accent), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
}

} // namespace Credwright
