#include "ui/shell/main_window.h"

#include "ui/dialogs/dialog_seam.h"
#include "ui/document/document_controller.h"
#include "ui/document/session.h"
#include "ui/document/settings.h"
#include "ui/handbook/handbook_window.h"
#include "ui/shell/banner.h"
#include "ui/shell/rescue.h"
#include "ui/shell/search_palette.h"
#include "ui/shell/start_screen.h"
#include "ui/shell/status_figures.h"
#include "ui/shell/window_actions.h"
#include "ui/shell/workspace.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QCloseEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

MainWindow::MainWindow(QWidget *parent) : QMainWindow(parent), m_documents(new DocumentController(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAcceptDrops(true);
    setWindowIcon(QIcon(u":/credwright/icons/credwright.svg"_s));
    m_actions = std::make_unique<WindowActions>(*this);
    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    makeToolbar();
    layout->addWidget(m_toolbar);
    m_banner = new Banner(content);
    layout->addWidget(m_banner);
    m_stack = new QStackedWidget(content);
    layout->addWidget(m_stack, 1);
    setCentralWidget(content);
    connect(m_documents, &DocumentController::opened, this, &MainWindow::showWorkspace);
    connect(m_documents, &DocumentController::aboutToClose, this, &MainWindow::showStart);
    connect(m_documents, &DocumentController::titleChanged, this, &MainWindow::refreshTitle);
    connect(m_documents, &DocumentController::bannerRaised, m_banner, &Banner::raise);
    connect(m_documents, &DocumentController::bannerWithdrawn, m_banner, &Banner::withdraw);
    connect(m_documents, &DocumentController::aboutToClose, m_banner, &Banner::clear);
    connect(m_documents, &DocumentController::saveElsewhereRequested, this, [this] { m_actions->saveAs(); });
    m_notice = new QLabel(this);
    m_notice->setObjectName(u"notice"_s);
    m_notice->setWordWrap(true);
    m_notice->setTextFormat(Qt::PlainText);
    m_notice->hide();
    const QByteArray geometry = Settings::instance().windowGeometry;
    if (geometry.isEmpty() || !restoreGeometry(geometry)) {
        resize(1366, 740);
    }
}

MainWindow::~MainWindow() = default;

void MainWindow::makeToolbar()
{
    m_toolbar = new QWidget(this);
    m_toolbar->setObjectName(u"toolbar"_s);
    m_toolbar->setAccessibleName(tr("Toolbar"));
    m_toolbar->setAttribute(Qt::WA_StyledBackground);
    auto *layout = new QHBoxLayout(m_toolbar);
    layout->setContentsMargins(Theme::px(8), 0, Theme::px(8), 0);
    layout->setSpacing(Theme::px(6));
    layout->setSizeConstraint(QLayout::SetNoConstraint); // At 200 % the window must still fit a small screen.
    const auto tool = [&](Icon which, const QString &name) {
        auto *button = new QToolButton(m_toolbar);
        button->setIcon(icon(which));
        button->setToolTip(name);
        button->setAccessibleName(name);
        button->setFocusPolicy(Qt::TabFocus);
        layout->addWidget(button);
        return button;
    };
    QToolButton *menu = tool(Icon::Menu, tr("Menu"));
    menu->setPopupMode(QToolButton::InstantPopup);
    menu->setMenu(m_actions->fileMenu());
    menu->setShortcut(QKeySequence(Qt::Key_F10));
    const auto act = [&](Icon which, QAction *action) {
        QToolButton *button = tool(which, action->text());
        connect(button, &QToolButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::changed, button, [button, action] {
            button->setEnabled(action->isEnabled());
            button->setToolTip(action->toolTip());
            button->setAccessibleName(action->toolTip());
        });
        m_designOnly.append(button);
    };
    act(Icon::Undo, m_actions->undo);
    act(Icon::Redo, m_actions->redo);
    m_title = new QPushButton(m_toolbar);
    m_title->setObjectName(u"designTitle"_s);
    m_title->setFlat(true);
    m_title->setProperty("kind", u"title"_s);
    m_title->setMenu(m_actions->titleMenu());
    layout->addWidget(m_title);
    m_designOnly.append(m_title);
    auto *name = new QLabel(tr("Credwright"), m_toolbar);
    name->setObjectName(u"programName"_s);
    name->setFont(Theme::font(Theme::StartTitleFont));
    name->setContentsMargins(Theme::px(8), 0, 0, 0);
    layout->addWidget(name);
    layout->addStretch(1);
    m_search = new QPushButton(icon(Icon::Search), {}, m_toolbar);
    m_search->setToolTip(tr("Search everything   Ctrl+K"));
    m_search->setObjectName(u"search"_s);
    m_search->setProperty("field", true);
    m_search->setMinimumWidth(Theme::px(120));
    m_search->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_search->setAccessibleName(tr("Search everything"));
    connect(m_search, &QPushButton::clicked, this, &MainWindow::search);
    layout->addWidget(m_search);
    m_designOnly.append(m_search);
    m_export = new QPushButton(tr("Export"), m_toolbar);
    m_export->setMenu(m_actions->exportMenu());
    m_export->setAccessibleName(tr("Export"));
    layout->addWidget(m_export);
    m_designOnly.append(m_export);
    m_panelButton = tool(Icon::Panel, m_actions->panel->toolTip());
    m_panelButton->setCheckable(true);
    connect(m_panelButton, &QToolButton::clicked, m_actions->panel, &QAction::trigger);
    m_designOnly.append(m_panelButton);
    connect(&Theme::instance(), &Theme::changed, this, &MainWindow::fitToolbar);
    fitToolbar();
}

void MainWindow::fitToolbar()
{
    m_toolbar->setFixedHeight(Theme::px(48));
    for (QToolButton *button : m_toolbar->findChildren<QToolButton *>()) {
        button->setIconSize(QSize(Theme::px(16), Theme::px(16)));
        button->setFixedSize(Theme::px(32), Theme::px(32));
    }
    m_title->setMaximumWidth(Theme::px(460));
    m_search->setText(Theme::instance().textFactor() > 1.5 ? tr("Search") : m_search->toolTip()); // Large text leaves no room for more.
    refreshTitle();
}

void MainWindow::makeStart()
{
    m_start = new StartScreen(m_stack);
    m_stack->addWidget(m_start);
    connect(m_start, &StartScreen::newRequested, this, [this](DesignTemplate which) {
        if (const Result<> result = m_documents->newDesign(which); !result) {
            DialogSeam::tell(this, tr("The design was not made"), result.error().message, result.error().detail);
        }
    });
    connect(m_start, &StartScreen::exampleRequested, this, [this] {
        if (const Result<> result = m_documents->openExample(); !result) {
            DialogSeam::tell(this, tr("The example was not opened"), result.error().message, result.error().detail);
        }
    });
    connect(m_start, &StartScreen::openRequested, this, [this] {
        for (QAction *action : std::as_const(m_actions->all)) {
            if (action->shortcut() == QKeySequence(QKeySequence::Open)) {
                action->trigger();
            }
        }
    });
    connect(m_start, &StartScreen::fileRequested, this, &MainWindow::openFile);
}

void MainWindow::showStart()
{
    if (!m_start) {
        makeStart();
    }
    for (QWidget *part : std::as_const(m_designOnly)) {
        part->hide();
    }
    findChild<QLabel *>(u"programName"_s)->show();
    m_stack->setCurrentWidget(m_start);
    m_start->refresh();
    delete m_palette;
    m_palette = nullptr;
    if (m_workspace) {
        m_stack->removeWidget(m_workspace);
        delete m_workspace; // Before the session that it shows goes.
        m_workspace = nullptr;
    }
    setWindowTitle(tr("Credwright"));
    QTimer::singleShot(0, this, [this] { m_actions->refresh(); });
}

void MainWindow::showWorkspace()
{
    Session *session = m_documents->session();
    m_workspace = new Workspace(*session, m_stack);
    m_stack->addWidget(m_workspace);
    constexpr int roomForPanel = 1000; // Below it, at large text on a small screen, the page comes first.
    m_workspace->setPanelVisible(Settings::instance().panelVisible && width() >= Theme::px(roomForPanel));
    m_panelButton->setChecked(m_workspace->isPanelVisible());
    connect(m_workspace, &Workspace::panelVisibleChanged, this, [this](bool visible) {
        m_panelButton->setChecked(visible);
        Settings::instance().panelVisible = visible;
        Settings::instance().save();
    });
    connect(m_workspace, &Workspace::stepChanged, m_documents, &DocumentController::saveNow);
    connect(m_workspace, &Workspace::printRequested, this, [this] { m_actions->print(); });
    connect(&m_workspace->figures(), &StatusFigures::saveStateRequested, m_documents, &DocumentController::saveNow);
    connect(m_documents, &DocumentController::saveStateChanged, &m_workspace->figures(), &StatusFigures::setSaveState);
    connect(session, &Session::notified, this, &MainWindow::notify);
    connect(session, &Session::explanationRequested, this, &MainWindow::showHandbook);
    connect(&session->undoStack(), &QUndoStack::indexChanged, this, [this] { m_actions->refresh(); });
    m_palette = new SearchPalette(*session, m_actions->all, this);
    findChild<QLabel *>(u"programName"_s)->hide();
    for (QWidget *part : std::as_const(m_designOnly)) {
        part->show();
    }
    m_workspace->showStep("type"_L1);
    m_stack->setCurrentWidget(m_workspace);
    m_actions->refresh();
    refreshTitle();
    QTimer::singleShot(0, m_workspace, [this] { m_workspace->showStepNumber(2); });
}

void MainWindow::refreshTitle()
{
    if (!m_documents->isOpen()) {
        return;
    }
    const QString typed = m_documents->session()->design().identity.title.text.trimmed();
    const QString title = typed.isEmpty() ? tr("Untitled design") : typed;
    m_title->setText(fontMetrics().elidedText(title, Qt::ElideRight, std::min(Theme::px(400), width() / 3)).replace(u'&', u"&&"_s));
    m_title->setToolTip(tr("%1\n%2").arg(title, m_documents->path()));
    m_title->setAccessibleName(tr("This design: %1").arg(title));
    setWindowTitle(tr("%1 – Credwright").arg(title));
    setWindowFilePath(m_documents->path());
}

void MainWindow::openFile(const QString &path)
{
    if (m_documents->isOpen() && QFileInfo(path) != QFileInfo(m_documents->path()) && receivers(SIGNAL(windowRequested(QString))) > 0) {
        Q_EMIT windowRequested(path);
        return;
    }
    const auto endsWith = [&](const QString &suffix) { return path.endsWith(suffix, Qt::CaseInsensitive); };
    const bool json = endsWith(u".json"_s);
    const bool package = endsWith(u".credpack"_s);
    const Result<> result = json ? m_documents->importJson(path) : package ? m_documents->openPackage(path) : m_documents->open(path);
    if (!result) {
        show();
        if (!json && !package && result.error().code == ErrorCode::Damaged) {
            if (const std::optional<QString> rescued = offerRescue(this, path, result.error())) {
                openFile(*rescued);
            }
            return;
        }
        DialogSeam::tell(this, tr("The file was not opened"), result.error().message, result.error().detail);
    }
}

void MainWindow::search()
{
    if (m_palette) {
        m_palette->open();
    }
}

void MainWindow::showHandbook(const QString &place)
{
    if (!m_handbook) {
        m_handbook = new HandbookWindow(this);
    }
    m_handbook->showPlace(place);
}

void MainWindow::notify(const QString &message)
{
    constexpr int shownFor = 8000;
    m_notice->setText(message);
    m_notice->setAccessibleName(message);
    m_notice->setFixedWidth(std::min(width() - Theme::px(40), Theme::px(560)));
    m_notice->adjustSize();
    m_notice->move((width() - m_notice->width()) / 2, height() - m_notice->height() - Theme::px(44));
    m_notice->show();
    m_notice->raise();
    QTimer::singleShot(shownFor, m_notice, [this, message] {
        if (m_notice->text() == message) {
            m_notice->hide();
        }
    });
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    if (m_stack->count() == 0) { // Not before: a window that is opened for a file goes without the start screen.
        showStart();
    }
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    Settings::instance().windowGeometry = saveGeometry();
    Settings::instance().save();
    if (m_documents->isOpen() && !m_documents->close()) {
        event->ignore();
        return;
    }
    event->accept();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && m_documents->isOpen()) {
        isActiveWindow() ? m_documents->look() : m_documents->saveNow();
    }
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.first().isLocalFile() && QFileInfo(urls.first().toLocalFile()).isFile()) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    // Afterwards: what cannot be opened is told in a dialog, and the program that the file comes from would wait for it.
    QTimer::singleShot(0, this, [this, path = event->mimeData()->urls().first().toLocalFile()] { openFile(path); });
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    refreshTitle();
    if (m_notice) {
        m_notice->hide();
    }
}

} // namespace Credwright
