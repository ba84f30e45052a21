// How a memory file is laid out, and how older files are brought up to date.
#pragma once

#include <span>
#include <string>

namespace SQLite {
class Database;
}

namespace hunch::memory {

// In the header of every memory file: "hnch".
inline constexpr int kApplicationId = 0x686E6368;

// Migration i brings a file of schema version i to version i + 1; version 0 is an empty file. One
// that was ever released never changes: what is new is a further one.
std::span<const char* const> Migrations();

// Brings the file to the last version, in one transaction: all of it or nothing. Two processes may
// do so at once. Throws SQLite::Exception; base::InputError, naming `path` and touching nothing,
// where the file is no memory of hunch or is of a later version.
void BringUpToDate(SQLite::Database& database, const std::string& path,
                   std::span<const char* const> migrations = Migrations());

// The same checks without a change; for a file that is only read it must be of the last version.
void RequireKnown(SQLite::Database& database, const std::string& path);
void RequireUpToDate(SQLite::Database& database, const std::string& path);

}  // namespace hunch::memory
