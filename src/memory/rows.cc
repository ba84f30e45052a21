#include "memory/rows.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>

#include <cstring>
#include <ctime>
#include <optional>

#include "memory/signature_text.h"

namespace hunch::memory {
namespace {

using SQLite::Statement;

int64_t Signed(uint64_t number) { return static_cast<int64_t>(number); }

std::string Now() {
  const std::time_t now = std::time(nullptr);
  std::tm utc{};
  gmtime_r(&now, &utc);
  char text[32];
  std::strftime(text, sizeof(text), "%Y-%m-%dT%H:%M:%SZ", &utc);
  return text;
}

void InsertPrograms(SQLite::Database& database, int64_t task,
                    const std::vector<core::Memory>& programs) {
  Statement insert(database, "INSERT INTO programs VALUES (?, ?, ?, ?, ?, ?, ?)");
  for (size_t rank = 0; rank < programs.size(); ++rank) {
    const core::Memory& memory = programs[rank];
    insert.reset();
    SQLite::bind(insert, task, Signed(rank), memory.program, memory.bits, memory.share,
                 memory.pairs_reproduced, memory.strategy);
    insert.exec();
  }
}

void InsertEmbedding(SQLite::Database& database, int64_t task, const std::vector<float>& numbers) {
  if (numbers.empty()) return;
  Statement insert(database, "INSERT OR REPLACE INTO embeddings VALUES (?, ?)");
  insert.bind(1, task);
  insert.bind(2, numbers.data(), static_cast<int>(numbers.size() * sizeof(float)));
  insert.exec();
}

// What a new solution has to be better than.
struct Standing {
  int64_t task = 0;
  double bits = 0;
  int pairs = 0;
};

std::optional<Standing> FindStanding(SQLite::Database& database, const core::SolvedTask& solved) {
  Statement find(database,
                 "SELECT id, bits, pairs_reproduced FROM tasks LEFT JOIN programs ON task = id AND "
                 "rank = 0 WHERE domain = ? AND signature = ?");
  SQLite::bind(find, solved.domain, SignatureText(solved.signature));
  if (!find.executeStep()) return std::nullopt;
  return Standing{find.getColumn(0).getInt64(), find.getColumn(1).getDouble(),
                  find.getColumn(2).getInt()};
}

bool Better(const core::Memory& best, const Standing& standing) {
  if (best.pairs_reproduced != standing.pairs) return best.pairs_reproduced > standing.pairs;
  return best.bits < standing.bits;
}

int64_t InsertTask(SQLite::Database& database, const core::SolvedTask& solved) {
  Statement insert(database,
                   "INSERT INTO tasks (domain, signature, name, pose, interface, pairs, seconds, "
                   "evaluated, date) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
  SQLite::bind(insert, solved.domain, SignatureText(solved.signature), solved.name, solved.pose,
               solved.interface, solved.pairs, solved.seconds, Signed(solved.evaluated),
               solved.date.empty() ? Now() : solved.date);
  insert.exec();
  return database.getLastInsertRowid();
}

// The programs belong to the pose, so the two change together.
void UpdateTask(SQLite::Database& database, int64_t task, const core::SolvedTask& solved) {
  Statement update(database,
                   "UPDATE tasks SET name = ?, pose = ?, interface = ?, pairs = ?, seconds = ?, "
                   "evaluated = ?, date = ? WHERE id = ?");
  SQLite::bind(update, solved.name, solved.pose, solved.interface, solved.pairs, solved.seconds,
               Signed(solved.evaluated), solved.date.empty() ? Now() : solved.date, task);
  update.exec();
  Statement clear(database, "DELETE FROM programs WHERE task = ?");
  clear.bind(1, task);
  clear.exec();
}

std::vector<core::Memory> ReadPrograms(SQLite::Database& database, int64_t task) {
  Statement select(database,
                   "SELECT program, bits, share, pairs_reproduced, strategy FROM programs WHERE "
                   "task = ? ORDER BY rank");
  select.bind(1, task);
  std::vector<core::Memory> programs;
  while (select.executeStep()) {
    programs.push_back({select.getColumn(0), select.getColumn(1), select.getColumn(2),
                        select.getColumn(3).getInt(), select.getColumn(4)});
  }
  return programs;
}

}  // namespace

uint64_t Unsigned(const SQLite::Column& column) { return static_cast<uint64_t>(column.getInt64()); }

std::vector<float> Floats(const SQLite::Column& column) {
  std::vector<float> numbers(static_cast<size_t>(column.getBytes()) / sizeof(float));
  if (!numbers.empty()) {
    std::memcpy(numbers.data(), column.getBlob(), numbers.size() * sizeof(float));
  }
  return numbers;
}

void WriteTask(SQLite::Database& database, const core::SolvedTask& solved) {
  if (solved.programs.empty()) return;
  const std::optional<Standing> standing = FindStanding(database, solved);
  if (standing && !Better(solved.programs.front(), *standing)) return;
  if (standing) UpdateTask(database, standing->task, solved);
  const int64_t task = standing ? standing->task : InsertTask(database, solved);
  InsertPrograms(database, task, solved.programs);
  InsertEmbedding(database, task, solved.embedding);
}

core::SolvedTask ReadTask(SQLite::Database& database, int64_t task) {
  core::SolvedTask solved;
  Statement select(database,
                   "SELECT domain, signature, name, pose, interface, pairs, seconds, evaluated, "
                   "date, numbers FROM tasks LEFT JOIN embeddings ON task = id WHERE id = ?");
  select.bind(1, task);
  if (!select.executeStep()) return solved;
  solved.domain = select.getColumn(0).getString();
  solved.signature = ParseSignature(select.getColumn(1).getString()).value_or(base::Hash128{});
  solved.name = select.getColumn(2).getString();
  solved.pose = select.getColumn(3).getString();
  solved.interface = select.getColumn(4).getString();
  solved.pairs = select.getColumn(5).getInt();
  solved.seconds = select.getColumn(6).getDouble();
  solved.evaluated = Unsigned(select.getColumn(7));
  solved.date = select.getColumn(8).getString();
  solved.embedding = Floats(select.getColumn(9));
  solved.programs = ReadPrograms(database, task);
  return solved;
}

void InsertRun(SQLite::Database& database, const core::TaskRun& run) {
  Statement insert(database,
                   "INSERT INTO runs (domain, name, mode, reproduced, seconds, evaluated, date) "
                   "VALUES (?, ?, ?, ?, ?, ?, ?)");
  SQLite::bind(insert, run.domain, run.name, run.mode, run.reproduced ? 1 : 0, run.seconds,
               Signed(run.evaluated), Now());
  insert.exec();
}

void InsertPrimitive(SQLite::Database& database, const core::LearntPrimitive& primitive) {
  Statement insert(database, "INSERT OR REPLACE INTO primitives VALUES (?, ?, ?, ?, ?)");
  SQLite::bind(insert, primitive.domain, primitive.name, primitive.definition, primitive.type,
               Signed(primitive.uses));
  insert.exec();
}

std::vector<core::LearntPrimitive> ReadPrimitives(SQLite::Database& database) {
  Statement select(database,
                   "SELECT domain, name, definition, type, uses FROM primitives ORDER BY domain, "
                   "uses DESC, name");
  std::vector<core::LearntPrimitive> primitives;
  while (select.executeStep()) {
    primitives.push_back({select.getColumn(0), select.getColumn(1), select.getColumn(2),
                          select.getColumn(3), Unsigned(select.getColumn(4))});
  }
  return primitives;
}

}  // namespace hunch::memory
