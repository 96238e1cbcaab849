// The sections of the report with what follows from the calculation. The others are in finance_report.cpp and report_figures.cpp.
#include "core/exchange/finance_report/report_writer.h"
#include "core/finance/market.h"
#include "core/finance/sharing.h"
#include "core/util/format.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isOfMoney(const Finding &finding)
{
    const QLatin1StringView step = stepOf(finding.where);
    return step == "finance"_L1 || step == "partners"_L1;
}

QString gradeOf(Severity severity)
{
    const auto say = [](const char *source) { return QCoreApplication::translate("FinanceReport", source); };
    switch (severity) {
    case Severity::Must:
        return say(QT_TRANSLATE_NOOP("FinanceReport", "Must be settled:"));
    case Severity::Should:
        return say(QT_TRANSLATE_NOOP("FinanceReport", "Should be settled:"));
    case Severity::Consider:
        break;
    }
    return say(QT_TRANSLATE_NOOP("FinanceReport", "To consider:"));
}

} // namespace

QList<Finding> ReportWriter::openOfMoney() const
{
    QList<Finding> open = m_analysis.open;
    open.removeIf([](const Finding &finding) { return !isOfMoney(finding); });
    std::stable_sort(open.begin(), open.end(), [](const Finding &a, const Finding &b) { return a.severity < b.severity; });
    return open;
}

void ReportWriter::breakEven()
{
    heading(QT_TRANSLATE_NOOP("FinanceReport", "Break-even"));
    if (!m_finance.breakEvenLearners) {
        paragraph(
            say(QT_TRANSLATE_NOOP("FinanceReport", "Lasting income does not reach the full cost at any number of learners that was tried; %1 are expected."))
                .arg(count(m_shown.learners)));
    } else {
        paragraph(say(QT_TRANSLATE_NOOP("FinanceReport",
                          "At the planned mix of learners and fees, “%1” needs %2 learners for lasting income to cover the full cost; %3 are expected."))
                .arg(editionName(m_shown), count(*m_finance.breakEvenLearners), count(m_shown.learners)));
        breakEvenTable();
    }
    QStringList more;
    if (m_finance.breakEvenLearnersAllIncome && m_finance.breakEvenLearnersAllIncome != m_finance.breakEvenLearners) {
        more.append(say(QT_TRANSLATE_NOOP("FinanceReport", "With temporary income, %1 learners would do.")).arg(count(*m_finance.breakEvenLearnersAllIncome)));
    }
    if (!m_finance.losesAgainAt.isEmpty()) {
        constexpr qsizetype most = 20;
        QStringList numbers;
        for (const qint64 learners : m_finance.losesAgainAt.mid(0, most)) {
            numbers.append(count(learners));
        }
        more.append(say(QT_TRANSLATE_NOOP("FinanceReport", "Above it, the edition loses again at %1 learners, where another group begins."))
                .arg(numbers.join(u", "_s) + (m_finance.losesAgainAt.size() > most ? u" …"_s : QString())));
    }
    const Money toCarry = m_shown.costLasting - (m_shown.incomeLasting - m_shown.fees); // What fees have to bring, where no cost follows them.
    if (m_finance.breakEvenFee && m_shown.learners > 0 && m_finance.breakEvenFee->value == (toCarry.value + m_shown.learners - 1) / m_shown.learners) {
        more.append(say(QT_TRANSLATE_NOOP("FinanceReport",
                            "The average fee at which the %1 learners expected cover the full cost is %2: the cost of %3 less other lasting income of %4, ÷ "
                            "%1, rounded up."))
                .arg(count(m_shown.learners), money(*m_finance.breakEvenFee), money(m_shown.costLasting), money(m_shown.incomeLasting - m_shown.fees)));
    } else if (m_finance.breakEvenFee) {
        more.append(say(QT_TRANSLATE_NOOP("FinanceReport",
                            "The average fee at which the %1 learners expected cover the full cost is %2; shares of income among the costs follow it."))
                .arg(count(m_shown.learners), money(*m_finance.breakEvenFee)));
    }
    if (m_finance.averageFee) {
        more.append(say(QT_TRANSLATE_NOOP("FinanceReport", "Planned is an average fee of %1: %2 ÷ %3 learners."))
                .arg(money(*m_finance.averageFee), money(m_shown.fees), count(m_shown.learners)));
    }
    if (m_finance.contribution) {
        more.append(say(QT_TRANSLATE_NOOP("FinanceReport", "One more learner in a group that has room changes the result by %1."))
                .arg(signedMoney(*m_finance.contribution)));
    }
    bullets(more);
}

/// The last number that loses, the first that does not, and the plan.
void ReportWriter::breakEvenTable()
{
    QList<qint64> numbers{*m_finance.breakEvenLearners - 1, *m_finance.breakEvenLearners, m_shown.learners};
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    Table list = table(say(QT_TRANSLATE_NOOP("FinanceReport", "Around the break-even")),
        {QT_TRANSLATE_NOOP("FinanceReport", "Learners"), QT_TRANSLATE_NOOP("FinanceReport", "Lasting income"), QT_TRANSLATE_NOOP("FinanceReport", "Full cost"),
            QT_TRANSLATE_NOOP("FinanceReport", "Result")},
        1);
    for (const BreakEvenPoint &point : breakEvenCurve(m_design, numbers.last())) {
        if (!numbers.contains(point.learners)) {
            continue;
        }
        QString name = count(point.learners);
        if (point.learners == m_finance.breakEvenLearners) {
            name = say(QT_TRANSLATE_NOOP("FinanceReport", "%1 (break-even)")).arg(name);
        } else if (point.learners == m_shown.learners) {
            name = say(QT_TRANSLATE_NOOP("FinanceReport", "%1 (expected)")).arg(name);
        }
        row(list, {name, money(point.income), money(point.cost), signedMoney(point.income - point.cost)}, point.learners == m_finance.breakEvenLearners);
    }
    add(list);
}

void ReportWriter::sensitivities()
{
    heading(QT_TRANSLATE_NOOP("FinanceReport", "Sensitivity"));
    const QList<SensitivityBar> bars = sensitivity(m_design, m_locale);
    if (bars.isEmpty()) {
        paragraph(say(QT_TRANSLATE_NOOP("FinanceReport", "No assumption changes the lasting result yet.")));
        return;
    }
    paragraph(
        say(QT_TRANSLATE_NOOP("FinanceReport", "What each assumption does to the lasting result of “%1” (%2), all others as planned; the strongest first."))
            .arg(editionName(m_shown), signedMoney(m_shown.lastingResult())));
    Table list{.caption = say(QT_TRANSLATE_NOOP("FinanceReport", "Change of the lasting result")),
        .columns = {{say(QT_TRANSLATE_NOOP("FinanceReport", "Less")), false}, {say(QT_TRANSLATE_NOOP("FinanceReport", "Change")), true},
            {say(QT_TRANSLATE_NOOP("FinanceReport", "More")), false}, {say(QT_TRANSLATE_NOOP("FinanceReport", "Change")), true}},
        .rows = {}};
    for (const SensitivityBar &bar : bars) {
        row(list, {bar.lowLabel, bar.low ? signedMoney(*bar.low) : u"–"_s, bar.highLabel, bar.high ? signedMoney(*bar.high) : u"–"_s});
    }
    add(list);
}

void ReportWriter::partners()
{
    const Sharing sharing = sharingOf(m_design, m_finance, m_finance.shown, m_locale);
    if (m_design.partnership.applies != Answer::Yes && sharing.partners.isEmpty()) {
        return;
    }
    heading(QT_TRANSLATE_NOOP("FinanceReport", "What partners get and pay"));
    if (sharing.partners.isEmpty()) {
        paragraph(say(QT_TRANSLATE_NOOP("FinanceReport", "How the partners share income and cost is not said.")));
        return;
    }
    const Financing &financing = m_design.financing;
    paragraph(say(QT_TRANSLATE_NOOP("FinanceReport", "%1. All partners have agreed: %2."))
            .arg(labelOf(financing.sharingModel),
                financing.sharingAgreed == Answer::Unset ? say(QT_TRANSLATE_NOOP("FinanceReport", "not said")) : labelOf(financing.sharingAgreed).toLower()));
    Table list = table(say(QT_TRANSLATE_NOOP("FinanceReport", "Partner statement of “%1”")).arg(editionName(m_shown)),
        {QT_TRANSLATE_NOOP("FinanceReport", "Partner"), QT_TRANSLATE_NOOP("FinanceReport", "Collects"), QT_TRANSLATE_NOOP("FinanceReport", "Bears"),
            QT_TRANSLATE_NOOP("FinanceReport", "Due of income"), QT_TRANSLATE_NOOP("FinanceReport", "Due of cost"),
            QT_TRANSLATE_NOOP("FinanceReport", "Transfer"), QT_TRANSLATE_NOOP("FinanceReport", "Result")},
        1);
    Money collected, borne, income, cost, transfer, result;
    QStringList workings;
    for (const PartnerStatement &one : sharing.partners) {
        const QString name = titleOf("partner", one.partner);
        row(list,
            {name, money(one.collected), money(one.borne), money(one.incomeShare), money(one.costShare), signedMoney(one.transfer), signedMoney(one.result())});
        workings.append(one.working.isEmpty()
                ? QString()
                : say(QT_TRANSLATE_NOOP("FinanceReport", "Transfer, %1: %2 = %3")).arg(name, one.working, signedMoney(one.transfer)));
        collected += one.collected;
        borne += one.borne;
        income += one.incomeShare;
        cost += one.costShare;
        transfer += one.transfer;
        result += one.result();
    }
    row(list,
        {say(QT_TRANSLATE_NOOP("FinanceReport", "All")), money(collected), money(borne), money(income), money(cost), signedMoney(transfer),
            signedMoney(result)},
        true);
    add(list);
    for (const QString &working : std::as_const(workings)) {
        paragraph(working, true);
    }
    if (sharing.keysMissing) {
        paragraph(say(QT_TRANSLATE_NOOP("FinanceReport", "No partner has a key yet, so nothing is transferred.")));
    } else if (financing.sharingModel != SharingModel::EachOwn) {
        paragraph(say(QT_TRANSLATE_NOOP("FinanceReport", "Keys: %1 of income, %2 of cost. Where they do not make 100 % they count as weights."))
                      .arg(percent(sharing.incomeKeys), percent(sharing.costKeys)),
            true);
    }
}

void ReportWriter::market()
{
    heading(QT_TRANSLATE_NOOP("FinanceReport", "Market"));
    if (m_design.comparators.isEmpty()) {
        paragraph(say(QT_TRANSLATE_NOOP("FinanceReport", "No comparable offer has been looked at.")));
    }
    const MarketPosition position = marketOf(m_design, m_finance.averageFee, m_locale);
    Table list = table(say(QT_TRANSLATE_NOOP("FinanceReport", "Comparable offers")),
        {QT_TRANSLATE_NOOP("FinanceReport", "Offer"), QT_TRANSLATE_NOOP("FinanceReport", "Seen"), QT_TRANSLATE_NOOP("FinanceReport", "Working"),
            QT_TRANSLATE_NOOP("FinanceReport", "Per credit")},
        3);
    for (qsizetype i = 0; i < m_design.comparators.size(); ++i) {
        const Comparator &offer = m_design.comparators.at(i);
        const MarketOffer &figure = position.offers.at(i);
        row(list, {titleOf("comparator", offer.id), formatDate(offer.seen, m_locale), figure.working, figure.perCredit ? money(*figure.perCredit) : u"–"_s},
            {offer.provider.simplified(), offer.included.simplified()});
    }
    add(list);
    marketPosition();
    m_document.append(parseMarkdown(m_design.financing.marketNote));
}

void ReportWriter::marketPosition()
{
    const MarketPosition position = marketOf(m_design, m_finance.averageFee, m_locale);
    QStringList lines;
    if (position.ours) {
        lines.append(say(QT_TRANSLATE_NOOP("FinanceReport", "Ours: %1 per credit. %2")).arg(money(*position.ours), position.working));
    }
    if (position.ourAverage) {
        lines.append(say(QT_TRANSLATE_NOOP("FinanceReport", "All our fees on average: %1 per credit and learner.")).arg(money(*position.ourAverage)));
    }
    if (position.median) {
        lines.append(say(QT_TRANSLATE_NOOP("FinanceReport", "Median of %1 offers: %2 per credit, from %3 to %4."))
                .arg(count(position.counted), money(*position.median), money(*position.lowest), money(*position.highest)));
    }
    if (position.lowerQuartile && position.upperQuartile) {
        lines.append(say(QT_TRANSLATE_NOOP("FinanceReport", "Half of the offers lie between %1 and %2."))
                .arg(money(*position.lowerQuartile), money(*position.upperQuartile)));
    }
    if (position.fromMedian) {
        const Percent distance{qAbs(position.fromMedian->value)};
        lines.append((position.fromMedian->value < 0 ? say(QT_TRANSLATE_NOOP("FinanceReport", "Ours is %1 below the median."))
                                                     : say(QT_TRANSLATE_NOOP("FinanceReport", "Ours is %1 above the median.")))
                .arg(percent(distance)));
    }
    if (position.rank > 0) {
        lines.append(say(QT_TRANSLATE_NOOP("FinanceReport", "Cheaper offers: %1 of %2.")).arg(count(position.rank - 1), count(position.counted)));
    }
    bullets(lines);
}

void ReportWriter::openQuestions()
{
    heading(QT_TRANSLATE_NOOP("FinanceReport", "Open questions"));
    TextDocument::Bullets list;
    for (const Finding &finding : openOfMoney()) {
        TextDocument::Runs runs = TextDocument::bold(gradeOf(finding.severity)) + TextDocument::plain(u' ' + finding.factText());
        if (const RuleInfo *rule = ruleInfo(finding.rule)) {
            runs.append({u" ("_s + rule->source.text() + u')', false, true, {}});
        }
        list.items.append({runs, 0});
    }
    if (list.items.isEmpty()) {
        paragraph(say(QT_TRANSLATE_NOOP("FinanceReport", "Nothing is open in the steps on financing and partnerships.")));
    } else {
        m_document.parts.append(list);
    }
    judged();
}

/// What somebody decided not to follow is for those who decide to know.
void ReportWriter::judged()
{
    QStringList lines;
    for (const SetAsideFinding &entry : m_analysis.setAside) {
        if (isOfMoney(entry.finding)) {
            lines.append(say(QT_TRANSLATE_NOOP("FinanceReport", "%1 Put aside: %2")).arg(entry.finding.factText(), entry.judgement.reason.simplified()));
        }
    }
    if (!lines.isEmpty()) {
        heading(QT_TRANSLATE_NOOP("FinanceReport", "Judged and put aside"), 2);
        bullets(lines);
    }
}

} // namespace Credwright
