#include "core/check/pack/rule_pack.h"
#include "core/check/rule_set.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

void checkSize(const RuleContext &context, FindingSink &sink)
{
    const RulePack &pack = context.pack;
    const std::optional<Credits> credits = context.design.type.credits;
    const bool few = credits && pack.minimumCredits && *credits < *pack.minimumCredits;
    const bool many = credits && pack.maximumCredits && *credits > *pack.maximumCredits;
    if (few || many) {
        sink.add("pk.1"_L1, Severity::Should, {context.design.type.id, u"type.credits"_s, {}},
            few ? QT_TRANSLATE_NOOP("Finding", "%1 ECTS are less than the %2 ECTS that %3 asks for: %4")
                : QT_TRANSLATE_NOOP("Finding", "%1 ECTS are more than the %2 ECTS that %3 allows: %4"),
            {FactArg::credits(*credits), FactArg::credits(few ? *pack.minimumCredits : *pack.maximumCredits), FactArg::words(pack.name),
                FactArg::words(pack.sizeReason)});
    }
}

/// The bound for the whole fee, rounded half away from zero where it is stated per credit.
std::optional<Money> boundOf(const std::optional<Money> &stated, const FeeRule &rule, const std::optional<Credits> &credits)
{
    if (!stated || !rule.perCredit) {
        return stated;
    }
    return credits ? std::optional(Money{(stated->value * credits->value + 500) / 1000 * 10}) : std::nullopt;
}

void checkFees(const RuleContext &context, FindingSink &sink)
{
    const Design &design = context.design;
    const RulePack &pack = context.pack;
    if (pack.fees.isEmpty() || pack.currency != design.identity.currency) {
        return; // Amounts in another currency cannot be compared without a rate.
    }
    for (const Fee &fee : design.fees) {
        const Profile *profile = findById(design.profiles, fee.profile.id);
        const Track *track = findById(design.tracks, fee.track.id);
        for (const FeeRule &rule : pack.fees) {
            const bool meant = (rule.profile == ProfileKind::Unset || (profile && profile->kind == rule.profile))
                && (rule.track == TrackKind::Unset || (track && track->kind == rule.track));
            if (!meant || !fee.amount) {
                continue;
            }
            const std::optional<Money> least = boundOf(rule.minimum, rule, design.type.credits);
            const std::optional<Money> most = boundOf(rule.maximum, rule, design.type.credits);
            const bool low = least && *fee.amount < *least;
            if (low || (most && *fee.amount > *most)) {
                sink.add("pk.2"_L1, Severity::Should, {fee.id, u"fee.amount"_s, {}},
                    low ? QT_TRANSLATE_NOOP("Finding", "A fee of %1 is below the %2 that %3 sets: %4")
                        : QT_TRANSLATE_NOOP("Finding", "A fee of %1 is above the %2 that %3 sets: %4"),
                    {FactArg::money(*fee.amount, pack.currency), FactArg::money(low ? *least : *most, pack.currency), FactArg::words(pack.name),
                        FactArg::words(rule.reason)});
            }
        }
    }
}

void checkRequired(const RuleContext &context, FindingSink &sink)
{
    if (!context.takesShape) {
        return;
    }
    for (const RequiredField &required : context.pack.required) {
        const FieldInfo *info = fieldInfo(required.field);
        const QString kind = required.field.section(u'.', 0, 0);
        const EntityType &type = *entityType(kind);
        const QStringList args{FactArg::label({"Field", info->label}), FactArg::words(context.pack.name), FactArg::words(required.reason)};
        const QList<QUuid> ids = idsOf(context.design, kind);
        if (ids.isEmpty()) {
            sink.add("pk.3"_L1, required.severity, {{}, kind, {}}, QT_TRANSLATE_NOOP("Finding", "“%1” is empty; %2 asks for it: %3"), args);
        }
        for (const QUuid &id : ids) {
            const std::optional<Value> value = readAt(context.design, {id, required.field, {}});
            if (value && isEmptyValue(*value)) {
                sink.add("pk.3"_L1, required.severity, {id, QString(type.fields.at(type.fieldIndex(required.field))->id), {}},
                    QT_TRANSLATE_NOOP("Finding", "“%1” is empty; %2 asks for it: %3"), args);
            }
        }
    }
}

void checkChecklist(const RuleContext &context, FindingSink &sink)
{
    if (!context.takesShape || !context.isBegun("quality"_L1)) {
        return;
    }
    const QList<QualityCriterion> &criteria = context.design.qualityCriteria;
    for (const QString &item : context.pack.checklist) {
        const auto answer = std::find_if(criteria.cbegin(), criteria.cend(), [&](const QualityCriterion &criterion) { return criterion.wording == item; });
        if (answer == criteria.cend()) {
            sink.add("pk.4"_L1, Severity::Should, {{}, u"qualityCriterion"_s, {}}, QT_TRANSLATE_NOOP("Finding", "The checklist of %2 asks: %1"),
                {FactArg::words(item), FactArg::words(context.pack.name)});
        } else if (answer->verdict == Verdict::Unset) {
            sink.add("pk.4"_L1, Severity::Should, {answer->id, u"qualityCriterion.verdict"_s, {}}, QT_TRANSLATE_NOOP("Finding", "The checklist of %2 asks: %1"),
                {FactArg::words(item), FactArg::words(context.pack.name)});
        }
    }
}

void check(const RuleContext &context, FindingSink &sink)
{
    if (!context.pack.isEmpty()) {
        checkSize(context, sink);
        checkFees(context, sink);
        checkRequired(context, sink);
        checkChecklist(context, sink);
    }
}

/// A question of the checklist that is not among the criteria yet can be taken over.
QList<Fix> fixes(const Design &design, const Finding &finding)
{
    if (finding.rule != "pk.4"_L1 || !finding.where.entity.isNull()) {
        return {};
    }
    Design next = design;
    QualityCriterion criterion;
    criterion.id = QUuid::createUuid();
    criterion.area = QualityArea::Other;
    criterion.wording = FactArg::shown(finding.args.first());
    next.qualityCriteria.append(criterion);
    return {{QCoreApplication::translate("Fix", "Add “%1” to the criteria").arg(criterion.wording), diff(design, next)}};
}

QList<RuleInfo> infos()
{
    return {
        rule("pk.1"_L1, "type"_L1, Source::rulePack, QT_TRANSLATE_NOOP("Rule", "Outside the institution’s size"),
            QT_TRANSLATE_NOOP("Rule", "Institutions may set a size of their own for micro-credentials, within the rule of the country."), nullptr),
        rule("pk.2"_L1, "finance"_L1, Source::rulePack, QT_TRANSLATE_NOOP("Rule", "Outside the institution’s fees"),
            QT_TRANSLATE_NOOP("Rule", "Some institutions regulate what external learners may be charged for continuing education."), nullptr),
        rule("pk.3"_L1, "type"_L1, Source::rulePack, QT_TRANSLATE_NOOP("Rule", "Required by the institution"),
            QT_TRANSLATE_NOOP("Rule", "The institution wants this said in every design, so that reviewers find it in its place."), nullptr),
        rule("pk.4"_L1, "quality"_L1, Source::rulePack, QT_TRANSLATE_NOOP("Rule", "Open on the institution’s checklist"),
            QT_TRANSLATE_NOOP("Rule", "Internal quality assurance asks this of every micro-credential."), nullptr),
    };
}

} // namespace

RuleSet packRules()
{
    return {"type"_L1, infos, check, fixes};
}

} // namespace Credwright
