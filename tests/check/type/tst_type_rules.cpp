#include "tests/support/rule_cases.h"

using namespace Credwright;
using namespace Credwright::Testing;
using namespace Qt::Literals::StringLiterals;

namespace {

void setSize(Design &design, const QString &country, qint64 credits)
{
    design.identity.country = country;
    design.type.credits = Credits{credits};
    design.type.duration.reset();
}

void setDuration(Design &design, qint64 duration, DurationUnit unit)
{
    design.type.duration = Count{duration};
    design.type.durationUnit = unit;
}

const QList<RuleCase> cases{
    {"Spain: 15 ECTS are not less than 15, by law", "sz.1", 1, "type.credits", [](Design &d) { setSize(d, u"ES"_s, 1500); }, Severity::Must},
    {"Spain: 14.99 ECTS are", "sz.1", 0, "", [](Design &d) { setSize(d, u"ES"_s, 1499); }},
    {"Estonia: 4 ECTS are under 5, by law", "sz.1", 1, "type.credits", [](Design &d) { setSize(d, u"EE"_s, 400); }, Severity::Must},
    {"Netherlands: 2 ECTS are under the pilot's 3", "sz.1", 1, "type.credits", [](Design &d) { setSize(d, u"NL"_s, 200); }, Severity::Should},
    {"Netherlands: 3 ECTS are the least", "sz.1", 0, "", [](Design &d) { setSize(d, u"NL"_s, 300); }},
    {"Germany names no bounds", "sz.1", 0, "", [](Design &d) { setSize(d, u"DE"_s, 3500); }},
    {"Greece's 30 to 60 are not about short courses", "sz.1", 0, "", [](Design &d) { setSize(d, u"GR"_s, 600); }},
    {"twelve months", "sz.2", 1, "type.duration", [](Design &d) { setDuration(d, 12, DurationUnit::Months); }, Severity::Consider},
    {"eleven months", "sz.2", 0, "", [](Design &d) { setDuration(d, 11, DurationUnit::Months); }},
    {"52 weeks", "sz.2", 1, "type.duration", [](Design &d) { setDuration(d, 52, DurationUnit::Weeks); }, Severity::Consider},
    {"364 days", "sz.2", 0, "", [](Design &d) { setDuration(d, 364, DurationUnit::Days); }},
    {"60 ECTS are a degree's", "sz.3", 1, "type.credits", [](Design &d) { setSize(d, u"DE"_s, 6000); }},
    {"59.99 ECTS are not", "sz.3", 0, "", [](Design &d) { setSize(d, u"DE"_s, 5999); }},
    {"20 ECTS are a postgraduate's in Flanders", "sz.3", 1, "type.credits",
        [](Design &d) {
            setSize(d, u"BE"_s, 2000);
            d.identity.region = u"BE-VLG"_s;
        }},
    {"19 hours for a credit", "sz.4", 1, "type.hoursPerCredit", [](Design &d) { d.type.hoursPerCredit = Minutes{19 * 60}; }},
    {"27 hours for a credit", "sz.4", 0, "", [](Design &d) { d.type.hoursPerCredit = Minutes{27 * 60}; }},
    {"6 ECTS in two weeks are 75 h a week", "sz.4", 1, "type.duration", [](Design &d) { setDuration(d, 2, DurationUnit::Weeks); }},
    {"6 ECTS in three weeks are 50 h a week", "sz.4", 0, "", [](Design &d) { setDuration(d, 3, DurationUnit::Weeks); }},
    {"1 ECTS in one day is 25 h", "sz.4", 1, "type.duration",
        [](Design &d) {
            d.type.credits = Credits{100};
            setDuration(d, 1, DurationUnit::Days);
        }},
    {"1 ECTS in three days is 8 h a day", "sz.4", 0, "",
        [](Design &d) {
            d.type.credits = Credits{100};
            setDuration(d, 3, DurationUnit::Days);
        }},
    {"31 h a credit are over Spain's 30", "sz.5", 1, "type.hoursPerCredit",
        [](Design &d) {
            setSize(d, u"ES"_s, 600);
            d.type.hoursPerCredit = Minutes{31 * 60};
        },
        Severity::Must},
    {"30 h a credit are within", "sz.5", 0, "",
        [](Design &d) {
            setSize(d, u"ES"_s, 600);
            d.type.hoursPerCredit = Minutes{30 * 60};
        }},
    {"26 h 30 min are within half an hour of Estonia's 26", "sz.5", 0, "",
        [](Design &d) {
            setSize(d, u"EE"_s, 600);
            d.type.hoursPerCredit = Minutes{26 * 60 + 30};
        }},
    {"26 h 31 min are not", "sz.5", 1, "type.hoursPerCredit",
        [](Design &d) {
            setSize(d, u"EE"_s, 600);
            d.type.hoursPerCredit = Minutes{26 * 60 + 31};
        },
        Severity::Must},
    {"attendance alone earns credits", "ty.2", 1, "track.awardsCredits", [](Design &d) { d.tracks[0].kind = TrackKind::AttendanceOnly; }},
    {"attendance alone, without credits", "ty.2", 0, "",
        [](Design &d) {
            d.tracks[0].kind = TrackKind::AttendanceOnly;
            d.tracks[0].awardsCredits = Answer::No;
        }},
};

} // namespace

class TestTypeRules : public QObject
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

QTEST_GUILESS_MAIN(TestTypeRules)
#include "tst_type_rules.moc"
