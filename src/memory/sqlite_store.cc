#include "memory/sqlite_store.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>

#include <system_error>

#include "memory/rows.h"
#include "memory/signature_text.h"

namespace hunch::memory {
namespace {

using SQLite::Statement;

std::map<std::string, uint64_t> CountBy(SQLite::Database& database, const std::string& query) {
  std::map<std::string, uint64_t> counts;
  Statement select(database, query);
  while (select.executeStep()) {
    counts[select.getColumn(0).getString()] = Unsigned(select.getColumn(1));
  }
  return counts;
}

}  // namespace

SqliteStore::SqliteStore(std::filesystem::path path, const OpenOptions& options)
    : path_(std::move(path)), database_(OpenDatabase(path_, options)) {}

SqliteStore::~SqliteStore() = default;

template <typename Action>
auto SqliteStore::Guarded(const Action& action) {
  const std::lock_guard lock(mutex_);
  try {
    return action();
  } catch (const SQLite::Exception& exception) {
    throw FaultOf(exception, path_.native());
  }
}

std::optional<core::SolvedTask> SqliteStore::Recall(const std::string& domain,
                                                    const base::Hash128& signature) {
  return Guarded([&]() -> std::optional<core::SolvedTask> {
    Statement find(*database_, "SELECT id FROM tasks WHERE domain = ? AND signature = ?");
    SQLite::bind(find, domain, SignatureText(signature));
    if (!find.executeStep()) return std::nullopt;
    return ReadTask(*database_, find.getColumn(0).getInt64());
  });
}

Nearest& SqliteStore::UpToDate(const std::string& domain) {
  Known& known = known_[domain];
  Statement select(*database_,
                   "SELECT task, numbers FROM embeddings JOIN tasks ON id = task WHERE task > ? "
                   "AND domain = ? ORDER BY task");
  SQLite::bind(select, known.last, domain);
  while (select.executeStep()) {
    known.last = select.getColumn(0).getInt64();
    known.nearest.Add(known.last, Floats(select.getColumn(1)));
  }
  return known.nearest;
}

std::vector<core::SolvedTask> SqliteStore::Neighbours(const std::string& domain,
                                                      std::span<const float> embedding,
                                                      size_t count) {
  return Guarded([&] {
    std::vector<core::SolvedTask> neighbours;
    for (const bool fresh : {false, true}) {
      neighbours.clear();
      if (fresh) known_.erase(domain);  // some of those that were known have been forgotten
      const std::vector<int64_t> nearest = UpToDate(domain).Find(embedding, count);
      for (const int64_t task : nearest) {
        core::SolvedTask solved = ReadTask(*database_, task);
        if (!solved.programs.empty()) neighbours.push_back(std::move(solved));
      }
      if (neighbours.size() == nearest.size()) break;
    }
    return neighbours;
  });
}

void SqliteStore::Remember(const core::TaskRun& run, const core::SolvedTask* solved) {
  Guarded([&] {
    SQLite::Transaction transaction(*database_, SQLite::TransactionBehavior::IMMEDIATE);
    if (solved != nullptr) WriteTask(*database_, *solved);
    InsertRun(*database_, run);
    transaction.commit();
  });
}

void SqliteStore::AddAll(std::span<const core::SolvedTask> tasks,
                         std::span<const core::LearntPrimitive> primitives) {
  Guarded([&] {
    SQLite::Transaction transaction(*database_, SQLite::TransactionBehavior::IMMEDIATE);
    for (const core::SolvedTask& solved : tasks) WriteTask(*database_, solved);
    for (const core::LearntPrimitive& primitive : primitives) {
      InsertPrimitive(*database_, primitive);
    }
    transaction.commit();
  });
}

std::vector<core::LearntPrimitive> SqliteStore::Primitives(const std::string& domain) {
  std::vector<core::LearntPrimitive> primitives = AllPrimitives();
  std::erase_if(primitives, [&domain](const core::LearntPrimitive& primitive) {
    return primitive.domain != domain;
  });
  return primitives;
}

std::vector<core::LearntPrimitive> SqliteStore::AllPrimitives() {
  return Guarded([&] { return ReadPrimitives(*database_); });
}

void SqliteStore::Learn(const core::LearntPrimitive& primitive) {
  Guarded([&] { InsertPrimitive(*database_, primitive); });
}

void SqliteStore::EachTask(const std::function<void(const core::SolvedTask&)>& visit) {
  Guarded([&] {
    SQLite::Transaction snapshot(*database_);
    Statement select(*database_, "SELECT id FROM tasks ORDER BY id");
    while (select.executeStep()) visit(ReadTask(*database_, select.getColumn(0).getInt64()));
  });
}

bool SqliteStore::Forget(const std::string& domain, const base::Hash128& signature) {
  return Guarded([&] {
    Statement forget(*database_, "DELETE FROM tasks WHERE domain = ? AND signature = ?");
    SQLite::bind(forget, domain, SignatureText(signature));
    return forget.exec() > 0;
  });
}

Counts SqliteStore::Count() {
  return Guarded([&] {
    const auto count = [this](const char* table) {
      return Unsigned(database_->execAndGet(std::string("SELECT count(*) FROM ") + table));
    };
    Counts counts{count("tasks"), count("programs"), count("primitives"), count("runs"), {}, {}, 0};
    counts.tasks_by_domain =
        CountBy(*database_, "SELECT domain, count(*) FROM tasks GROUP BY domain");
    counts.runs_by_mode =
        CountBy(*database_, "SELECT mode, count(*) FROM runs WHERE reproduced = 1 GROUP BY mode");
    std::error_code error;
    counts.file_bytes = std::filesystem::file_size(path_, error);
    return counts;
  });
}

void SqliteStore::Verify() {
  Guarded([&] {
    const std::string verdict = database_->execAndGet("PRAGMA quick_check(1)").getString();
    if (verdict == "ok") return;
    const std::string last_line = verdict.substr(verdict.rfind('\n') + 1);
    throw base::InputError(path_.native() + ": damaged: " + last_line);
  });
}

}  // namespace hunch::memory
