#include "core/check/communication/aspects.h"
#include "core/exchange/catalogue/catalogue.h"
#include "tests/support/token_design.h"

#include <QTest>

using namespace Credwright;
using namespace Qt::Literals::StringLiterals;

namespace {

QString heldOn(const Design &design, AspectKind kind)
{
    Analyst analyst;
    for (const CatalogueAspect &aspect : describe(design, analyst.analyse(design)).aspects) {
        if (aspect.kind == kind) {
            return aspect.held;
        }
    }
    return u"absent"_s;
}

/// A design with nothing but the row, or single entity, that holds the field.
Design only(const QString &field)
{
    const Design filled = tokenDesign();
    const QString kind = field.section(u'.', 0, 0);
    Design design;
    const QUuid id = idsOf(filled, kind).value(0);
    if (!entityType(kind)->single) {
        insertEntity(design, kind, 0, newEntity(kind));
    }
    const QUuid here = idsOf(design, kind).value(0);
    QStringList fields{field};
    if (field == "type.duration"_L1) {
        fields.append(u"type.durationUnit"_s);
    }
    for (const QString &one : std::as_const(fields)) {
        writeAt(design, {here, one, {}}, *readAt(filled, {id, one, {}}));
    }
    design.partnership.applies = Answer::Yes; // Else there are no partners to tell of.
    if (field == "financing.paid"_L1) {
        design.financing.paid = Answer::No;
    }
    return design;
}

} // namespace

/// What counts as telling an aspect, and what the description prints, are written in two places: here they meet.
class TestAspects : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsHeldAtFirst()
    {
        const Design blank;
        for (const AspectKind kind : aspectKinds()) {
            QVERIFY2(heldOn(blank, kind).isEmpty(), qPrintable(labelOf(kind) + heldOn(blank, kind)));
            QVERIFY(!isHeld(blank, kind));
            QCOMPARE(standingOf(blank, kind), AspectStanding::Missing);
        }
    }

    void whatTellsIsPrinted_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("field");
        for (const AspectKind kind : aspectKinds()) {
            for (const QLatin1StringView field : fieldsTelling(kind)) {
                QTest::addRow("%s: %s", qPrintable(labelOf(kind)), field.data()) << static_cast<int>(kind) << QString(field);
            }
        }
    }

    void whatTellsIsPrinted()
    {
        QFETCH(int, kind);
        QFETCH(QString, field);
        const auto aspect = static_cast<AspectKind>(kind);
        const Design design = only(field);
        QVERIFY(isHeld(design, aspect));
        const QString held = heldOn(design, aspect);
        QVERIFY(!held.isEmpty());
        const FieldInfo *info = fieldInfo(field);
        if (info->limits.maxLength > 0 && field != "audience.noPrerequisitesReason"_L1) { // A reason for the house; learners are told that none is needed.
            QVERIFY2(held.contains(tokenOf(field, 0)), qPrintable(held));
        }
        QCOMPARE(placesOf(design, aspect).size(), 1);
        QCOMPARE(placesOf(design, aspect).first().field, field);
    }

    void otherStepsRuleOut()
    {
        Design design;
        design.partnership.applies = Answer::No;
        design.stackability.approach = StackApproach::StandAlone;
        QCOMPARE(standingOf(design, AspectKind::Partners), AspectStanding::DoesNotApply);
        QCOMPARE(standingOf(design, AspectKind::Complementary), AspectStanding::DoesNotApply);
        design.identity.joint = Answer::Yes;
        QCOMPARE(standingOf(design, AspectKind::Partners), AspectStanding::Missing);
    }

    void freeIsToldAndAFeeWithoutPayingIsNot()
    {
        Design design = tokenDesign();
        design.financing.paid = Answer::No;
        QVERIFY(isHeld(design, AspectKind::Fees));
        QCOMPARE(placesOf(design, AspectKind::Fees).first().field, u"financing.paid"_s);
        QVERIFY(heldOn(design, AspectKind::Fees).contains(u"free of charge"));
        design.partnership.applies = Answer::No;
        QVERIFY(!isHeld(design, AspectKind::Partners));
    }

    void ownWordsFollowWhatIsHeld()
    {
        Design design;
        design.identity.contact = u"held-contact"_s;
        AspectNote note;
        note.id = QUuid::createUuid();
        note.kind = AspectKind::Contact;
        note.text = u"own-words"_s;
        design.aspects = {note};
        Analyst analyst;
        const auto sectionOf = [&] {
            for (const CatalogueSection &section : describe(design, analyst.analyse(design)).sections) {
                if (section.aspects.contains(AspectKind::Contact)) {
                    return section.blocks;
                }
            }
            return QList<CatalogueBlock>();
        };
        QCOMPARE(sectionOf().size(), 2);
        design.identity.contact = {};
        QCOMPARE(sectionOf().size(), 1);
        QCOMPARE(standingOf(design, AspectKind::Contact), AspectStanding::OwnWords);
        design.aspects[0].state = AspectState::DoesNotApply;
        QCOMPARE(sectionOf().size(), 0);
        QCOMPARE(standingOf(design, AspectKind::Contact), AspectStanding::DoesNotApply);
    }
};

QTEST_GUILESS_MAIN(TestAspects)
#include "tst_aspects.moc"
