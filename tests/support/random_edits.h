#pragma once

#include "tests/support/random_design.h"

namespace Credwright {

/// One edit as a person could make it: a value, a link, a row added, removed or moved.
inline void randomEdit(Design &design, QRandomGenerator &random)
{
    const QList<EntityType> &types = entityTypes();
    const EntityType &type = types.at(random.bounded(static_cast<int>(types.size())));
    const QList<QUuid> ids = idsOf(design, type.kind);
    const int what = random.bounded(10);
    if (!type.single && (ids.isEmpty() || what == 0)) {
        insertEntity(design, type.kind, random.bounded(static_cast<int>(ids.size()) + 1), filledEntity(type, random));
    } else if (!type.single && what == 1) {
        removeWithLinks(design, type.kind, ids.at(random.bounded(static_cast<int>(ids.size()))));
    } else if (!type.single && what == 2) {
        QList<QUuid> order = ids;
        order.move(random.bounded(static_cast<int>(ids.size())), random.bounded(static_cast<int>(ids.size())));
        reorder(design, type.kind, order);
    } else {
        const FieldInfo &info = *type.fields.at(random.bounded(static_cast<int>(type.fields.size())));
        const Anchor where{ids.at(random.bounded(static_cast<int>(ids.size()))), info.id, {}};
        const Value like = *readAt(design, where);
        writeAt(design, where, info.limits.linkKind.isEmpty() ? filledValue(info, like, random) : filledLink(design, info, like, random));
    }
}

} // namespace Credwright
