#pragma once

#include "core/model/access.h"

namespace Credwright {

/// One difference between two states of a design; it can be applied and inverted. Undo, saving, merging and refreshing
/// all work on lists of these, so that they touch only what changed.
struct Change
{
    enum class Kind {
        Added,     ///< A row: `data` at `position`.
        Removed,   ///< A row: `data` was at `position`.
        Edited,    ///< A field: `before` to `after`.
        Linked,    ///< A set of links (where.field) gained where.other.
        Unlinked,  ///< A set of links lost where.other.
        Reordered, ///< A list (where.field is the kind): `orderBefore` to `orderAfter`.
    };
    Kind kind = Kind::Edited;
    Anchor where;
    Value before = {};
    Value after = {};
    EntityData data = {};
    qsizetype position = 0;
    QList<QUuid> orderBefore = {};
    QList<QUuid> orderAfter = {};

    bool operator==(const Change &) const = default;
};

/// What must happen to `before` so that it equals `after`: removals, additions, edits and links, then orders.
/// Lists that are shared between the two cost nothing.
QList<Change> diff(const Design &before, const Design &after);

/// Applies the changes that still make sense; a change of a row that is gone is left out. Returns the changes left out.
QList<Change> apply(Design &design, const QList<Change> &changes);

/// The changes that take the effect of these back, in the right order.
QList<Change> inverted(const QList<Change> &changes);

/// The places that two sets of changes, made from one common state, both touch with different results.
QList<Anchor> conflicts(const QList<Change> &mine, const QList<Change> &theirs);

/// Where an edit can be seen: the first place that the changes touch.
Anchor firstPlace(const QList<Change> &changes);

} // namespace Credwright
