#include "core/exchange/finance_report/report_writer.h"
#include "core/finance/scenarios.h"
#include "core/model/access.h"
#include "core/util/format.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

void ReportWriter::staffRates()
{
    if (m_design.staffRates.isEmpty()) {
        return;
    }
    heading(QT_TRANSLATE_NOOP("FinanceReport", "Rates of staff"), 2);
    Table list = table({},
        {QT_TRANSLATE_NOOP("FinanceReport", "Staff"), QT_TRANSLATE_NOOP("FinanceReport", "Cost of a year"),
            QT_TRANSLATE_NOOP("FinanceReport", "Productive hours"), QT_TRANSLATE_NOOP("FinanceReport", "Stated rate of an hour")},
        1);
    for (const StaffRate &staff : m_design.staffRates) {
        row(list,
            {titleOf("staffRate", staff.id), staff.annualCost ? money(*staff.annualCost) : u"–"_s,
                staff.productiveHours ? formatMinutes(*staff.productiveHours, m_locale) : u"–"_s, staff.hourlyRate ? money(*staff.hourlyRate) : u"–"_s});
        if (!staff.note.isEmpty()) {
            list.rows.last().cells.first().append({u'\n' + staff.note.simplified(), false, true, {}});
        }
    }
    add(list);
    paragraph(
        say(QT_TRANSLATE_NOOP("FinanceReport", "A stated rate goes before the cost of a year ÷ its productive hours. No rate is rounded before it is used.")),
        true);
}

/// What a row of the design says besides its title and its links: "Learners of an edition: 12".
QStringList ReportWriter::saidBy(QStringView kind, const QUuid &id, const QStringList &leftOut) const
{
    QStringList said;
    for (const FieldInfo *field : entityType(kind)->fields) {
        const std::optional<Value> value = readAt(m_design, {id, field->id, {}});
        const QString shown = value && !leftOut.contains(field->id) ? displayValue(m_design, *field, *value, m_locale) : QString();
        if (value && *value == Value(true)) {
            said.append(field->labelText());
        } else if (!shown.isEmpty() && *value != Value(false)) {
            said.append(say(QT_TRANSLATE_NOOP("FinanceReport", "%1: %2")).arg(field->labelText(), shown));
        }
    }
    return said;
}

void ReportWriter::scenarios()
{
    if (m_design.scenarios.isEmpty()) {
        return;
    }
    heading(QT_TRANSLATE_NOOP("FinanceReport", "Scenarios"));
    QStringList descriptions;
    for (const Scenario &scenario : m_design.scenarios) {
        QStringList changes = saidBy(u"scenario", scenario.id, {u"scenario.title"_s, u"scenario.note"_s});
        for (const ScenarioLine &line : m_design.scenarioLines) {
            if (line.scenario.id == scenario.id) {
                changes.append(saidBy(u"scenarioLine", line.id, {u"scenarioLine.scenario"_s}).join(u", "_s));
            }
        }
        const QString what = changes.isEmpty() ? say(QT_TRANSLATE_NOOP("FinanceReport", "nothing changes yet")) : changes.join(u"; "_s);
        descriptions.append(
            say(QT_TRANSLATE_NOOP("FinanceReport", "%1 – %2. %3")).arg(titleOf("scenario", scenario.id), what, scenario.note.simplified()).trimmed());
    }
    bullets(descriptions);
    Table list = table(say(QT_TRANSLATE_NOOP("FinanceReport", "“%1” as planned and under each scenario")).arg(editionName(m_shown)),
        {QT_TRANSLATE_NOOP("FinanceReport", "Scenario"), QT_TRANSLATE_NOOP("FinanceReport", "Learners"), QT_TRANSLATE_NOOP("FinanceReport", "Full cost"),
            QT_TRANSLATE_NOOP("FinanceReport", "Lasting income"), QT_TRANSLATE_NOOP("FinanceReport", "Lasting result"),
            QT_TRANSLATE_NOOP("FinanceReport", "Break-even"), QT_TRANSLATE_NOOP("FinanceReport", "All editions")},
        1);
    for (const ScenarioResult &result : scenariosOf(m_design)) {
        const EditionResult &shown = result.finance.editions.at(result.finance.shown);
        const bool plan = result.scenario.isNull();
        row(list,
            {plan ? say(QT_TRANSLATE_NOOP("FinanceReport", "As planned")) : titleOf("scenario", result.scenario), count(shown.learners), money(shown.cost),
                money(shown.incomeLasting), signedMoney(shown.lastingResult()),
                result.finance.breakEvenLearners ? count(*result.finance.breakEvenLearners) : u"–"_s, signedMoney(result.finance.income - result.finance.cost)},
            plan);
    }
    add(list);
    paragraph(say(QT_TRANSLATE_NOOP("FinanceReport",
                  "Break-even is the number of learners from which lasting income covers the full cost; all editions together include temporary income.")),
        true);
}

} // namespace Credwright
