#include "domains/grid/grid_lanes.h"

#include <algorithm>

#include "domains/grid/grid_types.h"
#include "domains/grid/views.h"

namespace hunch::grid {
namespace {

using core::Native;
using core::Task;

using Changes = std::vector<ViewChange>;  // by row of a task

GridRef InputOf(const Task& task, size_t row) {
  return Native<GridRef>::From(task.example(row).inputs[0]);
}

bool Occurs(GridRef grid, int colour) {
  return std::memchr(grid.cells(), colour, static_cast<size_t>(grid.area())) != nullptr;
}

bool ChangesSome(const Task&, const Changes& changes) {
  return std::any_of(changes.begin(), changes.end(),
                     [](const ViewChange& change) { return change != ViewChange{}; });
}

bool DifferByRow(const Task&, const Changes& changes) {
  return std::any_of(changes.begin(), changes.end(),
                     [&](const ViewChange& change) { return change != changes[0]; });
}

bool NotSymmetric(const Task& task, const Changes& changes) {
  base::Arena arena;
  for (size_t row = 0; row < task.rows(); ++row) {
    const GridRef input = InputOf(task, row);
    if (!See(arena, changes[row], input).SameCells(input)) return true;
  }
  return false;
}

// Whether outputs are painted in their inputs' colours, and one renaming for all would not do.
bool RolesHelp(const Task& task, const Changes& changes) {
  for (const core::Example& example : task.train) {
    const GridRef input = Native<GridRef>::From(example.inputs[0]);
    const GridRef output = Native<GridRef>::From(example.output);
    for (int c = 1; c < kColours; ++c) {
      if (Occurs(output, c) && !Occurs(input, c)) return false;
    }
  }
  int role_of[kColours] = {}, colour_of[kColours] = {};
  for (size_t row = 0; row < task.rows(); ++row) {
    for (int c = 1; c < kColours; ++c) {
      if (!Occurs(InputOf(task, row), c)) continue;
      const int role = changes[row].colours[c];
      if (role_of[c] != 0 && role_of[c] != role) return true;
      if (colour_of[role] != 0 && colour_of[role] != c) return true;
      role_of[c] = role;
      colour_of[role] = c;
    }
  }
  return false;
}

struct View {
  const char* wrapper;
  ReadChange read;
  bool (*worthwhile)(const Task&, const Changes&);
};
constexpr View kViews[] = {
    {"with_background_black", &BackgroundBlack, &ChangesSome},
    {"with_colour_roles", &ColourRoles, &RolesHelp},
    {"with_long_side_across", &LongSideAcross, &DifferByRow},
    {"with_wall_on_top", &WallOnTop, &DifferByRow},
    {"with_rows_as_columns", &Transposed, &NotSymmetric},
};

std::optional<Changes> ReadChanges(const Task& task, ReadChange read) {
  Changes changes;
  for (size_t row = 0; row < task.rows(); ++row) {
    const auto change = read(InputOf(task, row));
    if (!change) return std::nullopt;
    changes.push_back(*change);
  }
  return changes;
}

Task TaskSeen(const Task& task, const Changes& changes) {
  Task seen;
  seen.id = task.id;
  seen.interface = task.interface;
  for (size_t row = 0; row < task.rows(); ++row) {
    const auto see = [&](core::Value value) {
      if (!value.defined()) return value;
      const GridRef grid = Native<GridRef>::From(value);
      return Native<GridRef>::To(See(*seen.storage, changes[row], grid));
    };
    const core::Example& example = task.example(row);
    const core::Example changed{{see(example.inputs[0])}, see(example.output)};
    (row < task.train.size() ? seen.train : seen.test).push_back(changed);
  }
  return seen;
}

}  // namespace

std::vector<core::Lane> GridLanes(const core::Language& language, const Task& task) {
  const core::Interface& interface = task.interface;
  const core::Type grid = OfBase(kGrid);
  if (interface.input_types != std::vector{grid} || interface.output_type != grid) return {};
  std::vector<core::Lane> lanes;
  for (const View& view : kViews) {
    const auto changes = ReadChanges(task, view.read);
    if (!changes || !view.worthwhile(task, *changes)) continue;
    const core::Primitive* wrapper = language.Find(view.wrapper);
    lanes.push_back({wrapper, wrapper->bits, TaskSeen(task, *changes)});
  }
  return lanes;
}

}  // namespace hunch::grid
