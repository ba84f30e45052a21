// What is remembered as rows of a memory file. All throw SQLite::Exception, and none of them opens
// a transaction.
#pragma once

#include <cstdint>
#include <vector>

#include "core/store.h"

namespace SQLite {
class Column;
class Database;
}  // namespace SQLite

namespace hunch::memory {

uint64_t Unsigned(const SQLite::Column& column);
std::vector<float> Floats(const SQLite::Column& column);

// Nothing without programs. A task that is known already keeps its programs unless the best new one
// reproduces more pairs, or as many and is shorter.
void WriteTask(SQLite::Database& database, const core::SolvedTask& solved);

// Without programs where there is no such task.
core::SolvedTask ReadTask(SQLite::Database& database, int64_t task);

void InsertRun(SQLite::Database& database, const core::TaskRun& run);

void InsertPrimitive(SQLite::Database& database, const core::LearntPrimitive& primitive);
std::vector<core::LearntPrimitive> ReadPrimitives(SQLite::Database& database);

}  // namespace hunch::memory
