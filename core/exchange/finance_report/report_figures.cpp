// The sections of the report with what the calculation comes to: cost, income and result. The others are in finance_report.cpp and report_outlook.cpp.
#include "core/exchange/finance_report/report_writer.h"
#include "core/finance/plan.h"
#include "core/util/format.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

void ReportWriter::costGroup(Table &table, CostCategory category, const char *title, Money sum)
{
    const auto isOfIt = [category](const CostLine &line) { return line.category == category; };
    if (std::none_of(m_design.costLines.cbegin(), m_design.costLines.cend(), isOfIt)) {
        return;
    }
    row(table, {say(title), {}, {}, money(sum)}, true);
    for (const CostLine &line : m_design.costLines) {
        if (!isOfIt(line)) {
            continue;
        }
        QStringList remarks{line.note.simplified()};
        if (!line.partner.isNull()) {
            remarks.append(say(QT_TRANSLATE_NOOP("FinanceReport", "borne by %1")).arg(titleOf("partner", line.partner.id)));
        }
        if (!line.fundedBy.isNull()) {
            remarks.append(say(QT_TRANSLATE_NOOP("FinanceReport", "paid by “%1”")).arg(titleOf("incomeLine", line.fundedBy.id)));
        }
        if (line.exemptFromIndirect) {
            remarks.append(say(QT_TRANSLATE_NOOP("FinanceReport", "without indirect costs")));
        }
        row(table, {titleOf("costLine", line.id), labelOf(line.basis), workingOf(line.id), amountOf(line.id)}, remarks);
    }
}

void ReportWriter::costs()
{
    heading(QT_TRANSLATE_NOOP("FinanceReport", "Full cost"));
    if (m_design.costLines.isEmpty()) {
        paragraph(say(QT_TRANSLATE_NOOP("FinanceReport", "No costs have been entered: the result below is income alone, and decides nothing.")));
        return;
    }
    Table list = table(say(QT_TRANSLATE_NOOP("FinanceReport", "Full cost of “%1”")).arg(editionName(m_shown)),
        {QT_TRANSLATE_NOOP("FinanceReport", "Cost"), QT_TRANSLATE_NOOP("FinanceReport", "Basis"), QT_TRANSLATE_NOOP("FinanceReport", "Working"),
            QT_TRANSLATE_NOOP("FinanceReport", "Amount")},
        3);
    costGroup(list, CostCategory::Preparatory, QT_TRANSLATE_NOOP("FinanceReport", "Preparatory costs"), m_shown.preparatory);
    costGroup(list, CostCategory::Running, QT_TRANSLATE_NOOP("FinanceReport", "Running costs"), m_shown.running);
    costGroup(list, CostCategory::Additional, QT_TRANSLATE_NOOP("FinanceReport", "Additional costs"), m_shown.additional);
    costGroup(list, CostCategory::Unset, QT_TRANSLATE_NOOP("FinanceReport", "Costs without a category"), m_shown.uncategorised);
    row(list, {say(QT_TRANSLATE_NOOP("FinanceReport", "Indirect costs")), {}, m_shown.indirectWorking, money(m_shown.indirect)}, true);
    row(list, {say(QT_TRANSLATE_NOOP("FinanceReport", "Full cost")), {}, {}, money(m_shown.cost)}, true);
    add(list);
    if (m_finance.editions.size() > 1) {
        paragraph(
            say(QT_TRANSLATE_NOOP("FinanceReport", "Costs that arise once stand here with the part of this edition (÷ the editions they are spread over).")),
            true);
    }
    const bool incomplete = std::any_of(m_shown.costs.cbegin(), m_shown.costs.cend(), [](const LineAmount &line) { return !line.complete; });
    if (incomplete) {
        paragraph(say(QT_TRANSLATE_NOOP("FinanceReport", "Lines with “–” cannot be calculated yet and are not in the sums: the full cost is higher.")));
    }
}

void ReportWriter::income()
{
    heading(QT_TRANSLATE_NOOP("FinanceReport", "Income"));
    Table list = table(say(QT_TRANSLATE_NOOP("FinanceReport", "Income of “%1”")).arg(editionName(m_shown)),
        {QT_TRANSLATE_NOOP("FinanceReport", "Source"), QT_TRANSLATE_NOOP("FinanceReport", "Kind"), QT_TRANSLATE_NOOP("FinanceReport", "Working"),
            QT_TRANSLATE_NOOP("FinanceReport", "Amount")},
        3);
    const QString lasting = say(QT_TRANSLATE_NOOP("FinanceReport", "lasting"));
    const QString temporary = say(QT_TRANSLATE_NOOP("FinanceReport", "temporary"));
    for (const Fee &fee : m_design.fees) {
        row(list, {feeName(fee), say(QT_TRANSLATE_NOOP("FinanceReport", "Fee, lasting")), workingOf(fee.id), amountOf(fee.id)}, {fee.note.text.simplified()});
    }
    for (const IncomeLine &line : m_design.incomeLines) {
        const QString kind = line.kind == IncomeKind::Unset ? u"–"_s : labelOf(line.kind);
        row(list, {titleOf("incomeLine", line.id), u"%1, %2"_s.arg(kind, countsAsLasting(line) ? lasting : temporary), workingOf(line.id), amountOf(line.id)},
            {line.programme.simplified(), line.period.simplified(), line.eligibility == Eligibility::Unset ? QString() : labelOf(line.eligibility),
                line.conditions.simplified()});
    }
    if (list.rows.isEmpty()) {
        paragraph(say(QT_TRANSLATE_NOOP("FinanceReport", "No income is planned.")));
        return;
    }
    row(list, {say(QT_TRANSLATE_NOOP("FinanceReport", "Lasting income")), {}, {}, money(m_shown.incomeLasting)}, true);
    row(list, {say(QT_TRANSLATE_NOOP("FinanceReport", "Temporary income")), {}, {}, money(m_shown.incomeAll - m_shown.incomeLasting)}, true);
    row(list, {say(QT_TRANSLATE_NOOP("FinanceReport", "Income in all")), {}, {}, money(m_shown.incomeAll)}, true);
    add(list);
}

void ReportWriter::editions()
{
    heading(QT_TRANSLATE_NOOP("FinanceReport", "Result"));
    Table list = table(say(QT_TRANSLATE_NOOP("FinanceReport", "Result of each edition")),
        {QT_TRANSLATE_NOOP("FinanceReport", "Edition"), QT_TRANSLATE_NOOP("FinanceReport", "Learners"), QT_TRANSLATE_NOOP("FinanceReport", "Income"),
            QT_TRANSLATE_NOOP("FinanceReport", "Full cost"), QT_TRANSLATE_NOOP("FinanceReport", "Result"), QT_TRANSLATE_NOOP("FinanceReport", "Lasting result"),
            QT_TRANSLATE_NOOP("FinanceReport", "Cumulative")},
        1);
    for (qsizetype i = 0; i < m_finance.editions.size(); ++i) {
        const EditionResult &edition = m_finance.editions.at(i);
        row(list,
            {editionName(edition), count(edition.learners), money(edition.incomeAll), money(edition.cost), signedMoney(edition.result()),
                signedMoney(edition.lastingResult()), signedMoney(m_finance.cumulative.value(i))});
    }
    row(list,
        {say(QT_TRANSLATE_NOOP("FinanceReport", "All editions")), count(m_finance.learners), money(m_finance.income), money(m_finance.cost),
            signedMoney(m_finance.income - m_finance.cost), signedMoney(m_finance.incomeLasting - m_finance.costLasting), {}},
        true);
    add(list);
    paragraph(say(QT_TRANSLATE_NOOP(
                      "FinanceReport", "Result = income − full cost; in “%1”: %2 − %3 = %4. Lasting result = the same without temporary income: %5 − %6 = %7."))
                  .arg(editionName(m_shown), money(m_shown.incomeAll), money(m_shown.cost), signedMoney(m_shown.result()), money(m_shown.incomeLasting),
                      money(m_shown.costLasting), signedMoney(m_shown.lastingResult())),
        true);
    paragraph(m_finance.paybackEdition
            ? say(QT_TRANSLATE_NOOP("FinanceReport", "Paid back in “%1”, the first edition where the results so far sum to %2 and so are not negative."))
                  .arg(editionName(m_finance.editions.value(*m_finance.paybackEdition)), signedMoney(m_finance.cumulative.value(*m_finance.paybackEdition)))
            : say(QT_TRANSLATE_NOOP("FinanceReport", "Not paid back: the results of all editions sum to %1."))
                  .arg(signedMoney(m_finance.income - m_finance.cost)));
}

qint64 ReportWriter::creditsOfLearners() const
{
    const Plan plan = planOf(m_design);
    qint64 learners = 0;
    for (const PlanFee &fee : plan.fees) {
        for (const qint64 number : fee.learners) {
            learners += fee.awardsCredits ? number : 0;
        }
    }
    return learners * m_design.type.credits.value_or(Credits{}).value;
}

void ReportWriter::lifespan()
{
    Table list = table(say(QT_TRANSLATE_NOOP("FinanceReport", "Figures of the plan")),
        {QT_TRANSLATE_NOOP("FinanceReport", "Figure"), QT_TRANSLATE_NOOP("FinanceReport", "Working"), QT_TRANSLATE_NOOP("FinanceReport", "Amount")}, 2);
    const QString ratio = say(QT_TRANSLATE_NOOP("FinanceReport", "%1 ÷ %2"));
    const auto add = [&](const char *figure, const QString &working, const QString &amount) {
        if (!amount.isEmpty()) {
            row(list, {say(figure), working, amount});
        }
    };
    add(QT_TRANSLATE_NOOP("FinanceReport", "Coverage by lasting income, this edition"), ratio.arg(money(m_shown.incomeLasting), money(m_shown.costLasting)),
        m_finance.coverageLasting ? percent(m_finance.coverageLasting) : QString());
    add(QT_TRANSLATE_NOOP("FinanceReport", "Coverage by all income, this edition"), ratio.arg(money(m_shown.incomeAll), money(m_shown.cost)),
        m_finance.coverage ? percent(m_finance.coverage) : QString());
    QStringList costs;
    for (const EditionResult &edition : m_finance.editions) {
        costs.append(money(edition.cost));
    }
    constexpr qsizetype most = 6;
    const QString sum = costs.size() <= most ? costs.join(u" + "_s) : say(QT_TRANSLATE_NOOP("FinanceReport", "the sum of the editions"));
    add(QT_TRANSLATE_NOOP("FinanceReport", "Full cost of all editions"), sum, money(m_finance.cost));
    add(QT_TRANSLATE_NOOP("FinanceReport", "Cost per learner"),
        say(QT_TRANSLATE_NOOP("FinanceReport", "%1 ÷ %2 learners")).arg(money(m_finance.cost), count(m_finance.learners)),
        m_finance.perLearner ? money(*m_finance.perLearner) : QString());
    add(QT_TRANSLATE_NOOP("FinanceReport", "Cost per learner who completes"),
        say(QT_TRANSLATE_NOOP("FinanceReport", "%1 ÷ %2 who complete"))
            .arg(money(m_finance.cost), formatDecimal(Decimal{m_finance.completersThousandths}, m_locale)),
        m_finance.perCompleter ? money(*m_finance.perCompleter) : QString());
    add(QT_TRANSLATE_NOOP("FinanceReport", "Cost per credit"),
        say(QT_TRANSLATE_NOOP("FinanceReport", "%1 ÷ %2 credits of learners on a track that awards them"))
            .arg(money(m_finance.cost), formatCredits(Credits{creditsOfLearners()}, m_locale)),
        m_finance.perCredit ? money(*m_finance.perCredit) : QString());
    ReportWriter::add(list);
}

} // namespace Credwright
