#pragma once

namespace SQLite {
class Database;
}

namespace Credwright {

/// Gives room that nothing uses any more back to the disk, where it is more than 1 MB and a fifth of the file: a large attachment that was removed
/// does not go on travelling in mails. Nothing happens while another program reads or writes the file, nor where it fails. Outside a transaction.
void giveBackFreeRoom(SQLite::Database &database);

} // namespace Credwright
