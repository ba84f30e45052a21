#include "domains/grid/features/part_measures.h"

#include <algorithm>
#include <bit>

namespace hunch::grid {
namespace {

// by_part[i] = of(parts.found.parts[i])
template <typename Of>
void ForEachPart(const Parts& parts, int16_t* by_part, const Of& of) {
  for (int i = 0; i < parts.count(); ++i) {
    by_part[i] = static_cast<int16_t>(of(parts.found.parts[i]));
  }
}

// Replaces the keys (0..kLargestArea) of the parts that belong to a group by their ranks.
template <typename InGroup>
void RankGroup(const Parts& parts, bool largest_first, const InGroup& in_group, int16_t* keys) {
  int16_t rank_of[kLargestArea + 1];
  int16_t largest = 0;
  for (int i = 0; i < parts.count(); ++i) largest = std::max(largest, keys[i]);
  std::fill_n(rank_of, largest + 1, int16_t{-1});
  for (int i = 0; i < parts.count(); ++i) {
    if (in_group(i)) rank_of[keys[i]] = 0;
  }
  int16_t next = 0;
  for (int k = 0; k <= largest; ++k) {
    int16_t& rank = rank_of[largest_first ? largest - k : k];
    if (rank == 0) rank = next++;
  }
  for (int i = 0; i < parts.count(); ++i) {
    if (in_group(i)) keys[i] = rank_of[keys[i]];
  }
}

void RankBySize(const Parts& parts, bool largest_first, int16_t* by_part) {
  int16_t black[kLargestArea];
  PartSize(parts, by_part);
  std::copy_n(by_part, parts.count(), black);
  const auto is_black = [&parts](int i) { return parts.colour(i) == 0; };
  RankGroup(parts, largest_first, is_black, black);
  RankGroup(
      parts, largest_first, [&](int i) { return !is_black(i); }, by_part);
  for (int i = 0; i < parts.count(); ++i) {
    if (is_black(i)) by_part[i] = black[i];
  }
}

template <typename Place>
void RankByPlace(const Parts& parts, bool largest_first, const Place& place, int16_t* by_part) {
  ForEachPart(parts, by_part, place);
  RankGroup(
      parts, largest_first, [](int) { return true; }, by_part);
}

void WhereZero(const Parts& parts, int16_t* by_part) {
  std::transform(by_part, by_part + parts.count(), by_part, [](int16_t n) { return n == 0; });
}

void WhereLargest(const Parts& parts, int16_t* by_part) {
  int16_t largest = 0;
  for (int i = 0; i < parts.count(); ++i) largest = std::max(largest, by_part[i]);
  std::transform(by_part, by_part + parts.count(), by_part,
                 [largest](int16_t n) { return n == largest; });
}

// Whether each cell of a part falls on one of the same part and colour when the part is turned so
// that (row, column) goes to turned(part, row, column).
template <typename Turned>
void Symmetric(const Parts& parts, int16_t* by_part, const Turned& turned) {
  const uint8_t* cells = parts.grid.cells();
  const int16_t* labels = parts.found.label;
  std::fill_n(by_part, parts.count(), int16_t{1});
  for (int row = 0, i = 0; row < parts.height; ++row) {
    for (int column = 0; column < parts.width; ++column, ++i) {
      const int part = labels[i];
      if (part < 0 || by_part[part] == 0) continue;
      const Cell to = turned(parts.found.parts[part], row, column);
      const int other = to.row * parts.width + to.column;
      if (labels[other] != part || cells[other] != cells[i]) by_part[part] = 0;
    }
  }
}

// How many parts have the same key.
void CountEqual(const Parts& parts, const uint64_t* keys, int16_t* by_part) {
  constexpr int kSlots = 2 * kLargestArea;
  int16_t first[kSlots];  // the part with which a key was met first, by slot
  int16_t slot_of[kLargestArea];
  int16_t counts[kSlots];
  std::fill_n(first, kSlots, int16_t{-1});
  for (int i = 0; i < parts.count(); ++i) {
    int slot = static_cast<int>(keys[i] * 0x9E3779B97F4A7C15u >> 52);
    static_assert(kSlots == 1 << 12);
    while (first[slot] >= 0 && keys[first[slot]] != keys[i]) slot = (slot + 1) % kSlots;
    if (first[slot] < 0) {
      first[slot] = static_cast<int16_t>(i);
      counts[slot] = 0;
    }
    ++counts[slot];
    slot_of[i] = static_cast<int16_t>(slot);
  }
  for (int i = 0; i < parts.count(); ++i) by_part[i] = counts[slot_of[i]];
}

// Bit c: whether a part has something to do with colour c.
using ColourSets = uint16_t[kLargestArea];

void OnlyColour(const Parts& parts, const uint16_t* sets, int16_t* by_part) {
  for (int i = 0; i < parts.count(); ++i) {
    by_part[i] = static_cast<int16_t>(std::has_single_bit(sets[i]) ? std::countr_zero(sets[i]) : 0);
  }
}

// The colours, not black and not its own, that are next to each part by side or corner.
void FindTouched(const Parts& parts, ColourSets& sets) {
  const uint8_t* cells = parts.grid.cells();
  const int16_t* labels = parts.found.label;
  std::fill_n(sets, parts.count(), uint16_t{0});
  const auto meet = [&](int a, int b) {
    if (labels[a] == labels[b] || cells[a] == cells[b]) return;
    if (labels[a] >= 0 && cells[b] != 0) sets[labels[a]] |= static_cast<uint16_t>(1 << cells[b]);
    if (labels[b] >= 0 && cells[a] != 0) sets[labels[b]] |= static_cast<uint16_t>(1 << cells[a]);
  };
  for (int row = 0, i = 0; row < parts.height; ++row) {
    const bool below = row + 1 < parts.height;
    for (int column = 0; column < parts.width; ++column, ++i) {
      const bool right = column + 1 < parts.width;
      if (right) meet(i, i + 1);
      if (below) meet(i, i + parts.width);
      if (below && right) meet(i, i + parts.width + 1);
      if (below && column > 0) meet(i, i + parts.width - 1);
    }
  }
}

// Calls use(part, counts), the number of a part's cells by colour, for each part.
template <typename Use>
void WithColourCounts(const Parts& parts, const Use& use) {
  int16_t counts[kLargestArea][kColours];
  std::fill_n(&counts[0][0], parts.count() * kColours, int16_t{0});
  for (int i = 0; i < parts.area(); ++i) {
    if (parts.found.label[i] >= 0) ++counts[parts.found.label[i]][parts.grid.cells()[i]];
  }
  for (int i = 0; i < parts.count(); ++i) use(i, counts[i]);
}

}  // namespace

void PartSize(const Parts& parts, int16_t* by_part) {
  ForEachPart(parts, by_part, [](const Component& part) { return part.cells; });
}
void PartHeight(const Parts& parts, int16_t* by_part) {
  ForEachPart(parts, by_part, [](const Component& part) { return part.height(); });
}
void PartWidth(const Parts& parts, int16_t* by_part) {
  ForEachPart(parts, by_part, [](const Component& part) { return part.width(); });
}

// By Euler's number of a figure with corners joined, from its 2 x 2 windows (W. Gray, 1971): the
// windows with one of its cells, less those with three, less twice those with two in a diagonal,
// make four times the number of pieces less the holes. Counted in twelfths, so that each cell of a
// window adds its share.
void PartHoles(const Parts& parts, int16_t* by_part) {
  int32_t sums[kLargestArea];
  std::fill_n(sums, parts.count(), 0);
  const auto label = [&parts](int row, int column) {
    const bool inside = row >= 0 && column >= 0 && row < parts.height && column < parts.width;
    return inside ? parts.found.label[row * parts.width + column] : -1;
  };
  for (int row = -1; row < parts.height; ++row) {
    for (int column = -1; column < parts.width; ++column) {
      const int window[4] = {label(row, column), label(row, column + 1), label(row + 1, column),
                             label(row + 1, column + 1)};
      if (window[0] == window[1] && window[0] == window[2] && window[0] == window[3]) continue;
      for (int k = 0; k < 4; ++k) {
        if (window[k] < 0) continue;
        const int beside = (window[k ^ 1] == window[k]) + (window[k ^ 2] == window[k]);
        const bool across = window[k ^ 3] == window[k];
        if (beside == 0) {
          sums[window[k]] += across ? -12 : 12;
        } else if (beside + across == 2) {
          sums[window[k]] -= 4;
        }
      }
    }
  }
  for (int i = 0; i < parts.count(); ++i) by_part[i] = static_cast<int16_t>(1 - sums[i] / 48);
}

void RankFromLargest(const Parts& parts, int16_t* by_part) { RankBySize(parts, true, by_part); }
void RankFromSmallest(const Parts& parts, int16_t* by_part) { RankBySize(parts, false, by_part); }
void IsLargest(const Parts& parts, int16_t* by_part) {
  RankFromLargest(parts, by_part);
  WhereZero(parts, by_part);
}
void IsSmallest(const Parts& parts, int16_t* by_part) {
  RankFromSmallest(parts, by_part);
  WhereZero(parts, by_part);
}

void IsTallest(const Parts& parts, int16_t* by_part) {
  PartHeight(parts, by_part);
  WhereLargest(parts, by_part);
}
void IsWidest(const Parts& parts, int16_t* by_part) {
  PartWidth(parts, by_part);
  WhereLargest(parts, by_part);
}

void RankFromTop(const Parts& parts, int16_t* by_part) {
  RankByPlace(
      parts, false, [](const Component& part) { return part.top; }, by_part);
}
void RankFromBottom(const Parts& parts, int16_t* by_part) {
  RankByPlace(
      parts, true, [](const Component& part) { return part.bottom; }, by_part);
}
void RankFromLeft(const Parts& parts, int16_t* by_part) {
  RankByPlace(
      parts, false, [](const Component& part) { return part.left; }, by_part);
}
void RankFromRight(const Parts& parts, int16_t* by_part) {
  RankByPlace(
      parts, true, [](const Component& part) { return part.right; }, by_part);
}

void TouchesBorder(const Parts& parts, int16_t* by_part) {
  ForEachPart(parts, by_part, [](const Component& part) { return part.touches_border; });
}
void FillsBox(const Parts& parts, int16_t* by_part) {
  ForEachPart(parts, by_part, [](const Component& part) { return part.FillsBox(); });
}
void HasSquareBox(const Parts& parts, int16_t* by_part) {
  ForEachPart(parts, by_part, [](const Component& part) { return part.height() == part.width(); });
}
void IsLine(const Parts& parts, int16_t* by_part) {
  ForEachPart(parts, by_part, [](const Component& part) {
    return part.cells > 1 && (part.height() == 1 || part.width() == 1);
  });
}
void IsTall(const Parts& parts, int16_t* by_part) {
  ForEachPart(parts, by_part, [](const Component& part) { return part.height() > part.width(); });
}

void IsFrame(const Parts& parts, int16_t* by_part) {
  ForEachPart(parts, by_part, [](const Component& part) {
    return part.height() > 2 && part.width() > 2 &&
           part.cells == 2 * (part.height() + part.width()) - 4;
  });
  for (int row = 0, i = 0; row < parts.height; ++row) {
    for (int column = 0; column < parts.width; ++column, ++i) {
      if (parts.found.label[i] < 0) continue;
      const Component& part = parts.found.parts[parts.found.label[i]];
      const bool at_edge = row == part.top || row == part.bottom - 1 || column == part.left ||
                           column == part.right - 1;
      if (!at_edge) by_part[parts.found.label[i]] = 0;
    }
  }
}

void EqualLeftAndRight(const Parts& parts, int16_t* by_part) {
  Symmetric(parts, by_part, [](const Component& part, int row, int column) {
    return Cell{row, part.left + part.right - 1 - column};
  });
}
void EqualTopAndBottom(const Parts& parts, int16_t* by_part) {
  Symmetric(parts, by_part, [](const Component& part, int row, int column) {
    return Cell{part.top + part.bottom - 1 - row, column};
  });
}
void EqualTurned(const Parts& parts, int16_t* by_part) {
  Symmetric(parts, by_part, [](const Component& part, int row, int column) {
    return Cell{part.top + part.bottom - 1 - row, part.left + part.right - 1 - column};
  });
}
void EqualTransposed(const Parts& parts, int16_t* by_part) {
  int16_t square[kLargestArea];
  HasSquareBox(parts, square);
  Symmetric(parts, by_part, [](const Component& part, int row, int column) {
    if (part.height() != part.width()) return Cell{row, column};
    return Cell{part.top + column - part.left, part.left + row - part.top};
  });
  for (int i = 0; i < parts.count(); ++i) by_part[i] &= square[i];
}

void CountOfSize(const Parts& parts, int16_t* by_part) {
  uint64_t keys[kLargestArea];
  for (int i = 0; i < parts.count(); ++i) {
    keys[i] = static_cast<uint64_t>(parts.found.parts[i].cells * 2 + (parts.colour(i) == 0));
  }
  CountEqual(parts, keys, by_part);
}

void CountOfShape(const Parts& parts, int16_t* by_part) {
  uint64_t keys[kLargestArea];
  constexpr uint64_t kBlack = 0x9E3779B97F4A7C15u;  // no place: 1 ^ 1 made two forms equal
  for (int i = 0; i < parts.count(); ++i) keys[i] = parts.colour(i) == 0 ? kBlack : 0;
  for (int row = 0, i = 0; row < parts.height; ++row) {
    for (int column = 0; column < parts.width; ++column, ++i) {
      const int part = parts.found.label[i];
      if (part < 0) continue;
      const Component& box = parts.found.parts[part];
      const int place = (row - box.top) * kLongestSide + column - box.left + 1;
      keys[part] = (keys[part] ^ static_cast<uint64_t>(place)) * 0xD6E8FEB86659FD93u;
      keys[part] ^= keys[part] >> 32;
    }
  }
  CountEqual(parts, keys, by_part);
}

void CountOfColour(const Parts& parts, int16_t* by_part) {
  int16_t counts[kColours] = {};
  for (int i = 0; i < parts.count(); ++i) ++counts[parts.colour(i)];
  for (int i = 0; i < parts.count(); ++i) by_part[i] = counts[parts.colour(i)];
}

void ColoursIn(const Parts& parts, int16_t* by_part) {
  WithColourCounts(parts, [by_part](int part, const int16_t* counts) {
    const auto some = [](int16_t n) { return n > 0; };
    by_part[part] = static_cast<int16_t>(std::count_if(counts, counts + kColours, some));
  });
}

void MainColourOf(const Parts& parts, int16_t* by_part) {
  WithColourCounts(parts, [by_part](int part, const int16_t* counts) {
    const int16_t* const most = std::max_element(counts, counts + kColours);
    const bool one = std::count(counts, counts + kColours, *most) == 1;
    by_part[part] = static_cast<int16_t>(one ? most - counts : 0);
  });
}

void RareColourOf(const Parts& parts, int16_t* by_part) {
  WithColourCounts(parts, [by_part](int part, const int16_t* counts) {
    int16_t fewest = INT16_MAX;
    by_part[part] = 0;
    for (int16_t c = 0; c < kColours; ++c) {
      if (counts[c] == 0 || counts[c] > fewest) continue;
      by_part[part] = counts[c] < fewest ? c : int16_t{0};
      fewest = counts[c];
    }
  });
}

void TouchedColours(const Parts& parts, int16_t* by_part) {
  ColourSets touched;
  FindTouched(parts, touched);
  std::transform(touched, touched + parts.count(), by_part,
                 [](uint16_t set) { return static_cast<int16_t>(std::popcount(set)); });
}

void TouchedColour(const Parts& parts, int16_t* by_part) {
  ColourSets touched;
  FindTouched(parts, touched);
  OnlyColour(parts, touched, by_part);
}

void HeldColour(const Parts& parts, int16_t* by_part) {
  ColourSets held;
  for (int i = 0; i < parts.count(); ++i) {
    const Component& part = parts.found.parts[i];
    held[i] = 0;
    if (part.FillsBox()) continue;
    for (int row = part.top; row < part.bottom; ++row) {
      const uint8_t* cells = parts.grid.cells() + row * parts.width;
      for (int column = part.left; column < part.right; ++column) held[i] |= 1u << cells[column];
    }
    held[i] &= static_cast<uint16_t>(~(1u | 1u << parts.colour(i)));
  }
  OnlyColour(parts, held, by_part);
}

}  // namespace hunch::grid
