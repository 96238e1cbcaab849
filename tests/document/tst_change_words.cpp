#include "core/check/step_info.h"
#include "core/document/change_words.h"
#include "core/model/access.h"
#include "tests/support/token_design.h"

#include <QTest>

using namespace Credwright;
using namespace Qt::Literals::StringLiterals;

namespace {

/// "outcomes | Explain clocks | Statement | before → after"
QString told(const ChangeLine &line)
{
    return u"%1 | %2 | %3 | %4 → %5"_s.arg(line.step, line.place, line.what, line.before, line.after);
}

QStringList told(const Design &before, const Design &after, const QLocale &locale = QLocale(QLocale::English, QLocale::UnitedKingdom))
{
    QStringList lines;
    for (const ChangeLine &line : changeLines(before, after, locale)) {
        lines.append(told(line));
    }
    return lines;
}

Outcome outcome(const QString &statement)
{
    Outcome made;
    made.id = QUuid::createUuid();
    made.statement = statement;
    return made;
}

Assessment assessment(const QString &title)
{
    Assessment made;
    made.id = QUuid::createUuid();
    made.title = title;
    return made;
}

} // namespace

class TestChangeWords : public QObject
{
    Q_OBJECT

private:
    Design m_before;

private Q_SLOTS:
    void init()
    {
        m_before = Design();
        m_before.id = QUuid::createUuid();
        m_before.identity.currency = u"EUR"_s;
        m_before.outcomes = {outcome(u"Explain clocks"_s), outcome(u"Write RTL"_s)};
        m_before.assessments = {assessment(u"Exam"_s)};
    }

    void nothingDiffers() { QCOMPARE(told(m_before, m_before), QStringList()); }

    void aField()
    {
        Design after = m_before;
        after.outcomes[1].statement = u"Write tested RTL"_s;
        QCOMPARE(told(m_before, after), QStringList{u"outcomes | Write tested RTL | Statement | Write RTL → Write tested RTL"_s});
        QCOMPARE(changeLines(m_before, after).first().where, (Anchor{m_before.outcomes.at(1).id, u"outcome.statement"_s, {}}));
    }

    void aFieldOfASinglePart()
    {
        Design after = m_before;
        after.type.approach = Approach::StandAlone;
        QCOMPARE(told(m_before, after), QStringList{u"type | Type and size | Approach |  → "_s + labelOf(Approach::StandAlone)});
    }

    void aRowThatCame()
    {
        Design after = m_before;
        after.assessments.append(assessment(u"Project"_s));
        after.assessments.last().method = AssessmentMethod::Project;
        QCOMPARE(told(m_before, after), QStringList{u"assessment | Project | added |  → Assessment: Project\nMethod: Project"_s});
    }

    void aRowThatWent()
    {
        Design after = m_before;
        removeWithLinks(after, u"assessment"_s, m_before.assessments.first().id);
        QCOMPARE(told(m_before, after), QStringList{u"assessment | Exam | removed | Assessment: Exam → "_s});
    }

    void aLinkThatCameAndOneThatWent()
    {
        m_before.assessments[0].outcomes = Links({m_before.outcomes.at(0).id});
        Design after = m_before;
        after.assessments[0].outcomes = Links({m_before.outcomes.at(1).id});
        QStringList lines = told(m_before, after);
        lines.sort();
        QCOMPARE(lines, (QStringList{u"assessment | Exam | Outcomes shown |  → Write RTL"_s, u"assessment | Exam | Outcomes shown | Explain clocks → "_s}));
    }

    void aLinkThatWentWithItsRowIsNotTold()
    {
        m_before.assessments[0].outcomes = Links({m_before.outcomes.at(0).id});
        Design after = m_before;
        removeWithLinks(after, u"outcome"_s, m_before.outcomes.at(0).id);
        const QStringList lines = told(m_before, after);
        QCOMPARE(lines.size(), 1);
        QVERIFY2(lines.first().startsWith(u"outcomes | Explain clocks | removed"_s), qPrintable(lines.first()));
    }

    void anOrder()
    {
        Design after = m_before;
        after.outcomes.swapItemsAt(0, 1);
        QCOMPARE(told(m_before, after), QStringList{u"outcomes | Learning outcomes | new order |  → "_s});
    }

    void aRowWithoutATitleIsTheNthOfItsKind()
    {
        Design after = m_before;
        after.outcomes.append(outcome({}));
        QVERIFY2(told(m_before, after).first().startsWith(u"outcomes | Outcome 3 | added"_s), qPrintable(told(m_before, after).first()));
    }

    void inTheOrderOfTheSteps()
    {
        const Design full = tokenDesign();
        Design empty;
        empty.id = full.id;
        int last = 0;
        for (const ChangeLine &line : changeLines(empty, full)) {
            const int number = stepInfo(line.step) ? stepInfo(line.step)->number : 0;
            QVERIFY2(number >= last, qPrintable(told(line)));
            last = number;
        }
        QCOMPARE(last, stepInfos().last().number);
    }

    void numbersAndMoneyInTheLocale()
    {
        Design after = m_before;
        after.type.credits = Credits{450};
        const QLocale german(QLocale::German, QLocale::Germany);
        QVERIFY2(told(m_before, after).first().contains(u"4.5"_s), qPrintable(told(m_before, after).first()));
        QVERIFY2(told(m_before, after, german).first().contains(u"4,5"_s), qPrintable(told(m_before, after, german).first()));
    }
};

QTEST_GUILESS_MAIN(TestChangeWords)
#include "tst_change_words.moc"
