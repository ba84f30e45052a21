#include "domains/grid/grid_lanes.h"

#include <algorithm>

#include "domains/grid/box_lanes.h"
#include "domains/grid/grid_types.h"
#include "domains/grid/one_apart.h"
#include "domains/grid/outcome_lanes.h"
#include "domains/grid/parts_as_cells.h"
#include "domains/grid/pieces.h"
#include "domains/grid/turns.h"
#include "domains/grid/views.h"

namespace hunch::grid {
namespace {

using core::Native;
using core::Task;
using core::Value;

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

// In how pictures lie, whatever becomes of their colours.
bool DifferByRow(const Task&, const Changes& changes) {
  return std::any_of(changes.begin(), changes.end(), [&](const ViewChange& change) {
    return change.flip_rows != changes[0].flip_rows ||
           change.flip_columns != changes[0].flip_columns ||
           change.transpose != changes[0].transpose;
  });
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

// Where what lies around is not what there is most of.
bool DiffersFromBackground(const Task& task, const Changes& changes) {
  for (size_t row = 0; row < task.rows(); ++row) {
    if (changes[row] != BackgroundBlack(InputOf(task, row))) return ChangesSome(task, changes);
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
    {"with_border_black", &BorderBlack, &DiffersFromBackground},
    {"with_colour_roles", &ColourRoles, &RolesHelp},
    {"with_long_side_across", &LongSideAcross, &DifferByRow},
    {"with_stripes_across", &StripesAcross, &DifferByRow},
    {"with_wall_on_top", &WallOnTop, &DifferByRow},
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

bool ChangesSize(const Task& task) {
  return std::any_of(task.train.begin(), task.train.end(), [](const core::Example& pair) {
    return !Native<GridRef>::From(pair.inputs[0]).SameSize(Native<GridRef>::From(pair.output));
  });
}

// Where some input has no black, black is not what all of them lie on; else it may well be.
constexpr double kDoubtfulBackgroundBits = 1;

bool SomeHasNoBlack(const Task& task) {
  for (size_t row = 0; row < task.rows(); ++row) {
    if (!Occurs(InputOf(task, row), 0)) return true;
  }
  return false;
}

// Where more than half of every input is of one colour, that is the ground.
constexpr double kPlainGroundBits = 1.25;

bool AllHaveGround(const Task& task, const Changes& changes) {
  for (size_t row = 0; row < task.rows(); ++row) {
    const GridRef input = InputOf(task, row);
    const uint8_t ground = changes[row].colours[0];
    const auto cells = std::count(input.cells(), input.cells() + input.area(), ground);
    if (2 * cells <= input.area()) return false;
  }
  return true;
}

// Of a lane of a view, more where it is less likely.
double BitsOf(const View& view, const core::Primitive& wrapper, const Task& task,
              const Changes& changes) {
  if (view.read == &BackgroundBlack && AllHaveGround(task, changes)) return kPlainGroundBits;
  const bool doubtful = view.read == &BackgroundBlack && !SomeHasNoBlack(task);
  return wrapper.bits + (doubtful ? kDoubtfulBackgroundBits : 0);
}

constexpr const char* kPieceNames[] = {"first", "second", "third", "fourth", "fifth"};

// The task with the pieces of each input for inputs; empty when some input has none.
std::optional<Task> TaskOfPieces(const Task& task, TakeApart take) {
  Task taken;
  taken.id = task.id;
  const core::Type grid = OfBase(kGrid);
  for (size_t row = 0; row < task.rows(); ++row) {
    const auto pieces = take(*taken.storage, InputOf(task, row));
    if (!pieces) return std::nullopt;
    const size_t count = pieces->pieces.size();
    taken.interface = {{kPieceNames, kPieceNames + count}, std::vector(count, grid), grid};
    core::Example changed;
    for (const GridRef piece : pieces->pieces) changed.inputs.push_back(Native<GridRef>::To(piece));
    const Value output = task.example(row).output;
    if (output.defined()) {
      const GridRef seen = See(*taken.storage, pieces->change, Native<GridRef>::From(output));
      changed.output = Native<GridRef>::To(seen);
    }
    (row < task.train.size() ? taken.train : taken.test).push_back(std::move(changed));
  }
  return taken;
}

// Whether both tasks have the same two inputs, in one order or the other for all rows.
bool SamePieces(const Task& a, const Task& b) {
  const size_t count = a.interface.input_types.size();
  if (count != 2 || b.interface.input_types.size() != 2) return false;
  bool same = true, exchanged = true;
  for (size_t row = 0; row < a.rows(); ++row) {
    const auto is = [&](size_t k, size_t in_b) {
      return Native<GridRef>::From(a.example(row).inputs[k])
          .SameCells(Native<GridRef>::From(b.example(row).inputs[in_b]));
    };
    same = same && is(0, 0) && is(1, 1);
    exchanged = exchanged && is(0, 1) && is(1, 0);
  }
  return same || exchanged;
}

// Equal parts say much only where they have the size that is asked for.
bool HaveOutputsSize(const Task& taken) {
  return std::all_of(taken.train.begin(), taken.train.end(), [](const core::Example& pair) {
    return Native<GridRef>::From(pair.inputs[0]).SameSize(Native<GridRef>::From(pair.output));
  });
}

struct Apart {
  const char* wrapper;
  TakeApart take;
  bool (*worthwhile)(const Task& taken);  // null: always
};
constexpr Apart kAparts[] = {
    {"with_two_halves", &TwoHalves, &HaveOutputsSize},
    {"with_two_parts", &TwoParts, nullptr},
    {"with_richer_part_first", &RicherPartFirst, nullptr},
    {"with_largest_apart", &LargestApart, nullptr},
    {"with_smallest_part", &SmallestAndLargestPart, nullptr},
    {"with_three_parts", &ThreeParts, &HaveOutputsSize},
    {"with_four_parts", &FourParts, &HaveOutputsSize},
    {"with_five_parts", &FiveParts, &HaveOutputsSize},
};

// For outputs of another size: what is made anew is made of pieces more often than what is changed
// in its place.
void AddLanesOfPieces(const core::Language& language, const Task& task,
                      std::vector<core::Lane>& lanes) {
  if (!ChangesSize(task)) return;
  const size_t views = lanes.size();
  for (const Apart& apart : kAparts) {
    auto taken = TaskOfPieces(task, apart.take);
    if (!taken || (apart.worthwhile != nullptr && !apart.worthwhile(*taken))) continue;
    const bool known =
        std::any_of(lanes.begin() + static_cast<long>(views), lanes.end(),
                    [&](const core::Lane& lane) { return SamePieces(lane.task, *taken); });
    if (known) continue;
    const core::Primitive* wrapper = language.Find(apart.wrapper);
    lanes.push_back({wrapper, wrapper->bits, std::move(*taken)});
  }
}

// The task with a cell for each part between separator lines; empty when some picture does not
// consist of such parts, or an output has others than its input.
std::optional<Task> TaskOfParts(const Task& task) {
  Task seen;
  seen.id = task.id;
  seen.interface = task.interface;
  for (size_t row = 0; row < task.rows(); ++row) {
    const GridRef input = InputOf(task, row);
    const GridRef cells = PartsAsCells(*seen.storage, input);
    if (!cells.defined()) return std::nullopt;
    const ViewChange change = ChangeOfCells(cells);
    core::Example changed{{Native<GridRef>::To(See(*seen.storage, change, cells))}, {}};
    if (const Value output = task.example(row).output; output.defined()) {
      const GridRef picture = Native<GridRef>::From(output);
      const GridRef answer = PartsAsCells(*seen.storage, picture);
      if (!answer.defined() || !answer.SameSize(cells)) return std::nullopt;
      if (!CellsAsParts(*seen.storage, input, answer).SameCells(picture)) return std::nullopt;
      changed.output = Native<GridRef>::To(answer);
    }
    (row < task.train.size() ? seen.train : seen.test).push_back(std::move(changed));
  }
  return seen;
}

void AddLaneOfParts(const core::Language& language, const Task& task,
                    std::vector<core::Lane>& lanes) {
  if (ChangesSize(task)) return;
  auto seen = TaskOfParts(task);
  if (!seen) return;
  const core::Primitive* wrapper = language.Find("with_parts_as_cells");
  lanes.push_back({wrapper, wrapper->bits, std::move(*seen)});
}

// Where what changes is about one figure.
void AddLanesOfOnes(const core::Language& language, const Task& task,
                    std::vector<core::Lane>& lanes) {
  for (const OneApart* one : ChooseOnesApart(task)) {
    auto taken = TaskOfPieces(task, one->take);
    if (!taken) continue;
    const core::Primitive* wrapper = language.Find(one->wrapper);
    lanes.push_back({wrapper, wrapper->bits, std::move(*taken)});
  }
}

// Where another pose than those of views brings what changes to one place.
void AddLaneOfTurn(const core::Language& language, const Task& task,
                   const std::vector<Changes>& laid, std::vector<core::Lane>& lanes) {
  const Turn* turn = ChooseTurn(task, laid);
  if (turn == nullptr) return;
  const core::Primitive* wrapper = language.Find(turn->wrapper);
  lanes.push_back({wrapper, wrapper->bits, TaskSeen(task, *ReadChanges(task, turn->read))});
}

}  // namespace

std::vector<core::Lane> GridLanes(const core::Language& language, const Task& task) {
  const core::Interface& interface = task.interface;
  const core::Type grid = OfBase(kGrid);
  if (interface.input_types != std::vector{grid} || interface.output_type != grid) return {};
  std::vector<core::Lane> lanes;
  AddLanesOfOnes(language, task, lanes);
  std::vector<Changes> laid;  // by views that lay pictures otherwise
  for (const View& view : kViews) {
    const auto changes = ReadChanges(task, view.read);
    if (!changes || !view.worthwhile(task, *changes)) continue;
    const core::Primitive* wrapper = language.Find(view.wrapper);
    lanes.push_back({wrapper, BitsOf(view, *wrapper, task, *changes), TaskSeen(task, *changes)});
    if (DifferByRow(task, *changes)) laid.push_back(*changes);
  }
  AddLaneOfTurn(language, task, laid, lanes);
  AddLaneOfParts(language, task, lanes);
  AddLanesOfPieces(language, task, lanes);
  if (ChangesSize(task)) AddLaneOfOutcomes(language, task, lanes);
  AddLanesOfBoxes(language, task, lanes);
  return lanes;
}

}  // namespace hunch::grid
