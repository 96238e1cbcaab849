#pragma once

#include "core/model/design.h"

namespace Credwright::Testing {

/// Four editions, sixty cost lines of every basis, eight fee rows, ten other incomes.
inline void addFinance(Design &design)
{
    using namespace Qt::Literals::StringLiterals;
    const auto row = []<typename T>(QList<T> &list) -> T & {
        T entity;
        entity.id = QUuid::createUuid();
        list.append(entity);
        return list.last();
    };
    for (int i = 0; i < 4; ++i) {
        row(design.editions).year = Count{2027 + i};
    }
    design.financing.indirectRate = Percent{15'00};
    design.audience.places = Count{200};
    for (int i = 0; i < 60; ++i) {
        CostLine &line = row(design.costLines);
        line.title = u"Cost "_s + QString::number(i);
        line.category = static_cast<CostCategory>(1 + i % 3);
        line.basis = static_cast<CostBasis>(1 + i % 7);
        line.unit = i % 2 == 0 ? CostUnit::Piece : CostUnit::Hour;
        line.quantity = Decimal{1500};
        line.minutes = Minutes{90 + i};
        line.rate = Money{62'000 + 10 * i};
        line.share = Percent{1'00};
        line.groupSize = Count{12};
    }
    for (int i = 0; i < 8; ++i) {
        Fee &fee = row(design.fees);
        fee.amount = Money{400'000 + 50'000 * i};
        fee.learners = Count{5 + i};
        fee.completion = Percent{85'00};
    }
    for (int i = 0; i < 10; ++i) {
        IncomeLine &line = row(design.incomeLines);
        line.title = u"Income "_s + QString::number(i);
        line.kind = static_cast<IncomeKind>(1 + i % 7);
        line.basis = static_cast<IncomeBasis>(1 + i % 4);
        line.amount = Money{250'000};
        line.places = Count{3};
        line.persistence = i % 2 == 0 ? Persistence::Lasting : Persistence::Temporary;
    }
}

/// A design as large as the measurements ask for: by default 200 outcomes, 400 activities and 200 assessments, each linked to three
/// outcomes, in words that differ enough to be read. The same numbers give the same design, but for the ids.
inline Design largeDesign(int outcomes = 200, int activities = 400, int assessments = 200)
{
    using namespace Qt::Literals::StringLiterals;
    const QStringList verbs{u"Explain"_s, u"Design"_s, u"Compare"_s, u"Understand"_s, u"Measure"_s, u"Justify"_s, u"Simulate"_s};
    const QStringList objects{u"clock domain crossings"_s, u"a timing budget"_s, u"self-checking testbenches"_s, u"power estimates"_s,
        u"interfaces between blocks"_s, u"a verification plan"_s, u"synthesis results"_s, u"coverage targets"_s, u"fault models"_s, u"physical constraints"_s,
        u"review findings"_s};
    const QStringList purposes{u"for a given specification"_s, u"under a given area and power limit"_s, u"with engineers of other disciplines"_s,
        u"in an unfamiliar tool chain"_s, u"and defend the choice in a review"_s};
    Design design;
    design.id = QUuid::createUuid();
    design.identity.title = u"A very large design"_s;
    design.identity.country = u"BE"_s;
    design.type.credits = Credits{60'00};
    design.level.eqfLevel = Count{7};
    for (int i = 0; i < outcomes; ++i) {
        Outcome outcome;
        outcome.id = QUuid::createUuid();
        outcome.statement = verbs.at(i % 7) + u' ' + objects.at(i % 11) + u' ' + purposes.at(i % 5) + u" number "_s + QString::number(i);
        outcome.domain = i % 3 == 0 ? Domain::Knowledge : Domain::Skill;
        outcome.level = Count{6 + i % 2};
        design.outcomes.append(outcome);
    }
    const auto link = [&](Links &links, int i) {
        for (const int step : {0, 7, 31}) {
            if (outcomes > 0) {
                links.insert(design.outcomes.at((i + step) % outcomes).id);
            }
        }
    };
    for (int i = 0; i < activities; ++i) {
        Activity activity;
        activity.id = QUuid::createUuid();
        activity.title = u"Activity "_s + QString::number(i);
        activity.kind = static_cast<ActivityKind>(1 + i % 12);
        activity.mode = static_cast<ActivityMode>(1 + i % 3);
        activity.minutes = Minutes{200 + i % 13};
        link(activity.outcomes, i);
        design.activities.append(activity);
    }
    for (int i = 0; i < assessments; ++i) {
        Assessment assessment;
        assessment.id = QUuid::createUuid();
        assessment.title = u"Assessment "_s + QString::number(i);
        assessment.method = static_cast<AssessmentMethod>(1 + i % 12);
        assessment.kind = i % 4 == 0 ? AssessmentKind::Formative : AssessmentKind::Summative;
        assessment.weight = Percent{66};
        assessment.minutes = Minutes{60};
        if (i % 2 == 0) {
            assessment.feedback.insert(FeedbackKind::Instructor);
            assessment.criteria = u"Correct and argued"_s;
        }
        link(assessment.outcomes, i);
        design.assessments.append(assessment);
    }
    addFinance(design);
    return design;
}

} // namespace Credwright::Testing
