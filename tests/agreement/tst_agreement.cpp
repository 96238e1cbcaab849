#include "core/agreement/agreement.h"
#include "core/agreement/template_text.h"
#include "core/exchange/agreement/agreement_html.h"
#include "core/model/seeded_rows.h"

#include <QTest>
#include <QXmlStreamReader>

using namespace Credwright;
using namespace Qt::Literals::StringLiterals;

class TestAgreement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyQuestionBelongsToOneElement();
    void otherStepsAreKnown();
    void nothingIsKnownOfABlankDesign();
    void templateIsCutAtItsHeadings();
    void outlineHoldsEveryElementAndQuestion();
    void outlineIsWellFormedWhateverIsTyped();

private:
    static QString known(ElementKind element, const Design &design) { return knownAbout(element, design, financeOf(design, QLocale::c()), QLocale::c()).text; }
};

void TestAgreement::everyQuestionBelongsToOneElement()
{
    QHash<QString, int> owners;
    for (const Choice &element : choicesOf<ElementKind>()) {
        const QList<AgreementQuestion> questions = questionsOf(enumFromCode<ElementKind>(element.code));
        QVERIFY2(!questions.isEmpty(), element.code.data());
        for (const AgreementQuestion question : questions) {
            ++owners[codeOf(question)];
        }
    }
    QCOMPARE(choicesOf<ElementKind>().size(), std::size_t(13)); // As many as the guide lists.
    for (const Choice &question : choicesOf<AgreementQuestion>()) {
        QVERIFY2(owners.value(question.code) == 1, question.code.data());
    }
}

void TestAgreement::otherStepsAreKnown()
{
    Design design;
    design.identity.title = u"Coastal engineering"_s;
    design.identity.country = u"BE"_s;
    design.identity.currency = u"EUR"_s;
    design.type.credits = Credits{450};
    Partner partner;
    partner.id = QUuid::createUuid();
    partner.name = u"Harbour Academy"_s;
    partner.country = u"ES"_s;
    partner.role = u"Hosts the field week"_s;
    partner.lead = Answer::Yes;
    partner.incomeShare = Percent{60'00};
    partner.costShare = Percent{55'00};
    design.partners = {partner};
    design.financing.sharingModel = SharingModel::OneCollects;
    design.financing.collector = {partner.id};
    AwardingBody body;
    body.id = QUuid::createUuid();
    body.name = u"Harbour Academy"_s;
    design.awardingBodies = {body};
    design.certification.issuerBody = {body.id};
    design.certification.format = CertificateFormat::Digital;
    design.delivery.reviewDate = {2028, 6, 0};

    QCOMPARE(known(ElementKind::Governance, design), u"Lead partner: Harbour Academy"_s);
    QCOMPARE(known(ElementKind::Obligations, design), u"Roles: Harbour Academy: Hosts the field week"_s);
    QVERIFY(known(ElementKind::MicroCredential, design).startsWith(u"Title: Coastal engineering\nSize: 4.5 ECTS credits"_s));
    const QString money = known(ElementKind::FinancialModel, design);
    QVERIFY2(money.contains(u"Model: One partner collects and distributes\nCollects the income: Harbour Academy"_s), qPrintable(money));
    QVERIFY2(money.contains(u"Keys: Harbour Academy 60 % of income, 55 % of cost"_s), qPrintable(money));
    QVERIFY(known(ElementKind::Certificate, design).contains(u"Issued by: Harbour Academy"_s));
    QVERIFY(known(ElementKind::Law, design).contains(u"Belgium, Spain"_s));
    QVERIFY(known(ElementKind::Term, design).contains(u"2028"_s));
    QCOMPARE(knownAbout(ElementKind::Certificate, design, {}, QLocale::c()).steps, (QList<int>{2, 15}));
    QCOMPARE(known(ElementKind::IntellectualProperty, design), QString());
}

void TestAgreement::nothingIsKnownOfABlankDesign()
{
    for (const Choice &element : choicesOf<ElementKind>()) {
        QCOMPARE(known(enumFromCode<ElementKind>(element.code), Design()), QString());
    }
}

void TestAgreement::templateIsCutAtItsHeadings()
{
    const QString text = u"CONSORTIUM AGREEMENT\n\nArticle 1. Definitions\nA party is a signatory.\n\n"
                         "Article 2 - Governance\nEach party names a coordinator.\n\nThe committee meets twice a year.\n\n"
                         "3. Intellectual property rights\nWhat a party brings in remains its own. The term of a licence is that of this agreement.\n"
                         "## Term and termination\nThis agreement runs for four years.\n"
                         "Applicable law and disputes\nBelgian law applies.\n"_s;
    const QHash<ElementKind, QString> found = elementsIn(text);
    QCOMPARE(found.size(), 4);
    QCOMPARE(found.value(ElementKind::Governance), u"Each party names a coordinator.\n\nThe committee meets twice a year."_s);
    QCOMPARE(found.value(ElementKind::IntellectualProperty), u"What a party brings in remains its own. The term of a licence is that of this agreement."_s);
    QCOMPARE(found.value(ElementKind::Term), u"This agreement runs for four years."_s);
    QCOMPARE(found.value(ElementKind::Law), u"Belgian law applies."_s);
    QVERIFY(elementsIn(u"Dear colleagues,\nwe have no template."_s).isEmpty());
}

void TestAgreement::outlineHoldsEveryElementAndQuestion()
{
    Design design = withSeededRows(Design());
    design.identity.title = u"Coastal engineering"_s;
    AgreementElement &law = design.agreementElements.last();
    QCOMPARE(law.element, ElementKind::Law);
    law.status = ElementStatus::Agreed;
    law.owner = u"J. Peeters"_s;
    law.text = u"Belgian law.\n\n- First *mediation*\n- Then the courts"_s;
    law.settled.insert(AgreementQuestion::GoverningLaw);
    AgreementElement &exclusivity = design.agreementElements[8];
    QCOMPARE(exclusivity.element, ElementKind::Exclusivity);
    exclusivity.status = ElementStatus::DoesNotApply;
    const QString html = QString::fromUtf8(agreementHtml(design, Analyst().analyse(design), QDate(2026, 11, 25), QLocale::c()));
    for (const Choice &element : choicesOf<ElementKind>()) {
        QVERIFY2(html.contains(element.label.text()), element.code.data());
    }
    for (const Choice &question : choicesOf<AgreementQuestion>()) {
        const bool left = question.code == codeOf(AgreementQuestion::Competing); // Its element does not apply.
        QVERIFY2(html.contains(u">"_s + question.label.text() + u"<"_s) != left, question.code.data());
    }
    QCOMPARE(html.count(u'\u2611'), 1);  // One question is settled…
    QCOMPARE(html.count(u'\u2610'), 24); // …of 26, and one is not asked.
    QVERIFY(html.contains(u"in the hands of J. Peeters"_s));
    QVERIFY(html.contains(u"<em>mediation</em>"_s));
    QVERIFY(html.contains(u"CC BY-SA 4.0"_s));
    QVERIFY(html.contains(u"Title: Coastal engineering"_s)); // Known from another step.
}

void TestAgreement::outlineIsWellFormedWhateverIsTyped()
{
    Design design = withSeededRows(Design());
    design.identity.title = u"<b>&\u0001\uFFFF"_s;
    for (AgreementElement &element : design.agreementElements) {
        element.text = u"</section><script>alert(1)</script>\n1. one\n  - two"_s;
        element.owner = u"\"&<"_s;
    }
    const QByteArray html = agreementHtml(design, Analyst().analyse(design), QDate(2026, 11, 25), QLocale::c());
    QXmlStreamReader reader(html);
    while (!reader.atEnd()) {
        reader.readNext();
        QVERIFY(!reader.isStartElement() || reader.name() != u"script");
    }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
}

QTEST_GUILESS_MAIN(TestAgreement)
#include "tst_agreement.moc"
