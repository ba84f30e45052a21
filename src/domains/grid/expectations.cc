#include "domains/grid/expectations.h"

#include <algorithm>
#include <array>
#include <bit>
#include <optional>

#include "base/hash.h"
#include "domains/grid/components.h"
#include "domains/grid/grid_types.h"
#include "domains/grid/measures.h"

namespace hunch::grid {
namespace {

using core::Native;

constexpr double kUndefinedBits = 12;  // of an answer that is none
constexpr double kMostBits = 12;       // of all that an answer breaks
// The share of the cells that change may go so many times beyond what it is in the pairs.
constexpr double kShareRange = 2.5;
constexpr double kMuchChangeBits = 2.5, kLittleChangeBits = 2;

// A pair, and what several properties ask of it.
struct Sight {
  GridRef input, output;
  bool same_size;
  ColourCounts in, out;          // cells by colour
  unsigned in_set, out_set;      // colours, black included
  int in_objects, out_objects;   // of one colour, joined by sides or corners
  int in_largest, out_largest;   // cells of the largest of these objects
  bool specks, only_rectangles;  // whether the output has objects of one cell; no others than full
  int changed;                   // cells; where the size is the same
  uint64_t from_to[2];           // bit 10 * from + to: some cell changed so
};

int PaintedCells(const ColourCounts& counts) {
  int sum = 0;
  for (int colour = 1; colour < kColours; ++colour) sum += counts[colour];
  return sum;
}

int LargestOf(const Components& found) {
  int largest = 0;
  for (int i = 0; i < found.count; ++i) largest = std::max<int>(largest, found.parts[i].cells);
  return largest;
}

void LookAtObjects(Sight& sight) {
  Components found;
  FindComponents(sight.input, ComponentRule::kSameColour, Adjacency::kEight, found);
  sight.in_objects = found.count;
  sight.in_largest = LargestOf(found);
  FindComponents(sight.output, ComponentRule::kSameColour, Adjacency::kEight, found);
  sight.out_objects = found.count;
  sight.out_largest = LargestOf(found);
  sight.specks = false;
  sight.only_rectangles = true;
  for (int i = 0; i < found.count; ++i) {
    sight.specks = sight.specks || found.parts[i].cells == 1;
    sight.only_rectangles = sight.only_rectangles && found.parts[i].FillsBox();
  }
}

void LookAtChanges(Sight& sight) {
  sight.changed = 0;
  sight.from_to[0] = sight.from_to[1] = 0;
  if (!sight.same_size) return;
  for (int i = 0; i < sight.input.area(); ++i) {
    const int from = sight.input.cells()[i], to = sight.output.cells()[i];
    if (from == to) continue;
    ++sight.changed;
    const int bit = kColours * from + to;
    sight.from_to[bit / 64] |= uint64_t{1} << bit % 64;
  }
}

Sight Look(GridRef input, GridRef output) {
  Sight sight;
  sight.input = input;
  sight.output = output;
  sight.same_size = input.SameSize(output);
  sight.in = CountByColour(input);
  sight.out = CountByColour(output);
  sight.in_set = ColourSet(input);
  sight.out_set = ColourSet(output);
  LookAtObjects(sight);
  LookAtChanges(sight);
  return sight;
}

bool AllColours(const Sight& s, bool (*holds)(int in, int out)) {
  for (int colour = 1; colour < kColours; ++colour) {
    if (!holds(s.in[colour], s.out[colour])) return false;
  }
  return true;
}

bool ChangesOnly(const Sight& s, bool (*allowed)(int from, int to)) {
  if (!s.same_size) return false;
  for (int bit = 0; bit < kColours * kColours; ++bit) {
    const bool some = (s.from_to[bit / 64] >> bit % 64 & 1) != 0;
    if (some && !allowed(bit / kColours, bit % kColours)) return false;
  }
  return true;
}

unsigned ChangedColours(const Sight& s, bool from) {
  unsigned colours = 0;
  for (int bit = 0; bit < kColours * kColours; ++bit) {
    if ((s.from_to[bit / 64] >> bit % 64 & 1) == 0) continue;
    colours |= 1u << (from ? bit / kColours : bit % kColours);
  }
  return colours;
}

// Equal for pairs in which the same colours become the same ones.
int64_t ChangesDigest(const Sight& s) {
  return static_cast<int64_t>(base::HashBytes(s.from_to, sizeof(s.from_to)).low);
}

// Whether some colour of the input is nowhere painted or erased.
bool KeepsAColour(const Sight& s) {
  if (!s.same_size) return false;
  const unsigned kept = s.in_set & ~1u & ~(ChangedColours(s, true) | ChangedColours(s, false));
  return kept != 0;
}

bool IsMirroredUpright(GridRef g) {
  for (int row = 0; row < g.height() / 2; ++row) {
    for (int column = 0; column < g.width(); ++column) {
      if (g.at(row, column) != g.at(g.height() - 1 - row, column)) return false;
    }
  }
  return true;
}

// Whether the painted cells are painted still, and no others.
bool KeepsShape(const Sight& s) {
  return ChangesOnly(s, [](int from, int to) { return (from == 0) == (to == 0); });
}

bool IsMirroredAcrossDiagonal(GridRef g) {
  if (g.height() != g.width()) return false;
  for (int row = 0; row < g.height(); ++row) {
    for (int column = 0; column < row; ++column) {
      if (g.at(row, column) != g.at(column, row)) return false;
    }
  }
  return true;
}

// What breaking a property tells, in bits, is 0.75 log2 of how much more often wrong answers of
// programs that reproduce all pairs break it than right ones do, counted on two training sets.
//
// Expected where it holds in every pair.
struct Relation {
  bool (*holds)(const Sight&);
  double bits;
};
constexpr Relation kRelations[] = {
    {[](const Sight& s) { return s.same_size; }, 1.5},
    {[](const Sight& s) { return !s.same_size || s.changed > 0; }, 2},
    // Colours.
    {[](const Sight& s) { return (s.out_set & ~s.in_set) == 0; }, 3.5},
    {[](const Sight& s) { return (s.in_set & ~s.out_set) == 0; }, 3.5},
    {[](const Sight& s) { return CommonestColour(s.in) == CommonestColour(s.out); }, 1},
    {[](const Sight& s) { return s.out[0] == 0; }, 2},
    {[](const Sight& s) { return ColourCount(s.output) == 1; }, 3},
    {[](const Sight& s) { return ColourCount(s.output) == 2; }, 1.5},
    // Cells of each colour.
    {[](const Sight& s) { return AllColours(s, [](int in, int out) { return out <= in; }); }, 4},
    {[](const Sight& s) { return AllColours(s, [](int in, int out) { return out >= in; }); }, 3.5},
    {[](const Sight& s) { return AllColours(s, [](int in, int out) { return out == in; }); }, 3.5},
    {[](const Sight& s) { return PaintedCells(s.in) == PaintedCells(s.out); }, 3},
    // Changes.
    {[](const Sight& s) { return ChangesOnly(s, [](int from, int) { return from == 0; }); }, 3},
    {[](const Sight& s) { return ChangesOnly(s, [](int, int to) { return to == 0; }); }, 1.5},
    {&KeepsShape, 1.5},
    {&KeepsAColour, 3.5},
    // Objects and symmetry.
    {[](const Sight& s) { return s.in_objects == s.out_objects; }, 3},
    {[](const Sight& s) { return s.in_largest == s.out_largest; }, 2.5},
    {[](const Sight& s) { return !s.specks; }, 1},
    {[](const Sight& s) { return s.only_rectangles; }, 1.5},
    {[](const Sight& s) { return IsMirrored(s.output); }, 2.5},
    {[](const Sight& s) { return IsMirroredUpright(s.output); }, 1.5},
    {[](const Sight& s) { return IsMirroredAcrossDiagonal(s.output); }, 1.5},
};

// Expected where it is the same number in every pair.
struct Measure {
  int64_t (*of)(const Sight&);
  double bits;
};
constexpr Measure kMeasures[] = {
    {[](const Sight& s) -> int64_t { return s.output.height(); }, 0.5},
    {[](const Sight& s) -> int64_t { return s.output.width(); }, 0.5},
    {[](const Sight& s) -> int64_t { return s.out_set; }, 3},
    {[](const Sight& s) -> int64_t { return s.out_set & ~s.in_set; }, 3.5},  // which are new
    {[](const Sight& s) -> int64_t { return s.in_set & ~s.out_set; }, 4},    // which are lost
    {[](const Sight& s) -> int64_t { return std::popcount(s.in_set & ~s.out_set); }, 2.5},
    {[](const Sight& s) -> int64_t { return ColourCount(s.output); }, 2},
    {[](const Sight& s) -> int64_t { return s.out_objects - s.in_objects; }, 2},
    {[](const Sight& s) -> int64_t { return s.out_objects; }, 1.5},
    {[](const Sight& s) -> int64_t { return s.changed; }, 1.5},
    {[](const Sight& s) -> int64_t { return PaintedCells(s.out); }, 1.5},
    {[](const Sight& s) -> int64_t { return PaintedCells(s.out) - PaintedCells(s.in); }, 2},
    {[](const Sight& s) -> int64_t { return ChangedColours(s, true); }, 4},
    {[](const Sight& s) -> int64_t { return ChangedColours(s, false); }, 3},
    {[](const Sight& s) -> int64_t { return ChangesDigest(s); }, 4},
};

double ShareChanged(const Sight& s) {
  return static_cast<double>(s.changed) / static_cast<double>(s.input.area());
}

class LikePairs final : public core::Expectations {
 public:
  explicit LikePairs(const core::Task& task) : task_(task) {
    std::vector<Sight> pairs;
    for (const core::Example& pair : task.train) {
      pairs.push_back(
          Look(Native<GridRef>::From(pair.inputs[0]), Native<GridRef>::From(pair.output)));
    }
    for (size_t i = 0; i < std::size(kRelations); ++i) {
      holds_[i] = std::all_of(pairs.begin(), pairs.end(), kRelations[i].holds);
    }
    same_size_ =
        std::all_of(pairs.begin(), pairs.end(), [](const Sight& s) { return s.same_size; });
    for (const Sight& pair : pairs) {
      least_changed_ = std::min(least_changed_, ShareChanged(pair));
      most_changed_ = std::max(most_changed_, ShareChanged(pair));
    }
    for (size_t i = 0; i < std::size(kMeasures); ++i) {
      const int64_t first = kMeasures[i].of(pairs[0]);
      const bool same = std::all_of(pairs.begin(), pairs.end(), [&](const Sight& pair) {
        return kMeasures[i].of(pair) == first;
      });
      if (same) value_[i] = first;
    }
  }

  double Surprise(std::span<const core::Value> outputs) const override {
    double most = 0;
    for (size_t i = 0; i < outputs.size(); ++i) {
      most = std::max(most, SurpriseOf(task_.test[i].inputs[0], outputs[i]));
    }
    return most;
  }

 private:
  double SurpriseOf(core::Value input, core::Value output) const {
    if (!output.defined()) return kUndefinedBits;
    const Sight sight = Look(Native<GridRef>::From(input), Native<GridRef>::From(output));
    double bits = 0;
    for (size_t i = 0; i < std::size(kRelations); ++i) {
      if (holds_[i] && !kRelations[i].holds(sight)) bits += kRelations[i].bits;
    }
    for (size_t i = 0; i < std::size(kMeasures); ++i) {
      if (value_[i] && kMeasures[i].of(sight) != *value_[i]) bits += kMeasures[i].bits;
    }
    if (same_size_ && sight.same_size) {
      if (ShareChanged(sight) > kShareRange * most_changed_) bits += kMuchChangeBits;
      if (kShareRange * ShareChanged(sight) < least_changed_) bits += kLittleChangeBits;
    }
    return std::min(bits, kMostBits);
  }

  const core::Task& task_;
  bool same_size_ = false;
  double least_changed_ = 1, most_changed_ = 0;  // of the cells, as a share
  std::array<bool, std::size(kRelations)> holds_{};
  std::array<std::optional<int64_t>, std::size(kMeasures)> value_{};
};

}  // namespace

std::unique_ptr<const core::Expectations> ExpectLikePairs(const core::Task& task) {
  const core::Type grid = OfBase(kGrid);
  const core::Interface& interface = task.interface;
  if (interface.input_types != std::vector{grid} || interface.output_type != grid) return nullptr;
  if (task.train.size() < 2) return nullptr;
  return std::make_unique<LikePairs>(task);
}

}  // namespace hunch::grid
