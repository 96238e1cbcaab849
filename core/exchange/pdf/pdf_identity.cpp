#include "core/exchange/pdf/pdf_identity.h"

#include "core/util/xml_text.h"

#include <optional>
#include <QRegularExpression>
#include <QXmlStreamWriter>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The number after a name of a dictionary: of the object that it refers to, or itself.
std::optional<qsizetype> numberAfter(const QByteArray &name, const QByteArray &dictionary)
{
    const qsizetype at = dictionary.indexOf(name + ' ');
    const qsizetype from = at + name.size() + 1;
    qsizetype to = from;
    while (to < dictionary.size() && dictionary[to] >= '0' && dictionary[to] <= '9') {
        ++to;
    }
    return at >= 0 && to > from ? std::optional(dictionary.mid(from, to - from).toLongLong()) : std::nullopt;
}

/// Where an object begins, from a table of one part that begins with object 0, each entry in twenty bytes.
std::optional<qsizetype> placeOf(qsizetype object, const QByteArray &pdf, qsizetype table)
{
    static constexpr qsizetype entrySize = 20;
    if (pdf.mid(table, 7) != "xref\n0 ") {
        return std::nullopt;
    }
    const qsizetype entries = pdf.indexOf('\n', table + 5) + 1;
    const qsizetype place = pdf.mid(entries + object * entrySize, 10).toLongLong();
    return pdf.mid(place, 20).startsWith(QByteArray::number(object) + " 0 obj") ? std::optional(place) : std::nullopt;
}

/// What stands between << and >> from a place on, up to a word that ends it.
QByteArray dictionaryFrom(const QByteArray &pdf, qsizetype place, const char *end)
{
    const qsizetype from = pdf.indexOf("<<", place) + 2;
    const qsizetype to = pdf.lastIndexOf(">>", pdf.indexOf(end, from));
    return pdf.mid(from, to - from).trimmed();
}

/// A text string: UTF-16 in hexadecimal digits, which needs no escapes.
QByteArray textString(const QString &text)
{
    QByteArray digits = "<FEFF";
    for (const QChar c : text) {
        digits += QByteArray::number(c.unicode(), 16).rightJustified(4, '0').toUpper();
    }
    return digits + '>';
}

/// D:20251120101500+01'00'
QByteArray dateString(const QDateTime &time)
{
    const int minutes = time.offsetFromUtc() / 60;
    const auto two = [](int number) { return QString::number(number).rightJustified(2, u'0'); };
    const QString zone = u"%1%2'%3'"_s.arg(minutes < 0 ? u"-"_s : u"+"_s, two(std::abs(minutes) / 60), two(std::abs(minutes) % 60));
    return "(D:" + time.toString(u"yyyyMMddHHmmss"_s).toLatin1() + zone.toLatin1() + ')';
}

QByteArray informationOf(const PdfIdentity &identity)
{
    QByteArray information;
    const auto add = [&](const char *name, const QString &text) {
        information += text.isEmpty() ? QByteArray() : QByteArray("/") + name + ' ' + textString(text) + '\n';
    };
    add("Title", identity.title);
    add("Author", identity.author);
    add("Subject", identity.subject);
    add("Creator", identity.creator);
    add("Producer", identity.producer);
    return information + "/CreationDate " + dateString(identity.created);
}

} // namespace

QByteArray xmpOf(const PdfIdentity &identity)
{
    const QString rdf = u"http://www.w3.org/1999/02/22-rdf-syntax-ns#"_s;
    const QString dc = u"http://purl.org/dc/elements/1.1/"_s;
    const QString basic = u"http://ns.adobe.com/xap/1.0/"_s;
    const QString pdf = u"http://ns.adobe.com/pdf/1.3/"_s;
    const QString pdfa = u"http://www.aiim.org/pdfa/ns/id/"_s;
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeProcessingInstruction(u"xpacket"_s, u"begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\""_s);
    xml.writeStartElement(u"x:xmpmeta"_s);
    xml.writeAttribute(u"xmlns:x"_s, u"adobe:ns:meta/"_s);
    xml.writeNamespace(rdf, u"rdf"_s);
    xml.writeNamespace(dc, u"dc"_s);
    xml.writeNamespace(basic, u"xmp"_s);
    xml.writeNamespace(pdf, u"pdf"_s);
    xml.writeNamespace(pdfa, u"pdfaid"_s);
    xml.writeStartElement(rdf, u"RDF"_s);
    xml.writeStartElement(rdf, u"Description"_s);
    xml.writeAttribute(rdf, u"about"_s, QString());
    const auto list = [&](const QString &property, const QString &kind, const QString &value) {
        if (value.isEmpty()) {
            return;
        }
        xml.writeStartElement(dc, property);
        xml.writeStartElement(rdf, kind);
        xml.writeStartElement(rdf, u"li"_s);
        if (kind == "Alt"_L1) {
            xml.writeAttribute(u"xml:lang"_s, u"x-default"_s);
        }
        xml.writeCharacters(xmlText(value));
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    };
    list(u"title"_s, u"Alt"_s, identity.title);
    list(u"creator"_s, u"Seq"_s, identity.author);
    list(u"description"_s, u"Alt"_s, identity.subject);
    list(u"language"_s, u"Bag"_s, identity.language);
    xml.writeTextElement(basic, u"CreatorTool"_s, identity.creator);
    xml.writeTextElement(basic, u"CreateDate"_s, identity.created.toString(Qt::ISODate));
    xml.writeTextElement(pdf, u"Producer"_s, identity.producer);
    xml.writeTextElement(pdfa, u"part"_s, u"1"_s);
    xml.writeTextElement(pdfa, u"conformance"_s, u"B"_s);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeProcessingInstruction(u"xpacket"_s, u"end=\"w\""_s);
    return bytes;
}

QByteArray withIdentity(const QByteArray &pdf, const PdfIdentity &identity)
{
    const qsizetype tail = pdf.lastIndexOf("trailer");
    const QByteArray trailer = tail < 0 ? QByteArray() : dictionaryFrom(pdf, tail, "startxref");
    const std::optional<qsizetype> root = numberAfter("/Root", trailer);
    const std::optional<qsizetype> info = numberAfter("/Info", trailer);
    const qsizetype table = pdf.mid(pdf.lastIndexOf("startxref") + 10, 20).trimmed().split('\n').first().toLongLong();
    const std::optional<qsizetype> place = root && info ? placeOf(*root, pdf, table) : std::nullopt;
    if (!place || trailer.contains("/Prev")) {
        return pdf;
    }
    QByteArray catalogue = dictionaryFrom(pdf, *place, "endobj") + "\n/ViewerPreferences << /DisplayDocTitle true >>";
    static const QRegularExpression tag(u"\\A[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\\z"_s);
    if (tag.match(identity.language).hasMatch()) {
        catalogue += "\n/Lang (" + identity.language.toLatin1() + ')';
    }
    QByteArray updated = pdf;
    QByteArray entries;
    const auto append = [&](qsizetype object, const QByteArray &dictionary) {
        const QByteArray number = QByteArray::number(object);
        entries += number + " 1\n" + QByteArray::number(updated.size()).rightJustified(10, '0') + " 00000 n \n";
        updated += number + " 0 obj\n<<\n" + dictionary + "\n>>\nendobj\n";
    };
    append(*root, catalogue);
    append(*info, informationOf(identity));
    const QByteArray start = QByteArray::number(updated.size());
    return updated + "xref\n" + entries + "trailer\n<<\n" + trailer + "\n/Prev " + QByteArray::number(table) + "\n>>\nstartxref\n" + start + "\n%%EOF\n";
}

} // namespace Credwright
