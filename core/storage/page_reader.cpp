#include "core/storage/page_reader.h"

#include <bit>
#include <QIODevice>
#include <QtEndian>

namespace Credwright {

namespace {

constexpr qsizetype fileHeader = 100;    // Bytes at the beginning of the first page.
constexpr quint64 largestRow = 64 << 20; // As DesignFile limits it.
constexpr qsizetype mostValues = 200;    // Columns of a table.

quint32 numberAt(const QByteArray &bytes, qsizetype at)
{
    return qFromBigEndian<quint32>(bytes.constData() + at);
}

qsizetype shortAt(const QByteArray &bytes, qsizetype at)
{
    return qFromBigEndian<quint16>(bytes.constData() + at);
}

/// SQLite's numbers of one to nine bytes; false when the bytes end before the number does.
bool readVarint(const QByteArray &bytes, qsizetype &at, quint64 &number)
{
    number = 0;
    for (int i = 0; i < 9; ++i) {
        if (at < 0 || at >= bytes.size()) {
            return false;
        }
        const quint8 byte = static_cast<quint8>(bytes.at(at++));
        if (i == 8) {
            number = (number << 8) | byte;
            return true;
        }
        number = (number << 7) | (byte & 0x7f);
        if (!(byte & 0x80)) {
            return true;
        }
    }
    return true;
}

/// How many bytes a value of this serial type takes.
quint64 sizeOf(quint64 type)
{
    static constexpr quint64 sizes[] = {0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0};
    return type < 12 ? sizes[type] : (type - 12) / 2;
}

StoredValue valueOf(quint64 type, const QByteArray &bytes)
{
    if (type == 0 || type == 10 || type == 11) {
        return {};
    }
    if (type >= 12) {
        return {.kind = type % 2 ? StoredValue::Kind::Text : StoredValue::Kind::Blob, .bytes = bytes};
    }
    if (type >= 8) {
        return {.kind = StoredValue::Kind::Integer, .integer = static_cast<qint64>(type - 8), .bytes = {}};
    }
    quint64 raw = bytes.at(0) < 0 ? ~quint64(0) : 0; // The sign goes on to the left.
    for (const char byte : bytes) {
        raw = (raw << 8) | static_cast<quint8>(byte);
    }
    return type == 7 ? StoredValue{.kind = StoredValue::Kind::Real, .real = std::bit_cast<double>(raw), .bytes = {}}
                     : StoredValue{.kind = StoredValue::Kind::Integer, .integer = static_cast<qint64>(raw), .bytes = {}};
}

/// The values of a record; false unless all of them are there.
bool decode(const QByteArray &record, QList<StoredValue> &row)
{
    qsizetype at = 0;
    quint64 headerSize = 0;
    if (!readVarint(record, at, headerSize) || headerSize > static_cast<quint64>(record.size())) {
        return false;
    }
    const qsizetype headerEnd = static_cast<qsizetype>(headerSize);
    qsizetype value = headerEnd;
    row.clear();
    while (at < headerEnd) {
        quint64 type = 0;
        if (!readVarint(record, at, type) || at > headerEnd || sizeOf(type) > static_cast<quint64>(record.size() - value) || row.size() >= mostValues) {
            return false;
        }
        const qsizetype size = static_cast<qsizetype>(sizeOf(type));
        row.append(valueOf(type, record.mid(value, size)));
        value += size;
    }
    return true;
}

} // namespace

/// A page of a tree.
struct PageReader::Node
{
    enum Type : quint8 { InnerIndex = 2, InnerTable = 5, LeafIndex = 10, LeafTable = 13 };
    QByteArray bytes;
    quint8 type = 0;
    qsizetype header = 0; ///< Where it begins.
    bool isInner() const { return type == InnerIndex || type == InnerTable; }
    bool isIndex() const { return type == InnerIndex || type == LeafIndex; }
    qsizetype cells() const { return shortAt(bytes, header + 3); }
    qsizetype pointers() const { return header + (isInner() ? 12 : 8); }
};

PageReader::PageReader(QIODevice &file) : m_file(file)
{
    file.seek(0);
    const QByteArray header = file.read(fileHeader);
    if (header.size() < fileHeader || !header.startsWith("SQLite format 3")) {
        return;
    }
    const qsizetype size = shortAt(header, 16) == 1 ? 65536 : shortAt(header, 16);
    const qsizetype reserved = static_cast<quint8>(header.at(20));
    if (size < 512 || !std::has_single_bit(static_cast<quint64>(size)) || size - reserved < 480) {
        return;
    }
    m_pageSize = size;
    m_pages = file.size() / size;
    m_usable = size - reserved;
    m_userVersion = numberAt(header, 60);
    m_applicationId = numberAt(header, 68);
}

/// The bytes of a page that was not read before, else nothing.
QByteArray PageReader::page(quint32 number)
{
    if (number == 0 || number > m_pages || m_read.contains(number) || !m_file.seek(static_cast<qint64>(number - 1) * m_pageSize)) {
        return {};
    }
    m_read.insert(number);
    const QByteArray bytes = m_file.read(m_pageSize);
    return bytes.size() == m_pageSize ? bytes : QByteArray();
}

PageReader::Loss PageReader::forEachRow(quint32 rootPage, const Take &take)
{
    Loss loss;
    QList<quint32> waiting{rootPage};
    while (!waiting.isEmpty()) {
        QList<quint32> next;
        readPage(waiting.takeLast(), take, loss, next);
        for (auto it = next.crbegin(); it != next.crend(); ++it) {
            waiting.append(*it); // So that the first of them comes first.
        }
    }
    return loss;
}

void PageReader::readPage(quint32 number, const Take &take, Loss &loss, QList<quint32> &next)
{
    Node node{.bytes = page(number), .header = number == 1 ? fileHeader : 0};
    if (node.bytes.isEmpty()) {
        ++loss.pages;
        return;
    }
    node.type = static_cast<quint8>(node.bytes.at(node.header));
    const bool known = node.isInner() || node.type == Node::LeafIndex || node.type == Node::LeafTable;
    if (!known || node.pointers() + 2 * node.cells() > m_usable) {
        ++loss.pages;
        return;
    }
    qsizetype budget = m_pageSize; // The cells of a page lie side by side on it; more than fit are one many times.
    for (qsizetype i = 0; i < node.cells(); ++i) {
        qsizetype at = shortAt(node.bytes, node.pointers() + 2 * i);
        if (at + 4 > m_usable || budget < 0) {
            ++loss.rows;
            continue;
        }
        if (node.isInner()) {
            next.append(numberAt(node.bytes, at));
            at += 4;
        }
        QList<StoredValue> row;
        if (node.type == Node::InnerTable) {
            continue;
        }
        readCell(node, at, budget, row) ? take(row) : static_cast<void>(++loss.rows);
    }
    if (node.isInner()) {
        next.append(numberAt(node.bytes, node.header + 8));
    }
}

bool PageReader::readCell(const Node &node, qsizetype at, qsizetype &budget, QList<StoredValue> &row)
{
    quint64 size = 0;
    quint64 rowId = 0;
    QByteArray payload;
    return readVarint(node.bytes, at, size) && (node.isIndex() || readVarint(node.bytes, at, rowId)) && payloadAt(node, at, size, budget, payload)
        && decode(payload, row);
}

/// What stands on the page itself and on the pages that take up what did not fit there.
bool PageReader::payloadAt(const Node &node, qsizetype at, quint64 size, qsizetype &budget, QByteArray &payload)
{
    if (size > largestRow) {
        return false;
    }
    const qsizetype whole = static_cast<qsizetype>(size);
    const qsizetype most = node.isIndex() ? (m_usable - 12) * 64 / 255 - 23 : m_usable - 35;
    qsizetype local = whole;
    if (whole > most) {
        const qsizetype least = (m_usable - 12) * 32 / 255 - 23;
        const qsizetype fitting = least + (whole - least) % (m_usable - 4);
        local = fitting <= most ? fitting : least;
    }
    budget -= local;
    if (at + local + (whole > local ? 4 : 0) > m_usable || budget < 0) {
        return false;
    }
    payload = node.bytes.mid(at, local);
    quint32 overflow = whole > local ? numberAt(node.bytes, at + local) : 0;
    while (payload.size() < whole) {
        const QByteArray bytes = page(overflow);
        if (bytes.isEmpty()) {
            return false;
        }
        overflow = numberAt(bytes, 0);
        payload.append(bytes.constData() + 4, std::min(whole - payload.size(), m_usable - 4));
    }
    return true;
}

} // namespace Credwright
