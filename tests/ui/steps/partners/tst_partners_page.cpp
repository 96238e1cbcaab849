#include "core/agreement/agreement.h"
#include "core/model/seeded_rows.h"
#include "ui/dialogs/dialog_seam.h"
#include "ui/document/session.h"
#include "ui/forms/entity_table.h"
#include "ui/steps/partners/partners_page.h"
#include "ui/theme/theme.h"
#include "ui/widgets/choice_chips.h"

#include <QApplication>
#include <QMenu>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Credwright;
using namespace Qt::Literals::StringLiterals;

class TestPartnersPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::instance().apply(*qobject_cast<QApplication *>(QCoreApplication::instance())); }
    void withoutPartnersTheRestIsHiddenAndKept();
    void eachElementOffersItsOwnQuestions();
    void whatOtherStepsSayIsTakenOverAsOneEdit();
    void templateFillsOnlyWhatIsEmpty();

private:
    static Design shared()
    {
        Design design = withSeededRows(Design());
        design.partnership.applies = Answer::Yes;
        design.identity.title = u"Coastal engineering"_s;
        return design;
    }
    static EntityTable *elements(PartnersPage &page)
    {
        for (EntityTable *table : page.findChildren<EntityTable *>()) {
            if (table->rows().kind() == u"agreementElement") {
                return table;
            }
        }
        return nullptr;
    }
};

void TestPartnersPage::withoutPartnersTheRestIsHiddenAndKept()
{
    Design design = shared();
    design.agreementElements.first().text = u"A committee"_s;
    Session session(design);
    PartnersPage page(session);
    page.resize(860, 692);
    page.show();
    QVERIFY(elements(page)->isVisible());
    session.setField({singletonId("partnership"_L1), u"partnership.applies"_s, {}}, u"no"_s);
    QVERIFY(!elements(page)->isVisible());
    QCOMPARE(session.design().agreementElements.first().text, u"A committee"_s);
    session.setField({singletonId("partnership"_L1), u"partnership.applies"_s, {}}, u"yes"_s);
    QVERIFY(elements(page)->isVisible());
}

void TestPartnersPage::eachElementOffersItsOwnQuestions()
{
    Session session(shared());
    PartnersPage page(session);
    page.resize(860, 692);
    page.show();
    for (const AgreementElement &element : session.design().agreementElements) {
        elements(page)->selectRow(element.id);
        const auto *chips = page.findChild<ChoiceChips *>(u"agreementElement.settled"_s);
        QCOMPARE(chips->findChildren<ChoiceChip *>().size(), questionsOf(element.element).size());
    }
}

void TestPartnersPage::whatOtherStepsSayIsTakenOverAsOneEdit()
{
    Session session(shared());
    PartnersPage page(session);
    page.resize(860, 692);
    page.show();
    const auto element = [&](qsizetype row) { return session.design().agreementElements.at(row); };
    elements(page)->selectRow(element(2).id); // The micro-credential.
    auto *take = page.findChild<QPushButton *>(u"takeOver"_s);
    QTRY_VERIFY(take->isVisible()); // The card makes room for it when it lays itself out.
    QVERIFY(take->isEnabled());
    take->click();
    QVERIFY(element(2).text.startsWith(u"Title: Coastal engineering"_s));
    QVERIFY(!take->isEnabled()); // It is there already.
    QCOMPARE(session.undoStack().count(), 1);
    session.undo();
    QVERIFY(element(2).text.isEmpty());
    session.setField({element(2).id, u"agreementElement.text"_s, {}}, u"See annex 1."_s);
    take->click();
    QVERIFY2(element(2).text.startsWith(u"See annex 1.\n\nTitle: Coastal engineering"_s), qPrintable(element(2).text));
    elements(page)->selectRow(element(7).id); // Intellectual property: no step knows about it.
    QVERIFY(!take->isVisible());
}

void TestPartnersPage::templateFillsOnlyWhatIsEmpty()
{
    Design design = shared();
    design.agreementElements.last().text = u"Spanish law."_s;
    Session session(design);
    PartnersPage page(session);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"template.txt"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Article 1. Governance\nEach party names a coordinator.\nArticle 2. Applicable law\nBelgian law applies.\n");
    file.close();
    DialogSeam::answerWith([&](const QString &kind, const QString &) { return kind == u"openFile" ? std::optional(path) : std::nullopt; });
    for (QPushButton *button : page.findChildren<QPushButton *>()) {
        if (button->menu() && button->menu()->actions().size() == 2) {
            button->menu()->actions().first()->trigger();
        }
    }
    DialogSeam::answerWith({});
    QCOMPARE(session.design().agreementElements.first().text, u"Each party names a coordinator."_s);
    QCOMPARE(session.design().agreementElements.last().text, u"Spanish law."_s);
    QCOMPARE(session.undoStack().count(), 1);
}

QTEST_MAIN(TestPartnersPage)
#include "tst_partners_page.moc"
