#pragma once

#include "core/fields/anchor.h"

#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace Credwright {

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
    QPushButton *addFigure(const Anchor &where, const QString &name);
    void refresh();
    /// Leaves out figures that a narrow window, or large text, has no room for.
    void fit();

    Session &m_session;
    QHBoxLayout *m_layout = nullptr;
    QPushButton *m_saved = nullptr;
    QPushButton *m_credits = nullptr;
    QPushButton *m_hours = nullptr;
    QPushButton *m_level = nullptr;
    QPushButton *m_cost = nullptr;
    QPushButton *m_breakEven = nullptr;
    QPushButton *m_findings = nullptr;
};

} // namespace Credwright
