#pragma once

#include "core/util/result.h"

#include <functional>
#include <QList>

class QAction;
class QActionGroup;
class QKeySequence;
class QMenu;

namespace Credwright {

class MainWindow;
struct ExportFormat;

/// Every action of a window with its key, tooltip and menu: the one place that says what the program can do.
struct WindowActions
{
    explicit WindowActions(MainWindow &window);

    QMenu *fileMenu();
    QMenu *exportMenu();
    QMenu *titleMenu();
    /// For the search; all of them.
    QList<QAction *> all;
    QAction *undo = nullptr;
    QAction *redo = nullptr;
    QAction *panel = nullptr;
    QAction *handOut = nullptr; ///< Export as HTML, the first of the export menu.
    /// Enables what an open design needs.
    void refresh();
    /// The page of the Overview where that is shown, else the description.
    void print();
    /// Asks where, and goes on there.
    void saveAs();

private:
    QAction *add(const QString &text, const QKeySequence &key, const QString &tip, const std::function<void()> &slot, bool needsDesign = false);
    void addFileActions();
    void addEditActions();
    void addViewActions();
    void addHelpActions();
    void addStepActions();
    void run(const Result<> &result);
    void told(const Result<> &result, const QString &path);
    void exportAs(const ExportFormat &format);
    void pack();
    void saveForOthers();
    void showVersions();
    void duplicate();
    void open();
    void chooseRulePack();

    MainWindow &m_window;
    QList<QAction *> m_new, m_file, m_export, m_view, m_help;
    QList<QAction *> m_designOnly;
};

} // namespace Credwright
