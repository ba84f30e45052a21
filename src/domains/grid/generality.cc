#include "domains/grid/generality.h"

#include <utility>

#include "core/evaluate.h"
#include "domains/grid/grid_types.h"
#include "domains/grid/measures.h"
#include "domains/grid/views.h"

namespace hunch::grid {
namespace {

using core::Native;
using core::Program;
using core::Task;

constexpr int kBlack = 0;

bool OfOneGrid(const Task& task) {
  const core::Type grid = OfBase(kGrid);
  return task.interface.input_types == std::vector{grid} && task.interface.output_type == grid;
}

GridRef InputOf(const Task& task, size_t row) {
  return Native<GridRef>::From(task.example(row).inputs[0]);
}

GridRef Answer(const Program& program, GridRef input, base::Arena& arena) {
  const core::Value value = Native<GridRef>::To(input);
  const core::Value answer = core::EvaluateOne(program, {&value, 1}, arena);
  return answer.defined() ? Native<GridRef>::From(answer) : GridRef();
}

// A colour that neither grid shows; black where they show all.
int UnusedColour(GridRef a, GridRef b) {
  const unsigned used = ColourSet(a) | ColourSet(b);
  for (int colour = kColours - 1; colour > 0; --colour) {
    if ((used >> colour & 1) == 0) return colour;
  }
  return kBlack;
}

// Whether the answer for one row changes otherwise than the input does when `colour` is exchanged
// with one that is not used.
bool MindsOn(const Program& program, GridRef input, int colour) {
  base::Arena arena;
  const GridRef answer = Answer(program, input, arena);
  if (!answer.defined()) return false;
  const int unused = UnusedColour(input, answer);
  if (unused == kBlack) return false;
  ViewChange change;
  std::swap(change.colours[colour], change.colours[unused]);
  const GridRef changed = Answer(program, See(arena, change, input), arena);
  return !changed.defined() || !changed.SameCells(See(arena, change, answer));
}

bool Minds(const Program& program, const Task& task, int colour) {
  for (size_t row = 0; row < task.rows(); ++row) {
    const GridRef input = InputOf(task, row);
    if ((ColourSet(input) >> colour & 1) != 0 && MindsOn(program, input, colour)) return true;
  }
  return false;
}

bool BlackIsBackground(const Task& task) {
  for (size_t row = 0; row < task.rows(); ++row) {
    if (BackgroundBlack(InputOf(task, row)) != ViewChange{}) return false;
  }
  return true;
}

}  // namespace

Program WithAnyBackground(const core::Language& language, const Program& program,
                          const Task& task) {
  if (!OfOneGrid(task) || !BlackIsBackground(task) || !Minds(program, task, kBlack)) return program;
  const core::Type grid = OfBase(kGrid);
  return core::MakeApply(language.Find("with_background_black"), grid,
                         {core::MakeFunctionOfInput(program, grid), core::MakeInput(0, grid)});
}

int ColoursMinded(const Program& program, const Task& task) {
  if (!OfOneGrid(task)) return 0;
  int minded = 0;
  for (int colour = 0; colour < kColours; ++colour) minded += Minds(program, task, colour);
  return minded;
}

}  // namespace hunch::grid
