#include "core/exchange/spreadsheet/xlsx_reader.h"

#include "core/exchange/spreadsheet/number_format.h"

#include <QCoreApplication>
#include <QDir>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

// More than any workbook has; what is counted costs memory.
constexpr qsizetype maximumTexts = 1'000'000;
constexpr qsizetype maximumStyles = 100'000;

struct Relationship
{
    QString kind; ///< Last part of its type, the same in both forms of the standard.
    QString target;
};

struct SheetPlace
{
    QString name;
    QString part;
    bool hidden = false;
};

struct CellPlace
{
    qint64 row = 0;
    qint64 column = 0;
};

/// "BC12" is row 11, column 54; nothing for what is no reference, or one beyond any sheet.
std::optional<CellPlace> placeOf(QStringView reference)
{
    constexpr qint64 beyond = 10'000'000;
    CellPlace place;
    qsizetype at = 0;
    for (; at < reference.size() && reference.at(at).toUpper() >= u'A' && reference.at(at).toUpper() <= u'Z' && place.column < beyond; ++at) {
        place.column = place.column * 26 + (reference.at(at).toUpper().unicode() - u'A' + 1);
    }
    bool isNumber = false;
    place.row = reference.mid(at).toLongLong(&isNumber);
    if (!isNumber || place.row < 1 || place.row > beyond || place.column < 1) {
        return std::nullopt;
    }
    return CellPlace{place.row - 1, place.column - 1};
}

/// What stands for characters that XML cannot hold: "_x000D_" is a line end.
QString unescaped(const QString &text)
{
    static const QRegularExpression escape(u"_x([0-9A-Fa-f]{4})_"_s);
    if (!text.contains("_x"_L1)) {
        return text;
    }
    QString read;
    qsizetype from = 0;
    for (QRegularExpressionMatchIterator it = escape.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const QChar character(static_cast<char16_t>(match.capturedView(1).toUShort(nullptr, 16)));
        read += text.mid(from, match.capturedStart() - from);
        if (character >= u' ' || character == u'\n' || character == u'\t') {
            read += character;
        }
        from = match.capturedEnd();
    }
    return read + text.mid(from);
}

/// The runs of a text without what tells how it is spoken.
QString richText(PartXml &xml)
{
    QString text;
    while (xml.nextChild()) {
        if (xml.name() == "t"_L1) {
            text += xml.content();
        } else if (xml.name() == "r"_L1) {
            text += richText(xml);
        } else {
            xml.skip();
        }
        text.truncate(longestCell);
    }
    return text;
}

class XlsxReader
{
public:
    XlsxReader(const SheetArchive &archive, const Progress &progress) : m_archive(archive), m_builder(m_workbook), m_watch{progress} {}

    Result<Workbook> read()
    {
        m_watch.all = m_archive.sizeOf(m_archive.names());
        Result<> done = refuseMacros();
        const auto then = [&](auto step) { done = done ? step() : done; };
        then([&] { return readMain(); });
        then([&] { return readWorkbook(); });
        then([&] { return m_styles.isEmpty() ? Result<>() : readPart(m_styles, [&](PartXml &xml) { readStyles(xml); }); });
        then([&] { return m_strings.isEmpty() ? Result<>() : readPart(m_strings, [&](PartXml &xml) { readStrings(xml); }); });
        for (const SheetPlace &place : std::as_const(m_places)) {
            then([&]() -> Result<> {
                return m_builder.begin(place.name, place.hidden) ? readPart(place.part, [&](PartXml &xml) { readSheet(xml); }) : Result<>();
            });
        }
        if (!done) {
            return tl::unexpected(done.error());
        }
        m_workbook.form = QCoreApplication::translate("Spreadsheet", QT_TRANSLATE_NOOP("Spreadsheet", "Excel workbook"));
        return m_workbook;
    }

private:
    Result<> readPart(const QString &part, const std::function<void(PartXml &)> &parse)
    {
        return m_archive.readXml(
            part,
            [&](PartXml &xml) {
                parse(xml);
                return Result<>();
            },
            m_watch);
    }

    Result<> refuseMacros() const
    {
        for (const QString &name : m_archive.names()) {
            if (name.endsWith("vbaproject.bin"_L1) || name.startsWith("xl/macrosheets/"_L1)) {
                return refuseSheet(QT_TRANSLATE_NOOP("Spreadsheet",
                                       "The workbook holds macros, and those are not read here. Save it as .xlsx, which leaves them out, and import that."),
                    name);
            }
            if (name.endsWith("workbook.bin"_L1)) {
                return refuseSheet(QT_TRANSLATE_NOOP("Spreadsheet", "The workbook is in the binary form of Excel. Save it as .xlsx and import that."), name);
            }
        }
        return {};
    }

    static QString resolved(const QString &part, const QString &target)
    {
        const QString folder = part.contains(u'/') ? part.section(u'/', 0, -2) : QString();
        return target.startsWith(u'/') ? QDir::cleanPath(target).mid(1) : QDir::cleanPath(folder + u'/' + target);
    }

    Result<QHash<QString, Relationship>> relationships(const QString &part)
    {
        const qsizetype slash = part.lastIndexOf(u'/');
        const QString name = part.left(slash + 1) + u"_rels/"_s + part.mid(slash + 1) + u".rels"_s;
        QHash<QString, Relationship> found;
        const Result<> read = readPart(name, [&](PartXml &xml) {
            while (xml.nextChild()) {
                if (found.size() < maximumStyles && xml.attribute("TargetMode"_L1).compare("External"_L1, Qt::CaseInsensitive) != 0) {
                    found.insert(xml.attribute("Id"_L1), {xml.attribute("Type"_L1).section(u'/', -1), resolved(part, xml.attribute("Target"_L1))});
                }
                xml.skip();
            }
        });
        return read ? Result<QHash<QString, Relationship>>(found) : tl::unexpected(read.error());
    }

    Result<> readMain()
    {
        const auto all = relationships({});
        if (!all) {
            return tl::unexpected(all.error());
        }
        for (const Relationship &relationship : *all) {
            if (relationship.kind == "officeDocument"_L1) {
                m_main = relationship.target.startsWith(u'/') ? relationship.target.mid(1) : relationship.target;
            }
        }
        return m_archive.contains(m_main) ? Result<>() : notASheet();
    }

    static tl::unexpected<Error> notASheet()
    {
        return refuseSheet(
            QT_TRANSLATE_NOOP("Spreadsheet", "The file is no spreadsheet. Excel workbooks (.xlsx), OpenDocument spreadsheets (.ods) and CSV are read."), {},
            ErrorCode::InvalidInput);
    }

    Result<> readWorkbook()
    {
        const auto parts = relationships(m_main);
        if (!parts) {
            return tl::unexpected(parts.error());
        }
        for (const Relationship &relationship : *parts) {
            if (relationship.kind == "styles"_L1 && m_archive.contains(relationship.target)) {
                m_styles = relationship.target;
            } else if (relationship.kind == "sharedStrings"_L1 && m_archive.contains(relationship.target)) {
                m_strings = relationship.target;
            } else if (relationship.kind.endsWith("acrosheet"_L1)) {
                return refuseSheet(QT_TRANSLATE_NOOP("Spreadsheet",
                                       "The workbook holds macros, and those are not read here. Save it as .xlsx, which leaves them out, and import that."),
                    relationship.target);
            }
        }
        bool isWorkbook = false;
        Result<> read = readPart(m_main, [&](PartXml &xml) {
            static const QStringList namespaces{
                u"http://schemas.openxmlformats.org/spreadsheetml/2006/main"_s, u"http://purl.oclc.org/ooxml/spreadsheetml/main"_s};
            isWorkbook = xml.name() == "workbook"_L1 && namespaces.contains(xml.namespaceUri());
            while (isWorkbook && xml.nextChild()) {
                if (xml.name() == "workbookPr"_L1) {
                    m_since1904 = isTrue(xml.attribute("date1904"_L1));
                    xml.skip();
                } else if (xml.name() == "sheets"_L1) {
                    readPlaces(xml, *parts);
                } else {
                    xml.skip();
                }
            }
        });
        if (!read) {
            return read;
        }
        return isWorkbook && !m_places.isEmpty() ? Result<>() : notASheet();
    }

    static bool isTrue(const QString &text) { return text == "1"_L1 || text == "true"_L1; }

    void readPlaces(PartXml &xml, const QHash<QString, Relationship> &parts)
    {
        while (xml.nextChild()) {
            QString id;
            for (const QXmlStreamAttribute &attribute : xml.attributes()) {
                if (attribute.name() == "id"_L1 && !attribute.namespaceUri().isEmpty()) {
                    id = attribute.value().toString();
                }
            }
            const Relationship part = parts.value(id);
            const bool known = std::any_of(m_places.cbegin(), m_places.cend(), [&](const SheetPlace &place) { return place.part == part.target; });
            const bool isRead = part.kind == "worksheet"_L1 && m_archive.contains(part.target); // Others are sheets of one chart or dialog.
            if (isRead && !known && m_places.size() < maximumSheets) {
                m_places.append({xml.attribute("name"_L1), part.target, xml.attribute("state"_L1).contains("idden"_L1)});
            }
            xml.skip();
        }
    }

    void readStyles(PartXml &xml)
    {
        QHash<int, NumberFormat> own;
        QList<int> used;
        while (xml.nextChild()) {
            const bool formats = xml.name() == "numFmts"_L1;
            if (!formats && xml.name() != "cellXfs"_L1) {
                xml.skip();
                continue;
            }
            while (xml.nextChild()) {
                const int id = xml.attribute("numFmtId"_L1).toInt();
                if (own.size() + used.size() > maximumStyles) {
                    xml.raiseError(u"styles"_s);
                } else if (formats) {
                    own.insert(id, numberFormat(xml.attribute("formatCode"_L1)));
                } else {
                    used.append(id);
                }
                xml.skip();
            }
        }
        for (const int id : std::as_const(used)) {
            m_formats.append(own.contains(id) ? own.value(id) : builtInNumberFormat(id));
        }
    }

    void readStrings(PartXml &xml)
    {
        while (xml.nextChild()) {
            if (m_texts.size() >= maximumTexts) {
                xml.raiseError(u"texts"_s);
                return;
            }
            m_texts.append(unescaped(richText(xml)));
        }
    }

    void readSheet(PartXml &xml)
    {
        while (xml.nextChild()) {
            if (xml.name() == "sheetData"_L1) {
                readRows(xml);
            } else if (xml.name() == "mergeCells"_L1) {
                readMerged(xml);
            } else {
                xml.skip();
            }
        }
    }

    void readRows(PartXml &xml)
    {
        qint64 row = -1;
        while (xml.nextChild()) {
            bool isNumber = false;
            const qint64 stated = xml.attribute("r"_L1).toLongLong(&isNumber);
            row = isNumber ? stated - 1 : row + 1;
            qint64 column = -1;
            while (xml.nextChild()) {
                const std::optional<CellPlace> place = placeOf(xml.attribute("r"_L1));
                column = place ? place->column : column + 1;
                const qint64 at = place ? place->row : row;
                if (m_builder.isGivenUp()) {
                    xml.skip(); // On to the next sheet.
                    continue;
                }
                m_builder.add(at, column, readCell(xml));
            }
        }
    }

    void readMerged(PartXml &xml)
    {
        while (xml.nextChild()) {
            const QString reference = xml.attribute("ref"_L1);
            const std::optional<CellPlace> first = placeOf(reference.section(u':', 0, 0));
            const std::optional<CellPlace> last = placeOf(reference.section(u':', 1, 1));
            if (first && last) {
                m_builder.merge(first->row, first->column, last->row - first->row + 1, last->column - first->column + 1);
            }
            xml.skip();
        }
    }

    SheetCell readCell(PartXml &xml)
    {
        const QString type = xml.attribute("t"_L1);
        const NumberFormat format = m_formats.value(xml.attribute("s"_L1).toInt());
        QString value;
        QString text;
        bool formula = false;
        while (xml.nextChild()) {
            if (xml.name() == "v"_L1) {
                value = xml.content();
            } else if (xml.name() == "is"_L1) {
                text = richText(xml);
            } else {
                formula = formula || xml.name() == "f"_L1;
                xml.skip();
            }
        }
        using Kind = SheetCell::Kind;
        if (type == "s"_L1) {
            bool isNumber = false;
            const qsizetype index = value.toLongLong(&isNumber);
            return isNumber ? textCell(m_texts.value(index)) : SheetCell();
        }
        if (type == "inlineStr"_L1) {
            return textCell(unescaped(text));
        }
        if (type == "str"_L1) {
            return textCell(unescaped(value));
        }
        if (value.isEmpty()) {
            return formula ? SheetCell{Kind::Error, {}, {}} : SheetCell();
        }
        if (type == "b"_L1) {
            return {Kind::Bool, isTrue(value.trimmed()) ? u"true"_s : u"false"_s, {}};
        }
        if (type == "e"_L1) {
            return {Kind::Error, value, {}};
        }
        if (type == "d"_L1) {
            return {Kind::Date, value.left(10), {}};
        }
        return numberCell(value, format);
    }

    static SheetCell textCell(const QString &text) { return text.trimmed().isEmpty() ? SheetCell() : SheetCell{SheetCell::Kind::Text, text, {}}; }

    SheetCell numberCell(const QString &value, const NumberFormat &format) const
    {
        const QString number = plainDecimal(value);
        if (number.isEmpty()) {
            return textCell(value);
        }
        if (format.kind == SheetCell::Kind::Date || format.kind == SheetCell::Kind::Time) {
            const QString shown = format.kind == SheetCell::Kind::Date ? dateOfSerial(number, m_since1904) : timeOfSerial(number);
            return shown.isEmpty() ? SheetCell{SheetCell::Kind::Number, number, {}} : SheetCell{format.kind, shown, {}};
        }
        return {format.kind, number, format.currency};
    }

    const SheetArchive &m_archive;
    Workbook m_workbook;
    SheetBuilder m_builder;
    SheetWatch m_watch;
    QString m_main;
    QString m_styles;
    QString m_strings;
    bool m_since1904 = false;
    QList<SheetPlace> m_places;
    QList<NumberFormat> m_formats; ///< By the style of a cell.
    QStringList m_texts;           ///< That cells share.
};

} // namespace

Result<Workbook> readXlsx(const SheetArchive &archive, const Progress &progress)
{
    return XlsxReader(archive, progress).read();
}

} // namespace Credwright
