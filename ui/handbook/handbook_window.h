#pragma once

#include <QTextBrowser>

class QLineEdit;
class QListWidget;
class QStackedWidget;
class QTreeWidget;

namespace Credwright {

/// The handbook as one long text; its links stay inside it.
class HandbookBrowser : public QTextBrowser
{
    Q_OBJECT
public:
    explicit HandbookBrowser(QWidget *parent = nullptr);

    void goTo(const QString &id);
    /// The passage that was gone to last.
    QString place() const { return source().fragment(); }
    /// Marks the words from the passage on that is shown.
    void mark(const QStringList &words);

protected:
    QVariant loadResource(int type, const QUrl &name) override;

private:
    void follow(const QUrl &url);
    void dress();
};

/// The handbook in a window of its own: contents, search, back and forward.
class HandbookWindow : public QWidget
{
    Q_OBJECT
public:
    explicit HandbookWindow(QWidget *parent = nullptr);

    /// Opens at a passage: "step.outcomes", "glossary", "term.ects".
    void showPlace(const QString &id);
    HandbookBrowser *browser() const { return m_browser; }
    /// Asks for a name and writes the handbook as one HTML file.
    static void exportHtml(QWidget *parent);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeBar();
    void fillContents();
    void search();
    void showChapterOf(const QString &id);

    HandbookBrowser *m_browser;
    QLineEdit *m_words = nullptr;
    QStackedWidget *m_left = nullptr;
    QTreeWidget *m_contents = nullptr;
    QListWidget *m_hits = nullptr;
};

} // namespace Credwright
