#include "domains/grid/pieces.h"

#include <algorithm>
#include <bit>
#include <cstdlib>
#include <span>
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

// The boxes of the halves of its longer side; false where there is none, or an odd one.
bool HalveLong(GridRef grid, Box& first, Box& second) {
  const int height = grid.height(), width = grid.width();
  if (height == width || std::max(height, width) % 2 != 0) return false;
  first = height > width ? Box{0, 0, height / 2, width} : Box{0, 0, height, width / 2};
  second = first;
  (height > width ? second.top : second.left) = std::max(height, width) / 2;
  return true;
}

bool SameSize(Box a, Box b) { return a.height == b.height && a.width == b.width; }

unsigned ColoursIn(GridRef grid, const Box& block) {
  unsigned colours = 0;
  for (int row = block.top; row < block.top + block.height; ++row) {
    for (int column = block.left; column < block.left + block.width; ++column) {
      colours |= 1u << grid.at(row, column);
    }
  }
  return colours;
}

std::vector<Box> BlocksOf(const Parting& parting) {
  std::vector<Box> blocks;
  for (int i = 0; i < parting.rows.count; ++i) {
    for (int j = 0; j < parting.columns.count; ++j) blocks.push_back(parting.PartAt(i, j));
  }
  return blocks;
}

// By separators that are meant as such: nothing else has their colour.
bool FindMeantParting(GridRef grid, Parting& parting) {
  if (!FindParting(grid, parting)) return false;
  const std::vector<Box> blocks = BlocksOf(parting);
  return std::none_of(blocks.begin(), blocks.end(), [&](const Box& block) {
    return (ColoursIn(grid, block) >> parting.colour.index & 1) != 0;
  });
}

// By separators that leave just so many parts, all of one size. Two may be so by chance.
bool FindEqualParting(GridRef grid, int count, Parting& parting) {
  if (count == 2 ? !FindMeantParting(grid, parting) : !FindParting(grid, parting)) return false;
  const Box first = parting.PartAt(0, 0);
  const std::vector<Box> blocks = BlocksOf(parting);
  return parting.parts() == count &&
         std::all_of(blocks.begin(), blocks.end(),
                     [&](const Box& block) { return SameSize(block, first); });
}

// Parts of two sizes only where there are no squares.
bool PartInTwo(GridRef grid, Box& first, Box& second) {
  Parting parting;
  if (!FindMeantParting(grid, parting) || parting.parts() != 2) {
    return Halve(grid, first, second) || HalveLong(grid, first, second);
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

// The picture with black in it: where it has none, the commonest colour is called so.
Pieces Whole(base::Arena& arena, GridRef input) {
  Pieces whole;
  if (!ShowsBlack(input)) whole.change = *BackgroundBlack(input);
  whole.pieces.push_back(See(arena, whole.change, input));
  return whole;
}

// The blocks of a whole instead of it. A colour that all have is their ground, if it is the only
// one.
Pieces CutInto(base::Arena& arena, Pieces whole, std::span<const Box> blocks) {
  GridRef seen = whole.pieces[0];
  const GridRef input = SeeBack(arena, whole.change, seen);
  unsigned shared = ~0u;
  for (const Box& block : blocks) shared &= ColoursIn(input, block);
  if (std::has_single_bit(shared)) {
    ViewChange ground;
    std::swap(ground.colours[kBlack], ground.colours[std::countr_zero(shared)]);
    seen = See(arena, ground, input);
    whole.change = ground;
  }
  whole.pieces.clear();
  for (const Box& block : blocks) whole.pieces.push_back(CutTo(arena, seen, block));
  return whole;
}

std::vector<Box> BlocksIn(GridRef grid, int rows, int columns) {
  const int height = grid.height() / rows, width = grid.width() / columns;
  std::vector<Box> blocks;
  for (int i = 0; i < rows * columns; ++i) {
    blocks.push_back({i / columns * height, i % columns * width, height, width});
  }
  return blocks;
}

// How many colours but black are in several blocks.
int ColoursShared(GridRef grid, std::span<const Box> blocks) {
  unsigned once = 0, several = 0;
  for (const Box& block : blocks) {
    const unsigned colours = ColoursIn(grid, block);
    several |= once & colours;
    once |= colours;
  }
  return std::popcount(several & ~(1u << kBlack));
}

// `count` blocks of one size that fill the grid, with as few colours as may be in several of them,
// then as square as may be; empty where there are none.
std::vector<Box> EqualBlocks(GridRef grid, int count) {
  std::vector<Box> best;
  std::pair<int, int> least;  // colours shared, by how much the longer side is longer
  for (int rows = 1; rows <= count; ++rows) {
    const int columns = count / rows;
    if (rows * columns != count || grid.height() % rows != 0 || grid.width() % columns != 0)
      continue;
    std::vector<Box> blocks = BlocksIn(grid, rows, columns);
    const std::pair badness(ColoursShared(grid, blocks),
                            std::abs(blocks[0].height - blocks[0].width));
    if (!best.empty() && badness >= least) continue;
    best = std::move(blocks);
    least = badness;
  }
  return best;
}

std::optional<Pieces> EqualParts(base::Arena& arena, GridRef input, int count) {
  const Pieces whole = Whole(arena, input);
  Parting parting;
  const bool parted = FindEqualParting(whole.pieces[0], count, parting);
  const auto blocks = parted ? BlocksOf(parting) : EqualBlocks(whole.pieces[0], count);
  if (blocks.empty()) return std::nullopt;
  return CutInto(arena, whole, blocks);
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

std::optional<Pieces> TwoParts(base::Arena& arena, GridRef input) {
  const Pieces whole = Whole(arena, input);
  Box blocks[2];
  if (!PartInTwo(whole.pieces[0], blocks[0], blocks[1])) return std::nullopt;
  return CutInto(arena, whole, blocks);
}

std::optional<Pieces> RicherPartFirst(base::Arena& arena, GridRef input) {
  auto parts = TwoParts(arena, input);
  if (parts && ColoursOf(parts->pieces[1]) > ColoursOf(parts->pieces[0])) {
    std::swap(parts->pieces[0], parts->pieces[1]);
  }
  return parts;
}

std::optional<Pieces> LargestApart(base::Arena& arena, GridRef input) {
  const ViewChange change = *BackgroundBlack(input);
  const GridRef seen = See(arena, change, input);
  Components found;
  FindComponents(seen, ComponentRule::kAnyColour, Adjacency::kEight, found);
  if (found.count < 2) {  // what touches may be told apart by its colour
    FindComponents(seen, ComponentRule::kSameColour, Adjacency::kEight, found);
  }
  if (found.count < 2) return std::nullopt;
  const int largest = LargestOf(found);
  const GridRef first = CutComponent(arena, seen, found, largest);
  const GridRef second = Without(arena, seen, found, largest);
  const int top = second.top() - first.top(), left = second.left() - first.left();
  return Pieces{change, {MoveTo(arena, first, 0, 0), MoveTo(arena, second, top, left)}};
}

std::optional<Pieces> SmallestAndLargestPart(base::Arena& arena, GridRef input) {
  const Pieces whole = Whole(arena, input);
  Parting parting;
  if (!FindMeantParting(whole.pieces[0], parting)) return std::nullopt;
  std::vector<Box> blocks = BlocksOf(parting);
  const auto area = [](const Box& block) { return block.height * block.width; };
  std::sort(blocks.begin(), blocks.end(),
            [&](const Box& a, const Box& b) { return area(a) < area(b); });
  const size_t last = blocks.size() - 1;
  const bool twice = last > 1 && (area(blocks[0]) == area(blocks[1]) ||
                                  area(blocks[last]) == area(blocks[last - 1]));
  if (twice || area(blocks[0]) == area(blocks[last])) return std::nullopt;
  const Box ends[] = {blocks[0], blocks[last]};
  return CutInto(arena, whole, ends);
}

std::optional<Pieces> TwoHalves(base::Arena& arena, GridRef input) {
  return EqualParts(arena, input, 2);
}
std::optional<Pieces> ThreeParts(base::Arena& arena, GridRef input) {
  return EqualParts(arena, input, 3);
}
std::optional<Pieces> FourParts(base::Arena& arena, GridRef input) {
  return EqualParts(arena, input, 4);
}
std::optional<Pieces> FiveParts(base::Arena& arena, GridRef input) {
  return EqualParts(arena, input, 5);
}

}  // namespace hunch::grid
