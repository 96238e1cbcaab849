#pragma once

#include "core/exchange/cost_import/cost_import.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QTableWidget;

namespace Credwright {

class Session;
class ReadOnlyTable;

/// Takes an institution's cost template over: which sheet, what each column holds, what becomes of each row, and how it goes into the design. The
/// columns are remembered for every sheet with the same headings. Taking over is one edit.
class CostImportDialog : public QDialog
{
    Q_OBJECT
public:
    CostImportDialog(Session &session, const Workbook &workbook, const QString &fileName, QWidget *parent = nullptr);

    /// Asks for a file and reads it behind a dialog that can be cancelled; opens the dialog on it, or says what is wrong. Null where it does not open.
    static CostImportDialog *open(Session &session, QWidget *parent);

private:
    QLayout *makeChoices();
    QWidget *makeColumns();
    void showSheet();
    void showColumns();
    void showRows();
    const Sheet &sheet() const;
    void guess();
    bool recall(int headerRow);
    void takeOver();

    Session &m_session;
    const Workbook m_workbook;
    CostMapping m_mapping;
    CostImport m_import;
    QComboBox *m_sheets = nullptr;
    QSpinBox *m_header = nullptr;
    QComboBox *m_basis = nullptr;
    QComboBox *m_mark = nullptr;
    QComboBox *m_mode = nullptr;
    QTableWidget *m_columns = nullptr;
    QLabel *m_notes = nullptr;
    ReadOnlyTable *m_rows = nullptr;
    QPushButton *m_take = nullptr;
};

} // namespace Credwright
