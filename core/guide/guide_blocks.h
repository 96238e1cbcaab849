#pragma once

#include "core/util/result.h"

#include <QList>
#include <QStringList>

namespace Credwright {

/// "Good: One statement, one thing …" in a text of the guidance.
struct GuidePart
{
    QString key;
    QString text; ///< In one line.
    int line = 0; ///< Counted from 1.
};

/// A heading and the parts below it.
struct GuideBlock
{
    int depth = 1; ///< Number of # of its heading, 1 or 2.
    QString heading;
    int line = 0;
    QList<GuidePart> parts;

    /// The text of the first part with this key; empty when there is none.
    QString value(QStringView key) const;
};

/// Reads the small part of Markdown that guidance is written in: comments, "# heading", "## heading", "Key: text", and lines that
/// begin with two spaces and continue the text above. Anything else is refused with its line (InvalidInput), also a key that is
/// not in `keys`, and a second one of the same key in a block unless it is in `repeatable`.
Result<QList<GuideBlock>> parseGuideBlocks(const QString &text, const QStringList &keys, const QStringList &repeatable = {});

/// The error for a line, as parseGuideBlocks() makes it.
tl::unexpected<Error> guideTextError(int line, const QString &what);

} // namespace Credwright
