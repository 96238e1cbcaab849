#pragma once

#include "core/check/analysis.h"

#include <QAbstractButton>
#include <QScrollArea>

class QLabel;
class QProgressBar;

namespace Credwright {

class Session;

/// One step in the rail: ring, number, name, badge of open findings.
class RailItem : public QAbstractButton
{
    Q_OBJECT
public:
    RailItem(const StepInfo &step, QWidget *parent = nullptr);

    void setStatus(const StepStatus &status);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const StepInfo &m_step;
    StepStatus m_status;
};

/// The whole design, above the steps.
class RailHome : public QAbstractButton
{
    Q_OBJECT
public:
    explicit RailHome(QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// The Overview, then the steps in the guide's order, by group, each with how far it is; below them how far the whole design is.
class StepRail : public QWidget
{
    Q_OBJECT
public:
    explicit StepRail(Session &session, QWidget *parent = nullptr);

    /// Marks the step; none of them when it is empty.
    void setCurrent(QLatin1StringView step);
    void setOverviewCurrent(bool current);
    QLatin1StringView current() const { return m_current; }

Q_SIGNALS:
    void stepChosen(QLatin1StringView step);
    void overviewChosen();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();

    Session &m_session;
    QLatin1StringView m_current;
    RailHome *m_home = nullptr;
    QList<RailItem *> m_items;
    QList<QAbstractButton *> m_order; ///< As arrow keys walk.
    QLabel *m_complete = nullptr;
    QLabel *m_open = nullptr;
    QProgressBar *m_bar = nullptr;
};

} // namespace Credwright
