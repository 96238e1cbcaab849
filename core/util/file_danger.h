#pragma once

#include <QByteArray>
#include <QString>

namespace Credwright {

/// What opening a file may do besides showing it, by resources/rules/dangerous-files.json.
enum class FileDanger { None, Program, Script, Shortcut, Page, Macros };

/// Judges a file by the end of its name and by its content, which is given piece by piece from the start.
class FileJudge
{
public:
    explicit FileJudge(const QString &name);

    void read(const QByteArray &bytes);
    FileDanger danger() const;
    /// Whether the content is dangerous where the name is not, or the name hides its end (“invoice.pdf.exe”).
    bool isDisguised() const;
    /// Why to think twice before opening the file, as one sentence; empty where there is no reason to.
    QString warning() const;

private:
    QString m_name;
    QByteArray m_start; ///< Enough to know the type by.
    QByteArray m_tail;  ///< Of what was read last, so that what lies across two pieces is found.
    FileDanger m_byName = FileDanger::None;
    FileDanger m_byParts = FileDanger::None;
};

/// The name as it may be shown: characters that are not seen, or turn the direction of what follows (“exe.fdp” for “pdf.exe”), stand as “�”.
QString shownFileName(const QString &name);
/// The name as a file may get it on every system: no folders, nothing unseen, not hidden, of at most 100 characters with its end.
QString safeFileName(const QString &name);

} // namespace Credwright
