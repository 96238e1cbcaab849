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

void replaceSpanishRule(Design &d)
{
    d.identity.country = u"ES"_s;
    d.type.credits = Credits{16'00};
    d.type.ruleMaximum = Credits{18'00};
    d.type.ruleReason = u"Exempt as a pilot"_s;
    d.type.ruleSource = u"Order 1/2026"_s;
}

/// A module that is taken out of a programme, with everything said that has to be said.
void takeFromProgramme(Design &design)
{
    design.type.approach = Approach::FromProgramme;
    design.type.standsAlone = u"Its outcomes are complete and assessed by themselves."_s;
    design.type.grouping = Grouping::OwnGroup;
    for (const FitnessArea area :
        {FitnessArea::TeachingMethods, FitnessArea::Delivery, FitnessArea::Materials, FitnessArea::Outcomes, FitnessArea::StudentSupport}) {
        FitnessAspect aspect;
        aspect.id = QUuid::createUuid();
        aspect.area = area;
        aspect.verdict = Fitness::Fits;
        design.fitnessAspects.append(aspect);
    }
}

void share(Design &design, std::optional<Percent> share)
{
    SharedResource resource;
    resource.id = QUuid::createUuid();
    resource.name = u"Laboratory"_s;
    resource.share = share;
    design.sharedResources.append(resource);
}

const QList<RuleCase> cases{
    // A rule of the design's own in place of the country's: Spain's law says less than 15 ECTS.
    {"16 credits in Spain", "sz.1", 1, "type.credits",
        [](Design &d) {
            d.identity.country = u"ES"_s;
            d.type.credits = Credits{16'00};
        },
        Severity::Must},
    {"16 credits in Spain by a rule with a reason", "sz.1", 0, "", replaceSpanishRule},
    {"a law that is replaced", "sz.6", 1, "type.ruleReason", replaceSpanishRule, Severity::Consider},
    {"beyond the replacing rule, which is no law", "sz.1", 1, "type.credits",
        [](Design &d) {
            replaceSpanishRule(d);
            d.type.credits = Credits{19'00};
        }},
    {"another rule without a reason is not applied", "sz.1", 1, "type.credits",
        [](Design &d) {
            replaceSpanishRule(d);
            d.type.ruleReason.clear();
        },
        Severity::Must},
    {"another rule without a reason", "sz.6", 1, "type.ruleReason",
        [](Design &d) {
            replaceSpanishRule(d);
            d.type.ruleReason.clear();
        }},
    {"a reason alone replaces nothing", "sz.6", 0, "", [](Design &d) { d.type.ruleReason = u"None yet"_s; }},
    // Size.
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
    // From a programme.
    {"a module that was looked at", "ty.1", 0, "", takeFromProgramme},
    {"nobody has looked at the module: one sentence", "ty.1", 1, "fitnessAspect",
        [](Design &d) {
            takeFromProgramme(d);
            for (FitnessAspect &aspect : d.fitnessAspects) {
                aspect.verdict = Fitness::Unset;
            }
        }},
    {"two aspects are left open", "ty.1", 2, "fitnessAspect.verdict",
        [](Design &d) {
            takeFromProgramme(d);
            d.fitnessAspects[1].verdict = Fitness::Unset;
            d.fitnessAspects[4].verdict = Fitness::Unset;
        }},
    {"an aspect has to change, and nobody says what", "ty.1", 1, "fitnessAspect.change",
        [](Design &d) {
            takeFromProgramme(d);
            d.fitnessAspects[2].verdict = Fitness::ToChange;
        }},
    {"an aspect has to change, and it is said what", "ty.1", 0, "",
        [](Design &d) {
            takeFromProgramme(d);
            d.fitnessAspects[2].verdict = Fitness::ToChange;
            d.fitnessAspects[2].change = u"A reader replaces the first year"_s;
        }},
    {"a combination is asked the same", "ty.1", 1, "type.standsAlone",
        [](Design &d) {
            takeFromProgramme(d);
            d.type.approach = Approach::Combination;
            d.type.standsAlone.clear();
        }},
    {"a new course has no fitness list", "ty.1", 0, "",
        [](Design &d) {
            takeFromProgramme(d);
            d.type.approach = Approach::StandAlone;
            d.type.standsAlone.clear();
            d.fitnessAspects.clear();
        }},
    {"a mixed group without a plan", "ty.1", 1, "type.mixedPlan",
        [](Design &d) {
            takeFromProgramme(d);
            d.type.grouping = Grouping::Mixed;
            d.type.contractForm = u"Credit contract"_s;
        }},
    {"partly mixed, with a plan", "ty.1", 0, "",
        [](Design &d) {
            takeFromProgramme(d);
            d.type.grouping = Grouping::Both;
            d.type.mixedPlan = u"Pairs are mixed from week 3"_s;
            d.type.contractForm = u"Credit contract"_s;
        }},
    {"a group of their own needs no plan", "ty.1", 0, "", takeFromProgramme},
    {"a degree course is opened without a contract", "ty.1", 1, "type.contractForm", [](Design &d) { d.stackability.approach = StackApproach::DegreeCourses; }},
    {"learners join a degree course without a contract", "ty.1", 1, "type.contractForm",
        [](Design &d) {
            takeFromProgramme(d);
            d.type.grouping = Grouping::Mixed;
            d.type.mixedPlan = u"Pairs are mixed from week 3"_s;
        }},
    {"a degree course is opened by a credit contract", "ty.1", 0, "",
        [](Design &d) {
            d.stackability.approach = StackApproach::DegreeCourses;
            d.type.contractForm = u"Credit contract"_s;
        }},
    {"shared, and the share is not said", "ty.3", 1, "sharedResource.share", [](Design &d) { share(d, {}); }, Severity::Consider},
    {"shared by two fifths", "ty.3", 0, "", [](Design &d) { share(d, Percent{40'00}); }},
    {"shared, and no part of it is ours", "ty.3", 0, "", [](Design &d) { share(d, Percent{0}); }},
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
