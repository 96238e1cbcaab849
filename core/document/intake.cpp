#include "core/document/intake.h"

#include "core/model/access.h"

#include <QRegularExpression>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype maximumNotes = 1000;
/// Beyond this a sum or product in the calculations could overflow; no field allows as much.
constexpr qint64 safeNumber = 100'000'000'000'000;
/// So many times what a field allows a design file may hold: beyond, the program would no longer answer while it lays out and judges the text.
constexpr int safeTimes = 10;

QString tr(const char *source)
{
    return QCoreApplication::translate("Intake", source);
}

bool isKnownCode(const FieldInfo &info, const QString &code)
{
    const std::span<const Choice> choices = info.limits.choices();
    return std::any_of(choices.begin(), choices.end(), [&](const Choice &choice) { return choice.code == code; });
}

/// Codes of vocabularies and libraries: they are stored in one column, parted by commas.
bool isCode(const QString &code)
{
    static const QRegularExpression form(u"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"_s);
    return form.match(code).hasMatch();
}

QString excerpt(const QString &text)
{
    return text.size() > 60 ? text.left(60) + u'…' : text;
}

/// The first part of a text, never half a character of two units.
QString cut(const QString &text, qsizetype length)
{
    return text.left(length > 0 && text.at(length - 1).isHighSurrogate() ? length - 1 : length);
}

} // namespace

void Intake::note(const QString &where, const QString &what)
{
    if (m_notes.size() < maximumNotes) {
        m_notes.append({where, what});
    } else if (m_notes.size() == maximumNotes) {
        m_notes.append({QString(), tr(QT_TRANSLATE_NOOP("Intake", "There is more that could not be taken over; it is not listed."))});
    }
}

Value Intake::checked(const QString &where, const FieldInfo &info, const Value &value)
{
    return std::visit(
        [&](const auto &v) -> Value {
            using V = std::remove_cvref_t<decltype(v)>;
            if constexpr (std::is_same_v<V, QString>) {
                return checkedText(where, info, v);
            } else if constexpr (std::is_same_v<V, LocalizedText>) {
                return checkedLocalized(where, info, v);
            } else if constexpr (std::is_same_v<V, QStringList>) {
                return checkedCodes(where, info, v);
            } else if constexpr (isOptionalQuantity<V>) {
                return !v || isInRange(where, info, v->value) ? v : V();
            } else {
                return v;
            }
        },
        value);
}

QString Intake::checkedText(const QString &where, const FieldInfo &info, const QString &text)
{
    if (text.isEmpty()) {
        return text;
    }
    if (info.isChoice()) {
        if (info.limits.choices ? isKnownCode(info, text) : isCode(text)) {
            return text;
        }
        note(where, tr(QT_TRANSLATE_NOOP("Intake", "The choice “%1” is not known; it was left out.")).arg(excerpt(text)));
        return {};
    }
    const int limit = info.limits.maxLength * (m_rule == Rule::DesignFile ? safeTimes : 1);
    if (limit <= 0 || text.size() <= limit) {
        return text;
    }
    const QString kept = cut(text, limit);
    note(where, tr(QT_TRANSLATE_NOOP("Intake", "The text has %1 characters; only the first %2 fit and were taken over.")).arg(text.size()).arg(kept.size()));
    return kept;
}

LocalizedText Intake::checkedLocalized(const QString &where, const FieldInfo &info, const LocalizedText &text)
{
    static const QRegularExpression language(u"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$"_s);
    LocalizedText result(checkedText(where, info, text.text));
    for (auto it = text.translations.cbegin(); it != text.translations.cend(); ++it) {
        if (language.match(it.key()).hasMatch()) {
            result.translations.insert(it.key(), checkedText(where + u'.' + it.key(), info, it.value()));
        } else {
            note(where, tr(QT_TRANSLATE_NOOP("Intake", "“%1” is not the code of a language; the translation was left out.")).arg(excerpt(it.key())));
        }
    }
    return result;
}

QStringList Intake::checkedCodes(const QString &where, const FieldInfo &info, const QStringList &codes)
{
    QStringList known;
    for (const QString &code : codes) {
        if (info.limits.choices ? !isKnownCode(info, code) : !isCode(code)) {
            note(where, tr(QT_TRANSLATE_NOOP("Intake", "The choice “%1” is not known; it was left out.")).arg(excerpt(code)));
        } else if (!known.contains(code)) {
            known.append(code);
        }
        if (known.size() >= maximumRows) {
            note(where, tr(QT_TRANSLATE_NOOP("Intake", "Only the first %1 choices were taken over.")).arg(maximumRows));
            break;
        }
    }
    return known;
}

bool Intake::isInRange(const QString &where, const FieldInfo &info, qint64 value)
{
    const bool safe = value >= -safeNumber && value <= safeNumber;
    const bool allowed = safe && value >= info.limits.minimum && (info.limits.maximum == 0 || value <= info.limits.maximum);
    if (allowed) {
        return true;
    }
    const bool kept = safe && m_rule == Rule::DesignFile;
    note(where,
        kept ? tr(QT_TRANSLATE_NOOP("Intake", "The value is outside of what the field allows; it was kept."))
             : tr(QT_TRANSLATE_NOOP("Intake", "The value is outside of what the field allows; it was left out.")));
    return kept;
}

void Intake::removeDanglingLinks(Design &design)
{
    QHash<QString, QSet<QUuid>> idsByKind;
    for (const EntityType &type : entityTypes()) {
        const QList<QUuid> ids = idsOf(design, type.kind);
        idsByKind.insert(QString(type.kind), QSet<QUuid>(ids.cbegin(), ids.cend()));
    }
    const Design before = design;
    for (const EntityType &type : entityTypes()) {
        for (const FieldInfo *info : type.fields) {
            if (info->limits.linkKind.isEmpty()) {
                continue;
            }
            const QSet<QUuid> &known = idsByKind[QString(info->limits.linkKind)];
            const int field = type.fieldIndex(info->id);
            const QList<QUuid> owners = idsOf(before, type.kind);
            for (qsizetype row = 0; row < owners.size(); ++row) {
                const Value value = *readRow(before, type.kind, row, field);
                Value kept = value;
                if (auto *ref = std::get_if<EntityRef>(&kept); ref && !ref->isNull() && !known.contains(ref->id)) {
                    *ref = {};
                } else if (auto *links = std::get_if<Links>(&kept)) {
                    for (const QUuid &id : std::get<Links>(value)) {
                        if (!known.contains(id)) {
                            links->remove(id);
                        }
                    }
                }
                if (kept != value) {
                    const QString where = type.single ? QString(info->id) : u"%1[%2].%3"_s.arg(type.property).arg(row).arg(info->name());
                    note(where, tr(QT_TRANSLATE_NOOP("Intake", "A link leads to nothing in this design; it was left out.")));
                    writeAt(design, {owners.at(row), info->id, {}}, kept);
                }
            }
        }
    }
}

Design withoutDanglingLinks(const Design &design)
{
    Design clean = design;
    Intake().removeDanglingLinks(clean);
    return clean;
}

} // namespace Credwright
