#include "tests/finance/finance_designs.h"
#include "tests/support/spreadsheets.h"
#include "ui/dialogs/dialog_seam.h"
#include "ui/document/session.h"
#include "ui/document/settings.h"
#include "ui/figures/figure_card.h"
#include "ui/steps/finance/cost_import_dialog.h"
#include "ui/steps/finance/finance_page.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace Credwright;
using namespace Credwright::FinanceDesigns;
using namespace Credwright::Testing;

/// From the button on the page to the lines in the design, as somebody with a template does it.
class TestCostImportDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        Settings::setFolder(m_folder.filePath(u"settings"_s));
        Theme::instance().apply(*qApp);
    }

    void init()
    {
        m_said.clear();
        m_session = std::make_unique<Session>(chipDesign());
        m_page = std::make_unique<FinancePage>(*m_session);
        m_page->resize(1140, 700);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        DialogSeam::answerWith([this](const QString &kind, const QString &text) -> std::optional<QString> {
            m_said += kind == u"tell"_s ? text : QString();
            return kind == u"openFile"_s ? m_file : QString();
        });
    }

    void cleanup()
    {
        DialogSeam::answerWith({});
        m_page.reset();
        m_session.reset();
    }

    void linesAreTakenAndUndone()
    {
        QVERIFY(open("Cost item;Hours;Rate;Remarks\nTeaching staff;100;80;\nTotal;;8000;\nGuests;;by agreement;\nMuseum visit;1;120,50;\n"));
        QVERIFY(button()->text().startsWith(u"Take 2 "_s));
        const QTableWidget *rows = preview();
        QCOMPARE(rows->rowCount(), 4);
        QCOMPARE(rows->item(0, 0)->text(), u"Teaching staff"_s);
        QCOMPARE(rows->item(0, 5)->text(), u"€80"_s);
        QVERIFY(rows->item(1, 0)->text().startsWith(u"Left out: Total"_s));
        QVERIFY(rows->item(2, 0)->text().contains(u"by agreement"_s));
        const qsizetype before = m_session->design().costLines.size();
        button()->click();
        QCOMPARE(m_session->design().costLines.size(), before + 2);
        QCOMPARE(m_session->design().costLines.last().rate, std::optional(euro(120.5)));
        m_session->undo();
        QCOMPARE(m_session->design().costLines.size(), before);
    }

    void theColumnsAreSaidOnceAndRemembered()
    {
        const QByteArray sheet = "Wat;Hoe lang;Prijs per uur\nLes;96;75\n"; // "Wat" and "Hoe lang" are not known.
        QVERIFY(open(sheet));
        QVERIFY(!button()->isEnabled());
        QVERIFY(notes().contains(u"Say which column holds the cost lines."_s));
        m_dialog->findChild<QSpinBox *>()->setValue(1);
        column(0)->setCurrentText(labelOf(CostColumn::Title));
        column(1)->setCurrentText(labelOf(CostColumn::Hours));
        column(2)->setCurrentText(labelOf(CostColumn::Rate));
        QVERIFY(button()->text().startsWith(u"Take 1 "_s));
        button()->click();
        QCOMPARE(m_session->design().costLines.last().minutes, std::optional(Minutes{96 * 60}));
        // In another file of the same template they are known; the program was started anew.
        Settings::instance().costTemplates.clear();
        Settings::instance().load();
        QVERIFY(open("Begroting 2027\n\nWat;Hoe lang;Prijs per uur\nPracticum;10;38\n"));
        QCOMPARE(m_dialog->findChild<QSpinBox *>()->value(), 3);
        QCOMPARE(column(1)->currentText(), labelOf(CostColumn::Hours));
        QVERIFY(button()->text().startsWith(u"Take 1 "_s));
    }

    void allLinesMayBeReplaced()
    {
        QVERIFY(open("Cost item;Amount\nEverything;1000\n"));
        for (QComboBox *box : m_dialog->findChildren<QComboBox *>()) {
            if (box->accessibleName() == u"What happens"_s) {
                box->setCurrentIndex(static_cast<int>(CostImportMode::Replace));
            }
        }
        button()->click();
        QCOMPARE(m_session->design().costLines.size(), 1);
        m_session->undo();
        QCOMPARE(m_session->design().costLines.size(), 11);
    }

    void everyControlHasAName()
    {
        QVERIFY(open("Cost item;Amount\nA;1000\n"));
        for (const QComboBox *box : m_dialog->findChildren<QComboBox *>()) {
            QVERIFY(!box->accessibleName().isEmpty());
        }
        QCOMPARE(column(0)->accessibleName(), u"What “Cost item” holds"_s);
    }

    void whatIsNoSpreadsheetIsSaid()
    {
        QVERIFY(!open("%PDF-1.7 not a sheet"));
        QVERIFY2(m_said.contains(u"no spreadsheet"_s), qPrintable(m_said));
        QVERIFY(!open(QByteArray()));
        QVERIFY2(m_said.contains(u"holds no sheet"_s), qPrintable(m_said));
        QCOMPARE(m_session->undoStack().count(), 0);
    }

private:
    bool open(const QByteArray &bytes)
    {
        m_file = m_folder.filePath(u"costs.csv"_s);
        QFile file(m_file);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
            return false;
        }
        file.close();
        delete m_dialog;
        m_page->findChild<QPushButton *>(u"fromFinanceSheet"_s)->click();
        m_dialog = m_page->findChild<CostImportDialog *>();
        return m_dialog && m_dialog->isVisible();
    }
    QPushButton *button() const
    {
        for (QPushButton *one : m_dialog->findChildren<QPushButton *>()) {
            if (one->text().startsWith(u"Take"_s)) {
                return one;
            }
        }
        return nullptr;
    }
    QComboBox *column(int at) const { return qobject_cast<QComboBox *>(m_dialog->findChild<QTableWidget *>(u"importColumns"_s)->cellWidget(at, 3)); }
    const QTableWidget *preview() const { return m_dialog->findChild<ReadOnlyTable *>()->table(); }
    QString notes() const { return m_dialog->findChild<QLabel *>(u"importNotes"_s)->text(); }

    QTemporaryDir m_folder;
    QString m_file;
    QString m_said;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<FinancePage> m_page;
    QPointer<CostImportDialog> m_dialog;
};

QTEST_MAIN(TestCostImportDialog)
#include "tst_cost_import_dialog.moc"
