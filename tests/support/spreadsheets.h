#pragma once

#include "tests/support/zip_maker.h"

#include <QByteArray>
#include <QString>

namespace Credwright::Testing {

/// What a small XLSX is made of: the XML inside <sheetData> and beside it, shared strings, number formats of the cell styles.
struct XlsxParts
{
    QByteArray rows;
    QByteArray strings = {};    ///< Inside <sst>.
    QByteArray styles = {};     ///< Inside <styleSheet>.
    QByteArray afterRows = {};  ///< Beside <sheetData>, such as <mergeCells>.
    QByteArray workbookPr = {}; ///< Attributes of it.
    QByteArray sheetState = {}; ///< Attributes of the sheet.
    QByteArray space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    QByteArray prolog = {}; ///< Before the root of the sheet.
    QList<ZipFile> more = {};
};

inline QByteArray makeXlsx(const XlsxParts &parts)
{
    const QByteArray head = R"(<?xml version="1.0" encoding="UTF-8"?>)";
    const QByteArray relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    const QByteArray office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    // The parts have names of their own: relationships lead to them.
    const QByteArray package = head + "<Relationships xmlns=\"" + relations + "\"><Relationship Id=\"a\" Type=\"" + office
        + "/officeDocument\" Target=\"book/main.xml\"/></Relationships>";
    const QByteArray ofMain = head + "<Relationships xmlns=\"" + relations + "\"><Relationship Id=\"s1\" Type=\"" + office
        + "/worksheet\" Target=\"../sheets/first.xml\"/><Relationship Id=\"s2\" Type=\"" + office
        + "/sharedStrings\" Target=\"/book/words.xml\"/><Relationship Id=\"s3\" Type=\"" + office + "/styles\" Target=\"looks.xml\"/></Relationships>";
    const QByteArray main = head + "<workbook xmlns=\"" + parts.space + "\" xmlns:r=\"" + office + "\"><workbookPr " + parts.workbookPr
        + "/><sheets><sheet name=\"Costs &amp; more\" sheetId=\"7\" " + parts.sheetState + " r:id=\"s1\"/></sheets></workbook>";
    const QByteArray sheet =
        head + parts.prolog + "<worksheet xmlns=\"" + parts.space + "\"><sheetData>" + parts.rows + "</sheetData>" + parts.afterRows + "</worksheet>";
    QList<ZipFile> files{deflated("[Content_Types].xml", head + "<Types/>"), deflated("_rels/.rels", package), deflated("book/main.xml", main),
        deflated("book/_rels/main.xml.rels", ofMain), deflated("sheets/first.xml", sheet),
        deflated("book/words.xml", head + "<sst xmlns=\"" + parts.space + "\">" + parts.strings + "</sst>"),
        deflated("book/looks.xml", head + "<styleSheet xmlns=\"" + parts.space + "\">" + parts.styles + "</styleSheet>")};
    return makeZip(files + parts.more);
}

/// A small ODS of these tables; `styles` are automatic ones.
inline QByteArray makeOds(const QByteArray &tables, const QByteArray &styles = {}, const QByteArray &manifest = {}, const QByteArray &prolog = {})
{
    const QByteArray head = R"(<?xml version="1.0" encoding="UTF-8"?>)";
    const QByteArray spaces =
        R"( xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0")";
    const QByteArray content = head + prolog + "<office:document-content" + spaces + "><office:automatic-styles>" + styles
        + "</office:automatic-styles><office:body><office:spreadsheet>" + tables + "</office:spreadsheet></office:body></office:document-content>";
    return makeZip({{.name = "mimetype", .bytes = "application/vnd.oasis.opendocument.spreadsheet"}, deflated("content.xml", content),
        deflated("META-INF/manifest.xml", manifest)});
}

} // namespace Credwright::Testing
