#pragma once

#include "core/document/change.h"
#include "core/document/record.h"

namespace Credwright {

enum class Severity { Must, Should, Consider };

/// One fact about a design that a rule points out. Cheap to make: its words are put together when it is shown.
struct Finding
{
    QLatin1StringView rule; ///< "lo.1": see ruleInfo().
    Severity severity = Severity::Should;
    /// The place that caused it; jumping there always works. A null entity means the whole list ("assessment") or a column of it
    /// ("assessment.weight"); with `other` set as well it is that outcome's row of the matrix ("assessment.outcomes", "activity.outcomes").
    Anchor where;
    TextId fact = {};      ///< One sentence with %1… for the arguments and %n for the number.
    QStringList args = {}; ///< In the encoding of fact_args.h; factText() makes them readable.
    int number = -1;
    qsizetype spanStart = -1; ///< The words that caused it, in UTF-16 units of the field's text; -1: the whole field.
    qsizetype spanLength = 0;

    QString factText() const;
    bool operator==(const Finding &other) const
    {
        return rule == other.rule && severity == other.severity && where == other.where && fact.source == other.fact.source && args == other.args
            && number == other.number && spanStart == other.spanStart && spanLength == other.spanLength;
    }
};

/// What is said about a rule besides the fact.
struct RuleInfo
{
    QLatin1StringView id;
    TextId title;              ///< A few words: "Not measurable".
    TextId reason;             ///< Why it matters, one or two sentences.
    TextId source;             ///< "Guide, Define clear learning outcomes"; shown as the link's text.
    QLatin1StringView section; ///< The guide's section (key in sections.json), or empty.
    TextId fine;               ///< Said when the rule finds nothing: "Weights add up to 100 %". May be empty.
    QLatin1StringView step;    ///< The step whose panel lists it as checked and fine.
};

/// A way out that is safe to offer: it is applied as one undoable edit.
struct Fix
{
    QString label; ///< Names the result: "Write “Explain”".
    QList<Change> changes;
};

const QList<RuleInfo> &ruleInfos();
const RuleInfo *ruleInfo(QLatin1StringView id);
/// The ways out of a finding in this design, best first; empty when only a person can decide.
QList<Fix> fixesFor(const Design &design, const Finding &finding);
/// A short hash of what the finding says about this design; it changes when the fact changes.
QString fingerprintOf(const Design &design, const Finding &finding);
/// The step ("outcomes") that owns the place of a finding.
QLatin1StringView stepOf(const Anchor &anchor);

} // namespace Credwright
