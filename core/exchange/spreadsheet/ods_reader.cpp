#include "core/exchange/spreadsheet/sheet_builder.h"
#include "core/exchange/spreadsheet/spreadsheet_zip.h"

#include <QSet>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto tableSpace = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"_L1;
constexpr auto officeSpace = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"_L1;
constexpr auto textSpace = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"_L1;
constexpr auto styleSpace = "urn:oasis:names:tc:opendocument:xmlns:style:1.0"_L1;

class OdsReader
{
public:
    OdsReader(const SpreadsheetZip &zip, const Progress &progress) : m_zip(zip), m_progress(progress) {}

    Result<Workbook> read()
    {
        const Result<QByteArray> manifest = m_zip.part(u"META-INF/manifest.xml"_s);
        if (manifest && manifest->contains("encryption-data")) {
            return refuseSpreadsheet(
                QT_TRANSLATE_NOOP("Spreadsheet", "The spreadsheet is protected with a password. Save it without one and try once more. Nothing was changed."));
        }
        const Result<QByteArray> bytes = m_zip.part(u"content.xml"_s);
        if (!bytes) {
            return tl::unexpected(bytes.error());
        }
        QXmlStreamReader xml(*bytes);
        bool hasDocumentType = false;
        while (!m_tooMany && nextToken(xml, hasDocumentType)) {
            if (xml.isStartElement()) {
                begin(xml);
            } else if (xml.isEndElement()) {
                end(xml);
                if (m_cancelled) {
                    return failure(ErrorCode::Cancelled, {});
                }
            } else if (xml.isCharacters() && m_paragraphs > 0 && m_remarks == 0) {
                m_text += xml.text();
            }
        }
        if (const Result<> fine = judged(xml, hasDocumentType, m_tooMany, u"content.xml"_s); !fine) {
            return tl::unexpected(fine.error());
        }
        if (!m_isSpreadsheet) {
            return refuseSpreadsheet(QT_TRANSLATE_NOOP("Spreadsheet", "This is no spreadsheet. Cost templates are read from XLSX, ODS and CSV files."));
        }
        return m_workbook;
    }

private:
    static bool is(const QXmlStreamReader &xml, QLatin1StringView space, QLatin1StringView name) { return xml.namespaceUri() == space && xml.name() == name; }

    static qint64 repeated(const QXmlStreamAttributes &attributes, QLatin1StringView name)
    {
        bool ok = false;
        const qint64 times = attributes.value(tableSpace, name).toLongLong(&ok);
        return ok && times > 0 ? times : 1;
    }

    void begin(QXmlStreamReader &xml)
    {
        const QXmlStreamAttributes attributes = xml.attributes();
        if (is(xml, officeSpace, "spreadsheet"_L1)) {
            m_isSpreadsheet = true;
        } else if (is(xml, officeSpace, "annotation"_L1)) {
            ++m_remarks;
        } else if (is(xml, styleSpace, "style"_L1)) {
            m_styleName = attributes.value(styleSpace, "name"_L1).toString();
        } else if (is(xml, styleSpace, "table-properties"_L1) && attributes.value(tableSpace, "display"_L1) == u"false") {
            m_hiddenStyles.insert(m_styleName);
        } else if (is(xml, tableSpace, "table"_L1) && m_isSpreadsheet && m_tables++ == 0) {
            m_builder.emplace(attributes.value(tableSpace, "name"_L1).toString(), m_cells);
            m_builder->setHidden(m_hiddenStyles.contains(attributes.value(tableSpace, "style-name"_L1).toString()));
            m_row = 0;
        } else if (is(xml, tableSpace, "table-row"_L1) && m_tables == 1) {
            m_rowTimes = repeated(attributes, "number-rows-repeated"_L1);
            m_column = 0;
            m_rowCells.clear();
        } else if ((is(xml, tableSpace, "table-cell"_L1) || is(xml, tableSpace, "covered-table-cell"_L1)) && m_tables == 1) {
            beginCell(attributes, xml.name() == u"covered-table-cell");
        } else if (xml.namespaceUri() == textSpace && m_inCell && m_remarks == 0) {
            beginText(xml, attributes);
        }
    }

    void beginCell(const QXmlStreamAttributes &attributes, bool covered)
    {
        m_inCell = true;
        m_covered = covered;
        m_text.clear();
        m_paragraphs = 0;
        m_hadParagraph = false;
        m_columnTimes = repeated(attributes, "number-columns-repeated"_L1);
        m_type = attributes.value(officeSpace, "value-type"_L1).toString();
        m_typed = m_type == u"date" ? attributes.value(officeSpace, "date-value"_L1).toString()
            : m_type == u"time"     ? QString()
            : m_type == u"boolean"  ? attributes.value(officeSpace, "boolean-value"_L1).toString()
            : m_type == u"string"   ? attributes.value(officeSpace, "string-value"_L1).toString()
                                    : attributes.value(officeSpace, "value"_L1).toString();
        constexpr qint64 most = 1'048'576; // No sheet is larger either way.
        const qint64 wide = repeated(attributes, "number-columns-spanned"_L1);
        const qint64 high = repeated(attributes, "number-rows-spanned"_L1);
        if (wide * high > 1 && wide <= most && high <= most && m_column < most && m_row < most) {
            m_builder->merge(QRect(static_cast<int>(m_column), static_cast<int>(m_row), static_cast<int>(wide), static_cast<int>(high)));
        }
    }

    void beginText(const QXmlStreamReader &xml, const QXmlStreamAttributes &attributes)
    {
        if (xml.name() == u"p") {
            m_text += m_hadParagraph ? u"\n"_s : QString();
            m_hadParagraph = true;
            ++m_paragraphs;
        } else if (xml.name() == u"s") {
            bool ok = false;
            const int spaces = attributes.value(textSpace, "c"_L1).toInt(&ok);
            m_text += QString(ok ? std::clamp(spaces, 1, 1000) : 1, u' ');
        } else if (xml.name() == u"tab") {
            m_text += u'\t';
        } else if (xml.name() == u"line-break") {
            m_text += u'\n';
        }
    }

    void end(const QXmlStreamReader &xml)
    {
        if (is(xml, officeSpace, "annotation"_L1)) {
            --m_remarks;
        } else if (is(xml, textSpace, "p"_L1) && m_inCell && m_remarks == 0) {
            --m_paragraphs;
        } else if ((is(xml, tableSpace, "table-cell"_L1) || is(xml, tableSpace, "covered-table-cell"_L1)) && m_tables == 1) {
            endCell();
        } else if (is(xml, tableSpace, "table-row"_L1) && m_tables == 1) {
            endRow();
        } else if (is(xml, tableSpace, "table"_L1) && m_isSpreadsheet && --m_tables == 0) {
            if (Sheet made = m_builder->finish(); !made.rows.isEmpty()) {
                m_workbook.sheets.append(made);
            }
            m_builder.reset();
        }
    }

    void endCell()
    {
        m_inCell = false;
        const SheetCell cell = m_covered ? SheetCell() : valueOf(); // What a merged range hides is not seen by its readers either.
        if (cell.kind != SheetCell::Kind::Empty) {
            m_tooMany = m_tooMany || m_columnTimes > 2000 || m_rowCells.size() > 2000;
            for (qint64 i = 0; i < m_columnTimes && !m_tooMany; ++i) {
                m_rowCells.append({m_column + i, cell});
            }
        }
        m_column = std::min<qint64>(m_column + m_columnTimes, 1'000'000'000);
    }

    /// A row that is repeated is put as often; the empty ones at the end of a sheet take no room.
    void endRow()
    {
        for (qint64 i = 0; i < m_rowTimes && !m_rowCells.isEmpty() && !m_tooMany; ++i) {
            for (const auto &[column, cell] : std::as_const(m_rowCells)) {
                m_tooMany = m_tooMany || !m_builder->put(m_row + i, column, cell);
            }
        }
        m_row = std::min<qint64>(m_row + m_rowTimes, 1'000'000'000);
        m_cancelled = m_progress && !m_progress(std::min<qint64>(m_row, 1'000'000), 1'000'000);
    }

    SheetCell valueOf() const
    {
        using Kind = SheetCell::Kind;
        if (m_type == u"float" || m_type == u"currency") {
            return {Kind::Number, plainNumber(m_typed)};
        }
        if (m_type == u"percentage") {
            return {Kind::Number, plainNumber(m_typed)};
        }
        if (m_type == u"date") {
            return {Kind::Date, m_typed.left(10)};
        }
        if (m_type == u"boolean") {
            return {Kind::Boolean, m_typed.toUpper()};
        }
        const QString text = m_text.isEmpty() ? m_typed : m_text;
        return text.isEmpty() ? SheetCell() : SheetCell{Kind::Text, text};
    }

    const SpreadsheetZip &m_zip;
    const Progress &m_progress;
    Workbook m_workbook;
    bool m_isSpreadsheet = false;
    bool m_tooMany = false;
    bool m_cancelled = false;
    QSet<QString> m_hiddenStyles;
    QString m_styleName;
    qint64 m_cells = 0;
    std::optional<SheetBuilder> m_builder;
    int m_tables = 0; ///< A cell may hold a table of its own, which is not looked into.
    int m_remarks = 0;
    qint64 m_row = 0;
    qint64 m_rowTimes = 1;
    QList<std::pair<qint64, SheetCell>> m_rowCells;
    // The cell that is being read.
    qint64 m_column = 0;
    qint64 m_columnTimes = 1;
    bool m_inCell = false;
    bool m_covered = false;
    QString m_type;
    QString m_typed;
    QString m_text;
    int m_paragraphs = 0;
    bool m_hadParagraph = false;
};

} // namespace

Result<Workbook> readOds(const SpreadsheetZip &zip, const Progress &progress)
{
    return OdsReader(zip, progress).read();
}

} // namespace Credwright
