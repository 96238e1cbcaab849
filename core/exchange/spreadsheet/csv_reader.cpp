#include "core/exchange/spreadsheet/sheet_builder.h"

#include "core/exchange/spreadsheet/spreadsheet_zip.h"

#include <QFileInfo>
#include <QStringDecoder>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// UTF-8 and UTF-16 by their mark, UTF-8 where it is valid, else what Excel writes in western Europe.
QString decoded(const QByteArray &bytes)
{
    const std::optional<QStringConverter::Encoding> marked = QStringConverter::encodingForData(bytes);
    if (marked && *marked != QStringConverter::Utf8) {
        return QStringDecoder(*marked)(bytes);
    }
    QStringDecoder utf8(QStringConverter::Utf8);
    const QString text = utf8(bytes);
    if (!utf8.hasError()) {
        return text;
    }
    // Windows-1252 is Latin-1 but for these; five of them are not used.
    static const char16_t upper[] =
        u"\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d"
        u"\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";
    QString western = QString::fromLatin1(bytes);
    for (QChar &c : western) {
        if (c.unicode() >= 0x80 && c.unicode() < 0xA0) {
            c = QChar(upper[c.unicode() - 0x80]);
        }
    }
    return western;
}

/// The mark that parts most cells in the first lines, outside of quotes.
QChar delimiterOf(const QString &text)
{
    constexpr qsizetype searched = 20'000;
    const QString marks = u";,\t|"_s;
    int counts[4] = {};
    bool quoted = false;
    for (qsizetype i = 0; i < std::min(text.size(), searched); ++i) {
        quoted = quoted != (text.at(i) == u'"');
        if (const qsizetype mark = marks.indexOf(text.at(i)); mark >= 0 && !quoted) {
            ++counts[mark];
        }
    }
    // A comma is also in amounts: where lines have semicolons or tabs, these part the cells.
    const qsizetype best = std::max_element(std::begin(counts), std::end(counts)) - std::begin(counts);
    if (best == 1 && (counts[0] > 2 || counts[2] > 2)) {
        return counts[0] >= counts[2] ? u';' : u'\t';
    }
    return marks.at(best);
}

} // namespace

Result<Workbook> readCsv(const QByteArray &bytes, const QString &name, const Progress &progress)
{
    QString text = decoded(bytes);
    text.remove(QChar(0xFEFF));
    QChar delimiter = delimiterOf(text);
    if (text.startsWith(u"sep="_s, Qt::CaseInsensitive) && text.size() > 4) { // As Excel says it.
        delimiter = text.at(4);
        text = text.mid(text.indexOf(u'\n') + 1);
    }
    qint64 cells = 0;
    SheetBuilder sheet(QFileInfo(name).completeBaseName(), cells);
    qint64 row = 0;
    qint64 column = 0;
    QString cell;
    bool quoted = false;
    bool fits = true;
    const auto endCell = [&] {
        fits = fits && sheet.put(row, column, {SheetCell::Kind::Text, cell});
        cell.clear();
    };
    for (qsizetype i = 0; i < text.size() && fits; ++i) {
        const QChar c = text.at(i);
        if (quoted) {
            const bool doubled = c == u'"' && i + 1 < text.size() && text.at(i + 1) == u'"';
            i += doubled ? 1 : 0;
            quoted = c != u'"' || doubled;
            if (quoted) {
                cell += c;
            }
        } else if (c == u'"' && cell.isEmpty()) {
            quoted = true;
        } else if (c == delimiter) {
            endCell();
            ++column;
        } else if (c == u'\n' || (c == u'\r' && (i + 1 >= text.size() || text.at(i + 1) != u'\n'))) {
            endCell();
            ++row;
            column = 0;
            if (progress && row % 1000 == 0 && !progress(i, text.size())) {
                return failure(ErrorCode::Cancelled, {});
            }
        } else if (c != u'\r') {
            cell += c;
        }
    }
    endCell();
    if (!fits) {
        return refuseSpreadsheet(QT_TRANSLATE_NOOP(
            "Spreadsheet", "The spreadsheet holds far more than a cost template. Save the sheet with the costs as a file of its own. Nothing was changed."));
    }
    Workbook workbook;
    if (Sheet made = sheet.finish(); !made.rows.isEmpty()) {
        workbook.sheets.append(made);
    }
    return workbook;
}

} // namespace Credwright
