#pragma once

#include "core/stack/pathway.h"
#include "ui/figures/figure.h"

#include <QCoreApplication>

namespace Credwright {

/// The pathway that the micro-credential is part of: what comes before, this, what comes after, and what it all counts towards,
/// with the credits along it. Boxes stand in columns from the start of the line to its end, mirrored where text runs from right to left.
class PathwayPicture : public Figure
{
    Q_DECLARE_TR_FUNCTIONS(Credwright::PathwayPicture)
public:
    enum class Role { This, Before, After, Beside, Loose, Target };
    struct Box
    {
        QUuid id; ///< Of the related micro-credential or the target; null for this one.
        Role role = Role::This;
        QString title;
        QString note;          ///< Credits and level, or what the director said.
        bool firm = true;      ///< Solid border: agreed, and part of the pathway.
        bool required = true;  ///< Solid line.
        bool inCircle = false; ///< On a pathway that leads back to its start.
        QString pill = {};     ///< What overlaps, or the exemption.
        bool overlaps = false;
        bool direct = true;        ///< A target that only this micro-credential counts towards.
        QList<QUuid> follows = {}; ///< Boxes that this one comes after.
        QList<QUuid> towards = {}; ///< Targets that it counts towards.
    };
    /// What adds up for one target.
    struct Sum
    {
        QString target;
        QString working; ///< "6 + 6 + 5 + 3 = 20 ECTS"
        QString named;   ///< The same where there are several targets: "6 + 3 = 9 ECTS for Master, electronics"
        QString verdict; ///< "20 of 20 reached"
        bool reached = false;
    };
    struct Layout
    {
        QList<QRectF> boxes; ///< As boxes(); left-to-right coordinates from (0, 0); empty where a box has no place.
        double height = 0;
        double sumsTop = 0;
        QList<double> columns; ///< Left edges: before, this, after, targets; negative where there is no such column.
        double boxWidth = 0;
        double gap = 0;
    };

    PathwayPicture() = default;
    PathwayPicture(const Design &design, const Pathway &pathway);

    const QList<Box> &boxes() const { return m_boxes; }
    const QList<Sum> &sums() const { return m_sums; }
    Layout layout(double width) const;
    /// The box at a point of a picture of this width, or -1; the point in the coordinates of the screen.
    int boxAt(const QPointF &point, double width, bool rightToLeft) const;

    QString title() const override;
    QString summary() const override;
    FigureTable table() const override;
    double heightFor(double width) const override;
    double leastWidth() const override;
    void paint(QPainter &painter, const QRectF &rect, const FigureLook &look) const override;

private:
    class Canvas;
    void addRelated(const Design &design, const Pathway &pathway);
    void addTargets(const Design &design);
    void addSums(const Design &design, const Pathway &pathway);
    QList<int> indexesOf(Role role) const;
    int indexOf(const QUuid &id) const;
    QList<int> ranks(Role role) const;

    QList<Box> m_boxes;
    QList<Sum> m_sums;
    QString m_beforeNote; ///< What is said below the column of what comes before.
    QString m_credits;
};

} // namespace Credwright
