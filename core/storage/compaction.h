#pragma once

namespace SQLite {
class Database;
}

namespace Credwright {

/// Gives room that nothing uses any more back to the disk, where it is more than 1 MB and a fifth of the file: a large attachment that was removed
/// does not go on travelling in mails. False where that is not worth it, where it fails, and while another program reads or writes the file: nothing is lost by that, and the
/// next closing tries again. Outside a transaction.
bool giveBackFreeRoom(SQLite::Database &database);

} // namespace Credwright
