#pragma once

#include <QByteArray>
#include <QFile>
#include <QList>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace Credwright {

/// The output of one of poppler's tools for a PDF; the test says so when the tool is not there.
inline QString poppler(const QString &tool, const QStringList &arguments, const QByteArray &pdf)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("description.pdf")));
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size()) {
        return {};
    }
    file.close();
    QProcess process;
    process.start(
        tool, QStringList(arguments) << file.fileName() << (tool == QLatin1StringView("pdftotext") ? QStringList{QStringLiteral("-")} : QStringList()));
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput());
}

#define NEEDS(tool) \
    if (QStandardPaths::findExecutable(QStringLiteral(tool)).isEmpty()) { \
        QSKIP(tool " is not installed (poppler-utils)"); \
    }

/// Hyphens at the end of a line would hide a word from a search.
inline QString withoutBreaks(QString text)
{
    return text.remove(u'\n').remove(u' ').remove(u'\f').remove(u'-');
}

/// A word of a page, in points from its top left.
struct Word
{
    int page = 0;
    double top = 0;
    double bottom = 0;
    double left = 0;
    double right = 0;
    QString text;
};

inline QList<Word> wordsOf(const QByteArray &pdf)
{
    QList<Word> words;
    static const QRegularExpression form(
        QStringLiteral("<page |<word xMin=\"([\\d.]+)\" yMin=\"([\\d.]+)\" xMax=\"([\\d.]+)\" yMax=\"([\\d.]+)\">([^<]*)</word>"));
    int page = -1;
    auto matches = form.globalMatch(poppler(QStringLiteral("pdftotext"), {QStringLiteral("-bbox")}, pdf));
    while (matches.hasNext()) {
        const auto match = matches.next();
        if (match.captured(1).isEmpty()) {
            ++page;
        } else {
            words.append({page, match.captured(2).toDouble(), match.captured(4).toDouble(), match.captured(1).toDouble(), match.captured(3).toDouble(),
                match.captured(5)});
        }
    }
    return words;
}

} // namespace Credwright
