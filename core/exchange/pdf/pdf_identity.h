#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace Credwright {

/// What a PDF says about itself to readers, libraries and assistive tools.
struct PdfIdentity
{
    QString title;
    QString author;
    QString subject;
    QString language; ///< BCP 47; empty: not known.
    QString creator;
    QString producer;
    QDateTime created;
};

/// The same as XMP metadata, with the mark of PDF/A-1b.
QByteArray xmpOf(const PdfIdentity &identity);

/// Appends an update to a PDF as QPdfWriter writes it (ISO 32000-1, 7.5.6): the language and the wish that the title stands in the
/// window's frame go into the catalogue, all of the identity into the information dictionary. The writer of Qt 6.4 knows none of
/// them but the title, and PDF/A-1b asks that the dictionary says what the XMP metadata say. A file in another form than the
/// writer's comes back as it was.
QByteArray withIdentity(const QByteArray &pdf, const PdfIdentity &identity);

} // namespace Credwright
