#pragma once

#include "core/util/result.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>

namespace Credwright {

/// The parts of a zipped document that another program wrote, held in memory. Only its central directory is believed, and no part is larger than a
/// spreadsheet's, whatever its directory says. Nothing is ever written, so names may be as they like.
class SpreadsheetZip
{
public:
    /// Fails with what the file is instead, in words: cut short, locked, of more parts than any spreadsheet.
    static Result<SpreadsheetZip> open(const QByteArray &bytes);

    bool has(const QString &name) const { return m_parts.contains(name); }
    QStringList names() const { return m_parts.keys(); }
    /// NotFound where there is no such part.
    Result<QByteArray> part(const QString &name) const;

private:
    struct Part
    {
        qint64 offset = 0; ///< Of its head.
        qint64 packedSize = 0;
        qint64 size = 0;
        quint16 method = 0;
    };
    Result<> readRecord(qsizetype at, qsizetype *next, qint64 *total);

    QByteArray m_bytes;
    QHash<QString, Part> m_parts;
};

/// A failure that names what is wrong with a spreadsheet; `text` is untranslated in the context "Spreadsheet".
tl::unexpected<Error> refuseSpreadsheet(const char *text, const QString &detail = {}, ErrorCode code = ErrorCode::InvalidInput);

} // namespace Credwright
