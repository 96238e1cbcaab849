#include "ui/widgets/row_layout.h"

#include <QHash>
#include <QStyle>
#include <QWidget>

namespace Credwright {

namespace {

int heightOf(const QLayoutItem &item, int width)
{
    return item.hasHeightForWidth() ? item.heightForWidth(width) : item.sizeHint().height();
}

} // namespace

void RowLayout::addWidget(QWidget *widget, int stretch)
{
    FlowLayout::addWidget(widget);
    m_stretches.insert(items().last(), std::max(1, stretch));
}

/// By stretch, but to each what it needs: those that need more than their share get that, and the others share the rest.
QList<int> RowLayout::widthsOf(const QList<QLayoutItem *> &line, int room) const
{
    QList<int> widths(line.size(), -1);
    for (bool settled = false; !settled;) {
        settled = true;
        int rest = room;
        int shares = 0;
        for (qsizetype i = 0; i < line.size(); ++i) {
            rest -= std::max(0, widths.at(i));
            shares += widths.at(i) < 0 ? m_stretches.value(line.at(i), 1) : 0;
        }
        for (qsizetype i = 0; i < line.size() && settled; ++i) {
            const int least = line.at(i)->minimumSize().width();
            if (widths.at(i) < 0 && least * shares > rest * m_stretches.value(line.at(i), 1)) {
                widths[i] = least;
                settled = false;
            }
        }
        for (qsizetype i = 0; i < line.size() && settled; ++i) {
            if (widths.at(i) < 0) {
                const int stretch = m_stretches.value(line.at(i), 1);
                widths[i] = rest * stretch / shares;
                rest -= widths.at(i);
                shares -= stretch;
            }
        }
    }
    return widths;
}

int RowLayout::arrange(const QRect &rect, bool place) const
{
    const QRect inner = rect.marginsRemoved(contentsMargins());
    const Qt::LayoutDirection direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int y = inner.top();
    for (qsizetype from = 0; from < items().size();) {
        QList<QLayoutItem *> line;
        int needed = 0;
        for (; from < items().size(); ++from) {
            QLayoutItem *item = items().at(from);
            const int least = item->minimumSize().width();
            if (item->isEmpty()) {
                continue;
            }
            if (!line.isEmpty() && needed + gap() + least > inner.width()) {
                break;
            }
            needed += (line.isEmpty() ? 0 : gap()) + least;
            line.append(item);
        }
        y += line.isEmpty() || y == inner.top() ? 0 : lineGap();
        const QList<int> widths = widthsOf(line, inner.width() - gap() * static_cast<int>(line.size() - 1));
        int x = inner.left();
        int height = 0;
        for (qsizetype i = 0; i < line.size(); ++i) {
            const int own = heightOf(*line.at(i), widths.at(i));
            height = std::max(height, own);
            if (place) {
                line.at(i)->setGeometry(QStyle::visualRect(direction, inner, QRect(x, y, widths.at(i), own)));
            }
            x += widths.at(i) + gap();
        }
        y += height;
    }
    return y - rect.top() + contentsMargins().bottom();
}

} // namespace Credwright
