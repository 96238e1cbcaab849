#include "ui/dialogs/dialog_seam.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLabel>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {
std::function<std::optional<QString>(const QString &, const QString &)> answer;
}

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

} // namespace Credwright
