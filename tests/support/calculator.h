#pragma once

#include <KZip>
#include <QBuffer>
#include <QDir>
#include <QHash>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QXmlStreamReader>

/// What an XLSX file holds, read without the library that wrote it, and LibreOffice to calculate it anew.
namespace Credwright::Testing {

struct SheetCell
{
    bool isText = false;
    bool isError = false;
    bool isFormula = false;
    QString text; ///< Also of a number, as the file has it.
    double number = 0;
};

struct Spreadsheet
{
    QStringList names;                      ///< Of the sheets, in their order.
    QList<QHash<QString, SheetCell>> cells; ///< By "C5".
    QHash<QString, QByteArray> parts;       ///< The files in it.
    bool isValid = false;

    const QHash<QString, SheetCell> &sheet(const QString &name) const { return cells.at(names.indexOf(name)); }
    /// The first cell of that sheet with that text; empty where there is none.
    QString find(const QString &name, const QString &text, qsizetype occurrence = 0) const
    {
        static const QRegularExpression place(QStringLiteral("^([A-Z]+)([0-9]+)$"));
        QMap<std::pair<int, QString>, QString> found;
        const QHash<QString, SheetCell> &all = sheet(name);
        for (auto it = all.cbegin(); it != all.cend(); ++it) {
            if (it->isText && it->text == text) {
                const auto match = place.match(it.key());
                found.insert({match.captured(2).toInt(), match.captured(1)}, it.key());
            }
        }
        return found.values().value(occurrence);
    }
};

namespace Detail {

inline void readFolder(const KArchiveDirectory &folder, const QString &path, QHash<QString, QByteArray> &parts)
{
    for (const QString &name : folder.entries()) {
        const KArchiveEntry *entry = folder.entry(name);
        if (entry->isDirectory()) {
            readFolder(static_cast<const KArchiveDirectory &>(*entry), path + name + QLatin1Char('/'), parts);
        } else {
            parts.insert(path + name, static_cast<const KArchiveFile *>(entry)->data());
        }
    }
}

inline QStringList sharedTexts(const QByteArray &xml)
{
    QStringList texts;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement() && reader.name() == QLatin1String("si")) {
            texts.append(QString());
        } else if (reader.isStartElement() && reader.name() == QLatin1String("t")) {
            texts.last() += reader.readElementText();
        }
    }
    return texts;
}

inline QHash<QString, SheetCell> cellsOf(const QByteArray &xml, const QStringList &texts)
{
    QHash<QString, SheetCell> cells;
    QXmlStreamReader reader(xml);
    QString place, type;
    SheetCell cell;
    bool filled = false;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement() && reader.name() == QLatin1String("c")) {
            place = reader.attributes().value(QLatin1String("r")).toString();
            type = reader.attributes().value(QLatin1String("t")).toString();
            cell = {};
            filled = false;
        } else if (reader.isStartElement() && reader.name() == QLatin1String("f")) {
            cell.isFormula = true;
            filled = true;
        } else if (reader.isStartElement() && reader.name() == QLatin1String("v")) {
            const QString value = reader.readElementText();
            cell.isText = type == QLatin1String("s") || type == QLatin1String("str") || type == QLatin1String("inlineStr");
            cell.isError = type == QLatin1String("e");
            cell.text = type == QLatin1String("s") ? texts.value(value.toInt()) : value;
            cell.number = value.toDouble();
            filled = true;
        } else if (reader.isEndElement() && reader.name() == QLatin1String("c") && filled) {
            cell.isText = cell.isText || type == QLatin1String("str");
            cells.insert(place, cell);
        }
    }
    return cells;
}

} // namespace Detail

inline Spreadsheet readSpreadsheet(const QByteArray &bytes)
{
    Spreadsheet sheet;
    QBuffer buffer;
    buffer.setData(bytes);
    KZip zip(&buffer);
    if (!zip.open(QIODevice::ReadOnly)) {
        return sheet;
    }
    Detail::readFolder(*zip.directory(), QString(), sheet.parts);
    QXmlStreamReader workbook(sheet.parts.value(QStringLiteral("xl/workbook.xml")));
    while (!workbook.atEnd()) {
        workbook.readNext();
        if (workbook.isStartElement() && workbook.name() == QLatin1String("sheet")) {
            sheet.names.append(workbook.attributes().value(QLatin1String("name")).toString());
        }
    }
    const QStringList texts = Detail::sharedTexts(sheet.parts.value(QStringLiteral("xl/sharedStrings.xml")));
    for (int i = 1; i <= sheet.names.size(); ++i) {
        sheet.cells.append(Detail::cellsOf(sheet.parts.value(QStringLiteral("xl/worksheets/sheet%1.xml").arg(i)), texts));
    }
    sheet.isValid = !sheet.names.isEmpty();
    return sheet;
}

namespace Detail {

inline void replaceCell(Spreadsheet &sheet, const QString &name, const QString &cell, const QString &type, const QString &content)
{
    QByteArray &part = sheet.parts[QStringLiteral("xl/worksheets/sheet%1.xml").arg(sheet.names.indexOf(name) + 1)];
    QString xml = QString::fromUtf8(part);
    static const QString pattern = QStringLiteral("<c r=\"%1\"( s=\"[0-9]+\")?(?: t=\"[a-z]+\")?(?:/>|>.*?</c>)");
    const QRegularExpression old(pattern.arg(cell));
    const QRegularExpressionMatch match = old.match(xml);
    if (!match.hasMatch()) {
        qFatal("no cell %s on %s", qPrintable(cell), qPrintable(name));
    }
    xml.replace(match.capturedStart(), match.capturedLength(), QStringLiteral("<c r=\"%1\"%2%3>%4</c>").arg(cell, match.captured(1), type, content));
    part = xml.toUtf8();
}

} // namespace Detail

/// What somebody types into a cell.
inline void setNumber(Spreadsheet &sheet, const QString &name, const QString &cell, double value)
{
    Detail::replaceCell(sheet, name, cell, QString(), QStringLiteral("<v>%1</v>").arg(QString::number(value, 'g', 17)));
}

inline void setText(Spreadsheet &sheet, const QString &name, const QString &cell, const QString &text)
{
    Detail::replaceCell(sheet, name, cell, QStringLiteral(" t=\"inlineStr\""), QStringLiteral("<is><t>%1</t></is>").arg(text.toHtmlEscaped()));
}

/// Puts a figure that is surely wrong in place of the value of every formula: what is right afterwards was calculated.
inline void spoilValues(Spreadsheet &sheet)
{
    for (auto it = sheet.parts.begin(); it != sheet.parts.end(); ++it) {
        if (it.key().startsWith(QLatin1String("xl/worksheets/sheet"))) {
            QString xml = QString::fromUtf8(*it);
            static const QRegularExpression value(QStringLiteral("(<c r=\"[A-Z0-9]+\"(?: s=\"[0-9]+\")?)(?: t=\"str\")?>(<f>[^<]*</f>)<v>[^<]*</v>"));
            xml.replace(value, QStringLiteral("\\1>\\2<v>-987654321</v>"));
            *it = xml.toUtf8();
        }
    }
}

inline QByteArray written(const Spreadsheet &sheet)
{
    QBuffer buffer;
    KZip zip(&buffer);
    zip.open(QIODevice::WriteOnly);
    QStringList paths = sheet.parts.keys();
    paths.sort();
    paths.removeAll(QStringLiteral("[Content_Types].xml"));
    paths.prepend(QStringLiteral("[Content_Types].xml"));
    for (const QString &path : std::as_const(paths)) {
        zip.writeFile(path, sheet.parts.value(path));
    }
    zip.close();
    return buffer.data();
}

/// LibreOffice without a window, in a profile of its own that calculates every file anew.
class Calculator
{
public:
    bool isThere() const { return !m_program.isEmpty(); }

    /// The spreadsheets as LibreOffice calculates them, all in one go; those it could not read are invalid.
    QList<Spreadsheet> calculate(const QList<Spreadsheet> &sheets)
    {
        const QDir folder(m_folder.path());
        folder.mkpath(QStringLiteral("profile/user"));
        folder.mkpath(QStringLiteral("out"));
        write(folder.filePath(QStringLiteral("profile/user/registrymodifications.xcu")), settings());
        QStringList arguments = {QStringLiteral("--headless"), QStringLiteral("--norestore"),
            QStringLiteral("-env:UserInstallation=file://") + folder.filePath(QStringLiteral("profile")), QStringLiteral("--convert-to"),
            QStringLiteral("xlsx"), QStringLiteral("--outdir"), folder.filePath(QStringLiteral("out"))};
        for (qsizetype i = 0; i < sheets.size(); ++i) {
            const QString path = folder.filePath(QStringLiteral("%1.xlsx").arg(i));
            write(path, written(sheets.at(i)));
            QFile::remove(folder.filePath(QStringLiteral("out/%1.xlsx").arg(i)));
            arguments.append(path);
        }
        QProcess process;
        process.start(m_program, arguments);
        process.waitForFinished(200'000);
        QList<Spreadsheet> calculated;
        for (qsizetype i = 0; i < sheets.size(); ++i) {
            QFile file(folder.filePath(QStringLiteral("out/%1.xlsx").arg(i)));
            calculated.append(file.open(QIODevice::ReadOnly) ? readSpreadsheet(file.readAll()) : Spreadsheet());
        }
        return calculated;
    }

private:
    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        file.open(QIODevice::WriteOnly);
        file.write(bytes);
    }
    static QByteArray settings()
    {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
               "<oor:items xmlns:oor=\"http://openoffice.org/2001/registry\" xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" "
               "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
               "<item oor:path=\"/org.openoffice.Office.Calc/Formula/Load\"><prop oor:name=\"OOXMLRecalcMode\" oor:op=\"fuse\"><value>0</value></prop></item>"
               "</oor:items>\n";
    }

    QString m_program = QStandardPaths::findExecutable(QStringLiteral("soffice"));
    QTemporaryDir m_folder;
};

} // namespace Credwright::Testing
