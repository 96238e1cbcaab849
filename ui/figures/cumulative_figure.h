#pragma once

#include "core/finance/finance.h"
#include "ui/figures/figure.h"

#include <QCoreApplication>

namespace Credwright {

/// The result of each edition as bars, and of all editions so far as a line: where the course has paid back what it took to start.
class CumulativeFigure : public Figure
{
    Q_DECLARE_TR_FUNCTIONS(CumulativeFigure)
public:
    CumulativeFigure(const Design &design, const FinanceResult &result, const QLocale &locale = QLocale());

    QString title() const override;
    QString summary() const override;
    FigureTable table() const override;
    double heightFor(double width) const override;
    void paint(QPainter &painter, const QRectF &rect, const FigureLook &look) const override;

private:
    struct Point
    {
        QString edition;
        Money result;
        Money soFar;
    };
    struct Frame;
    void paintGrid(FigurePainter &painter, const Frame &frame) const;
    void paintPoints(FigurePainter &painter, const Frame &frame) const;
    QString money(Money amount) const;

    QLocale m_locale;
    QString m_currency;
    QList<Point> m_points;
    std::optional<int> m_payback;
};

} // namespace Credwright
