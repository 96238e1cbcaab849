#include "core/check/quick_path.h"

#include "core/model/access.h"
#include "core/model/entity_type.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

const QStringList &quickPath()
{
    static const QStringList fields{u"identity.title"_s, u"identity.lead"_s, u"awardingBody.name"_s, u"identity.country"_s, u"identity.teachingLanguages"_s,
        u"type.approach"_s, u"type.credits"_s, u"type.duration"_s, u"type.durationUnit"_s, u"purpose.objective"_s, u"purpose.basis"_s, u"outcome.statement"_s,
        u"outcome.domain"_s, u"outcome.level"_s, u"level.eqfLevel"_s, u"profile.name"_s, u"audience.places"_s, u"delivery.mode"_s, u"activity.title"_s,
        u"activity.minutes"_s, u"stackability.approach"_s, u"assessment.title"_s, u"assessment.method"_s, u"assessment.kind"_s, u"assessment.weight"_s,
        u"quality.type"_s, u"admission.kind"_s};
    return fields;
}

bool isAnswered(const Design &design, const QString &field)
{
    const QString kind = field.section(u'.', 0, 0);
    const QList<QUuid> ids = idsOf(design, kind);
    return std::any_of(ids.cbegin(), ids.cend(), [&](const QUuid &id) {
        const std::optional<Value> value = readAt(design, {id, field, {}});
        return value && !isEmptyValue(*value);
    });
}

int answeredOnQuickPath(const Design &design)
{
    const QStringList &fields = quickPath();
    return static_cast<int>(std::count_if(fields.cbegin(), fields.cend(), [&](const QString &field) { return isAnswered(design, field); }));
}

} // namespace Credwright
