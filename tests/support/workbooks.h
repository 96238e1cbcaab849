#pragma once

#include "tests/support/zip_maker.h"

#include <QMap>
#include <QString>

namespace Credwright::Testing {

/// Parts of a workbook by name.
using Parts = QMap<QByteArray, QByteArray>;

inline QByteArray zipOf(const Parts &parts)
{
    QList<ZipFile> files;
    for (auto it = parts.cbegin(); it != parts.cend(); ++it) {
        files.append(deflated(it.key(), it.value()));
    }
    return makeZip(files);
}

/// The parts of the smallest Excel workbook: one sheet, "Costs", whose content is given; shared texts and styles where they are.
inline Parts xlsxParts(const QByteArray &sheet, const QByteArray &strings = {}, const QByteArray &styles = {}, const QByteArray &properties = {})
{
    const QByteArray main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    const QByteArray office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const QByteArray packages = "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"";
    Parts parts;
    parts["[Content_Types].xml"] = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";
    parts["_rels/.rels"] =
        "<Relationships " + packages + "><Relationship Id=\"r1\" Type=\"" + office + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>";
    parts["xl/workbook.xml"] =
        "<workbook " + main + " xmlns:r=\"" + office + "\">" + properties + "<sheets><sheet name=\"Costs\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
    QByteArray relations = "<Relationship Id=\"rId1\" Type=\"" + office + "/worksheet\" Target=\"worksheets/sheet1.xml\"/>";
    parts["xl/worksheets/sheet1.xml"] = "<worksheet " + main + ">" + sheet + "</worksheet>";
    if (!strings.isEmpty()) {
        parts["xl/sharedStrings.xml"] = "<sst " + main + ">" + strings + "</sst>";
        relations += "<Relationship Id=\"rId2\" Type=\"" + office + "/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>";
    }
    if (!styles.isEmpty()) {
        parts["xl/styles.xml"] = "<styleSheet " + main + ">" + styles + "</styleSheet>";
        relations += "<Relationship Id=\"rId3\" Type=\"" + office + "/styles\" Target=\"styles.xml\"/>";
    }
    parts["xl/_rels/workbook.xml.rels"] = "<Relationships " + packages + ">" + relations + "</Relationships>";
    return parts;
}

/// The parts of an OpenDocument spreadsheet with these tables.
inline Parts odsParts(const QByteArray &tables, const QByteArray &styles = {})
{
    const QByteArray oasis = "urn:oasis:names:tc:opendocument:xmlns:";
    QByteArray content = "<office:document-content xmlns:office=\"" + oasis + "office:1.0\" xmlns:table=\"" + oasis + "table:1.0\" xmlns:text=\"" + oasis
        + "text:1.0\" xmlns:style=\"" + oasis + "style:1.0\" xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\">";
    content += "<office:automatic-styles>" + styles + "</office:automatic-styles><office:body><office:spreadsheet>" + tables
        + "</office:spreadsheet></office:body></office:document-content>";
    return {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", content}};
}

} // namespace Credwright::Testing
