#pragma once

#include "core/exchange/catalogue/certificate.h"

#include <QByteArray>

namespace Credwright {

/// The certificate's template as one HTML file (UTF-8) that needs nothing else and prints on A4, with lines to write on for what each
/// certificate states of its own.
QByteArray toHtml(const Certificate &certificate);

} // namespace Credwright
