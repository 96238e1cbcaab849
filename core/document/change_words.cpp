#include "core/document/change_words.h"

#include "core/check/step_info.h"

#include <QCoreApplication>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("ChangeWords", text);
}

QString placeOf(const Design &design, const EntityType &type, const QUuid &id)
{
    return type.single ? type.singular.text() : entityTitle(design, type.kind, id);
}

/// Everything that a row holds, for one that came or went.
QString contentOf(const Design &design, const EntityType &type, const EntityData &data, const QLocale &locale)
{
    QStringList parts;
    for (qsizetype i = 0; i < type.fields.size(); ++i) {
        if (!isEmptyValue(data.values.at(i))) {
            parts.append(say(QT_TRANSLATE_NOOP("ChangeWords", "%1: %2"))
                    .arg(type.fields.at(i)->labelText(), displayValue(design, *type.fields.at(i), data.values.at(i), locale)));
        }
    }
    return parts.join(u'\n');
}

class Words
{
public:
    Words(const Design &before, const Design &after, const QLocale &locale) : m_before(before), m_after(after), m_locale(locale) {}

    ChangeLine line(const Change &change) const
    {
        const EntityType &type = *entityType(change.where.kind());
        ChangeLine line{.step = type.step, .where = change.where, .place = {}, .what = {}, .before = {}, .after = {}};
        switch (change.kind) {
        case Change::Kind::Added:
            line.place = placeOf(m_after, type, change.where.entity);
            line.what = say(QT_TRANSLATE_NOOP("ChangeWords", "added"));
            line.after = contentOf(m_after, type, change.data, m_locale);
            break;
        case Change::Kind::Removed:
            line.place = placeOf(m_before, type, change.where.entity);
            line.what = say(QT_TRANSLATE_NOOP("ChangeWords", "removed"));
            line.before = contentOf(m_before, type, change.data, m_locale);
            break;
        case Change::Kind::Reordered:
            line.place = type.plural.text();
            line.what = say(QT_TRANSLATE_NOOP("ChangeWords", "new order"));
            break;
        case Change::Kind::Edited:
        case Change::Kind::Linked:
        case Change::Kind::Unlinked:
            describeField(type, change, line);
        }
        return line;
    }

private:
    void describeField(const EntityType &type, const Change &change, ChangeLine &line) const
    {
        const FieldInfo &info = *fieldInfo(change.where.field);
        line.place = placeOf(m_after, type, change.where.entity);
        line.what = info.labelText();
        if (change.kind == Change::Kind::Edited) {
            line.before = displayValue(m_before, info, change.before, m_locale);
            line.after = displayValue(m_after, info, change.after, m_locale);
        } else if (change.kind == Change::Kind::Linked) {
            line.after = entityTitle(m_after, info.limits.linkKind, change.where.other);
        } else {
            line.before = entityTitle(m_before, info.limits.linkKind, change.where.other);
        }
    }

    const Design &m_before;
    const Design &m_after;
    QLocale m_locale;
};

/// A link that went because its row went says nothing of its own.
bool isAside(const Change &change, const Design &after)
{
    return change.kind == Change::Kind::Unlinked && !contains(after, fieldInfo(change.where.field)->limits.linkKind, change.where.other);
}

int numberOf(QLatin1StringView step)
{
    const StepInfo *info = stepInfo(step);
    return info ? info->number : 0;
}

} // namespace

QList<ChangeLine> changeLines(const Design &before, const Design &after, const QLocale &locale)
{
    const Words words(before, after, locale);
    QList<ChangeLine> lines;
    for (const Change &change : diff(before, after)) {
        if (!isAside(change, after)) {
            lines.append(words.line(change));
        }
    }
    std::stable_sort(lines.begin(), lines.end(), [](const ChangeLine &a, const ChangeLine &b) { return numberOf(a.step) < numberOf(b.step); });
    return lines;
}

} // namespace Credwright
