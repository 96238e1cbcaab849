#pragma once

#include "core/exchange/cost_import/cost_import.h"

#include <QAbstractTableModel>
#include <QTableView>

namespace Credwright {

/// The rows of a cost sheet and what becomes of each.
class CostImportModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { RowColumn, TitleColumn, CategoryColumn, BasisColumn, WorkingColumn, AmountColumn, FateColumn, ColumnTotal };
    using QAbstractTableModel::QAbstractTableModel;

    void setImport(const CostImport &import, const QString &currency);
    const ImportedCost &costAt(int row) const { return m_import.rows.at(row); }

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(m_import.rows.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnTotal; }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString textAt(const ImportedCost &cost, int column) const;
    static QString fateOf(const ImportedCost &cost);

    CostImport m_import;
    QString m_currency;
};

/// Shows them; remarks take as many lines as they need.
class CostImportTable : public QTableView
{
    Q_OBJECT
public:
    explicit CostImportTable(QWidget *parent = nullptr);

    CostImportModel &rows() { return *m_model; }
    void setImport(const CostImport &import, const QString &currency);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    CostImportModel *m_model;
};

} // namespace Credwright
