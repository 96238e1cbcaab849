#pragma once

#include "tests/finance/finance_designs.h"

#include <QRandomGenerator>

namespace Credwright::FinanceDesigns {

/// A plan of every kind of line, with groups, tracks, discounts, shares and income that comes and goes with the number of learners.
inline Design randomPlan(QRandomGenerator &random, bool wholeNumbers = false)
{
    Design design;
    design.type.credits = Credits{random.bounded(1, 13) * 50};
    design.audience.places = Count{random.bounded(0, 60)};
    design.financing.groupSize = Count{random.bounded(2, 15)};
    design.financing.indirectRate = Percent{wholeNumbers ? 0 : random.bounded(0, 40) * 100};
    addEditions(design, random.bounded(1, 6));
    appended(design.tracks).kind = TrackKind::WithAssessment;
    appended(design.tracks).kind = TrackKind::AttendanceOnly;
    const int lines = random.bounded(1, 12);
    for (int i = 0; i < lines; ++i) {
        const auto basis = static_cast<CostBasis>(wholeNumbers ? random.bounded(2, 5) : random.bounded(1, 8));
        const Money rate{wholeNumbers ? random.bounded(1, 500) * 1000 : random.bounded(1, 500'000) * 10};
        CostLine &line =
            random.bounded(2) && !wholeNumbers ? addHours(design, u"h"_s, basis, random.bounded(1, 900), rate) : addPieces(design, u"p"_s, basis, rate);
        line.category = static_cast<CostCategory>(random.bounded(0, 4));
        line.share = Percent{random.bounded(0, 1500)};
        line.exemptFromIndirect = random.bounded(4) == 0;
        line.track = {random.bounded(3) == 0 ? design.tracks.at(random.bounded(2)).id : QUuid()};
    }
    const int rows = random.bounded(1, 4);
    for (int i = 0; i < rows; ++i) {
        Fee &fee = addFee(design, random.bounded(0, 25), Money{random.bounded(0, 2000) * 1000});
        fee.track = {design.tracks.at(random.bounded(2)).id};
        if (!wholeNumbers) {
            fee.completion = Percent{random.bounded(40, 101) * 100};
            fee.waived = Count{random.bounded(0, 3)};
            fee.discounted = Count{random.bounded(0, 5)};
            fee.discount = Percent{random.bounded(0, 101) * 100};
        }
    }
    const int incomes = random.bounded(0, 4);
    for (int i = 0; i < incomes; ++i) {
        IncomeLine &line = addIncome(design, u"i"_s, static_cast<IncomeBasis>(random.bounded(wholeNumbers ? 2 : 1, 5)), Money{random.bounded(0, 8000) * 1000},
            random.bounded(2) ? Persistence::Lasting : Persistence::Temporary);
        line.places = Count{random.bounded(0, 20)};
        if (random.bounded(2)) {
            line.minimumLearners = Count{random.bounded(0, 20)};
            line.maximumLearners = Count{random.bounded(20, 40)};
        }
    }
    return design;
}

} // namespace Credwright::FinanceDesigns
