#include "core/storage/design_file.h"
#include "tests/support/keyboard.h"

#include <QFile>
#include <QFileInfo>
#include <QTextDocument>

using namespace Credwright;
using namespace Credwright::Testing;
using namespace Qt::Literals::StringLiterals;

/// A small micro-credential made from the blank template without a mouse, and what becomes of it.
class TestJourney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keyboardAloneMakesACourse();
    void undoBringsBackWhatAFixReplaced();
    void typingIsOneUndoStep();

private:
    static void typeType(Keyboard &keys);
    static void typeOutcomes(Keyboard &keys);
    static void typeLevelAndAudience(Keyboard &keys);
    static void typeDelivery(Keyboard &keys);
    static void typeStackability(Keyboard &keys);
    static void typeAssessment(Keyboard &keys);
    static void typeTeamAndMarket(Keyboard &keys);
    static void typeReachAndAward(Keyboard &keys);
    static void typeQualityAndFinance(Keyboard &keys);
    static void checkTyped(const Design &design);
    static void checkExport(WindowUnderTest &test, Keyboard &keys);
};

void TestJourney::typeType(Keyboard &keys)
{
    keys.goToStep(2);
    QVERIFY(keys.fill(u"identity.title"_s, u"Beekeeping for cities"_s));
    QVERIFY(keys.fill(u"identity.lead"_s, u"Keep bees on a roof & stay friends with the street"_s));
    QVERIFY(keys.fill(u"identity.country"_s, u"Lithuania"_s));
    QVERIFY(keys.fill(u"identity.faculty"_s, u"Faculty of Small Things"_s));
    QVERIFY(keys.choose(u"type.approach"_s, u"stand-alone"_s));
    QVERIFY(keys.fill(u"type.credits"_s, u"2"_s));
    QVERIFY(keys.fill(u"type.duration"_s, u"8"_s));
    QVERIFY(keys.choose(u"type.durationUnit"_s, u"weeks"_s));
    QVERIFY(keys.addRow(u"awardingBody"_s, {u"Academy of <Bees>"_s}));
}

void TestJourney::typeOutcomes(Keyboard &keys)
{
    keys.goToStep(3);
    QVERIFY(keys.fill(u"purpose.objective"_s, u"Citizens can keep one hive through a year."_s));
    QVERIFY(keys.fill(u"purpose.rationale"_s, u"Roofs stand empty."_s));
    QVERIFY(keys.addRow(u"evidence"_s, {{}, u"Two city councils"_s, {}, u"Swarms are left uncaught"_s}));
    QVERIFY(keys.addRow(u"outcome"_s, {u"Inspect a hive without harm to the bees"_s, u"Skill"_s, u"4"_s}));
    QVERIFY(keys.addRow(u"outcome"_s, {u"Explain the year of a colony"_s, u"Knowledge"_s, u"4"_s}));
    QVERIFY(keys.addRow(u"addedValue"_s, {{}, u"Honey of one's own"_s}));
}

void TestJourney::typeLevelAndAudience(Keyboard &keys)
{
    keys.goToStep(5);
    QVERIFY(keys.choose(u"level.applies"_s, u"yes"_s));
    QVERIFY(keys.fill(u"level.eqfLevel"_s, u"4"_s));
    QVERIFY(keys.fill(u"level.frameworkName"_s, u"Lithuanian framework"_s));
    keys.goToStep(6);
    QVERIFY(keys.addRow(u"profile"_s, {u"Neighbours with a roof"_s}));
    QVERIFY(keys.addRow(u"prerequisite"_s, {u"No allergy to stings"_s}));
    QVERIFY(keys.fill(u"audience.places"_s, u"17"_s));
    QVERIFY(keys.addRow(u"provision"_s, {u"Loan of a suit and gloves"_s}));
}

void TestJourney::typeDelivery(Keyboard &keys)
{
    keys.goToStep(7);
    QVERIFY(keys.choose(u"delivery.mode"_s, u"blended"_s));
    QVERIFY(keys.fill(u"delivery.venue"_s, u"Roof of the town hall"_s));
    QVERIFY(keys.addRow(u"activity"_s, {u"Evenings at the hive"_s, u"Workshop"_s, {}, u"33"_s}));
    QVERIFY(keys.addRow(u"activity"_s, {u"Reading between visits"_s, {}, {}, u"20"_s}));
    QVERIFY(keys.addRow(u"edition"_s, {u"First spring"_s, u"2031"_s}));
}

void TestJourney::typeStackability(Keyboard &keys)
{
    keys.goToStep(8);
    QVERIFY(keys.choose(u"stackability.approach"_s, u"independent"_s));
    QVERIFY(keys.addRow(u"stackTarget"_s, {u"Diploma of Urban Farming"_s}));
}

void TestJourney::typeAssessment(Keyboard &keys)
{
    keys.goToStep(9);
    QVERIFY(keys.addRow(u"assessment"_s, {u"Hive diary"_s, {}, {}, u"100"_s}));
    QVERIFY(keys.fill(u"assessment.gradingScheme"_s, u"Pass or not yet"_s));
}

void TestJourney::typeQualityAndFinance(Keyboard &keys)
{
    keys.goToStep(10);
    QVERIFY(keys.choose(u"quality.type"_s, u"internal"_s));
    QVERIFY(keys.fill(u"quality.statement"_s, u"Reviewed by beekeepers each autumn"_s));
    keys.goToStep(11);
    QVERIFY(keys.addRow(u"costLine"_s, {u"Two hives with colonies"_s}));
}

void TestJourney::typeTeamAndMarket(Keyboard &keys)
{
    keys.goToStep(1);
    QVERIFY(keys.addRow(u"member"_s, {u"Austeja Bite"_s, u"Keeper of the roof"_s}));
    QVERIFY(keys.addRow(u"task"_s, {u"Ask the town hall for its roof"_s}));
    keys.goToStep(4);
    QVERIFY(keys.fill(u"market.relevance"_s, u"Councils pay for swarms to be caught."_s));
    QVERIFY(keys.addRow(u"stakeholder"_s, {u"Union of city gardeners"_s}));
    QVERIFY(keys.addRow(u"skill"_s, {u"Keep bees"_s}));
}

void TestJourney::typeReachAndAward(Keyboard &keys)
{
    keys.goToStep(12);
    QVERIFY(keys.choose(u"partnership.applies"_s, u"yes"_s));
    QVERIFY(keys.addRow(u"partner"_s, {u"Honey Cooperative"_s}));
    keys.goToStep(13);
    QVERIFY(keys.fill(u"communication.refunds"_s, u"All of it until the first visit"_s));
    QVERIFY(keys.addRow(u"channel"_s, {u"Letter to gardeners"_s}));
    keys.goToStep(14);
    QVERIFY(keys.choose(u"admission.kind"_s, u"open"_s));
    QVERIFY(keys.fill(u"admission.application"_s, u"Ring the bell of the faculty"_s));
    keys.goToStep(15);
    QVERIFY(keys.choose(u"certification.format"_s, u"digital"_s));
    QVERIFY(keys.fill(u"certification.recognition"_s, u"Counts in the diploma of gardeners"_s));
}

void TestJourney::checkTyped(const Design &design)
{
    QCOMPARE(design.identity.title.text, u"Beekeeping for cities"_s);
    QCOMPARE(design.identity.country, u"LT"_s);
    QVERIFY(design.type.credits == Credits{200});
    QVERIFY(design.type.duration == Count{8});
    QCOMPARE(design.outcomes.size(), 2);
    QCOMPARE(design.outcomes.at(0).domain, Domain::Skill);
    QCOMPARE(design.outcomes.at(1).domain, Domain::Knowledge);
    QVERIFY(design.outcomes.at(0).level == Count{4} && design.outcomes.at(1).level == Count{4});
    QVERIFY(design.level.eqfLevel == Count{4});
    QVERIFY(design.audience.places == Count{17});
    QCOMPARE(design.activities.size(), 2);
    QVERIFY(design.activities.at(0).minutes == Minutes{33 * 60});
    QVERIFY(design.editions.at(0).year == Count{2031});
    QVERIFY(design.assessments.at(0).weight == Percent{100'00});
    QCOMPARE(design.costLines.at(0).title, u"Two hives with colonies"_s);
    QCOMPARE(design.members.at(0).role, u"Keeper of the roof"_s);
    QCOMPARE(design.tasks.at(0).title, u"Ask the town hall for its roof"_s);
    QCOMPARE(design.channels.at(0).name, u"Letter to gardeners"_s);
    QCOMPARE(design.admission.kind, AdmissionKind::Open);
    QCOMPARE(design.certification.format, CertificateFormat::Digital);
}

void TestJourney::checkExport(WindowUnderTest &test, Keyboard &keys)
{
    const QString path = test.folder.filePath(u"description.html"_s);
    test.answers.insert(u"saveFile"_s, path);
    keys.press(Qt::Key_E, Qt::ControlModifier);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString html = QString::fromUtf8(file.readAll());
    QVERIFY(html.contains(u"Academy of &lt;Bees&gt;"_s));
    QTextDocument page;
    page.setHtml(html.mid(html.indexOf(u"<body"_s)));
    const QString text = page.toPlainText().simplified();
    const QStringList typed = {u"Beekeeping for cities"_s, u"Keep bees on a roof & stay friends with the street"_s, u"Lithuania"_s,
        u"Faculty of Small Things"_s, u"2 ECTS"_s, u"8 weeks"_s, u"Academy of <Bees>"_s, u"Citizens can keep one hive through a year."_s,
        u"Roofs stand empty."_s, u"Swarms are left uncaught"_s, u"Inspect a hive without harm to the bees"_s, u"Explain the year of a colony"_s,
        u"Skill, EQF 4"_s, u"Knowledge, EQF 4"_s, u"Honey of one's own"_s, u"Lithuanian framework"_s, u"Neighbours with a roof"_s, u"No allergy to stings"_s,
        u"17 places"_s, u"Loan of a suit and gloves"_s, u"Blended"_s, u"Roof of the town hall"_s, u"Evenings at the hive"_s, u"33 h"_s,
        u"Reading between visits"_s, u"20 h"_s, u"First spring"_s, u"2031"_s, u"Diploma of Urban Farming"_s, u"Hive diary"_s, u"100 %"_s, u"Pass or not yet"_s,
        u"Reviewed by beekeepers each autumn"_s, u"Councils pay for swarms to be caught."_s, u"Union of city gardeners"_s, u"Keep bees"_s,
        u"Honey Cooperative"_s, u"All of it until the first visit"_s, u"Ring the bell of the faculty"_s, u"Counts in the diploma of gardeners"_s};
    QStringList missing;
    for (const QString &value : typed) {
        if (!text.contains(value) && !text.contains(QString(value).replace(u' ', QChar::Nbsp))) {
            missing.append(value);
        }
    }
    QCOMPARE(missing.join(u", "_s), QString());
    QVERIFY2(!text.contains(u"Two hives with colonies"_s), "costs are nobody's business outside");
}

void TestJourney::keyboardAloneMakesACourse()
{
    WindowUnderTest test;
    Keyboard keys(test);
    keys.press(Qt::Key_N, Qt::ControlModifier);
    QVERIFY(test.window->documents().isOpen());
    for (const auto step : {typeType, typeOutcomes, typeLevelAndAudience, typeDelivery, typeStackability, typeAssessment, typeQualityAndFinance,
             typeTeamAndMarket, typeReachAndAward}) {
        step(keys);
        if (QTest::currentTestFailed()) {
            return;
        }
    }
    checkTyped(test.design());
    const Design made = test.design();
    keys.press(Qt::Key_W, Qt::ControlModifier);
    QVERIFY(!test.window->documents().isOpen());
    const QString path = Settings::instance().recentFiles.value(0);
    QVERIFY2(QFileInfo(path).completeBaseName().startsWith(u"Beekeeping for cities"_s), "the file is named after the title that was typed");
    test.answers.insert(u"openFile"_s, path);
    keys.press(Qt::Key_O, Qt::ControlModifier);
    QVERIFY(test.window->documents().isOpen());
    QVERIFY(test.design() == made);
    checkExport(test, keys);
}

void TestJourney::undoBringsBackWhatAFixReplaced()
{
    WindowUnderTest test;
    Keyboard keys(test);
    keys.press(Qt::Key_N, Qt::ControlModifier);
    keys.goToStep(3);
    const QString vague = u"Understand the year of a colony"_s;
    QVERIFY(keys.addRow(u"outcome"_s, {vague, u"Knowledge"_s}));
    const Design before = test.design();
    keys.press(Qt::Key_F8);
    QVERIFY(keys.tabToButton(u"Write “"_s));
    keys.press(Qt::Key_Space);
    QVERIFY(test.design().outcomes.at(0).statement.text != vague);
    QVERIFY(test.design().outcomes.at(0).statement.text.endsWith(u"the year of a colony"_s));
    keys.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(test.design().outcomes.at(0).statement.text, vague);
    QVERIFY(test.design() == before);
}

void TestJourney::typingIsOneUndoStep()
{
    WindowUnderTest test;
    Keyboard keys(test);
    keys.press(Qt::Key_N, Qt::ControlModifier);
    const Design blank = test.design();
    keys.goToStep(3);
    QVERIFY(keys.fill(u"purpose.objective"_s, u"Forty keys are one thought."_s));
    QCOMPARE(test.session().undoStack().count(), 1);
    keys.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(test.design() == blank);
    keys.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(test.design().purpose.objective.text, u"Forty keys are one thought."_s);
}

QTEST_MAIN(TestJourney)
#include "tst_journey.moc"
