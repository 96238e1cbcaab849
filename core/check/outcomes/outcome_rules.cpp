#include "core/check/rule_set.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = StatementIssue::Kind;

void addStatementIssue(const RuleContext &context, const Outcome &outcome, const StatementIssue &issue, FindingSink &sink)
{
    const Anchor where{outcome.id, u"outcome.statement"_s, {}};
    Finding *finding = nullptr;
    switch (issue.kind) {
    case Kind::NotMeasurable:
        finding = &sink.add("lo.1"_L1, Severity::Should, where, QT_TRANSLATE_NOOP("Finding", "“%1” cannot be observed, so it cannot be assessed."),
            {FactArg::words(issue.word)});
        break;
    case Kind::SeveralPerformances:
        finding = &sink.add("lo.2"_L1, issue.count > 2 ? Severity::Should : Severity::Consider, where,
            QT_TRANSLATE_NOOP("Finding", "This outcome asks for %n things at once."), {}, issue.count);
        break;
    case Kind::NoLearnerOutcome:
        finding = &sink.add("lo.4"_L1, Severity::Should, where,
            QT_TRANSLATE_NOOP("Finding", "“%1” says what is taught or done in the course, not what the learner can do after it."),
            {FactArg::words(issue.word)});
        break;
    case Kind::Progress:
        finding = &sink.add(
            "lo.8"_L1, Severity::Should, where, QT_TRANSLATE_NOOP("Finding", "“%1” tells of progress, not of what is reached."), {FactArg::words(issue.word)});
        break;
    case Kind::TooLong:
        if (issue.count <= context.pack.thresholds.manyWords) {
            return;
        }
        sink.add("lo.9"_L1, issue.count > context.pack.thresholds.tooManyWords ? Severity::Should : Severity::Consider, where,
            QT_TRANSLATE_NOOP("Finding", "This outcome is %n words long."), {}, issue.count);
        return;
    case Kind::SeveralSentences:
        sink.add("lo.9"_L1, Severity::Consider, where, QT_TRANSLATE_NOOP("Finding", "This outcome takes %n sentences."), {}, issue.count);
        return;
    case Kind::Jargon:
        if (!outcome.plain.isEmpty()) {
            return; // It is said in plain words as well.
        }
        finding = &sink.add("lo.12"_L1, Severity::Consider, where, QT_TRANSLATE_NOOP("Finding", "Readers outside higher education may not know “%1”."),
            {FactArg::words(issue.word)});
        break;
    }
    finding->spanStart = issue.start;
    finding->spanLength = issue.length;
}

void checkStatements(const RuleContext &context, FindingSink &sink)
{
    for (const Outcome &outcome : context.design.outcomes) {
        for (const StatementIssue &issue : context.outcomes.analysisOf(outcome.id).issues) {
            addStatementIssue(context, outcome, issue, sink);
        }
    }
}

/// The finding stands at the first outcome that is one too many.
void checkSameVerb(const RuleContext &context, FindingSink &sink)
{
    QHash<QString, int> uses;
    QHash<QString, QUuid> tooMany;
    QStringList inOrder;
    for (const Outcome &outcome : context.design.outcomes) {
        const StatementAnalysis &analysis = context.outcomes.analysisOf(outcome.id);
        if (!analysis.verbKnown) {
            continue;
        }
        const int count = ++uses[analysis.leadingVerb];
        if (count == context.pack.thresholds.sameVerb + 1) {
            tooMany.insert(analysis.leadingVerb, outcome.id);
            inOrder.append(analysis.leadingVerb);
        }
    }
    for (const QString &verb : std::as_const(inOrder)) {
        sink.add("lo.5"_L1, Severity::Consider, {tooMany.value(verb), u"outcome.statement"_s, {}}, QT_TRANSLATE_NOOP("Finding", "“%1” opens %n outcomes."),
            {FactArg::words(verb)}, uses.value(verb));
    }
}

/// Three to six outcomes for about six credits; fewer for a small course, and never more than a score.
void checkNumber(const RuleContext &context, FindingSink &sink)
{
    const Design &design = context.design;
    if (!design.type.credits) {
        return;
    }
    const auto stated = std::count_if(design.outcomes.cbegin(), design.outcomes.cend(), [](const Outcome &outcome) { return !outcome.statement.isEmpty(); });
    const int number = static_cast<int>(stated);
    const qint64 wholeCredits = (design.type.credits->value + 50) / 100;
    const int fewest = static_cast<int>(std::clamp<qint64>(wholeCredits / 2, 1, 6));
    const int most = static_cast<int>(std::clamp<qint64>(wholeCredits, 4, 20));
    const QStringList args{FactArg::credits(*design.type.credits), FactArg::number(fewest), FactArg::number(most)};
    // Few outcomes are no fact while they are still being written: the course must have gone on from them.
    const bool written = context.isBegun("delivery"_L1) || context.isBegun("assessment"_L1);
    if (number > most) {
        sink.add("lo.6"_L1, Severity::Should, {{}, u"outcome"_s, {}}, QT_TRANSLATE_NOOP("Finding", "%n outcomes are many for %1 ECTS; %2 to %3 are usual."),
            args, number);
    } else if (number == 1 && fewest > 1 && written) {
        sink.add("lo.6"_L1, Severity::Should, {{}, u"outcome"_s, {}}, QT_TRANSLATE_NOOP("Finding", "One outcome is little for %1 ECTS; %2 to %3 are usual."),
            args, 1);
    } else if (number > 1 && number < fewest && written) {
        sink.add("lo.6"_L1, Severity::Should, {{}, u"outcome"_s, {}}, QT_TRANSLATE_NOOP("Finding", "%n outcomes are few for %1 ECTS; %2 to %3 are usual."),
            args, number);
    }
}

/// A hint for the whole design, never computed from verbs: they do not tell the EQF level.
void checkLevelCues(const RuleContext &context, FindingSink &sink)
{
    const std::optional<int> level = context.derived.level.chosen;
    if (!level || !statementLanguageKnown(context.design.identity.language)) {
        return;
    }
    int stated = 0;
    QStringList others;
    for (const Outcome &outcome : context.design.outcomes) {
        const StatementAnalysis &analysis = context.outcomes.analysisOf(outcome.id);
        stated += analysis.words > 0 ? 1 : 0;
        for (const EqfCue &cue : analysis.eqfCues) {
            if (cue.low <= *level && *level <= cue.high) {
                return;
            }
            others.append(cue.phrase);
        }
    }
    if (stated < context.pack.thresholds.fewestForSetChecks) {
        return;
    }
    others.removeDuplicates();
    if (others.isEmpty()) {
        sink.add("lo.7"_L1, Severity::Consider, {{}, u"outcome"_s, {}}, QT_TRANSLATE_NOOP("Finding", "No outcome has words that are typical of EQF level %1."),
            {FactArg::number(*level)});
    } else {
        sink.add("lo.7"_L1, Severity::Consider, {{}, u"outcome"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "No outcome has words that are typical of EQF level %1; “%2” belongs to other levels."),
            {FactArg::number(*level), FactArg::words(others.first())});
    }
}

void checkDuplicates(const RuleContext &context, FindingSink &sink)
{
    QHash<QUuid, qsizetype> rowOf;
    for (qsizetype i = 0; i < context.design.outcomes.size(); ++i) {
        const QUuid id = context.design.outcomes.at(i).id;
        qsizetype first = -1;
        for (const QUuid &near : context.outcomes.nearOnes(id)) {
            const qsizetype row = rowOf.value(near, -1); // Only rows above this one.
            first = row >= 0 && (first < 0 || row < first) ? row : first;
        }
        if (first >= 0) {
            sink.add("lo.10"_L1, Severity::Should, {id, u"outcome.statement"_s, context.design.outcomes.at(first).id},
                QT_TRANSLATE_NOOP("Finding", "Outcome %1 says almost the same as outcome %2."), {FactArg::row(i + 1), FactArg::row(first + 1)});
        }
        rowOf.insert(id, i);
    }
}

/// The style that fewer outcomes have is pointed at, where there are enough to speak of a style.
void checkStyle(const RuleContext &context, FindingSink &sink)
{
    QMap<QString, QList<QUuid>> byStyle;
    qsizetype known = 0;
    for (const Outcome &outcome : context.design.outcomes) {
        const StatementAnalysis &analysis = context.outcomes.analysisOf(outcome.id);
        if (!analysis.style.isEmpty() && !analysis.has(Kind::NoLearnerOutcome)) {
            byStyle[analysis.style].append(outcome.id);
            ++known;
        }
    }
    if (byStyle.size() < 2 || known < context.pack.thresholds.fewestForSetChecks) {
        return;
    }
    const auto fewest = std::min_element(byStyle.cbegin(), byStyle.cend(), [](const auto &a, const auto &b) { return a.size() < b.size(); });
    sink.add("lo.11"_L1, Severity::Consider, {fewest->first(), u"outcome.statement"_s, {}},
        QT_TRANSLATE_NOOP("Finding", "The outcomes are worded in different ways: this one does not begin like the others."));
}

void checkDomains(const RuleContext &context, FindingSink &sink)
{
    const QList<Outcome> &outcomes = context.design.outcomes;
    if (outcomes.size() < context.pack.thresholds.fewestForSetChecks) {
        return;
    }
    const Domain domain = outcomes.first().domain;
    const auto named = context.outcomes.objective().proposedDomain;
    const bool namesOther = (named == StatementAnalysis::Domain::Skill && domain == Domain::Knowledge)
        || (named == StatementAnalysis::Domain::Knowledge && domain == Domain::Skill);
    if (namesOther && std::all_of(outcomes.cbegin(), outcomes.cend(), [&](const Outcome &outcome) { return outcome.domain == domain; })) {
        const TextId label = choicesOf<Domain>()[static_cast<std::size_t>(domain) - 1].label;
        sink.add("lo.11"_L1, Severity::Consider, {{}, u"outcome.domain"_s, {}},
            QT_TRANSLATE_NOOP("Finding", "All outcomes are of the domain “%1”, while the overall objective asks for more."), {FactArg::label(label)});
    }
}

void check(const RuleContext &context, FindingSink &sink)
{
    checkStatements(context, sink);
    checkSameVerb(context, sink);
    checkNumber(context, sink);
    checkLevelCues(context, sink);
    checkDuplicates(context, sink);
    checkStyle(context, sink);
    checkDomains(context, sink);
}

QList<Fix> replacementFixes(const Design &design, const Finding &finding, const Outcome &outcome, const StatementIssue &issue)
{
    QList<Fix> fixes;
    for (const QString &replacement : issue.replacements) {
        LocalizedText statement = outcome.statement;
        statement.text = replaceSpan(statement.text, issue.start, issue.length, replacement);
        fixes.append({QCoreApplication::translate("Fix", QT_TRANSLATE_NOOP("Fix", "Write “%1”")).arg(replacement), {edited(design, finding.where, statement)}});
    }
    return fixes;
}

/// The first part stays in the outcome, so that its links do; each further part becomes an outcome below with the same links.
QList<Fix> splitFixes(const Design &design, const Finding &finding, const Outcome &outcome, const QStringList &parts)
{
    if (parts.size() < 2) {
        return {};
    }
    LocalizedText first = outcome.statement;
    first.text = parts.first();
    Fix fix{QCoreApplication::translate("Fix", QT_TRANSLATE_NOOP("Fix", "Split into %n outcomes"), nullptr, static_cast<int>(parts.size())),
        {edited(design, finding.where, first)}};
    const qsizetype row = indexOf(design, "outcome"_L1, outcome.id);
    QList<Change> links;
    for (qsizetype i = 1; i < parts.size(); ++i) {
        Design scratch;
        Outcome next = outcome;
        // Derived from the outcome and the part, so that asking twice for the fixes gives the same change.
        next.id = QUuid::createUuidV5(outcome.id, QString::number(i) + parts.at(i));
        next.statement = parts.at(i);
        next.plain = {};
        scratch.outcomes = {next};
        if (const auto data = readEntity(scratch, "outcome"_L1, next.id)) {
            fix.changes.append({.kind = Change::Kind::Added, .where = {next.id, u"outcome"_s, {}}, .data = *data, .position = row + i});
        }
        const auto link = [&](const QUuid &from, const QString &field) { links.append({.kind = Change::Kind::Linked, .where = {from, field, next.id}}); };
        for (const Activity &activity : design.activities) {
            if (activity.outcomes.contains(outcome.id)) {
                link(activity.id, u"activity.outcomes"_s);
            }
        }
        for (const Assessment &assessment : design.assessments) {
            if (assessment.outcomes.contains(outcome.id)) {
                link(assessment.id, u"assessment.outcomes"_s);
            }
        }
        for (const Evidence &evidence : design.evidence) {
            if (evidence.outcomes.contains(outcome.id)) {
                link(evidence.id, u"evidence.outcomes"_s);
            }
        }
    }
    fix.changes += links;
    return {fix};
}

QList<Fix> fixes(const Design &design, const Finding &finding)
{
    const Outcome *outcome = findById(design.outcomes, finding.where.entity);
    if (!outcome || finding.spanStart < 0) {
        return {};
    }
    const StatementAnalysis analysis = analyseStatement(outcome->statement.text, design.identity.language);
    for (const StatementIssue &issue : analysis.issues) {
        if (issue.start != finding.spanStart || issue.length != finding.spanLength) {
            continue;
        }
        if (finding.rule == "lo.2"_L1 && issue.kind == Kind::SeveralPerformances) {
            return splitFixes(design, finding, *outcome, issue.split);
        }
        const bool same = (finding.rule == "lo.1"_L1 && issue.kind == Kind::NotMeasurable) || (finding.rule == "lo.8"_L1 && issue.kind == Kind::Progress)
            || (finding.rule == "lo.12"_L1 && issue.kind == Kind::Jargon);
        if (same) {
            return replacementFixes(design, finding, *outcome, issue);
        }
    }
    return {};
}

QList<RuleInfo> infos()
{
    const auto step = "outcomes"_L1;
    return {
        rule("lo.1"_L1, step, Source::outcomeWriting, QT_TRANSLATE_NOOP("Rule", "Not measurable"),
            QT_TRANSLATE_NOOP(
                "Rule", "Learners choose by it, teachers plan from it, assessors judge by it. A verb that nobody can observe leaves all three guessing."),
            QT_TRANSLATE_NOOP("Rule", "Every outcome can be observed")),
        rule("lo.2"_L1, step, Source::outcomeWriting, QT_TRANSLATE_NOOP("Rule", "Several performances"),
            QT_TRANSLATE_NOOP("Rule", "A learner may reach one and miss the other. One statement for one thing can be assessed and recognised by itself."),
            QT_TRANSLATE_NOOP("Rule", "Every outcome asks for one thing")),
        rule("lo.4"_L1, step, Source::outcomeWriting, QT_TRANSLATE_NOOP("Rule", "No outcome of the learner"),
            QT_TRANSLATE_NOOP("Rule", "Outcomes are what the learner can do afterwards, whoever taught it and whatever was done on the way."), nullptr),
        rule("lo.5"_L1, step, Source::practice, QT_TRANSLATE_NOOP("Rule", "The same verb again"),
            QT_TRANSLATE_NOOP("Rule", "When many outcomes begin with one verb, readers cannot tell them apart, and the level of each is hard to see."),
            nullptr),
        rule("lo.6"_L1, step, Source::practice, QT_TRANSLATE_NOOP("Rule", "Unusual number of outcomes"),
            QT_TRANSLATE_NOOP("Rule", "Three to six outcomes for about six credits leave time to practise and to assess each."),
            QT_TRANSLATE_NOOP("Rule", "The number of outcomes suits the credits")),
        rule("lo.7"_L1, step, Source::annexTwo, QT_TRANSLATE_NOOP("Rule", "Level does not show in the words"),
            QT_TRANSLATE_NOOP("Rule",
                "The framework describes a level by how complex the work is and how independent the learner. Words for that help others to agree with the "
                "level."),
            nullptr),
        rule("lo.8"_L1, step, Source::outcomeWriting, QT_TRANSLATE_NOOP("Rule", "Progress, not achievement"),
            QT_TRANSLATE_NOOP("Rule", "How far somebody improved depends on where they began. A certificate states what they have reached."), nullptr),
        rule("lo.9"_L1, step, Source::consistency, QT_TRANSLATE_NOOP("Rule", "Long outcome"),
            QT_TRANSLATE_NOOP("Rule", "Outcomes should be understood outside higher education, at one reading."),
            QT_TRANSLATE_NOOP("Rule", "Every outcome is short enough to read at once")),
        rule("lo.10"_L1, step, Source::practice, QT_TRANSLATE_NOOP("Rule", "Near duplicate"),
            QT_TRANSLATE_NOOP("Rule", "Two outcomes that say the same are assessed and counted twice."),
            QT_TRANSLATE_NOOP("Rule", "No two outcomes say the same")),
        rule("lo.11"_L1, step, Source::consistency, QT_TRANSLATE_NOOP("Rule", "Uneven description"),
            QT_TRANSLATE_NOOP("Rule", "Outcomes that are described in one way can be compared with those of other courses."),
            QT_TRANSLATE_NOOP("Rule", "The outcomes are described in one way")),
        rule("lo.12"_L1, step, Source::consistency, QT_TRANSLATE_NOOP("Rule", "Hard words"),
            QT_TRANSLATE_NOOP("Rule", "Employers and learners read the outcomes too. A common word, or a second version in plain language, reaches them."),
            nullptr),
    };
}

} // namespace

RuleSet outcomeRules()
{
    return {"outcomes"_L1, infos, check, fixes};
}

} // namespace Credwright
