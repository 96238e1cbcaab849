#include "ui/forms/attachment_bar.h"

#include "core/util/save_file.h"
#include "ui/dialogs/dialog_seam.h"
#include "ui/document/session.h"
#include "ui/document/settings.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QMimeDatabase>
#include <QPushButton>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr qint64 largest = 50 << 20; // Bytes; a design has to fit into a mail.
}

AttachmentBar::AttachmentBar(Session &session, const QString &field, QWidget *parent) : QWidget(parent), m_session(session), m_field(field)
{
    m_layout = new QHBoxLayout(this);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(Theme::px(8));
    setAccessibleName(tr("Attached files"));
    connect(&session, &Session::analysed, this, &AttachmentBar::refresh);
    refresh();
}

void AttachmentBar::setEntity(const QUuid &entity)
{
    m_entity = entity;
    refresh();
}

void AttachmentBar::refresh()
{
    const std::optional<Value> value = readAt(m_session.design(), {m_entity, m_field, {}});
    const QList<QUuid> ids = value ? std::get<Links>(*value).ids() : QList<QUuid>();
    if (ids == m_shown && m_layout->count() > 0) {
        return;
    }
    m_shown = ids;
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const QUuid &id : ids) {
        const Attachment *attachment = findById(m_session.design().attachments, id);
        if (!attachment) {
            continue;
        }
        auto *button = new QPushButton(icon(Icon::Paperclip), attachment->name, this);
        button->setAccessibleName(tr("Attached file: %1").arg(attachment->name));
        button->setToolTip(attachment->size ? tr("%1, %2").arg(attachment->name, QLocale().formattedDataSize(attachment->size->value)) : attachment->name);
        auto *menu = new QMenu(button);
        connect(menu->addAction(tr("Save a copy…")), &QAction::triggered, this, [this, id] { saveCopy(id); });
        connect(menu->addAction(tr("Take off")), &QAction::triggered, this, [this, id] { detach(id); });
        button->setMenu(menu);
        m_layout->addWidget(button);
    }
    auto *add = new QPushButton(tr("Attach a file…"), this);
    add->setObjectName(m_field);
    add->setProperty("kind", u"text"_s);
    add->setEnabled(m_session.isEditable());
    connect(add, &QPushButton::clicked, this, &AttachmentBar::attach);
    m_layout->addWidget(add);
    m_layout->addStretch(1);
}

void AttachmentBar::attach()
{
    const auto path = DialogSeam::openFile(this, tr("Attach a file"), Settings::instance().documentsFolder(), tr("All files (*)"));
    if (!path || m_entity.isNull()) {
        return;
    }
    QFile file(*path);
    if (!file.open(QIODevice::ReadOnly)) {
        m_session.notify(tr("“%1” cannot be read. Nothing was attached.").arg(*path));
        return;
    }
    if (file.size() > largest) {
        m_session.notify(tr("“%1” is larger than %2. Nothing was attached; a design has to fit into a mail.")
                .arg(QFileInfo(*path).fileName(), QLocale().formattedDataSize(largest)));
        return;
    }
    const QByteArray bytes = file.readAll();
    Attachment attachment;
    attachment.id = QUuid::createUuid();
    attachment.name = QFileInfo(*path).fileName().left(shortText);
    attachment.mediaType = QMimeDatabase().mimeTypeForFile(*path).name();
    attachment.size = Count{bytes.size()};
    attachment.sha256 = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    // The bytes are in the file before the design names them, so that no crash leaves a name without content.
    if (const Result<> stored = m_session.storeAttachment(attachment.sha256, bytes); !stored) {
        m_session.notify(stored.error().message);
        return;
    }
    m_session.edit(tr("Attach “%1”").arg(attachment.name), [&](Design &next) {
        next.attachments.append(attachment);
        Links links = std::get<Links>(*readAt(next, {m_entity, m_field, {}}));
        links.insert(attachment.id);
        writeAt(next, {m_entity, m_field, {}}, links);
    });
}

void AttachmentBar::saveCopy(const QUuid &id)
{
    const Attachment *attachment = findById(m_session.design().attachments, id);
    const Result<QByteArray> bytes = attachment ? m_session.attachment(attachment->sha256) : Result<QByteArray>();
    if (!bytes) {
        m_session.notify(bytes.error().message);
        return;
    }
    const auto path = DialogSeam::saveFile(this, tr("Save a copy of the attached file"),
        QDir(Settings::instance().documentsFolder()).filePath(QFileInfo(attachment->name).fileName()), tr("All files (*)"));
    if (path) {
        const Result<> written = saveFile(*path, *bytes);
        m_session.notify(written ? tr("Written to %1.").arg(*path) : written.error().message);
    }
}

void AttachmentBar::detach(const QUuid &id)
{
    const Attachment *attachment = findById(m_session.design().attachments, id);
    if (attachment) {
        m_session.edit(tr("Take off “%1”").arg(attachment->name), [&](Design &next) { removeWithLinks(next, u"attachment"_s, id); });
    }
}

} // namespace Credwright
