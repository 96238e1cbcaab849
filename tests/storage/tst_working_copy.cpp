#include "core/storage/publisher.h"
#include "tests/support/random_design.h"

#include <QCryptographicHash>
#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Credwright;
using namespace Qt::Literals::StringLiterals;

/// A folder stands for the stick: pulled out by renaming it.
class TestWorkingCopy : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_stick;
    QString m_target;
    QString m_here;
    Design m_design;
    std::unique_ptr<Saver> m_saver;
    std::unique_ptr<Publisher> m_publisher;

    Result<> open()
    {
        auto copy = WorkingCopy::open(m_target, m_here);
        if (!copy) {
            return tl::unexpected(copy.error());
        }
        m_recovered = (*copy)->recovered();
        m_saver = std::make_unique<Saver>(std::move(*DesignFile::open((*copy)->file())));
        m_publisher = std::make_unique<Publisher>(std::move(*copy), *m_saver);
        return {};
    }
    std::optional<QList<MergeConflict>> m_recovered;

    Design titled(const QString &title) const
    {
        Design design = m_design;
        design.identity.title = title;
        return design;
    }
    void type(const QString &title)
    {
        m_saver->schedule(titled(title), {});
        QVERIFY(m_saver->flush());
        m_publisher->later();
    }
    Result<> finish(int milliseconds = 20'000)
    {
        return m_publisher->finish(milliseconds, [](qint64, qint64) { return true; });
    }
    void letGo()
    {
        if (m_publisher) {
            m_publisher->letGo();
        }
        m_saver.reset();
        m_publisher.reset();
    }
    QString titleThere() const { return (*DesignFile::open(m_target))->design().identity.title.text; }
    void editThere(const QString &lead) const
    {
        auto file = std::move(*DesignFile::open(m_target));
        Design design = file->design();
        design.identity.lead = lead;
        QCOMPARE(*file->save(design, {}), DesignFile::SaveOutcome::Saved);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_stick = m_folder->filePath(u"stick"_s);
        m_here = m_folder->filePath(u"here"_s);
        m_target = m_stick + u"/course.credwright"_s;
        QVERIFY(QDir().mkpath(m_stick));
        m_design = randomDesign();
        DesignFile::create(m_target, m_design)->reset();
        QVERIFY(open());
    }
    void cleanup() { letGo(); }

    void editedHereAndPublishedThere()
    {
        type(u"typed"_s);
        QCOMPARE(m_publisher->state(), Publisher::State::Waiting);
        QCOMPARE(titleThere(), m_design.identity.title.text);
        m_publisher->now();
        QTRY_COMPARE_WITH_TIMEOUT(m_publisher->state(), Publisher::State::Published, 10'000);
        QCOMPARE(titleThere(), u"typed"_s);
        QVERIFY(m_publisher->lastPublished().isValid());
        QCOMPARE(QDir(m_stick).entryList(QDir::Files | QDir::Hidden).size(), 1); // Nothing is left beside it.
    }

    void closedProperlyNothingIsLeftHere()
    {
        type(u"typed"_s);
        QVERIFY(finish());
        letGo();
        QCOMPARE(titleThere(), u"typed"_s);
        QCOMPARE(leftOverCopies(m_here).size(), 0);
        QCOMPARE(QDir(m_here).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 0);
    }

    void openingAndClosingChangesNoByteThere()
    {
        const QDateTime before = QFileInfo(m_target).lastModified();
        QTest::qWait(20);
        QVERIFY(finish());
        letGo();
        QCOMPARE(QFileInfo(m_target).lastModified(), before);
    }

    void pulledOutAndPutBack()
    {
        QVERIFY(QFile::rename(m_stick, m_stick + u" away"_s));
        type(u"typed without it"_s);
        m_publisher->now();
        QTRY_COMPARE_WITH_TIMEOUT(m_publisher->state(), Publisher::State::Failed, 10'000);
        QCOMPARE(m_publisher->lastError().code, ErrorCode::NotFound);
        QVERIFY(m_publisher->lastError().message.contains(u"pulled out"_s));
        QVERIFY(QFile::rename(m_stick + u" away"_s, m_stick));
        QTRY_COMPARE_WITH_TIMEOUT(m_publisher->state(), Publisher::State::Published, 15'000); // By itself.
        QCOMPARE(titleThere(), u"typed without it"_s);
    }

    void closedWhilePulledOutAndOpenedAgain()
    {
        QVERIFY(QFile::rename(m_stick, m_stick + u" away"_s));
        type(u"typed without it"_s);
        QVERIFY(!finish());
        letGo();
        QCOMPARE(leftOverCopies(m_here).size(), 1);
        QCOMPARE(leftOverCopies(m_here).first().target, m_target);
        QVERIFY(open()); // Without the stick.
        QVERIFY(m_recovered);
        QVERIFY(!finish());
        letGo();
        QVERIFY(QFile::rename(m_stick + u" away"_s, m_stick));
        editThere(u"theirs"_s); // Meanwhile, on another machine.
        QVERIFY(open());
        QVERIFY(m_recovered);
        QCOMPARE(m_recovered->size(), 0);
        QVERIFY(finish());
        letGo();
        QCOMPARE(titleThere(), u"typed without it"_s);
        QCOMPARE((*DesignFile::open(m_target))->design().identity.lead.text, u"theirs"_s);
        QCOMPARE(leftOverCopies(m_here).size(), 0);
    }

    void changedThereMeanwhileIsNotOverwritten()
    {
        editThere(u"theirs"_s);
        connect(m_publisher.get(), &Publisher::changedElsewhere, this, [&](const Design &base, const Record &, const Design &theirs, const Record &record) {
            m_saver->schedule(mergeChanges(base, titled(u"mine"_s), theirs).design, record);
            QVERIFY(m_saver->flush());
        });
        type(u"mine"_s);
        QVERIFY(finish());
        QCOMPARE(titleThere(), u"mine"_s);
        QCOMPARE((*DesignFile::open(m_target))->design().identity.lead.text, u"theirs"_s);
    }

    void aChangeThereIsSeenByALook()
    {
        QSignalSpy spy(m_publisher.get(), &Publisher::changedElsewhere);
        m_publisher->look();
        QTest::qWait(300);
        QCOMPARE(spy.size(), 0);
        editThere(u"theirs"_s);
        m_publisher->look();
        QTRY_COMPARE(spy.size(), 1);
        QCOMPARE(spy.first().at(2).value<Design>().identity.lead.text, u"theirs"_s);
    }

    void removedThereIsAskedFor()
    {
        QVERIFY(QFile::remove(m_target));
        type(u"typed"_s);
        m_publisher->now();
        QTRY_COMPARE_WITH_TIMEOUT(m_publisher->state(), Publisher::State::Failed, 10'000);
        QVERIFY(!QFile::exists(m_target));
        m_publisher->now(true);
        QTRY_COMPARE_WITH_TIMEOUT(m_publisher->state(), Publisher::State::Published, 10'000);
        QCOMPARE(titleThere(), u"typed"_s);
    }

    void anotherDesignThereIsLeftAlone()
    {
        Design another = randomDesign(5);
        another.id = QUuid::createUuid();
        DesignFile::create(m_target, another)->reset();
        type(u"typed"_s);
        QVERIFY(!finish());
        QVERIFY((*DesignFile::open(m_target))->design() == another);
    }

    void aSecondProgramHasACopyOfItsOwn()
    {
        const auto second = WorkingCopy::open(m_target, m_here);
        QVERIFY(second);
        QVERIFY(QFileInfo((*second)->file())
                != QFileInfo(QDir(m_here).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot).first().filePath() + u"/working.credwright"_s)
            || QDir(m_here).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size() == 2);
        (*second)->setDone();
    }

    void attachmentsComeAlong()
    {
        const QByteArray bytes(300'000, 'a');
        const QString hash = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        QVERIFY(m_saver->withFile([&](DesignFile &file) { return file.putAttachment(hash, bytes); }));
        Design design = titled(u"with it"_s);
        design.attachments.append(Attachment{QUuid::createUuid(), u"a.txt"_s, u"text/plain"_s, Count{bytes.size()}, hash});
        m_saver->schedule(design, {});
        QVERIFY(m_saver->flush());
        m_publisher->later();
        QVERIFY(finish());
        letGo();
        QCOMPARE(*(*DesignFile::open(m_target))->attachment(hash), bytes);
    }
};

QTEST_GUILESS_MAIN(TestWorkingCopy)
#include "tst_working_copy.moc"
