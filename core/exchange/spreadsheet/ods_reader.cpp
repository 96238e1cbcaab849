#include "core/exchange/spreadsheet/ods_reader.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QLatin1StringView content("content.xml");
constexpr QLatin1StringView tableNamespace("urn:oasis:names:tc:opendocument:xmlns:table:1.0");

/// How often something is repeated, or how far it spans: at least once, and no more than any sheet has rows.
qint64 times(const PartXml &xml, QLatin1StringView name)
{
    constexpr qint64 most = 10'000'000;
    bool isNumber = false;
    const qint64 stated = xml.attribute(name).toLongLong(&isNumber);
    return isNumber ? std::clamp<qint64>(stated, 1, most) : 1;
}

/// A duration of XML Schema ("PT30H20M00S") as hours and minutes.
QString timeOf(const QString &duration)
{
    static const QRegularExpression form(u"\\APT(?:([0-9]{1,6})H)?(?:([0-9]{1,6})M)?(?:([0-9]{1,6})(?:[.,][0-9]+)?S)?\\z"_s);
    const auto match = form.match(duration);
    if (!match.hasMatch()) {
        return {};
    }
    const qint64 minutes = (match.captured(1).toLongLong() * 3600 + match.captured(2).toLongLong() * 60 + match.captured(3).toLongLong() + 30) / 60;
    return u"%1:%2"_s.arg(minutes / 60).arg(minutes % 60, 2, 10, QChar(u'0'));
}

class OdsReader
{
public:
    OdsReader(const SheetArchive &archive, const Progress &progress) : m_archive(archive), m_builder(m_workbook), m_watch{progress} {}

    Result<Workbook> read()
    {
        constexpr qint64 largestManifest = 4 << 20;
        if (m_archive.start(u"META-INF/manifest.xml"_s, largestManifest).contains("encryption-data")) {
            return refuseSheet(QT_TRANSLATE_NOOP("Spreadsheet", "The file is locked with a password. Save it without one and import that."));
        }
        static const QRegularExpression macros(u"\\A(scripts/.*[^/]|basic/.*/(?!script-l|dialog-l)[^/]+\\.xml)\\z"_s);
        for (const QString &name : m_archive.names()) {
            if (macros.match(name).hasMatch()) {
                return refuseSheet(QT_TRANSLATE_NOOP("Spreadsheet",
                                       "The workbook holds macros, and those are not read here. Save it as .xlsx, which leaves them out, and import that."),
                    name);
            }
        }
        m_watch.all = m_archive.sizeOf({content});
        bool isSpreadsheet = false;
        const Result<> read = m_archive.readXml(
            content,
            [&](PartXml &xml) {
                isSpreadsheet = readDocument(xml);
                return Result<>();
            },
            m_watch);
        if (!read) {
            return tl::unexpected(read.error());
        }
        if (!isSpreadsheet || m_workbook.sheets.isEmpty()) {
            return refuseSheet(
                QT_TRANSLATE_NOOP("Spreadsheet", "The file is no spreadsheet. Excel workbooks (.xlsx), OpenDocument spreadsheets (.ods) and CSV are read."), {},
                ErrorCode::InvalidInput);
        }
        m_workbook.form = QCoreApplication::translate("Spreadsheet", QT_TRANSLATE_NOOP("Spreadsheet", "OpenDocument spreadsheet"));
        return m_workbook;
    }

private:
    bool readDocument(PartXml &xml)
    {
        bool isSpreadsheet = false;
        while (xml.nextChild()) {
            if (xml.name() == "automatic-styles"_L1) {
                readStyles(xml);
            } else if (xml.name() == "body"_L1) {
                while (xml.nextChild()) {
                    if (xml.name() == "spreadsheet"_L1) {
                        isSpreadsheet = true;
                        readSheets(xml);
                    } else {
                        xml.skip();
                    }
                }
            } else {
                xml.skip();
            }
        }
        return isSpreadsheet;
    }

    /// The styles of hidden tables.
    void readStyles(PartXml &xml)
    {
        while (xml.nextChild()) {
            const QString name = xml.attribute("name"_L1);
            const bool ofTables = xml.attribute("family"_L1) == "table"_L1;
            while (xml.nextChild()) {
                if (ofTables && xml.name() == "table-properties"_L1 && xml.attribute("display"_L1) == "false"_L1) {
                    m_hidden.insert(name);
                }
                xml.skip();
            }
        }
    }

    void readSheets(PartXml &xml)
    {
        while (xml.nextChild()) {
            const bool isTable = xml.name() == "table"_L1 && xml.namespaceUri() == tableNamespace;
            if (!isTable || !m_builder.begin(xml.attribute("name"_L1), m_hidden.contains(xml.attribute("style-name"_L1)))) {
                xml.skip(); // Also the cells that tracked changes have removed.
                continue;
            }
            m_row = 0;
            readRows(xml);
        }
    }

    void readRows(PartXml &xml)
    {
        while (xml.nextChild()) {
            static const QStringList groups{u"table-rows"_s, u"table-header-rows"_s, u"table-row-group"_s};
            if (xml.name() == "table-row"_L1) {
                readRow(xml);
            } else if (groups.contains(xml.name())) {
                readRows(xml);
            } else {
                xml.skip();
            }
        }
    }

    void readRow(PartXml &xml)
    {
        const qint64 rows = times(xml, "number-rows-repeated"_L1);
        qint64 column = 0;
        while (xml.nextChild()) {
            const bool isCell = xml.name() == "table-cell"_L1;
            if ((!isCell && xml.name() != "covered-table-cell"_L1) || m_builder.isGivenUp()) {
                xml.skip();
                continue;
            }
            const qint64 columns = times(xml, "number-columns-repeated"_L1);
            const qint64 spannedRows = times(xml, "number-rows-spanned"_L1);
            const qint64 spannedColumns = times(xml, "number-columns-spanned"_L1);
            const SheetCell cell = readCell(xml);
            if (isCell) { // What lies under a merged cell is not seen.
                m_builder.add(m_row, column, cell, rows, columns);
                m_builder.merge(m_row, column, spannedRows, spannedColumns);
            }
            column += columns;
        }
        m_row += rows;
    }

    static void appendText(PartXml &xml, QString &text)
    {
        constexpr int mostSpaces = 1000;
        const int outside = 1;
        for (int depth = outside; depth > 0 && !xml.atEnd();) {
            const auto token = xml.step();
            if (token == QXmlStreamReader::Characters) {
                text += xml.text();
            } else if (token == QXmlStreamReader::EndElement) {
                --depth;
            } else if (token == QXmlStreamReader::StartElement) {
                ++depth;
                if (xml.name() == "s"_L1) {
                    text += QString(std::clamp(xml.attribute("c"_L1).toInt(), 1, mostSpaces), u' ');
                } else if (xml.name() == "tab"_L1) {
                    text += u'\t';
                } else if (xml.name() == "line-break"_L1) {
                    text += u'\n';
                } else if (xml.name() == "annotation"_L1 || xml.name() == "note"_L1) {
                    xml.skip(); // Comments on the cell.
                    --depth;
                }
            }
            text.truncate(2 * longestCell);
        }
    }

    static SheetCell readCell(PartXml &xml)
    {
        using Kind = SheetCell::Kind;
        QString type = xml.attribute("value-type"_L1);
        for (const QXmlStreamAttribute &attribute : xml.attributes()) {
            if (attribute.name() == "value-type"_L1 && attribute.value() == "error"_L1) {
                type = u"error"_s; // Said in LibreOffice's own namespace, beside "string".
            }
        }
        const QString value = xml.attribute("value"_L1);
        const QString date = xml.attribute("date-value"_L1);
        const QString time = xml.attribute("time-value"_L1);
        const QString currency = xml.attribute("currency"_L1);
        const bool isTrue = xml.attribute("boolean-value"_L1) == "true"_L1;
        const QString stated = xml.attribute("string-value"_L1);
        QString text;
        bool first = true;
        while (xml.nextChild()) {
            if (xml.name() == "p"_L1 || xml.name() == "h"_L1) {
                text += first ? QString() : u"\n"_s;
                first = false;
                appendText(xml, text);
            } else {
                xml.skip();
            }
        }
        text = text.isEmpty() ? stated : text;
        const QString number = plainDecimal(value);
        if (type == "error"_L1) {
            return {Kind::Error, text, {}};
        }
        if ((type == "float"_L1 || type == "currency"_L1 || type == "percentage"_L1) && !number.isEmpty()) {
            return {type == "percentage"_L1 ? Kind::Percent : Kind::Number, number, currency};
        }
        if (type == "date"_L1 && !date.isEmpty()) {
            return {Kind::Date, date.left(10), {}};
        }
        if (type == "time"_L1 && !timeOf(time).isEmpty()) {
            return {Kind::Time, timeOf(time), {}};
        }
        if (type == "boolean"_L1) {
            return {Kind::Bool, isTrue ? u"true"_s : u"false"_s, {}};
        }
        return text.trimmed().isEmpty() ? SheetCell() : SheetCell{Kind::Text, text, {}};
    }

    const SheetArchive &m_archive;
    Workbook m_workbook;
    SheetBuilder m_builder;
    SheetWatch m_watch;
    QSet<QString> m_hidden;
    qint64 m_row = 0;
};

} // namespace

Result<Workbook> readOds(const SheetArchive &archive, const Progress &progress)
{
    return OdsReader(archive, progress).read();
}

} // namespace Credwright
