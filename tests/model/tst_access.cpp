#include "tests/support/random_design.h"

#include <QTest>

using namespace Credwright;
using namespace Qt::Literals::StringLiterals;

namespace {

template<typename T>
T made(QList<T> &list)
{
    T entity;
    entity.id = QUuid::createUuid();
    list.append(entity);
    return entity;
}

} // namespace

class TestAccess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The type-erased way gives and takes what the structs hold, for every field of every entity.
    void everyFieldReadsAndWrites()
    {
        Design design = randomDesign();
        const Design filled = design;
        for (const EntityType &type : entityTypes()) {
            QCOMPARE(countOf(design, type.kind), type.single ? 1 : 3);
            for (const QUuid &id : idsOf(design, type.kind)) {
                QVERIFY(contains(design, type.kind, id));
                const EntityData data = *readEntity(design, type.kind, id);
                for (qsizetype i = 0; i < type.fields.size(); ++i) {
                    const Anchor where{id, type.fields.at(i)->id, {}};
                    QVERIFY(*readAt(design, where) == data.values.at(i));
                    QVERIFY(!isEmptyValue(data.values.at(i)));
                    QVERIFY(!writeAt(design, where, std::holds_alternative<bool>(data.values.at(i)) ? Value(QString()) : Value(true))); // Another kind.
                    QVERIFY(writeAt(design, where, data.values.at(i)));
                    QCOMPARE(fieldInfo(type.fields.at(i)->id), type.fields.at(i));
                }
            }
        }
        QVERIFY(design == filled);
        QVERIFY(!readAt(design, {QUuid::createUuid(), u"outcome.statement"_s, {}}));
        QVERIFY(!readAt(design, {design.outcomes.at(0).id, u"outcome.colour"_s, {}}));
        QVERIFY(!readAt(design, {{}, QString(), {}}));
    }

    void rows()
    {
        Design design;
        const EntityData data = newEntity(u"outcome"_s);
        QVERIFY(insertEntity(design, u"outcome"_s, 99, data)); // Clamped.
        QVERIFY(!insertEntity(design, u"outcome"_s, 0, data)); // There already.
        QVERIFY(!insertEntity(design, u"nothing"_s, 0, data));
        QVERIFY(!insertEntity(design, u"outcome"_s, 0, EntityData()));
        QCOMPARE(indexOf(design, u"outcome"_s, data.id), 0);
        QVERIFY(removeEntity(design, u"outcome"_s, data.id));
        QVERIFY(!removeEntity(design, u"outcome"_s, data.id));
        for (int i = 0; i < maximumRows; ++i) {
            QVERIFY(insertEntity(design, u"outcome"_s, i, newEntity(u"outcome"_s)));
        }
        QVERIFY(!insertEntity(design, u"outcome"_s, 0, newEntity(u"outcome"_s)));
    }

    void removingARowTakesItsLinksAlong()
    {
        Design design;
        const Outcome outcome = made(design.outcomes);
        const Edition edition = made(design.editions);
        const CostLine line = made(design.costLines);
        made(design.activities);
        made(design.editionQuantities);
        design.activities[0].outcomes = Links({outcome.id});
        design.costLines[0].firstEdition.id = edition.id;
        design.financing.shownEdition.id = edition.id;
        design.editionQuantities[0].costLine.id = line.id;
        design.editionQuantities[0].edition.id = edition.id;
        removeWithLinks(design, u"outcome"_s, outcome.id);
        QVERIFY(design.activities.at(0).outcomes.isEmpty());
        removeWithLinks(design, u"edition"_s, edition.id);
        QVERIFY(design.costLines.at(0).firstEdition.isNull());
        QVERIFY(design.financing.shownEdition.isNull());
        QCOMPARE(design.editionQuantities.size(), 0); // It said something about that edition alone.
        QCOMPARE(design.costLines.size(), 1);
    }

    void reorderKeepsWhatItIsNotToldOf()
    {
        Design design;
        QList<QUuid> ids;
        for (int i = 0; i < 4; ++i) {
            ids.append(made(design.modules).id);
        }
        reorder(design, u"module"_s, {ids.at(3), ids.at(0), ids.at(2)}); // Row 1 is not named: it stays behind row 0.
        QCOMPARE(idsOf(design, u"module"_s), (QList<QUuid>{ids.at(3), ids.at(0), ids.at(1), ids.at(2)}));
    }

    void titles()
    {
        Design design;
        const Outcome outcome = made(design.outcomes);
        QCOMPARE(entityTitle(design, u"outcome"_s, outcome.id), u"Outcome 1"_s);
        design.outcomes[0].statement = u"Explain"_s;
        QCOMPARE(entityTitle(design, u"outcome"_s, outcome.id), u"Explain"_s);
        QCOMPARE(entityTitle(design, u"identity"_s, design.identity.id), u"Identity card"_s);
        QVERIFY(entityTitle(design, u"nothing"_s, {}).isEmpty());
    }

    /// A fee is named by its profile, which may be named by anything but a fee: no endless ring.
    void titlesOfRowsNamedByLinksEnd()
    {
        const Design design = randomDesign();
        for (const EntityType &type : entityTypes()) {
            for (const QUuid &id : idsOf(design, type.kind)) {
                QVERIFY2(!entityTitle(design, type.kind, id).isEmpty(), type.kind.data());
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestAccess)
#include "tst_access.moc"
