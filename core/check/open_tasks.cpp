#include "core/check/open_tasks.h"

#include "core/model/access.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

QList<OpenTask> openTasks(const Design &design, QDate today)
{
    QList<OpenTask> open;
    for (const Task &task : design.tasks) {
        if (task.status != TaskStatus::Done) {
            const bool overdue = !task.due.isEmpty() && task.due.latest() < today;
            const QString owner = task.owner.isNull() ? QString() : entityTitle(design, u"member"_s, task.owner.id);
            open.append({task.id, entityTitle(design, u"task"_s, task.id), owner, task.due, overdue});
        }
    }
    std::stable_sort(open.begin(), open.end(), [](const OpenTask &a, const OpenTask &b) {
        return a.due.isEmpty() || b.due.isEmpty() ? !a.due.isEmpty() && b.due.isEmpty() : a.due.latest() < b.due.latest();
    });
    return open;
}

} // namespace Credwright
