#pragma once

#include "core/document/change.h"
#include "core/exchange/cost_import/cost_mapping.h"

#include <QLocale>

namespace Credwright {

/// What becomes of one row of a cost sheet.
struct ImportedCost
{
    enum class Fate {
        Taken,         ///< As a line.
        WithoutAmount, ///< As a line whose figures are missing or could not be read: the remarks say which.
        Heading,       ///< It gives the following rows their category, or repeats the headers.
        Total,         ///< It sums up others, which would count them twice.
        LeftOut,
    };
    int row = 0; ///< Of the sheet, counted from 0.
    Fate fate = Fate::Taken;
    QString title;
    CostLine line;               ///< Where it becomes one; without an id.
    std::optional<Money> amount; ///< What the row says it comes to, or quantity × rate; of a total too.
    QStringList remarks;         ///< Sentences for the user.

    bool becomesLine() const { return fate == Fate::Taken || fate == Fate::WithoutAmount; }
};

/// What a cost sheet gives under a mapping, row by row; empty rows are not mentioned.
struct CostImport
{
    QList<ImportedCost> rows;
    QStringList remarks;      ///< On the sheet as a whole.
    QStringList unknownWords; ///< Category values and headings that say nothing, as they stand; CostMapping::categoryWords can.
    int lines = 0;
    int leftOut = 0; ///< Rows that are neither lines nor headings nor totals.
    Money total;     ///< Of the lines, each counted once, whatever its basis.
};

/// Reads the rows of a sheet as costs of a design: its currency, to the smallest amount of which amounts round once, and its editions. Where nothing tells how
/// "1.234" is meant, the locale does. Hours and rates stay exact; an amount that is no even multiple of its hours or quantity is taken as one piece, and the
/// note keeps the hours.
CostImport importCosts(const Sheet &sheet, const CostMapping &mapping, const Design &design, const QLocale &locale = QLocale());

enum class CostImportMode { Add, Replace, Update };

/// What an import does to a design, as one edit.
struct CostImportPlan
{
    QList<Change> changes;
    int added = 0;
    int updated = 0;
    int removed = 0;
    int beyond = 0; ///< Lines for which the design has no room.
};

/// Add: behind the lines that are there. Replace: in their place; what refers to them loses the link, as on removing them by hand. Update: rows with the title
/// of a line, large or small letters alike, give it what they say, and the others are added; of two with one title the first meets the first.
CostImportPlan planCostImport(const Design &design, const CostImport &import, CostImportMode mode);

} // namespace Credwright
