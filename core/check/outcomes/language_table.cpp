#include "core/check/outcomes/language_table.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMutex>

#include <memory>
#include <unordered_map>

namespace Credwright {

namespace {

using namespace Qt::StringLiterals;

QString foldLetter(QChar letter)
{
    const QString parts = letter.decomposition();
    return parts.isEmpty() ? QString(letter) : QString(parts.at(0));
}

QRegularExpression expression(const QString &pattern)
{
    QRegularExpression result(pattern, QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::DontCaptureOption);
    if (!result.isValid())
        qFatal("outcome tables: %s in %s", qUtf8Printable(result.errorString()), qUtf8Printable(pattern));
    result.optimize();
    return result;
}

QStringList strings(const QJsonValue &value)
{
    QStringList result;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &item : array)
        result << item.toString();
    return result;
}

QStringList words(const QString &text)
{
    return text.split(u' ', Qt::SkipEmptyParts);
}

std::pair<int, int> range(const QString &text)
{
    const int low = text.section(u'-', 0, 0).toInt();
    return {low, qMax(low, text.section(u'-', 1).toInt())};
}

/// One row per ending of the dictionary form, one column per slot; "~" keeps the whole word, "ge~" puts a syllable before the stem.
struct Paradigm
{
    QString lemmaEnding;
    QStringList endings;
};

class Loader
{
public:
    Loader(LanguageTable &table, const QJsonObject &json) : m_table(table), m_json(json) {}

    void load()
    {
        m_table.language = m_json[u"language"_s].toString();
        const QString order = m_json[u"order"_s].toString();
        m_table.order = order == u"verb last"_s ? LanguageTable::Order::VerbLast
            : order == u"free"_s                ? LanguageTable::Order::Free
                                                : LanguageTable::Order::VerbFirst;
        m_table.foldAccents = m_json[u"foldAccents"_s].toBool();
        m_table.capitalNouns = m_json[u"capitalNouns"_s].toBool();
        m_table.styles = words(m_json[u"styles"_s].toString());
        m_table.infinitiveEndings = words(m_json[u"infinitiveEndings"_s].toString());
        loadWords();
        loadPatterns();
        loadVerbs();
        loadRest();
    }

private:
    void loadWords()
    {
        static const std::pair<QString, quint16> classes[] = {{u"articles"_s, LanguageTable::Article}, {u"prepositions"_s, LanguageTable::Preposition},
            {u"coordinators"_s, LanguageTable::Coordinator}, {u"subordinators"_s, LanguageTable::Subordinator}, {u"purpose"_s, LanguageTable::Purpose},
            {u"adverbs"_s, LanguageTable::Adverb}, {u"nominalisers"_s, LanguageTable::Nominaliser}, {u"stopwords"_s, LanguageTable::Stop},
            {u"resumptives"_s, LanguageTable::Resumptive}, {u"passives"_s, LanguageTable::Passive}};
        for (const auto &[key, wordClass] : classes) {
            const QStringList list = words(m_json[key].toString());
            for (const QString &word : list)
                m_table.words[m_table.normalised(word)] |= wordClass;
        }
    }

    void loadPatterns()
    {
        const auto list = [this](const QString &key) {
            QList<QRegularExpression> result;
            const QStringList patterns = strings(m_json[key]);
            for (const QString &pattern : patterns)
                result << expression(pattern);
            return result;
        };
        const QRegularExpression never = expression(u"(?!)"_s); // Made once: compiling is what costs here.
        const auto optional = [&never](const QJsonValue &pattern) { return pattern.isString() ? expression(pattern.toString()) : never; };
        m_table.frames = list(u"frames"_s);
        m_table.notOutcomes = list(u"notOutcomes"_s);
        m_table.wrappers = list(u"wrappers"_s);
        m_table.legitimate = optional(m_json[u"legitimate"_s]);
        m_table.adverbForm = optional(m_json[u"adverbForm"_s]);
        const QJsonArray phrases = m_json[u"phrases"_s].toArray();
        for (const QJsonValue &value : phrases) {
            const QJsonObject phrase = value.toObject();
            m_table.phrases << PhraseRule{expression(phrase[u"pattern"_s].toString()), optional(phrase[u"unless"_s]), strings(phrase[u"replacements"_s]),
                phrase[u"progress"_s].toBool(), phrase[u"headOnly"_s].toBool()};
        }
    }

    void loadVerbs()
    {
        const QJsonArray paradigms = m_json[u"paradigms"_s].toArray();
        for (const QJsonValue &value : paradigms)
            m_paradigms << Paradigm{value[0].toString(), value[1].toString().split(u' ')};
        const QJsonObject vague = m_json[u"vagueVerbs"_s].toObject();
        for (auto it = vague.begin(); it != vague.end(); ++it) {
            VerbEntry entry;
            entry.vague = true;
            entry.replacements = strings(it.value());
            addVerb(it.key(), std::move(entry));
        }
        const QJsonObject levels = m_json[u"verbs"_s].toObject();
        for (auto it = levels.begin(); it != levels.end(); ++it) {
            const QStringList list = words(it.value().toString());
            for (const QString &word : list) {
                VerbEntry entry;
                std::tie(entry.low, entry.high) = range(it.key());
                addVerb(word, std::move(entry));
            }
        }
    }

    /// "an|wenden" is separable, "=stem" adds a second set of forms, "+form" a form (the slot `extraSlot`), "*" is also a noun, "?" depends on the object.
    void addVerb(const QString &text, VerbEntry entry)
    {
        QStringList parts = text.split(u'+');
        QString lemma = parts.takeFirst();
        entry.alsoNoun = lemma.contains(u'*');
        entry.dependsOnObject = lemma.contains(u'?');
        lemma.remove(u'*').remove(u'?');
        const QString prefix = lemma.contains(u'|') ? lemma.section(u'|', 0, 0) : QString();
        const QString base = prefix.isEmpty() ? lemma : lemma.section(u'|', 1);
        const QString second = base.section(u'=', 1);
        entry.lemma = prefix + base.section(u'=', 0, 0);
        entry.forms = inflected(prefix, base.section(u'=', 0, 0));
        if (!second.isEmpty())
            entry.forms << inflected(prefix, second); // The slots of the second stem follow those of the first.
        const qsizetype extraSlot = m_json[u"extraSlot"_s].toInt(-1);
        if (!parts.isEmpty() && extraSlot >= 0 && extraSlot < entry.forms.size())
            entry.forms[extraSlot] = parts.first();
        const qsizetype verb = m_table.verbs.size();
        for (qsizetype slot = 0; slot < entry.forms.size(); ++slot)
            addForm(entry.forms.at(slot), {verb, slot});
        for (const QString &extra : parts)
            addForm(extra, {verb, qMax<qsizetype>(extraSlot, 0)});
        m_table.verbs << std::move(entry);
    }

    QStringList inflected(const QString &prefix, const QString &base) const
    {
        for (const Paradigm &paradigm : m_paradigms) {
            if (!base.endsWith(paradigm.lemmaEnding))
                continue;
            const QString stem = base.chopped(paradigm.lemmaEnding.size());
            QStringList result;
            for (const QString &ending : paradigm.endings) {
                const qsizetype mark = ending.indexOf(u'~');
                QString form = ending;
                if (mark >= 0)
                    form.replace(mark, 1, stem);
                else
                    form = stem + ending;
                result << (form == u"-"_s || ending == u"-"_s ? QString() : prefix + form);
            }
            return result;
        }
        return {prefix + base};
    }

    void addForm(const QString &form, VerbForm what)
    {
        const QString key = m_table.normalised(form);
        if (!key.isEmpty() && !m_table.forms.contains(key))
            m_table.forms.insert(key, what);
    }

    void loadRest()
    {
        const QJsonObject jargon = m_json[u"jargon"_s].toObject();
        QStringList patterns;
        for (auto it = jargon.begin(); it != jargon.end(); ++it) {
            m_table.jargon.insert(it.key(), strings(it.value()));
            patterns << QRegularExpression::escape(it.key());
        }
        m_table.jargonForm = expression(patterns.isEmpty() ? u"(?!)"_s : u"\\b(?:"_s + patterns.join(u'|') + u")\\b"_s);
        const QJsonObject cues = m_json[u"eqfCues"_s].toObject();
        for (auto it = cues.begin(); it != cues.end(); ++it) {
            const auto [low, high] = range(it.key());
            m_table.cues << CueRule{expression(u"\\b(?:"_s + strings(it.value()).join(u'|') + u")\\b"_s), low, high};
        }
        const QJsonObject offered = m_json[u"offered"_s].toObject();
        for (auto domain = offered.begin(); domain != offered.end(); ++domain) {
            const QJsonObject byLevel = domain.value().toObject();
            for (auto it = byLevel.begin(); it != byLevel.end(); ++it)
                m_table.offered.insert(domain.key() + u'/' + it.key(), words(it.value().toString()));
        }
    }

    LanguageTable &m_table;
    const QJsonObject &m_json;
    QList<Paradigm> m_paradigms;
};

std::unique_ptr<LanguageTable> readTable(const QString &language)
{
    QFile file(u":/credwright/rules/outcomes/"_s + language + u".json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return nullptr;
    QJsonParseError error;
    const QJsonObject json = QJsonDocument::fromJson(file.readAll(), &error).object();
    if (error.error != QJsonParseError::NoError)
        qFatal("outcome tables: %s at %d in %s", qUtf8Printable(error.errorString()), error.offset, qUtf8Printable(language));
    auto table = std::make_unique<LanguageTable>();
    Loader(*table, json).load();
    return table;
}

} // namespace

bool LanguageTable::isAdverb(const QString &normalised) const
{
    return is(normalised, Adverb) || adverbForm.match(normalised).hasMatch();
}

QString LanguageTable::normalised(QStringView word) const
{
    QString result;
    result.reserve(word.size());
    for (const QChar letter : word) {
        if (foldAccents)
            result += foldLetter(letter.toLower());
        else
            result += letter == u'’' ? QChar(u'\'') : letter.toLower();
    }
    return result;
}

const LanguageTable *languageTable(const QString &language)
{
    static QMutex mutex;
    static std::unordered_map<std::string, std::unique_ptr<LanguageTable>> tables;
    QString key = language.section(u'-', 0, 0).section(u'_', 0, 0).toLower();
    for (const QChar letter : key)
        if (letter < u'a' || letter > u'z')
            return nullptr;
    const QMutexLocker lock(&mutex);
    auto [it, isNew] = tables.try_emplace(key.toStdString());
    if (isNew)
        it->second = readTable(key);
    return it->second.get();
}

} // namespace Credwright
