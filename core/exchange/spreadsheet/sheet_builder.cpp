#include "core/exchange/spreadsheet/sheet_builder.h"

#include "core/exchange/spreadsheet/spreadsheet_zip.h"

#include <cmath>
#include <QCoreApplication>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 mostRows = 200'000;
constexpr qint64 mostColumns = 2'000;
constexpr qint64 mostCells = 1'000'000;
constexpr qsizetype longestText = 32'767; ///< As spreadsheets allow.
constexpr qsizetype mostRanges = 100'000;

} // namespace

bool SheetBuilder::put(qint64 row, qint64 column, const SheetCell &cell)
{
    if (cell.kind == SheetCell::Kind::Empty || cell.text.isEmpty()) {
        return true;
    }
    if (row < 0 || column < 0 || row >= mostRows || column >= mostColumns || m_cells >= mostCells) {
        return false;
    }
    m_cells += 1 + std::max<qint64>(0, row - m_sheet.rows.size()) / 8; // Rows that are skipped take room too.
    if (m_sheet.rows.size() <= row) {
        m_sheet.rows.resize(row + 1);
    }
    QList<SheetCell> &cells = m_sheet.rows[row];
    if (cells.size() <= column) {
        m_cells += (column - cells.size()) / 2;
        cells.resize(column + 1);
    }
    cells[column] = {cell.kind, cell.text.left(longestText)};
    return true;
}

void SheetBuilder::merge(const QRect &range)
{
    if (m_sheet.merged.size() < mostRanges) {
        m_sheet.merged.append(range);
    }
}

Sheet SheetBuilder::finish()
{
    return m_sheet;
}

bool nextToken(QXmlStreamReader &xml, bool &hasDocumentType)
{
    hasDocumentType = hasDocumentType || xml.readNext() == QXmlStreamReader::DTD;
    return !hasDocumentType && !xml.atEnd();
}

Result<> judged(const QXmlStreamReader &xml, bool hasDocumentType, bool tooMany, const QString &part)
{
    if (hasDocumentType) {
        return refuseSpreadsheet(QT_TRANSLATE_NOOP("Spreadsheet",
                                     "The spreadsheet holds what no program writes into one. Somebody may have made it to do harm. Nothing was changed."),
            u"document type in "_s + part);
    }
    if (tooMany) {
        return refuseSpreadsheet(
            QT_TRANSLATE_NOOP(
                "Spreadsheet", "The spreadsheet holds far more than a cost template. Save the sheet with the costs as a file of its own. Nothing was changed."),
            part);
    }
    if (xml.hasError()) {
        return refuseSpreadsheet(
            QT_TRANSLATE_NOOP(
                "Spreadsheet", "The spreadsheet is damaged or cut short. Open it where it was made, save it anew and try once more. Nothing was changed."),
            u"%1: %2"_s.arg(part, xml.errorString()), ErrorCode::Damaged);
    }
    return {};
}

QString plainNumber(const QString &text)
{
    bool ok = false;
    const double number = text.trimmed().toDouble(&ok);
    if (!ok || !std::isfinite(number)) {
        return text.trimmed();
    }
    if (number == 0) {
        return u"0"_s;
    }
    const int whole = static_cast<int>(std::floor(std::log10(std::abs(number)))) + 1;
    const int decimals = std::clamp(15 - whole, 0, 15);
    QString plain = QString::number(number, 'f', decimals);
    if (plain.contains(u'.')) {
        while (plain.endsWith(u'0')) {
            plain.chop(1);
        }
        if (plain.endsWith(u'.')) {
            plain.chop(1);
        }
    }
    return plain == u"-0"_s || plain.isEmpty() ? u"0"_s : plain;
}

} // namespace Credwright
