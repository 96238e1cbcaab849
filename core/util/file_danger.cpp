#include "core/util/file_danger.h"

#include <algorithm>
#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMimeDatabase>
#include <QRegularExpression>
#include <QSet>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype startSize = 64 * 1024;

struct Kind
{
    FileDanger danger = FileDanger::None;
    QSet<QString> extensions;
    QStringList mediaTypes;
    QList<QByteArray> starts;
    QList<QByteArray> parts;
};

QStringList words(const QJsonValue &list)
{
    QStringList result;
    for (const QJsonValue &word : list.toArray()) {
        result.append(word.toString());
    }
    return result;
}

QList<QByteArray> bytesOf(const QJsonValue &list)
{
    QList<QByteArray> result;
    for (const QString &digits : words(list)) {
        result.append(QByteArray::fromHex(digits.toLatin1()));
    }
    return result;
}

struct DangerList
{
    QList<Kind> kinds;
    QStringList documents; ///< Extensions that nobody fears.
};

const DangerList &list()
{
    static const DangerList read = [] {
        QFile file(u":/credwright/rules/dangerous-files.json"_s);
        file.open(QIODevice::ReadOnly);
        const QStringList names{u"program"_s, u"script"_s, u"shortcut"_s, u"page"_s, u"macros"_s}; // As in FileDanger, after None.
        const QJsonDocument json = QJsonDocument::fromJson(file.readAll());
        DangerList result{.kinds = {}, .documents = words(json["documents"_L1])};
        for (const QJsonValue &entry : json["kinds"_L1].toArray()) {
            const QStringList extensions = words(entry["extensions"_L1]);
            result.kinds.append({.danger = static_cast<FileDanger>(1 + names.indexOf(entry["kind"_L1].toString())),
                .extensions = QSet<QString>(extensions.cbegin(), extensions.cend()),
                .mediaTypes = words(entry["mediaTypes"_L1]),
                .starts = bytesOf(entry["starts"_L1]),
                .parts = bytesOf(entry["parts"_L1])});
        }
        return result;
    }();
    return read;
}

template<typename Holds>
FileDanger firstThat(const Holds &holds)
{
    const QList<Kind> &kinds = list().kinds;
    const auto found = std::find_if(kinds.cbegin(), kinds.cend(), holds);
    return found == kinds.cend() ? FileDanger::None : found->danger;
}

QStringList extensionsOf(const QString &name)
{
    QStringList extensions;
    for (const QString &part : safeFileName(name).toLower().split(u'.').mid(1)) {
        extensions.append(part.trimmed());
    }
    return extensions;
}

/// By the end of the name, which is what systems go by.
FileDanger dangerOfName(const QString &name)
{
    const QStringList extensions = extensionsOf(name);
    return extensions.isEmpty() ? FileDanger::None : firstThat([&](const Kind &kind) { return kind.extensions.contains(extensions.last()); });
}

/// “invoice.pdf.exe”: some systems do not show the end.
bool pretendsToBeADocument(const QString &name)
{
    const QStringList extensions = extensionsOf(name);
    return extensions.size() > 1 && list().documents.contains(extensions[extensions.size() - 2]);
}

FileDanger dangerOfStart(const QByteArray &start)
{
    const FileDanger byBytes = firstThat([&](const Kind &kind) {
        return std::any_of(kind.starts.cbegin(), kind.starts.cend(), [&](const QByteArray &bytes) { return start.startsWith(bytes); });
    });
    if (byBytes != FileDanger::None || start.isEmpty()) {
        return byBytes;
    }
    const QMimeType type = QMimeDatabase().mimeTypeForData(start);
    return firstThat([&](const Kind &kind) {
        return std::any_of(kind.mediaTypes.cbegin(), kind.mediaTypes.cend(), [&](const QString &name) { return type.inherits(name); });
    });
}

bool isUnseen(QChar c)
{
    return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format || c.category() == QChar::Separator_Line
        || c.category() == QChar::Separator_Paragraph;
}

} // namespace

FileJudge::FileJudge(const QString &name) : m_name(name), m_byName(dangerOfName(name)) {}

void FileJudge::read(const QByteArray &bytes)
{
    if (m_start.size() < startSize) {
        m_start.append(bytes.left(startSize - m_start.size()));
    }
    constexpr qsizetype longestPart = 64;
    const QByteArray seam = m_tail + bytes.left(longestPart);
    const FileDanger found = firstThat([&](const Kind &kind) {
        return std::any_of(kind.parts.cbegin(), kind.parts.cend(), [&](const QByteArray &part) { return bytes.contains(part) || seam.contains(part); });
    });
    m_byParts = found == FileDanger::None ? m_byParts : found;
    m_tail = (m_tail + bytes.right(longestPart)).right(longestPart);
}

FileDanger FileJudge::danger() const
{
    if (m_byName != FileDanger::None) {
        return m_byName;
    }
    // That a text mentions the name of a part does not give it macros: only the containers that have such parts do.
    const bool container = m_start.startsWith("PK") || m_start.startsWith(QByteArray::fromHex("d0cf11e0a1b11ae1"));
    return container && m_byParts != FileDanger::None ? m_byParts : dangerOfStart(m_start);
}

bool FileJudge::isDisguised() const
{
    return shownFileName(m_name) != m_name || (m_byName != FileDanger::None && pretendsToBeADocument(m_name))
        || (m_byName == FileDanger::None && danger() != FileDanger::None && danger() != FileDanger::Macros);
}

QString FileJudge::warning() const
{
    const auto say = [&](const char *text) { return QCoreApplication::translate("FileDanger", text).arg(shownFileName(m_name)); };
    const QString disguise = isDisguised()
        ? u" "_s + QCoreApplication::translate("FileDanger", QT_TRANSLATE_NOOP("FileDanger", "Its name hides what it is; an honest file has no reason to."))
        : QString();
    switch (danger()) {
    case FileDanger::Program:
        return say(QT_TRANSLATE_NOOP("FileDanger", "“%1” is a program: once started it can do whatever you can, to your files too.")) + disguise;
    case FileDanger::Script:
        return say(QT_TRANSLATE_NOOP("FileDanger", "“%1” holds commands: once run they can do whatever you can, to your files too.")) + disguise;
    case FileDanger::Shortcut:
        return say(QT_TRANSLATE_NOOP("FileDanger", "“%1” leads to something else: opening it may start a program or a disk image that it names.")) + disguise;
    case FileDanger::Page:
        return say(QT_TRANSLATE_NOOP("FileDanger", "“%1” is a page that may hold code: it can load things from the network and imitate other pages."))
            + disguise;
    case FileDanger::Macros:
        return say(QT_TRANSLATE_NOOP("FileDanger", "“%1” may hold macros: small programs that an office program can run on opening it.")) + disguise;
    case FileDanger::None:
        break;
    }
    return disguise.isEmpty() ? QString() : say(QT_TRANSLATE_NOOP("FileDanger", "The name of “%1” holds characters that are not seen.")) + disguise;
}

QString shownFileName(const QString &name)
{
    QString shown = name;
    for (QChar &c : shown) {
        c = isUnseen(c) ? QChar(QChar::ReplacementCharacter) : c;
    }
    return shown;
}

QString safeFileName(const QString &name)
{
    constexpr qsizetype longest = 100;
    constexpr qsizetype longestEnd = 20;
    static const QRegularExpression unsafe(u"[<>:\"/\\\\|?*\\x{FFFD}]+"_s);
    QString safe = shownFileName(name);
    safe.replace(unsafe, u"_"_s);
    while (safe.startsWith(u'.') || safe.startsWith(u' ') || safe.startsWith(u'-')) { // Hidden, or an option of the program that opens it.
        safe.remove(0, 1);
    }
    while (safe.endsWith(u'.') || safe.endsWith(u' ')) {
        safe.chop(1);
    }
    if (safe.size() > longest) {
        const qsizetype point = safe.lastIndexOf(u'.');
        const QString end = point > 0 && safe.size() - point <= longestEnd ? safe.mid(point) : QString();
        safe = safe.left(longest - end.size()) + end;
    }
    return safe.isEmpty() ? u"file"_s : safe;
}

} // namespace Credwright
