#pragma once

#include "core/check/analysis.h"
#include "ui/figures/figure.h"

#include <QCoreApplication>

namespace Credwright {

/// What the course is for, what learners can do afterwards and how that is shown: purpose → outcomes → assessment, with the lines between.
class CanvasFigure : public Figure
{
    Q_DECLARE_TR_FUNCTIONS(Credwright::CanvasFigure)
public:
    CanvasFigure(const Design &design, const Analysis &analysis);

    QString title() const override;
    QString summary() const override;
    FigureTable table() const override;
    double heightFor(double width) const override;
    double leastWidth() const override;
    void paint(QPainter &painter, const QRectF &rect, const FigureLook &look) const override;
    QList<FigureSpot> spots(double width) const override;

private:
    struct Box
    {
        Anchor where;
        QString name;
        QString note;                    ///< Level or weight, at the trailing edge.
        std::optional<Severity> gravest; ///< Of the open findings about it.
        bool formative = false;          ///< Dashed: no grade.
        QString number = {};
    };
    struct Link
    {
        int outcome = 0; ///< Indexes of the boxes.
        int assessment = 0;
        bool graded = false;
    };
    struct Columns
    {
        QRectF purpose;
        double outcomes = 0;
        double outcomesWidth = 0;
        double assessments = 0;
        double assessmentsWidth = 0;
    };
    void addOutcomes(const Design &design, const Analysis &analysis);
    void addAssessments(const Design &design, const Analysis &analysis);
    Columns columns(double width) const;
    QRectF boxRect(double left, double width, int row) const;
    void paintPurpose(FigurePainter &to, const QRectF &place, const QPointF &origin) const;
    void paintBox(FigurePainter &to, QPainter &painter, const QRectF &place, const Box &box, const FigureLook &look) const;
    void paintLinks(FigurePainter &to, const Columns &at, const QPointF &origin) const;

    QString m_objective;
    QString m_basis;
    QList<Box> m_outcomes; ///< At most as many as have room, then one that counts the others.
    QList<Box> m_assessments;
    QList<Link> m_links;
    FigureTable m_table; ///< Of all of them.
    qsizetype m_outcomeCount = 0;
    qsizetype m_assessmentCount = 0;
};

} // namespace Credwright
