#include "core/check/pack/rule_pack.h"

#include "core/model/entity_type.h"

#include <cmath>
#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 largestFile = 1'000'000;
constexpr qsizetype mostRules = 500;

QString say(const char *text)
{
    return QCoreApplication::translate("RulePack", text);
}

/// Reads the parts of a pack; the first mistake stops it.
class PackReader
{
public:
    explicit PackReader(const QJsonObject &root) : m_root(root) {}

    Result<RulePack> read()
    {
        if (m_root["format"_L1].toString() != "credwright-rules"_L1 || m_root["formatVersion"_L1].toInt() != 1) {
            wrong(u"format"_s, say(QT_TRANSLATE_NOOP("RulePack", "it is not a rule pack of a form that this version knows")));
        }
        m_pack.id = text(m_root, u"id"_s, true);
        m_pack.name = text(m_root, u"name"_s, true);
        m_pack.version = text(m_root, u"version"_s, true);
        m_pack.source = text(m_root, u"source"_s, true);
        m_pack.address = text(m_root, u"address"_s);
        m_pack.date = QDate::fromString(text(m_root, u"date"_s, true), Qt::ISODate);
        if (!m_pack.date.isValid()) {
            wrong(u"date"_s, say(QT_TRANSLATE_NOOP("RulePack", "a date is written as 2026-03-31")));
        }
        known(m_root, {},
            {u"format"_s, u"formatVersion"_s, u"about"_s, u"id"_s, u"name"_s, u"version"_s, u"source"_s, u"address"_s, u"date"_s, u"size"_s, u"thresholds"_s,
                u"fees"_s, u"required"_s, u"checklist"_s, u"finance"_s});
        readSize(m_root["size"_L1].toObject());
        readThresholds(m_root["thresholds"_L1].toObject());
        readFees(m_root["fees"_L1].toObject());
        readFinance(m_root["finance"_L1].toObject());
        eachOf(u"required"_s, m_root["required"_L1], [this](const QString &where, const QJsonValue &row) { readRequired(where, row.toObject()); });
        eachOf(u"checklist"_s, m_root["checklist"_L1], [this](const QString &where, const QJsonValue &row) {
            row.toString().trimmed().isEmpty() || row.toString().size() > shortText
                ? wrong(where, say(QT_TRANSLATE_NOOP("RulePack", "a short text belongs here")))
                : m_pack.checklist.append(row.toString().trimmed());
        });
        if (!m_where.isEmpty()) {
            return failure(ErrorCode::InvalidInput,
                say(QT_TRANSLATE_NOOP("RulePack", "The rule pack cannot be used: at “%1”, %2. The rules in use stay as they were.")).arg(m_where, m_what),
                m_where);
        }
        return m_pack;
    }

private:
    void wrong(const QString &where, const QString &what)
    {
        if (m_where.isEmpty()) {
            m_where = where;
            m_what = what;
        }
    }

    /// A misspelt key would silently switch a rule off.
    void known(const QJsonObject &object, const QString &where, const QStringList &keys)
    {
        for (const QString &key : object.keys()) {
            if (!keys.contains(key)) {
                wrong(where.isEmpty() ? key : where + u'.' + key, say(QT_TRANSLATE_NOOP("RulePack", "this key is not known")));
            }
        }
    }

    QString text(const QJsonObject &object, const QString &key, bool wanted = false, const QString &where = {})
    {
        const QString value = object[key].toString().trimmed();
        if ((wanted && value.isEmpty()) || value.size() > longText) {
            wrong(where.isEmpty() ? key : where + u'.' + key, say(QT_TRANSLATE_NOOP("RulePack", "a text belongs here")));
        }
        return value;
    }

    /// A number as people write it (6 ECTS, 10 h, 60 %) in the unit of the quantity; `scale` says how many of those are one.
    std::optional<qint64> number(const QJsonObject &object, const QString &key, const QString &where, qint64 scale, qint64 minimum, qint64 maximum)
    {
        const QJsonValue value = object[key];
        if (value.isUndefined()) {
            return std::nullopt;
        }
        const double scaled = value.toDouble(std::nan("")) * static_cast<double>(scale);
        if (!value.isDouble() || std::abs(scaled - std::round(scaled)) > 1e-6 || scaled < static_cast<double>(minimum)
            || scaled > static_cast<double>(maximum)) {
            wrong(where + u'.' + key, say(QT_TRANSLATE_NOOP("RulePack", "a number within reason belongs here")));
            return std::nullopt;
        }
        return std::llround(scaled);
    }

    template<typename F>
    void eachOf(const QString &key, const QJsonValue &value, F &&read)
    {
        if (!value.isUndefined() && !value.isArray()) {
            wrong(key, say(QT_TRANSLATE_NOOP("RulePack", "a list belongs here")));
        }
        const QJsonArray rows = value.toArray();
        if (rows.size() > mostRules) {
            wrong(key, say(QT_TRANSLATE_NOOP("RulePack", "the list is too long")));
            return;
        }
        for (qsizetype i = 0; i < rows.size(); ++i) {
            read(u"%1[%2]"_s.arg(key).arg(i), rows.at(i));
        }
    }

    void readSize(const QJsonObject &size)
    {
        known(size, u"size"_s, {u"minimum"_s, u"maximum"_s, u"reason"_s});
        const auto credits = [&](const QString &key) -> std::optional<Credits> {
            const auto value = number(size, key, u"size"_s, 100, 1, 60'00);
            return value ? std::optional(Credits{*value}) : std::nullopt;
        };
        m_pack.minimumCredits = credits(u"minimum"_s);
        m_pack.maximumCredits = credits(u"maximum"_s);
        m_pack.sizeReason = text(size, u"reason"_s, !size.isEmpty(), u"size"_s);
        if (m_pack.minimumCredits && m_pack.maximumCredits && *m_pack.minimumCredits > *m_pack.maximumCredits) {
            wrong(u"size.maximum"_s, say(QT_TRANSLATE_NOOP("RulePack", "it is less than the minimum")));
        }
    }

    void readThresholds(const QJsonObject &thresholds)
    {
        QStringList keys;
        for (const ThresholdInfo &info : thresholdInfos()) {
            keys.append(info.key);
            std::visit(
                [&]<typename V>(V Thresholds::*member) {
                    constexpr qint64 scale = std::is_same_v<V, int> ? 1 : std::is_same_v<V, Minutes> ? 60 : 100;
                    if (const auto value = number(thresholds, info.key, u"thresholds"_s, scale, info.minimum, info.maximum)) {
                        if constexpr (std::is_same_v<V, int>) {
                            m_pack.thresholds.*member = static_cast<int>(*value);
                        } else {
                            m_pack.thresholds.*member = V{*value};
                        }
                    }
                },
                info.member);
        }
        known(thresholds, u"thresholds"_s, keys);
    }

    void readFees(const QJsonObject &fees)
    {
        known(fees, u"fees"_s, {u"currency"_s, u"rules"_s});
        m_pack.currency = text(fees, u"currency"_s, !fees.isEmpty(), u"fees"_s);
        eachOf(u"fees.rules"_s, fees["rules"_L1], [this](const QString &where, const QJsonValue &value) {
            const QJsonObject row = value.toObject();
            known(row, where, {u"profile"_s, u"track"_s, u"minimum"_s, u"maximum"_s, u"perCredit"_s, u"reason"_s});
            FeeRule rule;
            rule.profile = code<ProfileKind>(row, u"profile"_s, where);
            rule.track = code<TrackKind>(row, u"track"_s, where);
            constexpr qint64 most = 100'000'000'000;
            const auto least = number(row, u"minimum"_s, where, 1000, 0, most);
            const auto highest = number(row, u"maximum"_s, where, 1000, 0, most);
            rule.minimum = least ? std::optional(Money{*least}) : std::nullopt;
            rule.maximum = highest ? std::optional(Money{*highest}) : std::nullopt;
            rule.perCredit = row["perCredit"_L1].toBool();
            rule.reason = text(row, u"reason"_s, true, where);
            if (!rule.minimum && !rule.maximum) {
                wrong(where, say(QT_TRANSLATE_NOOP("RulePack", "a minimum or a maximum belongs here")));
            }
            m_pack.fees.append(rule);
        });
    }

    void readFinance(const QJsonObject &finance)
    {
        known(finance, u"finance"_s, {u"hours"_s, u"indirectRates"_s, u"funding"_s});
        eachOf(u"finance.hours"_s, finance["hours"_L1], [this](const QString &where, const QJsonValue &value) {
            const QJsonObject row = value.toObject();
            known(row, where, {u"title"_s, u"hours"_s, u"source"_s, u"address"_s});
            const auto hours = number(row, u"hours"_s, where, 60, 60, 527'040);
            if (!hours) {
                wrong(where + u".hours"_s, say(QT_TRANSLATE_NOOP("RulePack", "a number within reason belongs here")));
            }
            m_pack.finance.hours.append({text(row, u"title"_s, true, where), Minutes{hours.value_or(0)}, {}, text(row, u"source"_s, true, where),
                text(row, u"address"_s, false, where), m_pack.version});
        });
        eachOf(u"finance.indirectRates"_s, finance["indirectRates"_L1], [this](const QString &where, const QJsonValue &value) {
            const QJsonObject row = value.toObject();
            known(row, where, {u"title"_s, u"percent"_s, u"source"_s, u"address"_s});
            const auto rate = number(row, u"percent"_s, where, 100, 0, 100'000);
            if (!rate) {
                wrong(where + u".percent"_s, say(QT_TRANSLATE_NOOP("RulePack", "a number within reason belongs here")));
            }
            m_pack.finance.indirectRates.append({text(row, u"title"_s, true, where), Percent{rate.value_or(0)}, text(row, u"source"_s, true, where),
                text(row, u"address"_s, false, where), m_pack.version});
        });
        eachOf(u"finance.funding"_s, finance["funding"_L1], [this](const QString &where, const QJsonValue &value) { readTerms(where, value.toObject()); });
    }

    void readTerms(const QString &where, const QJsonObject &row)
    {
        known(row, where, {u"code"_s, u"amount"_s, u"minimumLearners"_s, u"maximumLearners"_s, u"source"_s, u"address"_s});
        FundingTerms terms{.code = text(row, u"code"_s, true, where)};
        const QList<FundingScheme> &schemes = fundingSchemes();
        if (std::none_of(schemes.cbegin(), schemes.cend(), [&](const FundingScheme &scheme) { return scheme.code == terms.code; })) {
            wrong(where + u".code"_s, say(QT_TRANSLATE_NOOP("RulePack", "this is none of the choices")));
        }
        const auto count = [&](const QString &key) {
            const auto value = number(row, key, where, 1, 0, 100'000);
            return value ? std::optional(Count{*value}) : std::nullopt;
        };
        const auto amount = number(row, u"amount"_s, where, 1000, 0, 100'000'000'000);
        terms.amount = amount ? std::optional(Money{*amount}) : std::nullopt;
        terms.minimumLearners = count(u"minimumLearners"_s);
        terms.maximumLearners = count(u"maximumLearners"_s);
        terms.source = text(row, u"source"_s, true, where);
        terms.address = text(row, u"address"_s, false, where);
        terms.seen = m_pack.version;
        m_pack.finance.funding.append(terms);
    }

    template<typename E>
    E code(const QJsonObject &row, const QString &key, const QString &where)
    {
        const QString written = row[key].toString();
        const E value = enumFromCode<E>(written);
        if (!row[key].isUndefined() && value == E::Unset) {
            wrong(where + u'.' + key, say(QT_TRANSLATE_NOOP("RulePack", "this is none of the choices")));
        }
        return value;
    }

    void readRequired(const QString &where, const QJsonObject &row)
    {
        known(row, where, {u"field"_s, u"severity"_s, u"reason"_s});
        RequiredField required;
        required.field = text(row, u"field"_s, true, where);
        required.reason = text(row, u"reason"_s, true, where);
        const QString severity = row["severity"_L1].toString(u"should"_s);
        required.severity = severity == u"must" ? Severity::Must : severity == u"consider" ? Severity::Consider : Severity::Should;
        if (severity != u"must" && severity != u"should" && severity != u"consider") {
            wrong(where + u".severity"_s, say(QT_TRANSLATE_NOOP("RulePack", "must, should or consider belongs here")));
        }
        if (!fieldInfo(required.field)) {
            wrong(where + u".field"_s, say(QT_TRANSLATE_NOOP("RulePack", "there is no such field")));
        }
        m_pack.required.append(required);
    }

    QJsonObject m_root;
    RulePack m_pack;
    QString m_where;
    QString m_what;
};

} // namespace

Result<RulePack> parseRulePack(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject()) {
        return failure(ErrorCode::InvalidInput,
            say(QT_TRANSLATE_NOOP("RulePack", "The rule pack is not valid JSON (at byte %1). The rules in use stay as they were.")).arg(error.offset),
            error.errorString());
    }
    return PackReader(document.object()).read();
}

Result<RulePack> readRulePack(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(file.exists() ? ErrorCode::CannotRead : ErrorCode::NotFound,
            say(QT_TRANSLATE_NOOP("RulePack", "The rule pack “%1” could not be opened; the built-in rules are used.")).arg(path), file.errorString());
    }
    if (file.size() > largestFile) {
        return failure(ErrorCode::InvalidInput, say(QT_TRANSLATE_NOOP("RulePack", "“%1” is too large to be a rule pack.")).arg(path));
    }
    return parseRulePack(file.readAll());
}

} // namespace Credwright
