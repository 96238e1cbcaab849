#pragma once

#include "ui/forms/scroll_page.h"

#include "core/fields/anchor.h"

class QBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace Credwright {

class ElidedLabel;
class Figure;
class FigureCard;
class Session;
class SpotView;

/// The whole design on one page. Everything on it leads to where it comes from.
class OverviewPage : public ScrollPage
{
    Q_OBJECT
public:
    explicit OverviewPage(Session &session, QWidget *parent = nullptr);

    /// Puts the focus on the first thing that leads somewhere.
    void focusFirst();

Q_SIGNALS:
    void quickPathRequested();
    void printRequested();

protected:
    void showEvent(QShowEvent *event) override;

private:
    /// A picture in a card, with its figure as a button in the title.
    struct Picture
    {
        SpotView *view = nullptr;
        FigureCard *card = nullptr;
        QPushButton *value = nullptr;
        Anchor where; ///< Of the figure in the title, and of the picture where no part of it leads elsewhere.
    };
    void addHead();
    Picture addPicture(QBoxLayout *row, const QString &title, const QString &name, const Anchor &where, int stretch);
    static void show(const Picture &picture, std::unique_ptr<Figure> figure, const QString &value);
    void refresh();
    void refreshNotes();
    void goToFirstOpenStep();

    Session &m_session;
    ElidedLabel *m_title = nullptr;
    ElidedLabel *m_line = nullptr;
    QPushButton *m_progress = nullptr;
    QPushButton *m_quick = nullptr;
    QWidget *m_notes = nullptr; ///< Steps with notes; hidden where there are none.
    QStringList m_noted;
    Picture m_canvas, m_level, m_workload, m_money, m_pathway, m_readiness, m_tasks;
};

} // namespace Credwright
