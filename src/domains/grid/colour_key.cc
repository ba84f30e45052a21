#include "domains/grid/colour_key.h"

#include "domains/grid/components.h"

namespace hunch::grid {
namespace {

using Partners = std::array<uint8_t, kColours>;

constexpr uint8_t kSeveral = kColours;

void Note(Partners& partners, uint8_t colour, uint8_t partner) {
  uint8_t& known = partners[colour];
  known = known == 0 || known == partner ? partner : kSeveral;
}

// Cell k of pair i of a block: of a row where the block has two columns, else of a column.
struct Pairs {
  Pairs(GridRef of, const Component& block)
      : grid(of), box(block), rows(block.width() == 2), count(rows ? box.height() : box.width()) {}
  int Index(int pair, int k) const {
    const int row = box.top + (rows ? pair : k), column = box.left + (rows ? k : pair);
    return row * grid.width() + column;
  }
  uint8_t Colour(int pair, int k) const { return grid.cells()[Index(pair, k)]; }

  GridRef grid;
  const Component& box;
  bool rows;
  int count;
};

bool IsKey(GridRef grid, const Component& block) {
  if (!block.FillsBox() || (block.width() != 2 && block.height() != 2)) return false;
  const Pairs pairs(grid, block);
  for (int i = 0; i < pairs.count; ++i) {
    if (pairs.Colour(i, 0) == pairs.Colour(i, 1)) return false;
  }
  return true;
}

}  // namespace

ColourKey FindColourKey(GridRef grid) {
  ColourKey key;
  Components found;
  FindComponents(grid, ComponentRule::kAnyColour, Adjacency::kEight, found);
  Partners forth{}, back{};
  for (int i = 0; i < found.count; ++i) {
    if (!IsKey(grid, found.parts[i])) continue;
    key.found = true;
    const Pairs pairs(grid, found.parts[i]);
    for (int pair = 0; pair < pairs.count; ++pair) {
      Note(forth, pairs.Colour(pair, 0), pairs.Colour(pair, 1));
      Note(back, pairs.Colour(pair, 1), pairs.Colour(pair, 0));
      for (int k = 0; k < 2; ++k) key.in_key[pairs.Index(pair, k)] = true;
    }
  }
  for (int colour = 1; colour < kColours; ++colour) {
    const uint8_t partner = forth[colour] != 0 ? forth[colour] : back[colour];
    key.partner[colour] = partner == kSeveral ? 0 : partner;
  }
  return key;
}

}  // namespace hunch::grid
