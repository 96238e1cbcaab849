#pragma once

#include "core/finance/finance.h"
#include "ui/figures/figure.h"

#include <QCoreApplication>

namespace Credwright {

/// Full cost and lasting income of the edition shown by number of learners: where they meet, and where it loses again.
class BreakEvenFigure : public Figure
{
    Q_DECLARE_TR_FUNCTIONS(BreakEvenFigure)
public:
    BreakEvenFigure(const Design &design, const FinanceResult &result, const QLocale &locale = QLocale());

    QString title() const override;
    QString summary() const override;
    FigureTable table() const override;
    double heightFor(double width) const override;
    void paint(QPainter &painter, const QRectF &rect, const FigureLook &look) const override;

private:
    struct Frame;
    void paintGrid(FigurePainter &painter, const Frame &frame) const;
    void paintCurves(FigurePainter &painter, const Frame &frame) const;
    void paintNames(FigurePainter &painter, const Frame &frame) const;
    void paintCrossings(FigurePainter &painter, const Frame &frame) const;
    void paintMarks(FigurePainter &painter, const Frame &frame) const;
    QString money(Money amount) const;

    QLocale m_locale;
    QString m_currency;
    QList<BreakEvenPoint> m_points;
    qint64 m_planned = 0;
    qint64 m_places = 0;
    std::optional<qint64> m_breakEven;
    QList<qint64> m_losesAgain;
};

} // namespace Credwright
