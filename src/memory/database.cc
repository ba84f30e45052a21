#include "memory/database.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstring>
#include <system_error>
#include <thread>

#include "base/clock.h"
#include "memory/schema.h"

namespace hunch::memory {
namespace {

namespace fs = std::filesystem;

// What can be told without opening it. (Opening and closing the file here would drop the locks that
// this process may hold on it.)
void RequireAccess(const fs::path& path, Access access) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (fs::is_directory(status)) throw base::InputError(path.native() + ": it is a folder");
  if (!fs::exists(status)) {
    const fs::path folder = path.has_parent_path() ? path.parent_path() : ".";
    if (access == Access::kRead) throw base::InputError(path.native() + ": no such file");
    if (::access(folder.c_str(), W_OK) == 0) return;
    throw base::InputError(path.native() + ": cannot be made: " + std::strerror(errno));
  }
  if (!fs::is_regular_file(status)) throw base::InputError(path.native() + ": it is no plain file");
  if (::access(path.c_str(), access == Access::kWrite ? R_OK | W_OK : R_OK) == 0) return;
  const char* verb = ::access(path.c_str(), R_OK) == 0 ? "written" : "read";
  throw base::InputError(path.native() + ": cannot be " + verb + ": " + std::strerror(errno));
}

// Going over to write-ahead mode takes the whole file for a moment, for which SQLite does not
// always wait.
void WriteAhead(SQLite::Database& database, double patience_seconds) {
  const double end = base::WallSeconds() + patience_seconds;
  while (true) {
    try {
      database.execAndGet("PRAGMA journal_mode = WAL");
      return;
    } catch (const SQLite::Exception& exception) {
      if (exception.getErrorCode() != SQLITE_BUSY || base::WallSeconds() > end) throw;
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
  }
}

}  // namespace

std::unique_ptr<SQLite::Database> OpenDatabase(const fs::path& path, const OpenOptions& options) {
  RequireAccess(path, options.access);
  const bool write = options.access == Access::kWrite;
  try {
    auto database = std::make_unique<SQLite::Database>(
        path.native(), write ? SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE : SQLite::OPEN_READONLY,
        static_cast<int>(1000 * options.patience_seconds));
    RequireKnown(*database, path.native());
    if (!write) {
      RequireUpToDate(*database, path.native());
      return database;
    }
    WriteAhead(*database, options.patience_seconds);
    // In write-ahead mode a commit that is not synced is lost with the machine, not the process.
    database->exec("PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON");
    BringUpToDate(*database, path.native());
    return database;
  } catch (const SQLite::Exception& exception) {
    throw FaultOf(exception, path.native());
  }
}

base::InputError FaultOf(const SQLite::Exception& exception, const std::string& path) {
  const auto fault = [&path](const std::string& what) {
    return base::InputError(path + ": " + what);
  };
  switch (exception.getErrorCode()) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return fault("another process holds it; it stayed locked for too long");
    case SQLITE_READONLY:
      return fault("cannot be written: it is read-only");
    case SQLITE_PERM:
    case SQLITE_CANTOPEN:
      return fault("cannot be opened, or not written beside: its folder may be read-only");
    case SQLITE_FULL:
      return fault("cannot be written: no room left");
    case SQLITE_IOERR:
      return fault("cannot be read or written: the disk may be full or faulty");
    case SQLITE_NOTADB:
      return fault("no memory of hunch, or a damaged one; it is left as it is");
    case SQLITE_CORRUPT:
      return fault("damaged; it is left as it is");
    default:
      return fault(exception.what());
  }
}

}  // namespace hunch::memory
