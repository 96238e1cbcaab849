#include "core/exchange/spreadsheet/workbook.h"

#include <algorithm>
#include <QCoreApplication>
#include <QRegularExpression>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype shownName = 255;

} // namespace

int Sheet::columnCount() const
{
    qsizetype most = 0;
    for (const QList<SheetCell> &row : rows) {
        most = std::max(most, row.size());
    }
    return static_cast<int>(most);
}

QString plainDecimal(const QString &number)
{
    static const QRegularExpression form(u"\\A([+-]?)([0-9]{0,40})(?:\\.([0-9]{0,40}))?(?:[eE]([+-]?[0-9]{1,3}))?\\z"_s);
    const QRegularExpressionMatch match = form.match(number.trimmed());
    if (!match.hasMatch() || match.captured(2).size() + match.captured(3).size() == 0) {
        return {};
    }
    QString digits = match.captured(2) + match.captured(3);
    qsizetype point = match.captured(2).size() + match.captured(4).toInt(); // Digits before it.
    while (digits.startsWith(u'0')) {
        digits.remove(0, 1);
        --point;
    }
    constexpr qsizetype significant = 15;
    if (digits.size() > significant) {
        const bool up = digits.at(significant) >= u'5';
        digits.truncate(significant);
        digits = up ? QString::number(digits.toLongLong() + 1) : digits;
        point += digits.size() - significant; // 999… became 1000….
    }
    while (digits.endsWith(u'0')) {
        digits.chop(1);
    }
    if (digits.isEmpty()) {
        return u"0"_s;
    }
    constexpr qsizetype places = 40;
    if (point > places || point < -places) {
        return {};
    }
    if (point <= 0) {
        digits.prepend(QString(1 - point, u'0'));
        point = 1;
    }
    digits = digits.leftJustified(point, u'0');
    const QString fraction = digits.mid(point);
    return (match.captured(1) == "-"_L1 ? u"-"_s : QString()) + digits.left(point) + (fraction.isEmpty() ? QString() : u'.' + fraction);
}

bool SheetBuilder::begin(const QString &name, bool hidden)
{
    if (m_workbook.sheets.size() >= maximumSheets) {
        return false;
    }
    m_workbook.sheets.append(Sheet{.name = name.left(shownName), .hidden = hidden, .rows = {}, .merged = {}, .problem = {}});
    return true;
}

bool SheetBuilder::giveUp(const char *why)
{
    Sheet &sheet = m_workbook.sheets.last();
    for (const QList<SheetCell> &row : std::as_const(sheet.rows)) {
        m_cells -= row.size();
    }
    sheet.rows.clear();
    sheet.merged.clear();
    sheet.problem = QCoreApplication::translate("Spreadsheet", why);
    return false;
}

bool SheetBuilder::add(qint64 row, qint64 column, SheetCell cell, qint64 rows, qint64 columns)
{
    if (isGivenUp()) {
        return false;
    }
    if (cell.isEmpty() || rows < 1 || columns < 1) {
        return true;
    }
    if (row < 0 || column < 0 || row + rows > maximumSheetRows || column + columns > maximumSheetColumns) {
        return giveUp(QT_TRANSLATE_NOOP(
            "Spreadsheet", "The sheet has values beyond row 100,000 or column 1,000. Copy the costs to a sheet of their own and import that."));
    }
    QList<QList<SheetCell>> &all = m_workbook.sheets.last().rows;
    if (all.size() < row + rows) {
        all.resize(row + rows);
    }
    cell.text.truncate(longestCell);
    for (qint64 r = row; r < row + rows; ++r) {
        QList<SheetCell> &cells = all[r];
        m_cells += std::max<qint64>(0, column + columns - cells.size());
        if (m_cells > maximumSheetCells) {
            m_cells -= std::max<qint64>(0, column + columns - cells.size());
            return giveUp(QT_TRANSLATE_NOOP(
                "Spreadsheet", "The workbook has more than half a million cells up to this sheet. Copy the costs to a workbook of their own and import that."));
        }
        cells.resize(std::max<qsizetype>(cells.size(), column + columns));
        std::fill_n(cells.begin() + column, columns, cell);
    }
    return true;
}

void SheetBuilder::merge(qint64 row, qint64 column, qint64 rows, qint64 columns)
{
    const bool within = row >= 0 && column >= 0 && row < maximumSheetRows && column < maximumSheetColumns && rows > 0 && columns > 0;
    if (isGivenUp() || !within || rows * columns < 2 || m_workbook.sheets.last().merged.size() >= maximumMergedCells) {
        return;
    }
    m_workbook.sheets.last().merged.append({static_cast<int>(row), static_cast<int>(column), static_cast<int>(std::min<qint64>(rows, maximumSheetRows - row)),
        static_cast<int>(std::min<qint64>(columns, maximumSheetColumns - column))});
}

} // namespace Credwright
