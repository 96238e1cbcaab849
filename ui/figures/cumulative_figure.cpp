#include "ui/figures/cumulative_figure.h"

#include "core/finance/signed_money.h"
#include "core/model/access.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

/// The plot within the picture, and how amounts become heights in it.
struct CumulativeFigure::Frame
{
    QRectF plot;
    double low = 0;
    double high = 1;
    double step = 1; ///< From one edition to the next.

    double y(qint64 amount) const { return plot.bottom() - plot.height() * (static_cast<double>(amount) - low) / (high - low); }
    double x(qsizetype edition) const { return plot.left() + step * (static_cast<double>(edition) + 0.5); }
};

CumulativeFigure::CumulativeFigure(const Design &design, const FinanceResult &result, const QLocale &locale)
    : m_locale(locale)
    , m_currency(design.identity.currency)
    , m_payback(result.paybackEdition)
{
    for (qsizetype i = 0; i < result.editions.size(); ++i) {
        const EditionResult &edition = result.editions.at(i);
        const QString name = edition.edition.isNull() ? tr("One edition") : entityTitle(design, u"edition", edition.edition);
        m_points.append({name, edition.result(), result.cumulative.value(i)});
    }
}

QString CumulativeFigure::money(Money amount) const
{
    return formatSignedMoney(amount, m_currency, m_locale);
}

QString CumulativeFigure::title() const
{
    return tr("Result over the editions");
}

QString CumulativeFigure::summary() const
{
    if (m_points.isEmpty()) {
        return tr("Nothing to compare yet.");
    }
    const QString end = money(m_points.last().soFar);
    return m_payback ? tr("Paid back in “%1”; after the last edition the result is %2 in all.").arg(m_points.value(*m_payback).edition, end)
                     : tr("Not paid back: after the last edition the result is %1 in all.").arg(end);
}

FigureTable CumulativeFigure::table() const
{
    FigureTable table{{tr("Edition"), tr("Result"), tr("So far")}, {}, 1};
    for (const Point &point : m_points) {
        table.rows.append({point.edition, money(point.result), money(point.soFar)});
    }
    return table;
}

double CumulativeFigure::heightFor(double) const
{
    return Theme::px(168);
}

void CumulativeFigure::paint(QPainter &painter, const QRectF &rect, const FigureLook &look) const
{
    FigurePainter to(painter, rect, look);
    qint64 least = 0;
    qint64 most = 1000;
    for (const Point &point : m_points) {
        least = std::min({least, point.result.value, point.soFar.value});
        most = std::max({most, point.result.value, point.soFar.value});
    }
    const QList<qint64> steps = axisSteps(least / 1000, most / 1000, 5);
    double left = 0;
    for (const qint64 amount : steps) {
        left = std::max(left, textWidth(money(Money{amount * 1000}), Theme::ChartFont));
    }
    const double room = static_cast<double>(most - least) * 0.08; // So that no point lies on the edge.
    Frame frame;
    frame.low = static_cast<double>(least) - room;
    frame.high = static_cast<double>(most) + room;
    frame.plot = rect.adjusted(left + Theme::px(8), Theme::px(22), 0, -Theme::px(20));
    frame.step = frame.plot.width() / static_cast<double>(std::max<qsizetype>(1, m_points.size()));
    for (const qint64 amount : steps) {
        const double y = frame.y(amount * 1000);
        to.line({frame.plot.left(), y}, {frame.plot.right(), y}, amount == 0 ? Theme::FieldLine : Theme::LineFaint);
        to.text({rect.left(), y - Theme::px(8), left, double(Theme::px(16))}, FigurePainter::Align::Trailing, money(Money{amount * 1000}), Theme::ChartFont,
            Theme::Text2);
    }
    paintGrid(to, frame);
    paintPoints(to, frame);
}

/// The names of the editions, and what bars and line are.
void CumulativeFigure::paintGrid(FigurePainter &painter, const Frame &frame) const
{
    for (qsizetype i = 0; i < m_points.size(); ++i) {
        painter.text({frame.x(i) - frame.step / 2, frame.plot.bottom() + Theme::px(3), frame.step, double(Theme::px(16))}, FigurePainter::Align::Centre,
            frame.step < Theme::px(56) ? m_locale.toString(i + 1) : m_points.at(i).edition, Theme::ChartFont, Theme::Text2);
    }
    const double top = painter.rect().top();
    double x = frame.plot.left();
    painter.fill({x, top + Theme::px(4), double(Theme::px(10)), double(Theme::px(10))}, Theme::Chart2);
    x += Theme::px(14);
    const QString bars = tr("Result of the edition");
    painter.text({x, top, textWidth(bars, Theme::ChartFont) + 2, double(Theme::px(18))}, FigurePainter::Align::Leading, bars, Theme::ChartFont, Theme::Text2);
    x += textWidth(bars, Theme::ChartFont) + Theme::px(16);
    painter.line({x, top + Theme::px(9)}, {x + Theme::px(18), top + Theme::px(9)}, Theme::Chart1, 2);
    x += Theme::px(22);
    const QString line = tr("All editions so far");
    painter.text({x, top, textWidth(line, Theme::ChartFont) + 2, double(Theme::px(18))}, FigurePainter::Align::Leading, line, Theme::ChartFont, Theme::Text2);
}

void CumulativeFigure::paintPoints(FigurePainter &painter, const Frame &frame) const
{
    const double zero = frame.y(0);
    const double width = std::min(frame.step * 0.5, double(Theme::px(44)));
    QPolygonF line;
    for (qsizetype i = 0; i < m_points.size(); ++i) {
        const double y = frame.y(m_points.at(i).result.value);
        painter.fill({frame.x(i) - width / 2, std::min(y, zero), width, qAbs(y - zero)}, m_points.at(i).result.value < 0 ? Theme::Must : Theme::Chart2);
        line.append({frame.x(i), frame.y(m_points.at(i).soFar.value)});
    }
    painter.polyline(line, Theme::Chart1, 2);
    for (qsizetype i = 0; i < line.size(); ++i) {
        const bool paidBack = m_payback == static_cast<int>(i);
        painter.ring(line.at(i), Theme::px(paidBack ? 5 : 3), paidBack ? Theme::Text : Theme::Chart1, Theme::Surface, 1.8);
    }
}

} // namespace Credwright
