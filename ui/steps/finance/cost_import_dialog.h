#pragma once

#include "core/exchange/cost_import/cost_import.h"
#include "core/exchange/spreadsheet/workbook.h"

#include <QDialog>

class QBoxLayout;
class QCheckBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace Credwright {

class ChoiceBox;
class CostColumnsTable;
class CostImportTable;
class SegmentedChoice;
class Session;

/// Takes the costs of an institution's finance sheet into the design: which sheet, what its columns hold, and what becomes of each row, before anything is
/// changed. What was chosen for a template is remembered.
class CostImportDialog : public QDialog
{
    Q_OBJECT
public:
    CostImportDialog(Session &session, const Workbook &workbook, const QString &fileName, QWidget *parent = nullptr);

    /// Asks for the file and reads it, away from the interface; says why where that fails, else opens the dialog.
    static void start(Session &session, QWidget *parent);

private:
    QWidget *makeContent(const QString &fileName);
    void addSheetRow(QBoxLayout *into, const QString &fileName);
    void addDefaults(QBoxLayout *into);
    void addButtons(QBoxLayout *into);
    ChoiceBox *addChoice(QWidget *flow, const QString &label, const QString &name, const QList<std::pair<QString, QString>> &items);
    void showSheet(int index);
    void showMapping();
    void moveHeader();
    void readControls();
    void refresh();
    void showUnknownWords();
    void showSummary();
    void import();
    const Sheet &sheet() const { return m_workbook.sheets.at(m_sheet); }
    CostImportMode mode() const;

    Session &m_session;
    Workbook m_workbook;
    QString m_fileName;
    int m_sheet = 0;
    CostMapping m_mapping;
    CostImport m_import;
    bool m_showing = false; ///< The controls are being set, not used.
    ChoiceBox *m_sheets = nullptr;
    QSpinBox *m_headerRow = nullptr;
    ChoiceBox *m_mark = nullptr;
    ChoiceBox *m_basis = nullptr;
    ChoiceBox *m_category = nullptr;
    QCheckBox *m_titlesAlone = nullptr;
    CostColumnsTable *m_columns = nullptr;
    QWidget *m_words = nullptr; ///< A choice of category for each word that says nothing.
    QStringList m_shownWords;
    CostImportTable *m_rows = nullptr;
    QLabel *m_remarks = nullptr;
    QLabel *m_summary = nullptr;
    SegmentedChoice *m_mode = nullptr;
    QPushButton *m_take = nullptr;
};

} // namespace Credwright
