#include "ui/document/session.h"
#include "ui/figures/figure_export.h"
#include "ui/figures/pathway_view.h"

#include <QSignalSpy>
#include <QTest>

using namespace Credwright;
using namespace Qt::Literals::StringLiterals;

namespace {

RelatedCredential related(const QString &title, Relation relation, int credits)
{
    RelatedCredential made;
    made.id = QUuid::createUuid();
    made.title.text = title;
    made.relation = relation;
    made.credits = Credits{credits * 100};
    return made;
}

StackTarget target(const QString &programme, int credits, TargetStatus status)
{
    StackTarget made;
    made.id = QUuid::createUuid();
    made.programme.text = programme;
    made.credits = Credits{credits * 100};
    made.status = status;
    return made;
}

/// This one of 6 ECTS; one of 3 before; three of 6, 5 and 3 after it that count towards a certificate of 20; one of 4 that overlaps by 2;
/// and a master of 120 that has not been asked.
Design sample()
{
    Design design;
    design.identity.title.text = u"Chips"_s;
    design.type.credits = Credits{600};
    design.stackTargets = {target(u"Certificate"_s, 20, TargetStatus::Agreed), target(u"Master"_s, 120, TargetStatus::NotAsked)};
    design.relatedCredentials = {related(u"Electronics"_s, Relation::Before, 3), related(u"Physical"_s, Relation::After, 6),
        related(u"Verification"_s, Relation::After, 5), related(u"Test"_s, Relation::After, 3), related(u"FPGA"_s, Relation::Overlaps, 4)};
    for (const int i : {1, 2, 3}) {
        design.relatedCredentials[i].countsTowards.insert(design.stackTargets.at(0).id);
    }
    design.relatedCredentials[4].overlapCredits = Credits{200};
    return design;
}

PathwayPicture pictureOf(const Design &design)
{
    return PathwayPicture(design, pathwayOf(design));
}

} // namespace

/// The pathway stands in the order of time, adds up as core does, mirrors, and is told in words and as a table.
class TestPathwayPicture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void boxesStandInTheOrderOfTime();
    void boxesNeverLieOverEachOther_data();
    void boxesNeverLieOverEachOther();
    void whatFollowsStandsFurtherOn();
    void aCircleStillHasAPicture();
    void creditsAddUpAsInTheGuide();
    void whatIsNotAgreedIsNotFirm();
    void theTableAndTheWordsSayTheSame();
    void aClickFindsItsBoxMirroredToo();
    void draggingRelatesAndAClickChooses();
    void itIsWrittenAsSvg();
};

void TestPathwayPicture::boxesStandInTheOrderOfTime()
{
    const PathwayPicture picture = pictureOf(sample());
    const QList<QRectF> boxes = picture.layout(800).boxes;
    QCOMPARE(boxes.size(), 8);
    const QRectF here = boxes.at(0);
    QVERIFY(boxes.at(1).right() < here.left());
    for (const int after : {2, 3, 4}) {
        QVERIFY(boxes.at(after).left() > here.right());
        QVERIFY(boxes.at(after).right() < boxes.at(6).left());
    }
    QCOMPARE(boxes.at(5).left(), here.left());
    QVERIFY(boxes.at(5).top() > here.bottom());
    QCOMPARE(boxes.at(7).left(), boxes.at(6).left());
    QVERIFY(boxes.at(7).top() > boxes.at(4).bottom()); // Its line passes below what comes after.
}

void TestPathwayPicture::boxesNeverLieOverEachOther_data()
{
    QTest::addColumn<int>("width");
    QTest::newRow("narrow") << 500;
    QTest::newRow("as the page") << 770;
    QTest::newRow("wide") << 1600;
}

void TestPathwayPicture::boxesNeverLieOverEachOther()
{
    QFETCH(int, width);
    Design design = sample();
    for (int i = 0; i < 12; ++i) {
        design.relatedCredentials.append(related(u"More"_s, static_cast<Relation>(i % 5), 3));
        design.stackTargets.append(target(u"Another"_s, 60, TargetStatus::Consulted));
    }
    const PathwayPicture::Layout layout = pictureOf(design).layout(width);
    for (qsizetype a = 0; a < layout.boxes.size(); ++a) {
        QVERIFY(!layout.boxes.at(a).isEmpty());
        QVERIFY(layout.boxes.at(a).bottom() < layout.sumsTop);
        for (qsizetype b = a + 1; b < layout.boxes.size(); ++b) {
            QVERIFY2(!layout.boxes.at(a).intersects(layout.boxes.at(b)), qPrintable(QString::number(a) + u' ' + QString::number(b)));
        }
    }
}

void TestPathwayPicture::whatFollowsStandsFurtherOn()
{
    Design design = sample();
    design.relatedCredentials[3].follows.insert(design.relatedCredentials.at(1).id); // Test after Physical.
    const QList<QRectF> boxes = pictureOf(design).layout(1000).boxes;
    QVERIFY(boxes.at(4).left() > boxes.at(2).right());
    QCOMPARE(boxes.at(3).left(), boxes.at(2).left());
}

void TestPathwayPicture::aCircleStillHasAPicture()
{
    Design design = sample();
    design.relatedCredentials[1].follows.insert(design.relatedCredentials.at(2).id);
    design.relatedCredentials[2].follows.insert(design.relatedCredentials.at(1).id);
    const PathwayPicture picture = pictureOf(design);
    QVERIFY(picture.boxes().at(2).inCircle);
    QVERIFY(picture.boxes().at(3).inCircle);
    QVERIFY(!picture.boxes().at(4).inCircle);
    QVERIFY(picture.heightFor(800) < 2000);
}

void TestPathwayPicture::creditsAddUpAsInTheGuide()
{
    const PathwayPicture picture = pictureOf(sample());
    QCOMPARE(picture.sums().size(), 2);
    QCOMPARE(picture.sums().at(0).working, u"6 + 6 + 5 + 3 = 20 ECTS"_s);
    QCOMPARE(picture.sums().at(0).verdict, u"20 of 20 reached"_s);
    QVERIFY(picture.sums().at(0).reached);
    QCOMPARE(picture.sums().at(1).verdict, u"6 of 120, 114 missing"_s);
    QVERIFY(!picture.sums().at(1).reached);
    Design design = sample();
    design.relatedCredentials[4].countsTowards.insert(design.stackTargets.at(0).id); // 4 more, of which 2 are counted already.
    QCOMPARE(pictureOf(design).sums().at(0).working, u"6 + 6 + 5 + 3 + 4 − 2 = 22 ECTS"_s);
}

void TestPathwayPicture::whatIsNotAgreedIsNotFirm()
{
    Design design = sample();
    design.relatedCredentials[0].necessity = Necessity::Advised;
    design.stackTargets[1].exemption.text = u"Digital systems"_s;
    design.stackTargets[1].recognisedCredits = Credits{600};
    const QList<PathwayPicture::Box> boxes = pictureOf(design).boxes();
    QVERIFY(boxes.at(6).firm);
    QVERIFY(!boxes.at(7).firm);
    QVERIFY(boxes.at(7).direct);
    QVERIFY(!boxes.at(6).direct);
    QVERIFY(!boxes.at(5).firm); // Instead of it, or overlapping.
    QVERIFY(boxes.at(1).firm);
    QVERIFY(!boxes.at(1).required);
    QCOMPARE(boxes.at(5).pill, u"2 ECTS overlap"_s);
    QCOMPARE(boxes.at(7).pill, u"exemption 6 ECTS"_s);
}

void TestPathwayPicture::theTableAndTheWordsSayTheSame()
{
    const PathwayPicture picture = pictureOf(sample());
    const FigureTable table = picture.table();
    QCOMPARE(table.rows.size(), 8 + 2);
    QCOMPARE(table.rows.at(2).first(), u"Physical"_s);
    QCOMPARE(table.rows.at(2).at(4), u"Certificate"_s);
    QCOMPARE(table.rows.at(8), QStringList({u"Certificate"_s, u"credits"_s, u"6 + 6 + 5 + 3 = 20 ECTS"_s, u""_s, u"20 of 20 reached"_s, u""_s}));
    for (const QString &name : {u"Electronics"_s, u"Verification"_s, u"FPGA"_s, u"Master"_s, u"20 of 20 reached"_s}) {
        QVERIFY2(picture.summary().contains(name), qPrintable(name));
    }
}

void TestPathwayPicture::aClickFindsItsBoxMirroredToo()
{
    const PathwayPicture picture = pictureOf(sample());
    const QPointF electronics = picture.layout(800).boxes.at(1).center();
    QCOMPARE(picture.boxAt(electronics, 800, false), 1);
    QCOMPARE(picture.boxAt(QPointF(800 - electronics.x(), electronics.y()), 800, true), 1);
    QCOMPARE(picture.boxAt(QPointF(-5, -5), 800, false), -1);
}

void TestPathwayPicture::draggingRelatesAndAClickChooses()
{
    const PathwayPicture picture = pictureOf(sample());
    PathwayView view;
    view.setPicture(picture);
    view.setFigure(&picture);
    view.resize(800, static_cast<int>(picture.heightFor(800)));
    QSignalSpy relatedSpy(&view, &PathwayView::related);
    QSignalSpy chosenSpy(&view, &PathwayView::chosen);
    const QList<QRectF> boxes = picture.layout(view.width()).boxes;
    const auto drag = [&](int from, int to) {
        QTest::mousePress(&view, Qt::LeftButton, {}, boxes.at(from).center().toPoint());
        QTest::mouseMove(&view, boxes.at(to).center().toPoint());
        QTest::mouseRelease(&view, Qt::LeftButton, {}, boxes.at(to).center().toPoint());
    };
    drag(2, 6);
    QCOMPARE(relatedSpy.size(), 1);
    QCOMPARE(relatedSpy.at(0).at(0).toUuid(), picture.boxes().at(2).id);
    QCOMPARE(relatedSpy.at(0).at(1).toUuid(), picture.boxes().at(6).id);
    drag(6, 2); // Nothing starts at a programme.
    drag(0, 6); // And this one counts towards it as it is.
    QCOMPARE(relatedSpy.size(), 1);
    QTest::mouseClick(&view, Qt::LeftButton, {}, boxes.at(3).center().toPoint());
    QCOMPARE(chosenSpy.size(), 1);
    QCOMPARE(chosenSpy.at(0).at(0).toUuid(), picture.boxes().at(3).id);
}

void TestPathwayPicture::itIsWrittenAsSvg()
{
    const PathwayPicture picture = pictureOf(sample());
    for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
        const QByteArray svg = figureSvg(picture, 800, direction);
        QVERIFY(svg.contains("Verification"));
        QVERIFY(svg.contains("20 of 20 reached"));
    }
}

QTEST_MAIN(TestPathwayPicture)
#include "tst_pathway_picture.moc"
