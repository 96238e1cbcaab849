#pragma once

#include "core/exchange/spreadsheet/workbook.h"
#include "core/model/financing.h"

#include <QStringList>

namespace Credwright {

/// What a column of an institution's cost template holds.
enum class CostColumn { Ignored, Title, Category, Basis, Unit, Quantity, Hours, Rate, Amount, Note };
QString labelOf(CostColumn column);

enum class DecimalMark { Found, Point, Comma }; ///< Found: by what the columns hold.

/// How the rows of a sheet become cost lines.
struct CostMapping
{
    int headerRow = -1; ///< Index of the row with the headings; −1: there is none.
    QList<CostColumn> columns;
    CostBasis basis = CostBasis::PerEdition; ///< Of lines whose row says none.
    DecimalMark mark = DecimalMark::Found;

    qsizetype columnOf(CostColumn column) const { return columns.indexOf(column); }
    bool operator==(const CostMapping &) const = default;
};

/// What a word in a template means, whatever its case, in the languages of resources/rules/cost_words.json.
CostColumn columnNamed(const QString &heading);
CostCategory categoryNamed(const QString &words);
CostBasis basisNamed(const QString &words);
CostUnit unitNamed(const QString &words);
bool isTotalNamed(const QString &words);

/// The row with the most known headings among the first forty, and what each of its columns is; of several alike the first counts.
CostMapping guessMapping(const Sheet &sheet);
/// The same for every sheet made from one template: its headings. Empty where there are none.
QString signatureOf(const Sheet &sheet, int headerRow);
/// A mapping as text to remember it by, and back; nothing where the text is none.
QString toText(const CostMapping &mapping);
std::optional<CostMapping> mappingFrom(const QString &text);

} // namespace Credwright
