#include "ui/overview/overview_words.h"

#include "core/model/access.h"
#include "core/model/entity_type.h"
#include "core/util/format.h"

#include <QCoreApplication>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Overview", text);
}

QString shown(const Design &design, QLatin1StringView kind, const QString &field)
{
    const std::optional<Value> value = readAt(design, {singletonId(kind), field, {}});
    return value ? displayValue(design, *fieldInfo(field), *value) : QString();
}

} // namespace

QString overviewTitle(const Design &design)
{
    const QString title = design.identity.title.text.simplified();
    return title.isEmpty() ? say(QT_TRANSLATE_NOOP("Overview", "Untitled design")) : title;
}

QString overviewLine(const Design &design)
{
    QStringList bodies;
    for (const AwardingBody &body : design.awardingBodies) {
        bodies.append(body.name.text.simplified());
    }
    bodies.removeAll(QString());
    QStringList parts{bodies.join(u", "_s)};
    if (design.type.credits) {
        parts.append(say(QT_TRANSLATE_NOOP("Overview", "%1 ECTS")).arg(formatCredits(*design.type.credits)));
    }
    parts.append(overviewLevel(design));
    if (design.type.duration && design.type.durationUnit != DurationUnit::Unset) {
        parts.append(say(QT_TRANSLATE_NOOP("Overview", "%1 %2"))
                .arg(QLocale().toString(design.type.duration->value), QLocale().toLower(labelOf(design.type.durationUnit))));
    }
    parts.append(labelOf(design.delivery.mode));
    parts.append(shown(design, "identity"_L1, u"identity.teachingLanguages"_s));
    if (design.audience.places) {
        const int places = static_cast<int>(design.audience.places->value);
        parts.append(QCoreApplication::translate("Overview", "%n place(s)", "of learners", places));
    }
    if (!design.delivery.firstStart.isEmpty()) {
        parts.append(say(QT_TRANSLATE_NOOP("Overview", "first start %1")).arg(formatDate(design.delivery.firstStart)));
    }
    parts.removeAll(QString());
    return parts.isEmpty() ? say(QT_TRANSLATE_NOOP("Overview", "Nothing is decided yet")) : parts.join(u" · "_s);
}

QString overviewProgress(const Analysis &analysis)
{
    int complete = 0;
    int counted = 0;
    for (const StepStatus &status : analysis.steps) {
        complete += status.state == StepState::Complete || status.state == StepState::OpenPoints;
        counted += status.state != StepState::DoesNotApply;
    }
    return say(QT_TRANSLATE_NOOP("Overview", "%1 of %2 steps complete")).arg(QLocale().toString(complete), QLocale().toString(counted));
}

QString overviewLevel(const Design &design)
{
    return design.level.eqfLevel ? say(QT_TRANSLATE_NOOP("Overview", "EQF %1")).arg(QLocale().toString(design.level.eqfLevel->value)) : QString();
}

QString overviewHours(const Analysis &analysis)
{
    return analysis.workload.total.value > 0 ? formatMinutes(analysis.workload.total) : QString();
}

QString overviewResult(const Design &design, const Analysis &analysis)
{
    if (!analysis.finance.begun || analysis.finance.editions.isEmpty()) {
        return {};
    }
    const Money result = analysis.finance.editions.at(analysis.finance.shown).result();
    const QString money = formatMoney(result, design.identity.currency);
    return result.value > 0 ? u'+' + money : money;
}

} // namespace Credwright
