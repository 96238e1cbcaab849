#pragma once

#include <QString>
#include <QStringList>

namespace Credwright {

/// Exit statuses of the program.
enum class ExitStatus { Fine = 0, MustIsOpen = 1, CannotRead = 2, CannotWrite = 3, WrongUse = 64 };

/// What the words after the program's name ask for.
struct Invocation
{
    QString command;   ///< "new", "info", "check", "export", "import", "salvage", "pack", "unpack", "handbook"; empty: open the window.
    QStringList files; ///< Files of the command, or to open.
    QString format;    ///< Of export.
    QString rules;     ///< File of a rule pack.
    QString output;    ///< Of export, pack and handbook; "-" or empty: standard output, where one is possible.
    QStringList exports = {QStringLiteral("html"), QStringLiteral("json")}; ///< Documents of a package, by their formats.
    QString designTemplate = QStringLiteral("blank");
    QString title;
    QString language; ///< Of the design (new), of the description (export), of the handbook, else of the program.
    QString settings; ///< Folder for everything of the program's own.
    bool json = false;
    bool force = false;
    bool help = false;
    bool version = false;
    QString mistake; ///< What is wrong with the words, for the user; empty when nothing is.

    /// Whether it needs no window.
    bool isCommand() const { return !command.isEmpty() || help || version || !mistake.isEmpty(); }
    /// Whether it draws text, which needs fonts though no screen.
    bool needsFonts() const;
};

/// Reads the arguments without the program's name.
Invocation parseArguments(const QStringList &arguments);

/// Does what is asked, results on standard output, messages on standard error. Needs a QCoreApplication, a QGuiApplication
/// where needsFonts().
ExitStatus runCommand(const Invocation &invocation);

} // namespace Credwright
