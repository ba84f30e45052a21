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

// Whether the answer for one row changes otherwise than the input does.
bool MindsChange(const Program& program, GridRef input, const ViewChange& change) {
  base::Arena arena;
  const GridRef answer = Answer(program, input, arena);
  if (!answer.defined()) return false;
  const GridRef changed = Answer(program, See(arena, change, input), arena);
  return !changed.defined() || !changed.SameCells(See(arena, change, answer));
}

ViewChange Exchange(int colour, int other) {
  ViewChange change;
  std::swap(change.colours[colour], change.colours[other]);
  return change;
}

// The same, `colour` being exchanged with one that is not used.
bool MindsColour(const Program& program, GridRef input, int colour) {
  base::Arena arena;
  const GridRef answer = Answer(program, input, arena);
  if (!answer.defined()) return false;
  const int unused = UnusedColour(input, answer);
  return unused != kBlack && MindsChange(program, input, Exchange(colour, unused));
}

bool MindsColour(const Program& program, const Task& task, int colour) {
  for (size_t row = 0; row < task.rows(); ++row) {
    const GridRef input = InputOf(task, row);
    if ((ColourSet(input) >> colour & 1) != 0 && MindsColour(program, input, colour)) return true;
  }
  return false;
}

bool Minds(const Program& program, const Task& task, const ViewChange& change) {
  for (size_t row = 0; row < task.rows(); ++row) {
    if (MindsChange(program, InputOf(task, row), change)) return true;
  }
  return false;
}

// Whether black may not change places with some other colour, used or not.
bool MindsBlack(const Program& program, const Task& task) {
  for (int colour = kColours - 1; colour > 0; --colour) {
    if (Minds(program, task, Exchange(kBlack, colour))) return true;
  }
  return false;
}

// The change that a view makes for all rows, where it is the same for all.
std::optional<ViewChange> CommonChange(const Task& task, ReadChange read) {
  std::optional<ViewChange> common;
  for (size_t row = 0; row < task.rows(); ++row) {
    const std::optional<ViewChange> change = read(InputOf(task, row));
    if (!change || (common && *common != *change)) return std::nullopt;
    common = change;
  }
  return common;
}

Program Within(const core::Language& language, const char* wrapper, const Program& program) {
  const core::Type grid = OfBase(kGrid);
  return core::MakeApply(language.Find(wrapper), grid,
                         {core::MakeFunctionOfInput(program, grid), core::MakeInput(0, grid)});
}

bool AlwaysBlack(const Task& task, ReadChange read) {
  return CommonChange(task, read) == ViewChange{};
}

// In two of three rows.
bool MostlyBlack(const Task& task, ReadChange read) {
  size_t black = 0;
  for (size_t row = 0; row < task.rows(); ++row) black += read(InputOf(task, row)) == ViewChange{};
  return 3 * black >= 2 * task.rows();
}

// What tells most surely which colour is the ground comes first: what lies around is hardly ever a
// figure, what has most cells may be one.
Program WithAnyBackground(const core::Language& language, const Program& program,
                          const Task& task) {
  const char* wrapper =
      AlwaysBlack(task, &BorderBlack)       ? "with_border_black"
      : AlwaysBlack(task, &BackgroundBlack) ? "with_background_black"
      : MostlyBlack(task, &BackgroundBlack) && AlwaysBlack(task, &PlainGroundBlack)
          ? "with_ground_black"
          : nullptr;
  if (wrapper == nullptr || !MindsBlack(program, task)) return program;
  return Within(language, wrapper, program);
}

// The same for the side that is the wall: the program runs on a picture with its wall where those
// of the task have theirs.
Program WithAnyWall(const core::Language& language, const Program& program, const Task& task) {
  const auto wall = CommonChange(task, &WallOnTop);
  if (!wall || wall->colours != kSameColours || !Minds(program, task, {.transpose = true})) {
    return program;
  }
  Program in_place = program;
  if (wall->flip_rows) in_place = Within(language, "with_rows_flipped", in_place);
  if (wall->flip_columns) in_place = Within(language, "with_columns_flipped", in_place);
  if (wall->transpose) in_place = Within(language, "with_rows_as_columns", in_place);
  return Within(language, "with_wall_on_top", in_place);
}

}  // namespace

Program GeneralisedProgram(const core::Language& language, const Program& program,
                           const Task& task) {
  if (!OfOneGrid(task)) return program;
  return WithAnyBackground(language, WithAnyWall(language, program, task), task);
}

int ColoursMinded(const Program& program, const Task& task) {
  if (!OfOneGrid(task)) return 0;
  int minded = 0;
  for (int colour = 0; colour < kColours; ++colour) minded += MindsColour(program, task, colour);
  return minded;
}

int PosesMinded(const Program& program, const Task& task) {
  if (!OfOneGrid(task)) return 0;
  constexpr ViewChange kPoses[] = {
      {.flip_rows = true}, {.flip_columns = true}, {.transpose = true}};
  int minded = 0;
  for (const ViewChange& pose : kPoses) minded += Minds(program, task, pose);
  return minded;
}

}  // namespace hunch::grid
