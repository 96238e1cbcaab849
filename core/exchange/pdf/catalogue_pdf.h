#pragma once

#include "core/exchange/catalogue/catalogue.h"
#include "core/util/result.h"

#include <QIODevice>

namespace Credwright {

/// Writes the description as A4 pages in PDF/A-1b: fonts embedded, title, author and language as metadata. Needs a
/// QGuiApplication for its fonts. CannotWrite when the device refuses; what it then holds is worthless.
Result<> writePdf(const Catalogue &catalogue, QIODevice *device);

} // namespace Credwright
