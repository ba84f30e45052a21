#include "memory/schema.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <array>

#include "base/error.h"

namespace hunch::memory {
namespace {

constexpr const char* kFirst = R"(
-- A task that was solved, by what does not change under what its domain takes for the same task.
CREATE TABLE tasks (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  domain TEXT NOT NULL,
  signature TEXT NOT NULL,        -- 32 hexadecimal digits
  name TEXT NOT NULL,             -- the id of the first task that was met with this signature
  pose TEXT NOT NULL,             -- how that one stands, in the domain's words
  interface TEXT NOT NULL,        -- `xs: list int, k: int -> int`
  pairs INTEGER NOT NULL,         -- demonstration pairs
  seconds REAL NOT NULL,          -- CPU, of the search that solved it
  evaluated INTEGER NOT NULL,     -- programs, by that search
  date TEXT NOT NULL,             -- 2026-01-31T12:00:00Z
  UNIQUE (domain, signature)
) STRICT;

CREATE TABLE programs (
  task INTEGER NOT NULL REFERENCES tasks ON DELETE CASCADE,
  rank INTEGER NOT NULL,          -- 0 is the best
  program TEXT NOT NULL,
  bits REAL NOT NULL,
  share REAL NOT NULL,            -- of the weight of all candidates
  pairs_reproduced INTEGER NOT NULL,
  strategy TEXT NOT NULL,
  PRIMARY KEY (task, rank)
) STRICT, WITHOUT ROWID;

-- Little-endian 32-bit floats; tasks of one domain have equally many.
CREATE TABLE embeddings (
  task INTEGER PRIMARY KEY REFERENCES tasks ON DELETE CASCADE,
  numbers BLOB NOT NULL
) STRICT;

CREATE TABLE primitives (
  domain TEXT NOT NULL,
  name TEXT NOT NULL,
  definition TEXT NOT NULL,
  type TEXT NOT NULL,
  uses INTEGER NOT NULL,
  PRIMARY KEY (domain, name)
) STRICT;

-- Each time a task was worked on.
CREATE TABLE runs (
  id INTEGER PRIMARY KEY,
  domain TEXT NOT NULL,
  name TEXT NOT NULL,
  mode TEXT NOT NULL,             -- recitation, intuition, reasoning; empty without an answer
  reproduced INTEGER NOT NULL,    -- 1: all demonstration pairs
  seconds REAL NOT NULL,
  evaluated INTEGER NOT NULL,
  date TEXT NOT NULL
) STRICT;
)";

constexpr std::array kMigrations = {kFirst};

struct Header {
  int application;
  int version;
  int tables;
};

Header ReadHeader(SQLite::Database& database) {
  return {database.execAndGet("PRAGMA application_id").getInt(),
          database.execAndGet("PRAGMA user_version").getInt(),
          database.execAndGet("SELECT count(*) FROM sqlite_schema").getInt()};
}

// The version of a file that may be used; 0 where it is empty.
int CheckedVersion(SQLite::Database& database, const std::string& path, size_t known) {
  const Header header = ReadHeader(database);
  const bool empty = header.application == 0 && header.version == 0 && header.tables == 0;
  if (empty) return 0;
  if (header.application != kApplicationId || header.version < 1) {
    throw base::InputError(path + ": a database, but no memory of hunch; it is left as it is");
  }
  if (static_cast<size_t>(header.version) > known) {
    throw base::InputError(
        fmt::format("{}: made by a later hunch (schema {}, this one knows {}); it is left as it is",
                    path, header.version, known));
  }
  return header.version;
}

}  // namespace

std::span<const char* const> Migrations() { return kMigrations; }

void BringUpToDate(SQLite::Database& database, const std::string& path,
                   std::span<const char* const> migrations) {
  const auto current = [&] {
    return static_cast<size_t>(CheckedVersion(database, path, migrations.size()));
  };
  if (current() == migrations.size()) return;
  SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
  for (size_t version = current(); version < migrations.size(); ++version) {
    database.exec(migrations[version]);
  }
  database.exec(fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {}", kApplicationId,
                            migrations.size()));
  transaction.commit();
}

void RequireKnown(SQLite::Database& database, const std::string& path) {
  CheckedVersion(database, path, kMigrations.size());
}

void RequireUpToDate(SQLite::Database& database, const std::string& path) {
  const int version = CheckedVersion(database, path, kMigrations.size());
  if (static_cast<size_t>(version) == kMigrations.size()) return;
  throw base::InputError(
      path + (version == 0 ? ": an empty file" : ": made by an earlier hunch; solve with it once"));
}

}  // namespace hunch::memory
