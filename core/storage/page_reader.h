#pragma once

#include <functional>
#include <QByteArray>
#include <QList>
#include <QSet>

class QIODevice;

namespace Credwright {

/// One value of a row, as it stands in the file.
struct StoredValue
{
    enum class Kind { Null, Integer, Real, Text, Blob };
    Kind kind = Kind::Null;
    qint64 integer = 0;
    double real = 0;
    QByteArray bytes; ///< Of a text or a blob.
};

/// Reads rows out of a database file page by page, by SQLite's file format (https://sqlite.org/fileformat2.html) and without SQLite: whatever
/// the file says of itself, nothing of it runs. A damaged page costs the rows on it and below it, no others. Each page is read once
/// at most, so that pages that lead in a circle end, and a hostile file costs no more time than its size.
class PageReader
{
public:
    /// The device is open for reading and can seek.
    explicit PageReader(QIODevice &file);

    /// Whether the first page is one that can be gone on from.
    bool isReadable() const { return m_pageSize > 0; }
    quint32 applicationId() const { return m_applicationId; }
    quint32 userVersion() const { return m_userVersion; }

    struct Loss
    {
        int pages = 0;
        int rows = 0; ///< Whose page can be read and they cannot.
        bool any() const { return pages > 0 || rows > 0; }
    };
    using Take = std::function<void(const QList<StoredValue> &row)>;
    /// Calls `take` with each row of the table that begins on this page, in the order of the file.
    Loss forEachRow(quint32 rootPage, const Take &take);

private:
    struct Node;
    QByteArray page(quint32 number);
    void readPage(quint32 number, const Take &take, Loss &loss, QList<quint32> &next);
    bool readCell(const Node &node, qsizetype at, qsizetype &budget, QList<StoredValue> &row);
    bool payloadAt(const Node &node, qsizetype at, quint64 size, qsizetype &budget, QByteArray &payload);

    QIODevice &m_file;
    qsizetype m_pageSize = 0;
    qint64 m_pages = 0;     ///< By the size of the file, whatever its header says.
    qsizetype m_usable = 0; ///< Bytes of a page without those that are kept for extensions.
    quint32 m_applicationId = 0;
    quint32 m_userVersion = 0;
    QSet<quint32> m_read;
};

} // namespace Credwright
