#include "domains/grid/colour_key.h"

#include "domains/grid/components.h"
#include "domains/grid/full_lines.h"

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

// Which partner each colour has, in either direction.
struct Noted {
  void Pair(uint8_t first, uint8_t second) {
    Note(forth, first, second);
    Note(back, second, first);
    ++pairs;
  }
  Partners forth{}, back{};
  int pairs = 0;
};

// Pairs side by side in blocks.
void ReadBlocks(GridRef grid, const Components& found, Noted& noted, ColourKey& key) {
  for (int i = 0; i < found.count; ++i) {
    if (!IsKey(grid, found.parts[i])) continue;
    const Pairs pairs(grid, found.parts[i]);
    for (int pair = 0; pair < pairs.count; ++pair) {
      noted.Pair(pairs.Colour(pair, 0), pairs.Colour(pair, 1));
      for (int k = 0; k < 2; ++k) key.in_key[pairs.Index(pair, k)] = true;
    }
  }
}

// Two or more lines of three cells with one colour in the middle of all, that no pair has.
void ReadLinked(GridRef grid, const Components& found, Noted& noted, ColourKey& key) {
  uint8_t link = 0;
  for (int i = 0; i < found.count; ++i) {
    const Component& box = found.parts[i];
    if (!box.FillsBox() || box.cells != 3) continue;
    const int step = box.width() == 3 ? 1 : grid.width();
    const uint8_t* const cells = grid.cells() + box.first;
    const uint8_t first = cells[0], middle = cells[step], second = cells[2 * step];
    if (first == second || middle == first || middle == second) continue;
    link = link == 0 || link == middle ? middle : kSeveral;
    noted.Pair(first, second);
    for (int k = 0; k < 3; ++k) key.in_key[box.first + k * step] = true;
  }
  if (noted.pairs < 2 || link == kSeveral) {
    noted = {};
    key = {};
  }
}

// Two or more pairs of single cells with one black cell between, all across or all upright.
void ReadGapped(GridRef grid, const Components& found, bool across, Noted& noted, ColourKey& key) {
  bool three_in_a_row = false;
  for (int i = 0; i < found.count; ++i) {
    const Component& box = found.parts[i];
    const int row = box.top + (across ? 0 : 2), column = box.left + (across ? 2 : 0);
    if (box.cells != 1 || row >= grid.height() || column >= grid.width()) continue;
    const int to = row * grid.width() + column, partner = found.label[to];
    if (partner < 0 || found.parts[partner].cells != 1) continue;
    if (grid.cells()[box.first] == grid.cells()[to]) continue;
    three_in_a_row = three_in_a_row || key.in_key[box.first];
    key.in_key[box.first] = key.in_key[to] = true;
    noted.Pair(grid.cells()[box.first], grid.cells()[to]);
  }
  if (noted.pairs < 2 || three_in_a_row) {
    noted = {};
    key = {};
  }
}

// The components of a grid without its full lines.
void FindBesideLines(GridRef grid, Components& found) {
  uint8_t rest[kLargestArea];
  EraseFullLines(grid, rest);
  for (int i = 0; i < grid.area(); ++i) rest[i] = rest[i] != 0;
  FindComponents(rest, grid.height(), grid.width(), Adjacency::kEight, found);
}

}  // namespace

ColourKey FindColourKey(GridRef grid) {
  ColourKey key;
  Noted noted;
  Components found;
  FindComponents(grid, ComponentRule::kAnyColour, Adjacency::kEight, found);
  ReadBlocks(grid, found, noted, key);
  if (noted.pairs == 0) {
    FindBesideLines(grid, found);
    ReadBlocks(grid, found, noted, key);
  }
  if (noted.pairs == 0) ReadLinked(grid, found, noted, key);
  for (const bool across : {true, false}) {
    if (noted.pairs == 0) ReadGapped(grid, found, across, noted, key);
  }
  key.found = noted.pairs > 0;
  for (int colour = 1; colour < kColours; ++colour) {
    const uint8_t partner = noted.forth[colour] != 0 ? noted.forth[colour] : noted.back[colour];
    key.partner[colour] = partner == kSeveral ? 0 : partner;
  }
  return key;
}

}  // namespace hunch::grid
