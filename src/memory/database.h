// Opening a memory file, and what can go wrong with one, said in a line each.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "base/error.h"

namespace SQLite {
class Database;
class Exception;
}  // namespace SQLite

namespace hunch::memory {

enum class Access { kRead, kWrite };

struct OpenOptions {
  Access access = Access::kWrite;  // kWrite makes the file where there is none
  double patience_seconds = 10;    // how long to wait for other processes that hold it
};

// A database of the present schema, in write-ahead mode: readers and one writer do not hinder each
// other, a killed process loses at most what it had not committed. Throws base::InputError; a file
// that is damaged, of a later version or no memory at all is left as it is.
std::unique_ptr<SQLite::Database> OpenDatabase(const std::filesystem::path& path,
                                               const OpenOptions& options);

// The fault as one line that names the file.
base::InputError FaultOf(const SQLite::Exception& exception, const std::string& path);

}  // namespace hunch::memory
