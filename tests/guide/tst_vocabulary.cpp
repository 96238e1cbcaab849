#include "core/guide/vocabulary.h"

#include <QFile>
#include <QJsonDocument>
#include <QSet>
#include <QTest>
#include <thread>

using namespace Credwright;
using namespace Qt::Literals::StringLiterals;

class TestVocabulary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesOfCodes_data();
    void namesOfCodes();
    void sizes_data();
    void sizes();
    void codesAreUniqueAndNamed_data() { names(); }
    void codesAreUniqueAndNamed();
    void saysWhereItComesFrom_data() { names(); }
    void saysWhereItComesFrom();
    void fieldsFollowTheOneThatHoldsThem();
    void unknownVocabularyIsEmpty();
    void symbols();
    void regionsByAnyName();
    void loadsOnceFromManyThreads();

private:
    static void names()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : {u"countries"_s, u"languages"_s, u"currencies"_s, u"isced_f"_s}) {
            QTest::newRow(qPrintable(name)) << name;
        }
    }
};

void TestVocabulary::namesOfCodes_data()
{
    QTest::addColumn<QString>("vocabulary");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("name");
    QTest::newRow("country") << u"countries"_s << u"BE"_s << u"Belgium"_s;
    QTest::newRow("country with an accent sorts among its neighbours") << u"countries"_s << u"AX"_s << u"Åland Islands"_s;
    QTest::newRow("Greece is GR in ISO, not EL") << u"countries"_s << u"GR"_s << u"Greece"_s;
    QTest::newRow("no such country") << u"countries"_s << u"EL"_s << QString();
    QTest::newRow("codes are compared exactly") << u"countries"_s << u"be"_s << QString();
    QTest::newRow("language") << u"languages"_s << u"el"_s << u"Greek"_s;
    QTest::newRow("language of few") << u"languages"_s << u"eu"_s << u"Basque"_s;
    QTest::newRow("currency") << u"currencies"_s << u"CZK"_s << u"Czech koruna"_s;
    QTest::newRow("gold is no currency to pay in") << u"currencies"_s << u"XAU"_s << QString();
    QTest::newRow("broad field") << u"isced_f"_s << u"07"_s << u"Engineering, manufacturing and construction"_s;
    QTest::newRow("narrow field") << u"isced_f"_s << u"061"_s << u"Information and Communication Technologies (ICTs)"_s;
    QTest::newRow("detailed field") << u"isced_f"_s << u"0714"_s << u"Electronics and automation"_s;
}

void TestVocabulary::namesOfCodes()
{
    QFETCH(const QString, vocabulary);
    QFETCH(const QString, code);
    QFETCH(const QString, name);
    QCOMPARE(termName(vocabulary, code), name);
}

void TestVocabulary::sizes_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("least");
    QTest::newRow("ISO 3166-1 has 249 countries") << u"countries"_s << 249;
    QTest::newRow("ISO 639-1 has 183 languages") << u"languages"_s << 183;
    QTest::newRow("more than 140 currencies in use") << u"currencies"_s << 140;
    QTest::newRow("11 broad, 29 narrow and 80 detailed fields at least") << u"isced_f"_s << 120;
}

void TestVocabulary::sizes()
{
    QFETCH(const QString, name);
    QFETCH(const int, least);
    QVERIFY2(vocabulary(name).size() >= least, qPrintable(QString::number(vocabulary(name).size())));
}

void TestVocabulary::codesAreUniqueAndNamed()
{
    QFETCH(const QString, name);
    QSet<QString> codes;
    for (const Term &term : vocabulary(name)) {
        QVERIFY2(!term.name.isEmpty() && term.name == term.name.trimmed(), qPrintable(term.code));
        QVERIFY2(!codes.contains(term.code), qPrintable(term.code));
        codes.insert(term.code);
        QCOMPARE(termName(name, term.code), term.name);
    }
}

void TestVocabulary::saysWhereItComesFrom()
{
    QFETCH(const QString, name);
    QFile file(u":/credwright/vocabularies/%1.json"_s.arg(name));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QVariantMap root = QJsonDocument::fromJson(file.readAll()).toVariant().toMap();
    QVERIFY(!root.value(u"source"_s).toString().isEmpty());
    QVERIFY(QDate::fromString(root.value(u"compiled"_s).toString(), Qt::ISODate).isValid());
}

void TestVocabulary::fieldsFollowTheOneThatHoldsThem()
{
    QString broad;
    QString narrow;
    for (const Term &term : vocabulary("isced_f"_L1)) {
        if (term.code.size() == 2) {
            broad = term.code;
        } else if (term.code.size() == 3) {
            QCOMPARE(term.code.left(2), broad);
            narrow = term.code;
        } else {
            QCOMPARE(term.code.size(), 4);
            QVERIFY2(term.code.left(3) == narrow || term.code.left(2) == broad, qPrintable(term.code));
        }
    }
}

void TestVocabulary::unknownVocabularyIsEmpty()
{
    QVERIFY(vocabulary("planets"_L1).isEmpty());
    QCOMPARE(termName("planets"_L1, u"mars"_s), QString());
}

void TestVocabulary::symbols()
{
    QCOMPARE(currencySymbol(u"EUR"_s), u"€"_s);
    QCOMPARE(currencySymbol(u"PLN"_s), u"zł"_s);
    QCOMPARE(currencySymbol(u"MAD"_s), u"MAD"_s);
}

void TestVocabulary::regionsByAnyName()
{
    for (const QString &text : {u"Flanders"_s, u" flanders "_s, u"Vlaanderen"_s, u"BE-VLG"_s, u"Flemish Community"_s}) {
        const Region *region = findRegion(u"BE", text);
        QVERIFY2(region, qPrintable(text));
        QCOMPARE(region->code, u"BE-VLG"_s);
    }
    QVERIFY(!findRegion(u"NL", u"Flanders"));
    QVERIFY(!findRegion(u"BE", u""));
    QVERIFY(!findRegion(u"BE", u"Limburg"));
}

void TestVocabulary::loadsOnceFromManyThreads()
{
    const QList<Term> *seen[8] = {};
    std::vector<std::thread> threads;
    for (auto &slot : seen) {
        threads.emplace_back([&slot] { slot = &vocabulary("languages"_L1); });
    }
    for (std::thread &thread : threads) {
        thread.join();
    }
    for (const QList<Term> *list : seen) {
        QCOMPARE(list, seen[0]);
        QVERIFY(list->size() > 100);
    }
}

QTEST_APPLESS_MAIN(TestVocabulary)
#include "tst_vocabulary.moc"
