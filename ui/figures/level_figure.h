#pragma once

#include "core/level/level_result.h"
#include "ui/figures/figure.h"

#include <QCoreApplication>

namespace Credwright {

/// The levels of the outcomes as dots over the EQF levels 5 to 8 (from a lower one where an outcome is there), with the
/// majority, the average and the chosen level marked.
class LevelFigure : public Figure
{
    Q_DECLARE_TR_FUNCTIONS(LevelFigure)
public:
    explicit LevelFigure(const LevelResult &level, const QLocale &locale = QLocale());

    QString title() const override;
    QString summary() const override;
    FigureTable table() const override;
    double heightFor(double width) const override;
    void paint(QPainter &painter, const QRectF &rect, const FigureLook &look) const override;

private:
    int lowest() const;
    QString namesOf(int level) const;
    void paintLevel(FigurePainter &to, int level, const QRectF &column) const;

    LevelResult m_level;
    QLocale m_locale;
};

} // namespace Credwright
