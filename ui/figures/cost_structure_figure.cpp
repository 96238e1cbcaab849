#include "ui/figures/cost_structure_figure.h"

#include "core/util/format.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

double titleHeight()
{
    return Theme::px(18);
}

double rowHeight()
{
    return Theme::px(16);
}

} // namespace

CostStructureFigure::CostStructureFigure(const Design &design, const FinanceResult &result, const QLocale &locale)
    : m_locale(locale)
    , m_currency(design.identity.currency)
{
    const EditionResult edition = result.editions.value(result.shown);
    Bar cost{tr("Full cost"), edition.cost,
        {{tr("Preparatory"), edition.preparatory, Theme::Chart1}, {tr("Running"), edition.running, Theme::Chart2},
            {tr("Additional"), edition.additional, Theme::Chart3}, {tr("Without a category"), edition.uncategorised, Theme::Chart5},
            {tr("Indirect"), edition.indirect, Theme::Chart4}}};
    Bar income{tr("Income"), edition.incomeAll,
        {{tr("Fees"), edition.fees, Theme::Chart1}, {tr("Other lasting income"), edition.incomeLasting - edition.fees, Theme::Chart2},
            {tr("Temporary income"), edition.incomeAll - edition.incomeLasting, Theme::Chart4}}};
    for (Bar *bar : {&cost, &income}) {
        bar->parts.removeIf([](const Part &part) { return part.amount.value <= 0; });
        m_bars.append(*bar);
    }
}

QString CostStructureFigure::money(Money amount) const
{
    return formatMoney(amount, m_currency, m_locale);
}

QString CostStructureFigure::share(Money part, Money total) const
{
    const double percent = total.value > 0 ? 100.0 * static_cast<double>(part.value) / static_cast<double>(total.value) : 0;
    return formatPercent(Percent{qRound64(percent) * 100}, m_locale);
}

QString CostStructureFigure::title() const
{
    return tr("What it costs and who pays");
}

QString CostStructureFigure::summary() const
{
    QStringList sentences;
    for (const Bar &bar : m_bars) {
        QStringList parts;
        for (const Part &part : bar.parts) {
            parts.append(tr("%1 %2").arg(part.name, money(part.amount)));
        }
        sentences.append(
            parts.isEmpty() ? tr("%1: %2.").arg(bar.name, money(bar.total)) : tr("%1: %2, of which %3.").arg(bar.name, money(bar.total), parts.join(u", "_s)));
    }
    return sentences.join(u' ');
}

FigureTable CostStructureFigure::table() const
{
    FigureTable table{{tr("Part"), tr("Amount"), tr("Share")}, {}, 1};
    for (const Bar &bar : m_bars) {
        for (const Part &part : bar.parts) {
            table.rows.append({part.name, money(part.amount), share(part.amount, bar.total)});
        }
        table.rows.append({bar.name, money(bar.total), share(bar.total, bar.total)});
    }
    return table;
}

QList<CostStructureFigure::Entry> CostStructureFigure::legend(const Bar &bar, double width) const
{
    QList<Entry> entries;
    QPointF at(0, 0);
    for (const Part &part : bar.parts) {
        const QString text = tr("%1 %2").arg(part.name, money(part.amount));
        const double wide = std::min(width, textWidth(text, Theme::ChartFont) + Theme::px(14));
        if (at.x() > 0 && at.x() + wide > width) {
            at = {0, at.y() + rowHeight()};
        }
        entries.append({text, part.token, {at.x(), at.y(), wide, rowHeight()}});
        at.rx() += wide + Theme::px(14);
    }
    return entries;
}

double CostStructureFigure::barHeight(const Bar &bar, double width) const
{
    const QList<Entry> entries = legend(bar, width);
    return titleHeight() + Theme::px(18) + (entries.isEmpty() ? 0 : entries.last().rect.bottom()) + Theme::px(8);
}

double CostStructureFigure::heightFor(double width) const
{
    double height = 0;
    for (const Bar &bar : m_bars) {
        height += barHeight(bar, width);
    }
    return height;
}

void CostStructureFigure::paint(QPainter &painter, const QRectF &rect, const FigureLook &look) const
{
    FigurePainter to(painter, rect, look);
    qint64 most = 1;
    for (const Bar &bar : m_bars) {
        most = std::max(most, bar.total.value);
    }
    double top = rect.top();
    for (const Bar &bar : m_bars) {
        const double scale = rect.width() / static_cast<double>(most);
        to.text({rect.left(), top, rect.width() / 2, titleHeight()}, FigurePainter::Align::Leading, bar.name, Theme::LabelFont, Theme::Text);
        to.text({rect.left() + rect.width() / 2, top, rect.width() / 2, titleHeight()}, FigurePainter::Align::Trailing, money(bar.total), Theme::LabelFont,
            Theme::Text);
        double x = rect.left();
        const double y = top + titleHeight();
        to.line({x, y}, {x, y + Theme::px(14)}, Theme::FieldLine);
        for (const Part &part : bar.parts) {
            const double wide = static_cast<double>(part.amount.value) * scale;
            to.fill({x, y, std::max(1.0, wide - 1), double(Theme::px(14))}, part.token);
            x += wide;
        }
        for (const Entry &entry : legend(bar, rect.width())) {
            const QRectF place = entry.rect.translated(rect.left(), y + Theme::px(18));
            const double mark = Theme::px(8);
            to.fill({place.left(), place.center().y() - mark / 2, mark, mark}, entry.token, 2);
            to.text(place.adjusted(Theme::px(12), 0, 0, 0), FigurePainter::Align::Leading, entry.text, Theme::ChartFont, Theme::Text2);
        }
        top += barHeight(bar, rect.width());
    }
}

} // namespace Credwright
