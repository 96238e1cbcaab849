#include "ui/steps/finance/cost_import_dialog.h"

#include "core/exchange/spreadsheet/spreadsheet_reader.h"
#include "core/util/format.h"
#include "ui/dialogs/dialog_seam.h"
#include "ui/document/session.h"
#include "ui/document/settings.h"
#include "ui/steps/finance/cost_columns_table.h"
#include "ui/steps/finance/cost_import_table.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/segmented_choice.h"

#include <algorithm>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What of the sheets is seen first: the first that is neither hidden nor refused and has rows, else the first that was read.
int firstSheet(const Workbook &workbook)
{
    const auto find = [&](bool also) {
        for (int i = 0; i < workbook.sheets.size(); ++i) {
            const Sheet &sheet = workbook.sheets.at(i);
            if (sheet.problem.isEmpty() && (also || (!sheet.hidden && !sheet.rows.isEmpty()))) {
                return i;
            }
        }
        return -1;
    };
    return find(false) >= 0 ? find(false) : std::max(0, find(true));
}

template<typename E>
QList<std::pair<QString, QString>> itemsOf()
{
    QList<std::pair<QString, QString>> items;
    for (const Choice &choice : choicesOf<E>()) {
        items.append({choice.code, choice.label.text()});
    }
    return items;
}

} // namespace

void CostImportDialog::start(Session &session, QWidget *parent)
{
    if (!session.isEditable()) {
        session.notify(session.document().whyNotEditable());
        return;
    }
    const auto path = DialogSeam::openFile(
        parent, tr("Costs from the finance sheet"), Settings::instance().documentsFolder(), tr("Spreadsheets (*.xlsx *.ods *.csv *.tsv *.txt);;All files (*)"));
    if (!path) {
        return;
    }
    Result<Workbook> workbook;
    const QString name = QFileInfo(*path).fileName();
    DialogSeam::wait(parent, tr("Reading “%1”…").arg(name), [&](const Progress &progress) { workbook = readSpreadsheetFile(*path, progress); });
    if (!workbook) {
        if (workbook.error().code != ErrorCode::Cancelled) {
            DialogSeam::tell(parent, tr("“%1” was not imported").arg(name), workbook.error().message, workbook.error().detail);
        }
        return;
    }
    auto *dialog = new CostImportDialog(session, *workbook, name, parent);
    dialog->open();
}

CostImportDialog::CostImportDialog(Session &session, const Workbook &workbook, const QString &fileName, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_workbook(workbook)
    , m_fileName(fileName)
{
    setObjectName(u"costImport"_s);
    setWindowTitle(tr("Costs from the finance sheet"));
    setAttribute(Qt::WA_DeleteOnClose);
    connect(&session, &QObject::destroyed, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(Theme::px(6));
    auto *scroll = new QScrollArea(this); // Large text on a small screen needs more than there is.
    scroll->setObjectName(u"costImportScroll"_s);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(makeContent(fileName));
    scroll->viewport()->setAutoFillBackground(false);
    scroll->widget()->setAutoFillBackground(false);
    layout->addWidget(scroll, 1);
    m_summary = new QLabel(this);
    m_summary->setObjectName(u"costSummary"_s);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    Theme::setFont(m_summary, Theme::BodyBoldFont);
    layout->addWidget(m_summary);
    addButtons(layout);
    resize(std::min(Theme::px(1180), 1300), std::min(Theme::px(690), 720));
    showSheet(firstSheet(m_workbook));
    m_take->setFocus();
}

QWidget *CostImportDialog::makeContent(const QString &fileName)
{
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::px(6));
    addSheetRow(layout, fileName);
    m_columns = new CostColumnsTable(content);
    connect(m_columns, &CostColumnsTable::columnsChanged, this, &CostImportDialog::readControls);
    layout->addWidget(m_columns);
    addDefaults(layout);
    m_words = new QWidget(content);
    layout->addWidget(m_words);
    m_rows = new CostImportTable(content);
    m_rows->setMinimumHeight(Theme::px(140));
    layout->addWidget(m_rows, 1);
    m_remarks = new QLabel(content);
    m_remarks->setObjectName(u"costRemarks"_s);
    m_remarks->setTextFormat(Qt::PlainText);
    m_remarks->setWordWrap(true);
    m_remarks->setProperty("role", u"secondary"_s);
    layout->addWidget(m_remarks);
    return content;
}

/// A label and its choice, which stay together where the line ends.
ChoiceBox *CostImportDialog::addChoice(QWidget *flow, const QString &label, const QString &name, const QList<std::pair<QString, QString>> &items)
{
    auto *pair = new QWidget(flow);
    auto *row = new QHBoxLayout(pair);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::px(6));
    auto *words = new QLabel(label, pair);
    words->setTextFormat(Qt::PlainText);
    auto *box = new ChoiceBox(pair);
    box->setObjectName(name);
    box->setAccessibleName(label);
    words->setBuddy(box);
    for (const auto &[code, text] : items) {
        box->addItem(text, code);
    }
    row->addWidget(words);
    row->addWidget(box);
    flow->layout()->addWidget(pair);
    return box;
}

void CostImportDialog::addSheetRow(QBoxLayout *into, const QString &fileName)
{
    auto *flow = new QWidget(into->parentWidget());
    flow->setLayout(new FlowLayout(nullptr, 16, 6));
    into->addWidget(flow);
    auto *file = new QLabel(tr("“%1” (%2)").arg(fileName, m_workbook.form), flow);
    file->setTextFormat(Qt::PlainText);
    file->setObjectName(u"costFile"_s);
    file->setMinimumHeight(Theme::px(28));
    Theme::setFont(file, Theme::BodyBoldFont);
    flow->layout()->addWidget(file);
    QList<std::pair<QString, QString>> sheets;
    for (const Sheet &sheet : std::as_const(m_workbook.sheets)) {
        const QString shown = sheet.hidden ? tr("%1 (hidden)").arg(sheet.name) : sheet.name;
        sheets.append({{}, sheet.problem.isEmpty() ? shown : tr("%1 (too large)").arg(shown)});
    }
    if (sheets.size() > 1) {
        m_sheets = addChoice(flow, tr("Sheet"), u"costSheet"_s, sheets);
        connect(m_sheets, &QComboBox::activated, this, &CostImportDialog::showSheet);
    }
    auto *pair = new QWidget(flow);
    auto *row = new QHBoxLayout(pair);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::px(6));
    auto *words = new QLabel(tr("Headers in row"), pair);
    m_headerRow = new QSpinBox(pair);
    m_headerRow->setObjectName(u"headerRow"_s);
    m_headerRow->setAccessibleName(words->text());
    m_headerRow->setSpecialValueText(tr("none"));
    words->setBuddy(m_headerRow);
    connect(m_headerRow, &QSpinBox::valueChanged, this, &CostImportDialog::moveHeader);
    row->addWidget(words);
    row->addWidget(m_headerRow);
    flow->layout()->addWidget(pair);
    m_mark = addChoice(flow, tr("Numbers in text"), u"decimalMark"_s, {{{}, tr("as the sheet tells")}, {{}, u"1,234.50"_s}, {{}, u"1.234,50"_s}});
    connect(m_mark, &QComboBox::activated, this, &CostImportDialog::readControls);
}

void CostImportDialog::moveHeader()
{
    if (!m_showing) {
        m_mapping.headerRow = m_headerRow->value() - 1;
        m_columns->setSheet(sheet(), m_mapping);
        refresh();
    }
}

void CostImportDialog::addDefaults(QBoxLayout *into)
{
    auto *flow = new QWidget(into->parentWidget());
    flow->setLayout(new FlowLayout(nullptr, 16, 6));
    into->addWidget(flow);
    QList<std::pair<QString, QString>> bases{{{}, tr("Preparatory once, others per edition")}};
    for (const auto &[code, text] : itemsOf<CostBasis>()) {
        if (code != codeOf(CostBasis::ShareOfDirectCost) && code != codeOf(CostBasis::ShareOfIncome)) {
            bases.append({code, text});
        }
    }
    m_basis = addChoice(flow, tr("Where no basis is said"), u"missingBasis"_s, bases);
    m_category =
        addChoice(flow, tr("Where no category is said"), u"missingCategory"_s, QList<std::pair<QString, QString>>{{{}, tr("none")}} + itemsOf<CostCategory>());
    for (ChoiceBox *box : {m_basis, m_category}) {
        connect(box, &QComboBox::activated, this, &CostImportDialog::readControls);
    }
    m_titlesAlone = new QCheckBox(tr("Take rows without figures as lines"), flow);
    m_titlesAlone->setObjectName(u"titlesAlone"_s);
    m_titlesAlone->setMinimumHeight(Theme::px(28));
    connect(m_titlesAlone, &QCheckBox::toggled, this, &CostImportDialog::readControls);
    flow->layout()->addWidget(m_titlesAlone);
}

void CostImportDialog::addButtons(QBoxLayout *into)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::px(12));
    m_mode = new SegmentedChoice(this);
    m_mode->setObjectName(u"importMode"_s);
    m_mode->setAccessibleName(tr("What becomes of the lines that are there"));
    m_mode->setItems({{u"add"_s, tr("Add to the lines")}, {u"update"_s, tr("Update lines of the same name")}, {u"replace"_s, tr("Replace all lines")}});
    m_mode->setValue(u"add"_s);
    connect(m_mode, &SegmentedChoice::chosen, this, [this](const QString &code) {
        if (code.isEmpty()) {
            m_mode->setValue(u"add"_s);
        }
        showSummary();
    });
    row->addWidget(m_mode, 1);
    auto *buttons = new QDialogButtonBox(this);
    m_take = makeButton({}, ButtonKind::Primary);
    m_take->setObjectName(u"importCosts"_s);
    buttons->addButton(m_take, QDialogButtonBox::AcceptRole);
    buttons->addButton(makeButton(tr("Cancel")), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &CostImportDialog::import);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    row->addWidget(buttons);
    m_mode->setVisible(!m_session.design().costLines.isEmpty()); // Else there is nothing to replace.
    if (!m_mode->isVisibleTo(this)) {
        row->insertStretch(0, 1);
    }
    into->addLayout(row);
}

void CostImportDialog::showSheet(int index)
{
    m_sheet = std::clamp<int>(index, 0, static_cast<int>(m_workbook.sheets.size()) - 1);
    m_mapping = guessMapping(sheet());
    if (auto known = mappingOfTemplate(Settings::instance().costTemplates, templateSignature(sheet()))) {
        known->headerRow = known->headerRow < 0 ? m_mapping.headerRow : std::min(known->headerRow, static_cast<int>(sheet().rows.size()) - 1);
        m_mapping = *known;
    }
    showMapping();
    refresh();
}

void CostImportDialog::showMapping()
{
    m_showing = true;
    if (m_sheets) {
        m_sheets->setCurrentIndex(m_sheet);
    }
    m_headerRow->setRange(0, static_cast<int>(std::max<qsizetype>(1, std::min<qsizetype>(sheet().rows.size(), 1000))));
    m_headerRow->setValue(m_mapping.headerRow + 1);
    m_mark->setCurrentIndex(static_cast<int>(m_mapping.mark));
    m_basis->setCurrentIndex(std::max(0, m_basis->findData(codeOf(m_mapping.missingBasis))));
    m_category->setCurrentIndex(std::max(0, m_category->findData(codeOf(m_mapping.missingCategory))));
    m_titlesAlone->setChecked(m_mapping.takesTitlesAlone);
    m_columns->setSheet(sheet(), m_mapping);
    m_showing = false;
}

void CostImportDialog::readControls()
{
    if (m_showing) {
        return;
    }
    m_mapping.columns = m_columns->columns();
    m_mapping.mark = static_cast<DecimalMark>(m_mark->currentIndex());
    m_mapping.missingBasis = enumFromCode<CostBasis>(m_basis->currentData().toString());
    m_mapping.missingCategory = enumFromCode<CostCategory>(m_category->currentData().toString());
    m_mapping.takesTitlesAlone = m_titlesAlone->isChecked();
    refresh();
}

void CostImportDialog::refresh()
{
    m_import = importCosts(sheet(), m_mapping, m_session.design());
    m_rows->setImport(m_import, m_session.design().identity.currency);
    m_remarks->setText(sheet().problem.isEmpty() ? m_import.remarks.join(u' ') : sheet().problem);
    m_remarks->setVisible(!m_remarks->text().isEmpty());
    showUnknownWords();
    showSummary();
}

/// Headings and categories of the house's own are asked for, as long as they say nothing.
void CostImportDialog::showUnknownWords()
{
    if (m_import.unknownWords == m_shownWords) {
        return;
    }
    m_shownWords = m_import.unknownWords;
    auto *words = new QWidget(m_words->parentWidget());
    words->setLayout(new FlowLayout(nullptr, 16, 6));
    constexpr qsizetype most = 6;
    for (const QString &word : m_shownWords.mid(0, most)) {
        constexpr qsizetype shownWord = 30;
        const QString shown = word.size() > shownWord ? word.left(shownWord) + u'…' : word;
        ChoiceBox *box = addChoice(words, tr("“%1” is").arg(shown), u"word.%1"_s.arg(comparableText(word)),
            QList<std::pair<QString, QString>>{{{}, tr("no category")}} + itemsOf<CostCategory>());
        box->setCurrentIndex(std::max(0, box->findData(codeOf(m_mapping.categoryWords.value(comparableText(word), CostCategory::Unset)))));
        connect(box, &QComboBox::activated, this, [this, box, word] {
            m_mapping.categoryWords.insert(comparableText(word), enumFromCode<CostCategory>(box->currentData().toString()));
            refresh();
        });
    }
    m_words->parentWidget()->layout()->replaceWidget(m_words, words);
    m_words->hide();
    m_words->deleteLater(); // One of its choices may be what brought us here.
    m_words = words;
    m_words->setVisible(!m_shownWords.isEmpty());
}

CostImportMode CostImportDialog::mode() const
{
    return m_mode->value() == u"replace"_s ? CostImportMode::Replace : m_mode->value() == u"update"_s ? CostImportMode::Update : CostImportMode::Add;
}

void CostImportDialog::showSummary()
{
    const CostImportPlan plan = planCostImport(m_session.design(), m_import, mode());
    const int lines = plan.added + plan.updated;
    QStringList sentences;
    if (lines == 0) {
        sentences.append(tr("No row becomes a cost line yet: say which column holds their titles and amounts."));
    } else {
        sentences.append(
            tr("%n line(s) of %1 in all, each counted once.", nullptr, lines).arg(formatMoney(m_import.total, m_session.design().identity.currency)));
    }
    if (plan.updated > 0) {
        sentences.append(tr("%n line(s) that are there get the values of the sheet.", nullptr, plan.updated));
    }
    if (plan.removed > 0) {
        sentences.append(tr("%n line(s) that are there go, with what refers to them.", nullptr, plan.removed));
    }
    if (m_import.leftOut > 0) {
        sentences.append(tr("%n row(s) are left out.", nullptr, m_import.leftOut));
    }
    if (plan.beyond > 0) {
        sentences.append(tr("There is no room for %n line(s).", nullptr, plan.beyond));
    }
    m_summary->setText(sentences.join(u' '));
    m_take->setText(tr("Import %n line(s)", nullptr, lines));
    m_take->setAccessibleName(m_take->text());
    m_take->setEnabled(lines > 0);
}

void CostImportDialog::import()
{
    const CostImportPlan plan = planCostImport(m_session.design(), m_import, mode());
    Settings &settings = Settings::instance();
    CostMapping kept = m_mapping;
    if (kept.headerRow == guessMapping(sheet()).headerRow) {
        kept.headerRow = -1; // Next year it may stand a row further down, and is found again.
    }
    settings.costTemplates = withTemplate(settings.costTemplates, templateSignature(sheet()), kept);
    settings.save();
    const int lines = plan.added + plan.updated;
    m_session.apply(tr("Import %n cost line(s)", nullptr, lines), plan.changes);
    m_session.notify(tr("%n cost line(s) were imported from “%1”. Undo takes them back.", nullptr, lines).arg(m_fileName));
    accept();
}

} // namespace Credwright
