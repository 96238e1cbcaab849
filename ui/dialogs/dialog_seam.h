#pragma once

#include "core/util/progress.h"
#include "core/util/result.h"

#include <chrono>
#include <functional>
#include <optional>
#include <QString>
#include <QStringList>

class QPrinter;
class QWidget;

namespace Credwright {

/// Every question and file dialog goes through here, so that tests can answer.
class DialogSeam
{
public:
    /// Nothing when the user cancels.
    static std::optional<QString> askText(QWidget *parent, const QString &title, const QString &question);
    /// As askText(), for one line, which Enter ends.
    static std::optional<QString> askLine(QWidget *parent, const QString &title, const QString &question);
    static std::optional<QString> openFile(QWidget *parent, const QString &title, const QString &folder, const QString &filter);
    /// Several at once; none when the user cancels.
    static QStringList openFiles(QWidget *parent, const QString &title, const QString &folder, const QString &filter);
    static std::optional<QString> chooseFolder(QWidget *parent, const QString &title, const QString &folder);
    static std::optional<QString> saveFile(QWidget *parent, const QString &title, const QString &suggestion, const QString &filter);
    /// The index of the button chosen; the first, which must give nothing up, when the dialog is closed.
    static int ask(QWidget *parent, const QString &title, const QString &text, const QStringList &buttons);
    /// Which of the options are wanted, of which `ticked` are at first; nothing when the user cancels. `title` names what is then done.
    static std::optional<QList<int>> choose(
        QWidget *parent, const QString &title, const QString &question, const QStringList &options, const QList<int> &ticked);
    /// One message: what happened, what was kept, what to do. `detail` can be unfolded.
    static void tell(QWidget *parent, const QString &title, const QString &text, const QString &detail = {});
    /// Whether the user wants it printed; the printer is then set as chosen.
    static bool choosePrinter(QWidget *parent, QPrinter &printer);
    /// Hands a file to the program that the system has for it; false when there is none.
    static bool openOutside(const QString &path);
    /// Does work on a thread of its own and comes back when that has ended. After half a second a dialog tells how far it is; its
    /// Cancel makes `progress` return false. Until then, and behind the dialog, the window takes no input.
    static void wait(QWidget *parent, const QString &text, const std::function<void(const Progress &progress)> &work);
    /// The same for work that belongs to the thread of the interface and lets it go on meanwhile.
    static Result<> waitHere(const QString &text, const std::function<Result<>(const Progress &progress)> &work);

    /// Answers the next dialogs in tests; an empty function brings the real dialogs back.
    /// It gets the kind ("askText", "openFile", "openFiles", "chooseFolder", "saveFile", "ask", "choose", "tell", "choosePrinter", "openOutside") and the
    /// text or path, and returns the answer (for "ask" the index, for "choose" indexes with commas between, for "openFiles" one path a line, for "choosePrinter" a PDF to print to);
    /// nothing means cancelled.
    static void answerWith(std::function<std::optional<QString>(const QString &kind, const QString &text)> answer);
    /// How long work takes before its dialog comes; tests do not wait.
    static void setPatience(std::chrono::milliseconds patience);
};

} // namespace Credwright
