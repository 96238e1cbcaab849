#pragma once

#include "core/check/readiness.h"
#include "ui/figures/figure.h"

#include <QCoreApplication>

namespace Credwright {

/// Every open point under one of the challenges that institutions meet, in two columns.
class ReadinessFigure : public Figure
{
    Q_DECLARE_TR_FUNCTIONS(Credwright::ReadinessFigure)
public:
    explicit ReadinessFigure(const Analysis &analysis);

    QString title() const override;
    QString summary() const override;
    FigureTable table() const override;
    double heightFor(double width) const override;
    void paint(QPainter &painter, const QRectF &rect, const FigureLook &look) const override;
    /// To the gravest open point of a heading, else to the step where it is decided.
    QList<FigureSpot> spots(double width) const override;

private:
    static QString word(const Readiness &readiness);
    QRectF place(int index, double width) const;

    QList<Readiness> m_headings;
};

} // namespace Credwright
