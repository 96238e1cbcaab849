#pragma once

#include "core/exchange/spreadsheet/part_xml.h"
#include "core/util/progress.h"
#include "core/util/result.h"

#include <functional>
#include <QByteArray>
#include <QHash>
#include <QStringList>

namespace Credwright {

/// Why a spreadsheet is refused: what is wrong, and that nothing was imported.
tl::unexpected<Error> refuseSheet(const char *what, const QString &detail = {}, ErrorCode code = ErrorCode::Damaged);

/// How far the reading of a workbook has come, over all its parts.
struct SheetWatch
{
    const Progress &progress;
    qint64 done = 0;
    qint64 all = 0;
};

/// The zip that a workbook comes in, made by any program, in memory. Whatever stands in its directory, no more is unpacked than that says, and no more than
/// the limits allow: 10,000 parts, 128 MB in all, a hundred- to two-hundredfold of the packed size.
class SheetArchive
{
public:
    /// Refused, besides damaged ones: encrypted, split and 64-bit zips, links, names twice or with a way out, parts that lie over each other, text around.
    static Result<SheetArchive> open(const QByteArray &zip);

    /// Names of parts are the same in large and small letters.
    bool contains(const QString &name) const { return m_parts.contains(name.toLower()); }
    /// In small letters.
    QStringList names() const { return m_parts.keys(); }
    /// The sum of the sizes of these parts.
    qint64 sizeOf(const QStringList &names) const;
    /// Hands the part to `parse` at its root element. Damaged when it is not there, is no XML, has a DTD (through which a few lines can grow to
    /// gigabytes), or is other than the directory says. Cancelled when the watch says so.
    Result<> readXml(const QString &name, const std::function<Result<>(PartXml &xml)> &parse, SheetWatch &watch) const;
    /// All of a small part, no more than `most` bytes; empty where there is none.
    QByteArray start(const QString &name, qint64 most) const;

private:
    struct Part
    {
        qint64 size = 0;
        qint64 packedSize = 0;
        qint64 at = 0; ///< Of the content.
        quint32 checksum = 0;
        bool deflated = false;
    };
    class Device;
    class DirectoryReader;

    QByteArray m_zip;
    QHash<QString, Part> m_parts;
};

} // namespace Credwright
