#include "core/exchange/spreadsheet/spreadsheet_reader.h"

#include "core/exchange/spreadsheet/csv_reader.h"
#include "core/exchange/spreadsheet/ods_reader.h"
#include "core/exchange/spreadsheet/sheet_archive.h"
#include "core/exchange/spreadsheet/xlsx_reader.h"

#include <algorithm>
#include <QFile>
#include <QFileInfo>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

tl::unexpected<Error> notASheet(const QString &detail = {})
{
    return refuseSheet(
        QT_TRANSLATE_NOOP("Spreadsheet", "The file is no spreadsheet. Excel workbooks (.xlsx), OpenDocument spreadsheets (.ods) and CSV are read."), detail,
        ErrorCode::InvalidInput);
}

/// What older programs of Office wrote, and what newer ones put an encrypted workbook into.
tl::unexpected<Error> refuseCompound(const QByteArray &bytes)
{
    const auto holds = [&](const QString &name) {
        return bytes.contains(QByteArray(reinterpret_cast<const char *>(name.utf16()), name.size() * 2)); // Names stand in it as UTF-16.
    };
    if (holds(u"EncryptedPackage"_s)) {
        return refuseSheet(QT_TRANSLATE_NOOP("Spreadsheet", "The file is locked with a password. Save it without one and import that."));
    }
    if (holds(u"Workbook"_s) || holds(u"Book"_s)) {
        return refuseSheet(
            QT_TRANSLATE_NOOP("Spreadsheet", "The file is an old Excel workbook (.xls). Save it as .xlsx and import that."), {}, ErrorCode::InvalidInput);
    }
    return notASheet(u"compound file"_s);
}

Result<Workbook> readZip(const QByteArray &bytes, const Progress &progress)
{
    const Result<SheetArchive> archive = SheetArchive::open(bytes);
    if (!archive) {
        return tl::unexpected(archive.error());
    }
    if (archive->contains(u"[Content_Types].xml"_s)) {
        return readXlsx(*archive, progress);
    }
    return archive->contains(u"content.xml"_s) ? readOds(*archive, progress) : notASheet(u"another zip"_s);
}

} // namespace

Result<Workbook> readSpreadsheet(const QByteArray &bytes, const QString &suffix, const Progress &progress)
{
    if (bytes.size() > maximumSpreadsheetFile) {
        return refuseSheet(QT_TRANSLATE_NOOP("Spreadsheet", "The file is larger than 64 MB. Copy the costs to a workbook of their own and import that."));
    }
    if (bytes.isEmpty()) {
        return refuseSheet(QT_TRANSLATE_NOOP("Spreadsheet", "The file is empty."), {}, ErrorCode::InvalidInput);
    }
    if (bytes.startsWith(QByteArrayLiteral("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"))) {
        return refuseCompound(bytes);
    }
    const QByteArray start = bytes.left(1024).trimmed().toLower();
    if (start.startsWith("%pdf") || start.startsWith("{\\rtf")) {
        return notASheet();
    }
    if (start.startsWith("<") || start.startsWith("\xef\xbb\xbf<")) { // Web pages and XML, which some programs call .xls.
        return refuseSheet(
            QT_TRANSLATE_NOOP("Spreadsheet",
                "The file is a web page or XML under the name of a spreadsheet. Open it in a spreadsheet program, save it as .xlsx and import that."),
            suffix, ErrorCode::InvalidInput);
    }
    Result<Workbook> workbook = bytes.startsWith("PK") ? readZip(bytes, progress) : readCsv(bytes, progress);
    if (!workbook) {
        return workbook;
    }
    const auto read = [](const Sheet &sheet) { return sheet.problem.isEmpty(); };
    const bool any = std::any_of(workbook->sheets.cbegin(), workbook->sheets.cend(), read);
    if (!any) {
        return failure(ErrorCode::InvalidInput, workbook->sheets.isEmpty() ? notASheet().value().message : workbook->sheets.constFirst().problem);
    }
    return workbook;
}

Result<Workbook> readSpreadsheetFile(const QString &path, const Progress &progress)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) {
        return refuseSheet(QT_TRANSLATE_NOOP("Spreadsheet", "The file cannot be read."), file.errorString(),
            QFileInfo::exists(path) ? ErrorCode::CannotRead : ErrorCode::NotFound);
    }
    const QByteArray bytes = file.size() > maximumSpreadsheetFile ? QByteArray() : file.read(maximumSpreadsheetFile + 1);
    if (file.size() > maximumSpreadsheetFile) {
        return refuseSheet(QT_TRANSLATE_NOOP("Spreadsheet", "The file is larger than 64 MB. Copy the costs to a workbook of their own and import that."));
    }
    if (bytes.size() != file.size()) {
        return refuseSheet(QT_TRANSLATE_NOOP("Spreadsheet", "The file cannot be read."), file.errorString(), ErrorCode::CannotRead);
    }
    return readSpreadsheet(bytes, QFileInfo(path).suffix(), progress);
}

} // namespace Credwright
