#include "core/exchange/cost_import/cost_rows.h"

#include <algorithm>

namespace Credwright {

CostRows::CostRows(const Sheet &sheet, const CostMapping &mapping) : m_sheet(sheet), m_mapping(mapping)
{
    for (qsizetype column = 0; column < mapping.columns.size(); ++column) {
        if (mapping.columns.at(column) != CostField::Unset) {
            m_columns.insert(mapping.columns.at(column), static_cast<int>(column));
        }
    }
    followMerged();
    findMarks();
}

void CostRows::followMerged()
{
    const int titleColumn = m_columns.value(CostField::Title, -1);
    qsizetype followed = 0;
    for (const MergedCells &merged : m_sheet.merged) {
        if (merged.row <= m_mapping.headerRow) {
            continue; // Headers are no values of the rows below.
        }
        const bool title = titleColumn >= merged.column && titleColumn < merged.column + merged.columns;
        const int column = title ? titleColumn : merged.column;
        const int end = static_cast<int>(std::min<qsizetype>(merged.row + merged.rows, m_sheet.rows.size()));
        for (int row = merged.row; row < end; ++row) {
            if (++followed > maximumSheetCells) {
                return; // Ranges that lie over each other, which no program makes.
            }
            m_origins.insert({row, column}, {merged.row, merged.column});
        }
        if (title && merged.column != titleColumn) {
            m_origins.insert({merged.row, merged.column}, {-1, -1});
        }
    }
}

CostCell CostRows::at(int row, CostField field) const
{
    const int column = m_columns.value(field, -1);
    if (column < 0) {
        return {};
    }
    const auto origin = m_origins.value({row, column}, {row, column});
    return {m_sheet.cell(origin.first, origin.second), origin.first >= 0 && origin.first != row};
}

int CostRows::end() const
{
    return static_cast<int>(std::min<qsizetype>(m_sheet.rows.size(), m_mapping.headerRow + 1 + maximumCostRows));
}

bool CostRows::isEmpty(int row) const
{
    const QList<SheetCell> cells = m_sheet.rows.value(row);
    return std::all_of(cells.cbegin(), cells.cend(), [](const SheetCell &cell) { return cell.isEmpty(); });
}

void CostRows::findMarks()
{
    int pointsOfAll = 0;
    int commasOfAll = 0;
    for (const CostField field : {CostField::Hours, CostField::Quantity, CostField::Rate, CostField::Amount}) {
        const int column = m_columns.value(field, -1);
        int points = 0;
        int commas = 0;
        bool ambiguous = false;
        for (int row = m_mapping.headerRow + 1; column >= 0 && row < end(); ++row) {
            const SheetNumber::Form form = sheetNumber(m_sheet.rows.at(row).value(column)).form;
            points += form == SheetNumber::Form::Point ? 1 : 0;
            commas += form == SheetNumber::Form::Comma ? 1 : 0;
            ambiguous = ambiguous || form == SheetNumber::Form::Ambiguous;
        }
        if (points != commas) {
            m_marks.insert(field, points > commas ? DecimalMark::Point : DecimalMark::Comma);
        }
        if (ambiguous) {
            m_ambiguous.append(field);
        }
        if (points > 0 && commas > 0) {
            m_mixed.append(field);
        }
        pointsOfAll += points;
        commasOfAll += commas;
    }
    if (pointsOfAll != commasOfAll) {
        m_sheetMark = pointsOfAll > commasOfAll ? DecimalMark::Point : DecimalMark::Comma;
    }
}

} // namespace Credwright
