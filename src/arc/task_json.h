// The JSON of tasks, text to Task and back. task_files.h finds the files.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "arc/task.h"

namespace hunch::arc {

// One task: {"train": [{"input": grid, "output": grid}, ...], "test": [{"input": grid}, ...]}.
// Reads "description" too and passes over any other key. `file` is named in errors and becomes the
// task's source.
Task ParseTask(std::string_view text, const std::string& file, const std::string& id);

// Many tasks, {id: task, ...} (Kaggle's *_challenges.json), sorted by id.
std::vector<Task> ParseChallenges(std::string_view text, const std::string& file);

// Either of these: an object with "train" or "test" is one task, one whose values are tasks is
// many.
std::vector<Task> ParseTasks(std::string_view text, const std::string& file, const std::string& id);

// Sets the test outputs of `tasks` from {id: [grid, ...], ...} (Kaggle's *_solutions.json). Ids
// that it lacks keep what they have, ids that only it has are passed over; a list that is not as
// long as the task's tests is an error.
void AddSolutions(std::string_view text, const std::string& file, std::vector<Task>* tasks);

// A list of pairs, all with outputs: [{"input": grid, "output": grid}, ...].
std::vector<Pair> ParsePairs(std::string_view text, const std::string& file);

// The task as one line of JSON that ParseTask reads back.
std::string TaskText(const Task& task);

}  // namespace hunch::arc
