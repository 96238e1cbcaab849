#pragma once

#include "core/finance/finance.h"
#include "ui/figures/figure.h"

#include <QCoreApplication>

namespace Credwright {

/// What the full cost of the edition shown is made of, and what pays for it, as two bars on one scale.
class CostStructureFigure : public Figure
{
    Q_DECLARE_TR_FUNCTIONS(CostStructureFigure)
public:
    CostStructureFigure(const Design &design, const FinanceResult &result, const QLocale &locale = QLocale());

    QString title() const override;
    QString summary() const override;
    FigureTable table() const override;
    double heightFor(double width) const override;
    void paint(QPainter &painter, const QRectF &rect, const FigureLook &look) const override;

private:
    struct Part
    {
        QString name;
        Money amount;
        Theme::Token token;
    };
    struct Bar
    {
        QString name;
        Money total;
        QList<Part> parts;
    };
    struct Entry
    {
        QString text;
        Theme::Token token;
        QRectF rect;
    };
    /// The legend of a bar, flowing in rows of the width.
    QList<Entry> legend(const Bar &bar, double width) const;
    double barHeight(const Bar &bar, double width) const;
    QString money(Money amount) const;
    QString share(Money part, Money total) const;

    QLocale m_locale;
    QString m_currency;
    QList<Bar> m_bars;
};

} // namespace Credwright
