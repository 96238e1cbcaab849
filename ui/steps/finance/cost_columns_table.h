#pragma once

#include "core/exchange/cost_import/cost_mapping.h"

#include <QTableWidget>

namespace Credwright {

class ChoiceBox;

/// The first rows of a cost sheet, with a choice above each column of what it holds.
class CostColumnsTable : public QTableWidget
{
    Q_OBJECT
public:
    explicit CostColumnsTable(QWidget *parent = nullptr);

    /// The sheet must live as long as it is shown.
    void setSheet(const Sheet &sheet, const CostMapping &mapping);
    QList<CostField> columns() const { return m_columns; }
    /// "A" to "Z", then "AA", as spreadsheet programs call them.
    static QString columnName(int column);

Q_SIGNALS:
    /// The user has chosen another field for some column.
    void columnsChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addChoice(int column);
    void choose(int column, CostField field);
    void fit();

    QList<CostField> m_columns;
    QList<ChoiceBox *> m_boxes;
};

} // namespace Credwright
