#include "domains/grid/grid_likeness.h"

#include <algorithm>

#include "core/evaluate.h"
#include "domains/grid/grid_embedding.h"
#include "domains/grid/grid_literals.h"
#include "domains/grid/grid_pose.h"
#include "domains/grid/grid_types.h"
#include "domains/grid/renamed_colours.h"

namespace hunch::grid {
namespace {

using core::Program;
using core::Task;
using core::Value;

bool IsFromGridToGrid(const Task& task) {
  const core::Type grid = OfBase(kGrid);
  return task.interface.input_types == std::vector{grid} && task.interface.output_type == grid &&
         std::all_of(task.train.begin(), task.train.end(), [](const core::Example& pair) {
           return pair.inputs[0].defined() && pair.output.defined();
         });
}

std::vector<Value> Answers(const Program& program, const Task& task, base::Arena& arena) {
  const std::vector<Value> inputs = task.InputColumn(0);
  const Value* column = inputs.data();
  const auto answers =
      core::Evaluate(program, {&column, 1}, static_cast<uint32_t>(task.rows()), arena);
  return {answers.begin(), answers.end()};
}

bool SameAnswers(const std::vector<Value>& a, const std::vector<Value>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), [](Value x, Value y) {
    if (!x.defined() || !y.defined()) return x.defined() == y.defined();
    return core::Native<GridRef>::From(x).SameCells(core::Native<GridRef>::From(y));
  });
}

// `program` run by a view: wrapper(\x -> program(x), more..., input).
Program Within(const core::Primitive* wrapper, const Program& program,
               const std::vector<Program>& more = {}) {
  const core::Type grid = OfBase(kGrid);
  std::vector<Program> arguments = {core::MakeFunctionOfInput(program, grid)};
  arguments.insert(arguments.end(), more.begin(), more.end());
  arguments.push_back(core::MakeInput(0, grid));
  return core::MakeApply(wrapper, grid, std::move(arguments));
}

ColourMap Inverse(const ColourMap& map) {
  ColourMap inverse{};
  for (int c = 0; c < kColours; ++c) inverse[map[c]] = static_cast<uint8_t>(c);
  return inverse;
}

}  // namespace

core::Portrait GridLikeness::PortraitOf(const Task& task) const {
  if (!IsFromGridToGrid(task)) return Likeness::PortraitOf(task);
  const Stance stance = StanceOf(task);
  return {stance.signature, PrintPose(stance.poses.front())};
}

std::vector<Program> GridLikeness::Transport(const Program& program, std::string_view pose,
                                             const Task& task) const {
  if (!IsFromGridToGrid(task)) return Likeness::Transport(program, pose, task);
  const std::optional<TaskPose> from = ParsePose(pose);
  if (!from) return {};
  std::vector<Program> programs;
  for (const ViewChange& change : ChangesBetween(StanceOf(task).poses, *from)) {
    const Program turned = Turned(program, change);
    if (change.colours == kSameColours) {
      programs.push_back(turned);
      continue;
    }
    const Program recoloured = Recoloured(turned, change.colours);
    const Program renamed = RenamedColours(turned, Inverse(change.colours));
    base::Arena arena;
    const bool same = SameAnswers(Answers(renamed, task, arena), Answers(recoloured, task, arena));
    programs.push_back(same ? renamed : recoloured);
  }
  return programs;
}

std::vector<float> GridLikeness::Embedding(const Task& task) const {
  return IsFromGridToGrid(task) ? EmbeddingOf(task) : std::vector<float>();
}

// The flips come before the transposition, so they are further out.
Program GridLikeness::Turned(Program program, const ViewChange& change) const {
  if (change.transpose) program = Within(language_.Find("with_rows_as_columns"), program);
  if (change.flip_columns) program = Within(language_.Find("with_columns_flipped"), program);
  if (change.flip_rows) program = Within(language_.Find("with_rows_flipped"), program);
  return program;
}

Program GridLikeness::Recoloured(const Program& program, const ColourMap& colours) const {
  base::Arena arena(1024);
  std::vector<Value> seen;
  for (const uint8_t c : colours) seen.push_back(Value::OfNumber(c));
  const core::Type type = core::Type::List(OfBase(kColour));
  const Value list = core::MakeList(arena, seen, false);
  return Within(language_.Find("with_colours"), program,
                {core::MakeConstant(type, PrintGridLiteral(type, list), list)});
}

}  // namespace hunch::grid
