#pragma once

#include "core/exchange/text_document/text_document.h"
#include "core/util/progress.h"
#include "core/util/result.h"

#include <QByteArray>

namespace Credwright {

/// The document as A4 pages in PDF/A-1b: fonts embedded, title, author and language as metadata. Needs a QGuiApplication for its fonts, but not its
/// thread. Cancelled when `progress` asks it to stop.
Result<QByteArray> toPdf(const TextDocument &document, const Progress &progress = {});

} // namespace Credwright
