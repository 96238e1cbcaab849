#include "ui/figures/tasks_figure.h"

#include "core/util/format.h"
#include "ui/theme/icons.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int mostRows = 6; ///< The earliest; the list itself is in the first step.

double rowHeight()
{
    return Theme::px(24);
}

} // namespace

TasksFigure::TasksFigure(const Design &design, QDate today) : m_open(openTasks(design, today)), m_all(design.tasks.size()) {}

QList<OpenTask> TasksFigure::shown() const
{
    return m_open.mid(0, m_open.size() > mostRows ? mostRows - 1 : mostRows);
}

QString TasksFigure::more() const
{
    const qsizetype left = m_open.size() - shown().size();
    return left > 0 ? tr("%n more task(s)", nullptr, static_cast<int>(left)) : QString();
}

QString TasksFigure::count() const
{
    return m_all == 0 ? QString() : tr("%1 of %2").arg(QLocale().toString(m_open.size()), QLocale().toString(m_all));
}

QString TasksFigure::due(const OpenTask &task) const
{
    const QString date = formatDate(task.due);
    return task.overdue ? tr("overdue since %1").arg(date) : date.isEmpty() ? tr("no date") : date;
}

QString TasksFigure::title() const
{
    return tr("Open tasks");
}

QString TasksFigure::summary() const
{
    if (m_open.isEmpty()) {
        return m_all == 0 ? tr("No task is planned yet.") : tr("Every task is done.");
    }
    const auto overdue = std::count_if(m_open.cbegin(), m_open.cend(), [](const OpenTask &task) { return task.overdue; });
    QString said = tr("%n task(s) open.", nullptr, static_cast<int>(m_open.size()));
    if (overdue > 0) {
        said += u' ' + tr("%n overdue.", "tasks", static_cast<int>(overdue));
    }
    return said;
}

FigureTable TasksFigure::table() const
{
    FigureTable table{{tr("Task"), tr("Owner"), tr("Due")}, {}, 3};
    for (const OpenTask &task : m_open) {
        table.rows.append({task.title, task.owner, due(task)});
    }
    return table;
}

double TasksFigure::heightFor(double) const
{
    const qsizetype rows = std::max<qsizetype>(1, shown().size() + (more().isEmpty() ? 0 : 1));
    return static_cast<double>(rows) * rowHeight() + Theme::px(4);
}

QList<FigureSpot> TasksFigure::spots(double width) const
{
    QList<FigureSpot> list;
    double top = 0;
    for (const OpenTask &task : shown()) {
        const QString who = task.owner.isEmpty() ? tr("nobody named") : task.owner;
        list.append({{0, top, width, rowHeight()}, {task.id, u"task.title"_s, {}}, tr("%1, %2, %3").arg(task.title, who, due(task))});
        top += rowHeight();
    }
    if (!more().isEmpty()) {
        list.append({{0, top, width, rowHeight()}, {{}, u"task"_s, {}}, more()});
    }
    return list;
}

void TasksFigure::paint(QPainter &painter, const QRectF &rect, const FigureLook &look) const
{
    FigurePainter to(painter, rect, look);
    const double dueWidth = std::max<double>(Theme::px(90), textWidth(tr("overdue since %1").arg(formatDate({2026, 12, 28})), Theme::LabelFont));
    const double ownerWidth = rect.width() * 0.24;
    double top = rect.top();
    for (const OpenTask &task : shown()) {
        const QRectF row(rect.left(), top, rect.width(), rowHeight());
        const double size = Theme::px(14);
        const QRectF mark = to.place(QRectF(row.left(), row.center().y() - size / 2, size, size));
        if (task.overdue) {
            paintIcon(&painter, mark, Icon::Warning, look.color(Theme::Must));
        } else {
            to.ring({row.left() + size / 2, row.center().y()}, size / 2 - 2, Theme::FieldLine, Theme::Surface, 1.5);
        }
        const double dueLeft = row.right() - dueWidth;
        const double ownerLeft = dueLeft - ownerWidth;
        const double left = row.left() + Theme::px(24);
        to.text({left, top, ownerLeft - left - Theme::px(8), rowHeight()}, FigurePainter::Align::Leading, task.title, Theme::CompactFont, Theme::Text);
        to.text({ownerLeft, top, ownerWidth - Theme::px(8), rowHeight()}, FigurePainter::Align::Leading, task.owner, Theme::LabelPlainFont, Theme::Text2);
        to.text({dueLeft, top, dueWidth, rowHeight()}, FigurePainter::Align::Trailing, due(task), task.overdue ? Theme::LabelFont : Theme::LabelPlainFont,
            task.overdue ? Theme::Must : Theme::Text);
        to.line(row.bottomLeft(), row.bottomRight(), Theme::LineFaint);
        top += rowHeight();
    }
    const QString last = m_open.isEmpty() ? summary() : more();
    to.text({rect.left(), top, rect.width(), rowHeight()}, FigurePainter::Align::Leading, last, Theme::LabelPlainFont, Theme::Text2);
}

} // namespace Credwright
