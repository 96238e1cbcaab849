#include "core/guide/guidance.h"

#include "core/check/step_info.h"
#include "core/model/entity_type.h"

#include <memory>
#include <mutex>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// All texts in one language, laid over the English ones.
struct Texts
{
    QHash<QString, StepGuide> steps;
    QHash<QString, QStringList> fieldsOfStep; ///< Field ids in the order of the text.
    QHash<QString, Guidance> fields;
    QList<GlossaryEntry> glossary;
    QHash<QString, qsizetype> glossaryIndex;
};

QString read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The language's own words replace the English ones; what it does not have stays English.
void addStep(Texts &texts, const QString &folder, const QString &step)
{
    const QString text = read(folder + step + u".md"_s);
    if (text.isEmpty()) {
        return;
    }
    const auto parsed = parseStepTexts(text);
    if (!parsed || parsed->step.step != step) {
        qCritical("%s%s.md: %s", qPrintable(folder), qPrintable(step), parsed ? "another step" : qPrintable(parsed.error().message));
        return;
    }
    texts.steps.insert(step, parsed->step);
    QStringList &ids = texts.fieldsOfStep[step];
    for (const Guidance &guidance : parsed->fields) {
        texts.fields.insert(guidance.fieldId, guidance);
        if (!ids.contains(guidance.fieldId)) {
            ids.append(guidance.fieldId);
        }
    }
}

void addGlossary(Texts &texts, const QString &folder)
{
    const auto parsed = parseGlossary(read(folder + u"glossary.md"_s));
    if (!parsed) {
        qCritical("%sglossary.md: %s", qPrintable(folder), qPrintable(parsed.error().message));
        return;
    }
    for (const GlossaryEntry &entry : *parsed) {
        const auto known = texts.glossaryIndex.constFind(entry.key);
        if (known == texts.glossaryIndex.cend()) {
            texts.glossaryIndex.insert(entry.key, texts.glossary.size());
            texts.glossary.append(entry);
        } else {
            texts.glossary[*known] = entry;
        }
    }
}

void sortGlossary(Texts &texts)
{
    std::sort(
        texts.glossary.begin(), texts.glossary.end(), [](const GlossaryEntry &a, const GlossaryEntry &b) { return a.term.localeAwareCompare(b.term) < 0; });
    for (qsizetype i = 0; i < texts.glossary.size(); ++i) {
        texts.glossaryIndex[texts.glossary.at(i).key] = i;
    }
}

std::unique_ptr<Texts> load(const QString &language)
{
    auto texts = std::make_unique<Texts>();
    QStringList folders{u":/credwright/guide/en/"_s};
    if (language != u"en") {
        folders.append(u":/credwright/guide/%1/"_s.arg(language));
    }
    for (const QString &folder : folders) {
        for (const StepInfo &info : stepInfos()) {
            addStep(*texts, folder, info.step);
        }
        addGlossary(*texts, folder);
    }
    sortGlossary(*texts);
    return texts;
}

/// Kept for each language that was ever shown, so that what was handed out stays valid when the language changes.
const Texts &texts()
{
    static std::mutex mutex;
    static QHash<QString, std::shared_ptr<Texts>> loaded;
    const QString name = QLocale().name();
    const QString language = name == u"C" ? u"en"_s : name.section(u'_', 0, 0);
    const std::lock_guard lock(mutex);
    std::shared_ptr<Texts> &entry = loaded[language];
    if (!entry) {
        entry = load(language);
    }
    return *entry;
}

QList<Section> readSections()
{
    QList<Section> list;
    const QJsonArray rows = QJsonDocument::fromJson(read(u":/credwright/guide/sections.json"_s).toUtf8())["sections"_L1].toArray();
    for (const QJsonValue &value : rows) {
        const QJsonObject row = value.toObject();
        list.append({row["key"_L1].toString(), row["title"_L1].toString(), row["parent"_L1].toString()});
    }
    return list;
}

} // namespace

const Guidance *guidanceFor(QAnyStringView fieldId)
{
    const Texts &all = texts();
    const auto found = all.fields.constFind(fieldId.toString());
    return found == all.fields.cend() ? nullptr : &*found;
}

QList<const Guidance *> guidanceOfStep(QAnyStringView step)
{
    QList<const Guidance *> list;
    const QStringList ids = texts().fieldsOfStep.value(step.toString());
    for (const QString &id : ids) {
        list.append(guidanceFor(id));
    }
    return list;
}

const StepGuide &stepGuide(QAnyStringView step)
{
    static const StepGuide none;
    const Texts &all = texts();
    const auto found = all.steps.constFind(step.toString());
    return found == all.steps.cend() ? none : *found;
}

const QList<GlossaryEntry> &glossary()
{
    return texts().glossary;
}

const GlossaryEntry *glossaryEntry(QAnyStringView key)
{
    const Texts &all = texts();
    const qsizetype index = all.glossaryIndex.value(key.toString(), -1);
    return index < 0 ? nullptr : &all.glossary.at(index);
}

const QList<Section> &sections()
{
    static const QList<Section> list = readSections();
    return list;
}

const Section *section(QAnyStringView key)
{
    for (const Section &candidate : sections()) {
        if (candidate.key == key) {
            return &candidate;
        }
    }
    return nullptr;
}

const QStringList &selfExplainingFields()
{
    static const QStringList list = [] {
        QStringList fields{u"awardingBody.name"_s, u"awardingBody.country"_s, u"awardingBody.webAddress"_s, u"identity.faculty"_s, u"identity.webAddress"_s,
            u"evidence.attachments"_s, u"attachment.name"_s, u"attachment.mediaType"_s, u"attachment.size"_s, u"attachment.sha256"_s, u"activity.title"_s,
            u"module.title"_s, u"edition.name"_s, u"edition.year"_s, u"edition.start"_s, u"edition.end"_s, u"stackTarget.institution"_s,
            u"relatedCredential.title"_s, u"costLine.title"_s, u"costLine.note"_s, u"editionQuantity.costLine"_s, u"editionQuantity.edition"_s,
            u"editionLearners.fee"_s, u"editionLearners.edition"_s, u"incomeLine.title"_s, u"member.name"_s, u"member.organisation"_s, u"member.contact"_s,
            u"stakeholder.contact"_s, u"recogniser.webAddress"_s, u"agreementElement.element"_s};
        for (const EntityType &type : entityTypes()) {
            if (const QString note = type.kind + u".stepNote"_s; type.fieldIndex(note) >= 0) {
                fields.append(note);
            }
        }
        return fields;
    }();
    return list;
}

QList<Passage> filePassages()
{
    const QString language = QLocale().name().section(u'_', 0, 0);
    QString text = read(u":/credwright/guide/%1/files.md"_s.arg(language));
    if (text.isEmpty()) {
        text = read(u":/credwright/guide/en/files.md"_s);
    }
    QList<Passage> passages;
    for (const QString &line : text.section(u"-->"_s, 1).split(u'\n')) {
        if (line.startsWith(u'#')) { // "## saving When it is saved"
            const QString heading = line.section(u' ', 1);
            passages.append({heading.section(u' ', 0, 0), heading.section(u' ', 1), {}});
        } else if (!passages.isEmpty()) {
            passages.last().text += line + u'\n';
        }
    }
    return passages;
}

} // namespace Credwright
