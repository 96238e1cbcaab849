#pragma once

#include <functional>
#include <QString>

namespace Credwright {

/// What kind of medium a file lies on: whether it may be pulled out, or hang.
enum class StorageKind { Fixed, Removable, Network };

/// By the file system's type and mount point, of the file or, where there is none yet, its nearest folder. Unknown ones
/// are Fixed, and so is the one that the system runs from.
StorageKind storageKindOf(const QString &path);
/// For tests; an empty function brings the real answer back.
void replaceStorageKind(std::function<StorageKind(const QString &path)> source);

} // namespace Credwright
