#pragma once

#include "ui/forms/scroll_page.h"

#include "core/fields/anchor.h"

class QLabel;
class QProgressBar;
class QVBoxLayout;

namespace Credwright {

class Session;

/// The fields of a first draft in one column, each the same editor as on its step, with the way to that step.
class QuickPathPage : public ScrollPage
{
    Q_OBJECT
public:
    explicit QuickPathPage(Session &session, QWidget *parent = nullptr);

    /// Puts the focus on the first field that is still open, else on the first.
    void focusFirst();

private:
    void addHead();
    /// Fields of one kind that follow each other: boxes, or one table for a list.
    void addFields(const QStringList &fields);
    void refresh();

    Session &m_session;
    QLabel *m_progress = nullptr;
    QProgressBar *m_bar = nullptr;
    QList<QPair<QString, QWidget *>> m_places; ///< Field and what takes the focus for it.
};

} // namespace Credwright
