#include "domains/grid/features/part_relations.h"

#include <algorithm>
#include <bit>
#include <numeric>
#include <vector>

#include "domains/grid/features/part_measures.h"

namespace hunch::grid {
namespace {

constexpr int kFewestAround = 4;  // cells that shut off a cell, corner to corner

// Calls use(cell) for each cell that a part shuts off: from which no way by sides leads out of the
// part's box.
template <typename Use>
void ForEachEnclosed(const Parts& parts, int part, const Use& use) {
  const Component& box = parts.found.parts[part];
  const int height = box.height(), width = box.width();
  if (box.cells < kFewestAround || height < 3 || width < 3 || box.FillsBox()) return;
  bool out[kLargestArea];
  std::fill_n(out, height * width, false);
  int16_t queue[kLargestArea];
  int end = 0;
  const auto reach = [&](int row, int column) {
    const int at = row * width + column;
    if (out[at] || parts.found.label[(box.top + row) * parts.width + box.left + column] == part) {
      return;
    }
    out[at] = true;
    queue[end++] = static_cast<int16_t>(at);
  };
  for (int row = 0; row < height; ++row) reach(row, 0), reach(row, width - 1);
  for (int column = 0; column < width; ++column) reach(0, column), reach(height - 1, column);
  for (int next = 0; next < end; ++next) {
    const int row = queue[next] / width, column = queue[next] % width;
    if (row > 0) reach(row - 1, column);
    if (row + 1 < height) reach(row + 1, column);
    if (column > 0) reach(row, column - 1);
    if (column + 1 < width) reach(row, column + 1);
  }
  for (int i = 0; i < height * width; ++i) {
    const int cell = (box.top + i / width) * parts.width + box.left + i % width;
    if (!out[i] && parts.found.label[cell] != part) use(cell);
  }
}

// Calls use(part, cell) for each cell that a part shuts off, part by part: for the last time with
// the one that has the smallest box.
template <typename Use>
void ForEachShutOff(const Parts& parts, const Use& use) {
  int area_of[kLargestArea];  // of the box of what shuts a cell off
  std::fill_n(area_of, parts.area(), kLargestArea + 1);
  for (int part = 0; part < parts.count(); ++part) {
    const Component& box = parts.found.parts[part];
    const int area = box.height() * box.width();
    ForEachEnclosed(parts, part, [&](int cell) {
      if (area >= area_of[cell]) return;
      area_of[cell] = area;
      use(part, cell);
    });
  }
}

int16_t OnlyOf(unsigned set) {
  return static_cast<int16_t>(std::has_single_bit(set) ? std::countr_zero(set) : 0);
}

// Equal for parts that have the same cells, wherever they lie.
void FormKeys(const Parts& parts, uint64_t* keys) {
  std::fill_n(keys, parts.count(), uint64_t{0x9E3779B97F4A7C15u});
  for (int i = 0; i < parts.area(); ++i) {
    const int part = parts.found.label[i];
    if (part < 0) continue;
    const Component& box = parts.found.parts[part];
    const int row = i / parts.width - box.top, column = i % parts.width - box.left;
    keys[part] ^= static_cast<uint64_t>(row * kLongestSide + column + 1);
    keys[part] *= 0xD6E8FEB86659FD93u;
    keys[part] ^= keys[part] >> 32;
  }
}

// Equal for parts that have the same cells, wherever they lie, turned or mirrored.
void PoseKeys(const Parts& parts, uint64_t* keys) {
  std::vector<std::vector<Vector>> cells(static_cast<size_t>(parts.count()));
  for (int i = 0; i < parts.area(); ++i) {
    const int part = parts.found.label[i];
    if (part < 0 || parts.colour(part) == 0) continue;
    const Component& box = parts.found.parts[part];
    cells[static_cast<size_t>(part)].push_back(
        {i / parts.width - box.top, i % parts.width - box.left});
  }
  for (int part = 0; part < parts.count(); ++part) {
    const Component& box = parts.found.parts[part];
    const int last_row = box.height() - 1, last_column = box.width() - 1;
    keys[part] = 0;
    for (int pose = 0; pose < 8; ++pose) {
      uint64_t sum = 0;  // whatever the order of cells
      for (const Vector& cell : cells[static_cast<size_t>(part)]) {
        const int row = pose & 1 ? last_row - cell.rows : cell.rows;
        const int column = pose & 2 ? last_column - cell.columns : cell.columns;
        const int place = pose & 4 ? column * kLongestSide + row : row * kLongestSide + column;
        uint64_t mixed = static_cast<uint64_t>(place + 1) * 0xD6E8FEB86659FD93u;
        mixed ^= mixed >> 32;
        sum += mixed * 0x9E3779B97F4A7C15u;
      }
      keys[part] = std::max(keys[part], sum);
    }
  }
}

// The only other colour, not black, of parts with the same key.
void ColourOfAlike(const Parts& parts, const uint64_t* keys, int16_t* by_part) {
  int16_t order[kLargestArea];
  std::iota(order, order + parts.count(), int16_t{0});
  std::sort(order, order + parts.count(),
            [&](int16_t a, int16_t b) { return keys[a] != keys[b] ? keys[a] < keys[b] : a < b; });
  for (int begin = 0, end = 0; begin < parts.count(); begin = end) {
    unsigned set = 0;
    for (; end < parts.count() && keys[order[end]] == keys[order[begin]]; ++end) {
      set |= 1u << parts.colour(order[end]);
    }
    for (int k = begin; k < end; ++k) {
      by_part[order[k]] = OnlyOf(set & ~(1u | 1u << parts.colour(order[k])));
    }
  }
}

// by_part[i] = of(parts.found.parts[i])
template <typename Of>
void ForEachPart(const Parts& parts, int16_t* by_part, const Of& of) {
  for (int i = 0; i < parts.count(); ++i) by_part[i] = of(parts.found.parts[i]);
}

}  // namespace

void EnclosedColour(const Parts& parts, int16_t* by_part) {
  for (int part = 0; part < parts.count(); ++part) {
    unsigned set = 0;
    ForEachEnclosed(parts, part, [&](int cell) { set |= 1u << parts.grid.cells()[cell]; });
    by_part[part] = OnlyOf(set & ~(1u | 1u << parts.colour(part)));
  }
}

void ColourOfForm(const Parts& parts, int16_t* by_part) {
  uint64_t keys[kLargestArea];
  FormKeys(parts, keys);
  ColourOfAlike(parts, keys, by_part);
}

void ColourOfPose(const Parts& parts, int16_t* by_part) {
  uint64_t keys[kLargestArea];
  PoseKeys(parts, keys);
  ColourOfAlike(parts, keys, by_part);
}

void ColourOfSize(const Parts& parts, int16_t* by_part) {
  uint64_t keys[kLargestArea];
  for (int i = 0; i < parts.count(); ++i)
    keys[i] = static_cast<uint64_t>(parts.found.parts[i].cells);
  ColourOfAlike(parts, keys, by_part);
}

void ColourOfHoles(const Parts& parts, int16_t* by_part) {
  uint64_t keys[kLargestArea];
  int16_t holes[kLargestArea];
  PartHoles(parts, holes);
  for (int i = 0; i < parts.count(); ++i) keys[i] = static_cast<uint64_t>(holes[i]);
  ColourOfAlike(parts, keys, by_part);
  for (int i = 0; i < parts.count(); ++i) by_part[i] = holes[i] == 0 ? int16_t{0} : by_part[i];
}

void ReachesTop(const Parts& parts, int16_t* by_part) {
  ForEachPart(parts, by_part, [](const Component& part) { return part.top == 0; });
}
void ReachesBottom(const Parts& parts, int16_t* by_part) {
  ForEachPart(parts, by_part,
              [&parts](const Component& part) { return part.bottom == parts.height; });
}
void ReachesLeft(const Parts& parts, int16_t* by_part) {
  ForEachPart(parts, by_part, [](const Component& part) { return part.left == 0; });
}
void ReachesRight(const Parts& parts, int16_t* by_part) {
  ForEachPart(parts, by_part,
              [&parts](const Component& part) { return part.right == parts.width; });
}

void EnclosingColours(const Parts& parts, int16_t* map) {
  std::fill_n(map, parts.area(), int16_t{0});
  ForEachShutOff(parts, [&](int part, int cell) { map[cell] = parts.colour(part); });
}

// Beyond 255 parts, which are more than a grid has room for, numbers are used again.
void EnclosingParts(const Parts& parts, uint8_t* map) {
  std::fill_n(map, parts.area(), uint8_t{0});
  int last = -1;
  uint8_t number = 0;
  ForEachShutOff(parts, [&](int part, int cell) {
    if (part != last) number = static_cast<uint8_t>(number % UINT8_MAX + 1);
    last = part;
    map[cell] = number;
  });
}

void IsLargestOfColour(const Parts& parts, int16_t* by_part) {
  int16_t most[kColours] = {};
  for (int i = 0; i < parts.count(); ++i) {
    most[parts.colour(i)] = std::max(most[parts.colour(i)], parts.found.parts[i].cells);
  }
  for (int i = 0; i < parts.count(); ++i) {
    by_part[i] = parts.found.parts[i].cells == most[parts.colour(i)];
  }
}

void IsSmallestOfColour(const Parts& parts, int16_t* by_part) {
  int16_t fewest[kColours];
  std::fill_n(fewest, kColours, INT16_MAX);
  for (int i = 0; i < parts.count(); ++i) {
    fewest[parts.colour(i)] = std::min(fewest[parts.colour(i)], parts.found.parts[i].cells);
  }
  for (int i = 0; i < parts.count(); ++i) {
    by_part[i] = parts.found.parts[i].cells == fewest[parts.colour(i)];
  }
}

}  // namespace hunch::grid
