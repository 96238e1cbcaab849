#include "ui/steps/finance/cost_import_dialog.h"

#include "core/exchange/spreadsheet/workbook.h"
#include "core/util/format.h"
#include "ui/dialogs/dialog_seam.h"
#include "ui/document/session.h"
#include "ui/document/settings.h"
#include "ui/figures/figure_card.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QFileInfo>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTableWidget>
#include <QVBoxLayout>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 largestFile = 64'000'000;
constexpr qsizetype mostColumns = 60;
constexpr qsizetype mostShown = 500; ///< Rows of the preview.
constexpr CostBasis bases[] = {CostBasis::Once, CostBasis::PerEdition, CostBasis::PerGroup, CostBasis::PerLearner, CostBasis::PerCompleter};

/// "A", "B" … "AA", as spreadsheets name their columns.
QString letterOf(qsizetype column)
{
    QString letters;
    for (qsizetype rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
        letters.prepend(QChar(u'A' + static_cast<char16_t>((rest - 1) % 26)));
    }
    return letters;
}

/// The first contents of a column below its heading.
QString sampleOf(const Sheet &sheet, int headerRow, qsizetype column)
{
    QStringList samples;
    for (qsizetype row = headerRow + 1; row < sheet.rows.size() && samples.size() < 3; ++row) {
        const QString text = sheet.rows.at(row).value(column).text.simplified();
        if (!text.isEmpty()) {
            samples.append(text.left(40));
        }
    }
    return samples.join(u" · "_s);
}

qsizetype widthOf(const Sheet &sheet)
{
    qsizetype width = 0;
    for (const QList<SheetCell> &row : sheet.rows) {
        width = std::max(width, row.size());
    }
    return std::min(width, mostColumns);
}

} // namespace

CostImportDialog *CostImportDialog::open(Session &session, QWidget *parent)
{
    const auto path = DialogSeam::openFile(parent, tr("Take costs from a spreadsheet"), Settings::instance().documentsFolder(),
        tr("Spreadsheets (*.xlsx *.ods *.csv *.tsv *.txt);;All files (*)"));
    if (!path) {
        return nullptr;
    }
    QFile file(*path);
    const QString name = QFileInfo(*path).fileName();
    if (!file.open(QIODevice::ReadOnly)) {
        DialogSeam::tell(parent, tr("The spreadsheet cannot be read"), tr("“%1” could not be opened. Nothing was changed.").arg(name), file.errorString());
        return nullptr;
    }
    if (file.size() > largestFile) {
        DialogSeam::tell(parent, tr("The spreadsheet cannot be read"),
            tr("“%1” is larger than any cost template. Save the sheet with the costs as a file of its own. Nothing was changed.").arg(name));
        return nullptr;
    }
    const QByteArray bytes = file.readAll();
    Result<Workbook> workbook = failure(ErrorCode::Cancelled, {});
    DialogSeam::wait(parent, tr("Reading “%1”…").arg(name), [&](const Progress &progress) { workbook = readWorkbook(bytes, name, progress); });
    if (!workbook) {
        if (workbook.error().code != ErrorCode::Cancelled) {
            DialogSeam::tell(parent, tr("The spreadsheet cannot be read"), workbook.error().message, workbook.error().detail);
        }
        return nullptr;
    }
    if (workbook->sheets.isEmpty()) {
        DialogSeam::tell(parent, tr("The spreadsheet cannot be read"), tr("“%1” holds no sheet with anything in it.").arg(name));
        return nullptr;
    }
    auto *dialog = new CostImportDialog(session, *workbook, name, parent);
    dialog->QDialog::open();
    return dialog;
}

CostImportDialog::CostImportDialog(Session &session, const Workbook &workbook, const QString &fileName, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_workbook(workbook)
{
    setObjectName(u"costImport"_s);
    setWindowTitle(tr("Costs from “%1”").arg(fileName));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(Theme::px(8));
    layout->addLayout(makeChoices());
    layout->addWidget(makeColumns(), 2);
    m_notes = new QLabel(this);
    m_notes->setObjectName(u"importNotes"_s);
    m_notes->setTextFormat(Qt::PlainText);
    m_notes->setWordWrap(true);
    m_notes->setProperty("role", u"secondary"_s);
    layout->addWidget(m_notes);
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    m_rows = new ReadOnlyTable(tr("What becomes of each row"), area);
    area->setWidget(m_rows);
    layout->addWidget(area, 3);
    auto *buttons = new QDialogButtonBox(this);
    m_take = makeButton(QString(), ButtonKind::Primary);
    buttons->addButton(m_take, QDialogButtonBox::AcceptRole);
    buttons->addButton(makeButton(tr("Cancel")), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &CostImportDialog::takeOver);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    resize(std::min(Theme::px(900), 1300), std::min(Theme::px(680), 720));
    showSheet();
    m_sheets->setFocus();
}

QLayout *CostImportDialog::makeChoices()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::px(12));
    const auto add = [&](const QString &name, QWidget *widget, int stretch) {
        auto *column = new QVBoxLayout;
        column->setSpacing(Theme::px(4));
        auto *label = new QLabel(name, this);
        label->setBuddy(widget);
        widget->setAccessibleName(name);
        column->addWidget(label);
        column->addWidget(widget);
        row->addLayout(column, stretch);
    };
    m_sheets = new QComboBox(this);
    for (const Sheet &sheet : m_workbook.sheets) {
        m_sheets->addItem(sheet.hidden ? tr("%1 (hidden)").arg(sheet.name) : sheet.name);
    }
    m_header = new QSpinBox(this);
    m_header->setSpecialValueText(tr("none"));
    m_basis = new QComboBox(this);
    for (const CostBasis basis : bases) {
        m_basis->addItem(labelOf(basis), static_cast<int>(basis));
    }
    m_mark = new QComboBox(this);
    m_mark->addItems({tr("As the figures tell"), tr("Point: 1,234.50"), tr("Comma: 1.234,50")}); // In the order of DecimalMark.
    m_mode = new QComboBox(this);
    m_mode->addItems({tr("Add to the lines"), tr("Replace all lines"), tr("Update lines of the same name")}); // In the order of CostImportMode.
    add(tr("Sheet"), m_sheets, 2);
    add(tr("Row of the headings"), m_header, 1);
    add(tr("Basis where none is said"), m_basis, 1);
    add(tr("Decimal mark"), m_mark, 1);
    add(tr("What happens"), m_mode, 2);
    connect(m_sheets, &QComboBox::currentIndexChanged, this, &CostImportDialog::showSheet);
    connect(m_header, &QSpinBox::valueChanged, this, [this](int heading) {
        m_mapping.headerRow = heading - 1;
        m_mapping.columns.clear();
        for (const SheetCell &cell : sheet().rows.value(heading - 1)) {
            m_mapping.columns.append(columnNamed(cell.text));
        }
        recall(heading - 1);
        showColumns();
    });
    connect(m_basis, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_mapping.basis = bases[std::max(0, index)];
        showRows();
    });
    connect(m_mark, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_mapping.mark = static_cast<DecimalMark>(std::max(0, index));
        showRows();
    });
    return row;
}

QWidget *CostImportDialog::makeColumns()
{
    m_columns = new QTableWidget(this);
    m_columns->setObjectName(u"importColumns"_s);
    m_columns->setAccessibleName(tr("What each column holds"));
    m_columns->setColumnCount(4);
    m_columns->setHorizontalHeaderLabels({tr("Column"), tr("Heading"), tr("First contents"), tr("Holds")});
    m_columns->verticalHeader()->hide();
    m_columns->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_columns->setSelectionMode(QAbstractItemView::NoSelection);
    m_columns->setTabKeyNavigation(false);
    m_columns->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_columns->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
    m_columns->setMinimumHeight(Theme::px(150));
    return m_columns;
}

const Sheet &CostImportDialog::sheet() const
{
    return m_workbook.sheets.at(std::max(0, m_sheets->currentIndex()));
}

/// As it was taken over the last time from a sheet with these headings, else by the headings.
void CostImportDialog::guess()
{
    m_mapping = guessMapping(sheet());
    if (m_mapping.columns.isEmpty()) {
        m_mapping.columns.fill(CostColumn::Ignored, widthOf(sheet()));
    }
    constexpr qsizetype searched = 40; // Headings stand near the top.
    for (int row = 0; row < std::min(sheet().rows.size(), searched); ++row) {
        if (recall(row)) {
            return;
        }
    }
}

/// Reads the columns as they were taken over the last time from a sheet with the headings of this row; false where that was never.
bool CostImportDialog::recall(int headerRow)
{
    const std::optional<CostMapping> remembered = mappingFrom(Settings::instance().costTemplates.value(signatureOf(sheet(), headerRow)).toString());
    if (remembered) {
        m_mapping = *remembered;
        m_mapping.headerRow = headerRow;
    }
    return remembered.has_value();
}

void CostImportDialog::showSheet()
{
    guess();
    const QSignalBlocker noHeader(m_header);
    const QSignalBlocker noBasis(m_basis);
    const QSignalBlocker noMark(m_mark);
    m_header->setRange(0, static_cast<int>(std::min<qsizetype>(sheet().rows.size(), 1000)));
    m_header->setValue(m_mapping.headerRow + 1);
    m_basis->setCurrentIndex(m_basis->findData(static_cast<int>(m_mapping.basis)));
    m_mark->setCurrentIndex(static_cast<int>(m_mapping.mark));
    showColumns();
}

void CostImportDialog::showColumns()
{
    const qsizetype width = widthOf(sheet());
    m_mapping.columns.resize(width, CostColumn::Ignored);
    m_columns->setRowCount(static_cast<int>(width));
    for (int column = 0; column < width; ++column) {
        const QString heading = m_mapping.headerRow >= 0 ? sheet().rows.value(m_mapping.headerRow).value(column).text.simplified() : QString();
        const QStringList texts{letterOf(column), heading, sampleOf(sheet(), m_mapping.headerRow, column)};
        for (int i = 0; i < texts.size(); ++i) {
            auto *item = new QTableWidgetItem(texts.at(i));
            item->setToolTip(texts.at(i));
            m_columns->setItem(column, i, item);
        }
        auto *holds = new QComboBox(m_columns);
        holds->setAccessibleName(heading.isEmpty() ? tr("What column %1 holds").arg(letterOf(column)) : tr("What “%1” holds").arg(heading));
        for (int kind = 0; kind <= static_cast<int>(CostColumn::Note); ++kind) {
            holds->addItem(labelOf(static_cast<CostColumn>(kind)));
        }
        holds->setCurrentIndex(static_cast<int>(m_mapping.columns.at(column)));
        connect(holds, &QComboBox::currentIndexChanged, this, [this, column](int kind) {
            m_mapping.columns[column] = static_cast<CostColumn>(kind);
            showRows();
        });
        m_columns->setCellWidget(column, 3, holds);
    }
    m_columns->resizeRowsToContents();
    showRows();
}

void CostImportDialog::showRows()
{
    const Design &design = m_session.design();
    const QString &currency = design.identity.currency;
    m_import = readCosts(sheet(), m_mapping, currency);
    FigureTable content{{tr("What becomes of it"), tr("Row"), tr("Category"), tr("Basis"), tr("Number"), tr("Rate")}, {}, 4};
    QList<int> left;
    for (const CostRow &row : m_import.rows) {
        if (content.rows.size() >= mostShown) {
            break;
        }
        const CostLine &line = row.line;
        const QString title = line.title.isEmpty() ? tr("(no name)") : line.title.text;
        const QString remarks = row.remarks.join(u' ');
        const QString number = line.minutes ? formatMinutes(*line.minutes) : line.quantity ? formatDecimal(*line.quantity) : QString();
        content.rows.append({row.taken ? (remarks.isEmpty() ? title : tr("%1 – %2").arg(title, remarks)) : tr("Left out: %1 – %2").arg(title, remarks),
            QLocale().toString(row.row), row.taken ? labelOf(line.category) : QString(), row.taken ? labelOf(line.basis) : QString(),
            row.taken ? number : QString(), row.taken && line.rate ? formatMoney(*line.rate, currency) : QString()});
    }
    m_rows->setContent(content);
    QStringList notes = m_workbook.notes + m_import.notes;
    if (m_mapping.columnOf(CostColumn::Title) < 0) {
        notes.prepend(tr("Say which column holds the cost lines."));
    }
    if (m_import.rows.size() > mostShown) {
        notes.append(tr("Only the first rows are shown here; all are taken."));
    }
    m_notes->setText(notes.join(u'\n'));
    m_notes->setVisible(!notes.isEmpty());
    const int taken = m_import.taken();
    m_take->setText(tr("Take %n line(s)", nullptr, taken));
    m_take->setEnabled(taken > 0 && m_session.isEditable());
}

void CostImportDialog::takeOver()
{
    const auto mode = static_cast<CostImportMode>(std::max(0, m_mode->currentIndex()));
    int left = 0;
    const int taken = m_import.taken();
    m_session.edit(tr("Take %n cost line(s) from a spreadsheet", nullptr, taken), [&](Design &next) { left = applyCosts(next, m_import, mode); });
    if (const QString signature = signatureOf(sheet(), m_mapping.headerRow); !signature.isEmpty()) {
        Settings::instance().rememberCostTemplate(signature, toText(m_mapping));
    }
    if (left > 0) {
        m_session.notify(tr("%n line(s) found no room in the list and were left out.", nullptr, left));
    }
    accept();
}

} // namespace Credwright
