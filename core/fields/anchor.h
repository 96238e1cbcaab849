#pragma once

#include <QHashFunctions>
#include <QString>
#include <QUuid>

namespace Credwright {

/// Points at one field of one entity: what a finding, a diff line, a search hit, a comment and a form row share.
struct Anchor
{
    QUuid entity;
    QString field; ///< "outcome.statement", or only the kind ("outcome") for the entity as a whole or, with a null entity, its list.
    QUuid other;   ///< The second entity of a link (a cell of the alignment matrix), else null.

    /// The kind of entity: the part before the dot.
    QString kind() const { return field.section(u'.', 0, 0); }
    bool operator==(const Anchor &) const = default;
};

inline size_t qHash(const Anchor &anchor, size_t seed = 0)
{
    return qHashMulti(seed, anchor.entity, anchor.field, anchor.other);
}

} // namespace Credwright
