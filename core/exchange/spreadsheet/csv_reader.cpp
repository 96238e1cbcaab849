#include "core/exchange/spreadsheet/csv_reader.h"

#include "core/exchange/spreadsheet/sheet_archive.h"

#include <algorithm>
#include <array>
#include <optional>
#include <QCoreApplication>
#include <QHash>
#include <QStringDecoder>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Decoded
{
    QString text;
    QString encoding;
};

/// Windows-1252, in which programs of Windows write where they are asked for nothing else; Latin-1 but for these.
QString fromWindows1252(const QByteArray &bytes)
{
    static constexpr std::array<char16_t, 32> upper = {0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
        0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178};
    QString text = QString::fromLatin1(bytes);
    for (QChar &character : text) {
        if (character >= QChar(0x80) && character < QChar(0xa0)) {
            character = upper.at(static_cast<std::size_t>(character.unicode() - 0x80));
        }
    }
    return text;
}

/// Text of western letters in UTF-16 has a zero in every second byte: in the odd places (little end first), the even ones, or neither.
std::optional<QStringConverter::Encoding> utf16ByLook(const QByteArray &bytes)
{
    const qsizetype looked = std::min<qsizetype>(bytes.size(), 4096);
    std::array<qsizetype, 2> zeros{};
    for (qsizetype i = 0; i < looked; ++i) {
        zeros[static_cast<std::size_t>(i % 2)] += bytes.at(i) == '\0' ? 1 : 0;
    }
    if (looked >= 4 && zeros[1] > looked / 4 && zeros[0] == 0) {
        return QStringConverter::Utf16LE;
    }
    return looked >= 4 && zeros[0] > looked / 4 && zeros[1] == 0 ? std::optional(QStringConverter::Utf16BE) : std::nullopt;
}

Decoded decoded(const QByteArray &bytes)
{
    std::optional<QStringConverter::Encoding> encoding = QStringConverter::encodingForData(bytes);
    const bool wide = encoding && *encoding != QStringConverter::Utf8;
    encoding = wide ? encoding : utf16ByLook(bytes);
    if (encoding) {
        QStringDecoder decoder(*encoding);
        return {decoder.decode(bytes), QString::fromLatin1(QStringConverter::nameForEncoding(*encoding))};
    }
    QStringDecoder utf8(QStringConverter::Utf8);
    const QString text = utf8.decode(bytes);
    return utf8.hasError() ? Decoded{fromWindows1252(bytes), u"Windows-1252"_s} : Decoded{text, u"UTF-8"_s};
}

/// Reads the cells of a text, one record after the other.
class RecordReader
{
public:
    RecordReader(const QString &text, QChar delimiter) : m_text(text), m_delimiter(delimiter) {}

    bool atEnd() const { return m_at >= m_text.size(); }
    qsizetype position() const { return m_at; }

    QStringList next()
    {
        constexpr qsizetype mostCells = maximumSheetColumns + 1; // One beyond is told as beyond.
        QStringList cells;
        bool more = true;
        while (more) {
            const QString cell = nextCell();
            if (cells.size() < mostCells) {
                cells.append(cell);
            } else if (!cell.isEmpty()) {
                cells.last() = cell;
            }
            more = m_at < m_text.size() && m_text.at(m_at) == m_delimiter;
            m_at += more ? 1 : 0;
        }
        if (m_at < m_text.size()) {
            m_at += m_text.at(m_at) == u'\r' && m_at + 1 < m_text.size() && m_text.at(m_at + 1) == u'\n' ? 2 : 1;
        }
        return cells;
    }

private:
    bool endsCell() const
    {
        const QChar character = m_text.at(m_at);
        return character == m_delimiter || character == u'\n' || character == u'\r';
    }

    QString nextCell()
    {
        QString cell;
        if (m_at < m_text.size() && m_text.at(m_at) == u'"') {
            if (const qsizetype close = closingQuote(); close >= 0) {
                cell = m_text.mid(m_at + 1, close - m_at - 1).replace(u"\"\""_s, u"\""_s);
                m_at = close + 1;
            }
        }
        const qsizetype from = m_at;
        while (m_at < m_text.size() && !endsCell()) {
            ++m_at;
        }
        return cell + m_text.mid(from, m_at - from);
    }

    /// Where the cell that opens with a quote here is closed; -1 when it never is, and the quote is a character of the cell.
    qsizetype closingQuote()
    {
        if (m_unclosed) {
            return -1; // Looked for once, else a text of quotes takes for ever.
        }
        for (qsizetype at = m_text.indexOf(u'"', m_at + 1); at >= 0; at = m_text.indexOf(u'"', at + 1)) {
            if (at + 1 >= m_text.size() || m_text.at(at + 1) != u'"') {
                return at;
            }
            ++at; // Doubled: a quote in the cell.
        }
        m_unclosed = true;
        return -1;
    }

    const QString &m_text;
    QChar m_delimiter;
    qsizetype m_at = 0;
    bool m_unclosed = false;
};

/// What parts the first rows into the same number of cells most often, and of those that do, into the most; commas last, for they part decimals as well.
QChar delimiterOf(const QString &text)
{
    constexpr int looked = 40;
    QChar best = u',';
    std::pair<int, int> bestScore{0, 0};
    for (const QChar delimiter : {u'\t', u';', u','}) {
        RecordReader reader(text, delimiter);
        QHash<qsizetype, int> widths;
        for (int i = 0; i < looked && !reader.atEnd(); ++i) {
            const qsizetype width = reader.next().size();
            widths[width] += width > 1 ? 1 : 0;
        }
        for (auto it = widths.cbegin(); it != widths.cend(); ++it) {
            const std::pair<int, int> score{it.value(), static_cast<int>(it.key())};
            if (it.key() > 1 && score > bestScore) {
                best = delimiter;
                bestScore = score;
            }
        }
    }
    return best;
}

QString formOf(QChar delimiter, const QString &encoding)
{
    const auto tr = [](const char *source) { return QCoreApplication::translate("Spreadsheet", source); };
    const QString parted = delimiter == u';' ? tr(QT_TRANSLATE_NOOP("Spreadsheet", "Text parted by semicolons, %1"))
        : delimiter == u'\t'                 ? tr(QT_TRANSLATE_NOOP("Spreadsheet", "Text parted by tabs, %1"))
                                             : tr(QT_TRANSLATE_NOOP("Spreadsheet", "Text parted by commas, %1"));
    return parted.arg(encoding);
}

} // namespace

Result<Workbook> readCsv(const QByteArray &bytes, const Progress &progress)
{
    Decoded file = decoded(bytes);
    if (file.text.startsWith(QChar::ByteOrderMark)) {
        file.text.remove(0, 1);
    }
    if (file.text.left(100'000).contains(QChar(u'\0'))) {
        return refuseSheet(
            QT_TRANSLATE_NOOP("Spreadsheet", "The file is no spreadsheet. Excel workbooks (.xlsx), OpenDocument spreadsheets (.ods) and CSV are read."), {},
            ErrorCode::InvalidInput);
    }
    QChar delimiter;
    if (file.text.startsWith("sep="_L1, Qt::CaseInsensitive) && file.text.size() > 5 && (file.text.at(5) == u'\n' || file.text.at(5) == u'\r')) {
        delimiter = file.text.at(4); // So Excel is told what it is.
        file.text.remove(0, file.text.mid(5, 2) == "\r\n"_L1 ? 7 : 6);
    } else {
        delimiter = delimiterOf(file.text);
    }
    Workbook workbook{.sheets = {}, .form = formOf(delimiter, file.encoding)};
    SheetBuilder builder(workbook);
    builder.begin({}, false);
    RecordReader reader(file.text, delimiter);
    for (qint64 row = 0; !reader.atEnd() && !builder.isGivenUp(); ++row) {
        const QStringList cells = reader.next();
        for (qsizetype column = 0; column < cells.size(); ++column) {
            if (!cells.at(column).trimmed().isEmpty()) {
                builder.add(row, column, {SheetCell::Kind::Text, cells.at(column), {}});
            }
        }
        constexpr qint64 between = 1000;
        if (row % between == 0 && !progress(reader.position(), file.text.size())) {
            return refuseSheet(QT_TRANSLATE_NOOP("Spreadsheet", "The reading was cancelled."), {}, ErrorCode::Cancelled);
        }
    }
    return workbook;
}

} // namespace Credwright
