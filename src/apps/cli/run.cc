// hunch run: a program on given inputs.
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "apps/cli/command_line.h"
#include "apps/cli/commands.h"
#include "apps/cli/learnt_languages.h"
#include "apps/cli/memory_file.h"
#include "apps/cli/program_argument.h"
#include "core/evaluate.h"
#include "measure/explain.h"
#include "measure/program_inputs.h"
#include "measure/value_text.h"

namespace hunch::cli {
namespace {

struct Ran {
  std::string label;
  const core::Example* example;
  core::Value output;
  core::Value expected;  // undefined where it is not known
};

std::vector<Ran> RunAll(const measure::Problem& problem, const core::Program& program,
                        base::Arena& arena) {
  std::vector<Ran> all;
  const core::Task& task = problem.task;
  for (size_t row = 0; row < task.rows(); ++row) {
    const core::Example& example = task.example(row);
    const bool train = row < task.train.size();
    const size_t number = train ? row : row - task.train.size();
    all.push_back({fmt::format("{} {}", train ? "demonstration" : "test", number + 1), &example,
                   core::EvaluateOne(program, example.inputs, arena),
                   train ? example.output : problem.truth[number]});
  }
  return all;
}

arc::SheetRow RowOf(const measure::Problem& problem, const Ran& ran, core::Type type) {
  arc::SheetRow row{ran.label, {}};
  const core::Interface& interface = problem.task.interface;
  for (size_t k = 0; k < ran.example->inputs.size(); ++k) {
    for (arc::Panel& panel :
         measure::ValuePanels(*problem.domain, interface.input_types[k], ran.example->inputs[k],
                              interface.input_names[k])) {
      row.panels.push_back(std::move(panel));
    }
  }
  const size_t first = row.panels.size();
  const bool known = ran.expected.defined();
  const bool right = known && problem.domain->SameAnswer(type, ran.output, ran.expected);
  const std::string caption = !known ? "output" : right ? "output, right" : "output, wrong";
  for (arc::Panel& panel : measure::ValuePanels(*problem.domain, type, ran.output, caption)) {
    if (known) panel.mark = right ? arc::Mark::kRight : arc::Mark::kWrong;
    row.panels.push_back(std::move(panel));
  }
  row.panels[first].joint = arc::Joint::kArrow;
  return row;
}

void PrintJson(const measure::Problem& problem, const std::vector<Ran>& all, core::Type type) {
  std::string outputs;
  for (const Ran& ran : all) {
    outputs += (outputs.empty() ? "" : ",") + measure::ValueJson(*problem.domain, type, ran.output);
  }
  fmt::print("{{\"type\":{},\"outputs\":[{}]}}\n",
             nlohmann::json(problem.domain->types().Print(type)).dump(), outputs);
}

}  // namespace

int Run(const RunOptions& options) {
  const measure::Problem problem = measure::LoadProgramInputs(options.input);
  core::Interface interface = problem.task.interface;
  interface.output_type = {};  // whatever it gives can be looked at
  const std::unique_ptr<core::Store> store = OpenToRead(options.memory);
  LearntLanguages languages(store.get());
  const core::Program program =
      ReadProgram(options.program, languages.Of(*problem.domain), interface);
  base::Arena arena;
  const std::vector<Ran> all = RunAll(problem, program, arena);
  if (options.json) {
    PrintJson(problem, all, program->type);
    return kExitOk;
  }
  arc::Sheet sheet;
  for (const Ran& ran : all) sheet.rows.push_back(RowOf(problem, ran, program->type));
  fmt::print("{}", arc::TerminalText(sheet, ColourModeOf(options.colour, stdout),
                                     arc::TerminalColumns(stdout)));
  return kExitOk;
}

}  // namespace hunch::cli
