#include "tests/finance/finance_designs.h"
#include "ui/figures/break_even_figure.h"
#include "ui/figures/change_figure.h"
#include "ui/figures/cost_structure_figure.h"
#include "ui/figures/cumulative_figure.h"
#include "ui/figures/figure_card.h"
#include "ui/figures/figure_export.h"
#include "ui/figures/market_figure.h"
#include "ui/figures/scenario_figure.h"

#include <QClipboard>
#include <QMimeData>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Credwright;
using namespace Credwright::FinanceDesigns;

namespace {

const QLocale english(QLocale::English, QLocale::UnitedKingdom);

std::unique_ptr<Figure> make(const QString &which, const Design &design)
{
    const FinanceResult result = financeOf(design, english);
    if (which == u"break-even"_s) {
        return std::make_unique<BreakEvenFigure>(design, result, english);
    }
    if (which == u"change"_s) {
        return std::make_unique<ChangeFigure>(design, result, english);
    }
    if (which == u"market"_s) {
        return std::make_unique<MarketFigure>(design, marketOf(design, result.averageFee, english), english);
    }
    if (which == u"cumulative"_s) {
        return std::make_unique<CumulativeFigure>(design, result, english);
    }
    if (which == u"scenarios"_s) {
        return std::make_unique<ScenarioFigure>(design, scenariosOf(design), english);
    }
    return std::make_unique<CostStructureFigure>(design, result, english);
}

/// A tutor for each started group of 12 makes it lose again at 25 to 27 learners (finance.md, case C).
Design steppedDesign()
{
    Design design;
    design.audience.places = Count{30};
    design.financing.groupSize = Count{12};
    addPieces(design, u"Fixed"_s, CostBasis::PerEdition, euro(1000));
    addPieces(design, u"Material"_s, CostBasis::PerLearner, euro(10));
    addPieces(design, u"Tutor"_s, CostBasis::PerGroup, euro(600));
    addFee(design, 20, euro(110));
    return design;
}

Design designWithScenarios()
{
    Design design = chipDesign();
    Scenario &scenario = appended(design.scenarios);
    scenario.title = u"Fees a tenth lower"_s;
    scenario.fees = Percent{-10'00};
    return design;
}

/// The fee of the course is 1,383 for 6 ECTS; others ask 200, 250 and 300 a credit.
Design pricedDesign()
{
    Design design = chipDesign();
    design.type.credits = Credits{600};
    for (const qint64 fee : {200, 250, 300}) {
        Comparator &comparator = appended(design.comparators);
        comparator.provider = u"Provider %1"_s.arg(fee);
        comparator.credits = Credits{100};
        comparator.fee = Decimal{fee * 1000};
    }
    return design;
}

} // namespace

class TestFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::instance().apply(*qApp); }
    void axis_data();
    void axis();
    void figures_data();
    void figures();
    void tables();
    void everyCrossingIsMarked();
    void mirrored();
    void emptyDesignsCanBeDrawn_data() { figures_data(); }
    void emptyDesignsCanBeDrawn();
    void savedByTheEndingOfThePath();
    void unwritablePathIsSaidSo();
    void cardShowsTheSameAsTable();
};

void TestFigures::axis_data()
{
    QTest::addColumn<qint64>("high");
    QTest::addColumn<int>("most");
    QTest::addColumn<QList<qint64>>("steps");
    QTest::newRow("whole steps of five") << qint64(24) << 7 << QList<qint64>({0, 5, 10, 15, 20});
    QTest::newRow("never halves of a learner") << qint64(3) << 7 << QList<qint64>({0, 1, 2, 3});
    QTest::newRow("thousands") << qint64(39192) << 4 << QList<qint64>({0, 10000, 20000, 30000});
    QTest::newRow("a quarter of ten thousand") << qint64(9900) << 4 << QList<qint64>({0, 2500, 5000, 7500});
    QTest::newRow("nothing to span") << qint64(0) << 4 << QList<qint64>({0});
}

void TestFigures::axis()
{
    QFETCH(qint64, high);
    QFETCH(int, most);
    QFETCH(QList<qint64>, steps);
    QCOMPARE(axisSteps(0, high, most), steps);
}

void TestFigures::figures_data()
{
    QTest::addColumn<QString>("which");
    QTest::addColumn<QString>("said");
    QTest::newRow("break-even") << u"break-even"_s << u"17 learners to break even"_s;
    QTest::newRow("if things change") << u"change"_s << u"Fees ± 10 %"_s;
    QTest::newRow("cost structure") << u"structure"_s << u"Running €17,800"_s;
    QTest::newRow("over the editions") << u"cumulative"_s << u"Paid back in “Edition 1”; after the last edition the result is +€21,200 in all"_s;
    QTest::newRow("scenarios") << u"scenarios"_s << u"Fees a tenth lower: +€534"_s;
    QTest::newRow("market") << u"market"_s << u"ours €230.50, 8 % below the median"_s;
}

void TestFigures::figures()
{
    QFETCH(QString, which);
    QFETCH(QString, said);
    const std::unique_ptr<Figure> figure = make(which, which == u"market"_s ? pricedDesign() : which == u"scenarios"_s ? designWithScenarios() : chipDesign());
    const QString svg = QString::fromUtf8(figureSvg(*figure, 480, Qt::LeftToRight));
    QVERIFY(svg.contains(said));
    QVERIFY(svg.contains(figure->title()));
    QXmlStreamReader reader(svg);
    while (!reader.atEnd()) {
        reader.readNext();
    }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    const QImage image = figureImage(*figure, 480, Qt::LeftToRight);
    QCOMPARE(image.pixelColor(0, 0), Theme::colorIn(Theme::Surface, false));
    QCOMPARE(image.width(), 2 * (480 + 32));
    QVERIFY(figure->heightFor(480) > 40);
}

void TestFigures::tables()
{
    const FigureTable breakEven = make(u"break-even"_s, chipDesign())->table();
    QVERIFY(breakEven.rows.contains(QStringList({u"20"_s, u"€30,360"_s, u"€33,660"_s, u"€3,300"_s})));
    const FigureTable change = make(u"change"_s, chipDesign())->table();
    QCOMPARE(change.rows.first(), QStringList({u"As planned"_s, QString(), u"+€3,300"_s}));
    QVERIFY(change.rows.contains(QStringList({u"16 learners"_s, u"−€4,207.20"_s, u"−€907.20"_s})));
    const FigureTable structure = make(u"structure"_s, chipDesign())->table();
    QCOMPARE(structure.rows.first(), QStringList({u"Preparatory"_s, u"€5,410"_s, u"18 %"_s})); // 5,410 ÷ 30,360
    const FigureTable market = make(u"market"_s, pricedDesign())->table();
    QVERIFY(market.rows.contains(QStringList({u"Provider 200"_s, u"€200 ÷ 1 ECTS"_s, u"€200"_s})));
    QVERIFY(market.rows.contains(QStringList({u"Median"_s, QString(), u"€250"_s})));
    QVERIFY(structure.rows.contains(QStringList({u"Temporary income"_s, u"€4,000"_s, u"11 %"_s})));
}

void TestFigures::everyCrossingIsMarked()
{
    const QString svg = QString::fromUtf8(figureSvg(*make(u"break-even"_s, steppedDesign()), 480, Qt::LeftToRight));
    QVERIFY(svg.contains(u"22 learners to break even"_s));
    QVERIFY(svg.contains(u"It loses again at 25, 26, 27 learners."_s));
    QVERIFY(svg.contains(u">25</text>"_s)); // The first that loses…
    QVERIFY(svg.contains(u">28</text>"_s)); // …and the first that carries again.
    QVERIFY(!svg.contains(u">26</text>"_s));
}

void TestFigures::mirrored()
{
    QImage image(100, 20, QImage::Format_ARGB32);
    QPainter painter(&image);
    FigurePainter figure(painter, {10, 0, 80, 20}, {false, true});
    QCOMPARE(figure.place(QPointF(10, 5)), QPointF(90, 5));
    QCOMPARE(figure.place(QRectF(10, 0, 30, 20)), QRectF(60, 0, 30, 20));
}

void TestFigures::emptyDesignsCanBeDrawn()
{
    QFETCH(QString, which);
    const std::unique_ptr<Figure> figure = make(which, Design());
    QVERIFY(!figureImage(*figure, 300, Qt::RightToLeft).isNull());
    QVERIFY(!figure->summary().isEmpty());
}

void TestFigures::savedByTheEndingOfThePath()
{
    QTemporaryDir folder;
    const std::unique_ptr<Figure> figure = make(u"structure"_s, chipDesign());
    QVERIFY(saveFigure(*figure, folder.filePath(u"a.png"_s), 480, Qt::LeftToRight));
    QVERIFY(saveFigure(*figure, folder.filePath(u"a.svg"_s), 480, Qt::LeftToRight));
    QVERIFY(!QImage(folder.filePath(u"a.png"_s)).isNull());
    QFile svg(folder.filePath(u"a.svg"_s));
    QVERIFY(svg.open(QIODevice::ReadOnly));
    QVERIFY(svg.readAll().contains("<svg"));
}

void TestFigures::unwritablePathIsSaidSo()
{
    const std::unique_ptr<Figure> figure = make(u"structure"_s, chipDesign());
    const Result<> saved = saveFigure(*figure, u"/nowhere/at/all/a.svg"_s, 480, Qt::LeftToRight);
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::CannotWrite);
    QVERIFY(saved.error().message.contains(u"/nowhere/at/all/a.svg"_s));
}

void TestFigures::cardShowsTheSameAsTable()
{
    FigureCard card(u"Break-even"_s);
    card.setFigure(make(u"break-even"_s, chipDesign()));
    card.resize(500, 300);
    card.show();
    auto *view = card.findChild<FigureView *>();
    auto *table = card.findChild<QTableWidget *>();
    QVERIFY(view->isVisible() && !table->isVisible());
    QVERIFY(view->accessibleDescription().contains(u"17 learners"_s));
    card.setShowsTable(true);
    QVERIFY(!view->isVisible() && table->isVisible());
    QCOMPARE(table->rowCount(), card.figure()->table().rows.size());
    card.copy();
    const QMimeData *data = QApplication::clipboard()->mimeData();
    QVERIFY(data->hasImage() && data->hasFormat(u"image/svg+xml"_s));
    QVERIFY(data->text().contains(u"20\t€30,360\t€33,660\t€3,300"_s));
}

QTEST_MAIN(TestFigures)
#include "tst_figures.moc"
