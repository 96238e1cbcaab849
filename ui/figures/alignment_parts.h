#pragma once

#include <QHeaderView>
#include <QStyledItemDelegate>

namespace Credwright {

class AlignmentModel;

/// The names of activities and assessments at 45° above their columns; the last ones reach over the computed columns.
class SlantedHeader : public QHeaderView
{
    Q_OBJECT
public:
    SlantedHeader(AlignmentModel &model, QWidget *parent);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    AlignmentModel &m_model;
};

/// The outcomes beside their rows: number, statement, and the marker of the gravest finding.
class OutcomeHeader : public QHeaderView
{
    Q_OBJECT
public:
    OutcomeHeader(AlignmentModel &model, QWidget *parent);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int row) const override;

private:
    AlignmentModel &m_model;
};

/// Draws the marks, the outline of the current cell, and the computed columns.
class AlignmentDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    AlignmentDelegate(AlignmentModel &model, QObject *parent);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintDerived(QPainter *painter, const QRect &rect, const QModelIndex &index) const;
    AlignmentModel &m_model;
};

/// What stands above the outcomes.
class OutcomeCorner : public QWidget
{
    Q_OBJECT
public:
    explicit OutcomeCorner(QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// What the marks mean.
class AlignmentLegend : public QWidget
{
    Q_OBJECT
public:
    explicit AlignmentLegend(QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
};

namespace MatrixSize {
int row();
int head();
int column();
int derived();
int gap(); ///< Between activities, assessments and computed columns.
} // namespace MatrixSize

} // namespace Credwright
