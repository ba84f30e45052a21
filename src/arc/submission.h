// Kaggle's submission.json, to the letter:
//
//   {"00000001": [{"attempt_1": [[0,1],[2,3]], "attempt_2": [[0]]}], ...}
//
// every task id; a list with one object per test input, in order; both attempts always there. The
// format has no word for "no attempt", so a missing one is written as the grid [[0]], and reads
// back as that grid.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "arc/task.h"

namespace hunch::arc {

// Task id → for each test input, in order, its attempts.
using Submission = std::map<std::string, std::vector<Attempts>>;

// No attempts yet, for every test input of every task: fill in by id and test index.
Submission EmptySubmission(const std::vector<Task>& tasks);

// The file's text. Attempts after the second are left out.
std::string SubmissionText(const Submission& submission);

// Writes the file atomically; throws base::InputError when it cannot.
void WriteSubmission(const std::filesystem::path& path, const Submission& submission);

// Reads what SubmissionText writes and, being lenient with other writers, takes an attempt that is
// absent, null or [] as none. `file` is named in errors.
Submission ParseSubmission(std::string_view text, const std::string& file);

Submission ReadSubmission(const std::filesystem::path& path);

}  // namespace hunch::arc
