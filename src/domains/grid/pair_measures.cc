#include "domains/grid/pair_measures.h"

#include <algorithm>
#include <bit>
#include <bitset>
#include <iterator>
#include <vector>

#include "base/hash.h"
#include "domains/grid/components.h"
#include "domains/grid/measures.h"
#include "domains/grid/picture_measures.h"

namespace hunch::grid {
namespace {

using Numbers = std::array<int64_t, kMeasures>;
using Keys = std::vector<uint64_t>;  // in order, each once

int64_t& At(Numbers& numbers, Measure measure) { return numbers[static_cast<size_t>(measure)]; }

Keys Ordered(Keys keys) {
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

bool Within(const Keys& part, const Keys& whole) {
  return std::includes(whole.begin(), whole.end(), part.begin(), part.end());
}

int64_t Without(const Keys& keys, const Keys& others) {
  Keys left;
  std::set_difference(keys.begin(), keys.end(), others.begin(), others.end(),
                      std::back_inserter(left));
  return static_cast<int64_t>(left.size());
}

// One key for each kind of object: its colour and shape.
Keys ObjectKeys(GridRef grid, const Components& found) {
  Keys keys(static_cast<size_t>(found.count), 0);
  for (int cell = 0; cell < grid.area(); ++cell) {
    const int object = found.label[cell];
    if (object < 0) continue;
    const Component& part = found.parts[object];
    const uint64_t place = static_cast<uint64_t>(cell / grid.width() - part.top) * kLongestSide +
                           static_cast<uint64_t>(cell % grid.width() - part.left);
    uint64_t& key = keys[static_cast<size_t>(object)];
    const uint64_t both[] = {key, place * kColours + grid.cells()[cell]};
    key = base::HashBytes(both, sizeof(both)).low;
  }
  return Ordered(std::move(keys));
}

Keys SquareKeys(GridRef grid) {
  Keys keys;
  for (int row = 0; row + 1 < grid.height(); ++row) {
    for (int column = 0; column + 1 < grid.width(); ++column) {
      keys.push_back(static_cast<uint64_t>(grid.at(row, column)) << 12 |
                     grid.at(row, column + 1) << 8 | grid.at(row + 1, column) << 4 |
                     grid.at(row + 1, column + 1));
    }
  }
  return Ordered(std::move(keys));
}

using ColourPairs = std::bitset<kColours * kColours>;

ColourPairs NeighboursIn(GridRef grid, int rows_on, int columns_on) {
  ColourPairs pairs;
  for (int row = 0; row + rows_on < grid.height(); ++row) {
    for (int column = 0; column + columns_on < grid.width(); ++column) {
      pairs.set(kColours * grid.at(row, column) + grid.at(row + rows_on, column + columns_on));
    }
  }
  return pairs;
}

bool IsPartAt(GridRef part, GridRef whole, int top, int left) {
  for (int row = 0; row < part.height(); ++row) {
    const uint8_t* cells = whole.cells() + (top + row) * whole.width() + left;
    if (std::memcmp(cells, part.cells() + row * part.width(), part.width()) != 0) return false;
  }
  return true;
}

bool IsPart(GridRef part, GridRef whole) {
  for (int top = 0; top + part.height() <= whole.height(); ++top) {
    for (int left = 0; left + part.width() <= whole.width(); ++left) {
      if (IsPartAt(part, whole, top, left)) return true;
    }
  }
  return false;
}

void MeasureColours(GridRef input, GridRef output, int background, Numbers& out) {
  const ColourCounts in_counts = CountByColour(input), out_counts = CountByColour(output);
  unsigned as_many = 0, in = 0, made = 0;
  bool nothing_erased = true;
  for (int c = 0; c < kColours; ++c) {
    const unsigned bit = 1u << c;
    if (in_counts[c] > 0) in |= bit;
    if (out_counts[c] > 0) made |= bit;
    if (in_counts[c] > 0 && in_counts[c] == out_counts[c]) as_many |= bit;
    if (c != background && out_counts[c] < in_counts[c]) nothing_erased = false;
  }
  At(out, Measure::kColoursAsMany) = std::popcount(as_many);
  At(out, Measure::kColoursLost) = in & ~made;
  At(out, Measure::kColoursNew) = made & ~in;
  At(out, Measure::kColoursNewCount) = std::popcount(made & ~in);
  At(out, Measure::kNothingErased) = nothing_erased;
}

void MeasureKinds(GridRef input, GridRef output, int background, Numbers& out) {
  Components found;
  const Colour empty{background};
  FindComponents(input, ComponentRule::kSameColour, Adjacency::kEight, found, empty);
  const Keys objects_in = ObjectKeys(input, found);
  FindComponents(output, ComponentRule::kSameColour, Adjacency::kEight, found, empty);
  const Keys objects_out = ObjectKeys(output, found);
  At(out, Measure::kObjectsNew) = Without(objects_out, objects_in);
  const Keys squares_in = SquareKeys(input), squares_out = SquareKeys(output);
  At(out, Measure::kSquaresMet) = Within(squares_in, squares_out);
  At(out, Measure::kRowNeighboursKept) =
      (NeighboursIn(output, 0, 1) & ~NeighboursIn(input, 0, 1)).none();
  At(out, Measure::kColumnNeighboursKept) =
      (NeighboursIn(output, 1, 0) & ~NeighboursIn(input, 1, 0)).none();
}

// What the cells that change have in common.
void MeasureColourChanges(GridRef input, GridRef output, int background, Numbers& out) {
  ColourPairs changes;
  unsigned in = 0, from = 0, to = 0, unchanged = 0;
  for (int cell = 0; cell < input.area(); ++cell) {
    const int a = input.cells()[cell], b = output.cells()[cell];
    in |= 1u << a;
    if (a == b) {
      unchanged |= 1u << a;
      continue;
    }
    changes.set(kColours * a + b);
    from |= 1u << a;
    to |= 1u << b;
  }
  const unsigned painted = in & ~(1u << background);
  At(out, Measure::kColoursGone) = in & ~unchanged;
  At(out, Measure::kColoursKept) = painted & ~from & ~to;
  At(out, Measure::kColoursMade) = to;
  At(out, Measure::kColourChangesCount) = static_cast<int64_t>(changes.count());
}

using Cells = std::array<uint8_t, kLargestArea>;  // 1 where it holds

void MeasureParts(GridRef input, const Cells& changed, Numbers& out) {
  Components found;
  FindComponents(changed.data(), input.height(), input.width(), Adjacency::kEight, found);
  int smallest = found.count == 0 ? 0 : kLargestArea, specks = 0;
  for (int i = 0; i < found.count; ++i) {
    smallest = std::min<int>(smallest, found.parts[i].cells);
    specks += found.parts[i].cells == 1;
  }
  At(out, Measure::kSmallestChange) = smallest;
  At(out, Measure::kChangedSpecks) = specks;
  FindComponents(changed.data(), input.height(), input.width(), Adjacency::kFour, found);
  const auto all = [&](int (Component::*side)() const) {
    return std::all_of(found.parts, found.parts + found.count,
                       [&](const Component& part) { return (part.*side)() == 1; });
  };
  At(out, Measure::kChangesBeside) = found.count;
  At(out, Measure::kChangesAcross) = all(&Component::height);
  At(out, Measure::kChangesDown) = all(&Component::width);
}

void MeasureChangedObjects(GridRef input, int background, const Cells& changed, Numbers& out) {
  Components found;
  FindComponents(input, ComponentRule::kSameColour, Adjacency::kEight, found, Colour{background});
  std::vector<int> cells(static_cast<size_t>(found.count), 0);
  for (int cell = 0; cell < input.area(); ++cell) {
    if (found.label[cell] >= 0) cells[static_cast<size_t>(found.label[cell])] += changed[cell];
  }
  int some = 0, whole = 0;
  for (int i = 0; i < found.count; ++i) {
    some += cells[static_cast<size_t>(i)] > 0;
    whole += cells[static_cast<size_t>(i)] == found.parts[i].cells;
  }
  At(out, Measure::kObjectsWhole) = some == whole;
  At(out, Measure::kObjectsKept) = found.count - some;
}

void MeasureChanges(GridRef input, GridRef output, int background, Numbers& out) {
  Cells changed{};
  int count = 0;
  for (int cell = 0; cell < input.area(); ++cell) {
    changed[cell] = input.cells()[cell] != output.cells()[cell];
    count += changed[cell];
  }
  At(out, Measure::kShareChanged) = 1000 * count / input.area();
  MeasureColourChanges(input, output, background, out);
  MeasureParts(input, changed, out);
  MeasureChangedObjects(input, background, changed, out);
}

}  // namespace

int BackgroundOf(const GridRef* inputs, size_t count) {
  ColourCounts commonest{};
  for (size_t i = 0; i < count; ++i) {
    const ColourCounts counts = CountByColour(inputs[i]);
    if (counts[0] > 0) return 0;
    ++commonest[static_cast<size_t>(std::max_element(counts.begin(), counts.end()) -
                                    counts.begin())];
  }
  return static_cast<int>(std::max_element(commonest.begin(), commonest.end()) - commonest.begin());
}

PairMeasures MeasurePair(GridRef input, GridRef output, int background) {
  PairMeasures measures;
  measures.of_input.fill(0);
  measures.of_output.fill(kNotMeasured);
  MeasurePicture(input, background, measures.of_input);
  MeasurePicture(output, background, measures.of_output);
  Numbers& out = measures.of_output;
  MeasureColours(input, output, background, out);
  MeasureKinds(input, output, background, out);
  if (input.SameSize(output)) {
    MeasureChanges(input, output, background, out);
  } else {
    At(out, Measure::kOutputInInput) = IsPart(output, input);
    At(out, Measure::kInputInOutput) = IsPart(input, output);
  }
  return measures;
}

}  // namespace hunch::grid
