#include "core/finance/usual_costs.h"
#include "tests/finance/finance_designs.h"
#include "ui/document/session.h"
#include "ui/figures/figure_card.h"
#include "ui/forms/entity_table.h"
#include "ui/steps/finance/finance_page.h"
#include "ui/steps/finance/result_tile.h"
#include "ui/theme/theme.h"

#include <QPushButton>
#include <QTableWidget>
#include <QTest>

using namespace Credwright;
using namespace Credwright::FinanceDesigns;

namespace {

QString cell(EntityTable *table, int row, int fromEnd)
{
    return table->model()->index(row, table->model()->columnCount() - fromEnd).data().toString();
}

QStringList firstColumn(EntityTable *table)
{
    QStringList texts;
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        const bool group = table->rows().groupAt(row);
        if (!table->rows().findingAt(row)) {
            texts.append(table->model()->index(row, group ? 0 : 1).data().toString().section(u", "_s, 0, 0));
        }
    }
    return texts;
}

QUuid lineNamed(const Design &design, const QString &title)
{
    for (const CostLine &line : design.costLines) {
        if (line.title.text == title) {
            return line.id;
        }
    }
    return {};
}

} // namespace

class TestFinancePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void linesStandInTheirCategoryWithSums();
    void resultsAreThoseOfTheCalculation();
    void quantityCellIsTheFieldThatTheLineCounts();
    void newLineIsLikeTheOneAbove();
    void linesMoveWithinTheirCategory();
    void changingTheCategoryMovesTheLine();
    void usualLineIsAddedAndUndone();
    void usualLineIsDeclined();
    void schemeIsAddedAndUndone();
    void withoutAFeeOnlyWhoComesIsShown();
    void partnerStatementAddsUp();
    void jumpsOpenTheRightTab_data();
    void jumpsOpenTheRightTab();

private:
    EntityTable *table(const QString &kind) const { return m_page->findChild<EntityTable *>(kind); }
    std::unique_ptr<Session> m_session;
    std::unique_ptr<FinancePage> m_page;
};

void TestFinancePage::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    Theme::instance().apply(*qApp);
}

void TestFinancePage::init()
{
    m_session = std::make_unique<Session>(chipDesign());
    m_page = std::make_unique<FinancePage>(*m_session);
    m_page->resize(1140, 700);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void TestFinancePage::cleanup()
{
    m_page.reset();
    m_session.reset();
}

void TestFinancePage::linesStandInTheirCategoryWithSums()
{
    EntityTable *costs = table(u"costLine"_s);
    const QStringList texts = firstColumn(costs);
    QCOMPARE(texts.first(), u"Preparatory"_s);
    QCOMPARE(texts.at(1), u"Course design and materials"_s);
    QCOMPARE(texts.at(4), u"Running"_s);
    QCOMPARE(texts.mid(texts.size() - 2), QStringList({u"Indirect costs"_s, u"Full cost per edition"_s}));
    QCOMPARE(cell(costs, 0, 1), u"€5,410"_s);
    QCOMPARE(cell(costs, costs->model()->rowCount() - 1, 1), u"€30,360"_s);
    QCOMPARE(cell(costs, costs->model()->rowCount() - 2, 2), u"15 % of €26,400"_s);
    const int design = costs->rows().rowOf(lineNamed(m_session->design(), u"Course design and materials"_s));
    QCOMPARE(cell(costs, design, 1), u"€3,410"_s);
    QCOMPARE(cell(costs, design, 2), u"220 h × €62 ÷ 4"_s);
}

void TestFinancePage::resultsAreThoseOfTheCalculation()
{
    const QList<ResultTile *> tiles = m_page->findChildren<ResultTile *>();
    QCOMPARE(tiles.size(), 4);
    QCOMPARE(tiles.at(0)->value(), u"+€3,300"_s);
    QCOMPARE(tiles.at(1)->value(), u"111 %"_s);
    QCOMPARE(tiles.at(2)->value(), u"€1,518"_s);
    QCOMPARE(tiles.at(3)->value(), u"€253"_s);
    m_session->setField({m_session->design().fees.first().id, u"fee.learners"_s, {}}, std::optional(Count{16}));
    QCOMPARE(tiles.at(0)->value(), u"−€907.20"_s);
}

void TestFinancePage::quantityCellIsTheFieldThatTheLineCounts()
{
    EntityTable *costs = table(u"costLine"_s);
    const Design &design = m_session->design();
    const auto fieldOf = [&](const QString &title) { return QString(costs->rows().infoAt(design, lineNamed(design, title), 3)->id); };
    QCOMPARE(fieldOf(u"Teaching staff"_s), u"costLine.minutes"_s);
    QCOMPARE(fieldOf(u"Marketing"_s), u"costLine.quantity"_s);
    const QUuid marketing = lineNamed(design, u"Marketing"_s);
    m_session->setField({marketing, u"costLine.basis"_s, {}}, u"share-of-income"_s);
    QCOMPARE(fieldOf(u"Marketing"_s), u"costLine.share"_s);
    QCOMPARE(costs->rows().columnOf(marketing, u"costLine.share"_s), 3);
    QCOMPARE(costs->rows().columnOf(marketing, u"costLine.rate"_s), 0);
    QCOMPARE(costs->rows().columnOf(lineNamed(design, u"Lab tutors"_s), u"costLine.rate"_s), 4);

    costs->setFocus();
    costs->selectRow(lineNamed(design, u"Lab tutors"_s), u"costLine.minutes"_s);
    QTest::keyClick(costs, Qt::Key_F2);
    auto *editor = costs->viewport()->findChild<QWidget *>({}, Qt::FindDirectChildrenOnly);
    QVERIFY(editor && editor->hasFocus());
    QTest::keySequence(editor, QKeySequence::SelectAll);
    QTest::keyClicks(editor, u"100"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(findById(design.costLines, lineNamed(design, u"Lab tutors"_s))->minutes, std::optional(Minutes{6000}));
}

void TestFinancePage::newLineIsLikeTheOneAbove()
{
    EntityTable *costs = table(u"costLine"_s);
    const Design before = m_session->design();
    costs->selectRow(lineNamed(before, u"Teaching staff"_s));
    costs->addRowBelow();
    const CostLine &made = m_session->design().costLines.at(4);
    QCOMPARE(made.category, CostCategory::Running);
    QCOMPARE(made.unit, CostUnit::Hour);
    QCOMPARE(costs->rows().rowOf(made.id), costs->rows().rowOf(lineNamed(before, u"Teaching staff"_s)) + 1);
    m_session->undo();
    QCOMPARE(m_session->design(), before);
}

void TestFinancePage::linesMoveWithinTheirCategory()
{
    EntityTable *costs = table(u"costLine"_s);
    const QStringList before = firstColumn(costs);
    costs->selectRow(lineNamed(m_session->design(), u"Teaching staff"_s));
    costs->moveUpAction()->trigger();
    QCOMPARE(firstColumn(costs), before); // It is the first of its category already.
    costs->moveDownAction()->trigger();
    QStringList after = before;
    after.swapItemsAt(5, 6);
    QCOMPARE(firstColumn(costs), after);
}

void TestFinancePage::changingTheCategoryMovesTheLine()
{
    EntityTable *costs = table(u"costLine"_s);
    const QUuid marketing = lineNamed(m_session->design(), u"Marketing"_s);
    m_session->setField({marketing, u"costLine.category"_s, {}}, u"preparatory"_s);
    QCOMPARE(firstColumn(costs).at(4), u"Marketing"_s);
    m_session->setField({marketing, u"costLine.category"_s, {}}, QString());
    QVERIFY(firstColumn(costs).contains(u"Without a category"_s));
}

void TestFinancePage::usualLineIsAddedAndUndone()
{
    const Design before = m_session->design();
    auto *add = m_page->findChild<QWidget *>(u"usualCosts"_s)->findChildren<QPushButton *>().first();
    QTest::mouseClick(add, Qt::LeftButton);
    QCOMPARE(m_session->design().costLines.size(), before.costLines.size() + 1);
    const CostLine &made = m_session->design().costLines.last();
    QVERIFY(!made.usual.isEmpty());
    QCOMPARE(table(u"costLine"_s)->currentRow(), made.id);
    m_session->undo();
    QCOMPARE(m_session->design(), before);
}

void TestFinancePage::usualLineIsDeclined()
{
    const qsizetype open = openUsualCosts(m_session->design()).size();
    auto *decline = m_page->findChild<QWidget *>(u"usualCosts"_s)->findChildren<QPushButton *>().at(1);
    QTest::mouseClick(decline, Qt::LeftButton);
    QCOMPARE(openUsualCosts(m_session->design()).size(), open - 1);
    QCOMPARE(m_session->design().financing.declinedCosts.size(), 1);
}

void TestFinancePage::schemeIsAddedAndUndone()
{
    m_page->setCurrentTab(FinancePage::FundingTab);
    const auto *card = m_page->findChild<QWidget *>(u"fundingSchemes"_s);
    const qsizetype before = m_session->design().incomeLines.size();
    card->findChild<QPushButton *>()->click();
    QCOMPARE(m_session->design().incomeLines.size(), before + 1);
    const IncomeLine &line = m_session->design().incomeLines.last();
    QCOMPARE(line.amount, std::optional(Money{400'000}));
    QCOMPARE(line.eligibility, Eligibility::Unchecked);
    QCOMPARE(m_session->place().entity, line.id);
    m_session->undo();
    QCOMPARE(m_session->design().incomeLines.size(), before);
}

void TestFinancePage::withoutAFeeOnlyWhoComesIsShown()
{
    EntityTable *fees = table(u"fee"_s);
    const int amount = fees->rows().columnOf(m_session->design().fees.first().id, u"fee.amount"_s);
    const int learners = fees->rows().columnOf(m_session->design().fees.first().id, u"fee.learners"_s);
    QVERIFY(!fees->isColumnHidden(amount));
    const std::optional<Money> asked = m_session->design().fees.first().amount;
    m_session->setField({singletonId("financing"_L1), u"financing.paid"_s, {}}, u"no"_s);
    QVERIFY(fees->isColumnHidden(amount) && !fees->isColumnHidden(learners));
    QCOMPARE(m_session->design().fees.first().amount, asked);
    m_session->undo();
    QVERIFY(!fees->isColumnHidden(amount));
}

void TestFinancePage::partnerStatementAddsUp()
{
    m_session->edit(u"Partners"_s, [](Design &next) {
        for (const int share : {60'00, 40'00}) {
            Partner &partner = appended(next.partners);
            partner.name = u"Partner %1"_s.arg(share);
            partner.incomeShare = partner.costShare = Percent{share};
        }
        next.financing.sharingModel = SharingModel::OneCollects;
        next.financing.collector = {next.partners.first().id};
    });
    m_page->setCurrentTab(FinancePage::PartnersTab);
    const QTableWidget *statement = nullptr;
    for (const ReadOnlyTable *one : m_page->findChildren<ReadOnlyTable *>()) {
        statement = one->isVisible() ? one->table() : statement;
    }
    QVERIFY(statement);
    // The edition shown: income 37,660 with the grant, cost 30,360; the first partner has both and keeps 60 %.
    QCOMPARE(statement->item(0, 5)->text(), u"−€2,920"_s); // 22,596 − 37,660 − (18,216 − 30,360)
    QCOMPARE(statement->item(1, 5)->text(), u"+€2,920"_s);
    QCOMPARE(statement->item(2, 5)->text(), u"€0"_s);
    QCOMPARE(statement->item(2, 6)->text(), u"+€7,300"_s);
}

void TestFinancePage::jumpsOpenTheRightTab_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<int>("tab");
    QTest::newRow("a fee") << u"fee.amount"_s << int(FinancePage::FeesTab);
    QTest::newRow("the conditions of funding") << u"incomeLine.conditions"_s << int(FinancePage::FundingTab);
    QTest::newRow("whether anything is paid") << u"financing.paid"_s << int(FinancePage::FeesTab);
    QTest::newRow("what the comparison shows") << u"financing.marketNote"_s << int(FinancePage::MarketTab);
    QTest::newRow("how partners share") << u"financing.sharingModel"_s << int(FinancePage::PartnersTab);
    QTest::newRow("the indirect rate") << u"financing.indirectRate"_s << int(FinancePage::CostTab);
    QTest::newRow("a cost line's note") << u"costLine.note"_s << int(FinancePage::CostTab);
}

void TestFinancePage::jumpsOpenTheRightTab()
{
    QFETCH(QString, field);
    QFETCH(int, tab);
    const Design &design = m_session->design();
    const QUuid entity = field.startsWith(u"fee"_s) ? design.fees.first().id
        : field.startsWith(u"incomeLine"_s)         ? design.incomeLines.first().id
        : field.startsWith(u"costLine"_s)           ? design.costLines.first().id
                                                    : design.financing.id;
    QVERIFY(m_page->jumpTo({entity, field, {}}));
    QCOMPARE(int(m_page->currentTab()), tab);
}

QTEST_MAIN(TestFinancePage)
#include "tst_finance_page.moc"
