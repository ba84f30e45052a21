#include "measure/problem_sheet.h"

#include <fmt/format.h>

#include "measure/value_text.h"

namespace hunch::measure {
namespace {

arc::SheetRow ExampleRow(const Problem& problem, const core::Example& example,
                         const std::string& label, core::Value output) {
  const core::Interface& interface = problem.task.interface;
  arc::SheetRow row{label, {}};
  for (size_t k = 0; k < example.inputs.size(); ++k) {
    row.panels.push_back(
        arc::TextPanel(interface.input_names[k],
                       ValueText(*problem.domain, interface.input_types[k], example.inputs[k])));
  }
  const std::string answer =
      output.defined() ? ValueText(*problem.domain, interface.output_type, output) : "?";
  row.panels.push_back(arc::TextPanel("output", answer, arc::Joint::kArrow));
  return row;
}

}  // namespace

arc::Sheet ProblemSheet(const Problem& problem) {
  if (problem.arc) return arc::TaskSheet(*problem.arc);
  arc::Sheet sheet{problem.task.id, problem.description, {}};
  for (size_t i = 0; i < problem.task.train.size(); ++i) {
    const core::Example& pair = problem.task.train[i];
    sheet.rows.push_back(
        ExampleRow(problem, pair, fmt::format("demonstration {}", i + 1), pair.output));
  }
  for (size_t i = 0; i < problem.task.test.size(); ++i) {
    sheet.rows.push_back(
        ExampleRow(problem, problem.task.test[i], fmt::format("test {}", i + 1), problem.truth[i]));
  }
  return sheet;
}

}  // namespace hunch::measure
