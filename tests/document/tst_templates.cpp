#include "core/document/change.h"
#include "core/document/templates.h"
#include "core/model/seeded_rows.h"

#include <QTest>

using namespace Credwright;
using namespace Qt::Literals::StringLiterals;

class TestTemplates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void blankHoldsLanguageCurrencyAndTheFixedRowsAlone()
    {
        const Design design = newDesign(DesignTemplate::Blank, u"lt"_s);
        QVERIFY(!design.id.isNull());
        QVERIFY(newDesign().id != design.id);
        Design expected;
        expected.id = design.id;
        expected.identity.language = u"lt"_s;
        expected.identity.currency = u"EUR"_s;
        QVERIFY(design == withSeededRows(expected));
    }

    void standAloneSaysNoMoreThanItsName()
    {
        const Design design = newDesign(DesignTemplate::StandAlone);
        QCOMPARE(design.type.approach, Approach::StandAlone);
        QCOMPARE(design.purpose.basis, PurposeBasis::Need);
        QCOMPARE(design.tracks.size(), 1);
        QCOMPARE(design.tracks.at(0).name.text, u"With assessment"_s);
        QCOMPARE(design.tracks.at(0).awardsCredits, Answer::Yes);
        QCOMPARE(design.editions.size(), 1);
        QVERIFY(!design.type.credits);
        // Approach, basis, one track, one edition: nothing else differs from the blank one.
        QCOMPARE(diff(newDesign(), design).size(), 4);
    }
};

QTEST_GUILESS_MAIN(TestTemplates)
#include "tst_templates.moc"
