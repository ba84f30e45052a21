// Why tasks were not solved, as far as a run can tell: what each failed task's search had in hand
// at its end, and the tasks counted by where it stopped, so that the next gap is seen at a glance.
//
//   options.search.trace = true;
//   std::vector<Outcome> outcomes = RunProblems(problems, options, nullptr);   // run.h
//   ... outcomes[i].failure ...
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "measure/problems.h"
#include "measure/record.h"
#include "search/solver.h"

namespace hunch::measure {

// Cells of one output, and how many of them are wrong. Values that are no grids have one cell.
struct CellCount {
  int number = 0;  // of the pair or the test, from 1
  int cells = 0;
  int wrong = 0;
  bool other_size = false;  // all of them are wrong, the size already is
};

// Plain text and numbers, like TaskRecord.
struct FailureRecord {
  // An attempt that reproduces every pair and is wrong on a test.
  struct WrongAnswer {
    std::string program;
    std::string finder;  // the strategy, or the schema whose rule it is
    double bits = 0;
    double confidence = 0;
    std::vector<CellCount> tests;  // those it is wrong on
  };
  struct PartlyRight {
    std::string program;
    std::string finder;
    std::vector<CellCount> pairs;
  };
  struct Schema {
    search::SchemaTrace trace;
    std::string nearest;  // program; empty where there is none
  };

  std::string id;
  std::string mechanism;  // where the search stopped, in words; what the summary counts
  std::vector<WrongAnswer> wrong;
  std::optional<bool> size_known;  // unknown where nothing was searched, or there are no sizes
  std::string framed;              // a program that gives the size
  std::optional<PartlyRight> nearest;
  std::vector<Schema> schemas;  // deduced; the one that came nearest to a rule first
};

// `record` and `result` are of one run on the problem. Nothing when the task is right, or its test
// outputs are not known.
std::optional<FailureRecord> FailureOf(const Problem& problem, const TaskRecord& record,
                                       const search::Result& result);

// A block of lines for each failure, then the tasks counted by mechanism.
std::string FailuresText(std::span<const FailureRecord> failures);

// One JSON object: {"mechanisms": {...}, "tasks": [{...}, ...]}.
std::string FailuresJson(std::span<const FailureRecord> failures);

// `figures`, a JSON object on one line (eval.h), with that under "failures".
std::string WithFailures(const std::string& figures, std::span<const FailureRecord> failures);

}  // namespace hunch::measure
