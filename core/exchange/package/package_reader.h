#pragma once

#include "core/exchange/package/package_manifest.h"
#include "core/util/progress.h"

#include <functional>

class QIODevice;

namespace Credwright {

/// Takes what is in an entry, piece by piece, at least once an entry; an error ends the reading.
using PackageSink = std::function<Result<>(const PackageEntry &entry, const QByteArray &bytes)>;

/// Reads the whole of a package, which comes from a stranger: its directory strictly, each entry within its declared size and against the
/// manifest's hash, no entry more or less than the manifest names. What the sink got is of use only once this has succeeded.
Result<PackageManifest> readPackage(QIODevice &package, const PackageSink &sink, const Progress &progress);
/// The manifest alone, to be shown; what is in the entries is not looked at.
Result<PackageManifest> readPackageManifest(QIODevice &package);

/// Makes the design file `target` of a package, which keeps the design's id. Everything is checked in a folder beside the target before one rename
/// puts the design in its place, also in that of another file: nothing is written elsewhere, and nothing stays where it fails.
Result<> unpackPackage(const QString &package, const QString &target, const Progress &progress);

} // namespace Credwright
