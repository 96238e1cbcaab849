#include "core/guide/national_rules.h"

#include "core/guide/vocabulary.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Minutes toleranceOfNamedValue{30};

tl::unexpected<Error> broken(const QString &row, const QString &what)
{
    return failure(ErrorCode::InvalidInput, QCoreApplication::translate("NationalRules", "The national rules cannot be read: %1.").arg(what), row);
}

/// A whole number, or nothing when the key is absent. Sets ok to false for anything else.
template<typename Q>
std::optional<Q> whole(const QJsonObject &object, QLatin1StringView key, bool &ok)
{
    const QJsonValue value = object[key];
    if (value.isUndefined()) {
        return std::nullopt;
    }
    const double number = value.toDouble(-1);
    ok = ok && number >= 0 && number <= 1'000'000 && number == static_cast<double>(static_cast<qint64>(number));
    return ok ? std::optional(Q{static_cast<qint64>(number)}) : std::nullopt;
}

template<typename E>
bool readEnum(const QJsonValue &value, std::initializer_list<std::pair<QLatin1StringView, E>> names, E &out)
{
    for (const auto &[name, member] : names) {
        if (value.toString() == name) {
            out = member;
            return true;
        }
    }
    return false;
}

/// Returns what is wrong, or nothing.
QString readSize(const QJsonObject &size, NationalRule &rule)
{
    bool ok = true;
    rule.minimum = whole<Credits>(size, "minimum"_L1, ok);
    rule.maximum = whole<Credits>(size, "maximum"_L1, ok);
    rule.maximumExclusive = size["maximumExclusive"_L1].toBool();
    rule.sizeNote = size["note"_L1].toString();
    rule.postgraduateCredits = whole<Credits>(size, "postgraduate"_L1, ok);
    rule.degreeCredits = whole<Credits>(size, "degree"_L1, ok).value_or(Credits());
    if (!ok) {
        return u"a size is not a whole number of hundredths of a credit"_s;
    }
    if (rule.minimum && rule.maximum && *rule.minimum > *rule.maximum) {
        return u"the least size is above the largest"_s;
    }
    return {};
}

QString readHours(const QJsonObject &hours, NationalRule &rule)
{
    bool ok = true;
    const auto low = whole<Minutes>(hours, "low"_L1, ok);
    const auto high = whole<Minutes>(hours, "high"_L1, ok);
    const auto named = whole<Minutes>(hours, "named"_L1, ok);
    rule.usualHours = whole<Minutes>(hours, "usual"_L1, ok);
    if (!ok || named.has_value() == low.has_value() || low.has_value() != high.has_value()) {
        return u"the minutes of a credit are neither a range nor one value"_s;
    }
    rule.hoursLow = named ? *named : *low;
    rule.hoursHigh = named ? *named : *high;
    rule.tolerance = named ? toleranceOfNamedValue : Minutes();
    if (rule.hoursLow > rule.hoursHigh || (rule.usualHours && (*rule.usualHours < rule.hoursLow || *rule.usualHours > rule.hoursHigh))) {
        return u"the minutes of a credit are out of order"_s;
    }
    return {};
}

QString readRule(const QJsonObject &row, NationalRule &rule)
{
    rule.system = row["system"_L1].toString();
    rule.country = row["country"_L1].toString();
    rule.region = row["region"_L1].toString();
    rule.name = row["name"_L1].toString();
    rule.levelNote = row["levelNote"_L1].toString();
    rule.appliesTo = row["appliesTo"_L1].toString();
    rule.appliesToShortCourses = row["appliesToShortCourses"_L1].toBool(true);
    rule.legalBase = row["legalBase"_L1].toString();
    rule.source = row["source"_L1].toString();
    rule.address = row["address"_L1].toString();
    rule.seen = QDate::fromString(row["seen"_L1].toString(), Qt::ISODate);
    if (rule.system.isEmpty() || rule.name.isEmpty() || rule.source.isEmpty() || rule.appliesTo.isEmpty() || !rule.seen.isValid()) {
        return u"a system, a name, what it applies to, a source and a date are needed"_s;
    }
    if (!readEnum(row["base"_L1],
            {{"law"_L1, RuleBase::Law}, {"agreement"_L1, RuleBase::Agreement}, {"pilot"_L1, RuleBase::Pilot}, {"reported"_L1, RuleBase::Reported}},
            rule.base)) {
        return u"the base is none of law, agreement, pilot, reported"_s;
    }
    if (!readEnum(row["confidence"_L1], {{"H"_L1, Confidence::High}, {"M"_L1, Confidence::Medium}, {"L"_L1, Confidence::Low}}, rule.confidence)) {
        return u"the confidence is none of H, M, L"_s;
    }
    const QString size = readSize(row["size"_L1].toObject(), rule);
    return size.isEmpty() ? readHours(row["hoursPerCredit"_L1].toObject(), rule) : size;
}

struct Rules
{
    QList<NationalRule> all;
    QHash<QString, qsizetype> bySystem;
};

const Rules &rules()
{
    static const Rules loaded = [] {
        Rules rules;
        QFile file(u":/credwright/rules/national.json"_s);
        const auto parsed = file.open(QIODevice::ReadOnly) ? parseNationalRules(file.readAll()) : broken({}, u"the resource is missing"_s);
        if (parsed) {
            rules.all = *parsed;
        } else {
            // Part of the program, so only a broken build comes here: without a row nothing could be compared.
            qFatal("%s (%s)", qPrintable(parsed.error().message), qPrintable(parsed.error().detail));
        }
        for (qsizetype i = 0; i < rules.all.size(); ++i) {
            rules.bySystem.insert(rules.all.at(i).system, i);
        }
        return rules;
    }();
    return loaded;
}

} // namespace

bool NationalRule::sizeFits(Credits credits) const
{
    if (minimum && credits < *minimum) {
        return false;
    }
    return !maximum || credits < *maximum || (credits == *maximum && !maximumExclusive);
}

const NationalRule *statedRule(QStringView country, QStringView region)
{
    const QString code = country.trimmed().toString().toUpper();
    const Rules &known = rules();
    const auto row = [&](const QString &system) {
        const qsizetype index = system.isEmpty() ? -1 : known.bySystem.value(system, -1);
        return index < 0 || known.all.at(index).isFallback() ? nullptr : &known.all.at(index);
    };
    const Region *part = findRegion(code, region);
    const NationalRule *ofRegion = part ? row(part->code) : nullptr;
    const NationalRule *ofCountry = row(code);
    return ofRegion || (ofCountry && !ofCountry->region.isEmpty()) ? ofRegion : ofCountry;
}

const NationalRule &nationalRule(QStringView country, QStringView region)
{
    const NationalRule *stated = statedRule(country, region);
    return stated && stated->appliesToShortCourses ? *stated : nationalRules().constFirst();
}

const QList<NationalRule> &nationalRules()
{
    return rules().all;
}

Result<QList<NationalRule>> parseNationalRules(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        return broken({}, error.errorString());
    }
    QList<NationalRule> list;
    QStringList systems;
    const QJsonArray rows = document.object()["rules"_L1].toArray();
    for (const QJsonValue &value : rows) {
        NationalRule rule;
        const QString wrong = readRule(value.toObject(), rule);
        if (!wrong.isEmpty()) {
            return broken(rule.system, wrong);
        }
        if (systems.contains(rule.system)) {
            return broken(rule.system, u"a system has two rows"_s);
        }
        systems.append(rule.system);
        list.append(rule);
    }
    if (list.isEmpty() || !list.constFirst().isFallback() || list.constFirst().degreeCredits.value == 0) {
        return broken({}, u"the first row is not that of the European Union with the size of a degree"_s);
    }
    for (NationalRule &rule : list) {
        if (rule.degreeCredits.value == 0) {
            rule.degreeCredits = list.constFirst().degreeCredits;
        }
    }
    return list;
}

} // namespace Credwright
