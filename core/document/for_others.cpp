#include "core/document/for_others.h"

#include "core/check/finding.h"
#include "core/document/change_words.h"
#include "core/document/intake.h"
#include "core/exchange/json/design_json.h"
#include "core/model/privacy.h"

#include <QCoreApplication>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("ForOthers", text);
}

TextId words(const char *text)
{
    return {"ForOthers", text};
}

bool isEmptied(const QSet<PrivatePart> &parts, QLatin1StringView field)
{
    switch (privacyOf(field)) {
    case Privacy::Impersonal:
        return false;
    case Privacy::Contact:
        return parts.contains(PrivatePart::Contacts);
    case Privacy::Note:
        return parts.contains(PrivatePart::Notes);
    case Privacy::Money:
        return parts.contains(PrivatePart::Money);
    }
    return false;
}

/// A list that goes as a whole.
bool isCleared(const QSet<PrivatePart> &parts, QLatin1StringView kind)
{
    return (parts.contains(PrivatePart::Attachments) && kind == "attachment"_L1)
        || (parts.contains(PrivatePart::Money) && entityType(kind)->step == "finance"_L1);
}

void emptyFields(Design &design, const QSet<PrivatePart> &parts)
{
    for (const EntityType &type : entityTypes()) {
        for (const FieldInfo *info : type.fields) {
            if (!isEmptied(parts, info->id)) {
                continue;
            }
            for (const QUuid &id : idsOf(design, type.kind)) {
                const Anchor where{id, info->id, {}};
                if (const std::optional<Value> value = readAt(design, where); value && !isEmptyValue(*value)) {
                    writeAt(design, where, std::visit([]<typename T>(const T &) { return Value(T()); }, *value));
                }
            }
        }
    }
}

Design without(const Design &design, const QSet<PrivatePart> &parts)
{
    Design left = design;
    forEachList(left, [&]<typename T>(QList<T> &list) {
        if (isCleared(parts, EntityTraits<T>::kind)) {
            list.clear();
        }
    });
    if (parts.contains(PrivatePart::Money)) {
        left.financing = Design().financing;
    }
    emptyFields(left, parts);
    return withoutDanglingLinks(left);
}

QString dayOf(const QDateTime &when, const QLocale &locale)
{
    return locale.toString(when.toLocalTime(), QLocale::ShortFormat);
}

QString placeOf(const NamedVersion &version)
{
    return say(QT_TRANSLATE_NOOP("ForOthers", "Version “%1”")).arg(version.name);
}

QString placeOf(const SetAside &entry)
{
    const RuleInfo *rule = ruleInfo(QLatin1StringView(entry.rule.toLatin1()));
    return say(QT_TRANSLATE_NOOP("ForOthers", "Set aside: %1")).arg(rule ? rule->title.text() : entry.rule);
}

void tellRecord(const Record &record, const QSet<PrivatePart> &parts, const QLocale &locale, QList<LeftOut> &lines)
{
    const bool contacts = parts.contains(PrivatePart::Contacts);
    for (const NamedVersion &version : record.versions) {
        if (parts.contains(PrivatePart::History)) {
            lines.append({PrivatePart::History, placeOf(version), dayOf(version.when, locale), version.note});
        } else if (contacts && !version.who.isEmpty()) {
            lines.append({PrivatePart::Contacts, placeOf(version), say(QT_TRANSLATE_NOOP("ForOthers", "Who kept it")), version.who});
        }
    }
    for (const SetAside &entry : record.setAsides) {
        if (parts.contains(PrivatePart::SetAsides)) {
            lines.append({PrivatePart::SetAsides, placeOf(entry), entry.who, entry.reason});
        } else if (contacts && !entry.who.isEmpty()) {
            lines.append({PrivatePart::Contacts, placeOf(entry), say(QT_TRANSLATE_NOOP("ForOthers", "Who set it aside")), entry.who});
        }
    }
}

std::optional<NamedVersion> without(const NamedVersion &version, const QSet<PrivatePart> &parts)
{
    const Result<ImportedDesign> state = fromJson(version.design);
    if (!state) {
        return std::nullopt;
    }
    NamedVersion left = version;
    left.design = toJson(without(state->design, parts));
    if (parts.contains(PrivatePart::Contacts)) {
        left.who.clear();
    }
    return left;
}

} // namespace

const QList<PrivatePartInfo> &privateParts()
{
    static const QList<PrivatePartInfo> infos{
        {PrivatePart::History, words(QT_TRANSLATE_NOOP("ForOthers", "History")),
            words(QT_TRANSLATE_NOOP("ForOthers", "The named versions, with their notes and the names of those who kept them.")), true},
        {PrivatePart::SetAsides, words(QT_TRANSLATE_NOOP("ForOthers", "Findings set aside")),
            words(QT_TRANSLATE_NOOP("ForOthers", "What was set aside, with the reasons and the names. The findings are open again in the copy.")), true},
        {PrivatePart::Contacts, words(QT_TRANSLATE_NOOP("ForOthers", "Contact details")),
            words(QT_TRANSLATE_NOOP("ForOthers", "Names, addresses and offices of persons in every step; what they do stays.")), true},
        {PrivatePart::Attachments, words(QT_TRANSLATE_NOOP("ForOthers", "Attachments")),
            words(QT_TRANSLATE_NOOP("ForOthers", "The attached files, with their content.")), true},
        {PrivatePart::Notes, words(QT_TRANSLATE_NOOP("ForOthers", "Internal notes")),
            words(QT_TRANSLATE_NOOP("ForOthers", "The notes at the end of each step.")), true},
        {PrivatePart::Money, words(QT_TRANSLATE_NOOP("ForOthers", "Costs and financing")),
            words(QT_TRANSLATE_NOOP("ForOthers", "All of the financing step, and the budgets and shares of other steps.")), false},
    };
    return infos;
}

QList<LeftOut> leavesOut(const Design &design, const Record &record, const QSet<PrivatePart> &parts, const QLocale &locale)
{
    QList<LeftOut> lines;
    tellRecord(record, parts, locale, lines);
    Design before = design;
    for (const PrivatePartInfo &info : privateParts()) {
        if (!parts.contains(info.part)) {
            continue;
        }
        const Design after = without(before, {info.part});
        for (const ChangeLine &line : changeLines(before, after, locale)) {
            lines.append({info.part, line.place, line.what, line.before});
        }
        before = after;
    }
    std::stable_sort(lines.begin(), lines.end(), [](const LeftOut &a, const LeftOut &b) { return a.part < b.part; });
    return lines;
}

DesignForOthers forOthers(const Design &design, const Record &record, const QSet<PrivatePart> &parts)
{
    DesignForOthers left{without(design, parts), record};
    if (parts.contains(PrivatePart::SetAsides)) {
        left.record.setAsides.clear();
    }
    if (parts.contains(PrivatePart::Contacts)) {
        for (SetAside &entry : left.record.setAsides) {
            entry.who.clear();
        }
    }
    left.record.versions.clear();
    for (const NamedVersion &version : record.versions) {
        if (parts.contains(PrivatePart::History)) {
            break;
        }
        if (const std::optional<NamedVersion> kept = without(version, parts)) {
            left.record.versions.append(*kept);
        }
    }
    return left;
}

} // namespace Credwright
