#pragma once

#include "core/model/design.h"

/// Small designs with known figures, built as the steps would build them.
namespace Credwright::FinanceDesigns {

using namespace Qt::Literals::StringLiterals;

inline Money euro(double amount)
{
    return Money{qRound64(amount * 100) * 10};
}

/// Whether lines that each round once stay within half a cent each of the figure that was rounded as a whole.
inline bool agree(Money sum, Money whole, int roundedLines)
{
    return 2 * qAbs((sum - whole).value) <= 10 * roundedLines;
}

template<typename T>
T &appended(QList<T> &list, const T &value = {})
{
    list.append(value);
    list.last().id = QUuid::createUuid();
    return list.last();
}

inline void addEditions(Design &design, int count)
{
    for (int i = 0; i < count; ++i) {
        appended(design.editions).name = u"Edition %1"_s.arg(i + 1);
    }
}

inline CostLine &addPieces(Design &design, const QString &title, CostBasis basis, Money rate, CostCategory category = CostCategory::Running)
{
    CostLine &line = appended(design.costLines);
    line.title = title;
    line.basis = basis;
    line.category = category;
    line.unit = CostUnit::Piece;
    line.rate = rate;
    return line;
}

inline CostLine &addHours(Design &design, const QString &title, CostBasis basis, qint64 minutes, Money rate, CostCategory category = CostCategory::Running)
{
    CostLine &line = addPieces(design, title, basis, rate, category);
    line.unit = CostUnit::Hour;
    line.minutes = Minutes{minutes};
    return line;
}

inline Fee &addFee(Design &design, qint64 learners, Money amount)
{
    Fee &fee = appended(design.fees);
    fee.learners = Count{learners};
    fee.amount = amount;
    return fee;
}

inline IncomeLine &addIncome(Design &design, const QString &title, IncomeBasis basis, Money amount, Persistence persistence = Persistence::Lasting)
{
    IncomeLine &line = appended(design.incomeLines);
    line.title = title;
    line.basis = basis;
    line.amount = amount;
    line.persistence = persistence;
    return line;
}

inline void setOwnLearners(Design &design, const QUuid &fee, int edition, qint64 learners)
{
    EditionLearners &own = appended(design.editionLearners);
    own.fee = {fee};
    own.edition = {design.editions.at(edition).id};
    own.learners = Count{learners};
}

inline void setOwnMinutes(Design &design, const QUuid &line, int edition, qint64 minutes)
{
    EditionQuantity &own = appended(design.editionQuantities);
    own.costLine = {line};
    own.edition = {design.editions.at(edition).id};
    own.minutes = Minutes{minutes};
}

/// The course of the design pictures: four editions, 20 learners at €1,383, a sponsor that lasts and a grant that does not.
inline Design chipDesign()
{
    Design design;
    design.type.credits = Credits{600};
    design.audience.places = Count{24};
    design.financing.indirectRate = Percent{1500};
    addEditions(design, 4);
    addHours(design, u"Course design and materials"_s, CostBasis::Once, 220 * 60, euro(62), CostCategory::Preparatory);
    addPieces(design, u"Remote lab image and set-up"_s, CostBasis::Once, euro(3800), CostCategory::Preparatory);
    addPieces(design, u"Recording and editing"_s, CostBasis::Once, euro(4200), CostCategory::Preparatory);
    addHours(design, u"Teaching staff"_s, CostBasis::PerEdition, 96 * 60, euro(75));
    addHours(design, u"Lab tutors"_s, CostBasis::PerEdition, 120 * 60, euro(38));
    addHours(design, u"Assessment and feedback"_s, CostBasis::PerLearner, 150, euro(62));
    addPieces(design, u"Design tool licences"_s, CostBasis::PerLearner, euro(85));
    addPieces(design, u"Rooms, catering on evenings"_s, CostBasis::PerEdition, euro(1240));
    addPieces(design, u"Administration, certificates"_s, CostBasis::PerLearner, euro(48), CostCategory::Additional);
    addPieces(design, u"Company speakers"_s, CostBasis::PerEdition, euro(180), CostCategory::Additional).quantity = Decimal{6000};
    addPieces(design, u"Marketing"_s, CostBasis::PerEdition, euro(1150), CostCategory::Additional);
    addFee(design, 20, euro(1383));
    addIncome(design, u"Sponsor, sector federation"_s, IncomeBasis::PerEdition, euro(6000));
    IncomeLine &grant = addIncome(design, u"Regional start-up grant"_s, IncomeBasis::PerEdition, euro(4000), Persistence::Temporary);
    grant.kind = IncomeKind::RegionalFunding;
    grant.lastEdition = {design.editions.at(1).id};
    design.financing.shownEdition = {design.editions.at(1).id};
    return design;
}

/// UCL CRAM, "Example": a 300 h credit in three runs (finance.md, case A), with the third run repeated to make `runs`.
/// Preparation by seniors (450 a day) is preparatory, support by juniors (182 a day) is running; a day has 7.5 h.
inline Design cram(int runs)
{
    struct Row
    {
        QString title;
        qint64 preparation[3]; ///< Minutes per run: weekly × weeks + once.
        CostBasis supportBasis;
        qint64 support[3]; ///< Minutes per run, per unit of the basis.
    };
    const auto hours = [](double h) { return qRound64(h * 60); };
    const QList<Row> rows = {
        {u"Tutored discussion"_s, {hours(20 * 10 + 30), hours(5 * 10 + 2), hours(0.5 * 10)}, CostBasis::PerGroup,
            {hours(2.5 * 10 + 3), hours(2.5 * 10 + 2), hours(2.5 * 10 + 1)}},
        {u"Reading"_s, {hours(20 * 12 + 10), hours(3 * 12 + 2), hours(0.5 * 12)}, CostBasis::PerEdition, {hours(27), hours(10), hours(5)}},
        {u"Formative practice"_s, {hours(8), hours(2), hours(0.5)}, CostBasis::PerLearner, {hours(1), hours(1), hours(1)}},
        {u"Summative assessment"_s, {hours(12), hours(2), hours(0.5)}, CostBasis::PerLearner, {hours(1.5), hours(1.5), hours(1.5)}},
        {u"Notes"_s, {hours(1), 0, 0}, CostBasis::Unset, {0, 0, 0}},
        {u"Exploring"_s, {hours(1), 0, 0}, CostBasis::Unset, {0, 0, 0}},
        {u"Application"_s, {hours(1), 0, 0}, CostBasis::Unset, {0, 0, 0}},
        {u"Personal tuition"_s, {0, 0, 0}, CostBasis::PerLearner, {hours(1.5), hours(1.5), hours(1.5)}},
    };
    Design design;
    design.financing.groupSize = Count{5};
    design.financing.dayLength = Minutes{450};
    addEditions(design, runs);
    const auto add = [&](const QString &title, CostBasis basis, const qint64(&minutes)[3], Money rate, CostCategory category) {
        CostLine &line = addHours(design, title, basis, minutes[0], rate, category);
        line.unit = CostUnit::Day;
        for (int run = 1; run < runs; ++run) {
            setOwnMinutes(design, line.id, run, minutes[std::min(run, 2)]);
        }
    };
    for (const Row &row : rows) {
        add(row.title, CostBasis::PerEdition, row.preparation, euro(450), CostCategory::Preparatory);
        if (row.supportBasis != CostBasis::Unset) {
            add(row.title, row.supportBasis, row.support, euro(182), CostCategory::Running);
        }
    }
    addFee(design, 10, euro(500));
    const QUuid overseas = addFee(design, 10, euro(1000)).id;
    setOwnLearners(design, overseas, 0, 5);
    return design;
}

} // namespace Credwright::FinanceDesigns
