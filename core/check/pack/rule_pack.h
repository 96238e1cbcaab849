#pragma once

#include "core/check/finding.h"
#include "core/check/thresholds.h"
#include "core/finance/conventions.h"
#include "core/model/audience.h"
#include "core/model/type_and_size.h"
#include "core/util/result.h"

#include <optional>
#include <QDate>

namespace Credwright {

/// Bounds of the fee for one kind of learner or track (both optional: then for all), in the pack's currency.
struct FeeRule
{
    ProfileKind profile = ProfileKind::Unset;
    TrackKind track = TrackKind::Unset;
    std::optional<Money> minimum = {};
    std::optional<Money> maximum = {};
    bool perCredit = false; ///< The bounds hold for each ECTS credit.
    QString reason = {};

    bool operator==(const FeeRule &) const = default;
};

/// A field that the institution wants filled, whatever the guide says of it.
struct RequiredField
{
    QString field; ///< "team.vision"; of a list's rows ("profile.age"): in every row.
    Severity severity = Severity::Should;
    QString reason = {};

    bool operator==(const RequiredField &) const = default;
};

/// What an institution adds to the built-in rules: a file of its own, chosen in the settings. Described, with an example, in
/// resources/rules/pack-example.json.
struct RulePack
{
    QString id; ///< "kuleuven"; empty: no pack, the built-in rules alone.
    QString name;
    QString version; ///< "2026-03"
    QString source;  ///< Title of the regulation that it renders.
    QString address;
    QDate date;
    Thresholds thresholds;
    std::optional<Credits> minimumCredits;
    std::optional<Credits> maximumCredits;
    QString sizeReason;
    QString currency; ///< Of the fee rules, ISO 4217.
    QList<FeeRule> fees;
    FinanceConventions finance; ///< In place of the usual figures of financing.
    QList<RequiredField> required;
    QStringList checklist; ///< Criteria of internal review that each design answers.

    bool isEmpty() const { return id.isEmpty(); }
    bool operator==(const RulePack &) const = default;
};

/// Reads a pack. InvalidInput names the first place that is wrong, in words; nothing of a wrong pack is used.
Result<RulePack> parseRulePack(const QByteArray &json);
/// The same from a file of at most 1 MB; also NotFound and CannotRead.
Result<RulePack> readRulePack(const QString &path);

} // namespace Credwright
