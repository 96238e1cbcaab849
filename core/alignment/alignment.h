#pragma once

#include "core/model/design.h"

namespace Credwright {

/// The matrix outcome × (activity, assessment). Hours and grades of a column are split evenly over its outcomes, in minutes and
/// hundredths of a percent; the remainder goes one unit each to its first outcomes in the order of the list. An assessment counts as graded
/// only when it is marked as summative; one whose kind is open is shown as formative. Links to outcomes that are gone are passed over.
struct Alignment
{
    enum class Cell : quint8 { None, Practised, Formative, Graded };
    struct OutcomeRow
    {
        QUuid outcome;
        Minutes minutes; ///< Its share of activities' and assessments' own hours.
        Percent grade;   ///< Its share of the summative weights.
        bool practised = false;
        bool graded = false; ///< A summative assessment shows it.
        bool formative = false;
    };
    QList<OutcomeRow> rows;  ///< In the order of the outcomes.
    QList<QUuid> activities; ///< Columns, in the order of their lists.
    QList<QUuid> assessments;
    QList<QList<Cell>> cells; ///< [row][column]: activities, then assessments.
    Percent summativeWeight;  ///< Sum of the weights of summative assessments.
    Minutes minutes;          ///< Sum over the rows.
    Minutes unalignedMinutes; ///< Of columns without any outcome.
};

Alignment alignmentOf(const Design &design);

} // namespace Credwright
