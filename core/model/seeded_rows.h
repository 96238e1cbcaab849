#pragma once

#include "core/model/design.h"

namespace Credwright {

/// A list whose rows the guide or the Council fixes: every open design has one row for each unit, element, aspect…, so that each can be
/// seen, filled, jumped to and commented on like any other row.
struct SeededList
{
    QLatin1StringView kind;
    QLatin1StringView keyField; ///< The choice that tells the rows apart: "agreementElement.element".
    bool takesMore = false;     ///< Whether rows may be added; in the others each choice occurs once.
};

const QList<SeededList> &seededLists();
/// Null for a list that starts empty.
const SeededList *seededList(QAnyStringView kind);
/// The id of the row of one choice: the same in every design, so that copies of a design can be merged.
QUuid seededRowId(QAnyStringView kind, QAnyStringView code);
/// Whether this row is one of the fixed ones: its key does not change, and it is not removed.
bool isSeededRow(QAnyStringView kind, const QUuid &id);
/// The design with the fixed rows that it lacks, in their order; rows that are there stay as they are.
Design withSeededRows(const Design &design);
/// Whether a list holds nothing but fixed rows that nobody has filled.
bool isUntouched(const Design &design, QAnyStringView kind);

} // namespace Credwright
