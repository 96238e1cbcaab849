#include "ui/figures/figure_card.h"

#include "ui/dialogs/dialog_seam.h"
#include "ui/figures/figure_export.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/table_delegate.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QMimeData>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

FigureView::FigureView(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFocusPolicy(Qt::TabFocus); // So that a screen reader comes by and reads the summary.
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void FigureView::setFigure(const Figure *figure)
{
    m_figure = figure;
    if (figure) {
        setAccessibleName(figure->title());
        setAccessibleDescription(figure->summary());
        setToolTip(figure->summary());
    }
    setFixedHeight(heightForWidth(std::max(width(), Theme::px(200))));
    update();
}

int FigureView::heightForWidth(int width) const
{
    return m_figure ? static_cast<int>(m_figure->heightFor(width)) : 0;
}

QSize FigureView::sizeHint() const
{
    return {Theme::px(400), heightForWidth(Theme::px(400))};
}

QSize FigureView::minimumSizeHint() const
{
    return {Theme::px(200), 0};
}

void FigureView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_figure) {
        m_figure->paint(painter, rect(), FigureLook::ofScreen(layoutDirection()));
    }
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(Theme::color(Theme::Accent), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
}

void FigureView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (const int wanted = heightForWidth(width()); wanted != height()) {
        setFixedHeight(wanted);
    }
}

ReadOnlyTable::ReadOnlyTable(const QString &name, QWidget *parent) : QWidget(parent), m_table(new QTableWidget(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table);
    m_table->setAccessibleName(name);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setItemDelegate(new TableDelegate(TableDensity::Compact, m_table));
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setTextElideMode(Qt::ElideRight);
    m_table->horizontalHeader()->setAccessibleName(tr("Columns of %1").arg(name));
    connect(&Theme::instance(), &Theme::changed, this, &ReadOnlyTable::fit);
}

void ReadOnlyTable::setContent(const FigureTable &content)
{
    const bool sameShape = m_table->columnCount() == content.headers.size() && m_table->rowCount() == content.rows.size();
    m_table->setColumnCount(static_cast<int>(content.headers.size()));
    m_table->setRowCount(static_cast<int>(content.rows.size()));
    const Qt::Alignment numbers = Qt::AlignRight | Qt::AlignVCenter;
    const Qt::Alignment words = Qt::AlignLeft | Qt::AlignVCenter;
    for (int column = 0; column < content.headers.size(); ++column) {
        const Qt::Alignment alignment = column >= content.firstNumber ? numbers : words;
        const QString &header = content.headers.at(column);
        auto *head = new QTableWidgetItem(header);
        head->setTextAlignment(alignment);
        m_table->setHorizontalHeaderItem(column, head);
        for (int row = 0; row < content.rows.size(); ++row) {
            const QString text = content.rows.at(row).value(column);
            QTableWidgetItem *item = m_table->item(row, column);
            if (!item) {
                item = new QTableWidgetItem;
                m_table->setItem(row, column, item);
            } else if (item->text() == text && item->textAlignment() == static_cast<int>(alignment)) {
                continue; // With each key most figures stay as they are.
            }
            item->setText(text);
            item->setTextAlignment(alignment);
            item->setToolTip(text);
            item->setData(Qt::AccessibleTextRole, column == 0 ? text : tr("%1: %2").arg(header, text));
        }
        if (!sameShape) {
            m_table->horizontalHeader()->setSectionResizeMode(
                column, (column == m_stretched) != m_firstWhole ? QHeaderView::Stretch : QHeaderView::ResizeToContents);
        }
    }
    fit();
}

void ReadOnlyTable::setStrongRows(const QList<int> &rows)
{
    m_strong = rows;
    fit();
}

void ReadOnlyTable::fit()
{
    const int row = Theme::px(24);
    m_table->verticalHeader()->setDefaultSectionSize(row);
    for (int r = 0; r < m_table->rowCount(); ++r) {
        for (int c = 0; c < m_table->columnCount(); ++c) {
            if (QTableWidgetItem *item = m_table->item(r, c)) {
                item->setData(TableDelegate::TotalRole, m_strong.contains(r));
            }
        }
    }
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + m_table->rowCount() * row + 2);
}

FigureCard::FigureCard(const QString &title, QWidget *parent) : FigureCard(title, new FigureView, nullptr, parent) {}

FigureCard::FigureCard(const QString &title, QWidget *view, QWidget *legend, QWidget *parent)
    : Card(title, parent)
    , m_view(view)
    , m_table(new ReadOnlyTable(title, this))
{
    if (qobject_cast<FigureView *>(view)) {
        contentLayout()->addWidget(m_view);
    } else {
        addFullWidth(m_view);
    }
    contentLayout()->addWidget(m_table);
    if (legend) {
        addTitleWidget(legend);
    }
    m_table->hide();
    m_asTable = addButton(Icon::Table, tr("Show “%1” as a table").arg(title));
    m_asTable->setCheckable(true);
    connect(m_asTable, &QToolButton::toggled, this, [this](bool table) {
        if (table && m_figure) {
            m_table->setContent(m_figure->table());
        }
        m_view->setVisible(!table);
        m_table->setVisible(table);
    });
    connect(addButton(Icon::Copy, tr("Copy “%1” as a picture and a table").arg(title)), &QToolButton::clicked, this, &FigureCard::copy);
    connect(addButton(Icon::Download, tr("Save “%1” as SVG or PNG").arg(title)), &QToolButton::clicked, this, &FigureCard::save);
}

FigureCard::~FigureCard() = default;

QToolButton *FigureCard::addButton(Icon which, const QString &name)
{
    QToolButton *button = makeIconButton(which, name, ButtonSize::Normal, this);
    addTitleWidget(button);
    return button;
}

void FigureCard::setFigure(std::unique_ptr<Figure> figure)
{
    if (auto *picture = qobject_cast<FigureView *>(m_view)) {
        picture->setFigure(figure.get()); // Before the old one goes.
    } else {
        m_view->setAccessibleDescription(figure->summary());
    }
    m_figure = std::move(figure);
    if (showsTable()) {
        m_table->setContent(m_figure->table());
    }
}

bool FigureCard::showsTable() const
{
    return m_asTable->isChecked();
}

void FigureCard::setShowsTable(bool table)
{
    m_asTable->setChecked(table);
}

void FigureCard::copy() const
{
    if (m_figure) {
        QApplication::clipboard()->setMimeData(figureMimeData(*m_figure, std::max(m_view->width(), Theme::px(480)), layoutDirection()));
    }
}

void FigureCard::save()
{
    if (!m_figure) {
        return;
    }
    const std::optional<QString> path = DialogSeam::saveFile(this, tr("Save the picture"), m_figure->title() + u".svg"_s, tr("Pictures (*.svg *.png)"));
    if (!path) {
        return;
    }
    const Result<> saved = saveFigure(*m_figure, *path, std::max(m_view->width(), Theme::px(480)), layoutDirection());
    if (!saved) {
        DialogSeam::tell(this, tr("The picture was not saved"), saved.error().message, saved.error().detail);
    }
}

} // namespace Credwright
