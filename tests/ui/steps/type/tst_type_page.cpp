#include "core/model/seeded_rows.h"
#include "ui/document/session.h"
#include "ui/forms/entity_table.h"
#include "ui/steps/stackability/stackability_page.h"
#include "ui/steps/type/type_page.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QTest>

using namespace Credwright;
using namespace Qt::Literals::StringLiterals;

namespace {

bool isShown(const QWidget &page, const QString &name)
{
    const auto *widget = page.findChild<QWidget *>(name);
    return widget && widget->isVisibleTo(&page);
}

void choose(Session &session, const QString &field, const QString &code)
{
    session.setField({singletonId(field.startsWith("type"_L1) ? "type"_L1 : "stackability"_L1), field, {}}, code);
}

} // namespace

/// What depends on where the course comes from.
class TestTypePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        Theme::instance().apply(*qApp);
    }

    void theFitnessListIsForWhatComesFromAProgramme()
    {
        Session session{withSeededRows(Design())};
        TypePage page(session);
        const auto shown = [&] { return isShown(page, u"type.sourceModule"_s) && isShown(page, u"fitnessAspect"_s) && isShown(page, u"type.grouping"_s); };
        QVERIFY(!isShown(page, u"type.sourceModule"_s) && !isShown(page, u"fitnessAspect"_s) && !isShown(page, u"type.grouping"_s));
        choose(session, u"type.approach"_s, u"from-programme"_s);
        QVERIFY(shown());
        choose(session, u"type.approach"_s, u"combination"_s);
        QVERIFY(shown());
        choose(session, u"type.approach"_s, u"stand-alone"_s);
        QVERIFY(!isShown(page, u"fitnessAspect"_s));
    }

    /// Another answer hides nothing that was filled.
    void whatIsFilledStays()
    {
        Session session{withSeededRows(Design())};
        TypePage page(session);
        choose(session, u"type.approach"_s, u"from-programme"_s);
        session.setField({session.design().fitnessAspects.at(1).id, u"fitnessAspect.verdict"_s, {}}, u"fits"_s);
        choose(session, u"type.approach"_s, u"stand-alone"_s);
        QVERIFY(isShown(page, u"fitnessAspect"_s));
        QCOMPARE(session.design().fitnessAspects.at(1).verdict, Fitness::Fits);
    }

    void thePlanIsForMixedGroups()
    {
        Session session{withSeededRows(Design())};
        TypePage page(session);
        choose(session, u"type.approach"_s, u"from-programme"_s);
        choose(session, u"type.grouping"_s, u"own-group"_s);
        QVERIFY(!isShown(page, u"type.mixedPlan"_s));
        choose(session, u"type.grouping"_s, u"both"_s);
        QVERIFY(isShown(page, u"type.mixedPlan"_s));
    }

    /// The share is carried into the cost: 96 h and 48 h at €75, 40 % of each.
    void sharedResourcesShowWhatTheyCost()
    {
        Design design;
        SharedResource lecturers;
        lecturers.id = QUuid::createUuid();
        lecturers.name = u"Lecturers"_s;
        lecturers.share = Percent{40'00};
        SharedResource room = lecturers;
        room.id = QUuid::createUuid();
        design.sharedResources = {lecturers, room};
        for (const qint64 hours : {96, 48}) {
            CostLine line;
            line.id = QUuid::createUuid();
            line.basis = CostBasis::PerEdition;
            line.unit = CostUnit::Hour;
            line.minutes = Minutes{hours * 60};
            line.rate = Money{75'000};
            line.sharedResource = {lecturers.id};
            design.costLines.append(line);
        }
        Session session{design};
        TypePage page(session);
        auto *table = page.findChild<EntityTable *>(u"sharedResource"_s);
        QVERIFY(table);
        QVERIFY(table->rows().index(0, 4).data().toString().startsWith(u"€4,320 in 2 "_s)); // 2,880 + 1,440
        QCOMPARE(table->rows().index(table->rows().rowOf(room.id), 4).data().toString(), u"in no cost line"_s);
    }

    void stackabilityAsksForTheRulesOfDegreeCourses()
    {
        Session session{withSeededRows(Design())};
        StackabilityPage page(session);
        QVERIFY(!isShown(page, u"stackability.externalRulesChecked"_s));
        choose(session, u"type.approach"_s, u"from-programme"_s);
        QVERIFY(isShown(page, u"stackability.externalRulesChecked"_s));
    }
};

QTEST_MAIN(TestTypePage)
#include "tst_type_page.moc"
