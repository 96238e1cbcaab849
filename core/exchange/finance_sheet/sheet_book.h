#pragma once

#include "core/util/result.h"

#include <QByteArray>
#include <QDate>
#include <QHash>
#include <QString>
#include <QStringList>

struct lxw_chart;
struct lxw_format;
struct lxw_workbook;
struct lxw_worksheet;

namespace Credwright {

/// How a cell's value is written.
enum class CellKind { Text, Number, Count, Percent, Money, Rate, Factor };
/// What a cell is for: inputs look like inputs everywhere, and nothing else does.
enum class CellRole { Plain, Input, Total, Title, Section, Heading, Note, Stated, Warning };

struct CellStyle
{
    CellKind kind = CellKind::Text;
    CellRole role = CellRole::Plain;
};

/// Row and column, from zero, as libxlsxwriter counts.
struct Cell
{
    int row = 0;
    int column = 0;
};

/// "C5", as formulas name a cell that moves when they are copied.
QString ref(Cell cell);
/// "$C$5".
QString fixed(Cell cell);
/// "$C5" and "C$5".
QString fixedColumn(Cell cell);
QString fixedRow(Cell cell);
QString fixedRange(Cell first, Cell last);
/// A text in a formula: quotes doubled.
QString quoted(const QString &text);
/// Without the characters that XML forbids.
QString withoutForbidden(const QString &text);
/// What a cell can hold of a text: without characters that XML forbids, and cut with a note where it is longer than 32,767.
QString cellText(const QString &text, const QString &cutNote);

/// That the file could not be made.
tl::unexpected<Error> noRoomForSheet(const QString &detail);

class SheetBook;

/// One sheet. Texts are always written as texts, whatever they begin with; a formula comes with the value that a viewer shows who does not calculate.
class SheetPage
{
public:
    SheetPage(SheetBook &book, const QString &name);

    const QString &name() const { return m_name; }
    /// A reference from any sheet: 'Fees'!$C$5.
    QString on(const QString &reference) const;
    QString on(Cell cell) const { return on(fixed(cell)); }

    void text(Cell cell, const QString &text, CellStyle style = {});
    void number(Cell cell, double value, CellStyle style);
    /// Where nothing is entered, an empty cell of that look.
    void number(Cell cell, const std::optional<double> &value, CellStyle style);
    void blank(Cell cell, CellStyle style);
    void formula(Cell cell, const QString &formula, double value, CellStyle style);
    void formula(Cell cell, const QString &formula, const QString &value, CellStyle style);
    /// Texts of one look beside each other.
    void row(Cell first, const QStringList &texts, CellStyle style);
    /// A text of several lines over the first columns, as high as it needs.
    void paragraph(int row, int lastColumn, const QString &text);
    /// A heading across so many columns.
    void section(int row, const QString &text, int columns);

    void allowChoices(Cell cell, const QStringList &choices);
    void allowChoices(Cell cell, const QString &range);
    void allowWhole(Cell cell, qint64 least, qint64 most);
    void allowNumber(Cell cell, double least, double most);

    void width(int first, int last, double characters);
    void hide(int column);
    void hideRow(int row);
    void height(int row, double points);
    void freeze(Cell cell);
    void repeat(int firstRow, int lastRow);
    void printOnly(Cell first, Cell last);
    /// A line for each of the columns over what the column of categories says, from the first to the last row.
    void lineChart(
        Cell at, int firstRow, int lastRow, int categories, const QList<int> &columns, const QStringList &names, const QString &title, const QString &axis);

private:
    SheetBook &m_book;
    QString m_name;
    lxw_worksheet *m_sheet;
};

/// A workbook in the making.
class SheetBook
{
public:
    struct Facts
    {
        QString title;
        QString language;
        QString cutNote;  ///< Stands at the end of a text that no cell holds.
        QString pageOf;   ///< "Page %1 of %2".
        QString currency; ///< ISO 4217; anything else is not shown.
        int decimals = 2; ///< Of that currency.
        QDate date;
    };
    /// How a text stands in its cell.
    enum class Variant { Flush, Indented, Wrapped };
    SheetBook(const Facts &facts, const QString &folder);
    ~SheetBook();
    SheetBook(const SheetBook &) = delete;
    SheetBook &operator=(const SheetBook &) = delete;

    /// Defined names are ASCII and the same in every language.
    void define(const char *name, const QString &reference);
    const Facts &facts() const { return m_facts; }
    /// The finished file. Nothing can be written to it after.
    Result<QByteArray> bytes();

private:
    friend class SheetPage;
    lxw_format *format(CellStyle style, Variant variant = Variant::Flush);
    QString numberFormat(CellKind kind) const;

    Facts m_facts;
    QString m_file;
    QHash<int, lxw_format *> m_formats;
    QStringList m_names;
    lxw_workbook *m_workbook;
};

} // namespace Credwright
