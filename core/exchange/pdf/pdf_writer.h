#pragma once

#include "core/exchange/pdf/pdf_flow.h"
#include "core/exchange/pdf/pdf_identity.h"
#include "core/util/progress.h"
#include "core/util/result.h"

#include <QByteArray>

namespace Credwright {

/// Dots to the inch: fine enough that letters stand where their metrics say.
constexpr int pdfResolution = 1200;

/// Pages that are laid out in dots as A4 in PDF/A-1b, with their identity. Laying out counts as the first half of the progress. Cancelled when `progress`
/// asks it to stop. Needs a QGuiApplication for its fonts, but not its thread.
Result<QByteArray> writePdf(const PdfPages &pages, const PdfIdentity &identity, const Progress &progress = {});

/// Nobody wants it any more.
tl::unexpected<Error> pdfCancelled();

} // namespace Credwright
