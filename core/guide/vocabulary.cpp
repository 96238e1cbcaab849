#include "core/guide/vocabulary.h"

#include <mutex>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Vocabulary
{
    QLatin1StringView name;
    std::once_flag once = {};
    QList<Term> terms = {};
    QHash<QString, qsizetype> byCode = {};
    QHash<QString, QString> symbols = {};
    QList<Region> regions = {};
};

void load(Vocabulary &vocabulary)
{
    QFile file(u":/credwright/vocabularies/"_s + vocabulary.name + u".json"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        qCritical("The vocabulary %s is missing.", vocabulary.name.data());
        return;
    }
    const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    const QJsonArray terms = root["terms"_L1].toArray();
    vocabulary.terms.reserve(terms.size());
    for (const QJsonValue &value : terms) {
        const QJsonArray row = value.toArray();
        const Term term{row.at(0).toString(), row.at(1).toString()};
        vocabulary.byCode.insert(term.code, vocabulary.terms.size());
        if (row.size() > 2) {
            vocabulary.symbols.insert(term.code, row.at(2).toString());
        }
        vocabulary.terms.append(term);
    }
    const QJsonArray regions = root["regions"_L1].toArray();
    for (const QJsonValue &value : regions) {
        const QJsonObject region = value.toObject();
        vocabulary.regions.append(
            {region["code"_L1].toString(), region["country"_L1].toString(), region["name"_L1].toString(), region["alsoKnownAs"_L1].toVariant().toStringList()});
    }
}

const Vocabulary *find(QAnyStringView name)
{
    static Vocabulary vocabularies[] = {{"countries"_L1}, {"languages"_L1}, {"currencies"_L1}, {"isced_f"_L1}};
    for (Vocabulary &vocabulary : vocabularies) {
        if (vocabulary.name == name) {
            std::call_once(vocabulary.once, load, std::ref(vocabulary));
            return &vocabulary;
        }
    }
    return nullptr;
}

} // namespace

const QList<Term> &vocabulary(QAnyStringView name)
{
    static const QList<Term> none;
    const Vocabulary *vocabulary = find(name);
    return vocabulary ? vocabulary->terms : none;
}

QString termName(QAnyStringView name, const QString &code)
{
    const Vocabulary *vocabulary = find(name);
    const qsizetype index = vocabulary ? vocabulary->byCode.value(code, -1) : -1;
    return index < 0 ? QString() : vocabulary->terms.at(index).name;
}

QString currencySymbol(const QString &code)
{
    return find("currencies"_L1)->symbols.value(code, code);
}

const QList<Region> &regions()
{
    return find("countries"_L1)->regions;
}

const Region *findRegion(QStringView country, QStringView text)
{
    const QStringView wanted = text.trimmed();
    const auto is = [&](const QString &name) { return wanted.compare(name, Qt::CaseInsensitive) == 0; };
    for (const Region &region : regions()) {
        if (country.compare(region.country, Qt::CaseInsensitive) != 0) {
            continue;
        }
        if (is(region.code) || is(region.name) || std::any_of(region.alsoKnownAs.cbegin(), region.alsoKnownAs.cend(), is)) {
            return &region;
        }
    }
    return nullptr;
}

} // namespace Credwright
