#pragma once

#include "core/finance/sensitivity.h"
#include "ui/figures/figure.h"

#include <QCoreApplication>

namespace Credwright {

/// A tornado: what each driver, lower or higher, makes of the lasting result of the edition shown; the strongest on top.
class ChangeFigure : public Figure
{
    Q_DECLARE_TR_FUNCTIONS(ChangeFigure)
public:
    ChangeFigure(const Design &design, const FinanceResult &result, const QLocale &locale = QLocale());

    QString title() const override;
    QString summary() const override;
    FigureTable table() const override;
    double heightFor(double width) const override;
    void paint(QPainter &painter, const QRectF &rect, const FigureLook &look) const override;

private:
    struct Scale;
    void paintBar(FigurePainter &painter, const Scale &scale, const SensitivityBar &bar, double top) const;
    QString money(Money amount) const;
    QString rounded(Money amount) const;

    QLocale m_locale;
    QString m_currency;
    Money m_planned;
    QList<SensitivityBar> m_bars;
};

} // namespace Credwright
