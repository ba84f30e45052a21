// hunch memory: what is in a memory file, and carrying it to another.
#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>

#include "apps/cli/command_line.h"
#include "apps/cli/commands.h"
#include "apps/cli/memory_file.h"
#include "apps/cli/output_files.h"
#include "arc/text_file.h"
#include "arc/text_lines.h"
#include "base/error.h"
#include "memory/memory_lines.h"
#include "memory/signature_text.h"
#include "memory/sqlite_store.h"

namespace hunch::cli {
namespace {

namespace fs = std::filesystem;
using memory::SqliteStore;

constexpr size_t kFewestDigits = 4;  // of a signature, to name a task by

fs::path FileOf(const MemoryOptions& options) {
  const fs::path file = options.memory.empty() ? DefaultMemoryFile() : fs::path(options.memory);
  if (file.empty()) throw base::InputError("--memory: no home folder, so the file must be named");
  return file;
}

SqliteStore OpenFor(const MemoryOptions& options, memory::Access access) {
  const fs::path file = FileOf(options);
  std::error_code error;
  const bool import = options.action == "import";
  if (!import && !fs::exists(file, error)) {
    throw base::InputError(file.native() + ": no such file");
  }
  if (import && options.memory.empty()) fs::create_directories(file.parent_path(), error);
  return SqliteStore(file, {.access = access});
}

void PrintCounts(const char* heading, const std::map<std::string, uint64_t>& counts) {
  for (const auto& [name, count] : counts) {
    fmt::print("  {:<20} {:>12}   {}\n", name, count, heading);
  }
}

int Stats(const MemoryOptions& options) {
  SqliteStore store = OpenFor(options, memory::Access::kRead);
  store.Verify();
  const memory::Counts counts = store.Count();
  if (options.json) {
    const nlohmann::ordered_json json = {{"file", store.path()},
                                         {"bytes", counts.file_bytes},
                                         {"tasks", counts.tasks},
                                         {"programs", counts.programs},
                                         {"primitives", counts.primitives},
                                         {"runs", counts.runs},
                                         {"tasks_by_domain", counts.tasks_by_domain},
                                         {"runs_by_mode", counts.runs_by_mode}};
    fmt::print("{}\n", json.dump());
    return kExitOk;
  }
  fmt::print("{}: whole, {:.1f} KiB\n", store.path().native(),
             static_cast<double>(counts.file_bytes) / 1024);
  fmt::print("{:<22} {:>12}\n", "tasks solved", counts.tasks);
  PrintCounts("tasks", counts.tasks_by_domain);
  fmt::print("{:<22} {:>12}\n{:<22} {:>12}\n{:<22} {:>12}\n", "programs", counts.programs,
             "learnt primitives", counts.primitives, "runs", counts.runs);
  PrintCounts("runs that solved", counts.runs_by_mode);
  return kExitOk;
}

void PrintTask(const core::SolvedTask& solved) {
  const core::Memory& best = solved.programs.front();
  fmt::print("{}  {:<24} {:<5} {:>6.1f} bits {:>7.2f} s  {}\n",
             memory::SignatureText(solved.signature).substr(0, 8), arc::CleanText(solved.name),
             solved.domain, best.bits, solved.seconds, arc::CleanText(best.program));
}

int List(const MemoryOptions& options) {
  OpenFor(options, memory::Access::kRead).EachTask([&](const core::SolvedTask& solved) {
    if (options.json) {
      fmt::print("{}\n", memory::LineOf(solved));
    } else {
      PrintTask(solved);
    }
  });
  return kExitOk;
}

// The tasks that are named, in the order of the memory. Each name must stand for some.
std::vector<core::SolvedTask> Named(SqliteStore& store, const std::vector<std::string>& names) {
  if (names.empty()) throw base::InputError("which tasks? 'hunch memory list' has their names");
  std::vector<core::SolvedTask> found;
  std::vector<bool> met(names.size());
  store.EachTask([&](const core::SolvedTask& solved) {
    const std::string signature = memory::SignatureText(solved.signature);
    bool wanted = false;
    for (size_t i = 0; i < names.size(); ++i) {
      const bool digits = names[i].size() >= kFewestDigits && signature.starts_with(names[i]);
      if (names[i] != solved.name && !digits) continue;
      wanted = met[i] = true;
    }
    if (wanted) found.push_back(solved);
  });
  for (size_t i = 0; i < names.size(); ++i) {
    if (met[i]) continue;
    throw base::InputError(store.path().native() + ": no task " + arc::Quoted(names[i]));
  }
  return found;
}

int Show(const MemoryOptions& options) {
  SqliteStore store = OpenFor(options, memory::Access::kRead);
  for (const core::SolvedTask& solved : Named(store, options.about)) {
    if (options.json) {
      fmt::print("{}\n", memory::LineOf(solved));
      continue;
    }
    fmt::print("{} ({}), {}\n", arc::CleanText(solved.name), solved.domain,
               arc::CleanText(solved.interface));
    fmt::print("signature {}, pose {}\n", memory::SignatureText(solved.signature),
               solved.pose.empty() ? "none" : arc::CleanText(solved.pose));
    fmt::print("solved {} in {:.2f} CPU-seconds, {} programs evaluated\n", solved.date,
               solved.seconds, solved.evaluated);
    for (const core::Memory& program : solved.programs) {
      fmt::print("  {:>6.1f} bits  {} of {} pairs  {:<10} {}\n", program.bits,
                 program.pairs_reproduced, solved.pairs, program.strategy,
                 arc::CleanText(program.program));
    }
  }
  return kExitOk;
}

int Forget(const MemoryOptions& options) {
  SqliteStore store = OpenFor(options, memory::Access::kWrite);
  size_t forgotten = 0;
  for (const core::SolvedTask& solved : Named(store, options.about)) {
    forgotten += store.Forget(solved.domain, solved.signature);
  }
  fmt::print("{} forgotten\n", forgotten);
  return kExitOk;
}

void WriteAll(SqliteStore& store, std::ostream& out) {
  store.EachTask([&out](const core::SolvedTask& solved) { out << memory::LineOf(solved) << '\n'; });
  for (const core::LearntPrimitive& primitive : store.AllPrimitives()) {
    out << memory::LineOf(primitive) << '\n';
  }
  out.flush();
}

int Export(const MemoryOptions& options) {
  SqliteStore store = OpenFor(options, memory::Access::kRead);
  if (options.about.empty()) {
    WriteAll(store, std::cout);
    return kExitOk;
  }
  const fs::path path = options.about.front();
  std::error_code error;
  if (fs::equivalent(path, store.path(), error)) {
    throw base::InputError(path.native() + ": cannot be written: it is the memory");
  }
  RequireWritable(path);
  std::ofstream out(path, std::ios::binary);
  WriteAll(store, out);
  if (!out) throw base::InputError(path.native() + ": cannot be written");
  return kExitOk;
}

// Reads everything before anything is changed.
int Import(const MemoryOptions& options) {
  if (options.about.size() != 1) throw base::InputError("import takes one file");
  const std::string& file = options.about.front();
  const std::string text = arc::ReadTextFile(file);
  std::vector<core::SolvedTask> tasks;
  std::vector<core::LearntPrimitive> primitives;
  int line = 0;
  for (size_t start = 0; start < text.size();) {
    const size_t end = std::min(text.find('\n', start), text.size());
    const std::string_view row = std::string_view(text).substr(start, end - start);
    start = end + 1;
    ++line;
    if (row.find_first_not_of(" \t\r") == row.npos) continue;
    auto parsed = memory::ParseLine(row, fmt::format("{}: line {}", file, line));
    if (auto* task = std::get_if<core::SolvedTask>(&parsed)) tasks.push_back(std::move(*task));
    if (auto* learnt = std::get_if<core::LearntPrimitive>(&parsed)) primitives.push_back(*learnt);
  }
  SqliteStore store = OpenFor(options, memory::Access::kWrite);
  store.AddAll(tasks, primitives);
  fmt::print("{} tasks and {} primitives read\n", tasks.size(), primitives.size());
  return kExitOk;
}

struct Action {
  const char* name;
  int (*run)(const MemoryOptions&);
};
constexpr Action kActions[] = {{"stats", &Stats},   {"list", &List},     {"show", &Show},
                               {"forget", &Forget}, {"export", &Export}, {"import", &Import}};

}  // namespace

int Memory(const MemoryOptions& options) {
  std::string known;
  for (const auto& [name, run] : kActions) {
    if (options.action == name) return run(options);
    known += (known.empty() ? "" : ", ") + std::string(name);
  }
  throw base::InputError("memory: no action '" + options.action + "'; there are " + known);
}

}  // namespace hunch::cli
