#include "ui/figures/change_figure.h"

#include "core/finance/signed_money.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int mostBars = 8;

double rowHeight()
{
    return Theme::px(19);
}

} // namespace

struct ChangeFigure::Scale
{
    QRectF plot;
    double low = 0;
    double high = 1;

    double at(Money amount) const { return plot.left() + plot.width() * (static_cast<double>(amount.value) - low) / (high - low); }
};

ChangeFigure::ChangeFigure(const Design &design, const FinanceResult &result, const QLocale &locale)
    : m_locale(locale)
    , m_currency(design.identity.currency)
    , m_planned(result.editions.value(result.shown).lastingResult())
    , m_bars(sensitivity(design, locale).mid(0, mostBars))
{}

QString ChangeFigure::money(Money amount) const
{
    return formatSignedMoney(amount, m_currency, m_locale);
}

/// In whole units: cents say nothing about a guess.
QString ChangeFigure::rounded(Money amount) const
{
    return qAbs(amount.value) < 100'000 ? money(amount) : money(Money{(amount.value + (amount.value < 0 ? -500 : 500)) / 1000 * 1000});
}

QString ChangeFigure::title() const
{
    return tr("If things change");
}

QString ChangeFigure::summary() const
{
    if (m_bars.isEmpty()) {
        return tr("Nothing to compare yet.");
    }
    const SensitivityBar &first = m_bars.first();
    const bool low = first.low && (!first.high || *first.low < *first.high);
    return tr("As planned the lasting result is %1. The strongest change: %2, which makes it %3.")
        .arg(money(m_planned), low ? first.lowLabel : first.highLabel, money(m_planned + (low ? *first.low : *first.high)));
}

FigureTable ChangeFigure::table() const
{
    FigureTable table{{tr("Change"), tr("Effect"), tr("Lasting result")}, {{tr("As planned"), {}, money(m_planned)}}, 1};
    for (const SensitivityBar &bar : m_bars) {
        if (bar.low) {
            table.rows.append({bar.lowLabel, money(*bar.low), money(m_planned + *bar.low)});
        }
        if (bar.high) {
            table.rows.append({bar.highLabel, money(*bar.high), money(m_planned + *bar.high)});
        }
    }
    return table;
}

double ChangeFigure::heightFor(double) const
{
    return rowHeight() * static_cast<double>(m_bars.size() + 1) + Theme::px(4);
}

void ChangeFigure::paint(QPainter &painter, const QRectF &rect, const FigureLook &look) const
{
    FigurePainter to(painter, rect, look);
    double names = 0;
    double figures = textWidth(rounded(m_planned), Theme::ChartFont);
    Scale scale;
    scale.low = scale.high = static_cast<double>(m_planned.value);
    for (const SensitivityBar &bar : m_bars) {
        names = std::max(names, textWidth(bar.label, Theme::LabelPlainFont));
        for (const std::optional<Money> &effect : {bar.low, bar.high}) {
            if (effect) {
                const Money amount = m_planned + *effect;
                scale.low = std::min(scale.low, static_cast<double>(amount.value));
                scale.high = std::max(scale.high, static_cast<double>(amount.value));
                figures = std::max(figures, textWidth(rounded(amount), Theme::ChartFont));
            }
        }
    }
    scale.high = std::max(scale.high, scale.low + 1);
    names = std::min(names, rect.width() * 0.4);
    figures += Theme::px(6);
    scale.plot = rect.adjusted(names + Theme::px(10) + figures, rowHeight(), -figures, 0);
    const double planned = scale.at(m_planned);
    const QString label = tr("as planned %1").arg(rounded(m_planned));
    const double width = textWidth(label, Theme::LabelFont) + 2;
    const double x = std::clamp(planned - width / 2, rect.left() + names, std::max(rect.left() + names, rect.right() - width));
    to.text({x, rect.top(), width, rowHeight()}, FigurePainter::Align::Centre, label, Theme::LabelFont, Theme::Text);
    if (scale.low < 0 && scale.high > 0 && m_planned.value != 0) {
        to.line({scale.at(Money{}), scale.plot.top()}, {scale.at(Money{}), rect.bottom()}, Theme::Text2, 1, Qt::DashLine);
    }
    double top = scale.plot.top();
    for (const SensitivityBar &bar : m_bars) {
        to.text({rect.left(), top, names + 2, rowHeight()}, FigurePainter::Align::Leading, bar.label, Theme::LabelPlainFont, Theme::Text);
        paintBar(to, scale, bar, top);
        top += rowHeight();
    }
    to.line({planned, scale.plot.top()}, {planned, rect.bottom()}, Theme::FieldLine, 1.5);
}

void ChangeFigure::paintBar(FigurePainter &painter, const Scale &scale, const SensitivityBar &bar, double top) const
{
    const double planned = scale.at(m_planned);
    const double inset = Theme::px(4);
    for (const std::optional<Money> &effect : {bar.low, bar.high}) {
        if (!effect || effect->value == 0) {
            continue;
        }
        const Money amount = m_planned + *effect;
        const double end = scale.at(amount);
        const bool worse = effect->value < 0;
        painter.fill(
            QRectF(std::min(planned, end), top + inset, std::max(1.0, qAbs(end - planned)), rowHeight() - 2 * inset), worse ? Theme::Must : Theme::Chart2);
        const QString text = rounded(amount);
        const double width = textWidth(text, Theme::ChartFont) + 2;
        const double x = worse ? end - width - Theme::px(4) : end + Theme::px(4);
        painter.fill(QRectF(x, top + 1, width, rowHeight() - 2), Theme::Surface); // The line of nought passes behind the figure.
        painter.text({x, top, width, rowHeight()}, FigurePainter::Align::Leading, text, Theme::ChartFont, amount.value < 0 ? Theme::Must : Theme::Text);
    }
}

} // namespace Credwright
