#include "ui/widgets/row_layout.h"

#include "ui/theme/theme.h"

#include <QStyle>
#include <QWidget>

namespace Credwright {

RowLayout::RowLayout(QWidget *parent, int gap, int lineGap) : QLayout(parent), m_gap(gap), m_lineGap(lineGap)
{
    setContentsMargins(0, 0, 0, 0);
}

RowLayout::~RowLayout()
{
    qDeleteAll(m_items);
}

void RowLayout::addWidget(QWidget *widget, int stretch)
{
    addChildWidget(widget);
    addItem(new QWidgetItem(widget));
    m_stretches.back() = std::max(1, stretch);
}

void RowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
    m_stretches.append(1);
    invalidate();
}

QLayoutItem *RowLayout::takeAt(int index)
{
    if (index < 0 || index >= m_items.size()) {
        return nullptr;
    }
    m_stretches.removeAt(index);
    return m_items.takeAt(index);
}

int RowLayout::leastOf(int index) const
{
    return m_items.at(index)->minimumSize().width();
}

int RowLayout::heightOf(int index, int width) const
{
    const QLayoutItem *item = m_items.at(index);
    return item->hasHeightForWidth() ? item->heightForWidth(width) : item->sizeHint().height();
}

/// That of the widest, in as many lines as there are items.
QSize RowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty()) {
            size = size.expandedTo(item->minimumSize());
        }
    }
    return size.grownBy(contentsMargins());
}

/// All on one line; the width that is really there decides by heightForWidth().
QSize RowLayout::sizeHint() const
{
    QSize size;
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty()) {
            const QSize wanted = item->sizeHint();
            size = {size.width() + (size.isEmpty() ? 0 : Theme::px(m_gap)) + wanted.width(), std::max(size.height(), wanted.height())};
        }
    }
    return size.grownBy(contentsMargins());
}

void RowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

/// By stretch, but to each what it needs: those that need more than their share get that, and the others share the rest.
QList<int> RowLayout::widthsOf(const QList<int> &line, int room) const
{
    QList<int> widths(line.size(), -1);
    for (bool settled = false; !settled;) {
        settled = true;
        int rest = room;
        int shares = 0;
        for (qsizetype i = 0; i < line.size(); ++i) {
            rest -= std::max(0, widths.at(i));
            shares += widths.at(i) < 0 ? m_stretches.at(line.at(i)) : 0;
        }
        for (qsizetype i = 0; i < line.size() && settled; ++i) {
            if (widths.at(i) < 0 && leastOf(line.at(i)) * shares > rest * m_stretches.at(line.at(i))) {
                widths[i] = leastOf(line.at(i));
                settled = false;
            }
        }
        for (qsizetype i = 0; i < line.size() && settled; ++i) {
            if (widths.at(i) < 0) {
                widths[i] = rest * m_stretches.at(line.at(i)) / shares;
                rest -= widths.at(i);
                shares -= m_stretches.at(line.at(i));
            }
        }
    }
    return widths;
}

int RowLayout::arrange(const QRect &rect, bool place) const
{
    const QRect inner = rect.marginsRemoved(contentsMargins());
    const Qt::LayoutDirection direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    const int gap = Theme::px(m_gap);
    int y = inner.top();
    bool first = true;
    for (int i = 0; i < m_items.size();) {
        QList<int> line;
        int needed = 0;
        for (; i < m_items.size(); ++i) {
            if (m_items.at(i)->isEmpty()) {
                continue;
            }
            if (!line.isEmpty() && needed + gap + leastOf(i) > inner.width()) {
                break;
            }
            needed += (line.isEmpty() ? 0 : gap) + leastOf(i);
            line.append(i);
        }
        if (line.isEmpty()) {
            break;
        }
        y += first ? 0 : Theme::px(m_lineGap);
        first = false;
        const QList<int> widths = widthsOf(line, inner.width() - gap * static_cast<int>(line.size() - 1));
        int x = inner.left();
        int height = 0;
        for (qsizetype k = 0; k < line.size(); ++k) {
            const int own = heightOf(line.at(k), widths.at(k));
            height = std::max(height, own);
            if (place) {
                m_items.at(line.at(k))->setGeometry(QStyle::visualRect(direction, inner, QRect(x, y, widths.at(k), own)));
            }
            x += widths.at(k) + gap;
        }
        y += height;
    }
    return y - rect.top() + contentsMargins().bottom();
}

} // namespace Credwright
