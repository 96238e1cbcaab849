#include "core/check/rule_set.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isBlank(const Activity &activity)
{
    return activity.title.isEmpty() && !activity.minutes && activity.outcomes.isEmpty();
}

bool isBlank(const Assessment &assessment)
{
    return assessment.title.isEmpty() && assessment.method == AssessmentMethod::Unset && assessment.outcomes.isEmpty();
}

template<typename T>
bool anyFilled(const QList<T> &list)
{
    return !std::all_of(list.cbegin(), list.cend(), [](const T &entity) { return isBlank(entity); });
}

/// What the row of an outcome in the matrix lacks. Without any assessment, the missing ones are ce.1's to tell, not each outcome's.
void checkRows(const RuleContext &context, FindingSink &sink)
{
    const Design &design = context.design;
    const bool assessed = anyFilled(design.assessments);
    const bool practised = anyFilled(design.activities);
    for (qsizetype i = 0; i < design.outcomes.size(); ++i) {
        const Outcome &outcome = design.outcomes.at(i);
        if (outcome.statement.isEmpty()) {
            continue;
        }
        const Alignment::OutcomeRow &row = context.derived.alignment.rows.at(i);
        const Anchor cell{{}, u"assessment.outcomes"_s, outcome.id};
        if (assessed && row.formative && !row.graded) {
            sink.add("al.1"_L1, Severity::Must, cell, QT_TRANSLATE_NOOP("Finding", "Outcome %1 is assessed only formatively: no graded assessment shows it."),
                {FactArg::row(i + 1)});
        } else if (assessed && !row.graded) {
            sink.add("al.1"_L1, Severity::Must, cell, QT_TRANSLATE_NOOP("Finding", "No assessment shows outcome %1."), {FactArg::row(i + 1)});
        }
        if (practised && !row.practised) {
            sink.add("al.2"_L1, Severity::Should, {{}, u"activity.outcomes"_s, outcome.id}, QT_TRANSLATE_NOOP("Finding", "No activity practises outcome %1."),
                {FactArg::row(i + 1)});
        }
        if (design.outcomes.size() > 1 && row.grade > context.pack.thresholds.heavyOutcome) {
            sink.add("al.4"_L1, Severity::Should, cell, QT_TRANSLATE_NOOP("Finding", "Outcome %1 carries %2 of the grade."),
                {FactArg::row(i + 1), FactArg::percent(row.grade)});
        }
    }
}

void checkColumns(const RuleContext &context, FindingSink &sink)
{
    const Design &design = context.design;
    const bool stated = std::any_of(design.outcomes.cbegin(), design.outcomes.cend(), [](const Outcome &outcome) { return !outcome.statement.isEmpty(); });
    if (!stated) {
        return;
    }
    for (const Activity &activity : design.activities) {
        if (activity.outcomes.isEmpty() && !isBlank(activity)) {
            sink.add("al.3"_L1, Severity::Should, {activity.id, u"activity.outcomes"_s, {}},
                QT_TRANSLATE_NOOP("Finding", "The activity “%1” serves no outcome."),
                {FactArg::title(activity.title.text.isEmpty() ? labelOf(activity.kind) : activity.title.text)});
        }
    }
    for (const Assessment &assessment : design.assessments) {
        if (assessment.outcomes.isEmpty() && !isBlank(assessment)) {
            sink.add("al.3"_L1, Severity::Should, {assessment.id, u"assessment.outcomes"_s, {}},
                QT_TRANSLATE_NOOP("Finding", "The assessment “%1” shows no outcome."),
                {FactArg::title(assessment.title.text.isEmpty() ? labelOf(assessment.method) : assessment.title.text)});
        }
    }
}

QList<const Assessment *> summative(const Design &design)
{
    QList<const Assessment *> list;
    for (const Assessment &assessment : design.assessments) {
        if (assessment.kind == AssessmentKind::Summative) {
            list.append(&assessment);
        }
    }
    return list;
}

/// A single graded assessment without a weight is the whole grade; otherwise weights must add up, once there is one.
void checkWeights(const RuleContext &context, FindingSink &sink)
{
    const QList<const Assessment *> graded = summative(context.design);
    const bool weighted = std::any_of(graded.cbegin(), graded.cend(), [](const Assessment *assessment) { return assessment->weight.has_value(); });
    const bool speaks = weighted || (graded.size() > 1 && context.takesShape);
    const Percent sum = context.derived.alignment.summativeWeight;
    if (speaks && sum != Percent{100'00}) {
        sink.add("al.4"_L1, Severity::Must, {{}, u"assessment.weight"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "The weights of graded assessments add up to %1, not to 100 %."), {FactArg::percent(sum)});
    }
}

/// What the author says, else what the verb says for certain.
bool isHigherOrder(const Outcome &outcome, const StatementAnalysis &analysis)
{
    if (outcome.taxonomy != Taxonomy::Unset) {
        return outcome.taxonomy >= Taxonomy::Analyse;
    }
    return analysis.taxonomyLow >= static_cast<int>(Taxonomy::Analyse);
}

/// Methods against what they should show: every graded assessment of the outcome is looked at.
void checkMethods(const RuleContext &context, FindingSink &sink)
{
    const Design &design = context.design;
    struct Methods
    {
        bool any = false;
        bool quizOnly = true;
        bool paperOnly = true;
    };
    QHash<QUuid, Methods> methodsOf;
    for (const Assessment *assessment : summative(design)) {
        const bool quiz = assessment->method == AssessmentMethod::Quiz;
        const bool paper = quiz || assessment->method == AssessmentMethod::WrittenExam;
        for (const QUuid &id : assessment->outcomes) {
            Methods &methods = methodsOf[id];
            methods.any = true;
            methods.quizOnly = methods.quizOnly && quiz;
            methods.paperOnly = methods.paperOnly && paper;
        }
    }
    for (qsizetype i = 0; i < design.outcomes.size(); ++i) {
        const Outcome &outcome = design.outcomes.at(i);
        const Methods methods = methodsOf.value(outcome.id);
        const Anchor cell{{}, u"assessment.outcomes"_s, outcome.id};
        if (methods.any && methods.quizOnly && isHigherOrder(outcome, context.outcomes.analysisOf(outcome.id))) {
            sink.add("al.6"_L1, Severity::Consider, cell,
                QT_TRANSLATE_NOOP("Finding", "Outcome %1 asks for more than a quiz that is marked automatically can show."), {FactArg::row(i + 1)});
        } else if (methods.any && methods.paperOnly && outcome.domain == Domain::Competence) {
            sink.add("as.3"_L1, Severity::Consider, cell,
                QT_TRANSLATE_NOOP("Finding", "Outcome %1 is about responsibility and autonomy, but is shown only on paper or screen."), {FactArg::row(i + 1)});
        }
    }
}

void check(const RuleContext &context, FindingSink &sink)
{
    checkRows(context, sink);
    checkColumns(context, sink);
    checkWeights(context, sink);
    checkMethods(context, sink);
}

QString titleOf(const Design &design, const Assessment &assessment)
{
    return entityTitle(design, "assessment"_L1, assessment.id);
}

QList<Fix> linkFixes(const Design &design, const Finding &finding)
{
    QList<Fix> fixes;
    const bool activities = finding.rule == "al.2"_L1;
    const QUuid outcome = finding.where.other;
    const QString label = QCoreApplication::translate("Fix", QT_TRANSLATE_NOOP("Fix", "Add to “%1”"));
    if (activities) {
        for (const Activity &activity : design.activities) {
            if (!activity.outcomes.contains(outcome) && !activity.title.isEmpty()) {
                fixes.append({label.arg(activity.title.text), {{.kind = Change::Kind::Linked, .where = {activity.id, u"activity.outcomes"_s, outcome}}}});
            }
        }
        return fixes;
    }
    for (const Assessment *assessment : summative(design)) {
        if (!assessment->outcomes.contains(outcome)) {
            fixes.append(
                {label.arg(titleOf(design, *assessment)), {{.kind = Change::Kind::Linked, .where = {assessment->id, u"assessment.outcomes"_s, outcome}}}});
        }
    }
    return fixes;
}

/// Weights in the same proportions that add up to 100 %; the remainder goes one hundredth each to the largest fractions.
QList<Percent> scaled(const QList<Percent> &weights)
{
    qint64 sum = 0;
    for (const Percent weight : weights) {
        sum += weight.value;
    }
    QList<Percent> result;
    QList<std::pair<qint64, qsizetype>> fractions;
    qint64 rest = 100'00;
    for (qsizetype i = 0; i < weights.size(); ++i) {
        const qint64 share = weights.at(i).value * 100'00;
        result.append(Percent{share / sum});
        fractions.append({-(share % sum), i});
        rest -= share / sum;
    }
    std::sort(fractions.begin(), fractions.end());
    for (qsizetype i = 0; i < rest; ++i) {
        result[fractions.at(i).second].value += 1;
    }
    return result;
}

QList<Fix> weightFixes(const Design &design)
{
    const QList<const Assessment *> graded = summative(design);
    QList<Percent> weights;
    QList<const Assessment *> open;
    qint64 sum = 0;
    for (const Assessment *assessment : graded) {
        weights.append(assessment->weight.value_or(Percent()));
        sum += weights.last().value;
        if (!assessment->weight) {
            open.append(assessment);
        }
    }
    QList<Fix> fixes;
    const auto weigh = [&](const Assessment *assessment, Percent weight) {
        return edited(design, {assessment->id, u"assessment.weight"_s, {}}, std::optional(weight));
    };
    if (open.size() == 1 && sum < 100'00) {
        const Percent missing{100'00 - sum};
        fixes.append({QCoreApplication::translate("Fix", QT_TRANSLATE_NOOP("Fix", "Give “%1” the missing %2"))
                          .arg(titleOf(design, *open.first()), FactArg::shown(FactArg::percent(missing))),
            {weigh(open.first(), missing)}});
    }
    if (open.size() == graded.size()) {
        weights.fill(Percent{1});
    } else if (!open.isEmpty() || sum == 0) {
        return fixes;
    }
    const QString label = open.isEmpty() ? QCoreApplication::translate("Fix", QT_TRANSLATE_NOOP("Fix", "Scale the weights to 100 %"))
                                         : QCoreApplication::translate("Fix", QT_TRANSLATE_NOOP("Fix", "Weigh all alike"));
    Fix fix{label, {}};
    const QList<Percent> result = scaled(weights);
    for (qsizetype i = 0; i < graded.size(); ++i) {
        fix.changes.append(weigh(graded.at(i), result.at(i)));
    }
    fixes.append(fix);
    return fixes;
}

QList<Fix> fixes(const Design &design, const Finding &finding)
{
    if (finding.rule == "al.1"_L1 || finding.rule == "al.2"_L1) {
        return linkFixes(design, finding);
    }
    if (finding.rule == "al.4"_L1 && finding.severity == Severity::Must) {
        return weightFixes(design);
    }
    return {};
}

QList<RuleInfo> infos()
{
    const auto step = "assessment"_L1;
    return {
        rule("al.1"_L1, step, Source::verifiable, QT_TRANSLATE_NOOP("Rule", "Outcome without assessment"),
            QT_TRANSLATE_NOOP("Rule", "A certificate states outcomes as achieved. Each one needs evidence that a third party can check."),
            QT_TRANSLATE_NOOP("Rule", "Every outcome is shown by a graded assessment")),
        rule("al.2"_L1, "delivery"_L1, Source::constructiveAlignment, QT_TRANSLATE_NOOP("Rule", "Outcome without practice"),
            QT_TRANSLATE_NOOP("Rule", "Learners reach what they practise. What no activity practises is left to chance."),
            QT_TRANSLATE_NOOP("Rule", "Every outcome is practised")),
        rule("al.3"_L1, step, Source::constructiveAlignment, QT_TRANSLATE_NOOP("Rule", "Serves no outcome"),
            QT_TRANSLATE_NOOP("Rule", "Hours that serve no outcome are missing where they are needed. Perhaps a link is missing, or an outcome."),
            QT_TRANSLATE_NOOP("Rule", "Every activity and assessment serves an outcome")),
        rule("al.4"_L1, step, Source::practice, QT_TRANSLATE_NOOP("Rule", "Weights"),
            QT_TRANSLATE_NOOP("Rule", "Learners are told what counts how much. The parts make up the whole grade, and no outcome decides it alone."),
            QT_TRANSLATE_NOOP("Rule", "Weights add up to 100 %")),
        rule("al.6"_L1, step, Source::assessment, QT_TRANSLATE_NOOP("Rule", "Quiz for a demanding outcome"),
            QT_TRANSLATE_NOOP("Rule", "The method should fit the outcome. Analysing, judging and creating show in what learners make or defend."), nullptr),
        rule("as.3"_L1, step, Source::assessment, QT_TRANSLATE_NOOP("Rule", "Method and domain"),
            QT_TRANSLATE_NOOP(
                "Rule", "The method should fit the outcome. Responsibility and autonomy show in action: a project, a simulation, a conversation."),
            nullptr),
    };
}

} // namespace

RuleSet alignmentRules()
{
    return {"assessment"_L1, infos, check, fixes};
}

} // namespace Credwright
