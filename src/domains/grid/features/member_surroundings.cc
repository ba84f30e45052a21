// What a member has around it on the canvas: the border, colours in its box and next to it. Cells
// beyond the canvas are nothing.
#include <algorithm>
#include <bit>

#include "domains/grid/block.h"
#include "domains/grid/colour_key.h"
#include "domains/grid/features/member_features.h"
#include "domains/grid/measures.h"

namespace hunch::grid {
namespace {

Colour OnlyColourIn(unsigned set) { return {std::has_single_bit(set) ? std::countr_zero(set) : 0}; }

bool ReachesTop(GridRef canvas, GridRef member) { return member.top() <= canvas.top(); }
bool ReachesBottom(GridRef canvas, GridRef member) { return member.bottom() >= canvas.bottom(); }
bool ReachesLeft(GridRef canvas, GridRef member) { return member.left() <= canvas.left(); }
bool ReachesRight(GridRef canvas, GridRef member) { return member.right() >= canvas.right(); }
bool ReachesBorder(GridRef canvas, GridRef member) {
  return ReachesTop(canvas, member) || ReachesBottom(canvas, member) ||
         ReachesLeft(canvas, member) || ReachesRight(canvas, member);
}

// Calls take(colour) for each cell of the canvas in the box, counted in places, that is not the
// member's.
template <typename Take>
void ForEachInBox(GridRef canvas, GridRef member, Box box, const Take& take) {
  const Box shared = Intersection(BoxOf(canvas), box);
  for (int row = shared.top; row < shared.top + shared.height; ++row) {
    for (int column = shared.left; column < shared.left + shared.width; ++column) {
      if (member.AtPlace(row, column) == 0) take(canvas.AtPlace(row, column));
    }
  }
}

unsigned ColoursInBox(GridRef canvas, GridRef member) {
  unsigned set = 0;
  ForEachInBox(canvas, member, BoxOf(member), [&set](uint8_t colour) { set |= 1u << colour; });
  return set & ~1u;
}
Colour ColourInBox(GridRef canvas, GridRef member) {
  return OnlyColourIn(ColoursInBox(canvas, member));
}
int64_t ColourCountInBox(GridRef canvas, GridRef member) {
  return std::popcount(ColoursInBox(canvas, member));
}
int64_t CellCountInBox(GridRef canvas, GridRef member) {
  int64_t count = 0;
  ForEachInBox(canvas, member, BoxOf(member), [&count](uint8_t colour) { count += colour != 0; });
  return count;
}

// The commonest colour in and around the box, one cell further on each side.
Colour ColourAround(GridRef canvas, GridRef member) {
  int counts[kColours] = {};
  const Box box{member.top() - 1, member.left() - 1, member.height() + 2, member.width() + 2};
  ForEachInBox(canvas, member, box, [&counts](uint8_t colour) { ++counts[colour]; });
  return {static_cast<int>(std::max_element(counts, counts + kColours) - counts)};
}

// The colours, black aside, of cells that are next to the member's by a side.
Colour ColourBeside(GridRef canvas, GridRef member) {
  unsigned set = 0;
  for (int row = member.top(); row < member.bottom(); ++row) {
    for (int column = member.left(); column < member.right(); ++column) {
      if (member.AtPlace(row, column) == 0) continue;
      for (const auto& [down, right] : {Vector{1, 0}, {-1, 0}, {0, 1}, {0, -1}}) {
        if (member.AtPlace(row + down, column + right) != 0) continue;
        set |= 1u << canvas.AtPlace(row + down, column + right);
      }
    }
  }
  return OnlyColourIn(set & ~1u);
}

// What its main colour goes with by the canvas' key, if there is one.
Colour ColourByKey(GridRef canvas, GridRef member) {
  const int64_t main = MainColour(member);
  return {main < 0 ? 0 : FindColourKey(canvas).partner[static_cast<size_t>(main)]};
}

}  // namespace

Primitives MemberSurroundingFeatures() {
  using core::Lift;
  const char* const number = "grid -> grid -> int";
  const char* const truth = "grid -> grid -> bool";
  const char* const colour = "grid -> grid -> colour";
  return {
      {"reaches_border", truth, "whether the second grid reaches the first one's border", 4.0,
       Lift<&ReachesBorder>()},
      {"reaches_top", truth, "whether the second grid reaches the first one's top", 5.0,
       Lift<&ReachesTop>()},
      {"reaches_bottom", truth, "whether the second grid reaches the first one's bottom", 5.0,
       Lift<&ReachesBottom>()},
      {"reaches_left", truth, "whether the second grid reaches the first one's left side", 5.0,
       Lift<&ReachesLeft>()},
      {"reaches_right", truth, "whether the second grid reaches the first one's right side", 5.0,
       Lift<&ReachesRight>()},
      {"colour_in_box", colour, "the only other colour that the first grid has in the second's box",
       4.0, Lift<&ColourInBox>()},
      {"count_colours_in_box", number,
       "how many other colours the first grid has in the second's box", 4.5,
       Lift<&ColourCountInBox>()},
      {"count_cells_in_box", number, "how many other cells the first grid has in the second's box",
       4.5, Lift<&CellCountInBox>()},
      {"ground_around", colour, "the first grid's commonest colour in and around the second's box",
       5.0, Lift<&ColourAround>()},
      {"colour_at_sides", colour, "the first grid's only colour beside the second's cells", 4.0,
       Lift<&ColourBeside>()},
      {"colour_by_key", colour,
       "the colour that small blocks of pairs in the first grid put with the second's main colour",
       4.5, Lift<&ColourByKey>()},
  };
}

}  // namespace hunch::grid
