#include "core/check/step_info.h"
#include "core/guide/guidance.h"
#include "core/guide/handbook.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

using namespace Credwright;
using namespace Qt::Literals::StringLiterals;

namespace {

QSet<QString> idsIn(const QString &html)
{
    static const QRegularExpression id(u" id=\"([^\"]+)\""_s);
    QSet<QString> ids;
    for (auto match = id.globalMatch(html); match.hasNext();) {
        ids.insert(match.next().captured(1));
    }
    return ids;
}

} // namespace

/// Everything that is said beside the fields, as one book.
class TestHandbook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsEveryStepFieldCaseAndTerm();
    void hasNoDeadLink_data();
    void hasNoDeadLink();
    void needsNothingElse();
    void isWellFormed();
    void givesCreditAndLicence();
    void findsWords_data();
    void findsWords();
};

void TestHandbook::holdsEveryStepFieldCaseAndTerm()
{
    const QString html = QString::fromUtf8(handbookHtml());
    const QSet<QString> ids = idsIn(html);
    for (const StepInfo &info : stepInfos()) {
        QVERIFY2(ids.contains(u"step."_s + info.step), info.step.data());
        for (const Guidance *guidance : guidanceOfStep(info.step)) {
            QVERIFY2(ids.contains(u"field."_s + guidance->fieldId), qPrintable(guidance->fieldId));
            QVERIFY2(html.contains(guidance->whatGoodLooksLike.toHtmlEscaped()), qPrintable(guidance->fieldId));
        }
        for (const GuideCase &example : stepGuide(info.step).cases) {
            QVERIFY2(html.contains(example.text.toHtmlEscaped()), qPrintable(example.title));
        }
    }
    for (const GlossaryEntry &entry : glossary()) {
        QVERIFY2(ids.contains(u"term."_s + entry.key), qPrintable(entry.key));
        QVERIFY2(html.contains(entry.text.toHtmlEscaped()), qPrintable(entry.key));
    }
    QCOMPARE(filePassages().size(), 8);
    for (const Passage &passage : filePassages()) {
        const QString id = passage.key == u"files"_s ? passage.key : u"files."_s + passage.key;
        QVERIFY2(ids.contains(id), qPrintable(id));
        QVERIFY2(!passage.title.isEmpty() && passage.text.trimmed().size() > 100, qPrintable(id));
    }
    QSet<QString> seen;
    for (const HandbookEntry &entry : handbook()) {
        QVERIFY2(!seen.contains(entry.id), qPrintable(entry.id));
        seen.insert(entry.id);
        QVERIFY2(seen.contains(entry.chapter), qPrintable(entry.id)); // Its chapter comes first.
    }
}

void TestHandbook::hasNoDeadLink_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("ids"); ///< As attributes, whichever way they are written.
    QTest::newRow("the file") << QString::fromUtf8(handbookHtml()) << QString::fromUtf8(handbookHtml());
    QString named = handbookBody(HandbookAnchors::Names);
    QTest::newRow("the window") << named << QString(named).replace(u"<a name="_s, u"<a id="_s);
}

void TestHandbook::hasNoDeadLink()
{
    QFETCH(const QString, html);
    QFETCH(const QString, ids);
    const QSet<QString> targets = idsIn(ids);
    static const QRegularExpression links(u"href=\"([^\"]+)\""_s);
    int inside = 0;
    for (auto match = links.globalMatch(html); match.hasNext();) {
        const QString target = match.next().captured(1);
        if (target.startsWith(u'#')) {
            ++inside;
            QVERIFY2(targets.contains(target.mid(1)), qPrintable(target));
        } else {
            QVERIFY2(target.startsWith(u"https://"_s), qPrintable(target)); // The source and the licence.
        }
    }
    QVERIFY(inside > 100);
}

void TestHandbook::needsNothingElse()
{
    const QString html = QString::fromUtf8(handbookHtml());
    for (const QString &word : {u"<script"_s, u"<link"_s, u"<img"_s, u"<iframe"_s, u"url("_s, u"@import"_s, u" src="_s}) {
        QVERIFY2(!html.contains(word), qPrintable(word));
    }
    QVERIFY(html.contains(u"<html lang=\"en\">"_s));
    QVERIFY(html.contains(u"<meta charset=\"utf-8\">"_s));
    QVERIFY(html.contains(u"--accent"_s)); // The style travels inside.
}

/// As XML once the elements that HTML leaves open are closed.
void TestHandbook::isWellFormed()
{
    QString html = QString::fromUtf8(handbookHtml());
    html.remove(u"<!DOCTYPE html>\n"_s);
    static const QRegularExpression meta(u"<meta([^>]*)>"_s);
    html.replace(meta, u"<meta\\1/>"_s);
    QXmlStreamReader xml(html);
    int headings = 0;
    while (!xml.atEnd()) {
        xml.readNext();
        headings += xml.isStartElement() && (xml.name() == u"h2" || xml.name() == u"h3");
    }
    QVERIFY2(!xml.hasError(), qPrintable(u"%1 (line %2)"_s.arg(xml.errorString()).arg(xml.lineNumber())));
    QCOMPARE(headings, handbook().size());
}

void TestHandbook::givesCreditAndLicence()
{
    const QString html = QString::fromUtf8(handbookHtml());
    for (const QString &word : {u"Van Melkebeke"_s, u"https://doi.org/10.5281/zenodo.15101731"_s, u"https://creativecommons.org/licenses/by-sa/4.0/"_s,
             u"What was changed"_s, u"do not endorse"_s}) {
        QVERIFY2(html.contains(word), qPrintable(word));
    }
}

void TestHandbook::findsWords_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("first"); ///< Id of the first passage found.
    QTest::newRow("a term stands before the fields that are called so") << u"ects credit"_s << u"term.ects"_s;
    QTest::newRow("a field") << u"teaching languages"_s << QString();
    QTest::newRow("words of a case") << u"credit contract external"_s << u"step.type"_s;
    QTest::newRow("nothing") << u"xylophone"_s << QString();
    QTest::newRow("no words") << u"  "_s << QString();
}

void TestHandbook::findsWords()
{
    QFETCH(const QString, words);
    QFETCH(const QString, first);
    const QList<HandbookHit> hits = searchHandbook(words);
    for (const HandbookHit &hit : hits) {
        for (const QString &word : words.split(u' ', Qt::SkipEmptyParts)) {
            QVERIFY((hit.entry->title + hit.entry->text).contains(word, Qt::CaseInsensitive));
        }
    }
    if (!first.isEmpty()) {
        QVERIFY(!hits.isEmpty());
        QCOMPARE(hits.first().entry->id, first);
    }
    QCOMPARE(hits.isEmpty(), words == u"xylophone" || words.trimmed().isEmpty());
}

QTEST_GUILESS_MAIN(TestHandbook)
#include "tst_handbook.moc"
