#pragma once

#include <QList>
#include <QMetaType>
#include <QString>
#include <QUuid>

namespace Credwright {

struct Analysis;
struct Design;

/// A recent design as the start screen shows it: remembered from when it was last open, so that a missing stick or a slow
/// share keeps nobody waiting.
struct RecentDesign
{
    QString path;
    QString title;
    QString credits;
    QString level;
    int steps = 0; ///< 0: never analysed.
    int complete = 0;
    int open = 0;
    int musts = 0;
    QString opened;  ///< "today, 14:02", "9 Oct 2025".
    QString problem; ///< "not found" where the file is not there now.
};

/// Newest first.
QList<RecentDesign> recentDesigns();
/// The id of the design that a file held when it was last open; null when it never was.
QUuid rememberedDesign(const QString &path);
/// Remembers how far the design is.
void rememberDesign(const QString &path, const Design &design, const Analysis &analysis);

} // namespace Credwright

Q_DECLARE_METATYPE(Credwright::RecentDesign)
