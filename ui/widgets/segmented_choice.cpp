#include "ui/widgets/segmented_choice.h"

#include "ui/theme/theme.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/choice_segment.h"

#include <QApplication>
#include <QButtonGroup>
#include <QComboBox>
#include <QEvent>
#include <QSignalBlocker>
#include <QStyle>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

SegmentedChoice::SegmentedChoice(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus); // Passed on to a segment by the proxy; without a policy setTabOrder() would leave it out.
    m_group = new QButtonGroup(this);
    m_box = new ChoiceBox(this);
    m_box->hide();
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(6);
    m_box->installEventFilter(this);
    connect(m_box, &QComboBox::activated, this, [this] { choose(m_box->currentData().toString()); });
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        updateGeometry();
        arrange();
    });
}

void SegmentedChoice::setItems(const QList<Item> &items)
{
    qDeleteAll(m_segments);
    m_segments.clear();
    m_items = items;
    const QSignalBlocker blocker(m_box);
    m_box->clear();
    m_box->addItem(u"–"_s, QString());
    m_box->setItemData(0, tr("Nothing chosen"), Qt::AccessibleTextRole);
    for (qsizetype i = 0; i < items.size(); ++i) {
        const Item &item = items.at(i);
        m_box->addItem(item.label, item.code);
        auto *segment = new ChoiceSegment(item.label, this);
        segment->setPlace(items.size() == 1 ? ChoiceSegment::Place::Only
                : i == 0                    ? ChoiceSegment::Place::First
                : i + 1 == items.size()     ? ChoiceSegment::Place::Last
                                            : ChoiceSegment::Place::Middle);
        segment->installEventFilter(this);
        m_group->addButton(segment);
        m_segments.append(segment);
        connect(segment, &QAbstractButton::clicked, this, [this, code = item.code] { choose(code); });
        connect(segment, &ChoiceSegment::emptied, this, [this] { choose({}); });
    }
    showValue();
    updateGeometry();
    arrange();
}

void SegmentedChoice::setValue(const QString &code)
{
    m_value = code;
    showValue();
}

void SegmentedChoice::showValue()
{
    m_group->setExclusive(false); // Else the last one could not be unchecked.
    ChoiceSegment *current = m_segments.value(0);
    QString label;
    for (qsizetype i = 0; i < m_segments.size(); ++i) {
        const bool on = !m_value.isEmpty() && m_items.at(i).code == m_value;
        m_segments.at(i)->setChecked(on);
        current = on ? m_segments.at(i) : current;
        label = on ? m_items.at(i).label : label;
    }
    m_group->setExclusive(true);
    for (ChoiceSegment *segment : std::as_const(m_segments)) {
        segment->setFocusPolicy(segment == current || segment->hasFocus() ? Qt::StrongFocus : Qt::ClickFocus); // One stop for Tab.
    }
    const QSignalBlocker blocker(m_box);
    m_box->setCurrentIndex(std::max(0, m_box->findData(m_value)));
    setAccessibleDescription(label.isEmpty() ? tr("Nothing chosen") : tr("Chosen: %1").arg(label));
    if (!m_narrow && current) {
        setFocusProxy(current);
    }
}

void SegmentedChoice::choose(const QString &code)
{
    if (code == m_value) {
        showValue();
        return;
    }
    m_value = code;
    showValue();
    Q_EMIT chosen(code);
}

int SegmentedChoice::wantedWidth() const
{
    int width = 0;
    for (const ChoiceSegment *segment : m_segments) {
        width += segment->sizeHint().width();
    }
    return width;
}

QSize SegmentedChoice::sizeHint() const
{
    return {wantedWidth(), Theme::px(32)};
}

QSize SegmentedChoice::minimumSizeHint() const
{
    return {std::min(wantedWidth(), Theme::px(96)), Theme::px(32)};
}

/// Segments get their text's width and an equal share of what is left, up to a comfortable size.
void SegmentedChoice::arrange()
{
    const bool hadFocus = m_box->hasFocus() || (QApplication::focusWidget() && isAncestorOf(QApplication::focusWidget()));
    m_narrow = !m_segments.isEmpty() && width() < wantedWidth();
    const int number = static_cast<int>(m_segments.size());
    const int extra = number ? std::clamp((width() - wantedWidth()) / number, 0, Theme::px(24)) : 0;
    int x = 0;
    for (ChoiceSegment *segment : std::as_const(m_segments)) {
        const QRect place(x, 0, segment->sizeHint().width() + extra, Theme::px(32));
        segment->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
        segment->setVisible(!m_narrow);
        x += place.width();
    }
    const int height = std::min(Theme::px(28) + 2, this->height());
    m_box->setGeometry(0, (this->height() - height) / 2, width(), height);
    m_box->setVisible(m_narrow);
    m_box->setAccessibleName(accessibleName());
    m_box->setAccessibleDescription(accessibleDescription());
    if (m_narrow) {
        setFocusProxy(m_box);
    } else {
        showValue();
    }
    if (hadFocus && focusProxy() && !focusProxy()->hasFocus()) {
        focusProxy()->setFocus();
    }
}

void SegmentedChoice::resizeEvent(QResizeEvent *)
{
    arrange();
}

void SegmentedChoice::showEvent(QShowEvent *event)
{
    arrange(); // The accessible name is given after construction.
    QWidget::showEvent(event);
}

void SegmentedChoice::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LayoutDirectionChange) {
        arrange();
    }
    QWidget::changeEvent(event);
}

/// Passes on that focus came or went, for those who watch the choice as one field; keeps the wheel from changing what has no focus.
bool SegmentedChoice::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        QFocusEvent copy(event->type(), static_cast<QFocusEvent *>(event)->reason());
        QCoreApplication::sendEvent(this, &copy);
    } else if (event->type() == QEvent::Wheel && watched == m_box && !m_box->hasFocus()) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace Credwright
