#include "domains/grid/generality.h"

#include <utility>
#include <vector>

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

ViewChange Exchange(int colour, int other) {
  ViewChange change;
  std::swap(change.colours[colour], change.colours[other]);
  return change;
}

// What a program answers for the task's rows, and whether it answers changed inputs by answers so
// changed.
class Answers {
 public:
  Answers(const Program& program, const Task& task) : program_(program), task_(task) {
    for (size_t row = 0; row < task.rows(); ++row) {
      answers_.push_back(Answer(program, InputOf(task, row), arena_));
    }
  }

  // Where there is an answer for the input as it is.
  bool Minds(const ViewChange& change) const {
    for (size_t row = 0; row < answers_.size(); ++row) {
      if (answers_[row].defined() && Minds(row, change)) return true;
    }
    return false;
  }

  // The same, `colour` being exchanged with one that is not used.
  bool MindsColour(int colour) const {
    for (size_t row = 0; row < answers_.size(); ++row) {
      const GridRef input = InputOf(task_, row);
      if (!answers_[row].defined() || (ColourSet(input) >> colour & 1) == 0) continue;
      const int unused = UnusedColour(input, answers_[row]);
      if (unused != kBlack && Minds(row, Exchange(colour, unused))) return true;
    }
    return false;
  }

  // Whether black may not change places with some other colour, used or not.
  bool MindsBlack() const {
    for (int colour = kColours - 1; colour > 0; --colour) {
      if (Minds(Exchange(kBlack, colour))) return true;
    }
    return false;
  }

 private:
  bool Minds(size_t row, const ViewChange& change) const {
    base::Arena arena;
    const GridRef changed = Answer(program_, See(arena, change, InputOf(task_, row)), arena);
    return !changed.defined() || !changed.SameCells(See(arena, change, answers_[row]));
  }

  const Program& program_;
  const Task& task_;
  base::Arena arena_;
  std::vector<GridRef> answers_;  // undefined where the program fails
};

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

bool IsCallOf(const Program& program, const char* name) {
  return program->kind == core::Node::Kind::kApply && program->primitive->name == name;
}

// Whether both give the same defined answer in every row.
bool AnswerAlike(const Program& a, const Program& b, const Task& task) {
  for (size_t row = 0; row < task.rows(); ++row) {
    base::Arena arena;
    const GridRef answer = Answer(a, InputOf(task, row), arena);
    const GridRef other = Answer(b, InputOf(task, row), arena);
    if (!answer.defined() || !other.defined() || !answer.SameCells(other)) return false;
  }
  return true;
}

// As many copies as fill the input's frame, where a number of them does: for any height or width.
Program ThatFillsTheFrame(const core::Language& language, const Program& program) {
  if (!IsCallOf(program, "repeat_down") && !IsCallOf(program, "repeat_right")) return program;
  const core::Type grid = OfBase(kGrid);
  return core::MakeApply(language.Find("tile_to"), grid,
                         {program->children[0], core::MakeInput(0, grid)});
}

// What is scaled up last needs less room before.
Program ThatScalesLast(const Program& program) {
  if (program->kind != core::Node::Kind::kApply || program->children.size() != 1) return program;
  const Program& scaled = program->children[0];
  if (!IsCallOf(scaled, "scale_up")) return program;
  const core::Type grid = OfBase(kGrid);
  return core::MakeApply(
      scaled->primitive, grid,
      {core::MakeApply(program->primitive, grid, {scaled->children[0]}), scaled->children[1]});
}

// The program for pictures of other sizes that answers the task's rows alike.
Program OfAnySize(const core::Language& language, const Program& program, const Task& task) {
  for (const Program& other : {ThatFillsTheFrame(language, program), ThatScalesLast(program)}) {
    if (other != program && AnswerAlike(program, other, task)) return other;
  }
  return program;
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
  if (wrapper == nullptr || !Answers(program, task).MindsBlack()) return program;
  return Within(language, wrapper, program);
}

// The same for the side that is the wall: the program runs on a picture with its wall where those
// of the task have theirs.
Program WithAnyWall(const core::Language& language, const Program& program, const Task& task) {
  const auto wall = CommonChange(task, &WallOnTop);
  if (!wall || wall->colours != kSameColours ||
      !Answers(program, task).Minds({.transpose = true})) {
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
  const Program sized = OfAnySize(language, program, task);
  return WithAnyBackground(language, WithAnyWall(language, sized, task), task);
}

int ColoursMinded(const Program& program, const Task& task, int most) {
  if (!OfOneGrid(task)) return 0;
  const Answers answers(program, task);
  int minded = 0;
  for (int colour = 0; colour < kColours && minded < most; ++colour) {
    minded += answers.MindsColour(colour);
  }
  return minded;
}

int PosesMinded(const Program& program, const Task& task) {
  if (!OfOneGrid(task)) return 0;
  constexpr ViewChange kPoses[] = {
      {.flip_rows = true}, {.flip_columns = true}, {.transpose = true}};
  const Answers answers(program, task);
  int minded = 0;
  for (const ViewChange& pose : kPoses) minded += answers.Minds(pose);
  return minded;
}

}  // namespace hunch::grid
