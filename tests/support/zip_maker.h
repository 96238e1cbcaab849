#pragma once

#include <QByteArray>
#include <QList>
#include <QtEndian>

namespace Credwright::Testing {

/// One file as a hostile zip may describe it.
struct ZipFile
{
    QByteArray name;
    QByteArray bytes = {}; ///< As they stand in the zip.
    quint16 flags = 0;
    quint16 method = 0; ///< 8: deflated.
    quint32 attributes = 0100644U << 16;
    qint64 declared = -1;     ///< The size that is claimed; below 0: that of the bytes.
    QByteArray headName = {}; ///< In the file's own head; empty: the same.
    quint32 checksum = 0;     ///< Of the content; packages have better ones and do not look at it.
};

/// CRC-32 of ISO 3309, bit by bit.
inline quint32 checksumOf(const QByteArray &bytes)
{
    quint32 sum = 0xffffffffU;
    for (const char byte : bytes) {
        sum ^= static_cast<quint8>(byte);
        for (int bit = 0; bit < 8; ++bit) {
            sum = (sum & 1) ? 0xedb88320U ^ (sum >> 1) : sum >> 1;
        }
    }
    return ~sum;
}

template<typename Number>
void appendNumber(QByteArray &bytes, Number number)
{
    char raw[sizeof(Number)];
    qToLittleEndian(number, raw);
    bytes.append(raw, sizeof(Number));
}

inline ZipFile deflated(const QByteArray &name, const QByteArray &content)
{
    const QByteArray zlib = qCompress(content, 9); // Four bytes of length, two of a head, four of a checksum behind.
    return {.name = name, .bytes = zlib.mid(6, zlib.size() - 10), .method = 8, .declared = content.size(), .headName = {}, .checksum = checksumOf(content)};
}

/// A zip to the letter as described.
inline QByteArray makeZip(const QList<ZipFile> &files)
{
    QByteArray zip;
    QByteArray directory;
    for (const ZipFile &file : files) {
        const auto size = static_cast<quint32>(file.declared < 0 ? file.bytes.size() : file.declared);
        const auto common = [&](QByteArray &bytes, const QByteArray &name) {
            appendNumber(bytes, file.flags);
            appendNumber(bytes, file.method);
            appendNumber(bytes, quint32(0x5a215a21)); // Time and date.
            appendNumber(bytes, file.checksum);
            appendNumber(bytes, static_cast<quint32>(file.bytes.size()));
            appendNumber(bytes, size);
            appendNumber(bytes, static_cast<quint16>(name.size()));
            appendNumber(bytes, quint16(0));
        };
        const auto offset = static_cast<quint32>(zip.size());
        zip.append("PK\3\4");
        appendNumber(zip, quint16(20));
        const QByteArray headName = file.headName.isEmpty() ? file.name : file.headName;
        common(zip, headName);
        zip.append(headName + file.bytes);
        directory.append("PK\1\2");
        appendNumber(directory, quint16(0x0314)); // Made on Unix.
        appendNumber(directory, quint16(20));
        common(directory, file.name);
        directory.append(QByteArray(6, '\0'));
        appendNumber(directory, file.attributes);
        appendNumber(directory, offset);
        directory.append(file.name);
    }
    const auto offset = static_cast<quint32>(zip.size());
    const auto count = static_cast<quint16>(std::min<qsizetype>(files.size(), 0xffff));
    zip.append(directory + QByteArray("PK\5\6\0\0\0\0", 8));
    appendNumber(zip, count);
    appendNumber(zip, count);
    appendNumber(zip, static_cast<quint32>(directory.size()));
    appendNumber(zip, offset);
    appendNumber(zip, quint16(0));
    return zip;
}

} // namespace Credwright::Testing
