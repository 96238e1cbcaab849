#include "core/exchange/spreadsheet/spreadsheet_zip.h"

#include <KCompressionDevice>
#include <QBuffer>
#include <QCoreApplication>
#include <QtEndian>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype endSize = 22;
constexpr qsizetype headSize = 30;
constexpr qsizetype recordSize = 46;
constexpr qsizetype longestComment = 65'535;
constexpr int mostParts = 10'000;
constexpr qint64 largestPart = 64 << 20;
constexpr qint64 largestContent = 160 << 20;
constexpr quint16 encryptedFlags = 0x0001 | 0x0040 | 0x2000;
constexpr quint16 stored = 0;
constexpr quint16 deflated = 8;

quint16 number16(const QByteArray &bytes, qsizetype at)
{
    return qFromLittleEndian<quint16>(bytes.constData() + at);
}

quint32 number32(const QByteArray &bytes, qsizetype at)
{
    return qFromLittleEndian<quint32>(bytes.constData() + at);
}

tl::unexpected<Error> damaged(const QString &detail)
{
    return refuseSpreadsheet(QT_TRANSLATE_NOOP("Spreadsheet",
                                 "The spreadsheet is damaged or cut short. Open it where it was made, save it anew and try once more. Nothing was changed."),
        detail, ErrorCode::Damaged);
}

tl::unexpected<Error> tooLarge(const QString &detail)
{
    return refuseSpreadsheet(
        QT_TRANSLATE_NOOP(
            "Spreadsheet", "The spreadsheet holds far more than a cost template. Save the sheet with the costs as a file of its own. Nothing was changed."),
        detail);
}

} // namespace

tl::unexpected<Error> refuseSpreadsheet(const char *text, const QString &detail, ErrorCode code)
{
    return failure(code, QCoreApplication::translate("Spreadsheet", text), detail);
}

Result<SpreadsheetZip> SpreadsheetZip::open(const QByteArray &bytes)
{
    const qsizetype end = bytes.lastIndexOf("PK\5\6");
    if (end < 0 || end + endSize > bytes.size() || bytes.size() - end > endSize + longestComment) {
        return damaged(u"end of the zip"_s);
    }
    const int count = number16(bytes, end + 10);
    if (count > mostParts) {
        return tooLarge(u"%1 parts"_s.arg(count));
    }
    SpreadsheetZip zip;
    zip.m_bytes = bytes;
    qsizetype at = number32(bytes, end + 16);
    qint64 total = 0;
    for (int i = 0; i < count; ++i) {
        if (const Result<> read = zip.readRecord(at, &at, &total); !read) {
            return tl::unexpected(read.error());
        }
    }
    return zip;
}

Result<> SpreadsheetZip::readRecord(qsizetype at, qsizetype *next, qint64 *total)
{
    if (at < 0 || at + recordSize > m_bytes.size() || m_bytes.mid(at, 4) != "PK\1\2") {
        return damaged(u"directory of the zip"_s);
    }
    const qsizetype nameSize = number16(m_bytes, at + 28);
    *next = at + recordSize + nameSize + number16(m_bytes, at + 30) + number16(m_bytes, at + 32);
    if (*next > m_bytes.size()) {
        return damaged(u"directory of the zip"_s);
    }
    const QString name = QString::fromUtf8(m_bytes.mid(at + recordSize, nameSize));
    const Part part{number32(m_bytes, at + 42), number32(m_bytes, at + 20), number32(m_bytes, at + 24), number16(m_bytes, at + 10)};
    if ((number16(m_bytes, at + 8) & encryptedFlags) != 0) {
        return refuseSpreadsheet(
            QT_TRANSLATE_NOOP("Spreadsheet", "The spreadsheet is protected with a password. Save it without one and try once more. Nothing was changed."));
    }
    *total += part.size;
    if (part.size > largestPart || *total > largestContent) {
        return tooLarge(name);
    }
    if (m_parts.contains(name)) {
        return damaged(u"twice: "_s + name);
    }
    m_parts.insert(name, part);
    return {};
}

Result<QByteArray> SpreadsheetZip::part(const QString &name) const
{
    const auto found = m_parts.constFind(name);
    if (found == m_parts.constEnd()) {
        return failure(ErrorCode::NotFound, {}, name);
    }
    const Part &part = *found;
    if (part.offset + headSize > m_bytes.size() || m_bytes.mid(part.offset, 4) != "PK\3\4") {
        return damaged(name);
    }
    const qint64 begin = part.offset + headSize + number16(m_bytes, part.offset + 26) + number16(m_bytes, part.offset + 28);
    if (begin + part.packedSize > m_bytes.size()) {
        return damaged(name);
    }
    QByteArray packed = m_bytes.mid(begin, part.packedSize);
    if (part.method == stored) {
        return packed.size() == part.size ? Result<QByteArray>(packed) : damaged(name);
    }
    if (part.method != deflated) {
        return damaged(name);
    }
    QBuffer buffer(&packed);
    KCompressionDevice unpacked(&buffer, false, KCompressionDevice::GZip);
    unpacked.setSkipHeaders(); // A part of a zip is the bare stream.
    if (!buffer.open(QIODevice::ReadOnly) || !unpacked.open(QIODevice::ReadOnly)) {
        return damaged(name);
    }
    QByteArray content = unpacked.read(part.size); // Never more than it declares.
    char more = 0;
    if (content.size() != part.size || unpacked.read(&more, 1) > 0) {
        return damaged(name);
    }
    return content;
}

} // namespace Credwright
