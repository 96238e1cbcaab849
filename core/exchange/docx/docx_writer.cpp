#include "core/exchange/docx/docx_writer.h"

#include "core/exchange/docx/docx_body.h"

#include <KZip>
#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString relationType = u"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"_s;
const QString relationsNamespace = u"http://schemas.openxmlformats.org/package/2006/relationships"_s;

/// What a word processor understands as a language; empty for anything else.
QString languageOf(const TextDocument &document)
{
    static const QRegularExpression tag(u"\\A[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\\z"_s);
    return tag.match(document.language).hasMatch() ? document.language : QString();
}

QByteArray contentTypes()
{
    DocxXml xml;
    xml.open("Types"_L1, {{"xmlns"_L1, u"http://schemas.openxmlformats.org/package/2006/content-types"_s}});
    const std::pair<QString, QString> byName[] = {{u"rels"_s, u"application/vnd.openxmlformats-package.relationships+xml"_s}, {u"xml"_s, u"application/xml"_s},
        {u"png"_s, u"image/png"_s}, {u"svg"_s, u"image/svg+xml"_s}};
    for (const auto &[extension, type] : byName) {
        xml.empty("Default"_L1, {{"Extension"_L1, extension}, {"ContentType"_L1, type}});
    }
    const QString word = u"application/vnd.openxmlformats-officedocument.wordprocessingml."_s;
    const std::pair<QString, QString> parts[] = {{u"/word/document.xml"_s, word + u"document.main+xml"_s}, {u"/word/styles.xml"_s, word + u"styles+xml"_s},
        {u"/word/numbering.xml"_s, word + u"numbering+xml"_s}, {u"/word/settings.xml"_s, word + u"settings+xml"_s},
        {u"/word/header1.xml"_s, word + u"header+xml"_s}, {u"/word/footer1.xml"_s, word + u"footer+xml"_s},
        {u"/docProps/core.xml"_s, u"application/vnd.openxmlformats-package.core-properties+xml"_s},
        {u"/docProps/app.xml"_s, u"application/vnd.openxmlformats-officedocument.extended-properties+xml"_s}};
    for (const auto &[part, type] : parts) {
        xml.empty("Override"_L1, {{"PartName"_L1, part}, {"ContentType"_L1, type}});
    }
    return xml.end();
}

QByteArray packageRelations()
{
    DocxXml xml;
    xml.open("Relationships"_L1, {{"xmlns"_L1, relationsNamespace}});
    const auto relate = [&](const QString &id, const QString &type, const QString &target) {
        xml.empty("Relationship"_L1, {{"Id"_L1, id}, {"Type"_L1, type}, {"Target"_L1, target}});
    };
    relate(u"rId1"_s, relationType + u"officeDocument"_s, u"word/document.xml"_s);
    relate(u"rId2"_s, u"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"_s, u"docProps/core.xml"_s);
    relate(u"rId3"_s, relationType + u"extended-properties"_s, u"docProps/app.xml"_s);
    return xml.end();
}

QByteArray documentRelations(const QList<DocxRelation> &more)
{
    DocxXml xml;
    xml.open("Relationships"_L1, {{"xmlns"_L1, relationsNamespace}});
    const QList<DocxRelation> fixed = {{u"rId1"_s, u"styles"_s, u"styles.xml"_s}, {u"rId2"_s, u"numbering"_s, u"numbering.xml"_s},
        {u"rId3"_s, u"settings"_s, u"settings.xml"_s}, {u"rId4"_s, u"header"_s, u"header1.xml"_s}, {u"rId5"_s, u"footer"_s, u"footer1.xml"_s}};
    for (const DocxRelation &relation : fixed + more) {
        xml.open("Relationship"_L1, {{"Id"_L1, relation.id}, {"Type"_L1, relationType + relation.type}, {"Target"_L1, relation.target}});
        if (relation.isOutside) {
            xml.attribute("TargetMode"_L1, u"External"_s);
        }
        xml.close();
    }
    return xml.end();
}

QByteArray coreProperties(const TextDocument &document)
{
    DocxXml xml;
    xml.open("cp:coreProperties"_L1,
        {{"xmlns:cp"_L1, u"http://schemas.openxmlformats.org/package/2006/metadata/core-properties"_s}, {"xmlns:dc"_L1, u"http://purl.org/dc/elements/1.1/"_s},
            {"xmlns:dcterms"_L1, u"http://purl.org/dc/terms/"_s}, {"xmlns:xsi"_L1, u"http://www.w3.org/2001/XMLSchema-instance"_s}});
    xml.element("dc:title"_L1, document.title);
    xml.element("dc:subject"_L1, document.subtitle);
    xml.element("dc:creator"_L1, document.author);
    xml.element("dc:language"_L1, languageOf(document));
    if (document.created.isValid()) {
        const QString time = document.created.toUTC().toString(Qt::ISODate);
        xml.element("dcterms:created"_L1, time, {{"xsi:type"_L1, u"dcterms:W3CDTF"_s}});
        xml.element("dcterms:modified"_L1, time, {{"xsi:type"_L1, u"dcterms:W3CDTF"_s}});
    }
    return xml.end();
}

QByteArray applicationProperties()
{
    DocxXml xml;
    xml.open("Properties"_L1, {{"xmlns"_L1, u"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"_s}});
    xml.element("Application"_L1, u"Credwright"_s);
    return xml.end();
}

QByteArray styles(const TextDocument &document)
{
    QFile file(u":/credwright/templates/docx_styles.xml"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    const QByteArray language = languageOf(document).toLatin1();
    const QByteArray side = document.isRightToLeft() ? " w:bidi=\"" + language + '"' : QByteArray();
    return file.readAll().replace("<w:lang/>", language.isEmpty() ? QByteArray() : "<w:lang w:val=\"" + language + '"' + side + "/>");
}

QByteArray numbering()
{
    DocxXml xml;
    xml.open("w:numbering"_L1);
    declareDocxNamespaces(xml);
    xml.open("w:abstractNum"_L1, {{"w:abstractNumId"_L1, u"0"_s}});
    xml.empty("w:multiLevelType"_L1, {{"w:val"_L1, u"multilevel"_s}});
    for (int level = 0; level < 3; ++level) {
        xml.open("w:lvl"_L1, {{"w:ilvl"_L1, QString::number(level)}});
        xml.empty("w:start"_L1, {{"w:val"_L1, u"1"_s}});
        xml.empty("w:numFmt"_L1, {{"w:val"_L1, u"bullet"_s}});
        xml.empty("w:pStyle"_L1, {{"w:val"_L1, level == 0 ? u"ListBullet"_s : u"ListBullet%1"_s.arg(level + 1)}});
        xml.empty("w:lvlText"_L1, {{"w:val"_L1, u"•"_s}});
        xml.empty("w:lvlJc"_L1, {{"w:val"_L1, u"left"_s}});
        xml.open("w:pPr"_L1);
        xml.empty("w:ind"_L1, {{"w:left"_L1, QString::number(284 * (level + 1))}, {"w:hanging"_L1, u"284"_s}});
        xml.close(2);
    }
    xml.close();
    xml.open("w:num"_L1, {{"w:numId"_L1, u"1"_s}});
    xml.empty("w:abstractNumId"_L1, {{"w:val"_L1, u"0"_s}});
    return xml.end();
}

QByteArray settings()
{
    DocxXml xml;
    xml.open("w:settings"_L1);
    declareDocxNamespaces(xml);
    xml.open("w:compat"_L1);
    xml.empty(
        "w:compatSetting"_L1, {{"w:name"_L1, u"compatibilityMode"_s}, {"w:uri"_L1, u"http://schemas.microsoft.com/office/word"_s}, {"w:val"_L1, u"15"_s}});
    return xml.end();
}

Result<QByteArray> packed(const QList<DocxFile> &files)
{
    // No clock: the same document is the same file. A zip knows no time before 1980.
    const QDateTime time(QDate(1980, 1, 1), QTime(0, 0));
    QBuffer buffer;
    KZip zip(&buffer);
    bool written = zip.open(QIODevice::WriteOnly);
    zip.setCompression(KZip::DeflateCompression);
    for (const DocxFile &file : files) {
        written = written && zip.writeFile(file.path, file.bytes, 0100644, {}, {}, time, time, time);
    }
    if (!zip.close() || !written) {
        return failure(ErrorCode::CannotWrite, QCoreApplication::translate("Docx", "The Word document could not be packed."), zip.errorString());
    }
    return buffer.data();
}

} // namespace

Result<QByteArray> toDocx(const TextDocument &document)
{
    DocxBody body(document);
    QList<DocxFile> files = {{u"[Content_Types].xml"_s, contentTypes()}, {u"_rels/.rels"_s, packageRelations()}, {u"word/document.xml"_s, body.body()},
        {u"word/_rels/document.xml.rels"_s, documentRelations(body.relations())}, {u"word/styles.xml"_s, styles(document)},
        {u"word/numbering.xml"_s, numbering()}, {u"word/settings.xml"_s, settings()}, {u"word/header1.xml"_s, body.header()},
        {u"word/footer1.xml"_s, body.footer()}, {u"docProps/core.xml"_s, coreProperties(document)}, {u"docProps/app.xml"_s, applicationProperties()}};
    if (body.failed()) {
        return failure(ErrorCode::CannotWrite, QCoreApplication::translate("Docx", "A picture of the document could not be written."));
    }
    return packed(files + body.pictures());
}

} // namespace Credwright
