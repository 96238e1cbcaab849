#pragma once

#include "core/document/change_words.h"
#include "core/storage/design_file.h"
#include "ui/versions/kept_states.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QListView;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;

namespace Credwright {

class ChangeList;
class DocumentController;
class Session;

/// The named versions and automatic backups of the open design: what changed since each of them, and the ways back. It goes when the design closes.
class VersionsWindow : public QWidget
{
    Q_OBJECT
public:
    VersionsWindow(DocumentController &documents, QWidget *parent);
    ~VersionsWindow() override;

Q_SIGNALS:
    void fileRequested(const QString &path);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeLeft();
    QWidget *makeRight();
    QWidget *makeHead();
    QWidget *makeDetail();
    void refreshList();
    void showList(const QList<KeptState> &states, const std::optional<KeptState> &before);
    void showState(int row);
    Result<> load(const KeptState &state);
    void showChanges();
    void showLine(int row);
    void jumpToLine(int row);
    void refreshActions();

    const KeptState *current() const;
    void rename();
    void remove();
    void goBack();
    void openApart();
    void saveCopy();
    QString suggestedName() const;
    void tellIfFailed(const QString &title, const Result<> &result);

    DocumentController &m_documents;
    Session &m_session;
    KeptStateList *m_states;
    ChangeList *m_changes;
    QList<ChangeLine> m_lines;               ///< What m_changes shows.
    std::optional<Design> m_state;           ///< The one selected, when it could be read.
    Record m_record;                         ///< What was kept beside it.
    std::shared_ptr<DesignFile> m_stateFile; ///< The backup that it is in; work on a thread holds it too.

    QTimer m_later;

    QListView *m_stateView = nullptr;
    QLabel *m_noStates = nullptr;
    QWidget *m_right = nullptr;
    QLabel *m_name = nullptr;
    QLabel *m_about = nullptr;
    QLabel *m_note = nullptr;
    QLabel *m_count = nullptr;
    QListView *m_changeView = nullptr;
    QWidget *m_detail = nullptr;
    QPlainTextEdit *m_before = nullptr;
    QPlainTextEdit *m_after = nullptr;
    QPushButton *m_keep = nullptr;
    QPushButton *m_goBack = nullptr;
    QPushButton *m_openApart = nullptr;
    QPushButton *m_saveCopy = nullptr;
    QPushButton *m_rename = nullptr;
    QPushButton *m_remove = nullptr;
};

} // namespace Credwright
