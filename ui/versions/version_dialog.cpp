#include "ui/versions/version_dialog.h"

#include "core/fields/field.h"
#include "ui/document/session.h"
#include "ui/theme/theme.h"
#include "ui/widgets/section_label.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

VersionDialog::VersionDialog(const QString &title, const QString &action, QWidget *parent) : QDialog(parent)
{
    setObjectName(u"versionDialog"_s);
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(Theme::px(4));
    m_name = new QLineEdit(this);
    m_name->setObjectName(u"versionName"_s);
    m_name->setAccessibleName(tr("Name"));
    m_name->setMaxLength(shortText);
    m_note = new QPlainTextEdit(this);
    m_note->setObjectName(u"versionNote"_s);
    m_note->setAccessibleName(tr("Note"));
    m_note->setTabChangesFocus(true);
    layout->addWidget(new SectionLabel(tr("Name, for example “Before the faculty board”"), this));
    layout->addWidget(m_name);
    layout->addSpacing(Theme::px(12));
    layout->addWidget(new SectionLabel(tr("Note, if there is more to say"), this));
    layout->addWidget(m_note);
    layout->addSpacing(Theme::px(12));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setText(action);
    m_ok->setEnabled(false);
    connect(m_name, &QLineEdit::textChanged, this, [this] { m_ok->setEnabled(!name().isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    m_name->setFocus();
    resize(Theme::px(440), Theme::px(300));
}

void VersionDialog::setContent(const QString &name, const QString &note)
{
    m_name->setText(name);
    m_name->selectAll();
    m_note->setPlainText(note);
}

QString VersionDialog::name() const
{
    return m_name->text().trimmed();
}

QString VersionDialog::note() const
{
    return m_note->toPlainText().trimmed();
}

void VersionDialog::keepVersion(Session &session, QWidget *parent)
{
    if (!session.isEditable()) {
        session.notify(session.document().whyNotEditable());
        return;
    }
    auto *dialog = new VersionDialog(tr("Keep a version"), tr("Keep this version"), parent);
    connect(dialog, &QDialog::accepted, &session, [dialog, &session] {
        if (session.keepVersion(dialog->name(), dialog->note())) {
            session.notify(tr("The design as it is now is kept as “%1”.").arg(dialog->name()));
        }
    });
    connect(&session, &QObject::destroyed, dialog, &QDialog::reject);
    dialog->open();
}

} // namespace Credwright
