#include "core/model/design.h"

namespace Credwright {

Design::Design()
{
    forEachSingle(*this, []<typename T>(T &entity) { entity.id = singletonId(EntityTraits<T>::kind); });
}

QUuid singletonId(QLatin1StringView kind)
{
    static const QUuid space(QStringLiteral("{6a1d0d5e-9a0e-5c1b-9d0a-43524544574d}"));
    return QUuid::createUuidV5(space, QString(kind));
}

} // namespace Credwright
