#include "domains/grid/box_lanes.h"

#include <algorithm>

#include "domains/grid/boxes.h"
#include "domains/grid/grid_types.h"

namespace hunch::grid {
namespace {

using core::Native;
using core::Task;

// A program of boxes says less about the pictures than one of the whole: what lies elsewhere.
constexpr double kApartBits = 3;

// Each takes from what the others may spend.
constexpr size_t kMostLanes = 2;

// A search tells the pairs that a program reproduces by the bits of one word.
constexpr size_t kMostExamples = 48;

bool IsBlack(GridRef grid) {
  return std::all_of(grid.cells(), grid.cells() + grid.area(), [](uint8_t c) { return c == 0; });
}

// The boxes of the pairs or of the test inputs, equal ones once. With `black_stays` black ones that
// stay black are left out: that is what becomes of them without an answer.
class Examples {
 public:
  Examples(base::Arena& arena, bool black_stays) : arena_(arena), leave_out_(black_stays) {}

  // `output` undefined: it is asked for. False where an equal box has another output.
  bool Add(const ViewChange& change, Box box, GridRef input, GridRef output) {
    const GridRef seen = SeeBox(arena_, change, box, input);
    const GridRef answer = output.defined() ? SeeBox(arena_, change, box, output) : GridRef();
    const bool black = leave_out_ && IsBlack(seen);
    if (black && (!answer.defined() || IsBlack(answer))) {
      black_stays_ = true;
      return !black_changes_;
    }
    black_changes_ = black_changes_ || black;
    if (black_changes_ && black_stays_) return false;
    for (const core::Example& known : all_) {
      if (!Native<GridRef>::From(known.inputs[0]).SameCells(seen)) continue;
      return !answer.defined() || Native<GridRef>::From(known.output).SameCells(answer);
    }
    all_.push_back({{Native<GridRef>::To(seen)}, Native<GridRef>::To(answer)});
    if (answer.defined() && !answer.SameCells(seen)) ++changed_;
    return true;
  }

  size_t size() const { return all_.size() + (black_stays_ ? 1 : 0); }
  size_t changed() const { return changed_; }
  std::vector<core::Example> Take() { return std::move(all_); }

 private:
  base::Arena& arena_;
  std::vector<core::Example> all_;
  size_t changed_ = 0;
  bool leave_out_, black_stays_ = false, black_changes_ = false;
};

bool SameOutside(const Boxes& boxes, GridRef input, GridRef output) {
  std::vector<uint8_t> inside(static_cast<size_t>(input.area()), 0);
  for (const Box& box : boxes.boxes) {
    for (int row = box.top; row < box.top + box.height; ++row) {
      std::fill_n(inside.begin() + row * input.width() + box.left, box.width, 1);
    }
  }
  for (int i = 0; i < input.area(); ++i) {
    if (inside[static_cast<size_t>(i)] == 0 && input.cells()[i] != output.cells()[i]) return false;
  }
  return true;
}

struct Way {
  const char* wrapper;
  IntoBoxes into;
  bool black_stays = false;
};

std::optional<Task> TaskOfBoxes(const Task& task, const Way& way) {
  Task taken;
  taken.id = task.id;
  taken.interface = task.interface;
  Examples train(*taken.storage, way.black_stays), test(*taken.storage, way.black_stays);
  for (size_t row = 0; row < task.rows(); ++row) {
    const GridRef input = Native<GridRef>::From(task.example(row).inputs[0]);
    const auto boxes = way.into(input);
    if (!boxes || boxes->boxes.size() > kMostExamples) return std::nullopt;
    const bool asked = row >= task.train.size();
    const GridRef output = asked ? GridRef() : Native<GridRef>::From(task.train[row].output);
    if (!asked && (!input.SameSize(output) || !SameOutside(*boxes, input, output))) {
      return std::nullopt;
    }
    for (const Box& box : boxes->boxes) {
      Examples& examples = asked ? test : train;
      if (!examples.Add(boxes->change, box, input, output)) return std::nullopt;
      if (examples.size() > kMostExamples) return std::nullopt;
    }
  }
  if (train.size() <= task.train.size() || train.changed() < 2) return std::nullopt;
  taken.train = train.Take();
  taken.test = test.Take();
  return taken;
}

bool SameExamples(const std::vector<core::Example>& a, const std::vector<core::Example>& b) {
  return std::equal(
      a.begin(), a.end(), b.begin(), b.end(), [](const core::Example& x, const core::Example& y) {
        return Native<GridRef>::From(x.inputs[0]).SameCells(Native<GridRef>::From(y.inputs[0]));
      });
}

constexpr Way kWays[] = {
    {"in_each_part", &PartBoxes},         {"in_each_object_box", &ObjectBoxes},
    {"in_each_shape_box", &ShapeBoxes},   {"around_each_object", &AroundObjects},
    {"around_each_shape", &AroundShapes}, {"around_each_cluster", &AroundClusters},
    {"in_each_row", &RowBoxes, true},     {"in_each_column", &ColumnBoxes, true},
};

}  // namespace

void AddLanesOfBoxes(const core::Language& language, const Task& task,
                     std::vector<core::Lane>& lanes) {
  const size_t first = lanes.size();
  for (const Way& way : kWays) {
    auto taken = TaskOfBoxes(task, way);
    if (!taken) continue;
    const bool known = std::any_of(lanes.begin() + static_cast<long>(first), lanes.end(),
                                   [&](const core::Lane& lane) {
                                     return SameExamples(lane.task.train, taken->train) &&
                                            SameExamples(lane.task.test, taken->test);
                                   });
    if (known) continue;
    if (lanes.size() == first + kMostLanes) return;
    const core::Primitive* wrapper = language.Find(way.wrapper);
    core::Lane lane{wrapper, wrapper->bits + kApartBits, std::move(*taken)};
    lane.late = true;
    lane.own_rows = true;
    lanes.push_back(std::move(lane));
  }
}

}  // namespace hunch::grid
