// hunch::measure — solving many problems and saying how it went: loading problems of every kind,
// running the solver over them, reports, scores, cost curves, fresh pairs, the signature, and
// programs shown step by step.
//
// Vocabulary
//   problem   a task with its domain, and the test outputs that the search must not see
//   outcome   what one run of the solver on one problem gave
//   record    the part of an outcome that is kept in a report
//   right     equal to the known test output; a task is right when all its test outputs are
//   reproduced  a program gave the output of every demonstration pair
//   fresh pairs  further pairs of a task that nobody was shown
//
// Usage: load, run, sum up.
//
//   std::vector<Problem> problems = LoadProblems({"examples/tasks", "examples/lists"});
//   std::vector<Outcome> outcomes = RunProblems(problems, {}, nullptr);   // run.h
//   Summary summary = Summarise(outcomes);                                // eval.h
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "arc/task.h"
#include "core/domain.h"

namespace hunch::measure {

struct Problem {
  core::Task task;
  const core::Domain* domain = nullptr;
  std::vector<core::Value> truth;  // by test input; undefined where it is not known
  std::optional<arc::Task> arc;    // the task as its file has it, for grids
  std::string description;         // the rule in words, often empty
  std::string source;              // the file it came from

  bool HasTruth() const;  // of every test input
};

Problem GridProblem(arc::Task task);

// Problems of all paths together, in the order given. A path is an ARC task, a file of many (with
// the solutions beside it), a list task, or a folder of tasks of either kind. Throws
// base::InputError; an id that comes twice is one.
std::vector<Problem> LoadProblems(const std::vector<std::filesystem::path>& paths);

// Keeps the problems of these ids, in this order; throws base::InputError for an id that is not
// there. No ids keep everything.
std::vector<Problem> OnlyIds(std::vector<Problem> problems, const std::vector<std::string>& ids);

// Throws base::InputError at the first problem that has a test input without an output.
void RequireTruth(const std::vector<Problem>& problems);

}  // namespace hunch::measure
