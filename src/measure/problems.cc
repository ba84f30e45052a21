#include "measure/problems.h"

#include <algorithm>
#include <map>
#include <system_error>

#include "arc/place.h"
#include "arc/task_files.h"
#include "arc/task_json.h"
#include "arc/text_file.h"
#include "arc/text_lines.h"
#include "base/error.h"
#include "domains/grid/grid_domain.h"
#include "domains/grid/raster.h"
#include "measure/grid_values.h"
#include "measure/list_problems.h"

namespace hunch::measure {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> JsonFilesIn(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
       entry.increment(error)) {
    std::error_code unknown;
    if (entry->path().extension() == ".json" && !entry->is_directory(unknown)) {
      files.push_back(entry->path());
    }
  }
  if (error) arc::Place(folder.native()).Fail("cannot be read: " + error.message());
  if (files.empty()) arc::Place(folder.native()).Fail("no .json file in this folder");
  std::sort(files.begin(), files.end(),
            [](const fs::path& a, const fs::path& b) { return a.stem() < b.stem(); });
  return files;
}

void AddFolder(const fs::path& folder, std::vector<Problem>& problems) {
  for (const fs::path& file : JsonFilesIn(folder)) {
    const std::string text = arc::ReadTextFile(file);
    std::optional<Problem> list = ReadListProblem(text, file);
    problems.push_back(
        list ? std::move(*list)
             : GridProblem(arc::ParseTask(text, file.native(), file.stem().native())));
  }
}

void AddFile(const fs::path& file, std::vector<Problem>& problems) {
  const std::string text = arc::ReadTextFile(file);
  if (std::optional<Problem> list = ReadListProblem(text, file)) {
    problems.push_back(std::move(*list));
    return;
  }
  // Only a regular file can be read again, and has solutions beside it.
  std::error_code error;
  for (arc::Task& task : fs::is_regular_file(file, error)
                             ? arc::LoadTasks(file)
                             : arc::ParseTasks(text, file.native(), file.stem().native())) {
    problems.push_back(GridProblem(std::move(task)));
  }
}

void RequireDistinctIds(const std::vector<Problem>& problems) {
  std::map<std::string_view, const Problem*> by_id;
  for (const Problem& problem : problems) {
    const auto [first, is_new] = by_id.emplace(problem.task.id, &problem);
    if (is_new) continue;
    arc::Place(problem.source)
        .Fail("id " + arc::Quoted(problem.task.id) + " is taken by " +
              arc::CleanText(first->second->source));
  }
}

}  // namespace

bool Problem::HasTruth() const {
  return std::all_of(truth.begin(), truth.end(), [](core::Value value) { return value.defined(); });
}

Problem GridProblem(arc::Task task) {
  const core::Type grid = core::Type::Base(grid::kGrid);
  Problem problem;
  problem.domain = &grid::TheGridDomain();
  problem.task.id = task.id;
  problem.task.interface = {{"input"}, {grid}, grid};
  problem.task.storage = std::make_shared<base::Arena>(size_t{1} << 12);
  base::Arena& arena = *problem.task.storage;
  for (const arc::Pair& pair : task.train) {
    problem.task.train.push_back({{GridValue(pair.input, arena)}, GridValue(*pair.output, arena)});
  }
  for (const arc::Pair& pair : task.test) {
    problem.task.test.push_back({{GridValue(pair.input, arena)}, core::kUndefined});
    problem.truth.push_back(pair.output ? GridValue(*pair.output, arena) : core::kUndefined);
  }
  problem.description = task.description;
  problem.source = task.source;
  problem.arc = std::move(task);
  return problem;
}

std::vector<Problem> LoadProblems(const std::vector<fs::path>& paths) {
  std::vector<Problem> problems;
  for (const fs::path& path : paths) {
    std::error_code error;
    if (fs::is_directory(path, error)) {
      AddFolder(path, problems);
    } else {
      AddFile(path, problems);
    }
  }
  RequireDistinctIds(problems);
  return problems;
}

std::vector<Problem> OnlyIds(std::vector<Problem> problems, const std::vector<std::string>& ids) {
  if (ids.empty()) return problems;
  std::vector<Problem> kept;
  for (const std::string& id : ids) {
    const auto found =
        std::find_if(problems.begin(), problems.end(),
                     [&id](const Problem& problem) { return problem.task.id == id; });
    if (found == problems.end()) {
      throw base::InputError("no task has the id " + arc::Quoted(id) +
                             ", or it is asked for twice");
    }
    kept.push_back(std::move(*found));
    problems.erase(found);
  }
  return kept;
}

void RequireTruth(const std::vector<Problem>& problems) {
  for (const Problem& problem : problems) {
    for (size_t i = 0; i < problem.truth.size(); ++i) {
      if (problem.truth[i].defined()) continue;
      const arc::Place file(problem.source);
      const arc::Place task(file, "task " + arc::Quoted(problem.task.id));
      arc::Place(task, "test", static_cast<int>(i) + 1).Fail("no output to score against");
    }
  }
}

}  // namespace hunch::measure
