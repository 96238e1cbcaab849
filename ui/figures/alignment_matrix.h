#pragma once

#include "core/fields/anchor.h"
#include "ui/figures/alignment_figure.h"

#include <QAbstractTableModel>
#include <QTableView>

namespace Credwright {

class FindingBar;
class Session;

/// The matrix as a table: outcomes, then a row of totals; activities, assessments, then hours and grade.
class AlignmentModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    AlignmentModel(Session &session, QObject *parent);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    const AlignmentFigure &figure() const { return m_figure; }
    bool isCell(const QModelIndex &index) const;
    bool isTotals(int row) const { return row >= m_figure.rows().size(); }
    /// The columns of hours and grade stand behind those of activities and assessments.
    bool isDerived(int column) const { return column >= m_figure.columns().size(); }
    /// The place of a link: the activity or assessment, its field of outcomes, the outcome.
    Anchor anchorAt(const QModelIndex &index) const;
    QModelIndex indexOf(const Anchor &cell) const;

Q_SIGNALS:
    void refreshed();

private:
    void refresh();

    Session &m_session;
    AlignmentFigure m_figure;
};

/// The alignment matrix to work in: arrows move, Enter, Space or a click links the outcome of a row to the activity or assessment
/// of a column or takes the link away. The row that is current shows its findings with their ways out.
class AlignmentMatrix : public QTableView
{
    Q_OBJECT
public:
    explicit AlignmentMatrix(Session &session, QWidget *parent = nullptr);

    AlignmentModel &cells() { return *m_model; }
    /// Links or unlinks, as one edit.
    void cycle(const QModelIndex &index);
    /// Goes to the cell, row or column that the anchor names; false when it is none of the matrix.
    bool goTo(const Anchor &where);

    QSize sizeHint() const override { return {Theme::px(400), m_height}; }
    QSize minimumSizeHint() const override { return {Theme::px(300), m_height}; }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void updateGeometries() override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void refresh();
    void fit();
    int rowWithFindings() const;
    void showFindings();
    void placeBars();

    Session &m_session;
    AlignmentModel *m_model;
    QWidget *m_corner;
    QList<FindingBar *> m_bars;
    Anchor m_here; ///< The cell that was current, kept when rows or columns come and go.
    int m_barRow = -1;
    int m_height = 0;
};

} // namespace Credwright
