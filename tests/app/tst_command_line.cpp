#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Outcome
{
    int status = -1;
    QByteArray out;
    QByteArray err;
};

/// Runs the program as from a terminal without a display.
Outcome run(const QStringList &arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) {
        environment.remove(QLatin1StringView(name));
    }
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(CREDWRIGHT_PROGRAM), arguments);
    if (!process.waitForFinished(60'000)) {
        process.kill();
        return {};
    }
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2, process.readAllStandardOutput(), process.readAllStandardError()};
}

QJsonObject object(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!QFileInfo::exists(QStringLiteral(CREDWRIGHT_PROGRAM))) {
            QSKIP("The program is not built.");
        }
        QVERIFY(m_folder.isValid());
    }

    void helps()
    {
        const Outcome help = run({u"--help"_s});
        QCOMPARE(help.status, 0);
        for (const char *word : {"new", "info", "check", "export", "import", "salvage", "pack", "unpack", "handbook", "blended-intensive", "overview",
                 "--settings", "--language", "64"}) {
            QVERIFY2(help.out.contains(word), word);
        }
        QVERIFY(help.err.isEmpty());
        QVERIFY(run({u"--version"_s}).out.startsWith("credwright "));
        QCOMPARE(run({u"export"_s, u"--help"_s}).status, 0);
    }

    void refusesWrongUse_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("hint");
        QTest::newRow("unknown option") << QStringList{u"--colour"_s} << QByteArray("--colour");
        QTest::newRow("misspelt option") << QStringList{u"export"_s, u"--fromat"_s, u"html"_s, u":example"_s} << QByteArray("“--format”");
        QTest::newRow("option of another command") << QStringList{u"info"_s, u"--template"_s, u"blank"_s, u":example"_s} << QByteArray("--template");
        QTest::newRow("option without its value") << QStringList{u"export"_s, u":example"_s, u"--format"_s} << QByteArray("--format");
        QTest::newRow("value for an option that takes none") << QStringList{u"info"_s, u"--json=yes"_s, u":example"_s} << QByteArray("--json");
        QTest::newRow("unknown format") << QStringList{u"export"_s, u"--format"_s, u"docx"_s,
            u":example"_s} << QByteArray("html, pdf, overview, agreement, certificate, plan, finance-report, finance-report-docx, finance-sheet, json");
        QTest::newRow("unknown template") << QStringList{u"new"_s, u"--template=full"_s, u"x.credwright"_s} << QByteArray("blank, stand-alone");
        QTest::newRow("export without a format") << QStringList{u"export"_s, u":example"_s} << QByteArray("--format");
        QTest::newRow("command without a file") << QStringList{u"info"_s} << QByteArray("info");
        QTest::newRow("two files where one is read") << QStringList{u"check"_s, u"a.credwright"_s, u"b.credwright"_s} << QByteArray("b.credwright");
        QTest::newRow("pack without an output") << QStringList{u"pack"_s, u":example"_s} << QByteArray("--output");
        QTest::newRow("pack to the terminal") << QStringList{u"pack"_s, u":example"_s, u"--output=-"_s} << QByteArray("--output");
        QTest::newRow("pack with an unknown document") << QStringList{u"pack"_s, u":example"_s, u"--exports"_s, u"html,docx"_s} << QByteArray("docx");
        QTest::newRow("unpack without an output") << QStringList{u"unpack"_s, u"a.credpack"_s} << QByteArray("unpack");
        QTest::newRow("import without an output") << QStringList{u"import"_s, u"a.json"_s} << QByteArray("import");
    }

    void refusesWrongUse()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, hint);
        const Outcome outcome = run(arguments);
        QCOMPARE(outcome.status, 64);
        QVERIFY2(outcome.err.contains(hint), outcome.err.constData());
        QVERIFY2(outcome.err.contains("--help"), outcome.err.constData());
        QVERIFY(outcome.out.isEmpty());
    }

    void writesTheCertificate()
    {
        const Outcome outcome = run({u"export"_s, u"--format"_s, u"certificate"_s, u":example"_s});
        QCOMPARE(outcome.status, 0);
        QVERIFY(outcome.out.startsWith("<!DOCTYPE html>"));
        QVERIFY(outcome.out.contains("Digital chip design"));
        QVERIFY(outcome.out.contains("is owned by the learner"));
    }

    /// The figures of the worked example, worked out by hand from its inputs.
    void tellsTheFigures()
    {
        const Outcome outcome = run({u"info"_s, u":example"_s, u"--json"_s});
        QCOMPARE(outcome.status, 0);
        const QJsonObject info = object(outcome.out);
        QCOMPARE(info["credits"_L1].toDouble(), 6.0);
        // 18 + 30 + 34 + 32 + 36 + 8 hours of activities and 4 of the oral review; 6 credits of 25 to 30 hours.
        QCOMPARE(info["minutes"_L1]["total"_L1].toInt(), 162 * 60);
        QCOMPARE(info["minutes"_L1]["wantedLow"_L1].toInt(), 150 * 60);
        QCOMPARE(info["minutes"_L1]["wantedHigh"_L1].toInt(), 180 * 60);
        QCOMPARE(info["minutes"_L1]["perWeek"_L1].toInt(), 9 * 60);
        // Levels 7, 7, 7, 6, 7: 34 / 5.
        QCOMPARE(info["level"_L1]["chosen"_L1].toInt(), 7);
        QCOMPARE(info["level"_L1]["majority"_L1].toArray(), QJsonArray{7});
        QCOMPARE(info["level"_L1]["average"_L1].toDouble(), 6.8);
        const QList<double> hours = {33, 56, 44, 19, 10};
        const QList<double> grades = {22.5, 30, 35, 0, 12.5};
        for (int i = 0; i < 5; ++i) {
            const QJsonObject row = info["outcomes"_L1][i].toObject();
            QCOMPARE(row["minutes"_L1].toDouble() / 60, hours[i]);
            QCOMPARE(row["grade"_L1].toDouble(), grades[i]);
            QCOMPARE(row["graded"_L1].toBool(), i != 3);
        }
        QCOMPARE(info["sumOfWeights"_L1].toDouble(), 100.0);
        // (5,410 + 17,800 + 3,190) × 1.15 a edition; 12 × 1,750 + 3 × 1,300 + 3 × 600 + 2 × 480 + 6,000 of income.
        const QJsonObject finance = info["finance"_L1].toObject();
        const QJsonObject shown = finance["editions"_L1][3].toObject();
        QVERIFY(shown["shown"_L1].toBool());
        QCOMPARE(shown["cost"_L1].toDouble(), 30360.0);
        QCOMPARE(shown["fees"_L1].toDouble(), 27660.0);
        QCOMPARE(shown["lastingResult"_L1].toDouble(), 3300.0);
        QCOMPARE(finance["editions"_L1][0]["income"_L1].toDouble(), 37660.0); // With the grant of 4,000.
        QCOMPARE(finance["lifespanCost"_L1].toDouble(), 121440.0);
        QCOMPARE(finance["costPerLearner"_L1].toDouble(), 1518.0);
        QCOMPARE(finance["costPerCredit"_L1].toDouble(), 297.65); // 17 of 20 learners are on the track that awards credits.
        QCOMPARE(finance["breakEvenLearners"_L1].toInt(), 17);
        QCOMPARE(info["steps"_L1].toArray().size(), 15);
        const Outcome text = run({u"info"_s, u":example"_s});
        for (const char *figure : {"6 ECTS", "162 h of 150 h to 180 h", "7 chosen, 7 by majority, 6.80 on average", "€30,360", "at 17 learners"}) {
            QVERIFY2(text.out.contains(figure), text.out.constData());
        }
    }

    void findsTheOpenMust()
    {
        const Outcome outcome = run({u"check"_s, u"--json"_s, u":example"_s});
        QCOMPARE(outcome.status, 1);
        QStringList musts;
        QStringList rules;
        for (const QJsonValue &finding : object(outcome.out)["open"_L1].toArray()) {
            rules.append(finding["rule"_L1].toString());
            if (finding["severity"_L1].toString() == "must"_L1) {
                musts.append(finding["rule"_L1].toString());
            }
        }
        QCOMPARE(musts, QStringList{u"al.1"_s}); // Outcome 4 is shown by formative quizzes only…
        QVERIFY(rules.contains(u"lo.1"_s));      // …and says "Understand".
        QVERIFY(run({u"check"_s, u":example"_s}).out.startsWith("Must: Outcome 4"));
    }

    /// The worked example with its weakness mended has no Must.
    void isFineWithoutAMust()
    {
        QByteArray json = run({u"export"_s, u"--format"_s, u"json"_s, u":example"_s}).out;
        QJsonObject design = object(json);
        QJsonArray assessments = design["assessments"_L1].toArray();
        QJsonObject oral = assessments[3].toObject();
        QJsonArray outcomes = oral["outcomes"_L1].toArray();
        outcomes.append(design["outcomes"_L1][3]["id"_L1]);
        oral["outcomes"_L1] = outcomes;
        assessments[3] = oral;
        design["assessments"_L1] = assessments;
        const QString path = m_folder.filePath(u"mended.json"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(design).toJson());
        file.close();
        const Outcome outcome = run({u"check"_s, path});
        QVERIFY2(outcome.status == 0, outcome.out + outcome.err);
    }

    void exports_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QByteArray>("start");
        QTest::newRow("HTML") << u"html"_s << QByteArray("<!DOCTYPE html>");
        QTest::newRow("PDF") << u"pdf"_s << QByteArray("%PDF-");
        QTest::newRow("JSON") << u"json"_s << QByteArray("{");
        QTest::newRow("implementation plan") << u"plan"_s << QByteArray("<!DOCTYPE html>");
        QTest::newRow("agreement") << u"agreement"_s << QByteArray("<!DOCTYPE html>");
        QTest::newRow("financing report as PDF") << u"finance-report"_s << QByteArray("%PDF-");
        QTest::newRow("financing report as Word document") << u"finance-report-docx"_s << QByteArray("PK\3\4");
    }

    void exports()
    {
        QFETCH(QString, format);
        QFETCH(QByteArray, start);
        const QString path = m_folder.filePath(u"description."_s + format);
        const Outcome toFile = run({u"export"_s, u"--format"_s, format, u"--output"_s, path, u":example"_s});
        QCOMPARE(toFile.status, 0);
        QVERIFY(toFile.out.isEmpty());
        const QByteArray written = read(path);
        QVERIFY(written.startsWith(start));
        const Outcome toOutput = run({u"export"_s, u"-f"_s, format, u"-o"_s, u"-"_s, u":example"_s});
        QCOMPARE(toOutput.status, 0);
        QVERIFY(toOutput.out.startsWith(start));
        if (!start.startsWith("%PDF")) { // A PDF holds the time of its making.
            QCOMPARE(toOutput.out, written);
        }
    }

    /// The overview is one page, and the handbook needs no design.
    void writesOverviewAndHandbook()
    {
        const Outcome overview = run({u"export"_s, u"--format"_s, u"overview"_s, u":example"_s});
        QCOMPARE(overview.status, 0);
        QVERIFY(overview.out.startsWith("%PDF-"));
        QCOMPARE(overview.out.count("/Type /Page\n"), 1);
        const QString path = m_folder.filePath(u"handbook.html"_s);
        QCOMPARE(run({u"handbook"_s, u"--output"_s, path}).status, 0);
        QVERIFY(read(path).startsWith("<!DOCTYPE html>"));
        QCOMPARE(run({u"handbook"_s}).out, read(path));
        QCOMPARE(run({u"handbook"_s, u":example"_s}).status, 64);
        QCOMPARE(run({u"handbook"_s, u"--output"_s, m_folder.filePath(u"missing folder/x"_s)}).status, 3);
    }

    void makesFromEachTemplate_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("approach");
        QTest::newRow("blank") << u"blank"_s << QString();
        QTest::newRow("module from a degree") << u"from-programme"_s << u"from-programme"_s;
        QTest::newRow("joint programme") << u"joint"_s << QString();
        QTest::newRow("Blended Intensive Programme") << u"blended-intensive"_s << u"stand-alone"_s;
    }

    void makesFromEachTemplate()
    {
        QFETCH(QString, code);
        QFETCH(QString, approach);
        const QString path = m_folder.filePath(code + u".credwright"_s);
        QCOMPARE(run({u"new"_s, u"--template"_s, code, path}).status, 0);
        const QJsonObject design = object(run({u"export"_s, u"--format"_s, u"json"_s, path}).out);
        QCOMPARE(design["type"_L1]["approach"_L1].toString(), approach);
    }

    void makesDesigns()
    {
        const QString path = m_folder.filePath(u"Νέα σχεδίαση.credwright"_s);
        const Outcome made = run({u"new"_s, path, u"--template"_s, u"stand-alone"_s, u"--title"_s, u"Ψηφιακή σχεδίαση"_s, u"--language=el"_s});
        QVERIFY2(made.status == 0, made.err);
        QCOMPARE(object(run({u"info"_s, path, u"--json"_s}).out)["title"_L1].toString(), u"Ψηφιακή σχεδίαση"_s);
        const QJsonObject design = object(run({u"export"_s, u"--format"_s, u"json"_s, path}).out);
        QCOMPARE(design["identity"_L1]["language"_L1].toString(), u"el"_s);
        QCOMPARE(design["type"_L1]["approach"_L1].toString(), u"stand-alone"_s);
        const QByteArray before = read(path);
        const Outcome again = run({u"new"_s, path});
        QCOMPARE(again.status, 3);
        QVERIFY(again.err.contains("--force"));
        QCOMPARE(read(path), before);
        QCOMPARE(run({u"new"_s, path, u"--force"_s}).status, 0);
    }

    /// JSON to a design file and back holds the same; only the design's id is new.
    void importsJson()
    {
        const QString json = m_folder.filePath(u"example.json"_s);
        const QString file = m_folder.filePath(u"example.credwright"_s);
        QCOMPARE(run({u"export"_s, u"--format"_s, u"json"_s, u"-o"_s, json, u":example"_s}).status, 0);
        const Outcome imported = run({u"import"_s, json, file});
        QVERIFY2(imported.status == 0, imported.err);
        QJsonObject before = object(read(json));
        QJsonObject after = object(run({u"export"_s, u"--format"_s, u"json"_s, file}).out);
        QVERIFY(before["id"_L1] != after["id"_L1]);
        before.remove("id"_L1);
        after.remove("id"_L1);
        QCOMPARE(after, before);
        QCOMPARE(run({u"check"_s, file}).status, 1);
    }

    void salvagesADamagedFile()
    {
        const QString sound = m_folder.filePath(u"before.credwright"_s);
        QCOMPARE(run({u"new"_s, sound, u"--title"_s, u"Before the damage"_s}).status, 0);
        const QString damaged = m_folder.filePath(u"damaged.credwright"_s);
        QFile file(damaged);
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QByteArray bytes = read(sound);
        file.write(bytes.left(bytes.size() * 3 / 4));
        file.close();
        const QString salvaged = m_folder.filePath(u"salvaged.credwright"_s);
        QCOMPARE(run({u"info"_s, damaged}).status, 2);
        const Outcome outcome = run({u"salvage"_s, damaged, salvaged});
        QCOMPARE(outcome.status, 0);
        QVERIFY2(outcome.err.contains("Something is lost"), outcome.err);
        QVERIFY(run({u"info"_s, salvaged}).out.contains("Before the damage"));
        QCOMPARE(run({u"salvage"_s, damaged, salvaged}).status, 3); // It is there already.
        QCOMPARE(run({u"salvage"_s, damaged, salvaged, u"--force"_s}).status, 0);
        QCOMPARE(run({u"salvage"_s, damaged, damaged, u"--force"_s}).status, 3);
        QCOMPARE(read(damaged), bytes.left(bytes.size() * 3 / 4));
        QCOMPARE(run({u"salvage"_s, damaged}).status, 64);
        QCOMPARE(run({u"salvage"_s, m_folder.filePath(u"none"_s), m_folder.filePath(u"new"_s)}).status, 2);
        QVERIFY(run({u"salvage"_s, sound, salvaged, u"--force"_s}).err.contains("Nothing is known to be lost"));
    }

    void packsAndUnpacks()
    {
        const QString package = m_folder.filePath(u"example.credpack"_s);
        const QString design = m_folder.filePath(u"unpacked.credwright"_s);
        QCOMPARE(run({u"pack"_s, u":example"_s, u"-o"_s, package}).status, 0);
        QVERIFY(read(package).contains("exports/description.html"));
        QVERIFY(read(package).contains("exports/design.json"));
        QVERIFY(!read(package).contains("exports/description.pdf"));
        QCOMPARE(run({u"unpack"_s, package, design}).status, 0);
        QCOMPARE(object(run({u"export"_s, u"--format"_s, u"json"_s, design}).out)["id"_L1],
            object(run({u"export"_s, u"--format"_s, u"json"_s, u":example"_s}).out)["id"_L1]);
        QCOMPARE(run({u"unpack"_s, package, design}).status, 3);
        QCOMPARE(run({u"unpack"_s, package, design, u"--force"_s}).status, 0);
        QCOMPARE(run({u"pack"_s, design, u"--exports=pdf,certificate"_s, u"-o"_s, package}).status, 0);
        QVERIFY(read(package).contains("exports/description.pdf"));
        QVERIFY(!read(package).contains("exports/design.json"));

        QFile cut(package);
        QVERIFY(cut.resize(cut.size() / 2));
        const Outcome refused = run({u"unpack"_s, package, m_folder.filePath(u"none.credwright"_s)});
        QCOMPARE(refused.status, 2);
        QVERIFY2(refused.err.contains("Nothing was imported."), refused.err.constData());
        QVERIFY(!QFileInfo::exists(m_folder.filePath(u"none.credwright"_s)));
        QCOMPARE(run({u"unpack"_s, m_folder.filePath(u"nowhere.credpack"_s), design, u"--force"_s}).status, 2);
        QCOMPARE(run({u"pack"_s, u":example"_s, u"-o"_s, m_folder.filePath(u"missing folder/x"_s)}).status, 3);
    }

    void saysWhatItCannotRead_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("no such file") << u"nowhere.credwright"_s << QByteArray();
        QTest::newRow("no design file") << u"text.credwright"_s << QByteArray("Dear reader,");
        QTest::newRow("no JSON") << u"text.json"_s << QByteArray("Dear reader,");
        QTest::newRow("other JSON") << u"other.json"_s << QByteArray("{\"format\": \"something\"}");
    }

    void saysWhatItCannotRead()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        const QString path = m_folder.filePath(name);
        if (!content.isEmpty()) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(content);
        }
        for (const QStringList &command :
            {QStringList{u"info"_s, path}, QStringList{u"check"_s, path}, QStringList{u"export"_s, u"--format"_s, u"html"_s, path}}) {
            const Outcome outcome = run(command);
            QCOMPARE(outcome.status, 2);
            QVERIFY2(outcome.err.contains(name.toUtf8()), outcome.err.constData());
            QVERIFY(outcome.out.isEmpty());
        }
    }

    void saysWhatItCannotWrite()
    {
        const QString path = m_folder.filePath(u"missing folder/x"_s);
        QCOMPARE(run({u"export"_s, u"--format"_s, u"html"_s, u"--output"_s, path, u":example"_s}).status, 3);
        QCOMPARE(run({u"new"_s, path + u".credwright"_s}).status, 3);
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_command_line.moc"
