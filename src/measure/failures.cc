#include "measure/failures.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/program_text.h"
#include "measure/grid_values.h"

namespace hunch::measure {
namespace {

// The first schema that renders something in the program; null where none does.
const core::Schema* SchemaIn(const core::Domain& domain, const core::Program& program) {
  for (const core::Schema* schema : domain.schemas()) {
    if (program->primitive != nullptr && program->primitive == schema->render()) return schema;
  }
  for (const core::Program& child : program->children) {
    if (const core::Schema* schema = SchemaIn(domain, child)) return schema;
  }
  return nullptr;
}

std::string FinderOf(const Problem& problem, const search::Attempt& attempt) {
  if (attempt.strategy != "rules") return attempt.strategy;
  const core::Schema* schema = SchemaIn(*problem.domain, attempt.program);
  return schema == nullptr ? attempt.strategy : schema->name();
}

CellCount CountTest(const Problem& problem, size_t test, core::Value output) {
  CellCount count{static_cast<int>(test) + 1, 1, 0, false};
  const core::Value truth = problem.truth[test];
  const bool right = output.defined() &&
                     problem.domain->SameAnswer(problem.task.interface.output_type, output, truth);
  const core::Assembly* assembly = problem.domain->assembly();
  if (assembly != nullptr) count.cells = static_cast<int>(assembly->CellCount(truth));
  if (right) return count;
  count.wrong = count.cells;
  if (assembly != nullptr && output.defined()) {
    count.wrong = static_cast<int>(assembly->WrongCells(output, truth));
    count.other_size = !assembly->SameFrame(output, truth);
  }
  return count;
}

std::vector<FailureRecord::WrongAnswer> WrongAnswers(const Problem& problem,
                                                     const search::Result& result) {
  std::vector<FailureRecord::WrongAnswer> answers;
  for (const search::Attempt& attempt : result.attempts) {
    if (attempt.guess) continue;
    FailureRecord::WrongAnswer answer;
    answer.program = core::PrintProgram(attempt.program, problem.task.interface);
    answer.finder = FinderOf(problem, attempt);
    answer.bits = attempt.bits;
    answer.confidence = attempt.confidence;
    for (size_t test = 0; test < attempt.outputs.size(); ++test) {
      const CellCount count = CountTest(problem, test, attempt.outputs[test]);
      if (count.wrong > 0) answer.tests.push_back(count);
    }
    answers.push_back(std::move(answer));
  }
  return answers;
}

void AddTrace(const Problem& problem, const search::Trace& trace, FailureRecord& failure) {
  const core::Interface& interface = problem.task.interface;
  if (trace.has_frames) failure.size_known = trace.framed != nullptr;
  if (trace.framed != nullptr) failure.framed = core::PrintProgram(trace.framed, interface);
  if (trace.nearest) {
    FailureRecord::PartlyRight nearest{
        core::PrintProgram(trace.nearest->program, interface), trace.nearest->finder, {}};
    for (size_t i = 0; i < trace.nearest->cells.size(); ++i) {
      nearest.pairs.push_back({static_cast<int>(i) + 1, static_cast<int>(trace.nearest->cells[i]),
                               static_cast<int>(trace.nearest->wrong[i]), false});
    }
    failure.nearest = std::move(nearest);
  }
  for (const search::SchemaTrace& schema : trace.schemas) {
    failure.schemas.push_back(
        {schema, schema.nearest ? core::PrintProgram(schema.nearest, interface) : ""});
  }
  std::stable_sort(failure.schemas.begin(), failure.schemas.end(),
                   [](const FailureRecord::Schema& a, const FailureRecord::Schema& b) {
                     return a.trace.Share() > b.trace.Share();
                   });
}

// How much of what takes tests to explain the nearest tree explains, in words.
const char* Extent(const search::SchemaTrace& schema) {
  if (schema.Share() >= 0.9) return "nearly all explained";
  return schema.Share() >= 0.5 ? "most explained" : "little explained";
}

// Where the search stopped: the furthest stage that it reached.
std::string MechanismOf(const FailureRecord& failure) {
  if (!failure.wrong.empty()) {
    return fmt::format("reproduces the pairs, wrong on a test: {}", failure.wrong[0].finder);
  }
  for (const FailureRecord::Schema& schema : failure.schemas) {
    if (schema.trace.rules == 0) continue;
    return fmt::format("a rule is found and fails on the pairs: {}", schema.trace.schema);
  }
  if (!failure.schemas.empty()) {
    const search::SchemaTrace& first = failure.schemas[0].trace;
    return first.elements > 0 ? fmt::format("deduced, no rule, {}: {}", Extent(first), first.schema)
                              : fmt::format("deduced, no rule searched in time: {}", first.schema);
  }
  if (!failure.size_known) return "no program";
  return *failure.size_known ? "size known, nothing deduced" : "size unknown, nothing deduced";
}

}  // namespace

std::optional<FailureRecord> FailureOf(const Problem& problem, const TaskRecord& record,
                                       const search::Result& result) {
  if (!record.tests_right || record.AllRight()) return std::nullopt;
  FailureRecord failure;
  failure.id = record.id;
  failure.wrong = WrongAnswers(problem, result);
  if (result.trace != nullptr) AddTrace(problem, *result.trace, failure);
  failure.mechanism = MechanismOf(failure);
  return failure;
}

}  // namespace hunch::measure
