#pragma once

#include "ui/figures/pathway_picture.h"

namespace Credwright {

/// The pathway in the room of a small card: what comes before, this, what comes after, and what it adds up to. Words and table are those of
/// the large picture.
class PathwayMini : public Figure
{
    Q_DECLARE_TR_FUNCTIONS(Credwright::PathwayMini)
public:
    PathwayMini(const Design &design, const Pathway &pathway);

    QString title() const override { return m_picture.title(); }
    QString summary() const override { return m_picture.summary(); }
    FigureTable table() const override { return m_picture.table(); }
    double heightFor(double width) const override;
    void paint(QPainter &painter, const QRectF &rect, const FigureLook &look) const override;
    QList<FigureSpot> spots(double width) const override;
    /// "20 ECTS": the credits along the pathway; empty where nothing adds up.
    QString total() const { return m_total; }

private:
    struct Box
    {
        QString name;
        QString note; ///< Credits.
        Anchor where;
        bool here = false;
        bool firm = true;
    };
    QList<Box> column(PathwayPicture::Role role) const;
    static QList<QRectF> rects(double left, double width, double height, qsizetype count);
    double bodyHeight() const;
    QList<QPair<Box, QRectF>> laidOut(double width) const;

    PathwayPicture m_picture;
    QList<Box> m_before;
    QList<Box> m_after;
    Box m_here;
    QString m_total;
    QString m_towards; ///< "20 of 20 ECTS for Postgraduate certificate"
};

} // namespace Credwright
