#pragma once

#include <QList>
#include <QString>

namespace Credwright {

/// What stands in one cell, as it was last calculated: formulas are never evaluated here.
struct SheetCell
{
    enum class Kind { Empty, Text, Number, Percent, Date, Time, Bool, Error };
    Kind kind = Kind::Empty;
    /// A number as exact decimal text with a point ("-1234.5"; 20 % is "0.2"), a date as ISO 8601, a time as "30:20" hours and minutes, "true" or "false", an
    /// error as the program showed it, "" where the result of a formula is not in the file.
    QString text;
    QString currency; ///< Sign or ISO 4217 code that the number is shown with, where the file says so.

    bool isEmpty() const { return kind == Kind::Empty; }
    bool isNumber() const { return kind == Kind::Number || kind == Kind::Percent; }
    bool operator==(const SheetCell &) const = default;
};

/// Cells that are shown as one; the value stands in the first.
struct MergedCells
{
    int row = 0;
    int column = 0;
    int rows = 1;
    int columns = 1;

    bool operator==(const MergedCells &) const = default;
};

/// One table of a workbook. Rows and columns count from 0; rows end with their last cell that holds something.
struct Sheet
{
    QString name; ///< Empty for the one of a text file.
    bool hidden = false;
    QList<QList<SheetCell>> rows;
    QList<MergedCells> merged;
    QString problem; ///< Why the sheet was not read, for the user; it then has no rows.

    SheetCell cell(int row, int column) const { return rows.value(row).value(column); }
    int columnCount() const;
};

struct Workbook
{
    QList<Sheet> sheets;
    QString form; ///< What it was read as, for the user: "Excel workbook", "text with semicolons, UTF-8".
};

/// More than cost sheets have. A sheet beyond is not read, the others of its workbook are.
constexpr int maximumSheetRows = 100'000;
constexpr int maximumSheetColumns = 1'000;
constexpr int maximumSheetCells = 500'000; ///< Of all sheets that are read.
constexpr int maximumSheets = 500;
constexpr int maximumMergedCells = 10'000; ///< In a sheet; further ones count as single cells.
constexpr int longestCell = 32'767;        ///< Characters, as in spreadsheet programs; what goes beyond is cut off.

/// The number as plain decimal text without an exponent, exact to the 15 digits that spreadsheet programs keep ("0.30000000000000004" is 0.3); nothing
/// where it is no number, or one of more than 40 places.
QString plainDecimal(const QString &number);

/// Fills a workbook within the limits above, whatever is asked of it.
class SheetBuilder
{
public:
    explicit SheetBuilder(Workbook &workbook) : m_workbook(workbook) {}

    /// False where the workbook has as many sheets as it may.
    bool begin(const QString &name, bool hidden);
    /// The same in each of rows × columns cells. False when that is too much: the sheet is then given up.
    bool add(qint64 row, qint64 column, SheetCell cell, qint64 rows = 1, qint64 columns = 1);
    void merge(qint64 row, qint64 column, qint64 rows, qint64 columns);
    /// Whether the present sheet was given up.
    bool isGivenUp() const { return m_workbook.sheets.isEmpty() || !m_workbook.sheets.constLast().problem.isEmpty(); }

private:
    bool giveUp(const char *why);

    Workbook &m_workbook;
    qint64 m_cells = 0;
};

} // namespace Credwright
