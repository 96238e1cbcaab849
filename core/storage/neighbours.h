#pragma once

#include "core/util/result.h"

namespace Credwright {

/// SQLite takes up whatever lies beside a database under the right name. Damaged when what lies there is none of ours and could do harm:
/// a journal that names a second one makes SQLite delete the file of that name, whichever it is; a write-ahead log beside a file that was
/// never in that mode only changes its content.
Result<> checkNeighbours(const QString &design);
/// The journal that an interrupted program left is rolled back into whichever file lies there. Before another file takes the place the old
/// one is brought in order, for the case that the other does not get there, and the journal goes.
void settleJournal(const QString &design);

} // namespace Credwright
