#include "ui/dialogs/dialog_seam.h"

#include <atomic>
#include <memory>
#include <QApplication>
#include <QCheckBox>
#include <QDesktopServices>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPrintDialog>
#include <QPrinter>
#include <QProgressDialog>
#include <QPushButton>
#include <QThread>
#include <QUrl>
#include <QVBoxLayout>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {
std::function<std::optional<QString>(const QString &, const QString &)> answer;
std::chrono::milliseconds patienceBeforeDialog{500};

/// A question, an editor for the answer, and a button that says what comes of it.
class AskDialog : public QDialog
{
public:
    AskDialog(QWidget *parent, const QString &title, const QString &question, QWidget *editor) : QDialog(parent)
    {
        setWindowTitle(title);
        auto *layout = new QVBoxLayout(this);
        auto *label = new QLabel(question, this);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        layout->addWidget(label);
        editor->setAccessibleName(title);
        layout->addWidget(editor);
        auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
        m_ok = buttons->button(QDialogButtonBox::Ok);
        m_ok->setText(title);
        m_ok->setEnabled(false);
        connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
        connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
        layout->addWidget(buttons);
        editor->setFocus();
    }
    void accepts(const QString &text) { m_ok->setEnabled(!text.trimmed().isEmpty()); }

private:
    QPushButton *m_ok = nullptr;
};
} // namespace

void DialogSeam::answerWith(std::function<std::optional<QString>(const QString &, const QString &)> replacement)
{
    answer = std::move(replacement);
}

std::optional<QString> DialogSeam::askText(QWidget *parent, const QString &title, const QString &question)
{
    if (answer) {
        return answer(u"askText"_s, question);
    }
    auto *text = new QPlainTextEdit;
    text->setTabChangesFocus(true);
    AskDialog dialog(parent, title, question, text);
    QObject::connect(text, &QPlainTextEdit::textChanged, &dialog, [&] { dialog.accepts(text->toPlainText()); });
    dialog.resize(440, 260);
    return dialog.exec() == QDialog::Accepted ? std::optional(text->toPlainText()) : std::nullopt;
}

std::optional<QString> DialogSeam::askLine(QWidget *parent, const QString &title, const QString &question)
{
    if (answer) {
        return answer(u"askText"_s, question);
    }
    auto *line = new QLineEdit;
    AskDialog dialog(parent, title, question, line);
    QObject::connect(line, &QLineEdit::textChanged, &dialog, &AskDialog::accepts);
    return dialog.exec() == QDialog::Accepted ? std::optional(line->text()) : std::nullopt;
}

std::optional<QString> DialogSeam::openFile(QWidget *parent, const QString &title, const QString &folder, const QString &filter)
{
    if (answer) {
        return answer(u"openFile"_s, title);
    }
    const QString path = QFileDialog::getOpenFileName(parent, title, folder, filter);
    return path.isEmpty() ? std::nullopt : std::optional<QString>(path);
}

QStringList DialogSeam::openFiles(QWidget *parent, const QString &title, const QString &folder, const QString &filter)
{
    if (answer) {
        return answer(u"openFiles"_s, title).value_or(QString()).split(u'\n', Qt::SkipEmptyParts);
    }
    return QFileDialog::getOpenFileNames(parent, title, folder, filter);
}

std::optional<QString> DialogSeam::chooseFolder(QWidget *parent, const QString &title, const QString &folder)
{
    if (answer) {
        return answer(u"chooseFolder"_s, title);
    }
    const QString path = QFileDialog::getExistingDirectory(parent, title, folder);
    return path.isEmpty() ? std::nullopt : std::optional<QString>(path);
}

std::optional<QString> DialogSeam::saveFile(QWidget *parent, const QString &title, const QString &suggestion, const QString &filter)
{
    if (answer) {
        return answer(u"saveFile"_s, title);
    }
    QFileDialog dialog(parent, title, QFileInfo(suggestion).absolutePath(), filter);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QFileInfo(suggestion).suffix()); // Before it asks whether to replace a file of that name.
    dialog.selectFile(suggestion);
    return dialog.exec() == QDialog::Accepted ? std::optional(dialog.selectedFiles().first()) : std::nullopt;
}

int DialogSeam::ask(QWidget *parent, const QString &title, const QString &text, const QStringList &buttons)
{
    if (answer) {
        const std::optional<QString> index = answer(u"ask"_s, text);
        return index ? index->toInt() : -1;
    }
    QMessageBox box(QMessageBox::Question, title, text, QMessageBox::NoButton, parent);
    box.setTextFormat(Qt::PlainText);
    QList<QAbstractButton *> made;
    for (const QString &label : buttons) {
        made.append(box.addButton(label, made.isEmpty() ? QMessageBox::AcceptRole : QMessageBox::RejectRole));
    }
    box.setDefaultButton(qobject_cast<QPushButton *>(made.first()));
    box.setEscapeButton(made.first()); // Else it would be the one that gives something up.
    box.exec();
    return static_cast<int>(made.indexOf(box.clickedButton()));
}

std::optional<QList<int>> DialogSeam::choose(
    QWidget *parent, const QString &title, const QString &question, const QStringList &options, const QList<int> &ticked)
{
    QList<int> chosen;
    if (answer) {
        const std::optional<QString> indexes = answer(u"choose"_s, question);
        for (const QString &index : indexes.value_or(QString()).split(u',', Qt::SkipEmptyParts)) {
            chosen.append(index.toInt());
        }
        return indexes ? std::optional(chosen) : std::nullopt;
    }
    auto *boxes = new QWidget;
    auto *layout = new QVBoxLayout(boxes);
    layout->setContentsMargins(0, 0, 0, 0);
    QList<QCheckBox *> made;
    for (const QString &option : options) {
        auto *box = new QCheckBox(QString(option).replace(u'&', u"&&"_s), boxes);
        box->setChecked(ticked.contains(static_cast<int>(made.size())));
        layout->addWidget(box);
        made.append(box);
    }
    AskDialog dialog(parent, title, question, boxes);
    dialog.accepts(title); // None of them is an answer too.
    dialog.resize(440, dialog.sizeHint().height());
    if (!made.isEmpty()) {
        made.first()->setFocus();
    }
    if (dialog.exec() != QDialog::Accepted) {
        return std::nullopt;
    }
    for (int i = 0; i < made.size(); ++i) {
        if (made[i]->isChecked()) {
            chosen.append(i);
        }
    }
    return chosen;
}

void DialogSeam::tell(QWidget *parent, const QString &title, const QString &text, const QString &detail)
{
    if (answer) {
        answer(u"tell"_s, text);
        return;
    }
    QMessageBox box(QMessageBox::Information, title, text, QMessageBox::Ok, parent);
    box.setTextFormat(Qt::PlainText);
    box.setDetailedText(detail);
    box.exec();
}

bool DialogSeam::choosePrinter(QWidget *parent, QPrinter &printer)
{
    if (answer) {
        const std::optional<QString> path = answer(u"choosePrinter"_s, printer.docName());
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(path.value_or(QString()));
        return path.has_value();
    }
    return QPrintDialog(&printer, parent).exec() == QDialog::Accepted;
}

bool DialogSeam::openOutside(const QString &path)
{
    if (answer) {
        return answer(u"openOutside"_s, path).has_value();
    }
    return QDesktopServices::openUrl(QUrl::fromLocalFile(path));
}

void DialogSeam::setPatience(std::chrono::milliseconds patience)
{
    patienceBeforeDialog = patience;
}

void DialogSeam::wait(QWidget *parent, const QString &text, const std::function<void(const Progress &progress)> &work)
{
    std::atomic<int> percent = 0;
    std::atomic<bool> wanted = true;
    const std::unique_ptr<QThread> thread(QThread::create([&] {
        work([&](qint64 done, qint64 all) {
            percent = all > 0 ? static_cast<int>(100 * done / all) : 0;
            return wanted.load();
        });
    }));
    thread->start();
    if (thread->wait(QDeadlineTimer(patienceBeforeDialog))) {
        return;
    }
    QProgressDialog dialog(text, QApplication::translate("DialogSeam", "Cancel"), 0, 100, parent ? parent : QApplication::activeWindow());
    dialog.setWindowTitle(QApplication::applicationDisplayName());
    dialog.setWindowModality(Qt::ApplicationModal);
    dialog.setAutoReset(false); // All is done when the thread says so, and the last part may take its time.
    dialog.setMinimumDuration(0);
    QObject::connect(&dialog, &QProgressDialog::canceled, &dialog, [&] { wanted = false; });
    dialog.show();
    while (!thread->wait(QDeadlineTimer(30))) {
        dialog.setValue(percent);
        QApplication::processEvents();
    }
}

Result<> DialogSeam::waitHere(const QString &text, const std::function<Result<>(const Progress &progress)> &work)
{
    QProgressDialog dialog(text, QApplication::translate("DialogSeam", "Cancel"), 0, 100, QApplication::activeWindow());
    dialog.setWindowTitle(QApplication::applicationDisplayName());
    dialog.setWindowModality(Qt::ApplicationModal);
    dialog.setAutoReset(false);
    dialog.setMinimumDuration(static_cast<int>(patienceBeforeDialog.count()));
    return work([&](qint64 done, qint64 all) {
        dialog.setValue(all > 0 ? static_cast<int>(100 * done / all) : 0);
        return !dialog.wasCanceled();
    });
}

} // namespace Credwright
