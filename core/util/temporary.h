#pragma once

#include <QString>

namespace Credwright {

/// A file or folder beside what it is to become, so that one rename puts it there. It, what is in it and what SQLite left beside it are removed
/// at the end, unless it was put in its place.
class Temporary
{
public:
    explicit Temporary(const QString &target);
    ~Temporary();
    Q_DISABLE_COPY_MOVE(Temporary)
    const QString &path() const { return m_path; }

private:
    QString m_path;
};

/// Where writing to a path ends up: the file that a link leads to.
QString placeOf(const QString &path);

} // namespace Credwright
