#include "ui/shell/print_description.h"

#include "core/exchange/catalogue/catalogue.h"
#include "core/exchange/pdf/catalogue_layout.h"
#include "core/util/clock.h"
#include "ui/dialogs/dialog_seam.h"

#include <QCoreApplication>
#include <QFile>
#include <QPainter>
#include <QPrinter>

namespace Credwright {

namespace {

/// False when it was cancelled. What a printer has been given cannot be called back, so that it gets nothing before all is laid out.
bool print(const Catalogue &catalogue, QPrinter &printer, const Progress &progress)
{
    const CatalogueLayout layout(catalogue, printer.resolution() / 96.0, progress);
    if (layout.isStopped()) {
        return false;
    }
    const bool toFile = !printer.outputFileName().isEmpty();
    bool wanted = true;
    QPainter painter(&printer);
    for (int page = 0; page < layout.pages().count() && (wanted || !toFile); ++page) {
        if (page > 0) {
            printer.newPage();
        }
        layout.pages().paint(page, painter);
        wanted = progress(layout.pages().count() + page, 2 * layout.pages().count());
    }
    painter.end();
    if (toFile && !wanted) {
        QFile::remove(printer.outputFileName());
    }
    return wanted || !toFile;
}

} // namespace

bool printDescription(const Design &design, const Analysis &analysis, QWidget *parent)
{
    const Catalogue catalogue = describe(design, analysis, {{}, Clock::now().toLocalTime().date()});
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(catalogue.title.text);
    printer.setPageSize(QPageSize(QPageSize::A4));
    printer.setFullPage(true);
    bool printed = true;
    if (DialogSeam::choosePrinter(parent, printer)) {
        DialogSeam::wait(parent, QCoreApplication::translate("PrintDescription", "Printing the description…"),
            [&](const Progress &progress) { printed = print(catalogue, printer, progress); });
    }
    return printed;
}

} // namespace Credwright
