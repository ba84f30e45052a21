// Copies of objects where single cells ask for them.
#include <algorithm>

#include "domains/grid/components.h"
#include "domains/grid/families.h"
#include "domains/grid/measures.h"
#include "domains/grid/primitives/frame.h"

namespace hunch::grid {
namespace {

using base::Arena;

int CellsOfColour(GridRef grid, const Components& found, int object, uint8_t colour) {
  const Component& part = found.parts[object];
  int count = 0;
  for (int row = part.top; row < part.bottom; ++row) {
    for (int column = part.left; column < part.right; ++column) {
      const int index = row * grid.width() + column;
      count += found.label[index] == object && grid.cells()[index] == colour;
    }
  }
  return count;
}

// The only object that is no speck; -1 where there are several.
int OnlyObject(const Components& found) {
  int only = -1;
  for (int i = 0; i < found.count; ++i) {
    if (found.parts[i].cells == 1) continue;
    if (only >= 0) return -1;
    only = i;
  }
  return only;
}

// The object with most cells of a colour, specks aside; where none has any, the only object.
int ObjectOfColour(GridRef grid, const Components& found, uint8_t colour) {
  int best = -1, most = 0;
  for (int i = 0; i < found.count; ++i) {
    if (found.parts[i].cells == 1) continue;
    const int count = CellsOfColour(grid, found, i, colour);
    if (count <= most) continue;
    most = count;
    best = i;
  }
  return best >= 0 ? best : OnlyObject(found);
}

// Paints the object with the middle of its box (the upper left of several), or its corner, at a
// cell; in its own colours where `colour` is 0.
template <bool kCorner>
void Copy(GridRef grid, const Components& found, int object, int to, uint8_t colour,
          GridBuilder& out) {
  const Component& part = found.parts[object];
  const int down = to / grid.width() - part.top - (kCorner ? 0 : (part.height() - 1) / 2);
  const int right = to % grid.width() - part.left - (kCorner ? 0 : (part.width() - 1) / 2);
  for (int row = part.top; row < part.bottom; ++row) {
    for (int column = part.left; column < part.right; ++column) {
      const int index = row * grid.width() + column;
      const int r = row + down, c = column + right;
      const bool inside = r >= 0 && c >= 0 && r < grid.height() && c < grid.width();
      if (!inside || found.label[index] != object) continue;
      out.at(r, c) = colour != 0 ? colour : grid.cells()[index];
    }
  }
}

template <bool kCorner>
GridRef CopyToSpecks(Arena& arena, GridRef grid) {
  Components found;
  FindComponents(grid, ComponentRule::kAnyColour, Adjacency::kEight, found);
  GridBuilder out = CopyOf(arena, grid);
  bool copied = false;
  for (int i = 0; i < found.count; ++i) {
    if (found.parts[i].cells != 1) continue;
    const int speck = found.parts[i].first;
    const int object = ObjectOfColour(grid, found, grid.cells()[speck]);
    if (object < 0) continue;
    Copy<kCorner>(grid, found, object, speck, 0, out);
    copied = true;
  }
  return copied ? out.Finish() : GridRef{};
}

// With `kRecoloured` copies are in the single cell's colour, else it gives way to them.
template <bool kRecoloured>
GridRef CopyLargestToSpecks(Arena& arena, GridRef grid) {
  Components found;
  FindComponents(grid, ComponentRule::kAnyColour, Adjacency::kEight, found);
  const auto fewer = [](const Component& a, const Component& b) { return a.cells < b.cells; };
  const int largest = static_cast<int>(
      std::max_element(found.parts, found.parts + found.count, fewer) - found.parts);
  const auto unlike = [&](int i) {  // another one as large
    return found.parts[i].cells == found.parts[largest].cells &&
           !CutComponent(arena, grid, found, i)
                .SameCells(CutComponent(arena, grid, found, largest));
  };
  for (int i = 0; i < found.count; ++i) {
    if (unlike(i)) return {};
  }
  GridBuilder out = CopyOf(arena, grid);
  bool copied = false;
  for (int i = 0; i < found.count; ++i) {
    if (found.parts[i].cells != 1 || found.parts[largest].cells == 1) continue;
    const int speck = found.parts[i].first;
    if (!kRecoloured) out.cells()[speck] = 0;
    Copy<false>(grid, found, largest, speck, kRecoloured ? grid.cells()[speck] : uint8_t{0}, out);
    copied = true;
  }
  return copied ? out.Finish() : GridRef{};
}

}  // namespace

Primitives CopyPrimitives() {
  return {
      {"copy_to_specks", "grid -> grid",
       "single cells become the middle of a copy of the object with most cells of their colour",
       5.0, core::Lift<&CopyToSpecks<false>>()},
      {"copy_from_specks", "grid -> grid", "the same, single cells become the upper left corner",
       6.0, core::Lift<&CopyToSpecks<true>>()},
      {"copy_largest_to_specks", "grid -> grid",
       "single cells give way to a copy of the largest object of any colours, its middle there",
       5.0, core::Lift<&CopyLargestToSpecks<false>>()},
      {"stamp_largest", "grid -> grid",
       "copies of the largest object of any colours around single cells, in their colours", 5.5,
       core::Lift<&CopyLargestToSpecks<true>>()},
  };
}

}  // namespace hunch::grid
