#include "core/exchange/spreadsheet/workbook.h"

#include "core/exchange/spreadsheet/sheet_builder.h"
#include "core/exchange/spreadsheet/spreadsheet_zip.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Programs travel in these parts.
bool hasMacros(const SpreadsheetZip &zip)
{
    const QStringList names = zip.names();
    return std::any_of(names.cbegin(), names.cend(), [](const QString &name) {
        return name.endsWith(u"vbaProject.bin"_s, Qt::CaseInsensitive) || name.startsWith(u"Basic/"_s) || name.startsWith(u"Scripts/"_s)
            || name.contains(u"/macrosheets/"_s, Qt::CaseInsensitive);
    });
}

Result<Workbook> readZipped(const QByteArray &bytes, const Progress &progress)
{
    const Result<SpreadsheetZip> zip = SpreadsheetZip::open(bytes);
    if (!zip) {
        return tl::unexpected(zip.error());
    }
    if (hasMacros(*zip)) {
        return refuseSpreadsheet(QT_TRANSLATE_NOOP("Spreadsheet",
            "The spreadsheet holds macros, which are programs. Save it as .xlsx or .ods without macros and try once more. Nothing was changed."));
    }
    if (zip->has(u"content.xml"_s)) {
        return readOds(*zip, progress);
    }
    if (zip->has(u"_rels/.rels"_s)) {
        return readXlsx(*zip, progress);
    }
    return refuseSpreadsheet(QT_TRANSLATE_NOOP("Spreadsheet", "This is no spreadsheet. Cost templates are read from XLSX, ODS and CSV files."));
}

} // namespace

Result<Workbook> readWorkbook(const QByteArray &bytes, const QString &fileName, const Progress &progress)
{
    const QByteArray start = bytes.left(1024).trimmed();
    if (bytes.startsWith("PK\3\4")) {
        return readZipped(bytes, progress);
    }
    if (bytes.startsWith("\xD0\xCF\x11\xE0")) { // Office's container: the old format, or any of its files with a password.
        return refuseSpreadsheet(QT_TRANSLATE_NOOP("Spreadsheet",
            "The spreadsheet is of the old format (.xls), or protected with a password. Save it as .xlsx without a password and try once more. Nothing was "
            "changed."));
    }
    if (start.startsWith("%PDF") || start.startsWith("{\\rtf") || start.startsWith("<?xml") || start.toLower().startsWith("<!doctype")
        || start.toLower().startsWith("<html") || bytes.left(1024).contains('\0')) {
        const bool wide = bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF");
        if (!wide || start.startsWith('<')) {
            return refuseSpreadsheet(QT_TRANSLATE_NOOP("Spreadsheet", "This is no spreadsheet. Cost templates are read from XLSX, ODS and CSV files."));
        }
    }
    return readCsv(bytes, fileName, progress);
}

} // namespace Credwright
