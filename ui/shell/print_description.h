#pragma once

class QWidget;

namespace Credwright {

struct Analysis;
struct Design;

/// Asks for a printer and prints the catalogue description, page by page as the PDF has it. False when that was cancelled on the way.
bool printDescription(const Design &design, const Analysis &analysis, QWidget *parent);

} // namespace Credwright
