#include "ui/shell/start_screen.h"

#include "core/check/analysis.h"
#include "core/storage/journal.h"
#include "core/storage/working_copy.h"
#include "core/util/format.h"
#include "ui/document/document_controller.h"
#include "ui/document/recent_designs.h"
#include "ui/document/settings.h"
#include "ui/shell/start_tile.h"
#include "ui/theme/text_flags.h"
#include "ui/theme/theme.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/progress_ring.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QStyledItemDelegate>
#include <QTableWidget>
#include <QVBoxLayout>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

enum Column { Title, Ects, Eqf, Steps, ToDecide, Opened, ColumnCount };

/// Draws the ring before the title, the bar of complete steps and the badge.
class RecentDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const RecentDesign design = index.siblingAtColumn(Title).data(Qt::UserRole).value<RecentDesign>();
        painter->save();
        if (option.state & QStyle::State_Selected) {
            painter->fillRect(option.rect, Theme::color(Theme::AccentTint));
        }
        painter->setPen(Theme::color(Theme::LineFaint));
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        QRect text = option.rect.adjusted(Theme::px(8), 0, -Theme::px(index.column() == Opened ? 16 : 8), 0);
        painter->setPen(Theme::color(Theme::Text));
        painter->setFont(Theme::font(Theme::BodyFont));
        const auto place = [&](const QRect &logical) { return QStyle::visualRect(option.direction, option.rect, logical); };
        if (index.column() == Title) {
            const int ring = Theme::px(16);
            const StepState state = design.steps > 0 && design.complete == design.steps ? StepState::Complete
                : design.complete > 0                                                   ? StepState::Begun
                                                                                        : StepState::Empty;
            ProgressRing::paint(painter, place(QRect(option.rect.left() + Theme::px(16), option.rect.center().y() - ring / 2, ring, ring)), state,
                design.steps ? double(design.complete) / design.steps : 0);
            text = place(option.rect.adjusted(Theme::px(42), 0, -Theme::px(8), 0));
            painter->setFont(Theme::font(option.state & QStyle::State_Selected ? Theme::BodyBoldFont : Theme::BodyFont));
        } else if (index.column() == Steps && design.steps > 0) {
            const QRect bar(option.rect.left() + Theme::px(8), option.rect.center().y() - Theme::px(3), Theme::px(72), Theme::px(6));
            painter->setPen(Qt::NoPen);
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setBrush(Theme::color(Theme::Line));
            painter->drawRoundedRect(place(bar), 3, 3);
            painter->setBrush(Theme::color(Theme::Accent));
            painter->drawRoundedRect(place(QRect(bar.topLeft(), QSize(bar.width() * design.complete / design.steps, bar.height()))), 3, 3);
            text = place(option.rect.adjusted(Theme::px(88), 0, 0, 0));
            painter->setPen(Theme::color(Theme::Text));
        } else if (index.column() == ToDecide && design.open > 0) {
            Badge::paint(painter, place(option.rect.adjusted(Theme::px(8), 0, 0, 0)), design.musts > 0 ? Severity::Must : Severity::Should, design.open);
            painter->restore();
            return;
        }
        const bool trailing = index.column() == Ects || index.column() == Eqf || index.column() == Opened;
        const QString shown = painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, text.width());
        painter->drawText(text, textFlags(option.direction, Qt::AlignVCenter | (trailing ? Qt::AlignTrailing : Qt::AlignLeading), shown), shown);
        painter->restore();
    }
};

Icon iconOf(DesignTemplate which)
{
    switch (which) {
    case DesignTemplate::Blank:
        return Icon::Document;
    case DesignTemplate::StandAlone:
        return Icon::Pencil;
    case DesignTemplate::FromProgramme:
        return Icon::Modules;
    case DesignTemplate::Joint:
        return Icon::People;
    case DesignTemplate::BlendedIntensive:
        return Icon::Globe;
    }
    return Icon::Document;
}

} // namespace

StartScreen::StartScreen(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"startScreen"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeLeft());
    layout->addWidget(makeRecent(), 1);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

QWidget *StartScreen::makeLeft()
{
    auto *left = new QWidget(this);
    left->setFixedWidth(Theme::px(400));
    auto *layout = new QVBoxLayout(left);
    layout->setContentsMargins(Theme::px(24), Theme::px(20), Theme::px(24), Theme::px(20));
    layout->setSpacing(Theme::px(4));
    auto *title = new QLabel(tr("New design"), left);
    title->setFont(Theme::font(Theme::StepTitleFont));
    auto *about = new QLabel(tr("A template fills in what is already known."), left);
    about->setProperty("role", u"secondary"_s);
    layout->addWidget(title);
    layout->addWidget(about);
    layout->addSpacing(Theme::px(10));
    const auto group = [&](const QString &name, const QList<StartTile *> &tiles) {
        auto *card = new Card({}, left);
        card->setAccessibleName(name);
        for (StartTile *tile : tiles) {
            card->addFullWidth(tile);
        }
        layout->addWidget(card);
    };
    QList<StartTile *> templates;
    for (const TemplateInfo &info : templateInfos()) {
        auto *tile = new StartTile(iconOf(info.which), info.name.text(), info.about.text(), left);
        tile->setObjectName(u"start."_s + info.code);
        connect(tile, &QAbstractButton::clicked, this, [this, which = info.which] { Q_EMIT newRequested(which); });
        templates.append(tile);
    }
    group(title->text(), templates);
    layout->addSpacing(Theme::px(16));
    auto *elsewhere = new QLabel(tr("Or begin elsewhere"), left);
    elsewhere->setFont(Theme::font(Theme::LabelFont));
    elsewhere->setProperty("role", u"label"_s);
    layout->addWidget(elsewhere);
    auto *example = new StartTile(Icon::Eye, tr("Explore a worked example"), tr("Digital chip design, 6 ECTS"), left);
    example->setObjectName(u"start.example"_s);
    auto *open = new StartTile(Icon::Folder, tr("Open…"), tr("A design file, or a design as JSON"), left);
    open->setObjectName(u"start.open"_s);
    group(elsewhere->text(), {example, open});
    layout->addStretch(1);
    connect(example, &QAbstractButton::clicked, this, &StartScreen::exampleRequested);
    connect(open, &QAbstractButton::clicked, this, &StartScreen::openRequested);
    return left;
}

QWidget *StartScreen::makeRecent()
{
    auto *right = new QWidget(this);
    auto *layout = new QVBoxLayout(right);
    layout->setContentsMargins(Theme::px(24), Theme::px(24), Theme::px(24), Theme::px(24));
    m_leftOver = new Card(tr("Edits that are not in their file yet"), right);
    m_leftOver->setObjectName(u"start.leftOver"_s);
    m_leftOver->hide();
    layout->addWidget(m_leftOver);
    layout->setSpacing(Theme::px(12));
    auto *card = new Card(tr("Recent designs"), right);
    m_filter = new QLineEdit(card);
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter the recent designs"));
    m_filter->setFixedWidth(Theme::px(200));
    card->addTitleWidget(m_filter);
    connect(m_filter, &QLineEdit::textChanged, this, &StartScreen::showRecent);
    m_recent = new QTableWidget(0, ColumnCount, card);
    m_recent->setObjectName(u"recentDesigns"_s);
    m_recent->setAccessibleName(tr("Recent designs"));
    m_recent->setHorizontalHeaderLabels({tr("Title"), tr("ECTS"), tr("EQF"), tr("Steps complete"), tr("To decide"), tr("Last opened")});
    m_recent->verticalHeader()->hide();
    m_recent->verticalHeader()->setDefaultSectionSize(Theme::px(44));
    m_recent->horizontalHeader()->setHighlightSections(false);
    m_recent->horizontalHeader()->setSectionResizeMode(Title, QHeaderView::Stretch);
    m_recent->horizontalHeader()->setAccessibleName(tr("Columns of the recent designs"));
    for (const auto &[column, width] : {std::pair{Ects, 60}, {Eqf, 60}, {Steps, 160}, {ToDecide, 96}, {Opened, 130}}) {
        m_recent->setColumnWidth(column, Theme::px(width));
    }
    for (int column = 0; column < ColumnCount; ++column) {
        m_recent->horizontalHeaderItem(column)->setTextAlignment(
            (column == Ects || column == Eqf || column == Opened ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    m_recent->setShowGrid(false);
    m_recent->setFrameShape(QFrame::NoFrame);
    m_recent->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_recent->setSelectionMode(QAbstractItemView::SingleSelection);
    m_recent->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_recent->setTabKeyNavigation(false);
    m_recent->setItemDelegate(new RecentDelegate(m_recent));
    card->addFullWidth(m_recent);
    m_none = new QLabel(tr("Nothing opened yet. Begin with a new design, or look around in the worked example."), card);
    m_none->setProperty("role", u"secondary"_s);
    m_none->setWordWrap(true);
    card->contentLayout()->addWidget(m_none);
    const auto open = [this](int row) { Q_EMIT fileRequested(m_recent->item(row, Title)->data(Qt::UserRole).value<RecentDesign>().path); };
    connect(m_recent, &QTableWidget::cellActivated, this, open);
    connect(m_recent, &QTableWidget::cellDoubleClicked, this, open);
    layout->addWidget(card);
    layout->addStretch(1);
    return right;
}

void StartScreen::refresh()
{
    showLeftOver();
    showRecent();
}

/// Of a program that was killed, or of a stick that was not there any more. Opening the design brings them back.
void StartScreen::showLeftOver()
{
    struct Row
    {
        QString title;
        QString path;
        QDateTime last;
    };
    QList<Row> rows;
    for (const LeftOverCopy &copy : leftOverCopies(DocumentController::workingFolder())) {
        rows.append({copy.title, copy.target, copy.last});
    }
    const QString working = QDir(DocumentController::workingFolder()).absolutePath() + u'/';
    for (const LeftOverJournal &journal : leftOverJournals(DocumentController::journalFolder())) {
        if (!journal.head.path.startsWith(working)) { // A working copy is listed already, under the place that it belongs to.
            rows.append({journal.head.title, journal.head.path, journal.last});
        }
    }
    qDeleteAll(m_leftOver->content()->findChildren<QPushButton *>(QString(), Qt::FindDirectChildrenOnly));
    for (const Row &row : std::as_const(rows)) {
        const QString title = row.title.isEmpty() ? QFileInfo(row.path).completeBaseName() : row.title;
        const QString text = tr("Open “%1”, typed until %2").arg(title, QLocale().toString(row.last.toLocalTime(), QLocale::ShortFormat));
        QPushButton *button = makeButton(text, ButtonKind::Text, ButtonSize::Normal, m_leftOver->content());
        button->setToolTip(row.path);
        connect(button, &QPushButton::clicked, this, [this, path = row.path] { Q_EMIT fileRequested(path); }, Qt::QueuedConnection);
        m_leftOver->contentLayout()->addWidget(button, 0, Qt::AlignLeading);
    }
    m_leftOver->setVisible(!rows.isEmpty());
}

void StartScreen::showRecent()
{
    const QList<RecentDesign> designs = recentDesigns();
    m_recent->setRowCount(0);
    for (const RecentDesign &design : designs) {
        if (!m_filter->text().isEmpty() && !design.title.contains(m_filter->text(), Qt::CaseInsensitive)) {
            continue;
        }
        const int row = m_recent->rowCount();
        m_recent->insertRow(row);
        const auto cell = [&](Column column, const QString &text) {
            auto *item = new QTableWidgetItem(text);
            item->setToolTip(column == Title ? design.path : text);
            m_recent->setItem(row, column, item);
            return item;
        };
        cell(Title, design.title)->setData(Qt::UserRole, QVariant::fromValue(design));
        cell(Ects, design.credits);
        cell(Eqf, design.level);
        cell(Steps, design.steps ? tr("%1 of %2").arg(design.complete).arg(design.steps) : design.problem);
        cell(ToDecide, design.steps && design.open == 0 ? tr("none") : design.steps ? tr("%n open", "findings", design.open) : QString());
        cell(Opened, design.opened);
    }
    m_none->setVisible(designs.isEmpty());
    m_recent->setVisible(!designs.isEmpty());
    m_recent->setFixedHeight(m_recent->horizontalHeader()->sizeHint().height() + Theme::px(44) * std::min(m_recent->rowCount(), 12) + 2);
}

void StartScreen::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect left = QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, Theme::px(400), height()));
    painter.fillRect(rect(), Theme::color(Theme::Window));
    painter.fillRect(left, Theme::color(Theme::Rail));
    painter.setPen(Theme::color(Theme::Line));
    const int x = layoutDirection() == Qt::LeftToRight ? left.right() : left.left();
    painter.drawLine(x, 0, x, height());
}

} // namespace Credwright
