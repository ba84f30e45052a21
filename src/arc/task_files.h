// Finds and reads files of tasks: one task, a folder of them, or Kaggle's many tasks in one file.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "arc/task.h"

namespace hunch::arc {

// The task in one file; its id is the file's name without ".json".
Task LoadTask(const std::filesystem::path& file);

// Every *.json of the folder (not of folders in it) as one task each, sorted by id. A folder
// without any is an error.
std::vector<Task> LoadFolder(const std::filesystem::path& folder);

// Many tasks in one file, sorted by id. Test outputs come from `solutions`, or where that is not
// given from the file beside it whose name says "solutions" in place of "challenges", if there is
// one.
std::vector<Task> LoadChallenges(const std::filesystem::path& challenges,
                                 const std::optional<std::filesystem::path>& solutions = {});

// Whatever `path` is of these three: a folder by nature, one task or many by content. `solutions`
// may be given with any of them.
std::vector<Task> LoadTasks(const std::filesystem::path& path,
                            const std::optional<std::filesystem::path>& solutions = {});

// LoadTasks of each path in the order given, together. An id that comes twice is an error that
// names both files.
std::vector<Task> LoadTaskSet(const std::vector<std::filesystem::path>& paths,
                              const std::optional<std::filesystem::path>& solutions = {});

// A file that is a list of {input, output} pairs: fresh pairs for the task of the same name.
std::vector<Pair> LoadPairs(const std::filesystem::path& file);

// Throws base::InputError at the first test pair without an output, naming it: there is nothing
// to score a prediction against.
void RequireTestOutputs(const Task& task);
void RequireTestOutputs(const std::vector<Task>& tasks);

}  // namespace hunch::arc
