#include "ui/shell/window_actions.h"

#include "core/util/clock.h"
#include "ui/dialogs/dialog_seam.h"
#include "ui/document/document_controller.h"
#include "ui/document/session.h"
#include "ui/document/settings.h"
#include "ui/exports/export_formats.h"
#include "ui/handbook/handbook_window.h"
#include "ui/overview/overview_sheet.h"
#include "ui/shell/main_window.h"
#include "ui/shell/print_description.h"
#include "ui/shell/workspace.h"
#include "ui/theme/theme.h"
#include "ui/versions/save_for_others_dialog.h"
#include "ui/versions/version_dialog.h"
#include "ui/versions/versions_window.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QMenu>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {
QString say(const char *text)
{
    return QCoreApplication::translate("WindowActions", text);
}
} // namespace

WindowActions::WindowActions(MainWindow &window) : m_window(window)
{
    addFileActions();
    addEditActions();
    addViewActions();
    addHelpActions();
    addStepActions();
    refresh();
}

QAction *WindowActions::add(const QString &text, const QKeySequence &key, const QString &tip, const std::function<void()> &slot, bool needsDesign)
{
    auto *action = new QAction(text, &m_window);
    action->setShortcut(key);
    action->setToolTip(key.isEmpty() ? tip : QStringLiteral("%1 (%2)").arg(tip, key.toString(QKeySequence::NativeText)));
    action->setStatusTip(tip);
    QObject::connect(action, &QAction::triggered, &m_window, slot);
    m_window.addAction(action);
    all.append(action);
    if (needsDesign) {
        m_designOnly.append(action);
    }
    return action;
}

void WindowActions::run(const Result<> &result)
{
    if (!result) {
        DialogSeam::tell(&m_window, say(QT_TRANSLATE_NOOP("WindowActions", "Credwright")), result.error().message, result.error().detail);
    }
}

void WindowActions::addFileActions()
{
    DocumentController &documents = m_window.documents();
    for (const TemplateInfo &info : templateInfos()) {
        const QKeySequence key = info.which == DesignTemplate::Blank ? QKeySequence(QKeySequence::New) : QKeySequence();
        m_new.append(add(say(QT_TRANSLATE_NOOP("WindowActions", "New: %1")).arg(info.name.text()), key, info.about.text(),
            [&, which = info.which] { run(documents.newDesign(which)); }));
    }
    m_file.append(add(say(QT_TRANSLATE_NOOP("WindowActions", "Open…")), QKeySequence::Open,
        say(QT_TRANSLATE_NOOP("WindowActions", "Open a design file, a package, or a design as JSON")), [this] { open(); }));
    m_file.append(add(say(QT_TRANSLATE_NOOP("WindowActions", "Explore the worked example")), {},
        say(QT_TRANSLATE_NOOP("WindowActions", "Open a copy of the worked example")), [&] { run(documents.openExample()); }));
    m_file.append(nullptr);
    m_file.append(add(
        say(QT_TRANSLATE_NOOP("WindowActions", "Save as…")), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S),
        say(QT_TRANSLATE_NOOP("WindowActions", "Keep this design under another name and go on there")), [this] { saveAs(); }, true));
    add(
        say(QT_TRANSLATE_NOOP("WindowActions", "Save now")), QKeySequence::Save,
        say(QT_TRANSLATE_NOOP("WindowActions", "Write to disk at once; it happens by itself moments after each edit")), [&] { documents.saveNow(); }, true);
    m_file.append(all.last());
    m_file.append(add(
        say(QT_TRANSLATE_NOOP("WindowActions", "Save for others…")), {},
        say(QT_TRANSLATE_NOOP("WindowActions", "A copy without history, names, notes or attachments, as you choose")), [this] { saveForOthers(); }, true));
    m_file.append(add(
        say(QT_TRANSLATE_NOOP("WindowActions", "Duplicate…")), {},
        say(QT_TRANSLATE_NOOP("WindowActions", "Make a separate design that begins as a copy of this one")), [this] { duplicate(); }, true));
    m_file.append(add(
        say(QT_TRANSLATE_NOOP("WindowActions", "Keep a version…")), {},
        say(QT_TRANSLATE_NOOP("WindowActions", "Give the design as it is now a name, to come back to or to compare with")),
        [&] { VersionDialog::keepVersion(*documents.session(), &m_window); }, true));
    m_file.append(add(
        say(QT_TRANSLATE_NOOP("WindowActions", "Versions and backups…")), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H),
        say(QT_TRANSLATE_NOOP("WindowActions", "What changed since an earlier state, and the ways back to it")), [this] { showVersions(); }, true));
    m_file.append(add(
        say(QT_TRANSLATE_NOOP("WindowActions", "Close the design")), QKeySequence::Close,
        say(QT_TRANSLATE_NOOP("WindowActions", "Back to the start screen; everything is saved")), [&] { documents.close(); }, true));
    all.last()->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_W), QKeySequence(Qt::CTRL | Qt::Key_F4)});
    m_file.append(nullptr);
    for (const ExportFormat &format : exportFormats()) {
        const bool first = m_export.isEmpty();
        m_export.append(add(
            format.labelText(), first ? QKeySequence(Qt::CTRL | Qt::Key_E) : QKeySequence(), format.purposeText(), [this, &format] { exportAs(format); },
            true));
    }
    handOut = m_export.first();
    m_export.append(nullptr);
    m_export.append(add(
        say(QT_TRANSLATE_NOOP("WindowActions", "Save as a package…")), {},
        say(QT_TRANSLATE_NOOP("WindowActions", "Write the design, its attached files and documents made of it as one file to mail or to keep")),
        [this] { pack(); }, true));
    m_file.append(all.last());
    m_file.append(add(
        say(QT_TRANSLATE_NOOP("WindowActions", "Print…")), QKeySequence::Print,
        say(QT_TRANSLATE_NOOP("WindowActions", "Print the catalogue description; on the Overview, its page")), [this] { print(); }, true));
    m_export.append(nullptr);
    m_export.append(all.last());
}

void WindowActions::addEditActions()
{
    undo = add(
        say(QT_TRANSLATE_NOOP("WindowActions", "Undo")), QKeySequence::Undo, say(QT_TRANSLATE_NOOP("WindowActions", "Undo")),
        [this] {
            if (Session *session = m_window.documents().session()) {
                session->undo();
            }
        },
        true);
    redo = add(
        say(QT_TRANSLATE_NOOP("WindowActions", "Redo")), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), say(QT_TRANSLATE_NOOP("WindowActions", "Redo")),
        [this] {
            if (Session *session = m_window.documents().session()) {
                session->redo();
            }
        },
        true);
    redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    add(
        say(QT_TRANSLATE_NOOP("WindowActions", "Search everything")), QKeySequence(Qt::CTRL | Qt::Key_K),
        say(QT_TRANSLATE_NOOP("WindowActions", "Steps, fields, what was typed, actions")), [this] { m_window.search(); }, true);
    all.last()->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_K), QKeySequence::Find});
}

void WindowActions::addViewActions()
{
    panel = add(
        say(QT_TRANSLATE_NOOP("WindowActions", "Guidance and findings")), QKeySequence(Qt::Key_F9),
        say(QT_TRANSLATE_NOOP("WindowActions", "Show or hide the panel beside the page")),
        [this] {
            if (Workspace *workspace = m_window.workspace()) {
                workspace->setPanelVisible(!workspace->isPanelVisible());
            }
        },
        true);
    m_view.append(panel);
    m_view.append(add(say(QT_TRANSLATE_NOOP("WindowActions", "Full screen")), QKeySequence(Qt::Key_F11),
        say(QT_TRANSLATE_NOOP("WindowActions", "Fill the screen, or go back")),
        [this] { m_window.setWindowState(m_window.windowState() ^ Qt::WindowFullScreen); }));
    m_view.append(nullptr);
    const auto scheme = [&](const char *text, Theme::Scheme which) {
        m_view.append(add(say(text), {}, say(text), [which] {
            Theme::instance().setScheme(which);
            Settings::instance().scheme = which;
            Settings::instance().save();
        }));
    };
    scheme(QT_TRANSLATE_NOOP("WindowActions", "Colours of the system"), Theme::Scheme::System);
    scheme(QT_TRANSLATE_NOOP("WindowActions", "Light colours"), Theme::Scheme::Light);
    scheme(QT_TRANSLATE_NOOP("WindowActions", "Dark colours"), Theme::Scheme::Dark);
    m_view.append(nullptr);
    const auto size = [&](const char *text, const QKeySequence &key, double step) {
        m_view.append(add(say(text), key, say(text), [step] {
            Theme &theme = Theme::instance();
            theme.setTextFactor(step == 0 ? 1.0 : theme.textFactor() + step);
            Settings::instance().textFactor = theme.textFactor();
            Settings::instance().save();
        }));
    };
    size(QT_TRANSLATE_NOOP("WindowActions", "Larger text"), QKeySequence::ZoomIn, 0.1);
    size(QT_TRANSLATE_NOOP("WindowActions", "Smaller text"), QKeySequence::ZoomOut, -0.1);
    size(QT_TRANSLATE_NOOP("WindowActions", "Normal text"), QKeySequence(Qt::CTRL | Qt::Key_0), 0);
}

void WindowActions::addHelpActions()
{
    m_help.append(add(say(QT_TRANSLATE_NOOP("WindowActions", "Handbook")), QKeySequence(Qt::Key_F1),
        say(QT_TRANSLATE_NOOP("WindowActions", "Everything that is said about the steps, as one book; opens at the step shown")), [this] {
            const Workspace *workspace = m_window.workspace();
            const QString step = workspace ? QString(workspace->currentStep()) : QString();
            m_window.showHandbook(step.isEmpty() ? u"start"_s : u"step."_s + step);
        }));
    m_help.append(add(say(QT_TRANSLATE_NOOP("WindowActions", "Glossary")), QKeySequence(Qt::SHIFT | Qt::Key_F1),
        say(QT_TRANSLATE_NOOP("WindowActions", "The Council’s definition, and the terms in use")), [this] { m_window.showHandbook(u"glossary"_s); }));
    m_help.append(add(say(QT_TRANSLATE_NOOP("WindowActions", "Handbook as a web page…")), {},
        say(QT_TRANSLATE_NOOP("WindowActions", "Write the handbook as one page to pass on")), [this] { HandbookWindow::exportHtml(&m_window); }));
    m_help.append(add(say(QT_TRANSLATE_NOOP("WindowActions", "Rules of the institution…")), {},
        say(QT_TRANSLATE_NOOP("WindowActions", "Choose a file with your institution’s own size, fees, required fields and checklist")),
        [this] { chooseRulePack(); }));
    m_help.append(add(say(QT_TRANSLATE_NOOP("WindowActions", "About Credwright")), {},
        say(QT_TRANSLATE_NOOP("WindowActions", "Version, licences, and the guide that this follows")), [this] {
            DialogSeam::tell(&m_window, say(QT_TRANSLATE_NOOP("WindowActions", "About Credwright")),
                say(QT_TRANSLATE_NOOP("WindowActions",
                        "Credwright %1, a workbench for designing micro-credentials.\n\nThe program is free software under the GNU General Public License, "
                        "version 3 or later. Its guidance texts are under CC BY-SA 4.0 and follow, in words of their own: Van Melkebeke, Op de Beeck and "
                        "Antonaci (2025), Models and Guidelines for the Institutional Development of CEPD and the Design, Implementation and Recognition of "
                        "Micro-credentials, MCE report 4.2, doi 10.5281/zenodo.15101731."))
                    .arg(QApplication::applicationVersion()));
        }));
    m_help.append(add(say(QT_TRANSLATE_NOOP("WindowActions", "Quit")), QKeySequence::Quit,
        say(QT_TRANSLATE_NOOP("WindowActions", "Close all windows; everything is saved")), [] { QApplication::closeAllWindows(); }));
}

void WindowActions::addStepActions()
{
    const auto withWorkspace = [this](const std::function<void(Workspace &)> &act) {
        return [this, act] {
            if (Workspace *workspace = m_window.workspace()) {
                act(*workspace);
            }
        };
    };
    add(say(QT_TRANSLATE_NOOP("WindowActions", "Next step")), QKeySequence(Qt::CTRL | Qt::Key_PageDown),
        say(QT_TRANSLATE_NOOP("WindowActions", "Go to the next step")), withWorkspace([](Workspace &w) { w.stepBy(1); }), true);
    add(say(QT_TRANSLATE_NOOP("WindowActions", "Previous step")), QKeySequence(Qt::CTRL | Qt::Key_PageUp),
        say(QT_TRANSLATE_NOOP("WindowActions", "Go to the step before")), withWorkspace([](Workspace &w) { w.stepBy(-1); }), true);
    add(say(QT_TRANSLATE_NOOP("WindowActions", "Overview")), QKeySequence(Qt::ALT | Qt::Key_Home),
        say(QT_TRANSLATE_NOOP("WindowActions", "The whole design on one page")), withWorkspace([](Workspace &w) { w.showOverview(); }), true);
    add(say(QT_TRANSLATE_NOOP("WindowActions", "Quick path")), {}, say(QT_TRANSLATE_NOOP("WindowActions", "What a first draft needs, on one page")),
        withWorkspace([](Workspace &w) { w.showQuickPath(); }), true);
    add(say(QT_TRANSLATE_NOOP("WindowActions", "Go to a step by its number…")), QKeySequence(Qt::CTRL | Qt::Key_G),
        say(QT_TRANSLATE_NOOP("WindowActions", "Type the number of a step")), withWorkspace([this](Workspace &w) {
            const std::optional<QString> number = DialogSeam::askLine(
                &m_window, say(QT_TRANSLATE_NOOP("WindowActions", "Go to step")), say(QT_TRANSLATE_NOOP("WindowActions", "Number of the step")));
            if (number && !w.showStepNumber(number->trimmed().toInt())) {
                m_window.notify(say(QT_TRANSLATE_NOOP("WindowActions", "There is no step with that number.")));
            }
        }),
        true);
    add(say(QT_TRANSLATE_NOOP("WindowActions", "Next part of the window")), QKeySequence(Qt::Key_F6),
        say(QT_TRANSLATE_NOOP("WindowActions", "Steps, page, panel, figures")), withWorkspace([](Workspace &w) { w.focusNextRegion(); }), true);
    add(say(QT_TRANSLATE_NOOP("WindowActions", "Show the findings")), QKeySequence(Qt::Key_F8),
        say(QT_TRANSLATE_NOOP("WindowActions", "Show the findings of this step")), withWorkspace([](Workspace &w) { w.showFindings(); }), true);
}

void WindowActions::refresh()
{
    const bool open = m_window.documents().isOpen();
    for (QAction *action : std::as_const(m_designOnly)) {
        action->setEnabled(open);
    }
    if (Session *session = m_window.documents().session()) {
        const QUndoStack &stack = session->undoStack();
        undo->setEnabled(stack.canUndo());
        redo->setEnabled(stack.canRedo());
        undo->setToolTip(stack.canUndo() ? say(QT_TRANSLATE_NOOP("WindowActions", "Undo: %1")).arg(stack.undoText())
                                         : say(QT_TRANSLATE_NOOP("WindowActions", "Nothing to undo")));
        redo->setToolTip(stack.canRedo() ? say(QT_TRANSLATE_NOOP("WindowActions", "Redo: %1")).arg(stack.redoText())
                                         : say(QT_TRANSLATE_NOOP("WindowActions", "Nothing to redo")));
    }
}

namespace {
QMenu *menuOf(const QList<QAction *> &actions, const QString &name, QWidget *parent)
{
    auto *menu = new QMenu(parent);
    menu->setAccessibleName(name);
    menu->setToolTipsVisible(true);
    for (QAction *action : actions) {
        action ? menu->addAction(action) : static_cast<void>(menu->addSeparator());
    }
    return menu;
}
} // namespace

QMenu *WindowActions::fileMenu()
{
    QMenu *menu = menuOf(m_file, say(QT_TRANSLATE_NOOP("WindowActions", "Menu")), &m_window);
    QMenu *fresh = menuOf(m_new, say(QT_TRANSLATE_NOOP("WindowActions", "New")), menu);
    fresh->setTitle(say(QT_TRANSLATE_NOOP("WindowActions", "New")));
    menu->insertMenu(m_file.first(), fresh);
    QMenu *view = menuOf(m_view, say(QT_TRANSLATE_NOOP("WindowActions", "View")), menu);
    view->setTitle(say(QT_TRANSLATE_NOOP("WindowActions", "View")));
    menu->addSeparator();
    menu->addMenu(view);
    for (QAction *action : std::as_const(m_help)) {
        menu->addAction(action);
    }
    return menu;
}

QMenu *WindowActions::exportMenu()
{
    return menuOf(m_export, say(QT_TRANSLATE_NOOP("WindowActions", "Export")), &m_window);
}

QMenu *WindowActions::titleMenu()
{
    QMenu *menu = new QMenu(&m_window);
    menu->setAccessibleName(say(QT_TRANSLATE_NOOP("WindowActions", "This design")));
    for (QAction *action : std::as_const(m_designOnly)) {
        if (m_file.contains(action)) {
            menu->addAction(action);
        }
    }
    return menu;
}

void WindowActions::open()
{
    const auto path = DialogSeam::openFile(&m_window, say(QT_TRANSLATE_NOOP("WindowActions", "Open a design")), Settings::instance().documentsFolder(),
        say(QT_TRANSLATE_NOOP("WindowActions", "Designs (*.credwright *.credpack *.json);;All files (*)")));
    if (path) {
        m_window.openFile(*path);
    }
}

void WindowActions::saveAs()
{
    const auto path = DialogSeam::saveFile(&m_window, say(QT_TRANSLATE_NOOP("WindowActions", "Save the design as")),
        m_window.documents().suggestedName(u"credwright"_s), say(QT_TRANSLATE_NOOP("WindowActions", "Designs (*.credwright)")));
    if (path) {
        run(m_window.documents().saveAs(*path));
    }
}

void WindowActions::duplicate()
{
    const auto path = DialogSeam::saveFile(&m_window, say(QT_TRANSLATE_NOOP("WindowActions", "Duplicate the design as")),
        m_window.documents().suggestedName(u"credwright"_s), say(QT_TRANSLATE_NOOP("WindowActions", "Designs (*.credwright)")));
    if (path) {
        run(m_window.documents().duplicate(*path));
    }
}

void WindowActions::showVersions()
{
    auto *versions = m_window.findChild<VersionsWindow *>();
    if (!versions) {
        versions = new VersionsWindow(m_window.documents(), &m_window);
        QObject::connect(versions, &VersionsWindow::fileRequested, &m_window, &MainWindow::openFile, Qt::QueuedConnection);
    }
    versions->show();
    versions->raise();
    versions->activateWindow();
}

void WindowActions::saveForOthers()
{
    auto *dialog = new SaveForOthersDialog(m_window.documents(), &m_window);
    QObject::connect(&m_window.documents(), &DocumentController::aboutToClose, dialog, &QDialog::reject);
    dialog->open();
}

void WindowActions::exportAs(const ExportFormat &format)
{
    const auto path = DialogSeam::saveFile(
        &m_window, say(QT_TRANSLATE_NOOP("WindowActions", "Export")), m_window.documents().suggestedName(format.nameAndSuffix()), format.fileFilter());
    if (!path) {
        return;
    }
    told(m_window.documents().exportTo(format, *path), *path);
}

/// What came of writing a file.
void WindowActions::told(const Result<> &result, const QString &path)
{
    if (!result && result.error().code == ErrorCode::Cancelled) {
        m_window.notify(result.error().message);
        return;
    }
    run(result);
    if (result) {
        m_window.notify(say(QT_TRANSLATE_NOOP("WindowActions", "Written to %1.")).arg(path));
    }
}

void WindowActions::pack()
{
    QStringList labels;
    QList<const ExportFormat *> formats;
    for (const ExportFormat &format : exportFormats()) {
        labels.append(format.labelText().remove(u'…'));
        formats.append(&format);
    }
    const auto chosen = DialogSeam::choose(&m_window, say(QT_TRANSLATE_NOOP("WindowActions", "Save as a package")),
        say(QT_TRANSLATE_NOOP("WindowActions",
            "The package holds the design with everything in it and its attached files: costs and contacts too. Which documents go in as well, for "
            "people without the program?")),
        labels, {0, 1});
    const auto path = chosen ? DialogSeam::saveFile(&m_window, say(QT_TRANSLATE_NOOP("WindowActions", "Save as a package")),
                                   m_window.documents().suggestedName(u"credpack"_s), say(QT_TRANSLATE_NOOP("WindowActions", "Packages (*.credpack)")))
                             : std::nullopt;
    if (!path) {
        return;
    }
    QList<const ExportFormat *> documents;
    for (const int i : *chosen) {
        documents.append(formats.value(i));
    }
    told(m_window.documents().packTo(*path, documents), *path);
}

void WindowActions::print()
{
    Session *session = m_window.documents().session();
    if (!session) {
        return;
    }
    if (m_window.workspace()->isOverview()) {
        printOverview(OverviewSheet(session->design(), session->analysis(), Clock::now().toLocalTime().date()), &m_window);
    } else if (!printDescription(session->design(), session->analysis(), &m_window)) {
        m_window.notify(say(QT_TRANSLATE_NOOP("WindowActions", "Printing was cancelled.")));
    }
}

void WindowActions::chooseRulePack()
{
    const QString current = Settings::instance().rulePack;
    const Result<RulePack> pack = current.isEmpty() ? Result<RulePack>() : readRulePack(current);
    const QString text = current.isEmpty()
        ? say(QT_TRANSLATE_NOOP("WindowActions", "Findings follow the built-in rules alone. A rule pack of your institution can add its own to them."))
        : !pack ? pack.error().message
                : say(QT_TRANSLATE_NOOP("WindowActions", "Findings follow the built-in rules and those of “%1”, version %2, of %3.\nSource: %4"))
                      .arg(pack->name, pack->version, QLocale().toString(pack->date, QLocale::LongFormat), pack->source);
    QStringList buttons{say(QT_TRANSLATE_NOOP("WindowActions", "Choose a rule pack…"))};
    if (!current.isEmpty()) {
        buttons.append(say(QT_TRANSLATE_NOOP("WindowActions", "Use the built-in rules alone")));
    }
    buttons.append(say(QT_TRANSLATE_NOOP("WindowActions", "Leave it as it is")));
    const int choice = DialogSeam::ask(&m_window, say(QT_TRANSLATE_NOOP("WindowActions", "Rules of the institution")), text, buttons);
    if (choice < 0 || choice == buttons.size() - 1) {
        return;
    }
    QString path;
    if (choice == 0) {
        const auto chosen = DialogSeam::openFile(&m_window, say(QT_TRANSLATE_NOOP("WindowActions", "Choose a rule pack")),
            Settings::instance().documentsFolder(), say(QT_TRANSLATE_NOOP("WindowActions", "Rule packs (*.json);;All files (*)")));
        if (!chosen) {
            return;
        }
        path = *chosen;
    }
    const Result<> set = m_window.documents().setRulePack(path);
    run(set);
    if (set) {
        m_window.notify(path.isEmpty() ? say(QT_TRANSLATE_NOOP("WindowActions", "Findings follow the built-in rules alone."))
                                       : say(QT_TRANSLATE_NOOP("WindowActions", "Findings follow the rules in %1 as well.")).arg(path));
    }
}

} // namespace Credwright
