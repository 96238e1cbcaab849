#pragma once

#include "core/exchange/cost_import/cost_rows.h"
#include "core/model/design.h"

#include <QLocale>

namespace Credwright {

/// What the figures of one row of a cost sheet come to.
struct CostFigures
{
    CostLine line;                      ///< Unit, quantity, hours, rate, share, and what of them had to go to the note.
    CostBasis basis = CostBasis::Unset; ///< As far as the row says it.
    std::optional<Money> total;         ///< The amount that stands there, or else quantity × rate.
    QStringList remarks;
    bool any = false;      ///< Some cell holds a figure, or what should be one.
    bool priced = false;   ///< The line says what it costs.
    bool negative = false; ///< It is below zero, which no cost is.
};

/// Reads the columns of figures of a cost sheet.
class CostFigureReader
{
public:
    CostFigureReader(const CostRows &rows, const CostMapping &mapping, const Design &design, const QLocale &locale);

    CostFigures read(int row) const;
    /// What had to be decided for a column as a whole, and by what.
    QStringList remarksOnColumns() const;

private:
    struct Raw
    {
        std::optional<Minutes> hours;
        std::optional<Decimal> quantity;
        std::optional<Money> rate;
        std::optional<Money> amount;
        std::optional<Percent> share;
        QString roundedRate; ///< What to say of it, where it was.
    };
    template<typename Unit>
    void take(int row, CostField field, qint64 scale, qint64 step, qint64 most, std::optional<Quantity<Unit>> &into, Raw &raw, CostFigures &figures) const;
    void takeHours(int row, Raw &raw, CostFigures &figures) const;
    void remarkUnreadable(CostField field, const SheetCell &cell, CostFigures &figures) const;
    void fill(Raw raw, CostUnit unit, CostFigures &figures) const;
    void fillByAmount(const Raw &raw, CostFigures &figures) const;
    /// Quantity × rate, rounded once.
    std::optional<Money> product(const CostLine &line) const;
    QString shown(Money money) const;
    DecimalMark markFor(CostField field) const;

    const CostRows &m_rows;
    const CostMapping &m_mapping;
    const Design &m_design;
    const QLocale &m_locale;
    qint64 m_step; ///< The smallest amount of the currency.
};

} // namespace Credwright
