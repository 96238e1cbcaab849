#include "core/check/rule_set.h"
#include "core/finance/usual_costs.h"

#include <cmath>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

QString money(const RuleContext &context, Money amount)
{
    return FactArg::money(amount, context.design.identity.currency);
}

const EditionResult *shownEdition(const FinanceResult &finance)
{
    return finance.shown >= 0 && finance.shown < finance.editions.size() ? &finance.editions.at(finance.shown) : nullptr;
}

void checkPlaces(const RuleContext &context, FindingSink &sink)
{
    const std::optional<Count> places = context.design.audience.places;
    if (!places) {
        return;
    }
    qint64 most = 0;
    for (const EditionResult &edition : context.derived.finance.editions) {
        most = std::max(most, edition.learners);
    }
    if (most > places->value) {
        sink.add("fi.2"_L1, Severity::Should, {{}, u"fee.learners"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "More learners are expected (%1) than there are places (%2)."),
            {FactArg::number(most), FactArg::number(places->value)});
    }
}

/// Whether the edition shown carries itself. It is asked once there is both cost and income: until then the plan is only being typed.
void checkResult(const RuleContext &context, FindingSink &sink)
{
    const FinanceResult &finance = context.derived.finance;
    const EditionResult *edition = shownEdition(finance);
    if (!edition || edition->cost.value <= 0 || edition->incomeAll.value <= 0 || edition->lastingResult().value >= 0) {
        return;
    }
    const Anchor where{{}, u"fee.learners"_s, {}};
    const QString loss = money(context, Money{-edition->lastingResult().value});
    if (finance.breakEvenLearners && edition->learners < *finance.breakEvenLearners) {
        sink.add("fi.3"_L1, Severity::Should, where,
            QT_TRANSLATE_NOOP("Finding", "%1 learners are expected, and %2 are needed to break even on lasting income."),
            {FactArg::number(edition->learners), FactArg::number(*finance.breakEvenLearners)});
    } else {
        sink.add("fi.4"_L1, Severity::Should, where, QT_TRANSLATE_NOOP("Finding", "Lasting income does not cover the full cost: %1 are missing in an edition."),
            {loss});
    }
    if (edition->result().value >= 0) {
        sink.add(
            "fi.5"_L1, Severity::Should, {{}, u"incomeLine"_s, {}}, QT_TRANSLATE_NOOP("Finding", "Temporary income hides a loss of %1 in an edition."), {loss});
    }
}

/// The edition shown may be an early one, with money to start: what counts is whether the last one carries itself.
void checkLaterEditions(const RuleContext &context, FindingSink &sink)
{
    const FinanceResult &finance = context.derived.finance;
    const bool temporary = finance.income.value > finance.incomeLasting.value;
    if (!temporary || finance.editions.isEmpty() || finance.shown == finance.editions.size() - 1) {
        return;
    }
    const EditionResult &last = finance.editions.last();
    const EditionResult &shown = finance.editions.at(finance.shown);
    if (shown.lastingResult().value < 0 && shown.result().value >= 0) {
        return; // Said of the edition shown already.
    }
    if (last.cost.value > 0 && last.lastingResult().value < 0) {
        sink.add("fi.5"_L1, Severity::Should, {{}, u"incomeLine"_s, {}}, QT_TRANSLATE_NOOP("Finding", "Without temporary income the last edition loses %1."),
            {money(context, Money{-last.lastingResult().value})});
    }
}

void checkOneSource(const RuleContext &context, FindingSink &sink)
{
    const FinanceResult &finance = context.derived.finance;
    if (finance.income.value <= 0 || context.design.costLines.isEmpty()) {
        return;
    }
    qint64 fees = 0;
    QHash<QUuid, qint64> byLine;
    for (const EditionResult &edition : finance.editions) {
        fees += edition.fees.value;
        for (const LineAmount &line : edition.income) {
            byLine[line.line] += line.amount.value;
        }
    }
    // Divided before multiplying: amounts may be as large as the calculation allows.
    const auto share = [&](qint64 part) { return Percent{std::llround(static_cast<double>(part) / static_cast<double>(finance.income.value) * 100'00)}; };
    if (share(fees) > context.pack.thresholds.oneSource) {
        sink.add("fi.6"_L1, Severity::Consider, {{}, u"fee.amount"_s, {}}, QT_TRANSLATE_NOOP("Finding", "%1 of the income hangs on fees alone."),
            {FactArg::percent(share(fees))});
    }
    for (const IncomeLine &line : context.design.incomeLines) {
        if (share(byLine.value(line.id)) > context.pack.thresholds.oneSource) {
            sink.add("fi.6"_L1, Severity::Consider, {line.id, u"incomeLine.amount"_s, {}},
                QT_TRANSLATE_NOOP("Finding", "%1 of the income hangs on “%2” alone."),
                {FactArg::percent(share(byLine.value(line.id))), FactArg::title(line.title.text.isEmpty() ? labelOf(line.kind) : line.title.text)});
        }
    }
}

void checkForgotten(const RuleContext &context, FindingSink &sink)
{
    if (context.design.costLines.isEmpty()) {
        return;
    }
    QList<UsualCost> open = openUsualCosts(context.design);
    open.removeIf([](const UsualCost &usual) { return !usual.oftenForgotten; });
    if (open.size() == 1) {
        sink.add("fi.7"_L1, Severity::Consider, {{}, u"costLine"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "A cost that is often forgotten is neither planned nor declined: %1."), {FactArg::words(open.first().label)});
    } else if (!open.isEmpty()) {
        sink.add("fi.7"_L1, Severity::Consider, {{}, u"costLine"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "%n costs that are often forgotten are neither planned nor declined, among them: %1."),
            {FactArg::words(open.first().label)}, static_cast<int>(open.size()));
    }
}

void checkIndirect(const RuleContext &context, FindingSink &sink)
{
    const Financing &financing = context.design.financing;
    if (context.design.costLines.isEmpty() || !financing.indirectReason.isEmpty()) {
        return;
    }
    const Anchor where{financing.id, u"financing.indirectRate"_s, {}};
    if (financing.indirectRate && financing.indirectRate->value == 0) {
        sink.add("fi.8"_L1, Severity::Should, where, QT_TRANSLATE_NOOP("Finding", "Indirect costs are left out, without a reason."));
    } else if (!financing.indirectRate && context.takesShape) {
        sink.add("fi.8"_L1, Severity::Should, where, QT_TRANSLATE_NOOP("Finding", "Indirect costs are not said."));
    }
}

void checkCostLines(const RuleContext &context, FindingSink &sink)
{
    const EditionResult *edition = shownEdition(context.derived.finance);
    QSet<QUuid> incomplete;
    for (const LineAmount &line : edition ? edition->costs : QList<LineAmount>()) {
        if (!line.complete) {
            incomplete.insert(line.line);
        }
    }
    for (const CostLine &line : context.design.costLines) {
        const QString name = FactArg::title(line.title.text);
        if (incomplete.contains(line.id) && !line.title.isEmpty() && line.basis == CostBasis::Unset) {
            sink.add("fi.14"_L1, Severity::Should, {line.id, u"costLine.basis"_s, {}}, QT_TRANSLATE_NOOP("Finding", "“%1” has no basis, so it is not counted."),
                {name});
        } else if (incomplete.contains(line.id) && !line.title.isEmpty()) {
            sink.add("fi.14"_L1, Severity::Should, {line.id, u"costLine.rate"_s, {}},
                QT_TRANSLATE_NOOP("Finding", "“%1” lacks a quantity, a rate or a share, so it is not counted."), {name});
        }
        if (line.basis == CostBasis::ShareOfIncome && line.note.isEmpty()) {
            sink.add("fi.9"_L1, Severity::Consider, {line.id, u"costLine.note"_s, {}},
                QT_TRANSLATE_NOOP("Finding", "“%1” grows with the income; readers may take it for fixed."), {name});
        }
    }
}

/// Whether others on the same track pay more: a reduced fee is a discount of its own kind.
bool paysLess(const Design &design, const Fee &fee)
{
    return std::any_of(design.fees.cbegin(), design.fees.cend(),
        [&](const Fee &other) { return other.track.id == fee.track.id && other.amount && *other.amount > *fee.amount; });
}

void checkFees(const RuleContext &context, FindingSink &sink)
{
    const Design &design = context.design;
    bool forAll = false;
    QSet<QUuid> covered;
    for (const Fee &fee : design.fees) {
        forAll = forAll || fee.profile.isNull();
        covered.insert(fee.profile.id);
        const bool lessForSome = (fee.waived && fee.waived->value > 0) || (fee.discounted && fee.discounted->value > 0);
        const Profile *profile = findById(design.profiles, fee.profile.id);
        const bool asksFee = design.financing.paid != Answer::No;
        if (asksFee && profile && profile->flags.contains(ProfileFlag::LimitedMeans) && fee.amount && fee.amount->value > 0 && !lessForSome
            && !paysLess(design, fee)) {
            sink.add("fi.11"_L1, Severity::Consider, {fee.id, u"fee.waived"_s, {}},
                QT_TRANSLATE_NOOP("Finding", "The profile “%1” has limited means and pays %2, with no waiver or discount."),
                {FactArg::title(profile->name.text), money(context, *fee.amount)});
        }
        if (asksFee && !fee.amount && fee.learners) {
            sink.add("fi.10"_L1, Severity::Should, {fee.id, u"fee.amount"_s, {}}, QT_TRANSLATE_NOOP("Finding", "Learners are expected whose fee is not said."));
        }
    }
    if (design.fees.isEmpty() || forAll || design.financing.paid == Answer::No) {
        return;
    }
    for (const Profile &profile : design.profiles) {
        if (!covered.contains(profile.id) && !profile.name.isEmpty()) {
            sink.add("fi.10"_L1, Severity::Should, {{}, u"fee.profile"_s, profile.id}, QT_TRANSLATE_NOOP("Finding", "“%1” has no fee."),
                {FactArg::title(profile.name.text)});
        }
    }
}

/// A row that changes nothing is a question that was not asked to the end.
void checkScenarios(const RuleContext &context, FindingSink &sink)
{
    for (const ScenarioLine &line : context.design.scenarioLines) {
        const int named = !line.costLine.isNull() + !line.fee.isNull() + !line.incomeLine.isNull();
        if (line.scenario.isNull()) {
            sink.add("fi.19"_L1, Severity::Consider, {line.id, u"scenarioLine.scenario"_s, {}},
                QT_TRANSLATE_NOOP("Finding", "A changed line belongs to no scenario, so it is not counted."));
        } else if (named != 1) {
            sink.add("fi.19"_L1, Severity::Consider, {line.id, u"scenarioLine.costLine"_s, {}},
                QT_TRANSLATE_NOOP("Finding", "A changed line of a scenario names none or several of cost, fee and income; one is meant."));
        }
    }
}

void check(const RuleContext &context, FindingSink &sink)
{
    if (!context.isBegun("finance"_L1)) {
        return;
    }
    checkPlaces(context, sink);
    checkResult(context, sink);
    checkLaterEditions(context, sink);
    checkOneSource(context, sink);
    checkForgotten(context, sink);
    checkIndirect(context, sink);
    checkCostLines(context, sink);
    checkFees(context, sink);
    checkScenarios(context, sink);
}

QList<RuleInfo> infos()
{
    const auto step = "finance"_L1;
    return {
        rule("fi.2"_L1, step, Source::audience, QT_TRANSLATE_NOOP("Rule", "More learners than places"),
            QT_TRANSLATE_NOOP("Rule", "Where places are limited, income can come only from those who get one."),
            QT_TRANSLATE_NOOP("Rule", "Expected learners fit the places")),
        rule("fi.3"_L1, step, Source::income, QT_TRANSLATE_NOOP("Rule", "Below break-even"),
            QT_TRANSLATE_NOOP("Rule", "Micro-credentials should carry themselves in the long run, on income that lasts."),
            QT_TRANSLATE_NOOP("Rule", "Expected learners reach break-even")),
        rule("fi.4"_L1, step, Source::income, QT_TRANSLATE_NOOP("Rule", "Does not carry itself"),
            QT_TRANSLATE_NOOP("Rule", "Micro-credentials should carry themselves in the long run, on income that lasts."),
            QT_TRANSLATE_NOOP("Rule", "Lasting income covers the full cost")),
        rule("fi.5"_L1, step, Source::funding, QT_TRANSLATE_NOOP("Rule", "Loss behind temporary income"),
            QT_TRANSLATE_NOOP("Rule", "Project funding helps to start and to scale up. It does not carry later editions."), nullptr),
        rule("fi.6"_L1, step, Source::income, QT_TRANSLATE_NOOP("Rule", "One source of income"),
            QT_TRANSLATE_NOOP("Rule", "Diversified income survives when one source dries up."), QT_TRANSLATE_NOOP("Rule", "Income comes from several sources")),
        rule("fi.7"_L1, step, Source::expenses, QT_TRANSLATE_NOOP("Rule", "Often forgotten costs"),
            QT_TRANSLATE_NOOP("Rule",
                "Full costs include what is done in spare time today: answering questions, quality assurance, certificates, marketing, administration."),
            QT_TRANSLATE_NOOP("Rule", "Often forgotten costs are decided")),
        rule("fi.8"_L1, step, Source::expenses, QT_TRANSLATE_NOOP("Rule", "No indirect costs"),
            QT_TRANSLATE_NOOP("Rule", "Rooms, systems and administration cost money too. Where they are paid elsewhere, say where."),
            QT_TRANSLATE_NOOP("Rule", "Indirect costs are included")),
        rule("fi.9"_L1, step, Source::practice, QT_TRANSLATE_NOOP("Rule", "Cost that follows income"),
            QT_TRANSLATE_NOOP("Rule", "A share of the income moves the break-even point, and is easily taken for a fixed cost."), nullptr),
        rule("fi.10"_L1, step, Source::tuitionFees, QT_TRANSLATE_NOOP("Rule", "Profile without a fee"),
            QT_TRANSLATE_NOOP("Rule", "Fees may differ by profile and by way of taking part. Each profile should find its own, even where it is nothing."),
            QT_TRANSLATE_NOOP("Rule", "Every profile has its fee")),
        rule("fi.11"_L1, step, Source::tuitionFees, QT_TRANSLATE_NOOP("Rule", "Fee and limited means"),
            QT_TRANSLATE_NOOP("Rule", "Fees may keep out the learners for whom the course would matter most. Waivers and discounts let them in."), nullptr),
        rule("fi.14"_L1, step, Source::expenses, QT_TRANSLATE_NOOP("Rule", "Cost not counted"),
            QT_TRANSLATE_NOOP("Rule", "A cost needs a basis, a quantity and a rate before it is part of the full cost."),
            QT_TRANSLATE_NOOP("Rule", "Every cost line is counted")),
        rule("fi.19"_L1, step, Source::practice, QT_TRANSLATE_NOOP("Rule", "Line of a scenario"),
            QT_TRANSLATE_NOOP("Rule", "A scenario says what else may come. A row that names no line, or no scenario, says nothing."), nullptr),
    };
}

} // namespace

RuleSet financeRules()
{
    return {"finance"_L1, infos, check, nullptr};
}

} // namespace Credwright
