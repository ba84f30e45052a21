// hunch explain: a program step by step on the demonstration inputs of a task.
#include "measure/explain.h"

#include <fmt/format.h>

#include "apps/cli/command_line.h"
#include "apps/cli/commands.h"
#include "apps/cli/learnt_languages.h"
#include "apps/cli/memory_file.h"
#include "apps/cli/pictures.h"
#include "apps/cli/program_argument.h"

namespace hunch::cli {

int Explain(const ExplainOptions& options) {
  std::vector<std::string> ids;
  if (!options.id.empty()) ids.push_back(options.id);
  std::vector<measure::Problem> problems =
      measure::OnlyIds(measure::LoadProblems({options.task}), ids);
  const std::unique_ptr<core::Store> store = OpenToRead(options.memory);
  LearntLanguages languages(store.get());
  languages.GiveTo(problems);
  const measure::Problem& problem = OnlyProblem(problems);
  const core::Program program =
      ReadProgram(options.program, *problem.domain, problem.task.interface);
  const arc::Sheet booklet = measure::ProgramBooklet(problem, program);
  if (options.files.png.empty() && options.files.svg.empty()) {
    fmt::print("{}", arc::TerminalText(booklet, ColourModeOf(options.colour, stdout),
                                       arc::TerminalColumns(stdout)));
  }
  WritePictures(options.files, booklet);
  return kExitOk;
}

}  // namespace hunch::cli
