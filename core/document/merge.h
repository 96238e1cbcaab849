#pragma once

#include "core/document/change.h"
#include "core/document/record.h"

namespace Credwright {

/// A place that both sides changed differently. The merge keeps `mine`; writing `theirs` at `where` takes the other side.
struct MergeConflict
{
    enum class Kind {
        BothEdited,    ///< One field, two values.
        RemovedByThem, ///< A row that I edited and they removed: it was kept, with my edits.
        RemovedByMe,   ///< A row that they edited and I removed: it was kept, with their edits.
        NoPlace,       ///< A change of mine that found no place (the list is full).
    };
    Kind kind = Kind::BothEdited;
    Anchor where;
    Value base = {};
    Value mine = {};
    Value theirs = {};

    bool operator==(const MergeConflict &) const = default;
};

struct MergeResult
{
    Design design;
    QList<MergeConflict> conflicts;
};

/// Brings two continuations of one state together, field by field and row by row. No edit of either side is lost without being listed:
/// where both edited one field, mine stands; a row that one side edited and the other removed is kept.
MergeResult mergeChanges(const Design &base, const Design &mine, const Design &theirs);

/// What either side put aside stays, what either side reopened goes, mine stands where both changed one entry.
Record mergeRecords(const Record &base, const Record &mine, const Record &theirs);

} // namespace Credwright
