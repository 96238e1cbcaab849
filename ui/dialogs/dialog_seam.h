#pragma once

#include <functional>
#include <optional>
#include <QString>
#include <QStringList>

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
    static std::optional<QString> saveFile(QWidget *parent, const QString &title, const QString &suggestion, const QString &filter);
    /// The index of the button chosen; the first, which must give nothing up, when the dialog is closed.
    static int ask(QWidget *parent, const QString &title, const QString &text, const QStringList &buttons);
    /// One message: what happened, what was kept, what to do. `detail` can be unfolded.
    static void tell(QWidget *parent, const QString &title, const QString &text, const QString &detail = {});

    /// Answers the next dialogs in tests; an empty function brings the real dialogs back.
    /// It gets the kind ("askText", "openFile", "saveFile", "ask", "tell") and the text, and returns the answer
    /// (for "ask" the index); nothing means cancelled.
    static void answerWith(std::function<std::optional<QString>(const QString &kind, const QString &text)> answer);
};

} // namespace Credwright
