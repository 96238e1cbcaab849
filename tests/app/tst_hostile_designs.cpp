#include "core/model/access.h"
#include "core/storage/design_file.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Credwright;
using namespace Qt::Literals::StringLiterals;

namespace {

QUuid idOf(int kind, int row)
{
    return QUuid(u"6f1c2a34-%1-4000-8000-%2"_s.arg(kind, 4, 10, QLatin1Char('0')).arg(row, 12, 10, QLatin1Char('0')));
}

/// Related micro-credentials of which each follows those that `isAfter` says.
Design related(int count, const std::function<bool(int, int)> &isAfter)
{
    Design design;
    for (int i = 0; i < count; ++i) {
        RelatedCredential credential;
        credential.id = idOf(1, i);
        credential.relation = i % 2 ? Relation::Before : Relation::After;
        QList<QUuid> follows;
        for (int j = 0; j < count; ++j) {
            if (isAfter(i, j)) {
                follows.append(idOf(1, j));
            }
        }
        credential.follows = follows;
        design.relatedCredentials.append(credential);
    }
    return design;
}

} // namespace

/// Designs that the file takes as they are and nobody would make: everything that walks over them comes to an end.
class TestHostileDesigns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesToAnEnd_data()
    {
        QTest::addColumn<Design>("design");
        QTest::newRow("each follows itself") << related(50, [](int i, int j) { return i == j; });
        QTest::newRow("2,000 that follow each other in a circle") << related(2000, [](int i, int j) { return j == (i + 1) % 2000; });
        QTest::newRow("each follows every other") << related(500, [](int, int) { return true; });
        // Those in the middle are on no circle, and from each of them all of the last are reached.
        QTest::newRow("suspects between two circles") << related(
            900, [](int i, int j) { return (i < 2 && j < 2) || (i >= 2 && i < 600 && j == 0) || (i >= 600 && (j >= 600 || (j >= 2 && j < 600 && i < 602))); });
        Design rows;
        int kind = 0;
        for (const EntityType &type : entityTypes()) {
            ++kind;
            for (int row = 0; !type.single && row < 1000; ++row) {
                EntityData data = newEntity(type.kind);
                data.id = idOf(kind, row);
                insertEntity(rows, type.kind, row, data);
            }
        }
        QTest::newRow("1,000 rows in every list") << rows;
        Design texts;
        for (int i = 0; i < 50; ++i) {
            Outcome outcome;
            outcome.id = idOf(2, i);
            outcome.statement = u"Explains and analyses and evaluates, designs; "_s.repeated(3000);
            texts.outcomes.append(outcome);
        }
        texts.purpose.objective = QString(200'000, u'*');
        texts.purpose.rationale = u"[a]("_s.repeated(50'000);
        QTest::newRow("texts beyond any field") << texts;
    }
    void comesToAnEnd()
    {
        QFETCH(Design, design);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"a.credwright"_s);
        DesignFile::create(path, design)->reset();
        for (const QStringList &words :
            {QStringList{u"check"_s, path}, QStringList{u"export"_s, u"--format"_s, u"html"_s, u"--output"_s, folder.filePath(u"a"_s), path}}) {
            QProcess program;
            program.start(QStringLiteral(CREDWRIGHT_PROGRAM), words);
            QVERIFY2(program.waitForFinished(60'000), qPrintable(words.first()));
            QCOMPARE(program.exitStatus(), QProcess::NormalExit);
            QVERIFY(program.exitCode() == 0 || program.exitCode() == 1); // A Must may be open.
        }
    }
};

QTEST_GUILESS_MAIN(TestHostileDesigns)
#include "tst_hostile_designs.moc"
