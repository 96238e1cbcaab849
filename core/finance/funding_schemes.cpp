#include "core/finance/funding_schemes.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

template<typename Q>
std::optional<Q> quantityIn(const QJsonObject &row, QLatin1StringView key)
{
    return row.contains(key) ? std::optional(Q{row[key].toInteger()}) : std::nullopt;
}

FundingScheme schemeIn(const QJsonObject &row)
{
    const auto text = [&](QLatin1StringView key) { return row[key].toString(); };
    return {.code = text("code"_L1),
        .country = text("country"_L1),
        .title = text("title"_L1),
        .programme = text("programme"_L1),
        .period = text("period"_L1),
        .conditions = text("conditions"_L1),
        .mayPay = text("mayPay"_L1),
        .kind = enumFromCode<IncomeKind>(text("kind"_L1)),
        .basis = enumFromCode<IncomeBasis>(text("basis"_L1)),
        .purpose = enumFromCode<FundingPurpose>(text("purpose"_L1)),
        .amount = row.contains("amount"_L1) ? std::optional(Money{row["amount"_L1].toInteger() * 1000}) : std::nullopt,
        .minimumLearners = quantityIn<Count>(row, "minimumLearners"_L1),
        .maximumLearners = quantityIn<Count>(row, "maximumLearners"_L1),
        .leastCredits = quantityIn<Credits>(row, "leastCredits"_L1),
        .leastInstitutions = quantityIn<Count>(row, "leastInstitutions"_L1),
        .leastCountries = quantityIn<Count>(row, "leastCountries"_L1),
        .onSitePart = row["onSitePart"_L1].toBool(),
        .virtualPart = row["virtualPart"_L1].toBool(),
        .source = text("source"_L1),
        .address = text("address"_L1),
        .seen = text("seen"_L1)};
}

QList<FundingScheme> readSchemes()
{
    QFile file(u":/credwright/rules/funding.json"_s);
    QList<FundingScheme> schemes;
    const QJsonObject root = file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    for (const QJsonValue &value : root["schemes"_L1].toArray()) {
        schemes.append(schemeIn(value.toObject()));
    }
    return schemes;
}

FundingScheme underTerms(FundingScheme scheme, const QList<FundingTerms> &terms)
{
    for (const FundingTerms &one : terms) {
        if (one.code == scheme.code) {
            scheme.amount = one.amount ? one.amount : scheme.amount;
            scheme.minimumLearners = one.minimumLearners ? one.minimumLearners : scheme.minimumLearners;
            scheme.maximumLearners = one.maximumLearners ? one.maximumLearners : scheme.maximumLearners;
            scheme.source = one.source;
            scheme.address = one.address;
            scheme.seen = one.seen;
        }
    }
    return scheme;
}

} // namespace

const QList<FundingScheme> &fundingSchemes()
{
    static const QList<FundingScheme> schemes = readSchemes();
    return schemes;
}

QList<FundingScheme> openSchemes(const Design &design, const QList<FundingTerms> &terms)
{
    QSet<QString> countries{QString(), design.identity.country};
    for (const Partner &partner : design.partners) {
        countries.insert(partner.country);
    }
    QList<FundingScheme> open;
    for (const FundingScheme &scheme : fundingSchemes()) {
        const bool used =
            std::any_of(design.incomeLines.cbegin(), design.incomeLines.cend(), [&](const IncomeLine &line) { return line.programme == scheme.programme; });
        if (!used && countries.contains(scheme.country)) {
            open.append(underTerms(scheme, terms));
        }
    }
    return open;
}

const FundingScheme *schemeOf(const IncomeLine &line)
{
    for (const FundingScheme &scheme : fundingSchemes()) {
        if (line.programme == scheme.programme) {
            return &scheme;
        }
    }
    return nullptr;
}

IncomeLine lineFor(const FundingScheme &scheme)
{
    IncomeLine line;
    line.id = QUuid::createUuid();
    line.title = scheme.title;
    line.kind = scheme.kind;
    line.basis = scheme.basis;
    line.amount = scheme.amount;
    line.minimumLearners = scheme.minimumLearners;
    line.maximumLearners = scheme.maximumLearners;
    line.persistence = Persistence::Temporary;
    line.programme = scheme.programme;
    line.purpose = scheme.purpose;
    line.eligibility = Eligibility::Unchecked;
    line.period = scheme.period;
    line.mayPay = scheme.mayPay;
    line.conditions = QCoreApplication::translate("Finance", QT_TRANSLATE_NOOP("Finance", "%1\nSource: %2, %3 (read %4)."))
                          .arg(scheme.conditions, scheme.source, scheme.address, scheme.seen);
    return line;
}

} // namespace Credwright
