#pragma once

#include "core/fields/anchor.h"

#include <functional>
#include <QDialog>

class QAction;
class QLineEdit;
class QListWidget;

namespace Credwright {

class Session;

/// One thing that a search found, and what going there does.
struct SearchHit
{
    enum class Group { Step, Field, Content, Action };
    Group group = Group::Content;
    QString title;
    QString where; ///< "Assessment · Criteria"
    Anchor anchor = {};
    QAction *action = nullptr;
};

/// Everything in a design that matches the words, best first: steps, fields, what was typed, actions. At most `most` hits.
QList<SearchHit> searchEverything(const Session &session, const QList<QAction *> &actions, const QString &words, int most = 60);

/// Search everything (Ctrl+K): type, arrow, Enter.
class SearchPalette : public QDialog
{
    Q_OBJECT
public:
    SearchPalette(Session &session, const QList<QAction *> &actions, QWidget *parent);

    void open() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search();
    void go();

    Session &m_session;
    QList<QAction *> m_actions;
    QLineEdit *m_words = nullptr;
    QListWidget *m_list = nullptr;
    QList<SearchHit> m_hits;
};

} // namespace Credwright
