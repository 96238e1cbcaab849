#pragma once

class QWidget;

namespace Credwright {

struct Analysis;
struct Design;

/// Asks for a printer and prints the catalogue description, page by page as the PDF has it.
void printDescription(const Design &design, const Analysis &analysis, QWidget *parent);

} // namespace Credwright
