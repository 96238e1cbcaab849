#include "ui/dialogs/dialog_seam.h"

#include <atomic>
#include <memory>
#include <QApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLabel>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPrintDialog>
#include <QPrinter>
#include <QProgressDialog>
#include <QPushButton>
#include <QThread>
#include <QVBoxLayout>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {
std::function<std::optional<QString>(const QString &, const QString &)> answer;
std::chrono::milliseconds patienceBeforeDialog{500};
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
    QDialog dialog(parent);
    dialog.setWindowTitle(title);
    auto *layout = new QVBoxLayout(&dialog);
    auto *label = new QLabel(question, &dialog);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    layout->addWidget(label);
    auto *text = new QPlainTextEdit(&dialog);
    text->setTabChangesFocus(true);
    text->setAccessibleName(title);
    layout->addWidget(text);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, &dialog);
    QPushButton *ok = buttons->button(QDialogButtonBox::Ok);
    ok->setText(title);
    ok->setEnabled(false);
    QObject::connect(text, &QPlainTextEdit::textChanged, ok, [ok, text] { ok->setEnabled(!text->toPlainText().trimmed().isEmpty()); });
    QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    layout->addWidget(buttons);
    dialog.resize(440, 260);
    return dialog.exec() == QDialog::Accepted ? std::optional<QString>(text->toPlainText()) : std::nullopt;
}

std::optional<QString> DialogSeam::openFile(QWidget *parent, const QString &title, const QString &folder, const QString &filter)
{
    if (answer) {
        return answer(u"openFile"_s, title);
    }
    const QString path = QFileDialog::getOpenFileName(parent, title, folder, filter);
    return path.isEmpty() ? std::nullopt : std::optional<QString>(path);
}

std::optional<QString> DialogSeam::saveFile(QWidget *parent, const QString &title, const QString &suggestion, const QString &filter)
{
    if (answer) {
        return answer(u"saveFile"_s, title);
    }
    const QString path = QFileDialog::getSaveFileName(parent, title, suggestion, filter);
    return path.isEmpty() ? std::nullopt : std::optional<QString>(path);
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
    box.exec();
    return static_cast<int>(made.indexOf(box.clickedButton()));
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

} // namespace Credwright
