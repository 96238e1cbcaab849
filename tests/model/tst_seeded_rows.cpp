#include "core/model/seeded_rows.h"
#include "tests/support/random_design.h"

#include <QTest>

using namespace Credwright;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The keys of a list's rows in their order.
QStringList keysOf(const Design &design, const SeededList &list)
{
    QStringList keys;
    for (const QUuid &id : idsOf(design, list.kind)) {
        keys.append(std::get<QString>(*readAt(design, {id, list.keyField, {}})));
    }
    return keys;
}

QStringList keysOf(const Design &design, QLatin1StringView kind)
{
    return keysOf(design, *seededList(kind));
}

QStringList mixed(QStringList keys, const QString &own, qsizetype at)
{
    keys.insert(at, own);
    return keys;
}

QUuid addOwnUnit(Design &design, qsizetype at)
{
    EntityData own = newEntity(u"unit"_s);
    own.values[entityType(u"unit"_s)->fieldIndex(u"unit.name"_s)] = u"Library"_s;
    insertEntity(design, u"unit"_s, at, own);
    return own.id;
}

const QStringList units{
    u"teaching-learning"_s, u"educational-design"_s, u"student-administration"_s, u"quality-assurance"_s, u"marketing"_s, u"legal-affairs"_s};

} // namespace

class TestSeededRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Files and merges know the rows by these ids: they must never change.
    void idsAreTheSameForEver_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("id");
        QTest::newRow("a unit") << u"unit"_s << u"marketing"_s << u"71c15776-ca84-5c5a-a041-d4799dca0ada"_s;
        QTest::newRow("an element") << u"agreementElement"_s << u"governance"_s << u"1d64e45d-50a7-5716-a1f6-ced7586c43f6"_s;
        QTest::newRow("a criterion") << u"qualityCriterion"_s << u"outcomes"_s << u"f98be9de-77f1-5afe-80d5-d1fa870b306a"_s;
    }
    void idsAreTheSameForEver()
    {
        QFETCH(QString, kind);
        QFETCH(QString, code);
        QFETCH(QString, id);
        QCOMPARE(seededRowId(kind, code).toString(QUuid::WithoutBraces), id);
        QVERIFY(isSeededRow(kind, QUuid(id)));
        QVERIFY(!isSeededRow(u"outcome"_s, QUuid(id)));
        QVERIFY(!isSeededRow(kind, QUuid::createUuid()));
    }

    /// One row for each choice, in the order of the choices; "other" is for rows of one's own.
    void anEmptyDesignGetsEveryRowInOrder()
    {
        const Design design = withSeededRows(Design());
        QCOMPARE(keysOf(design, "unit"_L1), units);
        for (const SeededList &list : seededLists()) {
            const EntityType &type = *entityType(list.kind);
            QStringList codes;
            for (const Choice &choice : type.fields.at(type.fieldIndex(list.keyField))->limits.choices()) {
                codes.append(QString(choice.code));
            }
            codes.removeAll(u"other"_s);
            QVERIFY(codes.size() > 1);
            QCOMPARE(keysOf(design, list), codes);
            QVERIFY2(isUntouched(design, list.kind), list.kind.data());
            for (const QUuid &id : idsOf(design, list.kind)) {
                QVERIFY(isSeededRow(list.kind, id));
            }
        }
        QCOMPARE(countOf(design, u"outcome"_s), 0);
        QVERIFY(withSeededRows(design) == design); // Once is enough.
    }

    void missingRowsComeBackInTheirPlaces_data()
    {
        QTest::addColumn<QStringList>("missing");
        QTest::newRow("the first") << QStringList{units.first()};
        QTest::newRow("one in the middle") << QStringList{units.at(2)};
        QTest::newRow("the last two") << units.mid(4);
        QTest::newRow("all but one") << mixed(units.mid(0, 3), units.at(5), 3);
    }
    void missingRowsComeBackInTheirPlaces()
    {
        QFETCH(QStringList, missing);
        Design design = withSeededRows(Design());
        for (const QString &code : std::as_const(missing)) {
            QVERIFY(removeEntity(design, u"unit"_s, seededRowId(u"unit"_s, code)));
        }
        QVERIFY(withSeededRows(design) == withSeededRows(Design()));
    }

    void ownRowsStay()
    {
        Design design = withSeededRows(Design());
        const QUuid own = addOwnUnit(design, 3);
        removeEntity(design, u"unit"_s, seededRowId(u"unit"_s, units.at(4)));
        const Design complete = withSeededRows(design);
        QCOMPARE(indexOf(complete, u"unit"_s, own), 3);
        QCOMPARE(keysOf(complete, "unit"_L1), mixed(units, QString(), 3));
        QVERIFY(*readEntity(complete, u"unit"_s, own) == *readEntity(design, u"unit"_s, own));
        QVERIFY(!isSeededRow(u"unit"_s, own));

        Design before; // Made before there were fixed rows.
        addOwnUnit(before, 0);
        QCOMPARE(keysOf(withSeededRows(before), "unit"_L1), mixed(units, QString(), units.size()));
    }

    void editsAndAnOrderOfOnesOwnStay()
    {
        Design design = withSeededRows(Design());
        const QUuid governance = seededRowId(u"agreementElement"_s, u"governance"_s);
        QList<QUuid> order = idsOf(design, u"agreementElement"_s);
        order.move(0, 4);
        reorder(design, u"agreementElement"_s, order);
        QVERIFY(writeAt(design, {governance, u"agreementElement.status"_s, {}}, u"agreed"_s));
        QVERIFY(withSeededRows(design) == design);
        const Design filled = withSeededRows(randomDesign());
        QVERIFY(withSeededRows(filled) == filled);
    }

    void untouchedUntilSomebodyFillsSomething()
    {
        Design design;
        QVERIFY(isUntouched(design, u"unit"_s)); // No rows at all.
        QVERIFY(isUntouched(design, u"outcome"_s));
        design = withSeededRows(design);
        const QUuid marketing = seededRowId(u"unit"_s, u"marketing"_s);
        QVERIFY(writeAt(design, {marketing, u"unit.contact"_s, {}}, u"Ann"_s));
        QVERIFY(!isUntouched(design, u"unit"_s));
        QVERIFY(isUntouched(design, u"aspect"_s)); // Each list for itself.
        QVERIFY(writeAt(design, {marketing, u"unit.contact"_s, {}}, QString()));
        QVERIFY(isUntouched(design, u"unit"_s));
        const QUuid own = addOwnUnit(design, 0);
        QVERIFY(!isUntouched(design, u"unit"_s));
        removeEntity(design, u"unit"_s, marketing); // As many rows as there are fixed ones, but one is not.
        QVERIFY(!isUntouched(design, u"unit"_s));
        removeEntity(design, u"unit"_s, own);
        QVERIFY(isUntouched(design, u"unit"_s));
        insertEntity(design, u"outcome"_s, 0, newEntity(u"outcome"_s));
        QVERIFY(!isUntouched(design, u"outcome"_s));
    }

    void everyListNamesAKindAndItsKey()
    {
        for (const SeededList &list : seededLists()) {
            const EntityType *type = entityType(list.kind);
            QVERIFY2(type && !type->single, list.kind.data());
            QVERIFY2(type->fieldIndex(list.keyField) >= 0, list.keyField.data());
            QCOMPARE(seededList(list.kind), &list);
        }
        QVERIFY(!seededList(u"outcome"_s));
    }
};

QTEST_GUILESS_MAIN(TestSeededRows)
#include "tst_seeded_rows.moc"
