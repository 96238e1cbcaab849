#include "core/check/outcomes/language_table.h"
#include "core/check/outcomes/statement.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Credwright;
using namespace Qt::StringLiterals;
using Kind = StatementIssue::Kind;

/// The advice on one statement, with the texts that mislead a simpler reader.
class TestStatement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void measurable_data();
    void measurable();
    void performances_data();
    void performances();
    void noLearnerOutcome_data();
    void noLearnerOutcome();
    void verbOfTheMockup();
    void replacementFollowsTheText_data();
    void replacementFollowsTheText();
    void splitGivesWholeStatements_data();
    void splitGivesWholeStatements();
    void taxonomy_data();
    void taxonomy();
    void progress_data();
    void progress();
    void lengthAndSentences();
    void unknownLanguageIsOnlyMeasured();
    void unknownVerbIsNoIssue();
    void eqfCues();
    void jargonIsReported();
    void offeredIsNeverReported();
    void overlap();
    void overlapOfManyIsFast();
    void replaceSpanKeepsTheRest();
    void cacheGivesTheSame();
};

void TestStatement::measurable_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char *name, const QString &language, const QString &text, bool expected) { QTest::newRow(name) << language << text << expected; };
    row("explain can be observed", u"en"_s, u"Explain the causes of soil erosion."_s, true);
    row("know cannot", u"en"_s, u"Know the causes of soil erosion."_s, false);
    row("know is not show", u"en"_s, u"Show the causes of soil erosion on a map."_s, true);
    row("vague word in a bracket", u"en"_s, u"Evaluate the limits of language models (bias, lack of true understanding)."_s, true);
    row("vague word in a purpose clause", u"en"_s, u"Use diagrams to understand the behaviour of a circuit."_s, true);
    row("vague word with another subject", u"en"_s, u"Explain how patients learn and understand their therapy."_s, true);
    row("vague word for someone assisted", u"en"_s, u"Assist a patient to recognise symptoms, and to understand triggers."_s, true);
    row("understandable is not understand", u"en"_s, u"Write understandable instructions for users."_s, true);
    row("language comprehension", u"en"_s, u"Understand written Greek"_s, true);
    row("written work on a topic", u"en"_s, u"Understand the history of Greek philosophy"_s, false);
    row("behind a frame", u"en"_s, u"By the end of this course, students will be able to understand contract law."_s, false);
    row("second verb is vague", u"en"_s, u"Implement and understand linear regression."_s, false);
    row("awareness", u"en"_s, u"Be aware of the risks of phishing."_s, false);
    row("demonstrate an understanding of", u"en"_s, u"Demonstrate an understanding of contract law."_s, false);
    row("demonstrate by doing", u"en"_s, u"Demonstrate an understanding of contract law by drafting a lease."_s, true);
    row("demonstrate a technique", u"en"_s, u"Demonstrate the correct use of a defibrillator."_s, true);
    row("demonstrate the ability to do", u"en"_s, u"Demonstrate the ability to draft a lease."_s, true);
    row("know how to", u"en"_s, u"Know how to draft a lease."_s, false);
    row("fronted condition", u"en"_s, u"From a real-world problem, determine design requirements."_s, true);
    row("fronted condition, vague verb", u"en"_s, u"Given a real-world problem, understand design requirements."_s, false);
    row("gerund", u"en"_s, u"Understanding the properties of stone"_s, false);
    row("develop a product", u"en"_s, u"Develop a campaign that raises awareness of phishing."_s, true);
    row("develop an awareness", u"en"_s, u"Develop an awareness of phishing."_s, false);
    row("de: verb at the end", u"de"_s, u"Die Faktoren der Erosion zu kennen, die das Klima beeinflussen."_s, false);
    row("de: passive", u"de"_s, u"Die Ursachen der Erosion können benannt werden."_s, true);
    row("de: vague passive", u"de"_s, u"Die Ursachen der Erosion können verstanden werden."_s, false);
    row("de: noun", u"de"_s, u"Verständnis der Ursachen"_s, false);
    row("de: vague word in a purpose clause", u"de"_s, u"Sie können Diagramme zeichnen, um Schaltungen zu verstehen."_s, true);
    row("de: vague word in a relative clause", u"de"_s, u"Texte verfassen, die Laien verstehen."_s, true);
    row("nl: verb at the end", u"nl"_s, u"Het concept erosie begrijpen"_s, false);
    row("nl: purpose clause", u"nl"_s, u"De student kan een ontwerp lezen om een systeem te begrijpen"_s, true);
    row("nl: light verb", u"nl"_s, u"Een samenvatting geven van de oorzaken"_s, true);
    row("nl: question below", u"nl"_s, u"Uitleggen hoe erosie ontstaat en wat men moet weten"_s, true);
    row("nl: nominalised infinitive", u"nl"_s, u"Methoden toepassen voor het begrijpen van teksten"_s, true);
    row("nl: somebody else understands", u"nl"_s, u"Anderen helpen hun rechten te begrijpen"_s, true);
    row("nl: progress in the purpose only", u"nl"_s, u"Mogelijkheden herkennen om de eigen competenties te verbeteren"_s, true);
    row("es: infinitive", u"es"_s, u"Comprender el concepto de erosión"_s, false);
    row("es: purpose", u"es"_s, u"Utilizar diagramas para comprender un circuito"_s, true);
    row("es: conjugated", u"es"_s, u"El estudiante comprende el concepto de erosión"_s, false);
    row("it: create a file", u"it"_s, u"Creare un file"_s, true);
    row("it: vague", u"it"_s, u"Comprendere il concetto di erosione"_s, false);
    row("pt: saber with an infinitive", u"pt"_s, u"Saber comunicar com o público"_s, false);
    row("pt: perceber", u"pt"_s, u"Perceber que a erosão é lenta"_s, false);
    row("el: εκτιμώ is to estimate", u"el"_s, u"Εκτιμούν το κόστος ενός έργου"_s, true);
    row("el: εκτιμώ is to appreciate", u"el"_s, u"Εκτιμούν τη σημασία ενός έργου"_s, false);
    row("el: conjugated", u"el"_s, u"Να κατανοούν τη διάβρωση"_s, false);
    row("el: other person", u"el"_s, u"Κατανοήσετε τη διάβρωση"_s, false);
    row("el: purpose", u"el"_s, u"Χρησιμοποιεί διαγράμματα για να κατανοήσει ένα κύκλωμα"_s, true);
    row("lt: create a file", u"lt"_s, u"Sukurti failą"_s, true);
    row("lt: future", u"lt"_s, u"Suprasite erozijos priežastis"_s, false);
    row("lt: second verb", u"lt"_s, u"Palyginti reikšmes ir suprasti, kad jos skiriasi"_s, false);
}

void TestStatement::measurable()
{
    QFETCH(QString, language);
    QFETCH(QString, text);
    QFETCH(bool, expected);
    QCOMPARE(!analyseStatement(text, language).has(Kind::NotMeasurable), expected);
}

void TestStatement::performances_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("expected");
    const auto row = [](const char *name, const QString &language, const QString &text, int expected) { QTest::newRow(name) << language << text << expected; };
    row("one verb", u"en"_s, u"Design a bridge."_s, 1);
    row("two verbs on one object", u"en"_s, u"Design and test a bridge."_s, 2);
    row("three verbs", u"en"_s, u"Select, adapt, and practise reading strategies."_s, 3);
    row("two objects", u"en"_s, u"Analyse the tensions between stakeholders and goals."_s, 1);
    row("verbs with an object each", u"en"_s, u"Analyse folk songs according to scale and create an index."_s, 2);
    row("verbs of the purpose", u"en"_s, u"Use procedures to explore, describe and analyse data."_s, 1);
    row("noun that is also a verb", u"en"_s, u"Apply standards of research and design."_s, 1);
    row("verbs with another subject", u"en"_s, u"Explain how plants grow and absorb water."_s, 1);
    row("unknown verb beside a known one", u"en"_s, u"Query, aggregate, and pivot data."_s, 3);
    row("de: passive", u"de"_s, u"Die Grundlagen können definiert und ihre Bedeutung erläutert werden."_s, 2);
    row("de: nouns made of verbs", u"de"_s, u"Methoden für das Planen und Entwerfen anwenden"_s, 1);
    row("nl: separated prefixes", u"nl"_s, u"strategieën op te lijsten en toe te passen"_s, 2);
    row("nl: nominalised infinitives", u"nl"_s, u"De student gebruikt databases voor het ontwerpen en ontwikkelen van toepassingen"_s, 1);
    row("es: three infinitives", u"es"_s, u"Importar, inspeccionar y limpiar datos"_s, 3);
    row("it: an object each", u"it"_s, u"Manipolare il DOM e gestire eventi"_s, 2);
    row("el: particle", u"el"_s, u"Να επιλέξουν έναν διακομιστή και να ρυθμίσουν ένα δίκτυο."_s, 2);
    row("el: particle of the purpose", u"el"_s, u"Να εφαρμόζουν πρακτικές για να διασφαλίζουν την ποιότητα και να βελτιστοποιούν την απόδοση."_s, 1);
    row("lt: verb after its place", u"lt"_s, u"sukurti, išsaugoti ir terminale paleisti failą"_s, 3);
}

void TestStatement::performances()
{
    QFETCH(QString, language);
    QFETCH(QString, text);
    QFETCH(int, expected);
    const StatementAnalysis analysis = analyseStatement(text, language);
    QCOMPARE(analysis.performances, expected);
    QCOMPARE(analysis.has(Kind::SeveralPerformances), expected > 1);
}

void TestStatement::noLearnerOutcome_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char *name, const QString &language, const QString &text, bool expected) { QTest::newRow(name) << language << text << expected; };
    row("the course acts", u"en"_s, u"This course introduces students to contract law."_s, true);
    row("the teacher acts", u"en"_s, u"Introduce students to contract law."_s, true);
    row("it acts", u"en"_s, u"It provides a rigorous treatment of calculus."_s, true);
    row("an activity", u"en"_s, u"Write a paper"_s, true);
    row("a topic", u"en"_s, u"The history of Rome"_s, true);
    row("the learner acts", u"en"_s, u"Students introduce a new method to a team."_s, false);
    row("the learner writes to a standard", u"en"_s, u"Write a research paper that meets the standards of the field."_s, false);
    row("es: teacher", u"es"_s, u"Introducirlo al mundo de Internet."_s, true);
    row("nl: course", u"nl"_s, u"De cursus richt zich op het analyseren van teksten."_s, true);
    row("it: course", u"it"_s, u"Il corso introduce le tecnologie del Web."_s, true);
    row("de: an object first", u"de"_s, u"Die Methode kann beschrieben werden."_s, false);
    row("a course as the object", u"en"_s, u"Design a course for adult learners."_s, false);
}

void TestStatement::noLearnerOutcome()
{
    QFETCH(QString, language);
    QFETCH(QString, text);
    QFETCH(bool, expected);
    QCOMPARE(analyseStatement(text, language).has(Kind::NoLearnerOutcome), expected);
}

void TestStatement::verbOfTheMockup()
{
    const QString text = u"Understand how clock domain crossings cause failures in digital systems"_s;
    const StatementAnalysis analysis = analyseStatement(text, u"en"_s);
    QVERIFY(analysis.languageKnown);
    QCOMPARE(analysis.leadingVerb, u"understand"_s);
    QCOMPARE(analysis.performances, 1);
    QCOMPARE(analysis.issues.size(), 1);
    const StatementIssue &issue = analysis.issues.constFirst();
    QCOMPARE(issue.kind, Kind::NotMeasurable);
    QCOMPARE(issue.start, 0);
    QCOMPARE(issue.length, 10);
    QCOMPARE(issue.word, u"Understand"_s);
    QCOMPARE(issue.replacements.constFirst(), u"Explain"_s);
    QCOMPARE(replaceSpan(text, issue.start, issue.length, issue.replacements.constFirst()),
        u"Explain how clock domain crossings cause failures in digital systems"_s);
}

void TestStatement::replacementFollowsTheText_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("fixed");
    QTest::newRow("lower case behind a frame") << u"en"_s << u"Students will be able to understand contract law."_s
                                               << u"Students will be able to explain contract law."_s;
    QTest::newRow("finite form") << u"en"_s << u"The learner understands contract law."_s << u"The learner explains contract law."_s;
    QTest::newRow("gerund") << u"en"_s << u"Understanding contract law"_s << u"Explaining contract law"_s;
    QTest::newRow("phrase") << u"en"_s << u"Demonstrate an understanding of contract law."_s << u"Explain contract law."_s;
    QTest::newRow("know how to is taken away") << u"en"_s << u"Know how to draft a lease."_s << u"Draft a lease."_s;
    QTest::newRow("de: participle") << u"de"_s << u"Die Ursachen können verstanden werden."_s << u"Die Ursachen können erklärt werden."_s;
    QTest::newRow("nl: verb at the end") << u"nl"_s << u"De oorzaken van erosie begrijpen"_s << u"De oorzaken van erosie uitleggen"_s;
    QTest::newRow("es: finite") << u"es"_s << u"El alumno comprende la erosión."_s << u"El alumno explica la erosión."_s;
    QTest::newRow("el: aorist, second person") << u"el"_s << u"Κατανοήσετε τη διάβρωση."_s << u"Εξηγήσετε τη διάβρωση."_s;
    QTest::newRow("pt: saber is taken away") << u"pt"_s << u"Saber comunicar com o público"_s << u"Comunicar com o público"_s;
    QTest::newRow("learn to is taken away") << u"en"_s << u"Participants learn to draft a lease."_s << u"Participants draft a lease."_s;
}

void TestStatement::replacementFollowsTheText()
{
    QFETCH(QString, language);
    QFETCH(QString, text);
    QFETCH(QString, fixed);
    const StatementAnalysis analysis = analyseStatement(text, language);
    QVERIFY(analysis.has(Kind::NotMeasurable));
    const StatementIssue &issue = analysis.issues.constFirst();
    QVERIFY(!issue.replacements.isEmpty());
    QCOMPARE(replaceSpan(text, issue.start, issue.length, issue.replacements.constFirst()), fixed);
    QVERIFY(!analyseStatement(fixed, language).has(Kind::NotMeasurable));
}

void TestStatement::splitGivesWholeStatements_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("parts");
    QTest::newRow("shared object") << u"en"_s << u"Design and test a bridge."_s << QStringList{u"Design a bridge."_s, u"Test a bridge."_s};
    QTest::newRow("object each") << u"en"_s << u"Identify key milestones and explain why they matter."_s
                                 << QStringList{u"Identify key milestones."_s, u"Explain why they matter."_s};
    QTest::newRow("frame is kept") << u"en"_s << u"Students will be able to read, interpret and revise a lease."_s
                                   << QStringList{u"Students will be able to read a lease."_s, u"Students will be able to interpret a lease."_s,
                                          u"Students will be able to revise a lease."_s};
    QTest::newRow("nl: shared object") << u"nl"_s << u"Basisbegrippen uitleggen en toepassen"_s
                                       << QStringList{u"Basisbegrippen uitleggen"_s, u"Basisbegrippen toepassen"_s};
    QTest::newRow("it: object each") << u"it"_s << u"Manipolare il DOM e gestire eventi"_s << QStringList{u"Manipolare il DOM"_s, u"Gestire eventi"_s};
    QTest::newRow("adverb goes along") << u"en"_s << u"Write a lease and critically review its terms"_s
                                       << QStringList{u"Write a lease"_s, u"Critically review its terms"_s};
}

void TestStatement::splitGivesWholeStatements()
{
    QFETCH(QString, language);
    QFETCH(QString, text);
    QFETCH(QStringList, parts);
    const StatementAnalysis analysis = analyseStatement(text, language);
    const auto it =
        std::find_if(analysis.issues.cbegin(), analysis.issues.cend(), [](const StatementIssue &issue) { return issue.kind == Kind::SeveralPerformances; });
    QVERIFY(it != analysis.issues.cend());
    QCOMPARE(it->split, parts);
    QCOMPARE(it->count, int(parts.size()));
}

void TestStatement::taxonomy_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("low");
    QTest::addColumn<int>("high");
    QTest::addColumn<bool>("depends");
    QTest::addColumn<StatementAnalysis::Domain>("domain");
    QTest::newRow("list") << u"List the parts of a pump."_s << 1 << 1 << false << StatementAnalysis::Domain::Knowledge;
    QTest::newRow("explain") << u"Explain the parts of a pump."_s << 2 << 2 << false << StatementAnalysis::Domain::Knowledge;
    QTest::newRow("evaluate") << u"Evaluate two pumps."_s << 5 << 5 << false << StatementAnalysis::Domain::Skill;
    QTest::newRow("create hangs on its object") << u"Create a file."_s << 3 << 6 << true << StatementAnalysis::Domain::Skill;
    QTest::newRow("the highest of two") << u"Describe and design a pump."_s << 6 << 6 << false << StatementAnalysis::Domain::Skill;
    QTest::newRow("vague") << u"Understand a pump."_s << 0 << 0 << false << StatementAnalysis::Domain::Unknown;
}

void TestStatement::taxonomy()
{
    QFETCH(QString, text);
    const StatementAnalysis analysis = analyseStatement(text, u"en"_s);
    QTEST(analysis.taxonomyLow, "low");
    QTEST(analysis.taxonomyHigh, "high");
    QTEST(analysis.dependsOnObject, "depends");
    QTEST(analysis.proposedDomain, "domain");
}

void TestStatement::progress_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("expected");
    QTest::newRow("own skills") << u"Improve their presentation skills."_s << true;
    QTest::newRow("deepen") << u"Deepen knowledge of contract law."_s << true;
    QTest::newRow("something else is improved") << u"Improve the energy efficiency of a building."_s << false;
    QTest::newRow("in the purpose only") << u"Develop strategies to improve their own skills."_s << false;
}

void TestStatement::progress()
{
    QFETCH(QString, text);
    QFETCH(bool, expected);
    QCOMPARE(analyseStatement(text, u"en"_s).has(Kind::Progress), expected);
}

void TestStatement::lengthAndSentences()
{
    QString text = u"Explain"_s;
    for (int i = 0; i < 24; ++i)
        text += u" word"_s;
    QCOMPARE(analyseStatement(text, u"en"_s).words, 25);
    QVERIFY(!analyseStatement(text, u"en"_s).has(Kind::TooLong));
    QVERIFY(analyseStatement(text + u" more"_s, u"en"_s).has(Kind::TooLong));
    QVERIFY(analyseStatement(u"Explain a lease. Draft a lease."_s, u"en"_s).has(Kind::SeveralSentences));
    QVERIFY(!analyseStatement(u"Explain laws, e.g. Contract Law, in plain words."_s, u"en"_s).has(Kind::SeveralSentences));
    const StatementAnalysis document = analyseStatement(u"Understand contract law "_s.repeated(1000), u"en"_s);
    QCOMPARE(document.issues.size(), 1);
    QCOMPARE(document.issues.constFirst().kind, Kind::TooLong);
    QCOMPARE(analyseStatement({}, u"en"_s).words, 0);
    QVERIFY(analyseStatement({}, u"en"_s).issues.isEmpty());
}

void TestStatement::unknownLanguageIsOnlyMeasured()
{
    const StatementAnalysis analysis = analyseStatement(u"Forstå noget. Kende noget."_s, u"xx"_s);
    QVERIFY(!analysis.languageKnown);
    QCOMPARE(analysis.words, 4);
    QCOMPARE(analysis.issues.size(), 1);
    QCOMPARE(analysis.issues.constFirst().kind, Kind::SeveralSentences);
    QVERIFY(statementLanguageKnown(u"en-GB"_s));
    QVERIFY(!statementLanguageKnown(u"../en"_s));
}

void TestStatement::unknownVerbIsNoIssue()
{
    const StatementAnalysis analysis = analyseStatement(u"Frobnicate a pump."_s, u"en"_s);
    QVERIFY(!analysis.verbKnown);
    QCOMPARE(analysis.performances, 1);
    QVERIFY(analysis.issues.isEmpty());
    QVERIFY(analyseStatement(u"Repair a pump."_s, u"en"_s).verbKnown);
}

void TestStatement::eqfCues()
{
    const QString text = u"Independently design complex pumps."_s;
    const QList<EqfCue> cues = analyseStatement(text, u"en"_s).eqfCues;
    QCOMPARE(cues.size(), 2);
    QCOMPARE(cues.at(0).phrase, u"Independently"_s);
    QCOMPARE(cues.at(1).phrase, u"complex"_s);
    QCOMPARE(text.mid(cues.at(1).start, cues.at(1).length), u"complex"_s);
    QVERIFY(cues.at(1).low <= 6 && cues.at(1).high >= 6);
    QVERIFY(analyseStatement(u"Explain complexity theory."_s, u"en"_s).eqfCues.isEmpty());
}

void TestStatement::jargonIsReported()
{
    const StatementAnalysis analysis = analyseStatement(u"Explain the epistemology of physics."_s, u"en"_s);
    QVERIFY(analysis.has(Kind::Jargon));
    QCOMPARE(analysis.issues.constFirst().word, u"epistemology"_s);
    QVERIFY(!analyseStatement(u"Explain the theory of physics."_s, u"en"_s).has(Kind::Jargon));
}

void TestStatement::offeredIsNeverReported()
{
    const QStringList languages = statementLanguages();
    QVERIFY(languages.contains(u"en"_s));
    for (const QString &language : languages) {
        QStringList offered = verbsFor(language, StatementAnalysis::Domain::Unknown, 0);
        const LanguageTable *table = languageTable(language);
        QStringList replacements;
        for (const VerbEntry &verb : table->verbs)
            replacements << verb.replacements;
        for (const PhraseRule &rule : table->phrases)
            replacements << rule.replacements;
        for (const QString &verb : std::as_const(replacements))
            QVERIFY2(!analyseStatement(verb, language).has(Kind::NotMeasurable), qPrintable(language + u' ' + verb));
        for (int level = 1; level <= 8; ++level) {
            QVERIFY(!verbsFor(language, StatementAnalysis::Domain::Knowledge, level).isEmpty());
            QVERIFY(!verbsFor(language, StatementAnalysis::Domain::Skill, level).isEmpty());
        }
        for (const QString &verb : std::as_const(offered)) {
            const StatementAnalysis analysis = analyseStatement(verb, language);
            QVERIFY2(analysis.verbKnown && !analysis.has(Kind::NotMeasurable) && !analysis.has(Kind::Progress), qPrintable(language + u' ' + verb));
        }
    }
    QVERIFY(verbsFor(u"xx"_s, StatementAnalysis::Domain::Unknown, 0).isEmpty());
}

void TestStatement::overlap()
{
    const auto of = [](const QString &a, const QString &b) { return statementOverlap(statementTokens(a, u"en"_s), statementTokens(b, u"en"_s)); };
    QCOMPARE(of(u"Explain the causes of erosion."_s, u"Explain causes of the erosion"_s), 1.0);
    QCOMPARE(of(u"Explaining causes of erosion"_s, u"Explain the causes of erosion."_s), 1.0);
    QCOMPARE(of(u"Explain the causes of erosion."_s, u"Draft a lease"_s), 0.0);
    QCOMPARE(of(u"Explain causes of erosion."_s, u"Describe causes of erosion"_s), 0.5); // Two of four words in all.
    QCOMPARE(of({}, {}), 0.0);
}

void TestStatement::overlapOfManyIsFast()
{
    QList<StatementTokens> all;
    for (int i = 0; i < 200; ++i)
        all << statementTokens(u"Explain how factor %1 and factor %2 change the results of a survey of %3"_s.arg(i).arg(i * 3).arg(i % 7), u"en"_s);
    QElapsedTimer timer;
    timer.start();
    double sum = 0;
    for (qsizetype i = 0; i < all.size(); ++i)
        for (qsizetype j = i + 1; j < all.size(); ++j)
            sum += statementOverlap(all.at(i), all.at(j));
    qInfo() << "milliseconds for 200 by 200" << double(timer.nsecsElapsed()) / 1e6;
    QVERIFY(sum > 0);
    QVERIFY(timer.elapsed() < 20); // One in an optimised build on a quiet machine.
}

void TestStatement::replaceSpanKeepsTheRest()
{
    QCOMPARE(replaceSpan(u"Know laws."_s, 0, 4, u"List"_s), u"List laws."_s);
    QCOMPARE(replaceSpan(u"a very long text"_s, 2, 4, {}), u"a long text"_s);
    QCOMPARE(replaceSpan(u"abc"_s, 10, 4, u"x"_s), u"abcx"_s);
}

void TestStatement::cacheGivesTheSame()
{
    StatementCache cache;
    const QString text = u"Know and explain laws."_s;
    QCOMPARE(cache.analyse(text, u"en"_s), analyseStatement(text, u"en"_s));
    QCOMPARE(cache.analyse(text, u"en"_s), analyseStatement(text, u"en"_s));
    QVERIFY(!cache.analyse(text, u"xx"_s).languageKnown);
}

QTEST_GUILESS_MAIN(TestStatement)
#include "tst_statement.moc"
