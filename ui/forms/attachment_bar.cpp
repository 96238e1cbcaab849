#include "ui/forms/attachment_bar.h"

#include "core/model/access.h"
#include "core/storage/attachment_stream.h"
#include "core/util/file_danger.h"
#include "core/util/save_file.h"
#include "ui/dialogs/dialog_seam.h"
#include "ui/document/session.h"
#include "ui/document/settings.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/flow_layout.h"

#include <QClipboard>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTimer>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 fitsIntoMail = 18 << 20; // Bytes; mail makes a third more of them, and many servers stop at 25 MB.
constexpr int longestLabel = 40;          // Characters.

QStringList filesIn(const QMimeData *data)
{
    QStringList paths;
    for (const QUrl &url : data ? data->urls() : QList<QUrl>()) {
        if (url.isLocalFile()) {
            paths.append(url.toLocalFile());
        }
    }
    return paths;
}

/// A folder for one file that is opened outside; all of them go when the program ends.
QString folderForOpening()
{
    static const QTemporaryDir all(QDir::temp().filePath(u"credwright-XXXXXX"_s));
    const QString folder = all.filePath(QUuid::createUuid().toString(QUuid::Id128));
    return all.isValid() && QDir().mkpath(folder) ? folder : QString();
}

/// Brings the content of an attachment to a file of the system, in pieces, and shows it to `judge` on the way.
Result<> copyOut(Session &session, const Attachment &attachment, const QString &path, FileJudge *judge, QWidget *parent)
{
    Result<> result;
    const FileAccess access = session.fileAccess();
    DialogSeam::wait(parent, AttachmentBar::tr("Reading “%1”…").arg(shownFileName(attachment.name)), [&](const Progress &progress) {
        result = saveFile(path, [&](QIODevice &file) {
            const auto sink = [&](const QByteArray &bytes) {
                if (judge) {
                    judge->read(bytes);
                }
                return file.write(bytes) == bytes.size();
            };
            return loadContent(access, attachment.sha256, sink, progress);
        });
    });
    return result;
}

} // namespace

AttachmentBar::AttachmentBar(Session &session, const QString &field, QWidget *parent) : QWidget(parent), m_session(session), m_field(field)
{
    m_layout = new FlowLayout(this);
    setAccessibleName(tr("Attached files"));
    takeDropsOn(this);
    connect(&session, &Session::analysed, this, &AttachmentBar::refresh);
    connect(&session.document(), &Document::editableChanged, this, [this] {
        m_shown.clear();
        refresh();
    });
    refresh();
}

void AttachmentBar::setEntity(const QUuid &entity)
{
    m_entity = entity;
    refresh();
}

void AttachmentBar::takeDropsOn(QWidget *card)
{
    card->setAcceptDrops(true);
    card->installEventFilter(this);
}

bool AttachmentBar::canTake() const
{
    return !m_entity.isNull() && !isHidden() && m_session.isEditable();
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
    for (const Attachment &attachment : m_session.design().attachments) { // In the order in which they came.
        if (ids.contains(attachment.id)) {
            m_layout->addWidget(makeButton(attachment));
        }
    }
    auto *add = new QPushButton(tr("Attach files…"), this);
    add->setObjectName(m_field);
    add->setProperty("kind", u"text"_s);
    add->setToolTip(tr("Choose files, drop them here, or copy them elsewhere and paste them with %1")
            .arg(QKeySequence(QKeySequence::Paste).toString(QKeySequence::NativeText)));
    add->setEnabled(m_session.isEditable());
    connect(add, &QPushButton::clicked, this, &AttachmentBar::attach);
    m_layout->addWidget(add);
}

QWidget *AttachmentBar::makeButton(const Attachment &attachment)
{
    const QString name = shownFileName(attachment.name);
    const QString label = name.size() > longestLabel ? name.left(longestLabel / 2) + u'…' + name.right(longestLabel / 2) : name;
    auto *button = new QPushButton(icon(Icon::Paperclip), QString(label).replace(u'&', u"&&"_s), this);
    button->setAccessibleName(tr("Attached file: %1").arg(name));
    button->setToolTip((attachment.size ? tr("%1, %2").arg(name, QLocale().formattedDataSize(attachment.size->value)) : name).toHtmlEscaped());
    auto *menu = new QMenu(button);
    const QUuid id = attachment.id;
    connect(menu->addAction(tr("Open")), &QAction::triggered, this, [this, id] { open(id); });
    connect(menu->addAction(tr("Save a copy…")), &QAction::triggered, this, [this, id] { saveCopy(id); });
    QAction *off = menu->addAction(tr("Take off"));
    off->setEnabled(m_session.isEditable());
    connect(off, &QAction::triggered, this, [this, id] { detach(id); });
    button->setMenu(menu);
    return button;
}

bool AttachmentBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove || event->type() == QEvent::Drop) {
        auto *drop = static_cast<QDropEvent *>(event);
        const QStringList paths = filesIn(drop->mimeData());
        if (canTake() && !paths.isEmpty()) {
            drop->setDropAction(Qt::CopyAction); // Moving would take the file away from where it is.
            drop->accept();
            if (event->type() == QEvent::Drop) {
                // Afterwards: the program that the files come from waits for the answer.
                QTimer::singleShot(0, this, [this, paths] { attachFiles(paths); });
            }
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void AttachmentBar::keyPressEvent(QKeyEvent *event)
{
    const QStringList paths = event->matches(QKeySequence::Paste) ? filesIn(QGuiApplication::clipboard()->mimeData()) : QStringList();
    if (!paths.isEmpty() && canTake()) {
        attachFiles(paths);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void AttachmentBar::attach()
{
    attachFiles(DialogSeam::openFiles(this, tr("Attach files"), Settings::instance().documentsFolder(), tr("All files (*)")));
}

void AttachmentBar::attachFiles(const QStringList &paths)
{
    if (m_entity.isNull() || paths.isEmpty()) {
        return;
    }
    if (m_session.design().attachments.size() + paths.size() > maximumRows) {
        m_session.notify(tr("A design holds at most %n attached file(s). Nothing was attached.", nullptr, maximumRows));
        return;
    }
    const QUuid entity = m_entity;
    const FileAccess file = m_session.fileAccess();
    QList<Attachment> stored;
    QStringList refused;
    DialogSeam::wait(this, tr("Attaching %n file(s)…", nullptr, static_cast<int>(paths.size())), [&](const Progress &progress) {
        qint64 all = 0;
        qint64 before = 0;
        for (const QString &path : paths) {
            all += QFileInfo(path).size();
        }
        for (const QString &path : paths) {
            const Result<Attachment> made = storeFile(file, path, [&](qint64 done, qint64) { return progress(before + done, all); });
            if (!made && made.error().code == ErrorCode::Cancelled) {
                stored.clear(); // What came in goes when the file is closed.
                refused = {tr("Attaching was cancelled; nothing was attached.")};
                return;
            }
            before += QFileInfo(path).size();
            made ? stored.append(*made) : refused.append(made.error().message);
        }
    });
    name(entity, stored);
    if (!refused.isEmpty()) {
        m_session.notify(refused.join(u'\n'));
    }
}

/// The design names what is in its file by now: so no crash leaves a name without content.
void AttachmentBar::name(const QUuid &entity, const QList<Attachment> &stored)
{
    if (stored.isEmpty() || !readAt(m_session.design(), {entity, m_field, {}})) {
        return;
    }
    const QString text =
        stored.size() == 1 ? tr("Attach “%1”").arg(shownFileName(stored.first().name)) : tr("Attach %n file(s)", nullptr, static_cast<int>(stored.size()));
    m_session.edit(text, [&](Design &next) {
        Links links = std::get<Links>(*readAt(next, {entity, m_field, {}}));
        for (const Attachment &attachment : stored) {
            next.attachments.append(attachment);
            links.insert(attachment.id);
        }
        writeAt(next, {entity, m_field, {}}, links);
    });
    qint64 together = 0;
    for (const Attachment &attachment : m_session.design().attachments) {
        together += attachment.size.value_or(Count{0}).value;
    }
    if (together > fitsIntoMail) {
        m_session.notify(tr("The attached files come to %1 together: too much for many mail systems. The design itself works as before.")
                .arg(QLocale().formattedDataSize(together)));
    }
}

void AttachmentBar::open(const QUuid &id)
{
    const Attachment *found = findById(m_session.design().attachments, id);
    const QString folder = found ? folderForOpening() : QString();
    if (folder.isEmpty()) {
        m_session.notify(tr("There is no room for a copy to open."));
        return;
    }
    const Attachment attachment = *found;
    const QString path = QDir(folder).filePath(safeFileName(attachment.name));
    FileJudge judge(attachment.name);
    if (const Result<> copied = copyOut(m_session, attachment, path, &judge, this); !copied) {
        m_session.notify(copied.error().message);
        return;
    }
    QFile::setPermissions(path, QFileDevice::ReadOwner); // What is typed into the copy would be lost, and a program in it does not run.
    const QString warning = judge.warning();
    if (!warning.isEmpty()) {
        const int choice = DialogSeam::ask(this, tr("Open this file?"), tr("%1\n\nOpen it only if you know who attached it and what it is for.").arg(warning),
            {tr("Do not open it"), tr("Open it all the same")});
        if (choice != 1) {
            QDir(folder).removeRecursively();
            return;
        }
    }
    if (!DialogSeam::openOutside(path)) {
        m_session.notify(tr("The system has no program for “%1”. Save a copy to open it in another way.").arg(shownFileName(attachment.name)));
    }
}

void AttachmentBar::saveCopy(const QUuid &id)
{
    const Attachment *found = findById(m_session.design().attachments, id);
    if (!found) {
        return;
    }
    const Attachment attachment = *found;
    const auto path = DialogSeam::saveFile(this, tr("Save a copy of the attached file"),
        QDir(Settings::instance().documentsFolder()).filePath(safeFileName(attachment.name)), tr("All files (*)"));
    if (path && isFileOf(m_session.fileAccess(), *path)) {
        m_session.notify(tr("That is the design's own file. Choose another name for the copy."));
    } else if (path) {
        const Result<> written = copyOut(m_session, attachment, *path, nullptr, this);
        m_session.notify(written ? tr("Written to %1.").arg(*path) : written.error().message);
    }
}

void AttachmentBar::detach(const QUuid &id)
{
    if (const Attachment *attachment = findById(m_session.design().attachments, id)) {
        m_session.edit(tr("Take off “%1”").arg(shownFileName(attachment->name)), [&](Design &next) { removeWithLinks(next, u"attachment"_s, id); });
    }
}

} // namespace Credwright
