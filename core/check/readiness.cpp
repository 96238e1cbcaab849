#include "core/check/readiness.h"

#include <QHash>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Heading
{
    Challenge challenge;
    QLatin1StringView step;
    TextId name;
};

const QList<Heading> &headings()
{
    static const QList<Heading> list{
        {Challenge::NationalPolicy, "type"_L1, {"Challenge", QT_TRANSLATE_NOOP("Challenge", "National policy")}},
        {Challenge::SharedDefinition, "outcomes"_L1, {"Challenge", QT_TRANSLATE_NOOP("Challenge", "Shared definition")}},
        {Challenge::Stakeholders, "market"_L1, {"Challenge", QT_TRANSLATE_NOOP("Challenge", "Stakeholders")}},
        {Challenge::Finance, "finance"_L1, {"Challenge", QT_TRANSLATE_NOOP("Challenge", "Finance")}},
        {Challenge::Administration, "admission"_L1, {"Challenge", QT_TRANSLATE_NOOP("Challenge", "Administration")}},
        {Challenge::QualityAssurance, "quality"_L1, {"Challenge", QT_TRANSLATE_NOOP("Challenge", "Quality assurance")}},
        {Challenge::StudentSupport, "audience"_L1, {"Challenge", QT_TRANSLATE_NOOP("Challenge", "Student support")}},
        {Challenge::Recognition, "stackability"_L1, {"Challenge", QT_TRANSLATE_NOOP("Challenge", "Recognition")}},
        {Challenge::DigitalCertification, "certification"_L1, {"Challenge", QT_TRANSLATE_NOOP("Challenge", "Digital certification")}},
        {Challenge::PrivateProviders, "partners"_L1, {"Challenge", QT_TRANSLATE_NOOP("Challenge", "Partners and private providers")}},
    };
    return list;
}

/// Rules, fields, kinds of rows and steps, whichever is the narrowest that decides.
const QHash<QString, Challenge> &challenges()
{
    static const QHash<QString, Challenge> table{
        // Rules whose place belongs to another heading than what they are about.
        {u"sz.1"_s, Challenge::NationalPolicy},
        {u"sz.2"_s, Challenge::NationalPolicy},
        {u"sz.3"_s, Challenge::NationalPolicy},
        {u"sz.5"_s, Challenge::NationalPolicy},
        {u"wl.1"_s, Challenge::NationalPolicy},
        {u"wl.2"_s, Challenge::StudentSupport},
        {u"ce.1"_s, Challenge::SharedDefinition},
        {u"ce.2"_s, Challenge::SharedDefinition},
        {u"ce.3"_s, Challenge::PrivateProviders},
        {u"al.7"_s, Challenge::Stakeholders},
        {u"pa.1"_s, Challenge::PrivateProviders},
        // Places within a step that are about something else than the rest of it.
        {u"purpose.benefit"_s, Challenge::Stakeholders},
        {u"evidence"_s, Challenge::Stakeholders},
        {u"addedValue"_s, Challenge::Stakeholders},
        {u"system"_s, Challenge::Administration},
        {u"training"_s, Challenge::StudentSupport},
        {u"fitnessAspect"_s, Challenge::QualityAssurance},
        {u"type.grouping"_s, Challenge::Administration},
        {u"type.mixedPlan"_s, Challenge::Administration},
        {u"type.contractForm"_s, Challenge::Administration},
        {u"edition"_s, Challenge::Administration},
        {u"delivery.access"_s, Challenge::Administration},
        {u"delivery.reviewDate"_s, Challenge::Administration},
        {u"prerequisite"_s, Challenge::Recognition},
        {u"assessmentPlan.accommodations"_s, Challenge::StudentSupport},
        {u"admission.academicSupport"_s, Challenge::StudentSupport},
        {u"admission.oneToOne"_s, Challenge::StudentSupport},
        {u"admission.outsideHours"_s, Challenge::StudentSupport},
        {u"admission.selfDirected"_s, Challenge::StudentSupport},
        {u"supportResource"_s, Challenge::StudentSupport},
        {u"admission.singleProcedure"_s, Challenge::PrivateProviders},
        {u"comparator"_s, Challenge::PrivateProviders},
        {u"recogniser"_s, Challenge::Recognition},
        {u"certification.recognition"_s, Challenge::Recognition},
        // Steps.
        {u"team"_s, Challenge::Stakeholders},
        {u"type"_s, Challenge::SharedDefinition},
        {u"outcomes"_s, Challenge::SharedDefinition},
        {u"market"_s, Challenge::Stakeholders},
        {u"level"_s, Challenge::Recognition},
        {u"audience"_s, Challenge::StudentSupport},
        {u"delivery"_s, Challenge::QualityAssurance},
        {u"stackability"_s, Challenge::Recognition},
        {u"assessment"_s, Challenge::QualityAssurance},
        {u"quality"_s, Challenge::QualityAssurance},
        {u"finance"_s, Challenge::Finance},
        {u"partners"_s, Challenge::PrivateProviders},
        {u"communication"_s, Challenge::Stakeholders},
        {u"admission"_s, Challenge::Administration},
        {u"certification"_s, Challenge::DigitalCertification},
    };
    return table;
}

const Heading &headingOf(Challenge challenge)
{
    return headings().at(static_cast<qsizetype>(challenge));
}

} // namespace

Challenge challengeOf(const Finding &finding)
{
    const QHash<QString, Challenge> &table = challenges();
    const QString kind = finding.where.kind();
    // A kind that has a step's name, such as "type", is left to the step.
    for (const QString &key : {QString(finding.rule), finding.where.field, stepInfo(kind) ? QString() : kind}) {
        if (const auto found = table.constFind(key); found != table.cend()) {
            return *found;
        }
    }
    return table.value(QString(stepOf(finding.where)), Challenge::QualityAssurance);
}

QString challengeName(Challenge challenge)
{
    return headingOf(challenge).name.text();
}

QLatin1StringView stepOfChallenge(Challenge challenge)
{
    return headingOf(challenge).step;
}

QList<Readiness> readinessOf(const Analysis &analysis)
{
    QList<Readiness> list;
    for (const Heading &heading : headings()) {
        Readiness readiness{.challenge = heading.challenge, .open = {}};
        for (const Finding &finding : analysis.open) {
            if (challengeOf(finding) == heading.challenge) {
                readiness.open.append(finding);
            }
        }
        std::stable_sort(readiness.open.begin(), readiness.open.end(), [](const Finding &a, const Finding &b) { return a.severity < b.severity; });
        for (const StepStatus &status : analysis.steps) {
            if (status.step == heading.step) {
                readiness.state = status.state;
                readiness.fraction = status.fraction;
            }
        }
        if (!readiness.open.isEmpty()) {
            readiness.state = StepState::OpenPoints;
        } else if (readiness.state == StepState::OpenPoints) {
            readiness.state = StepState::Complete; // What is open there stands under other headings.
        }
        list.append(readiness);
    }
    return list;
}

} // namespace Credwright
