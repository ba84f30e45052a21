// hunch::memory — what was solved before. A memory file is one SQLite database (schema.h) that
// several processes may use at once.
//
// Vocabulary
//   signature  stands for a task up to what its domain takes for the same (core/likeness.h)
//   pose       which of the ways of standing, among those that are the same, a task has
//   recite     answer a task by a program that is remembered (recite.h)
//   neighbour  a solved task whose embedding is near
//
// Usage:
//
//   SqliteStore store("memory.db");
//   store.Remember(run, &solved);
//   if (auto known = store.Recall("grid", portrait.signature)) ... known->programs ...
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "core/store.h"
#include "memory/database.h"
#include "memory/nearest.h"

namespace hunch::memory {

// How much is in a memory.
struct Counts {
  uint64_t tasks = 0, programs = 0, primitives = 0, runs = 0;
  std::map<std::string, uint64_t> tasks_by_domain, runs_by_mode;  // modes of reproduced runs
  uint64_t file_bytes = 0;
};

class SqliteStore final : public core::Store {
 public:
  // Throws base::InputError, as all that follows.
  explicit SqliteStore(std::filesystem::path path, const OpenOptions& options = {});
  ~SqliteStore() override;

  std::optional<core::SolvedTask> Recall(const std::string& domain,
                                         const base::Hash128& signature) override;
  std::vector<core::SolvedTask> Neighbours(const std::string& domain,
                                           std::span<const float> embedding, size_t count) override;
  void Remember(const core::TaskRun& run, const core::SolvedTask* solved) override;
  std::vector<core::LearntPrimitive> Primitives(const std::string& domain) override;
  void Learn(const core::LearntPrimitive& primitive) override;

  // All tasks in the order in which they were first solved; `visit` must not use the store.
  void EachTask(const std::function<void(const core::SolvedTask&)>& visit);
  std::vector<core::LearntPrimitive> AllPrimitives();
  // Adds tasks as Remember does, without a run, and primitives: all of them or none.
  void AddAll(std::span<const core::SolvedTask> tasks,
              std::span<const core::LearntPrimitive> primitives);
  // Whether there was such a task.
  bool Forget(const std::string& domain, const base::Hash128& signature);
  Counts Count();
  // Reads the whole file; throws where it is damaged.
  void Verify();

  const std::filesystem::path& path() const { return path_; }

 private:
  template <typename Action>
  auto Guarded(const Action& action);
  Nearest& UpToDate(const std::string& domain);

  // Embeddings as far as they were read; those of forgotten tasks stay until one is met.
  struct Known {
    Nearest nearest;
    int64_t last = 0;  // task
  };

  const std::filesystem::path path_;
  std::mutex mutex_;  // guards what follows
  std::unique_ptr<SQLite::Database> database_;
  std::map<std::string, Known> known_;
};

}  // namespace hunch::memory
