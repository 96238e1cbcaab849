#include "core/util/file_danger.h"

#include <QTest>

using namespace Credwright;
using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(Credwright::FileDanger)

class TestFileDanger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judges_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<FileDanger>("danger");
        QTest::addColumn<bool>("disguised");
        const QByteArray text("Dear colleague, here are the minutes.\n");
        QTest::newRow("a text") << u"minutes.txt"_s << text << FileDanger::None << false;
        QTest::newRow("a PDF") << u"Agreement (signed).pdf"_s << QByteArray("%PDF-1.7\n") << FileDanger::None << false;
        QTest::newRow("a name with points") << u"Minutes of J. R. Smith, 3.12.pdf"_s << QByteArray("%PDF-1.7\n") << FileDanger::None << false;
        QTest::newRow("no end, no content") << u"README"_s << QByteArray() << FileDanger::None << false;
        QTest::newRow("a program of Windows") << u"setup.exe"_s << QByteArray("MZ\x90") << FileDanger::Program << false;
        QTest::newRow("a program in capitals") << u"SETUP.EXE"_s << text << FileDanger::Program << false;
        QTest::newRow("a Java archive") << u"tool.jar"_s << QByteArray("PK\3\4") << FileDanger::Program << false;
        QTest::newRow("a script") << u"run.sh"_s << text << FileDanger::Script << false;
        QTest::newRow("a starter of the desktop") << u"open me.desktop"_s << QByteArray("[Desktop Entry]\n") << FileDanger::Shortcut << false;
        QTest::newRow("a shortcut of Windows") << u"a.lnk"_s << text << FileDanger::Shortcut << false;
        QTest::newRow("a web page") << u"page.html"_s << text << FileDanger::Page << false;
        QTest::newRow("a drawing that may hold scripts")
            << u"figure.svg"_s << QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>") << FileDanger::Page << false;
        QTest::newRow("a document with macros by its name") << u"form.docm"_s << QByteArray("PK\3\4") << FileDanger::Macros << false;
        QTest::newRow("a document with macros inside") << u"form.docx"_s << QByteArray("PK\3\4....word/vbaProject.bin....") << FileDanger::Macros << false;
        QTest::newRow("an old document with macros inside")
            << u"form.doc"_s << QByteArray::fromHex("d0cf11e0a1b11ae1") + QByteArray("_\0V\0B\0A\0_\0P\0R\0O\0J\0E\0C\0T\0", 24) << FileDanger::Macros << false;
        QTest::newRow("a text that speaks of macros") << u"about.txt"_s << text + "word/vbaProject.bin" << FileDanger::None << false;
        QTest::newRow("two ends") << u"invoice.pdf.exe"_s << text << FileDanger::Program << true;
        QTest::newRow("two ends with a gap") << u"invoice.pdf                                  .exe"_s << text << FileDanger::Program << true;
        QTest::newRow("an end behind a point") << u"setup.exe."_s << text << FileDanger::Program << false;
        QTest::newRow("a program called a PDF") << u"invoice.pdf"_s << QByteArray("\x7f\x45LF\2\1\1") << FileDanger::Program << true;
        QTest::newRow("a script called a text") << u"notes.txt"_s << QByteArray("#!/bin/sh\nrm -rf ~\n") << FileDanger::Script << true;
        QTest::newRow("a page called a text") << u"notes.txt"_s << QByteArray("<!DOCTYPE html><html><script>") << FileDanger::Page << true;
        QTest::newRow("a name that turns its direction") << u"invoice\u202efdp.exe"_s << text << FileDanger::Program << true;
        QTest::newRow("a harmless one that does") << u"report\u202e.pdf"_s << text << FileDanger::None << true;
    }
    void judges()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        QFETCH(FileDanger, danger);
        QFETCH(bool, disguised);
        for (const qsizetype piece : {qsizetype(1 << 20), qsizetype(5)}) {
            FileJudge judge(name);
            for (qsizetype at = 0; at < content.size(); at += piece) {
                judge.read(content.mid(at, piece));
            }
            QCOMPARE(judge.danger(), danger);
            QCOMPARE(judge.isDisguised(), disguised);
            QCOMPARE(judge.warning().isEmpty(), danger == FileDanger::None && !disguised);
            QVERIFY(!judge.warning().contains(QChar(0x202e)));
        }
    }

    void safeNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("safe");
        QTest::newRow("a plain one") << u"Žurnalas 3.pdf"_s << u"Žurnalas 3.pdf"_s;
        QTest::newRow("a folder") << u"../../etc/passwd"_s << u"_.._etc_passwd"_s;
        QTest::newRow("a folder of Windows") << u"C:\\autoexec.bat"_s << u"C_autoexec.bat"_s;
        QTest::newRow("a hidden one") << u".bashrc"_s << u"bashrc"_s;
        QTest::newRow("an option") << u"--help"_s << u"help"_s;
        QTest::newRow("a turned one") << u"a\u202efdp.exe"_s << u"a_fdp.exe"_s;
        QTest::newRow("nothing") << QString() << u"file"_s;
        QTest::newRow("only points") << u"..."_s << u"file"_s;
        QTest::newRow("a long one") << QString(300, u'x') + u".pdf"_s << QString(96, u'x') + u".pdf"_s;
    }
    void safeNames()
    {
        QFETCH(QString, name);
        QFETCH(QString, safe);
        QCOMPARE(safeFileName(name), safe);
    }
};

QTEST_GUILESS_MAIN(TestFileDanger)
#include "tst_file_danger.moc"
