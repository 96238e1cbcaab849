#include "core/check/finding.h"
#include "core/check/step_info.h"
#include "core/guide/guidance.h"
#include "core/guide/guide_blocks.h"
#include "core/guide/standing_statements.h"
#include "core/model/entity_type.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Credwright;
using namespace Qt::Literals::StringLiterals;

class TestGuidance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStepIsDescribed();
    void everyFieldIsExplainedOnce();
    void everyCitedSectionExists();
    void sectionsAreTheGuidesOwn();
    void everyTermIsInTheGlossary();
    void textsAreShort();
    void glossaryKeepsBothUsesOfTheTerm();
    void unknownIsNothing();
    void otherLanguagesFallBackToEnglish();
    void standingStatements();
    void malformedStep_data();
    void malformedStep();
    void malformedGlossary_data();
    void malformedGlossary();
    void wellFormedStep();
};

void TestGuidance::everyStepIsDescribed()
{
    for (const StepInfo &info : stepInfos()) {
        const StepGuide &guide = stepGuide(info.step);
        QCOMPARE(guide.step, QString(info.step));
        QVERIFY2(!guide.purpose.isEmpty() && guide.purpose.size() <= 90, qPrintable(guide.step));
        QVERIFY2(!guidanceOfStep(info.step).isEmpty(), qPrintable(guide.step));
    }
}

void TestGuidance::everyFieldIsExplainedOnce()
{
    const QStringList self = selfExplainingFields();
    QCOMPARE(QSet<QString>(self.begin(), self.end()).size(), self.size());
    QStringList wrong;
    for (const EntityType &type : entityTypes()) {
        for (const FieldInfo *info : type.fields) {
            const Guidance *guidance = guidanceFor(info->id);
            if ((guidance != nullptr) == self.contains(QString(info->id))) {
                wrong.append(QString(info->id) + (guidance ? u" has guidance and is listed as self-explaining"_s : u" has no guidance"_s));
            } else if (guidance) {
                QCOMPARE(guidance->fieldId, QString(info->id));
                QVERIFY2(guidanceOfStep(type.step).contains(guidance), qPrintable(guidance->fieldId + u" is written under another step"_s));
                QVERIFY(!guidance->title.isEmpty());
            }
        }
    }
    for (const QString &id : self) {
        if (!fieldInfo(id)) {
            wrong.append(id + u" does not exist"_s);
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestGuidance::everyCitedSectionExists()
{
    for (const StepInfo &info : stepInfos()) {
        QVERIFY2(section(stepGuide(info.step).section), qPrintable(stepGuide(info.step).section));
        for (const Guidance *guidance : guidanceOfStep(info.step)) {
            QVERIFY2(section(guidance->section), qPrintable(guidance->fieldId + u": "_s + guidance->section));
        }
    }
    for (const RuleInfo &rule : ruleInfos()) {
        QVERIFY2(rule.section.isEmpty() || section(rule.section), rule.section.data());
    }
    QSet<QString> keys;
    for (const Section &entry : sections()) {
        QVERIFY2(!keys.contains(entry.key), qPrintable(entry.key));
        QVERIFY2(entry.parent.isEmpty() || keys.contains(entry.parent), qPrintable(entry.key + u" comes before what holds it"_s));
        keys.insert(entry.key);
    }
}

void TestGuidance::sectionsAreTheGuidesOwn()
{
    QFile file(QString::fromUtf8(CREDWRIGHT_SOURCE_DIR) + u"/../shared/reference/000_4aa24071db1a7029.txt"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        QSKIP("The guide's text is not at ../shared/reference.");
    }
    // Headings and the bold beginnings of list items; the body comes after the table of contents, in the guide's order.
    static const QRegularExpression marks(u"^[#*\\s-]+|[*:\\s]+$"_s);
    QString text = QString::fromUtf8(file.readAll());
    qsizetype at = text.indexOf(u"## Introduction"_s);
    QVERIFY(at > 0);
    for (const Section &entry : sections()) {
        qsizetype found = at;
        bool isHeading = false;
        while (!isHeading && (found = text.indexOf(entry.title, found)) >= 0) {
            const qsizetype start = text.lastIndexOf(u'\n', found) + 1;
            const QString before = text.mid(start, found - start).remove(marks);
            const QString after = text.mid(found + entry.title.size(), 2);
            isHeading = before.isEmpty() && !after.isEmpty() && u"\n*:"_s.contains(after.at(0));
            found += isHeading ? 0 : 1;
        }
        QVERIFY2(isHeading, qPrintable(entry.title));
        at = found;
    }
}

void TestGuidance::everyTermIsInTheGlossary()
{
    QSet<QString> used;
    for (const StepInfo &info : stepInfos()) {
        QStringList terms = stepGuide(info.step).terms;
        for (const Guidance *guidance : guidanceOfStep(info.step)) {
            terms += guidance->terms;
        }
        for (const QString &term : std::as_const(terms)) {
            QVERIFY2(glossaryEntry(term), qPrintable(term));
            used.insert(term);
        }
    }
    QVERIFY(glossary().size() >= 30);
    for (const GlossaryEntry &entry : glossary()) {
        QCOMPARE(glossaryEntry(entry.key), &entry);
        for (const QString &key : entry.seeAlso) {
            QVERIFY2(key != entry.key && glossaryEntry(key), qPrintable(entry.key + u" → "_s + key));
            used.insert(key);
        }
    }
    for (const GlossaryEntry &entry : glossary()) {
        QVERIFY2(used.contains(entry.key), qPrintable(entry.key + u" is reached from nowhere"_s));
    }
}

void TestGuidance::textsAreShort()
{
    for (const StepInfo &info : stepInfos()) {
        for (const Guidance *guidance : guidanceOfStep(info.step)) {
            for (const QString &part : {guidance->whatGoodLooksLike, guidance->why, guidance->badExample, guidance->goodExample}) {
                QVERIFY2(part.size() <= 280, qPrintable(guidance->fieldId + u": "_s + part));
                QVERIFY2(!part.contains(u"  "), qPrintable(guidance->fieldId));
            }
        }
    }
}

void TestGuidance::glossaryKeepsBothUsesOfTheTerm()
{
    const GlossaryEntry *entry = glossaryEntry("micro-credential"_L1);
    QVERIFY(entry);
    for (const QString &words :
        {u"record of the learning outcomes"_s, u"small volume of learning"_s, u"owned by the learner"_s, u"you earn"_s, u"you follow"_s}) {
        QVERIFY2(entry->text.contains(words), qPrintable(words));
    }
    QVERIFY(entry->source.contains(u"2022/C 243/02"_s));
}

void TestGuidance::unknownIsNothing()
{
    QVERIFY(!guidanceFor("outcome.colour"_L1));
    QVERIFY(!glossaryEntry("colour"_L1));
    QVERIFY(!section("colour"_L1));
    QVERIFY(stepGuide("colour"_L1).purpose.isEmpty());
    QVERIFY(guidanceOfStep("colour"_L1).isEmpty());
}

void TestGuidance::otherLanguagesFallBackToEnglish()
{
    const Guidance *english = guidanceFor("outcome.statement"_L1);
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::Icelandic));
    const Guidance *other = guidanceFor("outcome.statement"_L1);
    const QString purpose = stepGuide("level"_L1).purpose;
    QLocale::setDefault(before);
    QVERIFY(other && other != english);
    QCOMPARE(other->why, english->why);
    QCOMPARE(purpose, stepGuide("level"_L1).purpose);
    QCOMPARE(guidanceFor("outcome.statement"_L1), english);
}

void TestGuidance::standingStatements()
{
    QCOMPARE(notADegree().title.text(), u"Not a degree"_s);
    QVERIFY(notADegree().text.text().contains(u"does not by itself give access"_s));
    QCOMPARE(recognitionIsDecidedThere().title.text(), u"Recognition is decided where you take it"_s);
    QVERIFY(recognitionIsDecidedThere().text.text().contains(u"receiving institution"_s));
}

void TestGuidance::malformedStep_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("line");
    const QString step = u"# level\nPurpose: p\nSection: level\n"_s;
    const QString field = u"## level.reason\nGood: g\nWhy: w\nSection: level\n"_s;
    QTest::newRow("nothing") << QString() << u"1"_s;
    QTest::newRow("text before the heading") << u"Good: g\n"_s + step << u"1"_s;
    QTest::newRow("a field before the step") << field << u"1"_s;
    QTest::newRow("two steps") << step + step << u"4"_s;
    QTest::newRow("step without purpose") << u"# level\nSection: level\n"_s << u"1"_s;
    QTest::newRow("unknown key") << step + u"Hint: h\n"_s << u"4"_s;
    QTest::newRow("a line that was not indented") << step + u"goes on here\n"_s << u"4"_s;
    QTest::newRow("continues nothing") << step + u"\n  goes on here\n"_s << u"5"_s;
    QTest::newRow("key without text") << step + u"## level.reason\nGood: \n"_s << u"5"_s;
    QTest::newRow("the same key twice") << step + field + u"Why: again\n"_s << u"8"_s;
    QTest::newRow("field twice") << step + field + field << u"8"_s;
    QTest::newRow("unknown field") << step + u"## level.colour\nGood: g\nWhy: w\nSection: level\n"_s << u"4"_s;
    QTest::newRow("field without why") << step + u"## level.reason\nGood: g\nSection: level\n"_s << u"4"_s;
    QTest::newRow("field without section") << step + u"## level.reason\nGood: g\nWhy: w\n"_s << u"4"_s;
    QTest::newRow("bad example alone") << step + field + u"Bad: b\n"_s << u"4"_s;
    QTest::newRow("better example alone") << step + field + u"Better: b\n"_s << u"4"_s;
    QTest::newRow("deeper heading") << step + u"### level.reason\n"_s << u"4"_s;
    QTest::newRow("heading without a name") << step + u"## \n"_s << u"4"_s;
    QTest::newRow("case without a name") << step + u"Case: only text\n"_s << u"4"_s;
    QTest::newRow("comment that does not end") << step + u"<!-- open\n"_s << u"5"_s;
}

void TestGuidance::malformedStep()
{
    QFETCH(const QString, text);
    QFETCH(const QString, line);
    const auto parsed = parseStepTexts(text);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().code, ErrorCode::InvalidInput);
    QCOMPARE(parsed.error().detail, line);
}

void TestGuidance::malformedGlossary_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("line");
    QTest::newRow("no source") << u"## a\nTerm: a\nText: t\n"_s << u"1"_s;
    QTest::newRow("twice") << u"## a\nTerm: a\nText: t\nSource: s\n## a\nTerm: a\nText: t\nSource: s\n"_s << u"5"_s;
    QTest::newRow("heading of a step") << u"# a\nTerm: a\nText: t\nSource: s\n"_s << u"1"_s;
    QTest::newRow("key of a field") << u"## a\nGood: g\n"_s << u"2"_s;
}

void TestGuidance::malformedGlossary()
{
    QFETCH(const QString, text);
    QFETCH(const QString, line);
    const auto parsed = parseGlossary(text);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().detail, line);
}

void TestGuidance::wellFormedStep()
{
    const auto parsed = parseStepTexts(uR"(<!-- a
comment -->
# level
Purpose: One
  line.
Section: level
Case: A | first: with a colon
Case: B | second

## level.reason level.method
Good: g
Why: w
Bad: b
Better: c
Section: level
Terms: x, y
)"_s);
    QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().message));
    QCOMPARE(parsed->step.purpose, u"One line."_s);
    QCOMPARE(parsed->step.cases.size(), 2);
    QCOMPARE(parsed->step.cases.at(0).text, u"first: with a colon"_s);
    QCOMPARE(parsed->fields.size(), 2);
    QCOMPARE(parsed->fields.at(1).fieldId, u"level.method"_s);
    QCOMPARE(parsed->fields.at(1).title, u"Method"_s);
    QCOMPARE(parsed->fields.at(1).terms, (QStringList{u"x"_s, u"y"_s}));
    QCOMPARE(parsed->fields.at(0).goodExample, u"c"_s);
}

QTEST_APPLESS_MAIN(TestGuidance)
#include "tst_guidance.moc"
