#pragma once

#include "core/fields/anchor.h"

#include <QWidget>

class QHBoxLayout;

namespace Credwright {

class FigureButton;
class Session;

/// The figures that every discussion comes back to, each a button to where it comes from, and whether everything is on disk.
class StatusFigures : public QWidget
{
    Q_OBJECT
public:
    explicit StatusFigures(Session &session, QWidget *parent = nullptr);

    /// "Saved 14:02", "Saving…", or what went wrong; a mark and words, never colour alone.
    void setSaveState(const QString &text, bool well, const QString &detail = {});
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void findingsRequested();
    void saveStateRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    FigureButton *addFigure(const Anchor &where, const QString &name);
    void refresh();
    void showMoney();
    static void show(FigureButton *button, const QString &caption, const QString &value, const QString &note, const QString &tip);
    /// Leaves out figures that a narrow window, or large text, has no room for.
    void fit();

    Session &m_session;
    QHBoxLayout *m_layout = nullptr;
    FigureButton *m_saved = nullptr;
    FigureButton *m_credits = nullptr;
    FigureButton *m_hours = nullptr;
    FigureButton *m_level = nullptr;
    FigureButton *m_cost = nullptr;
    FigureButton *m_breakEven = nullptr;
    FigureButton *m_findings = nullptr;
};

} // namespace Credwright
