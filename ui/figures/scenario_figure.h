#pragma once

#include "core/finance/scenarios.h"
#include "ui/figures/figure.h"

#include <QCoreApplication>

namespace Credwright {

/// The lasting result of the edition shown under each scenario, beside the plan; its table holds all that is compared, one scenario a column.
class ScenarioFigure : public Figure
{
    Q_DECLARE_TR_FUNCTIONS(ScenarioFigure)
public:
    ScenarioFigure(const Design &design, const QList<ScenarioResult> &results, const QLocale &locale = QLocale());

    QString title() const override;
    QString summary() const override;
    FigureTable table() const override;
    double heightFor(double width) const override;
    void paint(QPainter &painter, const QRectF &rect, const FigureLook &look) const override;

private:
    struct Case
    {
        QString name;
        FinanceResult finance;
        const EditionResult &shown() const { return finance.editions.at(finance.shown); }
    };
    QString money(Money amount) const;
    QString signedMoney(Money amount) const;

    QLocale m_locale;
    QString m_currency;
    QList<Case> m_cases;
    QStringList m_editions; ///< Their names, to tell in which it is paid back.
};

} // namespace Credwright
