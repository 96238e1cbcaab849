#pragma once

#include "core/exchange/catalogue/catalogue.h"

#include <QByteArray>

namespace Credwright {

/// The description as one HTML file (UTF-8) that needs nothing else: no script, no resource from elsewhere, its style inside.
/// It is XHTML-compatible, so that any XML reader can check it, and prints on A4.
QByteArray toHtml(const Catalogue &catalogue);

} // namespace Credwright
