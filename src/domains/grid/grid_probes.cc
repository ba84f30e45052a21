#include "domains/grid/grid_probes.h"

#include <algorithm>
#include <memory>

#include "domains/grid/components.h"
#include "domains/grid/grid_types.h"

namespace hunch::grid {
namespace {

using core::Native;
using core::Type;
using core::Value;

constexpr size_t kMostColours = 4;
constexpr int kMostObjects = 3;  // of one kind

// The grids a row has for inputs.
std::vector<GridRef> Pictures(const core::Task& task, size_t row) {
  std::vector<GridRef> pictures;
  for (size_t k = 0; k < task.interface.input_types.size(); ++k) {
    if (task.interface.input_types[k] != OfBase(kGrid)) continue;
    pictures.push_back(Native<GridRef>::From(task.example(row).inputs[k]));
  }
  return pictures;
}

std::vector<Value> Numbers(std::initializer_list<int64_t> numbers) {
  std::vector<Value> values;
  for (const int64_t n : numbers) values.push_back(Value::OfNumber(n));
  return values;
}

std::vector<Value> Colours(std::span<const GridRef> pictures) {
  std::vector<Value> colours;
  for (int c = kColours - 1; c >= 0 && colours.size() < kMostColours; --c) {
    const bool occurs = std::any_of(pictures.begin(), pictures.end(), [c](const GridRef& g) {
      return std::memchr(g.cells(), c, static_cast<size_t>(g.area())) != nullptr;
    });
    if (occurs) colours.push_back(Value::OfNumber(c));
  }
  if (colours.empty()) colours.push_back(Value::OfNumber(1));
  return colours;
}

// The first few components of a picture, as the objects that primitives cut.
void AddObjects(GridRef picture, ComponentRule rule, base::Arena& arena,
                std::vector<Value>& grids) {
  auto found = std::make_unique<Components>();
  FindComponents(picture, rule, Adjacency::kEight, *found);
  for (int i = 0; i < found->count && i < kMostObjects; ++i) {
    const Value object = Native<GridRef>::To(CutComponent(arena, picture, *found, i));
    const auto same = [object](Value v) { return SameValue(OfBase(kGrid), v, object); };
    if (std::none_of(grids.begin(), grids.end(), same)) grids.push_back(object);
  }
}

std::vector<Value> Objects(std::span<const GridRef> pictures, base::Arena& arena) {
  std::vector<Value> grids;
  for (const GridRef& picture : pictures) {
    AddObjects(picture, ComponentRule::kSameColour, arena, grids);
    AddObjects(picture, ComponentRule::kAnyColour, arena, grids);
  }
  return grids;
}

std::vector<Value> Grids(std::span<const GridRef> pictures, base::Arena& arena) {
  std::vector<Value> grids = Objects(pictures, arena);
  for (const GridRef& picture : pictures) grids.push_back(Native<GridRef>::To(picture));
  if (grids.empty()) {
    grids.push_back(Native<GridRef>::To(GridBuilder(arena, 2, 2, 0, 0, 1).Finish()));
  }
  return grids;
}

std::vector<Value> Masks(std::span<const GridRef> pictures, base::Arena& arena) {
  std::vector<Value> masks;
  for (const GridRef& picture : pictures) {
    MaskBuilder mask(arena, picture.height(), picture.width(), picture.top(), picture.left());
    for (int i = 0; i < picture.area(); ++i) mask.cells()[i] = picture.cells()[i] != 0;
    masks.push_back(Native<MaskRef>::To(mask.Finish()));
  }
  if (masks.empty()) {
    masks.push_back(Native<MaskRef>::To(MaskBuilder(arena, 2, 2, 0, 0, 1).Finish()));
  }
  return masks;
}

std::vector<Value> Cells(std::span<const GridRef> pictures) {
  std::vector<Value> cells = {Native<Cell>::To({0, 0})};
  for (const GridRef& picture : pictures) {
    cells.push_back(Native<Cell>::To({picture.height() / 2, picture.width() / 3}));
    cells.push_back(Native<Cell>::To({picture.height() - 1, picture.width() - 1}));
  }
  return cells;
}

std::vector<Value> Boxes(std::span<const GridRef> pictures) {
  std::vector<Value> boxes = {Native<Box>::To({0, 1, 2, 1})};
  for (const GridRef& picture : pictures) boxes.push_back(Native<Box>::To(BoxOf(picture)));
  return boxes;
}

}  // namespace

std::vector<Value> GridProbes(const core::Task& task, size_t row, Type type, base::Arena& arena) {
  if (type.is_list()) {
    const std::vector<Value> elements = GridProbes(task, row, type.element(), arena);
    return {core::MakeList(arena, elements, type.element().boxed())};
  }
  const std::vector<GridRef> pictures = Pictures(task, row);
  switch (type.base_id()) {
    case kInt:
      return Numbers({2, 3, 7});
    case kBool:
      return Numbers({0, 1});
    case kColour:
      return Colours(pictures);
    case kVector:
      return {Native<Vector>::To({0, 1}), Native<Vector>::To({-2, 1})};
    case kBox:
      return Boxes(pictures);
    case kCell:
      return Cells(pictures);
    case kGrid:
      return Grids(pictures, arena);
    case kMask:
      return Masks(pictures, arena);
    default:
      return {};
  }
}

}  // namespace hunch::grid
