#pragma once

#include "core/finance/market.h"
#include "ui/figures/figure.h"

#include <QCoreApplication>

namespace Credwright {

/// The fee per credit among comparable offers: a ring for each offer, a band over their range, the median, and where ours stands.
class MarketFigure : public Figure
{
    Q_DECLARE_TR_FUNCTIONS(MarketFigure)
public:
    MarketFigure(const Design &design, const MarketPosition &market, const QLocale &locale = QLocale());

    QString title() const override;
    QString summary() const override;
    FigureTable table() const override;
    double heightFor(double width) const override;
    void paint(QPainter &painter, const QRectF &rect, const FigureLook &look) const override;

private:
    QString money(Money amount) const;
    QString ours() const;

    QLocale m_locale;
    QString m_currency;
    MarketPosition m_market;
    QStringList m_names; ///< Of the offers.
};

} // namespace Credwright
