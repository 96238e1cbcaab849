#include "core/exchange/spreadsheet/sheet_builder.h"
#include "core/exchange/spreadsheet/spreadsheet_zip.h"

#include <QCoreApplication>
#include <QDate>
#include <QMap>

#include <cmath>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// "B12" as column and row from 0; −1 where a part is missing.
QPoint placeOf(QStringView reference)
{
    qint64 column = 0;
    qsizetype i = 0;
    for (; i < reference.size() && reference.at(i).isLetter() && i < 4; ++i) {
        column = column * 26 + (reference.at(i).toUpper().unicode() - u'A' + 1);
    }
    bool ok = false;
    const int row = reference.mid(i).toInt(&ok);
    return {static_cast<int>(column) - 1, ok ? row - 1 : -1};
}

/// A target as a path in the zip: relative to the part that names it, or from the root.
QString pathOf(const QString &target, const QString &folder)
{
    QStringList path = target.startsWith(u'/') ? QStringList() : folder.split(u'/', Qt::SkipEmptyParts);
    for (const QString &step : target.split(u'/', Qt::SkipEmptyParts)) {
        if (step == u"..") {
            path = path.mid(0, path.size() - 1);
        } else if (step != u".") {
            path.append(step);
        }
    }
    return path.join(u'/');
}

/// Whether a number format shows a day or a time: letters of one outside quotes and brackets.
bool showsDate(int id, const QString &format)
{
    if (format.isEmpty()) {
        return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
    }
    bool quoted = false;
    int brackets = 0;
    for (qsizetype i = 0; i < format.size(); ++i) {
        const QChar c = format.at(i);
        quoted = quoted != (c == u'"');
        brackets += c == u'[' ? 1 : c == u']' ? -1 : 0;
        if (c == u'\\') {
            ++i;
        } else if (!quoted && brackets == 0 && QStringView(u"dyhms").contains(c.toLower())) {
            return true;
        }
    }
    return false;
}

class XlsxReader
{
public:
    XlsxReader(const SpreadsheetZip &zip, const Progress &progress) : m_zip(zip), m_progress(progress) {}

    Result<Workbook> read()
    {
        const QMap<QString, Relation> package = relations(u"_rels/.rels"_s, {});
        for (const Relation &relation : package) {
            if (relation.type == u"officeDocument") {
                m_main = relation.target;
            }
        }
        m_folder = m_main.section(u'/', 0, -2);
        m_relations = relations(m_folder + u"/_rels/"_s + m_main.section(u'/', -1) + u".rels"_s, m_folder);
        for (const Relation &relation : std::as_const(m_relations)) {
            if (m_wrong && relation.type == u"sharedStrings") {
                readPart(relation.target, &XlsxReader::sharedStrings);
            } else if (m_wrong && relation.type == u"styles") {
                readPart(relation.target, &XlsxReader::styles);
            }
        }
        if (m_wrong && !m_zip.has(m_main)) {
            m_wrong = refuseSpreadsheet(QT_TRANSLATE_NOOP("Spreadsheet", "This is no spreadsheet. Cost templates are read from XLSX, ODS and CSV files."));
        }
        readPart(m_main, &XlsxReader::sheetNames);
        for (qsizetype i = 0; i < m_sheets.size() && m_wrong; ++i) {
            if (m_progress && !m_progress(i, m_sheets.size())) {
                return failure(ErrorCode::Cancelled, {});
            }
            readSheet(m_sheets.at(i));
        }
        if (!m_wrong) {
            return tl::unexpected(m_wrong.error());
        }
        if (m_withoutValue > 0) {
            m_workbook.notes.append(QCoreApplication::translate("Spreadsheet",
                QT_TRANSLATE_N_NOOP("Spreadsheet",
                    "%n formula(s) have no value in the file and are read as empty. Open it in a spreadsheet program and save it to calculate them."),
                nullptr, m_withoutValue));
        }
        return m_workbook;
    }

private:
    struct Relation
    {
        QString type; ///< The last part of its address, which is the same in both editions of the standard.
        QString target;
    };
    struct SheetName
    {
        QString name;
        QString relation;
        bool hidden = false;
    };

    void readPart(const QString &name, void (XlsxReader::*element)(QXmlStreamReader &xml))
    {
        if (!m_wrong || !m_zip.has(name)) {
            return;
        }
        const Result<QByteArray> bytes = m_zip.part(name);
        if (!bytes) {
            m_wrong = tl::unexpected(bytes.error());
            return;
        }
        QXmlStreamReader xml(*bytes);
        bool hasDocumentType = false;
        while (!m_tooMany && nextToken(xml, hasDocumentType)) {
            (this->*element)(xml);
        }
        if (m_wrong) {
            m_wrong = judged(xml, hasDocumentType, m_tooMany, name);
        }
    }

    QMap<QString, Relation> relations(const QString &name, const QString &folder)
    {
        m_found.clear();
        m_base = folder;
        readPart(name, &XlsxReader::relation);
        return m_found;
    }

    void relation(QXmlStreamReader &xml)
    {
        if (xml.isStartElement() && xml.name() == u"Relationship" && xml.attributes().value("TargetMode"_L1) != u"External") {
            const QXmlStreamAttributes attributes = xml.attributes();
            m_found.insert(attributes.value("Id"_L1).toString(),
                {attributes.value("Type"_L1).toString().section(u'/', -1), pathOf(attributes.value("Target"_L1).toString(), m_base)});
        }
    }

    /// Runs of one text are joined; how it is said (rPh) is left out.
    void sharedStrings(QXmlStreamReader &xml)
    {
        if (xml.isStartElement() && xml.name() == u"si") {
            m_strings.append(QString());
        } else if (xml.isStartElement() && xml.name() == u"rPh") {
            m_spoken = true;
        } else if (xml.isEndElement() && xml.name() == u"rPh") {
            m_spoken = false;
        } else if (xml.isStartElement() && xml.name() == u"t") {
            m_inText = true;
        } else if (xml.isEndElement() && xml.name() == u"t") {
            m_inText = false;
        } else if (xml.isCharacters() && m_inText && !m_spoken && !m_strings.isEmpty()) {
            m_strings.last() += xml.text();
        }
    }

    void styles(QXmlStreamReader &xml)
    {
        if (xml.name() == u"cellXfs") {
            m_inCellFormats = xml.isStartElement();
        } else if (xml.isStartElement() && xml.name() == u"numFmt") {
            m_formats.insert(xml.attributes().value("numFmtId"_L1).toInt(), xml.attributes().value("formatCode"_L1).toString());
        } else if (xml.isStartElement() && xml.name() == u"xf" && m_inCellFormats) {
            m_cellFormats.append(xml.attributes().value("numFmtId"_L1).toInt());
        }
    }

    void sheetNames(QXmlStreamReader &xml)
    {
        if (!xml.isStartElement()) {
            return;
        }
        const QXmlStreamAttributes attributes = xml.attributes();
        if (xml.name() == u"workbookPr") {
            const QStringView since1904 = attributes.value("date1904"_L1);
            m_firstDay = since1904 == u"1" || since1904 == u"true" ? QDate(1904, 1, 1) : QDate(1899, 12, 30);
        } else if (xml.name() == u"sheet") {
            QString relation;
            for (const QXmlStreamAttribute &attribute : attributes) {
                relation = attribute.name() == u"id" ? attribute.value().toString() : relation; // r:id, in whichever namespace.
            }
            m_sheets.append({attributes.value("name"_L1).toString(), relation, attributes.value("state"_L1).contains(u"idden")});
        }
    }

    void readSheet(const SheetName &sheet)
    {
        const Relation relation = m_relations.value(sheet.relation);
        if (relation.type != u"worksheet") {
            return; // A chart, or nothing.
        }
        SheetBuilder builder(sheet.name, m_cells);
        builder.setHidden(sheet.hidden);
        m_builder = &builder;
        m_row = -1;
        readPart(relation.target, &XlsxReader::cells);
        m_builder = nullptr;
        if (Sheet made = builder.finish(); m_wrong && !made.rows.isEmpty()) {
            m_workbook.sheets.append(made);
        }
    }

    void cells(QXmlStreamReader &xml)
    {
        if (xml.isStartElement()) {
            beginElement(xml);
        } else if (xml.isEndElement()) {
            endElement(xml.name());
        } else if (xml.isCharacters() && m_collects && !m_spoken) {
            m_value += xml.text();
        }
    }

    void beginElement(QXmlStreamReader &xml)
    {
        const QXmlStreamAttributes attributes = xml.attributes();
        if (xml.name() == u"row") {
            bool ok = false;
            const int row = attributes.value("r"_L1).toInt(&ok);
            m_row = ok ? row - 1 : m_row + 1;
            m_column = -1;
        } else if (xml.name() == u"c") {
            const QPoint place = placeOf(attributes.value("r"_L1));
            m_column = place.x() >= 0 ? place.x() : m_column + 1;
            m_row = place.y() >= 0 ? place.y() : m_row;
            m_type = attributes.value("t"_L1).toString();
            m_style = attributes.value("s"_L1).toInt();
            m_value.clear();
            m_isFormula = false;
        } else if (xml.name() == u"f") {
            m_isFormula = true;
        } else if (xml.name() == u"v" || xml.name() == u"t") {
            m_collects = true;
        } else if (xml.name() == u"rPh") {
            m_spoken = true;
        } else if (xml.name() == u"mergeCell") {
            const QString range = attributes.value("ref"_L1).toString();
            const QPoint from = placeOf(range.section(u':', 0, 0));
            const QPoint to = placeOf(range.section(u':', 1));
            if (from.x() >= 0 && from.y() >= 0 && to.x() >= from.x() && to.y() >= from.y()) {
                m_builder->merge(QRect(from, to));
            }
        }
    }

    void endElement(QStringView name)
    {
        if (name == u"v" || name == u"t") {
            m_collects = false;
        } else if (name == u"rPh") {
            m_spoken = false;
        } else if (name == u"c") {
            m_withoutValue += m_isFormula && m_value.isEmpty();
            m_tooMany = !m_builder->put(m_row, m_column, valueOf());
        }
    }

    SheetCell valueOf() const
    {
        using Kind = SheetCell::Kind;
        if (m_value.isEmpty()) {
            return {};
        }
        if (m_type == u"s") {
            bool ok = false;
            const int index = m_value.trimmed().toInt(&ok);
            return ok && index >= 0 && index < m_strings.size() ? SheetCell{Kind::Text, m_strings.at(index)} : SheetCell();
        }
        if (m_type == u"str" || m_type == u"inlineStr") {
            return {Kind::Text, m_value};
        }
        if (m_type == u"b") {
            return {Kind::Boolean, m_value.trimmed() == u"1" ? u"TRUE"_s : u"FALSE"_s};
        }
        if (m_type == u"e") {
            return {Kind::Error, m_value};
        }
        if (m_type == u"d") {
            return {Kind::Date, m_value.left(10)};
        }
        const int format = m_cellFormats.value(m_style, 0);
        bool ok = false;
        const double number = m_value.trimmed().toDouble(&ok);
        if (ok && number >= 0 && number < 3'000'000 && showsDate(format, m_formats.value(format))) {
            const QDate day = m_firstDay.addDays(static_cast<qint64>(number));
            return {Kind::Date, day.toString(Qt::ISODate)};
        }
        return {Kind::Number, plainNumber(m_value)};
    }

    const SpreadsheetZip &m_zip;
    const Progress &m_progress;
    Workbook m_workbook;
    Result<> m_wrong;
    bool m_tooMany = false;
    QString m_main;
    QString m_folder;
    QString m_base;
    QMap<QString, Relation> m_relations;
    QMap<QString, Relation> m_found;
    QList<SheetName> m_sheets;
    QStringList m_strings;
    QHash<int, QString> m_formats;
    QList<int> m_cellFormats;
    QDate m_firstDay{1899, 12, 30};
    bool m_inCellFormats = false;
    bool m_inText = false;
    bool m_spoken = false;
    // The cell that is being read.
    SheetBuilder *m_builder = nullptr;
    qint64 m_cells = 0;
    qint64 m_row = -1;
    qint64 m_column = -1;
    QString m_type;
    int m_style = 0;
    QString m_value;
    bool m_isFormula = false;
    bool m_collects = false;
    int m_withoutValue = 0;
};

} // namespace

Result<Workbook> readXlsx(const SpreadsheetZip &zip, const Progress &progress)
{
    return XlsxReader(zip, progress).read();
}

} // namespace Credwright
