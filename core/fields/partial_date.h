#pragma once

#include <optional>
#include <QDate>
#include <QString>

namespace Credwright {

/// A date that may be known to the year or the month only: "2026", "2026-02", "2026-02-09", or empty.
struct PartialDate
{
    int year = 0;  ///< 0: the date is empty.
    int month = 0; ///< 0: known to the year only.
    int day = 0;   ///< 0: known to the month only.

    bool isEmpty() const { return year == 0; }
    bool isComplete() const { return day != 0; }
    /// The first day that the date can mean; an invalid QDate when empty.
    QDate earliest() const;
    /// The last day that the date can mean; an invalid QDate when empty.
    QDate latest() const;
    /// ISO 8601 with the precision that is known; empty when empty. The form of files and JSON.
    QString toIso() const;
    /// Reads toIso()'s forms; nothing when the text is not such a date. The empty text is the empty date.
    static std::optional<PartialDate> fromIso(const QString &text);
    static PartialDate fromDate(QDate date);

    bool operator==(const PartialDate &) const = default;
};

} // namespace Credwright
