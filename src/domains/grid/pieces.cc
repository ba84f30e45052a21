#include "domains/grid/pieces.h"

#include <algorithm>
#include <bit>
#include <utility>

#include "domains/grid/block.h"
#include "domains/grid/components.h"
#include "domains/grid/measures.h"
#include "domains/grid/parting.h"

namespace hunch::grid {
namespace {

constexpr int kBlack = 0;

bool ShowsBlack(GridRef grid) { return (ColourSet(grid) >> kBlack & 1) != 0; }

// The boxes of the two squares that a strip consists of; false where it does not.
bool Halve(GridRef grid, Box& first, Box& second) {
  const int height = grid.height(), width = grid.width(), side = std::min(height, width);
  if (std::max(height, width) != 2 * side) return false;
  first = {0, 0, side, side};
  second = {height - side, width - side, side, side};
  return true;
}

bool SameSize(Box a, Box b) { return a.height == b.height && a.width == b.width; }

// Parts of two sizes only where there are no squares. Black lines are seldom meant to separate.
bool PartInTwo(GridRef grid, Box& first, Box& second) {
  Parting parting;
  if (!FindParting(grid, parting) || parting.parts() != 2 || parting.colour.index == kBlack) {
    return Halve(grid, first, second);
  }
  const Box before = parting.PartAt(0, 0);
  const Box after = parting.PartAt(parting.rows.count - 1, parting.columns.count - 1);
  if (!SameSize(before, after) && Halve(grid, first, second)) return true;
  first = before;
  second = after;
  return true;
}

GridRef CutTo(base::Arena& arena, GridRef grid, Box block) {
  return MoveTo(arena, CutBlock(arena, grid, block), 0, 0);
}

// Counted without black.
int ColoursOf(GridRef grid) { return std::popcount(ColourSet(grid) & ~(1u << kBlack)); }

int LargestOf(const Components& found) {
  int largest = 0;
  for (int i = 1; i < found.count; ++i) {
    if (found.parts[i].cells > found.parts[largest].cells) largest = i;
  }
  return largest;
}

// The box of all components but one.
Box BoxWithout(const Components& found, int left_out) {
  std::optional<Box> box;
  for (int i = 0; i < found.count; ++i) {
    const Component& part = found.parts[i];
    if (i == left_out) continue;
    const Box own{part.top, part.left, part.height(), part.width()};
    box = box ? Union(*box, own) : own;
  }
  return *box;
}

GridRef Without(base::Arena& arena, GridRef grid, const Components& found, int left_out) {
  const Box box = BoxWithout(found, left_out);
  return MakeGrid(arena, {grid.top() + box.top, grid.left() + box.left, box.height, box.width},
                  [&](int row, int column) {
                    const int cell = (box.top + row) * grid.width() + box.left + column;
                    return found.label[cell] == left_out ? uint8_t{kBlack} : grid.cells()[cell];
                  });
}

}  // namespace

std::optional<TwoPieces> TwoParts(base::Arena& arena, GridRef input) {
  TwoPieces pieces;
  if (!ShowsBlack(input)) pieces.change = *BackgroundBlack(input);
  const GridRef seen = See(arena, pieces.change, input);
  Box first, second;
  if (!PartInTwo(seen, first, second)) return std::nullopt;
  pieces.first = CutTo(arena, seen, first);
  pieces.second = CutTo(arena, seen, second);
  return pieces;
}

std::optional<TwoPieces> RicherPartFirst(base::Arena& arena, GridRef input) {
  auto pieces = TwoParts(arena, input);
  if (pieces && ColoursOf(pieces->second) > ColoursOf(pieces->first)) {
    std::swap(pieces->first, pieces->second);
  }
  return pieces;
}

std::optional<TwoPieces> LargestApart(base::Arena& arena, GridRef input) {
  TwoPieces pieces{*BackgroundBlack(input), {}, {}};
  const GridRef seen = See(arena, pieces.change, input);
  Components found;
  FindComponents(seen, ComponentRule::kAnyColour, Adjacency::kEight, found);
  if (found.count < 2) return std::nullopt;
  const int largest = LargestOf(found);
  const GridRef first = CutComponent(arena, seen, found, largest);
  const GridRef second = Without(arena, seen, found, largest);
  pieces.first = MoveTo(arena, first, 0, 0);
  pieces.second = MoveTo(arena, second, second.top() - first.top(), second.left() - first.left());
  return pieces;
}

}  // namespace hunch::grid
