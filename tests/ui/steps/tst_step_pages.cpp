#include "core/util/format.h"
#include "tests/support/token_design.h"
#include "ui/document/session.h"
#include "ui/forms/check_list_button.h"
#include "ui/forms/entity_table.h"
#include "ui/forms/finding_bar.h"
#include "ui/forms/step_page.h"
#include "ui/forms/text_edit.h"
#include "ui/shell/workspace.h"
#include "ui/theme/theme.h"
#include "ui/widgets/choice_chips.h"
#include "ui/widgets/derived_label.h"
#include "ui/widgets/segmented_choice.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QTest>
#include <QToolButton>

using namespace Credwright;
using namespace Qt::Literals::StringLiterals;

/// Every page with a design in which every field is filled, so that nothing is hidden.
class TestStepPages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyFieldHasAPlace_data();
    void everyFieldHasAPlace();
    void jumpReachesEveryField_data();
    void jumpReachesEveryField();
    void typingChangesTheDesign_data();
    void typingChangesTheDesign();
    void startingPointIsOneEdit();
    void reasonIsAskedWhereTheLevelDeparts();
    void nationalRuleFollowsTheCountry();
    void tablesShowTheNamesOfCountries();
    void findingsOfARowOfFieldsTakeItsWidth();

private:
    static void rows();
};

namespace {

struct Shown
{
    explicit Shown(QLatin1StringView step, const Design &design = tokenDesign()) : session(design), page(makeStepPage(step, session, nullptr))
    {
        page->resize(860, 692);
        page->show();
        page->activateWindow();
    }
    Session session;
    std::unique_ptr<StepPage> page;
};

/// Fields that no editor of their own stands for: what is written by taking or declining a usual cost line, and the parts of
/// a cost line, which share one column that follows the unit and basis of the row; links of assessments are set in the matrix.
bool hasAWayOfItsOwn(const QString &field)
{
    static const QStringList fields{u"financing.declinedCosts"_s, u"costLine.usual"_s, u"costLine.quantity"_s, u"costLine.minutes"_s, u"costLine.rate"_s,
        u"costLine.share"_s, u"assessment.outcomes"_s};
    return fields.contains(field);
}

/// A step whose page is not in this program shows its title only.
bool hasPage(QLatin1StringView step)
{
    Session session{Design()};
    const std::unique_ptr<StepPage> page(makeStepPage(step, session, nullptr));
    return page->metaObject() != &StepPage::staticMetaObject;
}

EntityTable *tableOf(StepPage &page, const QString &kind)
{
    for (EntityTable *table : page.findChildren<EntityTable *>()) {
        if (table->rows().kind() == kind) {
            return table;
        }
    }
    return nullptr;
}

/// The column of a field in a table; -1 when it has none.
int columnOf(EntityTable &table, const QString &field)
{
    for (int column = 1; column < table.rows().columnCount(); ++column) {
        if (table.rows().info(column) && table.rows().info(column)->id == field) {
            return column;
        }
    }
    return -1;
}

Anchor firstPlaceOf(const Design &design, const QString &field)
{
    return {idsOf(design, field.section(u'.', 0, 0)).value(0), field, {}};
}

/// Does with the keyboard what changes the value of the editor.
void operate(QWidget *editor)
{
    if (auto *text = qobject_cast<TextEdit *>(editor)) {
        const bool year = text->objectName() == "edition.year"_L1 || text->toPlainText().contains(u"2026"_s);
        text->selectAll();
        QTest::keyClicks(text, year ? u"2031"_s : u"3"_s);
    } else if (auto *segments = qobject_cast<SegmentedChoice *>(editor)) {
        QTest::keyClick(QApplication::focusWidget(), segments->isNarrow() ? Qt::Key_Down : Qt::Key_Right);
    } else if (qobject_cast<ChoiceChips *>(editor)) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    } else if (auto *box = qobject_cast<QCheckBox *>(editor)) {
        QTest::keyClick(box, Qt::Key_Space);
    } else if (auto *button = qobject_cast<CheckListButton *>(editor)) {
        button->openList();
        QTest::keyClick(button->findChild<QListWidget *>(), Qt::Key_Space);
    } else if (auto *combo = qobject_cast<QComboBox *>(editor); combo && combo->isEditable()) {
        combo->lineEdit()->setText(combo->itemText(combo->count() - 1));
        QTest::keyClick(combo->lineEdit(), Qt::Key_Return);
    } else if (combo) {
        QTest::keyClick(combo, combo->currentIndex() + 1 < combo->count() ? Qt::Key_Down : Qt::Key_Up);
    }
}

} // namespace

void TestStepPages::initTestCase()
{
    Theme::instance().apply(*qobject_cast<QApplication *>(QCoreApplication::instance()));
}

void TestStepPages::rows()
{
    QTest::addColumn<QString>("step");
    QTest::addColumn<QString>("field");
    for (const EntityType &type : entityTypes()) {
        // Files are attached to the rows that they belong to, by a dialog.
        if (!stepInfo(type.step) || type.kind == "attachment"_L1 || !hasPage(type.step)) {
            continue;
        }
        for (const FieldInfo *info : type.fields) {
            if (info->limits.linkKind == "attachment"_L1 || hasAWayOfItsOwn(QString(info->id))) {
                continue;
            }
            QTest::addRow("%s on %s", info->id.latin1(), type.step.latin1()) << QString(type.step) << QString(info->id);
        }
    }
}

void TestStepPages::everyFieldHasAPlace_data()
{
    rows();
}

void TestStepPages::everyFieldHasAPlace()
{
    QFETCH(QString, step);
    QFETCH(QString, field);
    Shown shown(stepInfo(step)->step);
    EntityTable *table = tableOf(*shown.page, field.section(u'.', 0, 0));
    if (table) {
        table->selectRow(firstPlaceOf(shown.session.design(), field).entity);
    }
    QVERIFY(shown.page->findChild<QWidget *>(field) || (table && columnOf(*table, field) > 0));
}

void TestStepPages::jumpReachesEveryField_data()
{
    rows();
}

void TestStepPages::jumpReachesEveryField()
{
    QFETCH(QString, step);
    QFETCH(QString, field);
    Shown shown(stepInfo(step)->step);
    QVERIFY(QTest::qWaitForWindowActive(shown.page.get()));
    const Anchor where = firstPlaceOf(shown.session.design(), field);
    QVERIFY(shown.page->jumpTo(where));
    QCOMPARE(shown.session.place().entity, where.entity);
    QCOMPARE(shown.session.place().field, where.field);
    QVERIFY(QApplication::focusWidget());
    QVERIFY(QApplication::focusWidget()->isVisible());
}

void TestStepPages::typingChangesTheDesign_data()
{
    rows();
}

void TestStepPages::typingChangesTheDesign()
{
    QFETCH(QString, step);
    QFETCH(QString, field);
    Shown shown(stepInfo(step)->step);
    QVERIFY(QTest::qWaitForWindowActive(shown.page.get()));
    const Anchor where = firstPlaceOf(shown.session.design(), field);
    const std::optional<Value> before = readAt(shown.session.design(), where);
    EntityTable *table = tableOf(*shown.page, where.kind());
    if (table && columnOf(*table, field) > 0) {
        table->selectRow(where.entity, field, true);
    } else {
        QVERIFY(shown.page->jumpTo(where));
    }
    QWidget *editor = shown.page->findChild<QWidget *>(field);
    QVERIFY(editor);
    operate(editor);
    QVERIFY(readAt(shown.session.design(), where) != before);
    QCOMPARE(shown.session.undoStack().count(), 1);
}

void TestStepPages::startingPointIsOneEdit()
{
    Shown shown("audience"_L1, Design());
    auto *button = shown.page->findChild<QToolButton *>(u"addStartingPoint"_s);
    QVERIFY(button);
    QCOMPARE(button->menu()->actions().size(), 3);
    button->menu()->actions().first()->trigger();
    QCOMPARE(shown.session.design().profiles.size(), 1);
    const Profile profile = shown.session.design().profiles.first();
    QVERIFY(!profile.id.isNull());
    QCOMPARE(profile.name.text, u"Senior Expert Learner"_s);
    QVERIFY(!profile.needs.isEmpty() && !profile.commitments.isEmpty() && !profile.reasons.isEmpty());
    QVERIFY(profile.answer.isEmpty()); // How the design answers is for the designer to say.
    QCOMPARE(shown.session.undoStack().count(), 1);
    shown.session.undo();
    QVERIFY(shown.session.design().profiles.isEmpty());
}

void TestStepPages::reasonIsAskedWhereTheLevelDeparts()
{
    Design design;
    design.level.applies = LevelApplies::Yes;
    for (const int level : {7, 7, 6}) {
        Outcome outcome;
        outcome.id = QUuid::createUuid();
        outcome.level = Count{level};
        design.outcomes.append(outcome);
    }
    Shown shown("level"_L1, design);
    auto *reason = shown.page->findChild<QWidget *>(u"level.reason"_s);
    QVERIFY(reason);
    const Anchor chosen{singletonId("level"_L1), u"level.eqfLevel"_s, {}};
    shown.session.setField(chosen, std::optional<Count>(Count{7}));
    QVERIFY(!reason->isVisible());
    shown.session.setField(chosen, std::optional<Count>(Count{6}));
    QVERIFY(reason->isVisible());
}

void TestStepPages::nationalRuleFollowsTheCountry()
{
    Shown shown("type"_L1, Design());
    auto *rule = shown.page->findChild<DerivedLabel *>(u"nationalRule"_s);
    QVERIFY(rule);
    QVERIFY(rule->value().contains(u"European Union"_s));
    shown.session.setField({singletonId("identity"_L1), u"identity.country"_s, {}}, u"ES"_s);
    // Royal Decree 822/2021: less than 15 ECTS, 25 to 30 hours a credit.
    QVERIFY2(rule->value().contains(u"less than 15 ECTS"_s), qPrintable(rule->value()));
    QVERIFY2(rule->value().contains(u"25 h to 30 h"_s), qPrintable(rule->value()));
    QVERIFY(rule->working().contains(u"Royal Decree 822/2021"_s));
    shown.session.setField({singletonId("identity"_L1), u"identity.country"_s, {}}, u"GR"_s);
    // What Greece states is not about short courses, so the European frame stands in.
    QVERIFY2(rule->value().contains(u"European Union"_s), qPrintable(rule->value()));
    QVERIFY2(rule->working().contains(u"Greece"_s), qPrintable(rule->working()));
}

void TestStepPages::tablesShowTheNamesOfCountries()
{
    Shown shown("type"_L1);
    EntityTable *table = tableOf(*shown.page, u"awardingBody"_s);
    const int column = columnOf(*table, u"awardingBody.country"_s);
    QCOMPARE(table->rows().index(0, column).data().toString(), u"Belgium"_s);
    const FieldInfo *info = fieldInfo(u"awardingBody.country");
    QCOMPARE(parseValue(*info, u"spain"_s, QString(), u"EUR"_s, QLocale::c()), std::optional<Value>(u"ES"_s));
    QCOMPARE(parseValue(*info, u"Atlantis"_s, QString(), u"EUR"_s, QLocale::c()), std::optional<Value>());
}

void TestStepPages::findingsOfARowOfFieldsTakeItsWidth()
{
    Design design = tokenDesign();
    design.level.applies = LevelApplies::Yes;
    design.level.eqfLevel = Count{8}; // The outcomes are at level 2.
    design.level.method = LevelMethod::Majority;
    design.level.reason.clear();
    Shown shown("level"_L1, design);
    const auto *editor = shown.page->findChild<QWidget *>(u"level.eqfLevel"_s);
    const auto *bar = shown.page->findChild<FindingBar *>();
    QVERIFY(editor && bar);
    QVERIFY2(bar->width() > 2 * editor->width(), qPrintable(QString::number(bar->width())));
}

QTEST_MAIN(TestStepPages)
#include "tst_step_pages.moc"
