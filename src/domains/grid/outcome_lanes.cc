#include "domains/grid/outcome_lanes.h"

#include <algorithm>
#include <optional>

#include "domains/grid/grid_types.h"
#include "domains/grid/measures.h"
#include "domains/grid/outcome.h"

namespace hunch::grid {
namespace {

using core::Native;
using core::Task;

struct Way {
  const char* wrapper;
  LastStep step;
};
constexpr Way kWays[] = {
    {"then_fourfold", LastStep::kFourfold},
    {"then_threefold", LastStep::kThreefold},
    {"then_twofold", LastStep::kTwofold},
    {"then_kaleidoscope", LastStep::kKaleidoscope},
    {"then_mirrored_right", LastStep::kMirroredRight},
    {"then_mirrored_down", LastStep::kMirroredDown},
    {"then_twice_right", LastStep::kTwiceRight},
    {"then_twice_down", LastStep::kTwiceDown},
};

bool InputsComeOf(const Task& task, LastStep step) {
  base::Arena arena;
  return std::all_of(task.train.begin(), task.train.end(), [&](const core::Example& pair) {
    return Before(arena, step, Native<GridRef>::From(pair.inputs[0])).defined();
  });
}

// The task with the pictures before the step for outputs; those of the test inputs stay unknown.
// Empty where an output has none, or all are of one colour: nothing then says which step it was.
std::optional<Task> TaskBefore(const Task& task, LastStep step) {
  Task before;
  before.id = task.id;
  before.interface = task.interface;
  bool of_colours = false;
  for (const core::Example& pair : task.train) {
    const GridRef picture = Before(*before.storage, step, Native<GridRef>::From(pair.output));
    if (!picture.defined()) return std::nullopt;
    of_colours |= (ColourSet(picture) & (ColourSet(picture) - 1)) != 0;
    before.train.push_back({pair.inputs, Native<GridRef>::To(picture)});
  }
  for (const core::Example& test : task.test) before.test.push_back({test.inputs, {}});
  return of_colours ? std::optional(std::move(before)) : std::nullopt;
}

}  // namespace

void AddLaneOfOutcomes(const core::Language& language, const Task& task,
                       std::vector<core::Lane>& lanes) {
  for (const Way& way : kWays) {
    auto before = TaskBefore(task, way.step);
    if (!before || InputsComeOf(task, way.step)) continue;
    const core::Primitive* wrapper = language.Find(way.wrapper);
    lanes.push_back({wrapper, wrapper->bits, std::move(*before)});
    return;
  }
}

}  // namespace hunch::grid
