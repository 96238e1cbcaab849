#pragma once

#include "core/fields/field.h"
#include "core/util/result.h"

#include <optional>
#include <QDate>
#include <QList>

namespace Credwright {

/// What a rule rests on: departing from a law is a Must, from anything else a Should.
enum class RuleBase { Law, Agreement, Pilot, Reported };
/// Official text, secondary source, hearsay.
enum class Confidence { High, Medium, Low };

/// What a country or region says about the size of a micro-credential and the hours of a credit, with its source.
struct NationalRule
{
    QString system;  ///< "EU", "ES", "BE-VLG".
    QString country; ///< ISO 3166-1 alpha-2; empty for the EU row.
    QString region;  ///< ISO 3166-2; empty for a whole country.
    QString name;    ///< English: "Belgium (Flanders)".

    std::optional<Credits> minimum;
    std::optional<Credits> maximum;
    bool maximumExclusive = false; ///< Spain: less than 15, so 15 is too many.
    QString sizeNote;              ///< What the bounds do not say, one or two sentences; may be empty.

    Minutes hoursLow; ///< Of learning per credit. Equal to hoursHigh where the system names one value.
    Minutes hoursHigh;
    Minutes tolerance;                 ///< To both sides: half an hour where one value is named, else none, since ranges are exact.
    std::optional<Minutes> usualHours; ///< The value within the range that is usual there.

    std::optional<Credits> postgraduateCredits; ///< From this size on the system has a postgraduate award.
    Credits degreeCredits;                      ///< The least size of a degree.
    QString levelNote;                          ///< How the level follows from the outcomes there; may be empty.

    QString appliesTo;                 ///< What the row is about, in words.
    bool appliesToShortCourses = true; ///< Whether that includes a short micro-credential of higher education.
    RuleBase base = RuleBase::Reported;
    QString legalBase; ///< "Royal Decree 822/2021"; empty where nothing is named.
    QString source;    ///< Title of what the row was taken from.
    QString address;   ///< Web address, where one is known.
    QDate seen;        ///< When the row was entered.
    Confidence confidence = Confidence::Low;
    QString ownReason; ///< Why the design replaces the country's rule by this one; empty for a rule as stated.

    bool isFallback() const { return country.isEmpty(); }
    bool isLaw() const { return base == RuleBase::Law; }
    bool hasSizeBounds() const { return minimum || maximum; }
    /// True also where the system names no bounds.
    bool sizeFits(Credits credits) const;
    bool reachesDegree(Credits credits) const { return credits >= degreeCredits; }
    bool reachesPostgraduate(Credits credits) const { return postgraduateCredits && credits >= *postgraduateCredits; }
};

/// The row that applies to a short micro-credential of higher education offered there. The EU row (isFallback()) where nothing is
/// known or what is known is about something else. `region` may be a code or a name ("Flanders").
const NationalRule &nationalRule(QStringView country, QStringView region = {});
/// The row stated for that place even when it does not apply to short courses (Greece, Croatia); null when nothing is known.
const NationalRule *statedRule(QStringView country, QStringView region = {});
/// All rows; the EU row first.
const QList<NationalRule> &nationalRules();

/// Reads rows as in resources/rules/national.json. InvalidInput names the row and what is wrong with it.
Result<QList<NationalRule>> parseNationalRules(const QByteArray &json);

} // namespace Credwright
