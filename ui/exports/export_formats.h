#pragma once

#include "core/check/analysis.h"
#include "core/exchange/catalogue/catalogue.h"
#include "core/util/progress.h"
#include "core/util/result.h"

#include <QHash>
#include <QMap>
#include <QStringList>
#include <span>

namespace Credwright {

struct Record;

/// What a document is made of. `attachments` are contents by their SHA-256.
struct ExportSource
{
    const Design &design;
    const Record &record;
    const Analysis &analysis;
    const QHash<QString, QByteArray> &attachments;
    CatalogueOptions options;
};

/// Makes the file; it reads copies alone, so any thread may run it. Cancelled when `progress` asks it to stop.
using ExportJob = std::function<Result<QByteArray>(const Progress &progress)>;

/// One kind of document that a design is handed out as: what the menus and the command line offer alike.
struct ExportFormat
{
    QLatin1StringView code; ///< On the command line.
    QLatin1StringView suffix;
    const char *label;   ///< Of the menu's entry, untranslated, context "ExportFormats".
    const char *purpose; ///< What it is for, likewise.
    const char *name;    ///< What stands before the suffix so that the file goes beside the description; null: nothing.
    bool needsFonts;
    bool holdsAttachments;
    ExportJob (*prepare)(const ExportSource &source); ///< On the thread of the user interface.

    QString labelText() const;
    QString purposeText() const;
    /// What a file dialog calls such files.
    QString fileFilter() const;
    /// "html", or "certificate.html".
    QString nameAndSuffix() const;
    /// What it is called in a package, whatever the language: "description.html", "certificate.html".
    QString nameInPackage() const;
};

/// In the order of the menu.
std::span<const ExportFormat> exportFormats();
/// Null when there is none of that code.
const ExportFormat *exportFormat(QStringView code);
QStringList exportCodes();
/// The documents of these formats by their names in a package. Prepared at once; made by the job, on any thread.
using PackageJob = std::function<Result<QMap<QString, QByteArray>>(const Progress &progress)>;
PackageJob packageDocuments(const QList<const ExportFormat *> &formats, const ExportSource &source);

} // namespace Credwright
