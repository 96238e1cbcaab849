#pragma once

#include <QMainWindow>

class QAction;
class QLabel;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace Credwright {

class Banner;
class DocumentController;
class HandbookWindow;
class SearchPalette;
class StartScreen;
class Workspace;
struct WindowActions;

/// The frame: toolbar, start screen or workspace. What the actions do is in window_actions.cpp.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(QWidget *parent = nullptr);
    ~MainWindow() override;

    DocumentController &documents() { return *m_documents; }
    Workspace *workspace() const { return m_workspace; }
    /// Opens a design file, or a design as JSON; says so when it cannot.
    void openFile(const QString &path);
    void search();
    /// The handbook at a passage, in a window of its own.
    void showHandbook(const QString &place);
    /// One sentence at the foot of the window that goes by itself; read out by screen readers.
    void notify(const QString &message);

Q_SIGNALS:
    /// Another file is wanted while one is open here.
    void windowRequested(const QString &path);

protected:
    void showEvent(QShowEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    friend struct WindowActions;
    void makeToolbar();
    void fitToolbar();
    void makeStart();
    void showStart();
    void showWorkspace();
    void refreshTitle();

    DocumentController *m_documents;
    std::unique_ptr<WindowActions> m_actions;
    QWidget *m_toolbar = nullptr;
    Banner *m_banner = nullptr;
    QPushButton *m_title = nullptr;
    QPushButton *m_search = nullptr;
    QPushButton *m_export = nullptr;
    QToolButton *m_panelButton = nullptr;
    QList<QWidget *> m_designOnly; ///< Parts of the toolbar that need an open design.
    QStackedWidget *m_stack = nullptr;
    StartScreen *m_start = nullptr;
    Workspace *m_workspace = nullptr;
    SearchPalette *m_palette = nullptr;
    HandbookWindow *m_handbook = nullptr;
    QLabel *m_notice = nullptr;
};

} // namespace Credwright
