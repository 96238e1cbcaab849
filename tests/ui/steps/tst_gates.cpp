#include "tests/support/sound_design.h"
#include "ui/document/session.h"
#include "ui/forms/entity_table.h"
#include "ui/forms/step_page.h"
#include "ui/shell/workspace.h"
#include "ui/theme/theme.h"

#include <QTest>

using namespace Credwright;
using namespace Credwright::Testing;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A question whose answer makes a part of a step apply or not.
struct Gate
{
    const char *name;
    const char *step;
    const char *shows; ///< Object name of what follows the answer.
    std::function<void(Design &)> open;
    std::function<void(Design &)> close;
};

const QList<Gate> gates{
    {"offered with partners", "partners", "partner", [](Design &d) { d.partnership.applies = Answer::Yes; },
        [](Design &d) { d.partnership.applies = Answer::No; }},
    {"the agreement among partners", "partners", "agreementElement", [](Design &d) { d.partnership.applies = Answer::Yes; },
        [](Design &d) { d.partnership.applies = Answer::No; }},
    {"one admission for all partners", "admission", "admission.singleProcedure", [](Design &d) { d.partnership.applies = Answer::Yes; },
        [](Design &d) { d.partnership.applies = Answer::No; }},
    {"sharing the money", "finance", "financing.sharingModel", [](Design &d) { d.partnership.applies = Answer::Yes; },
        [](Design &d) { d.partnership.applies = Answer::No; }},
    {"a joint award", "certification", "certification.issuerBody", [](Design &d) { d.identity.joint = Answer::Yes; },
        [](Design &d) { d.identity.joint = Answer::No; }},
    {"towards something larger", "stackability", "stackTarget", [](Design &d) { d.stackability.approach = StackApproach::Independent; },
        [](Design &d) {
            d.stackability.approach = StackApproach::StandAlone;
            d.stackTargets.clear();
            d.relatedCredentials.clear();
        }},
    {"the award of a consortium", "stackability", "stackability.awardedBy", [](Design &d) { d.stackability.approach = StackApproach::Consortium; },
        [](Design &d) { d.stackability.approach = StackApproach::Independent; }},
    {"in a framework of qualifications", "level", "level.eqfLevel", [](Design &d) { d.level.applies = LevelApplies::Yes; },
        [](Design &d) { d.level.applies = LevelApplies::NotApplicable; }},
    {"why no level applies", "level", "level.notApplicableReason", [](Design &d) { d.level.applies = LevelApplies::NotApplicable; },
        [](Design &d) { d.level.applies = LevelApplies::Yes; }},
    {"graded, not attendance only", "certification", "certification.gradeShown",
        [](Design &d) {
            d.certification.gradeShown = Answer::Unset;
            d.tracks.first().kind = TrackKind::WithAssessment;
        },
        [](Design &d) {
            for (Track &track : d.tracks) {
                track.kind = TrackKind::AttendanceOnly;
            }
        }},
    {"out of a programme", "type", "type.standsAlone", [](Design &d) { d.type.approach = Approach::FromProgramme; },
        [](Design &d) { d.type.approach = Approach::StandAlone; }},
    {"a mixed group", "type", "type.mixedPlan", [](Design &d) { d.type.grouping = Grouping::Mixed; }, [](Design &d) { d.type.grouping = Grouping::OwnGroup; }},
    {"for a selected audience", "admission", "admission.criteria", [](Design &d) { d.admission.kind = AdmissionKind::Selected; },
        [](Design &d) { d.admission.kind = AdmissionKind::Open; }},
};

} // namespace

/// What does not apply is out of the way, and nothing that was written there is lost.
class TestGates : public QObject
{
    Q_OBJECT

private:
    /// Whether nothing on the way to the page is hidden but the sheets of other tabs.
    static bool isOffered(const QWidget *widget, const StepPage &page)
    {
        for (const QWidget *each = widget; each && each != &page; each = each->parentWidget()) {
            if (each->isHidden() && !each->objectName().startsWith(u"sheet"_s)) {
                return false;
            }
        }
        return true;
    }

private Q_SLOTS:
    void initTestCase() { Theme::instance().apply(*qobject_cast<QApplication *>(QCoreApplication::instance())); }

    void followsItsQuestion_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < gates.size(); ++i) {
            QTest::newRow(gates.at(i).name) << i;
        }
    }

    void followsItsQuestion()
    {
        QFETCH(const int, index);
        const Gate &gate = gates.at(index);
        Session session(soundDesign());
        session.edit(u"Open"_s, gate.open);
        const std::unique_ptr<StepPage> page(makeStepPage(QLatin1StringView(gate.step), session, nullptr));
        page->resize(860, 692);
        page->show();
        const auto *shown = page->findChild<QWidget *>(QString::fromLatin1(gate.shows));
        QVERIFY(shown);
        QVERIFY(isOffered(shown, *page));
        session.edit(u"Close"_s, gate.close);
        QVERIFY(!isOffered(shown, *page));
        session.undo();
        QVERIFY(isOffered(shown, *page));
    }

    void closingDeletesNothing()
    {
        Session session(soundDesign());
        const QUuid partner = session.addRow(u"partner"_s, 0);
        session.setField({partner, u"partner.name"_s, {}}, LocalizedText(u"Academy of Bees"_s));
        session.setField({singletonId("partnership"_L1), u"partnership.applies"_s, {}}, u"no"_s);
        QCOMPARE(session.design().partners.first().name.text, u"Academy of Bees"_s);
        const QList<Fee> fees = session.design().fees;
        QVERIFY(!fees.isEmpty());
        session.setField({singletonId("financing"_L1), u"financing.paid"_s, {}}, u"no"_s);
        QVERIFY(session.design().fees == fees);
        QCOMPARE(session.analysis().finance.editions.first().fees, Money{}); // Kept, and not counted.
        session.setField({singletonId("level"_L1), u"level.applies"_s, {}}, codeOf(LevelApplies::NotApplicable));
        QVERIFY(session.design().level.eqfLevel == Count{7});
    }

    /// Where nothing is paid, the amounts are out of the way and the learners stay.
    void feesOfAFreeCourse()
    {
        Session session(soundDesign());
        const std::unique_ptr<StepPage> page(makeStepPage("finance"_L1, session, nullptr));
        auto *table = page->findChild<EntityTable *>(u"fee"_s);
        QVERIFY(table);
        const QUuid row = session.design().fees.first().id;
        const int amount = table->rows().columnOf(row, u"fee.amount"_s);
        QVERIFY(amount > 0 && !table->isColumnHidden(amount));
        session.setField({singletonId("financing"_L1), u"financing.paid"_s, {}}, u"no"_s);
        QVERIFY(table->isColumnHidden(amount));
        QVERIFY(!table->isColumnHidden(table->rows().columnOf(row, u"fee.learners"_s)));
    }
};

QTEST_MAIN(TestGates)
#include "tst_gates.moc"
