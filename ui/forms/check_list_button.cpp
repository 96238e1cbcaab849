#include "ui/forms/check_list_button.h"

#include <QFrame>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QScreen>
#include <QVBoxLayout>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

CheckListButton::CheckListButton(QWidget *parent) : QPushButton(parent)
{
    setProperty("field", true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setEmptyText(tr("None"));
    connect(this, &QPushButton::clicked, this, &CheckListButton::openList);
}

void CheckListButton::setItems(const QList<Item> &items)
{
    m_items = items;
    showChosen();
}

void CheckListButton::setChosen(const QStringList &codes)
{
    if (m_chosen != codes) {
        m_chosen = codes;
        showChosen();
    }
}

void CheckListButton::setEmptyText(const QString &text)
{
    m_emptyText = text;
    showChosen();
}

QSize CheckListButton::sizeHint() const
{
    return {160, QPushButton::sizeHint().height()};
}

QSize CheckListButton::minimumSizeHint() const
{
    return {60, QPushButton::minimumSizeHint().height()};
}

void CheckListButton::showChosen()
{
    QStringList labels;
    for (const Item &item : std::as_const(m_items)) {
        if (m_chosen.contains(item.code)) {
            labels.append(item.label);
        }
    }
    const QString all = labels.isEmpty() ? m_emptyText : labels.join(u", "_s);
    setText(fontMetrics().elidedText(all, Qt::ElideRight, std::max(40, width() - 24)).replace(u'&', u"&&"_s));
    setToolTip(labels.size() > 1 ? labels.join(u'\n') : all);
    setAccessibleDescription(all);
}

void CheckListButton::resizeEvent(QResizeEvent *event)
{
    QPushButton::resizeEvent(event);
    showChosen();
}

void CheckListButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_F4) {
        openList();
        return;
    }
    QPushButton::keyPressEvent(event);
}

void CheckListButton::buildPopup()
{
    m_popup = new QFrame(this, Qt::Popup);
    m_popup->setFrameShape(QFrame::StyledPanel);
    m_popup->setAccessibleName(tr("Choices for %1").arg(accessibleName()));
    auto *layout = new QVBoxLayout(m_popup);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->setSpacing(4);
    m_filter = new QLineEdit(m_popup);
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter the choices"));
    layout->addWidget(m_filter);
    m_list = new QListWidget(m_popup);
    m_list->setAccessibleName(accessibleName());
    layout->addWidget(m_list);
    m_list->installEventFilter(this);
    m_filter->installEventFilter(this);
    m_popup->installEventFilter(this);
    connect(m_filter, &QLineEdit::textChanged, this, &CheckListButton::fillList);
    connect(m_list, &QListWidget::itemChanged, this, [this](QListWidgetItem *item) {
        const QString code = item->data(Qt::UserRole).toString();
        if ((item->checkState() == Qt::Checked) == m_chosen.contains(code)) {
            return;
        }
        if (item->checkState() == Qt::Checked) {
            m_chosen.append(code);
        } else {
            m_chosen.removeAll(code);
        }
        QStringList ordered; // In the order of the list, whatever the order of ticking.
        for (const Item &known : std::as_const(m_items)) {
            if (m_chosen.contains(known.code)) {
                ordered.append(known.code);
            }
        }
        m_chosen = ordered;
        showChosen();
        Q_EMIT chosenChanged(m_chosen);
    });
    connect(m_list, &QListWidget::itemActivated, this,
        [](QListWidgetItem *item) { item->setCheckState(item->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked); });
}

void CheckListButton::fillList()
{
    const QString wanted = m_filter->text().trimmed();
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    for (const Item &item : std::as_const(m_items)) {
        if (!wanted.isEmpty() && !item.label.contains(wanted, Qt::CaseInsensitive)) {
            continue;
        }
        auto *row = new QListWidgetItem(item.label, m_list);
        row->setData(Qt::UserRole, item.code);
        row->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        row->setCheckState(m_chosen.contains(item.code) ? Qt::Checked : Qt::Unchecked);
    }
    if (m_list->count() > 0) {
        m_list->setCurrentRow(0);
    }
}

void CheckListButton::openList()
{
    if (!m_popup) {
        buildPopup();
    }
    constexpr qsizetype longList = 12;
    m_before = m_chosen;
    m_filter->clear();
    m_filter->setVisible(m_items.size() > longList);
    fillList();
    const int rowHeight = std::max(24, fontMetrics().height() + 8);
    const int height = std::min(rowHeight * std::max(1, m_list->count()) + (m_filter->isVisibleTo(m_popup) ? 40 : 0) + 16, 360);
    QRect place(mapToGlobal(QPoint(0, this->height())), QSize(std::max(width(), 260), height));
    if (const QScreen *where = screen(); where && place.bottom() > where->availableGeometry().bottom()) {
        place.moveBottom(mapToGlobal(QPoint(0, 0)).y());
    }
    m_popup->setGeometry(place);
    m_popup->show();
    (m_items.size() > longList ? static_cast<QWidget *>(m_filter) : m_list)->setFocus();
}

void CheckListButton::restore()
{
    if (m_chosen != m_before) {
        setChosen(m_before);
        Q_EMIT chosenChanged(m_chosen);
    }
}

bool CheckListButton::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_popup && event->type() == QEvent::Hide) {
        setFocus();
        Q_EMIT closed();
    } else if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape && watched != this) {
            restore();
            m_popup->hide();
            return true;
        }
        if (watched == m_filter && (key->key() == Qt::Key_Down || key->key() == Qt::Key_Return || key->key() == Qt::Key_Tab)) {
            m_list->setFocus();
            return true;
        }
        if (watched == m_list && key->key() == Qt::Key_Tab) {
            m_popup->hide();
            return true;
        }
    }
    return QPushButton::eventFilter(watched, event);
}

} // namespace Credwright
