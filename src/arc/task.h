// hunch::arc — ARC tasks as the world stores them: reading task files, writing submissions, scoring
// them, and drawing grids, tasks and step-by-step booklets. Nothing here searches.
//
// Vocabulary
//   grid                1..30 x 1..30 cells (one row: up to 120) of the colours 0..9
//   pair                an input grid and, where it is known, its output grid
//   demonstration pair  a pair of `train`; its output is always known
//   test pair           a pair of `test`; the output to be predicted, perhaps known
//   task                demonstration pairs and test pairs that share one rule, under an id
//   attempts            up to two predictions for one test input, the best first
//   submission          the attempts for every test input of every task
//   sheet               what a picture shows: rows of captioned panels
//
// Usage: read a folder, predict, write a submission, score it, draw the first task.
//
//   std::vector<Task> tasks = LoadTasks("tasks/");               // task_files.h
//   Submission submission = EmptySubmission(tasks);              // submission.h
//   submission.at(tasks[0].id)[0] = {FilledGrid(3, 3, 2)};       // one attempt, first test input
//   WriteSubmission("submission.json", submission);
//   Score score = ScoreSubmission(tasks, submission);            // score.h
//   WritePng("task.png", TaskSheet(tasks[0], submission.at(tasks[0].id)));  // picture_png.h
//
// Bad input of any kind is a base::InputError whose message is one line: the file, the place in it
// (pairs, rows and columns are counted from 1) and the fault.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "arc/grid.h"

namespace hunch::arc {

struct Pair {
  Grid input;
  std::optional<Grid> output;

  friend bool operator==(const Pair&, const Pair&) = default;
};

// As read: at least one demonstration pair, all of them with outputs, and at least one test pair.
struct Task {
  std::string id;           // the file name without .json, or the key in a file of many tasks
  std::string description;  // what the rule is, in words; often empty
  std::vector<Pair> train;
  std::vector<Pair> test;
  std::string source;  // the file it came from, for messages; empty for a task made in memory
};

// Predictions for one test input, best first. Only the first two count anywhere.
using Attempts = std::vector<Grid>;
inline constexpr int kAttemptsPerTest = 2;

}  // namespace hunch::arc
