#pragma once

#include "core/document/intake.h"
#include "core/util/result.h"

namespace Credwright {

/// What came of a damaged file.
struct Salvaged
{
    qsizetype rows = 0;      ///< That were taken over.
    bool complete = true;    ///< Whether nothing is known to be lost.
    QList<IntakeNote> notes; ///< What was taken and what was lost: `where` is the heading of a list, or the name of an attachment.
};

/// Makes a new design file (an existing one is replaced) of whatever can be read of a damaged one, list by list and page by page.
/// The damaged file is only read, as bytes and never as a database: nothing in it runs, no journal beside it is touched. This process must
/// not have it open. Nothing is made unless something could be read: NotFound, CannotRead, NotADesign, NewerVersion, Damaged,
/// CannotWrite, InvalidInput when both are one file.
Result<Salvaged> salvage(const QString &damaged, const QString &to);

} // namespace Credwright
