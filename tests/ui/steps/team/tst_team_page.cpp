#include "core/model/seeded_rows.h"
#include "ui/dialogs/dialog_seam.h"
#include "ui/document/session.h"
#include "ui/forms/entity_table.h"
#include "ui/steps/team/team_page.h"
#include "ui/theme/theme.h"
#include "ui/widgets/derived_label.h"

#include <QApplication>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Credwright;
using namespace Qt::Literals::StringLiterals;

namespace {

Design twoTasks()
{
    Design design;
    design.identity.title = u"Digital chip design"_s;
    for (const auto &[title, status, due] :
        {std::tuple(u"Open the form"_s, TaskStatus::Done, PartialDate{2026, 1, 1}), std::tuple(u"Test it"_s, TaskStatus::Open, PartialDate{2026, 5, 0}),
            std::tuple(u"Ask legal affairs"_s, TaskStatus::Begun, PartialDate{2026, 3, 9})}) {
        Task task;
        task.id = QUuid::createUuid();
        task.title = title;
        task.status = status;
        task.due = due;
        design.tasks.append(task);
    }
    return design;
}

} // namespace

class TestTeamPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        Theme::instance().apply(*qApp);
        QVERIFY(m_folder.isValid());
    }
    void cleanup() { DialogSeam::answerWith({}); }

    /// The six units of the guide are there from the start; one of one's own can be added, none of the six renamed or removed.
    void unitsOfTheGuideAreThere()
    {
        Session session{withSeededRows(Design())};
        TeamPage page(session);
        auto *units = page.findChild<EntityTable *>(u"unit"_s);
        QVERIFY(units);
        QCOMPARE(session.design().units.size(), 6);
        QCOMPARE(units->rows().index(5, 1).data().toString(), u"Legal affairs"_s);
        QVERIFY(!(units->rows().flags(units->rows().index(5, 1)) & Qt::ItemIsEditable));
        units->selectRow(session.design().units.last().id);
        units->addRowAction()->trigger();
        QCOMPARE(session.design().units.size(), 7);
        QVERIFY(units->rows().flags(units->rows().index(6, 1)) & Qt::ItemIsEditable);
        units->selectRow(session.design().units.first().id);
        units->removeAction()->trigger();
        QCOMPARE(session.design().units.size(), 7);
    }

    void tellsWhatIsDueNext()
    {
        Session session{twoTasks()};
        TeamPage page(session);
        QStringList values;
        for (const DerivedLabel *label : page.findChildren<DerivedLabel *>()) {
            values.append(label->value() + u" | "_s + label->working());
        }
        QVERIFY2(values.contains(u"1 of 3 done | Due next: “Ask legal affairs”, 9 Mar 2026."_s), qPrintable(values.join(u'\n')));
    }

    void exportsThePlan()
    {
        Session session{twoTasks()};
        TeamPage page(session);
        const QString path = m_folder.filePath(u"plan.html"_s);
        DialogSeam::answerWith([&](const QString &kind, const QString &) { return kind == "saveFile"_L1 ? std::optional(path) : std::nullopt; });
        QSignalSpy told(&session, &Session::notified);
        page.findChild<QToolButton *>(u"exportPlan"_s)->click();
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray html = file.readAll();
        QVERIFY(html.contains("Ask legal affairs") && html.contains("Tasks done: 1 of 3."));
        QCOMPARE(told.count(), 1);
        QVERIFY(session.undoStack().isClean()); // Handing out changes nothing.
    }

    void saysWhenThePlanCannotBeWritten()
    {
        Session session{twoTasks()};
        TeamPage page(session);
        QStringList told;
        DialogSeam::answerWith([&](const QString &kind, const QString &text) -> std::optional<QString> {
            if (kind == "tell"_L1) {
                told.append(text);
            }
            return kind == "saveFile"_L1 ? std::optional(m_folder.filePath(u"missing/plan.html"_s)) : std::nullopt;
        });
        page.findChild<QToolButton *>(u"exportPlan"_s)->click();
        QCOMPARE(told.size(), 1);
    }

private:
    QTemporaryDir m_folder;
};

QTEST_MAIN(TestTeamPage)
#include "tst_team_page.moc"
