#include "core/finance/cost_chain.h"

#include "core/model/access.h"
#include "core/util/format.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

QString tr(const char *source)
{
    return QCoreApplication::translate("Finance", source);
}

/// The beginning of what was found, else who was asked.
QString needIn(const Design &design, const Evidence &evidence)
{
    constexpr qsizetype shown = 60;
    const QString finding = evidence.finding.text.simplified();
    if (finding.isEmpty()) {
        return evidence.who.isEmpty() ? entityTitle(design, u"evidence", evidence.id) : evidence.who;
    }
    return finding.size() > shown ? finding.left(shown - 1).trimmed() + u'…' : finding;
}

} // namespace

QList<CostChainLink> costChainOf(const Design &design, const QUuid &costLine, const QLocale &locale)
{
    const CostLine *line = findById(design.costLines, costLine);
    const Activity *activity = line && !line->linkedActivity.isNull() ? findById(design.activities, line->linkedActivity.id) : nullptr;
    if (!activity) {
        return {};
    }
    QList<CostChainLink> chain;
    for (const Evidence &evidence : design.evidence) {
        const bool needed = std::any_of(evidence.outcomes.begin(), evidence.outcomes.end(), [&](const QUuid &id) { return activity->outcomes.contains(id); });
        if (needed) {
            //: %1 is what somebody needs, in the designer's words
            chain.append({tr(QT_TRANSLATE_NOOP("Finance", "Need: %1")).arg(needIn(design, evidence)), {evidence.id, u"evidence.finding"_s, {}}});
        }
    }
    for (qsizetype i = 0; i < design.outcomes.size(); ++i) {
        if (activity->outcomes.contains(design.outcomes.at(i).id)) {
            chain.append({tr(QT_TRANSLATE_NOOP("Finance", "Outcome %1")).arg(locale.toString(i + 1)), {design.outcomes.at(i).id, u"outcome.statement"_s, {}}});
        }
    }
    const QString title = entityTitle(design, u"activity", activity->id);
    chain.append({activity->minutes ? tr(QT_TRANSLATE_NOOP("Finance", "%1, %2")).arg(title, formatMinutes(*activity->minutes, locale)) : title,
        {activity->id, u"activity.minutes"_s, {}}});
    return chain;
}

} // namespace Credwright
