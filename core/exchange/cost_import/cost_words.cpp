#include "core/exchange/cost_import/cost_words.h"

#include <array>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int wholeFit = 1000;

/// What is said by a code, in comparable words of all languages.
using Phrases = QHash<QString, QStringList>;

struct Words
{
    Phrases headers;
    Phrases categories;
    Phrases bases;
    Phrases units;
    QStringList totals;
    QHash<QString, QStringList> currencies; ///< Sign to codes.
};

QStringList phrasesIn(const QJsonObject &byLanguage)
{
    QStringList phrases;
    for (const QJsonValue &language : byLanguage) {
        for (const QJsonValue &phrase : language.toArray()) {
            phrases.append(comparableText(phrase.toString()));
        }
    }
    phrases.removeDuplicates();
    return phrases;
}

Phrases phrasesByCode(const QJsonObject &codes)
{
    Phrases phrases;
    for (auto it = codes.begin(); it != codes.end(); ++it) {
        phrases.insert(it.key(), phrasesIn(it.value().toObject()));
    }
    return phrases;
}

Words readWords()
{
    QFile file(u":/credwright/rules/cost_headers.json"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    Words words{phrasesByCode(root["headers"_L1].toObject()), phrasesByCode(root["categories"_L1].toObject()), phrasesByCode(root["bases"_L1].toObject()),
        phrasesByCode(root["units"_L1].toObject()), phrasesIn(root["totals"_L1].toObject()), {}};
    const QJsonObject currencies = root["currencies"_L1].toObject();
    for (auto it = currencies.begin(); it != currencies.end(); ++it) {
        words.currencies.insert(it.key(), it.value().toVariant().toStringList());
    }
    return words;
}

const Words &words()
{
    static const Words read = readWords();
    return read;
}

/// How much of the text the longest of these phrases covers that begin with a word of it; wholeFit where it is all of it.
int fitOf(const QStringList &phrases, const QString &comparable, bool wholeWords)
{
    int best = 0;
    const QString spaced = u' ' + comparable + u' ';
    for (const QString &phrase : phrases) {
        if (phrase == comparable) {
            return wholeFit + static_cast<int>(phrase.size());
        }
        if (phrase.size() > best && spaced.contains(u' ' + phrase + (wholeWords ? u" "_s : QString()))) {
            best = static_cast<int>(phrase.size());
        }
    }
    return best;
}

template<typename E>
E inWords(const Phrases &phrases, const QString &text, bool wholeWords)
{
    const QString comparable = comparableText(text);
    if (comparable.isEmpty()) {
        return E::Unset;
    }
    E best = E::Unset;
    int bestFit = 0;
    for (const Choice &choice : choicesOf<E>()) {
        if (comparable == comparableText(choice.code) || comparable == comparableText(choice.label.text())) {
            return enumFromCode<E>(choice.code);
        }
        const int fit = fitOf(phrases.value(choice.code), comparable, wholeWords);
        if (fit > bestFit) {
            best = enumFromCode<E>(choice.code);
            bestFit = fit;
        }
    }
    return best;
}

} // namespace

template<>
std::span<const Choice> choicesOf<CostField>()
{
    static constexpr auto choices = std::to_array<Choice>({
        {"title"_L1, {"CostField", QT_TRANSLATE_NOOP("CostField", "Cost line")}},
        {"category"_L1, {"CostField", QT_TRANSLATE_NOOP("CostField", "Category")}},
        {"basis"_L1, {"CostField", QT_TRANSLATE_NOOP("CostField", "Basis")}},
        {"unit"_L1, {"CostField", QT_TRANSLATE_NOOP("CostField", "Unit")}},
        {"hours"_L1, {"CostField", QT_TRANSLATE_NOOP("CostField", "Hours")}},
        {"quantity"_L1, {"CostField", QT_TRANSLATE_NOOP("CostField", "Quantity")}},
        {"rate"_L1, {"CostField", QT_TRANSLATE_NOOP("CostField", "Rate")}},
        {"amount"_L1, {"CostField", QT_TRANSLATE_NOOP("CostField", "Amount")}},
        {"note"_L1, {"CostField", QT_TRANSLATE_NOOP("CostField", "Note")}},
        {"edition"_L1, {"CostField", QT_TRANSLATE_NOOP("CostField", "Edition")}},
    });
    return choices;
}

QString comparableText(const QString &text)
{
    constexpr qsizetype enough = 400;
    static const QRegularExpression brackets(u"\\([^)]*\\)|\\[[^\\]]*\\]"_s);
    const QString decomposed = text.left(enough).remove(brackets).normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString comparable;
    for (const QChar character : decomposed) {
        if (character.isLetterOrNumber()) {
            comparable += character;
        } else if (!character.isMark()) {
            comparable += u' ';
        }
    }
    return comparable.simplified();
}

int headerFit(CostField field, const QString &header)
{
    const QString comparable = comparableText(header);
    return comparable.isEmpty() ? 0 : fitOf(words().headers.value(codeOf(field)), comparable, true);
}

CostCategory categoryInWords(const QString &text)
{
    return inWords<CostCategory>(words().categories, text, false);
}

CostBasis basisInWords(const QString &text)
{
    return inWords<CostBasis>(words().bases, text, false);
}

CostUnit unitInWords(const QString &text)
{
    return inWords<CostUnit>(words().units, text, true);
}

bool isTotalInWords(const QString &text)
{
    const QString comparable = comparableText(text);
    for (const QString &total : words().totals) {
        if (comparable == total || comparable.startsWith(total + u' ') || comparable.endsWith(u' ' + total)) {
            return true;
        }
    }
    return false;
}

bool isCurrency(const QString &sign, const QString &currency)
{
    const QString shown = sign.trimmed().remove(u'.');
    return shown.isEmpty() || shown.compare(currency, Qt::CaseInsensitive) == 0 || words().currencies.value(shown).contains(currency);
}

bool isCurrencySign(const QString &text)
{
    static const QRegularExpression code(u"\\A[A-Z]{3}\\z"_s);
    const QString shown = text.trimmed().remove(u'.');
    return code.match(shown).hasMatch() || words().currencies.contains(shown);
}

} // namespace Credwright
