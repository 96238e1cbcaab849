#include "core/exchange/catalogue/catalogue.h"
#include "core/exchange/html/catalogue_html.h"
#include "tests/support/large_design.h"
#include "tests/support/token_design.h"

#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace Credwright;
using namespace Qt::Literals::StringLiterals;

namespace {

/// What a reader sees of an HTML file, and what an auditor asks of it.
struct Page
{
    QString text; ///< Of the body, elements set apart by spaces.
    QStringList tags;
    QStringList attributes; ///< "tag name=value"
    QString error;

    explicit Page(const QByteArray &html)
    {
        QXmlStreamReader xml(html);
        bool body = false;
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.isStartElement()) {
                body = body || xml.name() == "body"_L1;
                tags.append(xml.name().toString());
                text += u' ';
                for (const QXmlStreamAttribute &attribute : xml.attributes()) {
                    attributes.append(u"%1 %2=%3"_s.arg(xml.name(), attribute.name(), attribute.value()));
                }
            } else if (xml.isCharacters() && body) {
                text += xml.text();
            } else if (xml.isEndElement()) {
                text += u' ';
            }
        }
        text = text.simplified();
        error = xml.hasError() ? xml.errorString() : QString();
    }
};

QByteArray htmlOf(const Design &design, const CatalogueOptions &options = {})
{
    Analyst analyst;
    return toHtml(describe(design, analyst.analyse(design), options));
}

/// Texts of the designers' own house: what they tell each other, not their learners.
bool isInternal(const QString &field)
{
    static const QStringList fields = {u"type.approachNote"_s, u"level.reason"_s, u"level.decidedBy"_s, u"audience.noPrerequisitesReason"_s,
        u"audience.feedbackInstrument"_s, u"audience.feedbackTiming"_s, u"audience.feedbackActor"_s, u"audience.feedbackChanges"_s, u"delivery.whyItFits"_s,
        u"stackability.externalRules"_s, u"assessmentPlan.houseRules"_s, u"assessmentPlan.innovation"_s, u"assessmentPlan.boardFrequency"_s,
        u"assessmentPlan.boardMembership"_s, u"assessmentPlan.integrityNote"_s, u"assessmentPlan.identityBarrier"_s, u"assessmentPlan.policyTouched"_s,
        u"assessmentPlan.policyAgreement"_s, u"evidence.who"_s, u"addedValue.forInstitution"_s, u"profile.socialBackground"_s, u"profile.age"_s,
        u"profile.experience"_s, u"profile.previousEducation"_s, u"profile.commitments"_s, u"profile.answer"_s, u"stackTarget.programmeOutcomes"_s,
        u"stackTarget.contact"_s, u"admission.departmentNote"_s, u"supportResource.peak"_s, u"certification.strategy"_s, u"type.standsAlone"_s,
        u"type.ruleReason"_s, u"type.mixedPlan"_s, u"type.contractForm"_s, u"stakeholder.contact"_s, u"skill.escoAddress"_s, u"occupation.escoAddress"_s,
        u"recogniser.name"_s, u"recogniser.requirement"_s, u"recogniser.webAddress"_s, u"quality.process"_s, u"quality.body"_s, u"quality.esgReference"_s,
        u"quality.sectorStandard"_s, u"quality.askedBy"_s, u"partner.contact"_s};
    static const QStringList kinds = {u"financing"_s, u"costLine"_s, u"editionQuantity"_s, u"editionLearners"_s, u"incomeLine"_s, u"attachment"_s, u"team"_s,
        u"unit"_s, u"member"_s, u"task"_s, u"system"_s, u"training"_s, u"fitnessAspect"_s, u"sharedResource"_s, u"channel"_s, u"issuingTool"_s,
        u"partnership"_s, u"agreementElement"_s, u"qualityCriterion"_s, u"comparator"_s, u"staffRate"_s, u"scenario"_s, u"scenarioLine"_s};
    return field.endsWith(u".stepNote") || fields.contains(field) || kinds.contains(field.section(u'.', 0, 0));
}

} // namespace

class TestCatalogueHtml : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Each typed word that learners may know is in the file, and none of the others.
    void holdsEachPublicText_data()
    {
        QTest::addColumn<QString>("field");
        for (const EntityType &type : entityTypes()) {
            for (const FieldInfo *info : type.fields) {
                if (info->limits.maxLength > 0) {
                    QTest::newRow(info->id.data()) << QString(info->id);
                }
            }
        }
    }

    void holdsEachPublicText()
    {
        QFETCH(QString, field);
        Design design = tokenDesign();
        if (field == u"level.notApplicableReason") {
            design.level.applies = LevelApplies::NotApplicable;
        }
        if (field == u"type.ruleSource") {
            design.type.hoursPerCredit.reset(); // Hours of one's own need no rule.
        }
        const Page page(htmlOf(design));
        const EntityType *type = entityType(field.section(u'.', 0, 0));
        for (int row = 0; row < (type->single ? 1 : 2); ++row) {
            QCOMPARE(page.text.contains(tokenOf(field, row)), !isInternal(field));
        }
    }

    void holdsTheFigures()
    {
        Design design = tokenDesign();
        design.type.credits = Credits{650};
        design.type.duration = Count{18};
        design.type.durationUnit = DurationUnit::Weeks;
        design.activities[0].minutes = Minutes{150 * 60};
        design.activities[1].minutes = Minutes{12 * 60};
        design.assessments[0].minutes.reset();
        design.assessments[1].minutes.reset();
        design.modules.clear();
        design.audience.places = Count{24};
        design.identity.teachingLanguages = {u"nl"_s};
        const Page page(htmlOf(design, {{}, QDate(2025, 11, 20)}));
        // 150 h + 12 h = 162 h in 18 weeks: 9 h a week.
        for (const char *figure : {"6.5 ECTS", "162 hours", "18 weeks", "9 hours a week", "150 h", "12 h", "24 places", "Belgium", "Dutch", "0714", "€1,234",
                 "Description of 20 November 2025"}) {
            QVERIFY2(page.text.contains(QString::fromUtf8(figure)), figure);
        }
    }

    /// Skills and occupations are links where ESCO knows them; an address that is none stays out.
    void linksSkillsToEsco()
    {
        Design design = tokenDesign();
        design.skills[0].name = u"Test hardware"_s;
        design.skills[0].escoAddress = u"http://data.europa.eu/esco/skill/52b38e90-3d05-4042-a9e2-d19dec8dd7c1"_s;
        design.skills[1].escoAddress = u"javascript:alert(1)"_s;
        design.occupations[0].escoAddress = u"http://data.europa.eu/esco/occupation/fd1c83b3-60d5-4a5f-86c5-94dc2842c246"_s;
        const QByteArray html = htmlOf(design);
        const Page page(html);
        QVERIFY(page.attributes.contains(u"a href=http://data.europa.eu/esco/skill/52b38e90-3d05-4042-a9e2-d19dec8dd7c1"_s));
        QVERIFY(page.attributes.contains(u"a href=http://data.europa.eu/esco/occupation/fd1c83b3-60d5-4a5f-86c5-94dc2842c246"_s));
        QVERIFY(html.contains(">Test hardware</a>"));
        QVERIFY(!html.contains("javascript"));
        QVERIFY(page.text.contains(tokenOf(u"skill.name"_s, 1)));
    }

    /// What was only asked for, or refused, is no promise to learners.
    void namesOnlyThoseWhoRecognise()
    {
        Design design = tokenDesign();
        design.recognisers[0].status = RecognitionStatus::Recognised;
        design.recognisers[1].status = RecognitionStatus::Refused;
        const Page page(htmlOf(design));
        QVERIFY(page.text.contains(u"Recognised by: "_s + tokenOf(u"recogniser.name"_s, 0))
            || page.text.contains(u"Recognised by "_s + tokenOf(u"recogniser.name"_s, 0)));
        QVERIFY(!page.text.contains(tokenOf(u"recogniser.name"_s, 1)));
    }

    void tellsWhoLearnsTogether()
    {
        Design design = tokenDesign();
        design.type.grouping = Grouping::Mixed;
        QVERIFY(Page(htmlOf(design)).text.contains(u"together with students of a degree"_s));
        design.type.grouping = Grouping::OwnGroup;
        QVERIFY(!Page(htmlOf(design)).text.contains(u"together with students of a degree"_s));
    }

    void holdsNoCost()
    {
        Design design = tokenDesign(Money{987654000});
        for (Fee &fee : design.fees) {
            fee.amount = Money{1000000};
        }
        const Page page(htmlOf(design));
        QVERIFY(page.text.contains(u"€1,000"));
        QVERIFY(!page.text.contains(u"987,654"));
        QVERIFY(!page.text.contains(u"costLine"));
        QVERIFY(!page.text.contains(u"incomeLine"));
        QVERIFY(!page.text.contains(u"financing"));
    }

    void listsTheMandatoryElements_data()
    {
        QTest::addColumn<bool>("filled");
        QTest::newRow("filled design") << true;
        QTest::newRow("empty design") << false;
    }

    /// Council Recommendation 2022/C 243/02, Annex I: eleven mandatory and five optional elements.
    void listsTheMandatoryElements()
    {
        QFETCH(bool, filled);
        const Design design = filled ? tokenDesign() : Design();
        Analyst analyst;
        const Catalogue catalogue = describe(design, analyst.analyse(design));
        QCOMPARE(catalogue.mandatory.size(), 11);
        QCOMPARE(catalogue.optional.size(), 5);
        int atIssue = 0;
        int open = 0;
        for (const CatalogueFact &fact : catalogue.mandatory) {
            QVERIFY(!fact.values.isEmpty());
            atIssue += fact.state == CatalogueFact::State::AtIssue;
            open += fact.state == CatalogueFact::State::NotYetStated;
        }
        QCOMPARE(atIssue, 2); // The learner and the date of issue.
        QCOMPARE(open, filled ? 0 : 9);
        const Page page(toHtml(catalogue));
        QCOMPARE(page.tags.count(u"dt"_s), 16);
        QCOMPARE(page.text.count(u"not yet stated"_s), filled ? 0 : 9 + 4 + 3); // Four optional ones; title and awarding body above and below.
        QVERIFY(page.text.contains(u"Not a degree"));
        QVERIFY(page.text.contains(u"Recognition is decided where you take it"));
    }

    void saysWhereNoLevelApplies()
    {
        Design design = tokenDesign();
        design.level.applies = LevelApplies::NotApplicable;
        Analyst analyst;
        const Catalogue catalogue = describe(design, analyst.analyse(design));
        const auto level = std::ranges::find(catalogue.mandatory, u"Level"_s, &CatalogueFact::label);
        QVERIFY(level != catalogue.mandatory.end());
        QCOMPARE(level->state, CatalogueFact::State::NotApplicable);
        QVERIFY(!Page(toHtml(catalogue)).text.contains(u"Level 2"));
    }

    void followsTheOrderOfTheGuide()
    {
        const Design design = tokenDesign();
        Analyst analyst;
        int last = 0;
        for (const CatalogueSection &section : describe(design, analyst.analyse(design)).sections) {
            for (const AspectKind aspect : section.aspects) {
                QVERIFY(static_cast<int>(aspect) > last);
                last = static_cast<int>(aspect);
            }
        }
        QCOMPARE(last, 17);
        const Design empty;
        QVERIFY(describe(empty, analyst.analyse(empty)).sections.isEmpty());
    }

    void hostileTextIsInert_data()
    {
        QTest::addColumn<QString>("hostile");
        QTest::newRow("script") << u"<script>alert(1)</script>"_s;
        QTest::newRow("attribute that breaks out") << u"\"><img src=x onerror=alert(1)>"_s;
        QTest::newRow("single quotes") << u"' onmouseover='alert(1)"_s;
        QTest::newRow("script link") << u"[press](javascript:alert(1))"_s;
        QTest::newRow("data link") << u"[press](data:text/html;base64,PHNjcmlwdD4=)"_s;
        QTest::newRow("image") << u"![x](https://evil.example/pixel.png)"_s;
        QTest::newRow("frame") << u"<iframe src=\"https://evil.example\"></iframe>"_s;
        QTest::newRow("end of the style and of comments") << u"</style></title>--><b>x</b><!--"_s;
        QTest::newRow("end of a text section") << u"]]><b>x</b>"_s;
        QTest::newRow("entities") << u"&lt;script&gt; &amp; &#60;b&#62; &nbsp;"_s;
        QTest::newRow("control characters") << (u"a\u0001b\u0008c"_s + QChar(0) + u"d\uFFFEe"_s);
        QTest::newRow("half of a pair") << (u"a"_s + QChar(0xD83D) + u"b"_s);
        QTest::newRow("direction override") << u"\u202Eevil\u202C"_s;
    }

    void hostileTextIsInert()
    {
        QFETCH(QString, hostile);
        Design design = tokenDesign();
        const Page clean(htmlOf(design));
        for (const EntityType &type : entityTypes()) {
            for (const QUuid &id : idsOf(design, type.kind)) {
                for (const FieldInfo *info : type.fields) {
                    const Anchor anchor{id, QString(info->id), {}};
                    const Value value = *readAt(design, anchor);
                    if (std::holds_alternative<LocalizedText>(value)) {
                        writeAt(design, anchor, LocalizedText(hostile));
                    } else if (std::holds_alternative<QString>(value) && !info->limits.choices) {
                        writeAt(design, anchor, hostile);
                    } else if (std::holds_alternative<QStringList>(value) && !info->limits.choices) {
                        writeAt(design, anchor, QStringList{hostile});
                    }
                }
            }
        }
        const Page page(htmlOf(design));
        QCOMPARE(page.error, QString());
        static const QStringList allowed = {u"html"_s, u"head"_s, u"meta"_s, u"title"_s, u"style"_s, u"body"_s, u"header"_s, u"main"_s, u"footer"_s,
            u"section"_s, u"aside"_s, u"div"_s, u"p"_s, u"h1"_s, u"h2"_s, u"h3"_s, u"ul"_s, u"ol"_s, u"li"_s, u"dl"_s, u"dt"_s, u"dd"_s, u"table"_s, u"thead"_s,
            u"tbody"_s, u"tr"_s, u"th"_s, u"td"_s, u"span"_s, u"strong"_s, u"em"_s, u"b"_s, u"a"_s, u"br"_s, u"svg"_s, u"rect"_s};
        for (const QString &tag : page.tags) {
            QVERIFY2(allowed.contains(tag), qPrintable(tag));
        }
        for (const QString &attribute : page.attributes) {
            static const QRegularExpression known(
                u"^\\w+ (lang|dir|class|id|name|content|charset|http-equiv|aria-\\w+|scope|colspan|href|rel|value|viewBox|preserveAspectRatio|x|width|height)="_s);
            QVERIFY2(attribute.contains(known), qPrintable(attribute));
            static const QRegularExpression link(u"^a href="_s);
            static const QRegularExpression harmless(u"^a href=(https?|mailto):"_s);
            QVERIFY2(!attribute.contains(link) || attribute.contains(harmless), qPrintable(attribute));
        }
        QCOMPARE(page.tags.count(u"b"_s), clean.tags.count(u"b"_s)); // Only our labels.
    }

    void needsNothingElse()
    {
        const QByteArray html = htmlOf(tokenDesign());
        const Page page(html);
        QCOMPARE(page.error, QString());
        QVERIFY(html.startsWith("<!DOCTYPE html><html lang=\"en\""));
        for (const QString &attribute : page.attributes) {
            QVERIFY2(!attribute.contains(u"http"_s) || attribute.startsWith(u"a href="_s) || attribute.startsWith(u"meta "_s), qPrintable(attribute));
            QVERIFY2(!attribute.contains(u" src="_s) && !attribute.contains(u" style="_s), qPrintable(attribute));
        }
        QVERIFY(!html.contains("url("));
        QVERIFY(!html.contains("@import"));
        QVERIFY(html.contains("default-src 'none'"));
        for (const char *landmark : {"header", "main", "footer", "aside"}) {
            QCOMPARE(page.tags.count(QLatin1StringView(landmark)), 1);
        }
        QCOMPARE(page.tags.count(u"h1"_s), 1);
        QVERIFY(page.attributes.contains(u"th scope=col"_s));
        QVERIFY(page.attributes.contains(u"th scope=row"_s));
        // A browser reads the style as raw text: what XML would write as an entity must not occur in it.
        const qsizetype start = html.indexOf("<style>");
        QVERIFY(start > 0);
        QVERIFY(!html.mid(start, html.indexOf("</style>") - start).contains('&'));
        // An element that HTML does not know as empty must not be closed in itself.
        static const QRegularExpression selfClosed(u"<(?!meta|br|rect)\\w+[^<>]*/>"_s);
        QVERIFY(!QString::fromUtf8(html).contains(selfClosed));
    }

    void marksTheLanguages()
    {
        Design design = tokenDesign();
        design.identity.language = u"nl"_s;
        design.identity.title = LocalizedText(u"Chipontwerp"_s);
        design.identity.title.translations.insert(u"fr"_s, u"Conception de puces"_s);
        const QString dutch = QString::fromUtf8(htmlOf(design));
        QVERIFY(dutch.contains(u"<html lang=\"en\"")); // The headings are not translated into Dutch.
        QVERIFY(dutch.contains(u"<h1 lang=\"nl\" dir=\"auto\">Chipontwerp</h1>"));
        const QString french = QString::fromUtf8(htmlOf(design, {u"fr"_s, {}}));
        QVERIFY(french.contains(u"<h1 lang=\"fr\" dir=\"auto\">Conception de puces</h1>"));
        QVERIFY(french.contains(u"lang=\"nl\"")); // What is not translated stays in the language of the design.
    }

    void holdsAwkwardDesigns_data()
    {
        QTest::addColumn<Design>("design");
        Design design = tokenDesign();
        design.outcomes.clear();
        QTest::newRow("no outcomes") << design;
        QTest::newRow("nothing") << Design();
        QTest::newRow("two thousand rows") << Testing::largeDesign(500, 1000, 500);
        design = tokenDesign();
        design.delivery.schedule = LocalizedText(u"needle "_s.repeated(20'000));
        design.identity.title = LocalizedText(u"needle"_s.repeated(5'000));
        QTest::newRow("huge texts") << design;
    }

    void holdsAwkwardDesigns()
    {
        QFETCH(Design, design);
        const Page page(htmlOf(design));
        QCOMPARE(page.error, QString());
        QCOMPARE(page.tags.count(u"h1"_s), 1);
        QCOMPARE(page.tags.count(u"dt"_s), 16);
        QCOMPARE(page.text.contains(u"What you will be able to do"_s), !design.outcomes.isEmpty());
        static const QRegularExpression selfClosed(u"<(?!meta|br|rect)\\w+[^<>]*/>"_s); // It would swallow what follows.
        QVERIFY(!QString::fromUtf8(htmlOf(design)).contains(selfClosed));
        QCOMPARE(page.text.count(u"Activity "_s) - page.text.count(u"Activity Where"_s), design.activities.size() == 1000 ? 1000 : 0);
    }

    /// Text from right to left finds its direction by itself, the number of an outcome included.
    void followsTheDirectionOfTheText()
    {
        Design design = tokenDesign();
        design.outcomes[0].statement = LocalizedText(u"לתכנן מעגל"_s);
        const QString html = QString::fromUtf8(htmlOf(design));
        QVERIFY(html.contains(u"<li dir=\"auto\"><span>לתכנן מעגל</span>"_s));
        const qsizetype style = html.indexOf(u".outcomes li::before"_s);
        QVERIFY(html.mid(style, 200).contains(u"inset-inline-start: 0"_s));
    }

    void keepsWhatFollowsAColonTogether()
    {
        Design design = tokenDesign();
        design.identity.title = LocalizedText(u"Chip design: from <specification> to RTL"_s);
        const QString html = QString::fromUtf8(htmlOf(design));
        QVERIFY(html.contains(u"<h1 dir=\"auto\">Chip design: <span class=\"half\">from &lt;specification&gt; to RTL</span></h1>"_s));
        QCOMPARE(Page(html.toUtf8()).error, QString());
    }

    void rendersLongTexts()
    {
        Design design = tokenDesign();
        design.delivery.schedule = LocalizedText(u"First line\nsecond *line*\n\n- a laptop\n- a [badge](https://a.example/?b=1&c=2)\n  1. inner"_s);
        const QString html = QString::fromUtf8(htmlOf(design));
        QVERIFY(html.contains(u"First line<br/>second <em>line</em></p>"));
        QVERIFY(html.contains(u"<li dir=\"auto\">a laptop</li>"));
        QVERIFY(html.contains(
            u"<a href=\"https://a.example/?b=1&amp;c=2\" rel=\"noopener noreferrer\">badge</a><ol><li value=\"1\" dir=\"auto\">inner</li></ol></li></ul>"));
    }
};

QTEST_GUILESS_MAIN(TestCatalogueHtml)
#include "tst_catalogue_html.moc"
