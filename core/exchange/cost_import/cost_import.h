#pragma once

#include "core/exchange/cost_import/cost_columns.h"
#include "core/model/design.h"

#include <QLocale>

namespace Credwright {

/// What became of one row of the sheet that is not empty.
struct CostRow
{
    int row = 0; ///< As spreadsheets count: the first is 1.
    bool taken = false;
    CostLine line;       ///< With a new id, where it is taken.
    QStringList remarks; ///< Why it is left out, or what of it could not be taken, in words.
};

struct CostImport
{
    QList<CostRow> rows;
    QStringList notes;                     ///< About the sheet as a whole: how numbers were read, what was merged.
    DecimalMark mark = DecimalMark::Point; ///< How numbers that are texts were read.
    int taken() const;
};

/// Reads the rows below the headings. Totals, headings of sections and rows without a figure are left out, and each says so; a heading that names one
/// of the guide's categories puts the rows after it into that. A cell of a merged range has the content of the range where it is a text; a figure counts
/// once. Amounts become money of the currency, rounded once half away from zero. What cannot be read is left empty and said, never guessed;
/// “1.234” is read as the other figures of the sheet are, else as the locale writes.
CostImport readCosts(const Sheet &sheet, const CostMapping &mapping, const QString &currency, const QLocale &locale = QLocale());

enum class CostImportMode {
    Add,     ///< After the lines that are there.
    Replace, ///< In place of all of them.
    Update,  ///< A line of the same title takes what its row says and keeps the rest; the others are added.
};

/// Puts what was taken into the design; lines beyond what a list can hold stay out, and their number is returned.
int applyCosts(Design &design, const CostImport &import, CostImportMode mode);

} // namespace Credwright
