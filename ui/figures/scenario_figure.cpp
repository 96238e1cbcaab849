#include "ui/figures/scenario_figure.h"

#include "core/finance/signed_money.h"
#include "core/model/access.h"
#include "core/util/format.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

double rowHeight()
{
    return Theme::px(22);
}

} // namespace

ScenarioFigure::ScenarioFigure(const Design &design, const QList<ScenarioResult> &results, const QLocale &locale)
    : m_locale(locale)
    , m_currency(design.identity.currency)
{
    for (const ScenarioResult &result : results) {
        m_cases.append({result.scenario.isNull() ? tr("As planned") : entityTitle(design, u"scenario", result.scenario), result.finance});
    }
    for (const Edition &edition : design.editions) {
        m_editions.append(entityTitle(design, u"edition", edition.id));
    }
}

QString ScenarioFigure::money(Money amount) const
{
    return formatMoney(amount, m_currency, m_locale);
}

QString ScenarioFigure::signedMoney(Money amount) const
{
    return formatSignedMoney(amount, m_currency, m_locale);
}

QString ScenarioFigure::title() const
{
    return tr("Scenarios");
}

QString ScenarioFigure::summary() const
{
    QStringList parts;
    for (const Case &one : m_cases) {
        parts.append(tr("%1: %2").arg(one.name, signedMoney(one.shown().lastingResult())));
    }
    return tr("Lasting result of the edition shown. %1.").arg(parts.join(u"; "_s));
}

FigureTable ScenarioFigure::table() const
{
    FigureTable table{{tr("Edition shown")}, {}, 1};
    for (const Case &one : m_cases) {
        table.headers.append(one.name);
    }
    const auto row = [&](const QString &name, const std::function<QString(const Case &)> &value) {
        QStringList cells{name};
        for (const Case &one : m_cases) {
            cells.append(value(one));
        }
        table.rows.append(cells);
    };
    const auto number = [this](const std::optional<qint64> &value) { return value ? m_locale.toString(*value) : u"–"_s; };
    row(tr("Learners"), [&](const Case &one) { return m_locale.toString(one.shown().learners); });
    row(tr("Full cost"), [&](const Case &one) { return money(one.shown().cost); });
    row(tr("Lasting income"), [&](const Case &one) { return money(one.shown().incomeLasting); });
    row(tr("Lasting result"), [&](const Case &one) { return signedMoney(one.shown().lastingResult()); });
    row(tr("With temporary income"), [&](const Case &one) { return signedMoney(one.shown().result()); });
    row(tr("Cost covered"), [&](const Case &one) {
        const std::optional<Percent> covered = one.finance.coverageLasting;
        return covered ? formatPercent(Percent{(covered->value + 50) / 100 * 100}, m_locale) : u"–"_s;
    });
    row(tr("Learners to break even"), [&](const Case &one) { return number(one.finance.breakEvenLearners); });
    row(tr("Fee to break even"), [&](const Case &one) { return one.finance.breakEvenFee ? money(*one.finance.breakEvenFee) : u"–"_s; });
    row(tr("Result of all editions"), [&](const Case &one) { return signedMoney(one.finance.income - one.finance.cost); });
    row(tr("Paid back in"), [&](const Case &one) {
        const int edition = one.finance.paybackEdition.value_or(-1);
        return edition < 0 ? tr("not paid back") : m_editions.value(edition, tr("the one edition"));
    });
    return table;
}

double ScenarioFigure::heightFor(double) const
{
    return rowHeight() * static_cast<double>(m_cases.size());
}

void ScenarioFigure::paint(QPainter &painter, const QRectF &rect, const FigureLook &look) const
{
    FigurePainter to(painter, rect, look);
    double names = 0;
    double amounts = 0;
    double low = 0;
    double high = 1;
    for (const Case &one : m_cases) {
        const Money result = one.shown().lastingResult();
        names = std::max(names, textWidth(one.name, Theme::LabelFont) + 2);
        amounts = std::max(amounts, textWidth(signedMoney(result), Theme::LabelFont) + 2);
        low = std::min(low, static_cast<double>(result.value));
        high = std::max(high, static_cast<double>(result.value));
    }
    names = std::min(names, rect.width() * 0.4);
    const QRectF plot = rect.adjusted(names + Theme::px(12) + (low < 0 ? amounts + Theme::px(6) : 0), 0, -amounts - Theme::px(6), 0);
    const auto at = [&](double amount) { return plot.left() + plot.width() * (amount - low) / (high - low); };
    double top = rect.top();
    for (qsizetype i = 0; i < m_cases.size(); ++i) {
        const Money result = m_cases.at(i).shown().lastingResult();
        const double end = at(static_cast<double>(result.value));
        const bool plan = i == 0;
        to.text({rect.left(), top, names, rowHeight()}, FigurePainter::Align::Leading, m_cases.at(i).name, plan ? Theme::LabelFont : Theme::LabelPlainFont,
            Theme::Text);
        to.fill({std::min(end, at(0)), top + Theme::px(4), std::max(1.0, qAbs(end - at(0))), rowHeight() - Theme::px(8)},
            result.value < 0 ? Theme::Must
                : plan       ? Theme::Chart1
                             : Theme::Chart2);
        const QRectF beside =
            result.value < 0 ? QRectF(end - amounts - Theme::px(6), top, amounts, rowHeight()) : QRectF(end + Theme::px(6), top, amounts, rowHeight());
        to.text(beside, result.value < 0 ? FigurePainter::Align::Trailing : FigurePainter::Align::Leading, signedMoney(result),
            plan ? Theme::LabelFont : Theme::LabelPlainFont, result.value < 0 ? Theme::Must : Theme::Text);
        top += rowHeight();
    }
    to.line({at(0), rect.top()}, {at(0), top}, Theme::FieldLine);
}

} // namespace Credwright
