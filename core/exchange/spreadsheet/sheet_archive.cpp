#include "core/exchange/spreadsheet/sheet_archive.h"

#include <algorithm>
#include <array>
#include <KCompressionDevice>
#include <memory>
#include <QBuffer>
#include <QCoreApplication>
#include <QSet>
#include <QtEndian>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int maximumParts = 10'000;
constexpr qint64 maximumUnpacked = 128 << 20;
// Only then is a ratio told from that of an honest sheet that repeats itself.
constexpr qint64 largeEnoughForABomb = 16 << 20;
constexpr qint64 maximumRatio = 200;
// Of one tag or text: the reader of Qt compares each attribute of a tag with all before it.
constexpr qint64 longestToken = 256 << 10;
constexpr qsizetype endSize = 22;
constexpr qsizetype headSize = 30;
constexpr qsizetype recordSize = 46;

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
    return refuseSheet(QT_TRANSLATE_NOOP("Spreadsheet",
                           "The file is damaged or cut short: it contradicts itself or what is in it. Open it in a spreadsheet program and save it anew."),
        detail);
}

tl::unexpected<Error> harmful(const QString &detail)
{
    return refuseSheet(
        QT_TRANSLATE_NOOP("Spreadsheet", "The file is built in a way that no spreadsheet program uses. Somebody may have made it to do harm."), detail);
}

tl::unexpected<Error> bomb(const QString &detail)
{
    return refuseSheet(
        QT_TRANSLATE_NOOP("Spreadsheet", "The file would grow too much on unpacking. Copy the costs to a workbook of their own and import that."), detail);
}

/// The checksum of a zip (CRC-32 of ISO 3309), continued over a piece.
quint32 crc32(quint32 sum, const char *bytes, qint64 size)
{
    static const auto table = [] {
        std::array<quint32, 256> made{};
        for (quint32 i = 0; i < made.size(); ++i) {
            quint32 value = i;
            for (int bit = 0; bit < 8; ++bit) {
                value = (value & 1) ? 0xedb88320U ^ (value >> 1) : value >> 1;
            }
            made[i] = value;
        }
        return made;
    }();
    sum = ~sum;
    for (qint64 i = 0; i < size; ++i) {
        sum = table[(sum ^ static_cast<quint8>(bytes[i])) & 0xff] ^ (sum >> 8);
    }
    return ~sum;
}

} // namespace

tl::unexpected<Error> refuseSheet(const char *what, const QString &detail, ErrorCode code)
{
    return failure(code,
        QCoreApplication::translate("Spreadsheet", what) + u' '
            + QCoreApplication::translate("Spreadsheet", QT_TRANSLATE_NOOP("Spreadsheet", "Nothing was imported.")),
        detail);
}

/// The content of one part, unpacked as it is asked for, and never more of it than the directory says.
class SheetArchive::Device : public QIODevice
{
public:
    enum class State { Fine, Lies, LongToken, Cancelled };

    Device(const QByteArray &zip, const Part &part, SheetWatch *watch) : m_part(part), m_watch(watch)
    {
        m_packed.setData(QByteArray::fromRawData(zip.constData() + part.at, part.packedSize));
        m_packed.open(QIODevice::ReadOnly);
        if (part.deflated) {
            m_inflated = std::make_unique<KCompressionDevice>(&m_packed, false, KCompressionDevice::GZip);
            m_inflated->setSkipHeaders(); // As KZip does for what has no head of its own.
            m_inflated->open(QIODevice::ReadOnly);
        }
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    bool isSequential() const override { return true; }
    State state() const { return m_state; }
    /// A new token begins.
    void mark() { m_sinceMark = 0; }
    /// Whether the part is to the end what the directory says; reads what is left.
    bool isWhole()
    {
        std::array<char, 4096> rest{};
        while (m_state == State::Fine && readData(rest.data(), rest.size()) > 0) {
            mark();
        }
        return m_state == State::Fine && m_done == m_part.size && m_sum == m_part.checksum;
    }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        if (m_state != State::Fine) {
            return -1;
        }
        QIODevice &source = m_inflated ? static_cast<QIODevice &>(*m_inflated) : m_packed;
        const qint64 read = std::max<qint64>(0, source.read(data, most));
        m_done += read;
        m_sinceMark += read;
        m_sum = crc32(m_sum, data, read);
        if (m_done > m_part.size) {
            m_state = State::Lies;
        } else if (m_sinceMark > longestToken) {
            m_state = State::LongToken;
        } else if (m_watch) {
            m_watch->done += read;
            m_state = m_watch->progress(m_watch->done, m_watch->all) ? State::Fine : State::Cancelled;
        }
        return m_state == State::Fine && read > 0 ? read : -1;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    Part m_part;
    SheetWatch *m_watch;
    QBuffer m_packed;
    std::unique_ptr<KCompressionDevice> m_inflated;
    State m_state = State::Fine;
    qint64 m_done = 0;
    qint64 m_sinceMark = 0;
    quint32 m_sum = 0;
};

/// Reads the directory of a zip that any program made: what it says is checked, how it says it is not.
class SheetArchive::DirectoryReader
{
public:
    explicit DirectoryReader(const QByteArray &zip) : m_zip(zip) {}

    Result<QHash<QString, Part>> read()
    {
        const qsizetype end = findEnd();
        if (end < 0) {
            return damaged(u"end"_s);
        }
        const int count = number16(m_zip, end + 10);
        const qint64 size = number32(m_zip, end + 12);
        const qint64 offset = number32(m_zip, end + 16);
        if (number16(m_zip, end + 4) != 0 || number16(m_zip, end + 6) != 0 || number16(m_zip, end + 8) != count || count == 0 || offset + size > end) {
            return damaged(u"directory"_s); // Also the split and the 64-bit form.
        }
        if (count > maximumParts) {
            return harmful(u"%1 parts"_s.arg(count));
        }
        m_at = offset;
        m_end = offset + size;
        for (int i = 0; i < count; ++i) {
            if (const Result<> record = readRecord(offset); !record) {
                return tl::unexpected(record.error());
            }
        }
        // Parts that lie over each other unpack to many times what is there.
        std::sort(m_extents.begin(), m_extents.end());
        for (qsizetype i = 1; i < m_extents.size(); ++i) {
            if (m_extents.at(i).first < m_extents.at(i - 1).second) {
                return harmful(u"overlap"_s);
            }
        }
        return m_parts;
    }

private:
    qsizetype findEnd() const
    {
        constexpr qsizetype longestComment = 0xffff;
        for (qsizetype at = m_zip.size() - endSize; at >= 0 && at >= m_zip.size() - endSize - longestComment; --at) {
            if (number32(m_zip, at) == 0x06054b50 && at + endSize + number16(m_zip, at + 20) == m_zip.size()) {
                return at;
            }
        }
        return -1;
    }

    Result<> readRecord(qint64 directory)
    {
        if (m_at + recordSize > m_end || number32(m_zip, m_at) != 0x02014b50) {
            return damaged(u"record"_s);
        }
        const qint64 record = m_at;
        const quint16 nameSize = number16(m_zip, record + 28);
        m_at += recordSize + nameSize + number16(m_zip, record + 30) + number16(m_zip, record + 32);
        if (m_at > m_end) {
            return damaged(u"record"_s);
        }
        const QByteArray bytes = m_zip.mid(record + recordSize, nameSize);
        const QString name = QString::fromUtf8(bytes);
        if (const Result<> kind = judgeKind(record, name); !kind) {
            return kind;
        }
        Part part{.size = number32(m_zip, record + 24),
            .packedSize = number32(m_zip, record + 20),
            .at = 0,
            .checksum = number32(m_zip, record + 16),
            .deflated = number16(m_zip, record + 10) == 8};
        const qint64 head = number32(m_zip, record + 42);
        if (head + headSize > directory || number32(m_zip, head) != 0x04034b50 || m_zip.mid(head + headSize, number16(m_zip, head + 26)) != bytes) {
            return damaged(name);
        }
        part.at = head + headSize + nameSize + number16(m_zip, head + 28);
        if (part.at + part.packedSize > directory || (!part.deflated && part.size != part.packedSize)) {
            return damaged(name);
        }
        m_total += part.size;
        if (m_total > maximumUnpacked || (part.size > largeEnoughForABomb && part.size / maximumRatio > part.packedSize)) {
            return bomb(name);
        }
        m_extents.append({head, part.at + part.packedSize});
        if (!name.endsWith(u'/')) {
            m_parts.insert(name.toLower(), part);
        }
        return {};
    }

    Result<> judgeKind(qint64 record, const QString &name)
    {
        constexpr quint16 encrypted = 0x0001 | 0x0040 | 0x2000;
        if ((number16(m_zip, record + 8) & encrypted) != 0) {
            return refuseSheet(QT_TRANSLATE_NOOP("Spreadsheet", "The file is locked with a password. Save it without one and import that."));
        }
        const quint16 method = number16(m_zip, record + 10);
        if (method != 0 && method != 8) {
            return harmful(u"method %1"_s.arg(method));
        }
        const bool control = std::any_of(name.cbegin(), name.cend(), [](QChar c) { return c < u' '; });
        if (control || name.isEmpty() || name.startsWith(u'/') || name.contains(u'\\') || name.contains(u':') || name.split(u'/').contains(u".."_s)) {
            return harmful(name.left(200));
        }
        constexpr quint32 typeMask = 0170000;
        constexpr quint32 link = 0120000;
        constexpr quint8 madeOnUnix = 3;
        if (m_zip.at(record + 5) == madeOnUnix && ((number32(m_zip, record + 38) >> 16) & typeMask) == link) {
            return harmful(name.left(200));
        }
        const QString known = name.toLower();
        if (m_names.contains(known)) {
            return harmful(name.left(200));
        }
        m_names.insert(known);
        return {};
    }

    const QByteArray &m_zip;
    qint64 m_at = 0;
    qint64 m_end = 0;
    qint64 m_total = 0;
    QHash<QString, Part> m_parts;
    QSet<QString> m_names;
    QList<std::pair<qint64, qint64>> m_extents;
};

Result<SheetArchive> SheetArchive::open(const QByteArray &zip)
{
    if (!zip.startsWith("PK\3\4")) {
        return damaged(u"start"_s);
    }
    Result<QHash<QString, Part>> parts = DirectoryReader(zip).read();
    if (!parts) {
        return tl::unexpected(parts.error());
    }
    SheetArchive archive;
    archive.m_zip = zip;
    archive.m_parts = std::move(*parts);
    return archive;
}

qint64 SheetArchive::sizeOf(const QStringList &names) const
{
    qint64 all = 0;
    for (const QString &name : names) {
        all += m_parts.value(name.toLower()).size;
    }
    return all;
}

Result<> SheetArchive::readXml(const QString &name, const std::function<Result<>(PartXml &xml)> &parse, SheetWatch &watch) const
{
    const auto part = m_parts.constFind(name.toLower());
    if (part == m_parts.constEnd()) {
        return damaged(name);
    }
    Device device(m_zip, *part, &watch);
    PartXml xml(&device, [&device] { device.mark(); });
    Result<> parsed;
    while (!xml.atEnd() && !xml.isStartElement()) {
        if (xml.step() == QXmlStreamReader::DTD) {
            return harmful(u"DTD in %1"_s.arg(name));
        }
    }
    if (xml.isStartElement()) {
        parsed = parse(xml);
    }
    if (device.state() == Device::State::Cancelled) {
        return refuseSheet(QT_TRANSLATE_NOOP("Spreadsheet", "The reading was cancelled."), {}, ErrorCode::Cancelled);
    }
    if (!parsed) {
        return parsed;
    }
    if (device.state() == Device::State::Lies) {
        return bomb(name);
    }
    if (xml.hasError() || !xml.isStartElementSeen() || !device.isWhole()) {
        return device.state() == Device::State::Cancelled
            ? refuseSheet(QT_TRANSLATE_NOOP("Spreadsheet", "The reading was cancelled."), {}, ErrorCode::Cancelled)
            : damaged(u"%1: %2"_s.arg(name, xml.errorString()));
    }
    return {};
}

QByteArray SheetArchive::start(const QString &name, qint64 most) const
{
    const auto part = m_parts.constFind(name.toLower());
    if (part == m_parts.constEnd()) {
        return {};
    }
    Device device(m_zip, *part, nullptr);
    return device.read(most);
}

} // namespace Credwright
