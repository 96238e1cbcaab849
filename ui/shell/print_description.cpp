#include "ui/shell/print_description.h"

#include "core/exchange/catalogue/catalogue.h"
#include "core/exchange/pdf/catalogue_layout.h"

#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>

namespace Credwright {

void printDescription(const Design &design, const Analysis &analysis, QWidget *parent)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageSize(QPageSize(QPageSize::A4));
    printer.setFullPage(true);
    QPrintDialog dialog(&printer, parent);
    if (dialog.exec() != QDialog::Accepted) {
        return;
    }
    const Catalogue catalogue = describe(design, analysis);
    const CatalogueLayout layout(catalogue, printer.resolution() / 96.0, 1.0);
    QPainter painter(&printer);
    for (int page = 0; page < layout.pages().count(); ++page) {
        if (page > 0) {
            printer.newPage();
        }
        layout.pages().paint(page, painter);
    }
}

} // namespace Credwright
