#include "ui/versions/versions_window.h"

#include "core/check/step_info.h"
#include "core/exchange/json/design_json.h"
#include "core/model/seeded_rows.h"
#include "ui/dialogs/dialog_seam.h"
#include "ui/document/document_controller.h"
#include "ui/document/session.h"
#include "ui/theme/theme.h"
#include "ui/versions/change_list.h"
#include "ui/versions/version_dialog.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/section_label.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QVBoxLayout>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

QString stepText(QLatin1StringView step)
{
    const StepInfo *info = stepInfo(step);
    return info ? VersionsWindow::tr("%1  %2").arg(info->number).arg(info->title.text()) : VersionsWindow::tr("Attached files");
}

QLabel *wrapped(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QListView *makeView(const QString &name, const QString &title, QAbstractItemModel *model, QWidget *parent)
{
    auto *view = new QListView(parent);
    view->setObjectName(name);
    view->setAccessibleName(title);
    view->setFrameShape(QFrame::NoFrame);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setModel(model);
    return view;
}

} // namespace

VersionsWindow::VersionsWindow(DocumentController &documents, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_documents(documents)
    , m_session(*documents.session())
    , m_states(new KeptStateList(this))
    , m_changes(new ChangeList(this))
{
    setObjectName(u"versions"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Versions and backups – Credwright"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeLeft());
    splitter->addWidget(makeRight());
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({Theme::px(300), Theme::px(820)});
    layout->addWidget(splitter);
    resize(std::min(Theme::px(1120), 1366), std::min(Theme::px(640), 720));                // At 200 % too it opens on a small laptop's screen.
    connect(&documents, &DocumentController::aboutToClose, this, [this] { delete this; }); // Before the session that it shows goes.
    connect(&m_session.document(), &Document::recordChanged, this, &VersionsWindow::refreshList);
    connect(&m_session.document(), &Document::editableChanged, this, &VersionsWindow::refreshActions);
    constexpr int rest = 300; // Milliseconds; not at every key that is typed into the design.
    m_later.setInterval(rest);
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &VersionsWindow::showChanges);
    connect(&m_session, &Session::changed, &m_later, qOverload<>(&QTimer::start));
    refreshList();
    m_states->states().isEmpty() ? m_keep->setFocus() : m_stateView->setFocus();
}

VersionsWindow::~VersionsWindow() = default;

QWidget *VersionsWindow::makeLeft()
{
    auto *left = new QWidget(this);
    left->setMinimumWidth(Theme::px(200));
    auto *layout = new QVBoxLayout(left);
    layout->setContentsMargins(0, 0, 0, Theme::px(12));
    layout->setSpacing(Theme::px(12));
    m_stateView = makeView(u"keptStates"_s, tr("Versions and backups, the newest first"), m_states, left);
    m_stateView->setItemDelegate(KeptStateList::makeDelegate(m_stateView));
    layout->addWidget(m_stateView, 1);
    m_noStates = wrapped(u"noStates"_s, left);
    m_noStates->setContentsMargins(Theme::px(16), Theme::px(16), Theme::px(16), 0);
    m_noStates->setText(tr("Nothing is kept yet. Keep a version before something important: a meeting, a decision, a larger change. Backups are made by "
                           "themselves while you edit."));
    layout->addWidget(m_noStates);
    m_keep = makeButton(tr("Keep a version now…"), ButtonKind::Primary, ButtonSize::Normal, left);
    connect(m_keep, &QPushButton::clicked, this, [this] { VersionDialog::keepVersion(m_session, this); });
    auto *row = new QHBoxLayout;
    row->setContentsMargins(Theme::px(16), 0, Theme::px(16), 0);
    row->addWidget(m_keep);
    row->addStretch(1);
    layout->addLayout(row);
    connect(m_stateView->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &index) { showState(index.row()); });
    return left;
}

QWidget *VersionsWindow::makeHead()
{
    auto *head = new QWidget(m_right);
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins(Theme::px(16), Theme::px(12), Theme::px(16), 0);
    layout->setSpacing(Theme::px(4));
    m_name = wrapped(u"stateName"_s, head);
    Theme::setFont(m_name, Theme::StartTitleFont);
    m_about = wrapped(u"stateAbout"_s, head);
    m_about->setProperty("role", u"secondary"_s);
    m_note = wrapped(u"stateNote"_s, head);
    for (QLabel *label : {m_name, m_about, m_note}) {
        layout->addWidget(label);
    }
    auto *buttons = new QWidget(head);
    auto *flow = new FlowLayout(buttons, 8, 8);
    const auto add = [&](QPushButton *&button, const QString &text, void (VersionsWindow::*act)()) {
        button = makeButton(text, ButtonKind::Normal, ButtonSize::Normal, buttons);
        connect(button, &QPushButton::clicked, this, act);
        flow->addWidget(button);
    };
    add(m_goBack, tr("Go back to this state"), &VersionsWindow::goBack);
    add(m_openApart, tr("Open as a separate design"), &VersionsWindow::openApart);
    add(m_saveCopy, tr("Save a copy as…"), &VersionsWindow::saveCopy);
    add(m_rename, tr("Name and note…"), &VersionsWindow::rename);
    add(m_remove, tr("Remove…"), &VersionsWindow::remove);
    layout->addSpacing(Theme::px(8));
    layout->addWidget(buttons);
    layout->addSpacing(Theme::px(12));
    m_count = wrapped(u"changeCount"_s, head);
    Theme::setFont(m_count, Theme::BodyBoldFont);
    layout->addWidget(m_count);
    layout->addSpacing(Theme::px(4));
    return head;
}

QWidget *VersionsWindow::makeDetail()
{
    m_detail = new QWidget(m_right);
    auto *layout = new QHBoxLayout(m_detail);
    layout->setContentsMargins(Theme::px(16), Theme::px(8), Theme::px(16), Theme::px(12));
    layout->setSpacing(Theme::px(12));
    const auto add = [&](QPlainTextEdit *&text, const QString &title, const QString &name) {
        auto *column = new QVBoxLayout;
        column->setSpacing(Theme::px(4));
        text = new QPlainTextEdit(m_detail);
        text->setObjectName(name);
        text->setAccessibleName(title);
        text->setReadOnly(true);
        text->setTabChangesFocus(true);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        text->setMinimumHeight(Theme::px(72));
        column->addWidget(new SectionLabel(title, m_detail));
        column->addWidget(text);
        layout->addLayout(column);
    };
    add(m_before, tr("In this state"), u"lineBefore"_s);
    add(m_after, tr("In the design now"), u"lineAfter"_s);
    return m_detail;
}

QWidget *VersionsWindow::makeRight()
{
    m_right = new QWidget(this);
    m_right->setMinimumWidth(Theme::px(260));
    auto *layout = new QVBoxLayout(m_right);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    auto *parts = new QSplitter(Qt::Vertical, m_right);
    parts->setChildrenCollapsible(false);
    m_changeView = makeView(u"changes"_s, tr("What changed since this state"), m_changes, parts);
    m_changeView->setItemDelegate(ChangeList::makeDelegate(m_changeView));
    m_changeView->setToolTip(tr("Enter goes to the place"));
    parts->addWidget(m_changeView);
    parts->addWidget(makeDetail());
    parts->setStretchFactor(0, 1);
    parts->setSizes({Theme::px(300), Theme::px(130)});
    layout->addWidget(parts, 1);
    connect(m_changeView->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &index) { showLine(index.row()); });
    connect(m_changeView, &QListView::activated, this, [this](const QModelIndex &index) { jumpToLine(index.row()); });
    return m_right;
}

const KeptState *VersionsWindow::current() const
{
    const int row = m_stateView->currentIndex().row();
    return row < 0 || row >= m_states->states().size() ? nullptr : &m_states->states().at(row);
}

void VersionsWindow::refreshList()
{
    const KeptState *shown = current();
    const std::optional<KeptState> before = shown ? std::optional(*shown) : std::nullopt;
    const QList<KeptState> states = keptStates(m_session.record(), BackupRing(DocumentController::backupFolder(m_session.design().id)).list());
    if (!m_noStates->isHidden() || states != m_states->states()) {
        showList(states, before);
    }
    refreshActions();
}

void VersionsWindow::showList(const QList<KeptState> &states, const std::optional<KeptState> &before)
{
    const int rowBefore = m_stateView->currentIndex().row();
    m_states->setStates(states);
    m_stateView->setVisible(!states.isEmpty());
    m_noStates->setVisible(states.isEmpty());
    m_right->setVisible(!states.isEmpty());
    int row = before ? m_states->rowOf(*before) : -1;
    if (row < 0 && !states.isEmpty()) {
        row = std::clamp(rowBefore, 0, static_cast<int>(states.size()) - 1);
    }
    m_stateView->setCurrentIndex(m_states->index(row));
}

void VersionsWindow::showState(int row)
{
    m_state.reset();
    m_stateFile.reset();
    if (row < 0) {
        return;
    }
    const KeptState &state = m_states->states().at(row);
    m_name->setText(state.name());
    m_about->setText(state.about());
    m_note->setText(state.version ? state.version->note : QString());
    m_note->setVisible(!m_note->text().isEmpty());
    const Result<> loaded = load(state);
    showChanges();
    if (!loaded) {
        m_count->setText(loaded.error().message);
    }
    refreshActions();
}

Result<> VersionsWindow::load(const KeptState &state)
{
    if (state.version) {
        const Result<ImportedDesign> read = fromJson(state.version->design);
        if (!read) {
            return failure(read.error().code, tr("This version is damaged and cannot be read. The design itself is not touched by that."));
        }
        m_state = withSeededRows(read->design);
        m_record = {};
        return {};
    }
    Result<std::unique_ptr<DesignFile>> file;
    DialogSeam::wait(this, tr("Reading the backup…"), [&](const Progress &) { file = DesignFile::open(state.backup.file); });
    if (!file) {
        return failure(file.error().code, tr("This backup cannot be read: %1").arg(file.error().message));
    }
    m_stateFile = std::move(*file);
    m_state = withSeededRows(m_stateFile->design());
    m_record = m_stateFile->record();
    return {};
}

void VersionsWindow::showChanges()
{
    const int row = m_changeView->currentIndex().row();
    m_lines = m_state ? changeLines(*m_state, m_session.design()) : QList<ChangeLine>();
    QList<ChangeRow> changes;
    for (const ChangeLine &line : std::as_const(m_lines)) {
        changes.append({stepText(line.step), tr("%1: %2").arg(line.place.simplified(), line.what), line.before, line.after});
    }
    m_changes->setChanges(changes);
    m_changeView->setVisible(!m_lines.isEmpty());
    m_detail->setVisible(!m_lines.isEmpty());
    if (m_state) {
        m_count->setText(m_lines.isEmpty() ? tr("The design is today as it was in this state.")
                                           : tr("%n difference(s) between this state and the design now", nullptr, static_cast<int>(m_lines.size())));
    }
    m_changeView->setCurrentIndex(m_changes->index(m_changes->changeAt(row) < 0 ? m_changes->firstRow() : row));
    if (m_changeView->currentIndex().row() == m_changes->firstRow()) {
        m_changeView->scrollToTop(); // With its heading.
    }
}

void VersionsWindow::showLine(int row)
{
    const int at = m_changes->changeAt(row);
    m_before->setPlainText(at < 0 ? QString() : m_lines.at(at).before);
    m_after->setPlainText(at < 0 ? QString() : m_lines.at(at).after);
}

void VersionsWindow::jumpToLine(int row)
{
    const int at = m_changes->changeAt(row);
    if (at < 0) {
        return;
    }
    // A row that is gone has its list; of a link its field is shown.
    const Anchor where = m_lines.at(at).where;
    const bool isThere = contains(m_session.design(), where.kind(), where.entity);
    m_session.jumpTo(isThere ? Anchor{where.entity, where.field, {}} : Anchor{{}, where.kind(), {}});
    parentWidget()->window()->activateWindow();
    parentWidget()->window()->raise();
}

void VersionsWindow::refreshActions()
{
    const KeptState *state = current();
    const bool editable = m_session.isEditable();
    m_keep->setEnabled(editable);
    m_keep->setToolTip(editable ? QString() : m_session.document().whyNotEditable());
    m_goBack->setEnabled(editable && m_state);
    m_goBack->setToolTip(editable ? tr("What the design is now is kept as a backup, and Undo takes it back") : m_session.document().whyNotEditable());
    m_openApart->setEnabled(m_state.has_value());
    m_saveCopy->setEnabled(m_state.has_value());
    for (QPushButton *button : {m_rename, m_remove}) {
        button->setVisible(state && state->isVersion());
        button->setEnabled(editable);
    }
}

void VersionsWindow::tellIfFailed(const QString &title, const Result<> &result)
{
    if (!result) {
        DialogSeam::tell(this, title, result.error().message, result.error().detail);
    }
}

void VersionsWindow::rename()
{
    const NamedVersion version = *current()->version;
    auto *dialog = new VersionDialog(tr("Name and note"), tr("Change"), this);
    dialog->setContent(version.name, version.note);
    connect(dialog, &QDialog::accepted, this, [this, dialog, id = version.id] { m_session.editVersion(id, dialog->name(), dialog->note()); });
    dialog->open();
}

void VersionsWindow::remove()
{
    const NamedVersion version = *current()->version;
    const QString question = tr("Remove the version “%1”? The design stays as it is. This cannot be undone.").arg(version.name);
    if (DialogSeam::ask(this, tr("Remove a version"), question, {tr("Keep it"), tr("Remove it")}) == 1) {
        m_session.removeVersion(version.id);
    }
}

void VersionsWindow::goBack()
{
    const KeptState state = *current();
    const Design design = *m_state; // The list may be read anew meanwhile.
    const std::shared_ptr<DesignFile> file = m_stateFile;
    const QString text = state.version ? tr("Go back to “%1”").arg(state.version->name) : tr("Go back to a backup");
    const Result<> gone = m_documents.goBackTo(design, text, file.get());
    tellIfFailed(tr("The design stays as it is"), gone);
    if (gone) {
        refreshList();
        m_session.notify(tr("The design is as it was in “%1”. What it was before is kept as a backup, and Undo brings it back.").arg(state.name()));
    }
}

void VersionsWindow::openApart()
{
    const std::shared_ptr<DesignFile> file = m_stateFile;
    const Result<QString> made = m_documents.writeApart(Design(*m_state), current()->name(), file.get());
    if (made) {
        Q_EMIT fileRequested(*made);
    } else {
        tellIfFailed(tr("No design was made"), tl::unexpected(made.error()));
    }
}

QString VersionsWindow::suggestedName() const
{
    const QFileInfo own(m_documents.path());
    return own.dir().filePath(fileNameFor(tr("%1 – %2").arg(own.completeBaseName(), current()->name())) + u".credwright"_s);
}

void VersionsWindow::saveCopy()
{
    const auto path = DialogSeam::saveFile(this, tr("Save a copy of this state"), m_documents.suggestedName(u"credwright"_s), tr("Designs (*.credwright)"));
    if (!path) {
        return;
    }
    const std::shared_ptr<DesignFile> file = m_stateFile;
    const Result<> written = m_documents.writeState(*path, Design(*m_state), Record(m_record), file.get());
    tellIfFailed(tr("The copy was not made"), written);
    if (written) {
        m_session.notify(tr("Written to %1.").arg(*path));
    }
}

void VersionsWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isActiveWindow()) {
        refreshList(); // Backups are made meanwhile.
    }
}

void VersionsWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        close();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace Credwright
