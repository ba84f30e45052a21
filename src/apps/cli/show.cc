// hunch show: tasks as pictures.
#include <fmt/format.h>

#include "apps/cli/command_line.h"
#include "apps/cli/commands.h"
#include "apps/cli/pictures.h"
#include "apps/cli/task_lines.h"
#include "measure/problem_sheet.h"
#include "measure/problems.h"

namespace hunch::cli {

int Show(const ShowOptions& options) {
  const std::vector<measure::Problem> problems =
      measure::OnlyIds(measure::LoadProblems(options.tasks.paths), options.tasks.ids);
  if (!options.files.png.empty() || !options.files.svg.empty()) {
    WritePictures(options.files, measure::ProblemSheet(OnlyProblem(problems)));
    return kExitOk;
  }
  const arc::ColourMode mode = ColourModeOf(options.colour, stdout);
  for (const measure::Problem& problem : problems) {
    fmt::print("{}", TaskPicture(problem, nullptr, mode, arc::TerminalColumns(stdout)));
  }
  return kExitOk;
}

}  // namespace hunch::cli
