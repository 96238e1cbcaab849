#pragma once

#include "core/exchange/spreadsheet/workbook.h"

#include <QXmlStreamReader>

namespace Credwright {

class SpreadsheetZip;

/// Puts the cells of one sheet in their places, and stops where there are more than any cost template has.
class SheetBuilder
{
public:
    explicit SheetBuilder(const QString &name, qint64 &cells) : m_cells(cells) { m_sheet.name = name; }

    void setHidden(bool hidden) { m_sheet.hidden = hidden; }
    /// False where there are too many; empty cells take no room.
    bool put(qint64 row, qint64 column, const SheetCell &cell);
    void merge(const QRect &range);
    Sheet finish();

private:
    qint64 &m_cells; ///< Of the whole workbook.
    Sheet m_sheet;
};

/// Steps to the next token; false at the end and at a document type, which no spreadsheet has and which may grow without bounds.
bool nextToken(QXmlStreamReader &xml, bool &hasDocumentType);
/// What is wrong with a part once it was read; nothing where it is well.
Result<> judged(const QXmlStreamReader &xml, bool hasDocumentType, bool tooMany, const QString &part);

/// A number that a spreadsheet keeps, as plain decimal text of at most 15 digits.
QString plainNumber(const QString &text);

Result<Workbook> readXlsx(const SpreadsheetZip &zip, const Progress &progress);
Result<Workbook> readOds(const SpreadsheetZip &zip, const Progress &progress);
Result<Workbook> readCsv(const QByteArray &bytes, const QString &name, const Progress &progress);

} // namespace Credwright
