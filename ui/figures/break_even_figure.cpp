#include "ui/figures/break_even_figure.h"

#include "core/util/format.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

/// The plot within the picture, and how figures become points of it.
struct BreakEvenFigure::Frame
{
    QRectF plot;
    qint64 learners = 1;
    qint64 amount = 1;
    QList<qint64> amounts;

    QPointF at(double n, qint64 money) const
    {
        return {plot.left() + plot.width() * n / static_cast<double>(learners),
            plot.bottom() - plot.height() * static_cast<double>(money) / static_cast<double>(amount)};
    }
};

BreakEvenFigure::BreakEvenFigure(const Design &design, const FinanceResult &result, const QLocale &locale)
    : m_locale(locale)
    , m_currency(design.identity.currency)
    , m_planned(result.editions.value(result.shown).learners)
    , m_places(design.audience.places.value_or(Count{}).value)
    , m_breakEven(result.breakEvenLearners)
    , m_losesAgain(result.losesAgainAt)
{
    const qint64 most = std::max({m_places, m_planned + m_planned / 5, std::min(m_breakEven.value_or(0) + 2, std::max<qint64>(60, 4 * m_planned)), qint64(10)});
    m_points = breakEvenCurve(design, most);
}

QString BreakEvenFigure::money(Money amount) const
{
    return formatMoney(amount, m_currency, m_locale);
}

QString BreakEvenFigure::title() const
{
    return tr("Break-even");
}

QString BreakEvenFigure::summary() const
{
    QString text = m_breakEven
        ? tr("With lasting income only, %1 learners are needed to break even; %2 are expected.")
              .arg(m_locale.toString(*m_breakEven), m_locale.toString(m_planned))
        : tr("Lasting income does not reach the full cost at any number of learners tried; %1 are expected.").arg(m_locale.toString(m_planned));
    if (!m_losesAgain.isEmpty()) {
        QStringList numbers;
        for (const qint64 n : m_losesAgain.mid(0, 12)) {
            numbers.append(m_locale.toString(n));
        }
        text += u' ' + tr("It loses again at %1 learners.").arg(numbers.join(u", "_s));
    }
    return text;
}

FigureTable BreakEvenFigure::table() const
{
    FigureTable table{{tr("Learners"), tr("Full cost"), tr("Lasting income"), tr("Result")}, {}, 0};
    const qint64 last = m_points.last().learners;
    QList<qint64> wanted = axisSteps(0, last, 8);
    wanted << m_planned << m_breakEven.value_or(0) << m_losesAgain << last;
    std::sort(wanted.begin(), wanted.end());
    wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());
    for (const qint64 n : std::as_const(wanted)) {
        if (n <= last) {
            const BreakEvenPoint &point = m_points.at(n);
            table.rows.append({m_locale.toString(n), money(point.cost), money(point.income), money(point.income - point.cost)});
        }
    }
    return table;
}

double BreakEvenFigure::heightFor(double) const
{
    return Theme::px(168);
}

void BreakEvenFigure::paint(QPainter &painter, const QRectF &rect, const FigureLook &look) const
{
    FigurePainter to(painter, rect, look);
    Frame frame;
    frame.learners = std::max<qint64>(1, m_points.last().learners);
    for (const BreakEvenPoint &point : m_points) {
        frame.amount = std::max({frame.amount, point.cost.value, point.income.value});
    }
    frame.amounts = axisSteps(0, frame.amount / 1000, 4);
    double left = 0;
    for (const qint64 amount : std::as_const(frame.amounts)) {
        left = std::max(left, textWidth(money(Money{amount * 1000}), Theme::ChartFont));
    }
    const double names = std::max(textWidth(tr("Income"), Theme::LabelFont), textWidth(tr("Full cost"), Theme::LabelFont));
    frame.plot = rect.adjusted(left + Theme::px(8), Theme::px(10), -names - Theme::px(12), -Theme::px(22));
    paintGrid(to, frame);
    paintCurves(to, frame);
    paintNames(to, frame);
    paintCrossings(to, frame);
    paintMarks(to, frame);
}

void BreakEvenFigure::paintGrid(FigurePainter &painter, const Frame &frame) const
{
    const QRectF &plot = frame.plot;
    const double line = Theme::px(15);
    for (const qint64 amount : frame.amounts) {
        const double y = frame.at(0, amount * 1000).y();
        painter.line({plot.left(), y}, {plot.right(), y}, amount == 0 ? Theme::FieldLine : Theme::LineFaint);
        painter.text({painter.rect().left(), y - line / 2, plot.left() - painter.rect().left() - Theme::px(6), line}, FigurePainter::Align::Trailing,
            money(Money{amount * 1000}), Theme::ChartFont, Theme::Text2);
    }
    const double top = plot.bottom() + Theme::px(4);
    const qint64 last = m_points.last().learners;
    for (const qint64 n : axisSteps(0, last, 7)) {
        const double x = frame.at(static_cast<double>(n), 0).x();
        painter.text({x - Theme::px(20), top, double(Theme::px(40)), line}, FigurePainter::Align::Centre, m_locale.toString(n), Theme::ChartFont, Theme::Text2);
    }
    painter.text({plot.right() + Theme::px(12), top, painter.rect().right() - plot.right() - Theme::px(12), line}, FigurePainter::Align::Leading,
        tr("learners"), Theme::ChartFont, Theme::Text2);
}

void BreakEvenFigure::paintCurves(FigurePainter &painter, const Frame &frame) const
{
    QPolygonF cost;
    QPolygonF income;
    for (const BreakEvenPoint &point : m_points) {
        const double n = static_cast<double>(point.learners);
        cost.append(frame.at(n, point.cost.value));
        income.append(frame.at(n, point.income.value));
    }
    const auto shade = [&](const QPolygonF &upper, const QPolygonF &lower, double result) {
        QPolygonF area = upper;
        std::for_each(lower.rbegin(), lower.rend(), [&](const QPointF &point) { area.append(point); });
        painter.fill(area, result < 0 ? Theme::MustTint : Theme::OkTint);
    };
    // One area for each run of losses or gains: pieces drawn side by side would show their seams.
    QPolygonF upper{cost.first()};
    QPolygonF lower{income.first()};
    for (qsizetype i = 1; i < m_points.size(); ++i) {
        const double before = static_cast<double>((m_points.at(i - 1).income - m_points.at(i - 1).cost).value);
        const double after = static_cast<double>((m_points.at(i).income - m_points.at(i).cost).value);
        if (before * after < 0) {
            const QPointF crossing = cost.at(i - 1) + (cost.at(i) - cost.at(i - 1)) * (before / (before - after));
            shade(upper << crossing, lower << crossing, before);
            upper = lower = QPolygonF{crossing};
        } else if (before == 0 && after != 0) {
            upper = QPolygonF{cost.at(i - 1)}; // The run before ended exactly here.
            lower = QPolygonF{income.at(i - 1)};
        }
        upper.append(cost.at(i));
        lower.append(income.at(i));
        if (i == m_points.size() - 1 || after == 0) {
            shade(upper, lower, after != 0 ? after : before);
        }
    }
    painter.polyline(cost, Theme::Chart4, 2);
    painter.polyline(income, Theme::Chart1, 2);
}

void BreakEvenFigure::paintNames(FigurePainter &painter, const Frame &frame) const
{
    const BreakEvenPoint &last = m_points.last();
    const double line = Theme::px(16);
    double income = frame.at(0, last.income.value).y() - line / 2;
    double cost = frame.at(0, last.cost.value).y() - line / 2;
    if (qAbs(income - cost) < line) {
        (income <= cost ? cost : income) = std::min(income, cost) + line;
    }
    const double x = frame.plot.right() + Theme::px(8);
    const double width = painter.rect().right() - x;
    painter.text({x, income, width, line}, FigurePainter::Align::Leading, tr("Income"), Theme::LabelFont, Theme::Accent);
    painter.text({x, cost, width, line}, FigurePainter::Align::Leading, tr("Full cost"), Theme::LabelFont, Theme::Text);
}

/// Where a further group or a share of income turns a gain into a loss, and back: the first number of learners on the other side, from break-even on.
void BreakEvenFigure::paintCrossings(FigurePainter &painter, const Frame &frame) const
{
    if (!m_breakEven) {
        return;
    }
    const double line = Theme::px(15);
    double free = 0; // From where on a number has room.
    for (qsizetype n = *m_breakEven + 1; n < m_points.size(); ++n) {
        const bool before = m_points.at(n - 1).income >= m_points.at(n - 1).cost;
        const bool now = m_points.at(n).income >= m_points.at(n).cost;
        if (before == now) {
            continue;
        }
        const QPointF at = frame.at(static_cast<double>(n), now ? m_points.at(n).income.value : m_points.at(n).cost.value);
        painter.ring(at, Theme::px(3), now ? Theme::Ok : Theme::Must, Theme::Surface, 1.8);
        const QString number = m_locale.toString(n);
        const double width = textWidth(number, Theme::ChartFont) + 2;
        if (at.x() - width / 2 >= free) {
            painter.text({at.x() - width / 2, at.y() + Theme::px(5), width, line}, FigurePainter::Align::Centre, number, Theme::ChartFont,
                now ? Theme::Text2 : Theme::Must);
            free = at.x() + width / 2 + Theme::px(4);
        }
    }
}

void BreakEvenFigure::paintMarks(FigurePainter &painter, const Frame &frame) const
{
    const QRectF &plot = frame.plot;
    const double line = Theme::px(16);
    if (m_planned > 0 && m_planned <= m_points.last().learners) {
        const double x = frame.at(static_cast<double>(m_planned), 0).x();
        painter.line({x, plot.top()}, {x, plot.bottom()}, Theme::Text2, 1, Qt::DashLine);
        const QString label = tr("expected %1").arg(m_locale.toString(m_planned));
        const double width = textWidth(label, Theme::ChartFont) + 2;
        const bool before = x - width - Theme::px(4) > plot.left();
        painter.text({before ? x - width - Theme::px(4) : x + Theme::px(4), plot.bottom() - line - Theme::px(2), width, line},
            before ? FigurePainter::Align::Trailing : FigurePainter::Align::Leading, label, Theme::ChartFont, Theme::Text2);
    }
    QString label = tr("No break-even on lasting income");
    QPointF at(plot.left() + plot.width() / 2, plot.top() + line);
    if (m_breakEven && *m_breakEven <= m_points.last().learners) {
        const BreakEvenPoint &point = m_points.at(*m_breakEven);
        at = frame.at(static_cast<double>(point.learners), point.income.value);
        painter.ring(at, Theme::px(5), Theme::Text, Theme::Surface, 1.8);
        label = *m_breakEven == 1 ? tr("1 learner to break even") : tr("%1 learners to break even").arg(m_locale.toString(*m_breakEven));
    } else if (m_breakEven) {
        label = tr("Break-even beyond this picture: %1 learners").arg(m_locale.toString(*m_breakEven));
    }
    const double width = textWidth(label, Theme::LabelFont) + 2;
    const double x = std::clamp(at.x() - width - Theme::px(6), plot.left() + Theme::px(4), std::max(plot.left() + Theme::px(4), plot.right() - width));
    const double y = std::max(plot.top() - Theme::px(8), at.y() - line - Theme::px(8));
    painter.text({x, y, width, line}, FigurePainter::Align::Leading, label, Theme::LabelFont, Theme::Text);
}

} // namespace Credwright
