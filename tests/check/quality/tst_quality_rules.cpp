#include "tests/support/rule_cases.h"

using namespace Credwright;
using namespace Credwright::Testing;
using namespace Qt::Literals::StringLiterals;

namespace {

const QList<RuleCase> cases{
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
};

QTEST_GUILESS_MAIN(TestQualityRules)
#include "tst_quality_rules.moc"
