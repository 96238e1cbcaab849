#include "core/exchange/plan/implementation_plan.h"
#include "tests/support/token_design.h"

#include <QTest>
#include <QXmlStreamReader>

using namespace Credwright;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The text of each element in order, cells and headings by themselves; empty when the page is no well-formed XML.
QStringList textsOf(const QByteArray &html)
{
    QStringList texts;
    QXmlStreamReader xml(html);
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isCharacters() && !xml.isWhitespace()) {
            texts.append(xml.text().toString());
        }
    }
    return xml.hasError() ? QStringList() : texts;
}

template<typename T>
T &added(QList<T> &list)
{
    list.append(T());
    list.last().id = QUuid::createUuid();
    return list.last();
}

Task &addTask(Design &design, const QString &title, PartialDate due)
{
    Task &task = added(design.tasks);
    task.title = title;
    task.due = due;
    return task;
}

} // namespace

class TestImplementationPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsEachTextOfTheTeam_data()
    {
        QTest::addColumn<QString>("field");
        for (const EntityType &type : entityTypes()) {
            for (const FieldInfo *info : type.fields) {
                if (type.step == "team"_L1 && info->limits.maxLength > 0 && info->id != "team.stepNote"_L1) {
                    QTest::newRow(info->id.data()) << QString(info->id);
                }
            }
        }
    }
    void holdsEachTextOfTheTeam()
    {
        QFETCH(QString, field);
        const QString text = textsOf(planHtml(tokenDesign())).join(u' ');
        QVERIFY(text.contains(tokenOf(field, 0)));
        QVERIFY(field.startsWith("team."_L1) || text.contains(tokenOf(field, 1)));
    }

    void ordersTasksByTheirDueDate()
    {
        Design design;
        addTask(design, u"no date"_s, {});
        addTask(design, u"in summer"_s, {2026, 7, 1});
        addTask(design, u"in spring"_s, {2026, 3, 0}); // By the end of March.
        addTask(design, u"on 5 March"_s, {2026, 3, 5});
        QStringList titles = textsOf(planHtml(design));
        titles.removeIf([&](const QString &text) { return std::ranges::none_of(design.tasks, [&](const Task &task) { return task.title == text; }); });
        QCOMPARE(titles, (QStringList{u"on 5 March"_s, u"in spring"_s, u"in summer"_s, u"no date"_s}));
    }

    void saysWhoDoesWhat()
    {
        Design design;
        TeamMember &member = added(design.members);
        member.name = u"Nadia & Bram <3"_s;
        Task &task = addTask(design, u"Open the form"_s, {2026, 11, 17});
        task.owner = {member.id};
        task.status = TaskStatus::Done;
        task.step = GuideStep::Admission;
        addTask(design, u"Test it"_s, {});
        const QStringList texts = textsOf(planHtml(design, QDate(2026, 3, 9)));
        const qsizetype row = texts.indexOf(u"Open the form"_s);
        QVERIFY(row > 0);
        QCOMPARE(texts.mid(row, 5), (QStringList{u"Open the form"_s, u"Nadia & Bram <3"_s, u"17 Nov 2026"_s, u"Done"_s, u"Admission and support"_s}));
        QVERIFY(texts.contains(u"Tasks done: 1 of 2."_s));
        QVERIFY(texts.contains(u"Plan of 9 March 2026"_s));
        QVERIFY(!texts.contains(u"Technical systems"_s)); // What is empty has no heading.
    }

    void isFineWithoutAnything()
    {
        const QStringList texts = textsOf(planHtml(Design()));
        QVERIFY(texts.contains(u"Implementation plan"_s));
        QVERIFY(texts.contains(u"Title not yet stated"_s));
        QVERIFY(!texts.join(u' ').contains(u"Plan of"_s));
    }

    void loadsNothingFromElsewhere()
    {
        const QByteArray html = planHtml(tokenDesign());
        QVERIFY(html.contains("default-src 'none'"));
        QVERIFY(!html.contains("<script") && !html.contains("src=") && !html.contains("<link"));
    }
};

QTEST_GUILESS_MAIN(TestImplementationPlan)
#include "tst_implementation_plan.moc"
