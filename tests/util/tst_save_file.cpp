#include "core/util/save_file.h"

#include <QDir>
#include <QDirIterator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Credwright;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

} // namespace

class TestSaveFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAndReplaces()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"ū ΄α 😀.html"_s);
        for (const QByteArray &content : {QByteArray("first"), QByteArray(), QByteArray(3'000'000, '\0'), QByteArray("a\0b", 3)}) {
            QVERIFY(saveFile(path, content));
            QCOMPARE(bytesOf(path), content);
        }
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    void refuses()
    {
        QTemporaryDir folder;
        QCOMPARE(saveFile(folder.filePath(u"no such folder/a"_s), "x").error().code, ErrorCode::CannotWrite);
        QCOMPARE(saveFile(folder.path(), "x").error().code, ErrorCode::CannotWrite);
        QVERIFY(!saveFile(folder.filePath(u"a"_s) + QString(300, u'n'), "x").error().message.isEmpty());
    }

    void replacing()
    {
        QTemporaryDir folder;
        const QString from = folder.filePath(u"from"_s);
        const QString to = folder.filePath(u"to"_s);
        QVERIFY(saveFile(from, "new") && saveFile(to, "old"));
        QVERIFY(replaceFile(from, to));
        QCOMPARE(bytesOf(to), QByteArray("new"));
        QVERIFY(!QFile::exists(from));
        QVERIFY(!replaceFile(from, to)); // There is nothing to put in its place.
        QCOMPARE(bytesOf(to), QByteArray("new"));
    }

    /// QSaveFile of Qt 6.4 puts a truncated file in the place of a good one on a full disk; saveFile() knows, so nothing else may write.
    void nothingElseWritesFiles()
    {
        static const QRegularExpression writing(
            u"QSaveFile|QIODevice::(WriteOnly|ReadWrite|Append|Truncate)|QIODeviceBase::(WriteOnly|ReadWrite|Append|Truncate)|std::ofstream|\\bfopen\\b"_s);
        // Of these, a buffer in memory, a device that somebody else handed over and the zip in one are no files.
        static const QRegularExpression harmless(u"QBuffer|QDataStream|buffer\\.open|buffer->open|zip\\.open"_s);
        QStringList found;
        for (const QString &folder : {u"core"_s, u"ui"_s, u"app"_s}) {
            QDirIterator files(QStringLiteral(CREDWRIGHT_SOURCE_DIR "/") + folder, {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                const QString path = files.next();
                if (path.endsWith(u"core/util/save_file.cpp"_s)) {
                    continue;
                }
                int number = 0;
                for (const QString &line : QString::fromUtf8(bytesOf(path)).split(u'\n')) {
                    ++number;
                    if (writing.match(line).hasMatch() && !harmless.match(line).hasMatch()) {
                        found.append(u"%1:%2: %3"_s.arg(path.mid(static_cast<int>(qstrlen(CREDWRIGHT_SOURCE_DIR)) + 1)).arg(number).arg(line.trimmed()));
                    }
                }
            }
        }
        QVERIFY2(found.isEmpty(), qPrintable(u"These write files past saveFile():\n"_s + found.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestSaveFile)
#include "tst_save_file.moc"
