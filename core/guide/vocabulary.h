#pragma once

#include <QAnyStringView>
#include <QList>
#include <QString>

namespace Credwright {

/// One entry of a vocabulary.
struct Term
{
    QString code; ///< As standards write it: "BE", "en", "EUR", "0714".
    QString name; ///< English.
    bool operator==(const Term &) const = default;
};

/// A part of a country with rules of its own.
struct Region
{
    QString code; ///< ISO 3166-2: "BE-VLG".
    QString country;
    QString name;
    QStringList alsoKnownAs;
    bool operator==(const Region &) const = default;
};

/// The entries of "countries" (ISO 3166-1 alpha-2), "languages" (ISO 639-1), "currencies" (ISO 4217), all by name, or "isced_f"
/// (ISCED-F 2013: broad, narrow and detailed fields by code, so that each follows the one that holds it). Empty for another name.
/// Loaded at the first use; may be called from any thread.
const QList<Term> &vocabulary(QAnyStringView name);
/// The name of a code; empty when the vocabulary does not have it. Codes are compared exactly.
QString termName(QAnyStringView name, const QString &code);
/// "€" for "EUR"; the code itself where no symbol is in common use.
QString currencySymbol(const QString &code);

const QList<Region> &regions();
/// The region that people write as "Flanders", "Vlaanderen" or "BE-VLG" (case does not matter); null when unknown.
const Region *findRegion(QStringView country, QStringView text);

} // namespace Credwright
