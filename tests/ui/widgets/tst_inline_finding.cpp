#include "ui/theme/theme.h"
#include "ui/widgets/inline_finding.h"

#include <QApplication>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Credwright;
using namespace Qt::Literals::StringLiterals;

namespace {

QPushButton *buttonOf(const InlineFinding &finding, const QString &text)
{
    for (QPushButton *button : finding.findChildren<QPushButton *>()) {
        if (!button->isHidden() && button->text() == text) {
            return button;
        }
    }
    return nullptr;
}

InlineFinding::Content content()
{
    return {.severity = Severity::Should,
        .sentence = u"“Understand” cannot be observed, so it cannot be assessed."_s,
        .source = u"Define clear learning outcomes"_s,
        .fixes = {u"Write “Explain”"_s, u"Write “Compare”"_s, u"Write “Justify”"_s},
        .canSetAside = true};
}

} // namespace

class TestInlineFinding : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theFirstWayOutIsAButtonTheOthersAMenu()
    {
        InlineFinding finding;
        finding.setContent(content());
        QSignalSpy spy(&finding, &InlineFinding::fixChosen);
        QVERIFY(buttonOf(finding, u"Write “Explain”"_s));
        buttonOf(finding, u"Write “Explain”"_s)->click();
        QPushButton *others = buttonOf(finding, u"Other ways"_s);
        QVERIFY(others && others->menu());
        QCOMPARE(others->menu()->actions().size(), 2);
        others->menu()->actions().at(1)->trigger();
        QCOMPARE(spy.count(), 2);
        QCOMPARE(spy.at(0).at(0).toInt(), 0);
        QCOMPARE(spy.at(1).at(0).toInt(), 2);
    }

    void aFindingSetAsideOnlyReopens()
    {
        InlineFinding finding;
        InlineFinding::Content aside = content();
        aside.isSetAside = true;
        aside.reason = u"Agreed with the board."_s;
        finding.setContent(aside);
        QSignalSpy spy(&finding, &InlineFinding::reopenRequested);
        QVERIFY(!buttonOf(finding, u"Write “Explain”"_s));
        QVERIFY(buttonOf(finding, u"Reopen"_s));
        buttonOf(finding, u"Reopen"_s)->click();
        QCOMPARE(spy.count(), 1);
    }

    void contentMayChangeInTheMiddleOfAClick()
    {
        InlineFinding finding;
        finding.setContent(content());
        connect(&finding, &InlineFinding::fixChosen, &finding,
            [&finding] { finding.setContent({.severity = Severity::Must, .sentence = u"Another."_s, .canSetAside = true}); });
        buttonOf(finding, u"Write “Explain”"_s)->click();
        QVERIFY(buttonOf(finding, u"Set aside…"_s));
        QVERIFY(!buttonOf(finding, u"Write “Explain”"_s));
    }

    void buttonsStandBesideOrBelowAndNeverOverTheEdge_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<bool>("below");
        QTest::newRow("as wide as a page") << 816 << false;
        QTest::newRow("as narrow as half a page") << 380 << true;
    }

    void buttonsStandBesideOrBelowAndNeverOverTheEdge()
    {
        QFETCH(int, width);
        QFETCH(bool, below);
        InlineFinding finding;
        finding.setContent(content());
        finding.resize(width, finding.heightForWidth(width));
        finding.show(); // What is hidden is not laid out.
        const QPushButton *primary = buttonOf(finding, u"Write “Explain”"_s);
        QCOMPARE(primary->x() < width / 3, below);
        for (const QPushButton *button : finding.findChildren<QPushButton *>()) {
            QVERIFY(finding.rect().contains(button->geometry()));
        }
    }

    void thePictureIsAsHighAsTheLiveOne()
    {
        InlineFinding finding;
        finding.setContent(content());
        QCOMPARE(finding.heightForWidth(500), InlineFinding::heightFor(content(), 500));
        QVERIFY(InlineFinding::heightFor(content(), 300) > InlineFinding::heightFor(content(), 900));
    }

    void theKindIsSaidToAScreenReader()
    {
        InlineFinding finding;
        finding.setContent(content());
        QCOMPARE(finding.accessibleName(), u"Should: “Understand” cannot be observed, so it cannot be assessed."_s);
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    Theme::instance().apply(application);
    TestInlineFinding test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_inline_finding.moc"
