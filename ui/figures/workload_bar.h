#pragma once

#include "core/workload/workload.h"
#include "ui/figures/figure.h"

#include <QCoreApplication>

namespace Credwright {

/// The hours of a course as one bar by kind of activity, over the range that its credits stand for.
class WorkloadBar : public Figure
{
    Q_DECLARE_TR_FUNCTIONS(WorkloadBar)
public:
    explicit WorkloadBar(const Workload &workload, const QLocale &locale = QLocale());

    QString title() const override;
    QString summary() const override;
    FigureTable table() const override;
    double heightFor(double width) const override;
    void paint(QPainter &painter, const QRectF &rect, const FigureLook &look) const override;

private:
    struct Part
    {
        QString name;
        Minutes minutes;
        Theme::Token token;
    };
    struct Entry
    {
        QString text;
        Theme::Token token;
        QRectF rect;
    };
    QString hours(Minutes minutes) const;
    QString wantedText() const;
    /// The legend, flowing in rows of the width.
    QList<Entry> legend(double width) const;
    void paintBar(FigurePainter &to, double left, double top, double scale) const;
    void paintWanted(FigurePainter &to, double left, double top, double scale) const;

    QLocale m_locale;
    QList<Part> m_parts;
    Minutes m_all; ///< Of all parts: with electives that not every learner takes.
    Minutes m_total, m_totalMaximum;
    std::optional<Minutes> m_wantedLow, m_wantedHigh;
};

} // namespace Credwright
