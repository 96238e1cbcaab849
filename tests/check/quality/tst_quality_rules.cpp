#include "core/guide/external_quality.h"
#include "core/model/seeded_rows.h"
#include "tests/support/rule_cases.h"

using namespace Credwright;
using namespace Credwright::Testing;
using namespace Qt::Literals::StringLiterals;

namespace {

void judge(Design &d, Verdict verdict, const QString &evidence)
{
    QualityCriterion criterion;
    criterion.id = QUuid::createUuid();
    criterion.area = QualityArea::LearnerFeedback;
    criterion.verdict = verdict;
    criterion.evidence = evidence;
    d.qualityCriteria = {criterion};
}

const QList<RuleCase> cases{
    {"internal, by a process that nobody described", "qa.2", 1, "quality.process", [](Design &d) { d.quality.process.clear(); }},
    {"internal, and nobody answers for it", "qa.2", 1, "quality.body", [](Design &d) { d.quality.body.clear(); }},
    {"internal, without a standard", "qa.2", 1, "quality.esgReference", [](Design &d) { d.quality.esgReference.clear(); }, Severity::Consider},
    {"internal, by the standard of the sector", "qa.2", 0, "",
        [](Design &d) {
            d.quality.esgReference.clear();
            d.quality.sectorStandard = u"ISO 21001"_s;
        }},
    {"external only needs no internal process here", "qa.2", 0, "",
        [](Design &d) {
            d.quality = {};
            d.quality.id = singletonId("quality"_L1);
            d.quality.type = AssuranceType::External;
        }},
    {"a criterion is not met", "qa.3", 1, "qualityCriterion.verdict", [](Design &d) { judge(d, Verdict::NotMet, u"Survey of 2025"_s); }},
    {"a criterion is met in part", "qa.3", 1, "qualityCriterion.verdict", [](Design &d) { judge(d, Verdict::Partly, {}); }, Severity::Consider},
    {"a criterion is met, and nobody can see why", "qa.3", 1, "qualityCriterion.evidence", [](Design &d) { judge(d, Verdict::Met, {}); }, Severity::Consider},
    {"a criterion is met, with evidence", "qa.3", 0, "", [](Design &d) { judge(d, Verdict::Met, u"Survey of 2025"_s); }},
    {"a criterion does not apply", "qa.3", 0, "", [](Design &d) { judge(d, Verdict::DoesNotApply, {}); }},
    {"seven criteria are not judged, and are one finding", "qa.3", 1, "qualityCriterion.verdict", [](Design &d) { d = withSeededRows(d); }, Severity::Consider},
    {"accreditation is asked for and not wanted", "qa.4", 1, "quality.accredited",
        [](Design &d) {
            d.quality.accreditationAsked = Answer::Yes;
            d.quality.askedBy = u"The sector's body"_s;
        }},
    {"accreditation is asked for by nobody in a country that asks for none", "qa.4", 1, "quality.askedBy",
        [](Design &d) {
            d.identity.country = u"ES"_s;
            d.quality.accreditationAsked = Answer::Yes;
            d.quality.accredited = Accreditation::Planned;
        }},
    {"accreditation is asked for and planned", "qa.4", 0, "",
        [](Design &d) {
            d.quality.accreditationAsked = Answer::Yes;
            d.quality.askedBy = u"The sector's body"_s;
            d.quality.accredited = Accreditation::Planned;
        }},
    {"external without an agency", "qa.1", 1, "quality.agency", [](Design &d) { d.quality.type = AssuranceType::External; }},
    {"external with its agency", "qa.1", 0, "",
        [](Design &d) {
            d.quality.type = AssuranceType::External;
            d.quality.agency = u"NVAO"_s;
        }},
    {"accredited by nobody", "qa.1", 1, "quality.accreditedBy", [](Design &d) { d.quality.accredited = Accreditation::Yes; }},
    {"accreditation undecided", "qa.1", 1, "quality.accredited", [](Design &d) { d.quality.accredited = Accreditation::Unset; }, Severity::Consider},
    {"internal and not accredited", "qa.1", 0, "", [](Design &) {}},
};

} // namespace

class TestQualityRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rules_data() { addRuleRows(cases); }
    void rules()
    {
        QFETCH(int, index);
        verifyRuleCase(cases.at(index));
    }
    void countriesAreDataWithSourceAndDate();
};

void TestQualityRules::countriesAreDataWithSourceAndDate()
{
    QVERIFY(externalQualities().first().country.isEmpty());
    for (const ExternalQuality &row : externalQualities()) {
        QVERIFY2(!row.text.isEmpty() && !row.source.isEmpty() && row.address.startsWith(u"https://"_s) && row.seen.size() == 7, qPrintable(row.name));
    }
    QCOMPARE(externalQualityOf(u"ES"_s).asked, std::optional(false)); // The guide: no specific external procedure in Spain.
    QVERIFY(!externalQualityOf(u"BE"_s).asked);
    QVERIFY(!externalQualityOf({}).asked);
}

QTEST_GUILESS_MAIN(TestQualityRules)
#include "tst_quality_rules.moc"
