#pragma once

#include "core/check/open_tasks.h"
#include "ui/figures/figure.h"

#include <QCoreApplication>

namespace Credwright {

/// The tasks that are not done, with who does them and until when; one that is overdue says so and has a mark of its own.
class TasksFigure : public Figure
{
    Q_DECLARE_TR_FUNCTIONS(Credwright::TasksFigure)
public:
    TasksFigure(const Design &design, QDate today);

    QString title() const override;
    QString summary() const override;
    FigureTable table() const override;
    double heightFor(double width) const override;
    void paint(QPainter &painter, const QRectF &rect, const FigureLook &look) const override;
    QList<FigureSpot> spots(double width) const override;
    /// "6 of 8": open of all.
    QString count() const;

private:
    QString due(const OpenTask &task) const;
    QList<OpenTask> shown() const;
    QString more() const;

    QList<OpenTask> m_open;
    qsizetype m_all = 0;
};

} // namespace Credwright
