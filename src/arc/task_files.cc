#include "arc/task_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <system_error>
#include <utility>

#include "arc/place.h"
#include "arc/task_json.h"
#include "arc/text_file.h"
#include "arc/text_lines.h"

namespace hunch::arc {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kChallenges = "challenges.json";
constexpr std::string_view kSolutions = "solutions.json";

// The solutions that go with a file of challenges by name, if they are there.
std::optional<fs::path> SolutionsBeside(const fs::path& challenges) {
  std::string name = challenges.filename().native();
  if (!name.ends_with(kChallenges)) return std::nullopt;
  name.replace(name.size() - kChallenges.size(), kChallenges.size(), kSolutions);
  fs::path solutions = challenges.parent_path() / name;
  std::error_code error;
  if (!fs::exists(solutions, error)) return std::nullopt;
  return solutions;
}

std::vector<fs::path> TaskFilesIn(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
       entry.increment(error)) {
    std::error_code unknown;
    if (entry->path().extension() == ".json" && !entry->is_directory(unknown)) {
      files.push_back(entry->path());
    }
  }
  if (error) Place(folder.native()).Fail("cannot be read: " + error.message());
  if (files.empty()) Place(folder.native()).Fail("no .json file in this folder");
  std::sort(files.begin(), files.end(),
            [](const fs::path& a, const fs::path& b) { return a.stem() < b.stem(); });
  return files;
}

bool IsFolder(const fs::path& path) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (!fs::exists(status)) {
    Place(path.native())
        .Fail(error && status.type() == fs::file_type::none ? "cannot be read: " + error.message()
                                                            : "no such file or folder");
  }
  return fs::is_directory(status);
}

void AddSolutionsFrom(const std::optional<fs::path>& solutions, std::vector<Task>* tasks) {
  if (solutions) AddSolutions(ReadTextFile(*solutions), solutions->native(), tasks);
}

}  // namespace

Task LoadTask(const fs::path& file) {
  return ParseTask(ReadTextFile(file), file.native(), file.stem().native());
}

std::vector<Task> LoadFolder(const fs::path& folder) {
  std::vector<Task> tasks;
  for (const fs::path& file : TaskFilesIn(folder)) tasks.push_back(LoadTask(file));
  return tasks;
}

std::vector<Task> LoadChallenges(const fs::path& challenges,
                                 const std::optional<fs::path>& solutions) {
  std::vector<Task> tasks = ParseChallenges(ReadTextFile(challenges), challenges.native());
  AddSolutionsFrom(solutions ? solutions : SolutionsBeside(challenges), &tasks);
  return tasks;
}

std::vector<Task> LoadTasks(const fs::path& path, const std::optional<fs::path>& solutions) {
  std::vector<Task> tasks =
      IsFolder(path) ? LoadFolder(path)
                     : ParseTasks(ReadTextFile(path), path.native(), path.stem().native());
  AddSolutionsFrom(solutions ? solutions : SolutionsBeside(path), &tasks);
  return tasks;
}

std::vector<Task> LoadTaskSet(const std::vector<fs::path>& paths,
                              const std::optional<fs::path>& solutions) {
  std::vector<Task> all;
  for (const fs::path& path : paths) {
    std::vector<Task> tasks = LoadTasks(path, solutions);
    std::move(tasks.begin(), tasks.end(), std::back_inserter(all));
  }
  std::map<std::string_view, const Task*> by_id;
  for (const Task& task : all) {
    const auto [first, is_new] = by_id.emplace(task.id, &task);
    if (!is_new) {
      Place(task.source)
          .Fail(fmt::format("id {} is taken by {}", Quoted(task.id),
                            CleanText(first->second->source)));
    }
  }
  return all;
}

std::vector<Pair> LoadPairs(const fs::path& file) {
  return ParsePairs(ReadTextFile(file), file.native());
}

void RequireTestOutputs(const Task& task) {
  for (size_t i = 0; i < task.test.size(); ++i) {
    if (task.test[i].output) continue;
    const Place place(task.source.empty() ? "tasks" : task.source);
    const Place inside(place, "task " + Quoted(task.id));
    Place(inside, "test pair", static_cast<int>(i) + 1).Fail("no output");
  }
}

void RequireTestOutputs(const std::vector<Task>& tasks) {
  for (const Task& task : tasks) RequireTestOutputs(task);
}

}  // namespace hunch::arc
