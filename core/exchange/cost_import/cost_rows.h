#pragma once

#include "core/exchange/cost_import/cost_mapping.h"

#include <QHash>

namespace Credwright {

/// How many rows behind the headers are looked at: five times what a design has room for.
constexpr int maximumCostRows = 10'000;

/// A cell as a row of a cost sheet has it: also where it lies under one that is shown across several rows.
struct CostCell
{
    SheetCell cell;
    bool fromAbove = false; ///< The value stands in a row above.
};

/// The cells of the mapped columns, merged ones followed. A merged text holds for all rows that it is shown across. It is of the title where the title's column
/// is among those that it is shown across, else of the first column alone: a heading across the whole table is no amount.
class CostRows
{
public:
    CostRows(const Sheet &sheet, const CostMapping &mapping);

    CostCell at(int row, CostField field) const;
    /// The row behind the last that is looked at.
    int end() const;
    /// Whether any cell of the row holds something.
    bool isEmpty(int row) const;
    /// How columns of text write numbers: the mark of a field's column where its other cells tell.
    DecimalMark markOf(CostField field) const { return m_marks.value(field, DecimalMark::Detect); }
    /// Whether the column has cells that could be read either way.
    bool isAmbiguous(CostField field) const { return m_ambiguous.contains(field); }
    /// Whether the column has cells with either mark.
    bool isMixed(CostField field) const { return m_mixed.contains(field); }
    /// By all columns of numbers together.
    DecimalMark markOfSheet() const { return m_sheetMark; }

private:
    void followMerged();
    void findMarks();

    const Sheet &m_sheet;
    const CostMapping &m_mapping;
    QHash<CostField, int> m_columns;
    QHash<std::pair<int, int>, std::pair<int, int>> m_origins; ///< Row and column to those of the value.
    QHash<CostField, DecimalMark> m_marks;
    QList<CostField> m_ambiguous;
    QList<CostField> m_mixed;
    DecimalMark m_sheetMark = DecimalMark::Detect;
};

} // namespace Credwright
