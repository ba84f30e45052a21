// Choosing among the elements of a list by a measure: any function GridRef -> number.
//
//   By<&CellCount>::Most(list)           // the largest
//   By<&CellCount>::Sort(arena, list)
//   KeepIf<&IsSquare>(arena, list)
#pragma once

#include <algorithm>

#include "core/list.h"
#include "domains/grid/raster.h"

namespace hunch::grid {

using Grids = core::ListOf<GridRef>;

// What a measure gives for each element of a list.
template <auto kMeasure>
class Measured {
 public:
  explicit Measured(const Grids& list) : size_(list.size()) {
    for (size_t i = 0; i < size_; ++i) of_[i] = static_cast<int64_t>(kMeasure(list[i]));
  }
  const int64_t* begin() const { return of_; }
  const int64_t* end() const { return of_ + size_; }
  int64_t operator[](size_t i) const { return of_[i]; }

 private:
  size_t size_;
  int64_t of_[core::kLongestList];
};

// How often each number of a collection occurs in it.
class Tally {
 public:
  template <typename Numbers>
  explicit Tally(const Numbers& numbers)
      : size_(std::copy(numbers.begin(), numbers.end(), sorted_) - sorted_) {
    std::sort(sorted_, sorted_ + size_);
  }
  ptrdiff_t Count(int64_t number) const {
    const auto [first, last] = std::equal_range(sorted_, sorted_ + size_, number);
    return last - first;
  }

 private:
  int64_t sorted_[core::kLongestList];
  ptrdiff_t size_;
};

// The elements for which `wanted(i)` holds.
template <typename Wanted>
core::Value Keep(base::Arena& arena, const Grids& list, const Wanted& wanted) {
  core::ListBuilder out(arena, list.size());
  for (size_t i = 0; i < list.size(); ++i) {
    if (wanted(i)) out.Add(list.elements()[i]);
  }
  return out.Finish(true);
}

// What can be done with a list of grids, given a measure. Of several best ones the first is taken
// where they are the same picture; where they differ, as in an empty list, there is no best one.
template <auto kMeasure>
struct By {
  static GridRef Most(Grids list) {
    if (list.empty()) return {};
    const Measured<kMeasure> measured(list);
    return OnlyAt(list, measured,
                  std::max_element(measured.begin(), measured.end()) - measured.begin());
  }

  static GridRef Least(Grids list) {
    if (list.empty()) return {};
    const Measured<kMeasure> measured(list);
    return OnlyAt(list, measured,
                  std::min_element(measured.begin(), measured.end()) - measured.begin());
  }

  // The only one that no other equals; undefined where none or several are so.
  static GridRef Unique(Grids list) {
    const Measured<kMeasure> measured(list);
    const Tally tally(measured);
    GridRef unique;
    for (size_t i = 0; i < list.size(); ++i) {
      if (tally.Count(measured[i]) != 1) continue;
      if (unique.defined()) return {};
      unique = list[i];
    }
    return unique;
  }

  // One of the most that are equal; undefined where all are different, or others are as many.
  static GridRef Commonest(Grids list) {
    const Measured<kMeasure> measured(list);
    const Tally tally(measured);
    GridRef commonest;
    ptrdiff_t most = list.size() == 1 ? 0 : 1;
    int64_t of_commonest = 0;
    bool several = false;
    for (size_t i = 0; i < list.size(); ++i) {
      const ptrdiff_t count = tally.Count(measured[i]);
      several = several || (count == most && measured[i] != of_commonest);
      if (count <= most) continue;
      most = count;
      commonest = list[i];
      of_commonest = measured[i];
      several = false;
    }
    return several ? GridRef() : commonest;
  }

  // By the measure times `sign`; of equal ones the first stays first.
  static core::Value Sorted(base::Arena& arena, Grids list, int64_t sign) {
    const Measured<kMeasure> measured(list);
    uint16_t order[core::kLongestList];
    const size_t size = list.size();
    for (size_t i = 0; i < size; ++i) order[i] = static_cast<uint16_t>(i);
    std::stable_sort(order, order + size, [&](uint16_t a, uint16_t b) {
      return sign * measured[a] < sign * measured[b];
    });
    core::ListBuilder out(arena, size);
    for (size_t i = 0; i < size; ++i) out.Add(list.elements()[order[i]]);
    return out.Finish(true);
  }
  static core::Value Sort(base::Arena& arena, Grids list) { return Sorted(arena, list, 1); }
  static core::Value SortDown(base::Arena& arena, Grids list) { return Sorted(arena, list, -1); }

  static core::Value KeepMost(base::Arena& arena, Grids list) {
    return KeepExtreme<true>(arena, list, 1);
  }
  static core::Value KeepLeast(base::Arena& arena, Grids list) {
    return KeepExtreme<true>(arena, list, -1);
  }
  static core::Value DropMost(base::Arena& arena, Grids list) {
    return KeepExtreme<false>(arena, list, 1);
  }
  static core::Value DropLeast(base::Arena& arena, Grids list) {
    return KeepExtreme<false>(arena, list, -1);
  }

  static core::Value KeepRepeated(base::Arena& arena, Grids list) {
    const Measured<kMeasure> measured(list);
    const Tally tally(measured);
    return Keep(arena, list, [&](size_t i) { return tally.Count(measured[i]) > 1; });
  }
  static core::Value DropRepeated(base::Arena& arena, Grids list) {
    const Measured<kMeasure> measured(list);
    const Tally tally(measured);
    return Keep(arena, list, [&](size_t i) { return tally.Count(measured[i]) == 1; });
  }
  // Of those that are equal only the first.
  static core::Value Distinct(base::Arena& arena, Grids list) {
    const Measured<kMeasure> measured(list);
    const int64_t* begin = measured.begin();
    return Keep(arena, list,
                [&](size_t i) { return std::find(begin, begin + i, begin[i]) == begin + i; });
  }

 private:
  // The element; undefined where another one that measures as much has other cells.
  static GridRef OnlyAt(const Grids& list, const Measured<kMeasure>& measured, ptrdiff_t at) {
    const auto best = static_cast<size_t>(at);
    for (size_t i = 0; i < list.size(); ++i) {
      if (measured[i] == measured[best] && !list[i].SameCells(list[best])) return {};
    }
    return list[best];
  }

  template <bool kKeep>
  static core::Value KeepExtreme(base::Arena& arena, const Grids& list, int sign) {
    const Measured<kMeasure> measured(list);
    if (list.empty()) return list.value();
    const int64_t extreme = sign > 0 ? *std::max_element(measured.begin(), measured.end())
                                     : *std::min_element(measured.begin(), measured.end());
    return Keep(arena, list, [&](size_t i) { return (measured[i] == extreme) == kKeep; });
  }
};

template <auto kProperty>
core::Value KeepIf(base::Arena& arena, Grids list) {
  return Keep(arena, list, [&](size_t i) { return kProperty(list[i]); });
}

template <auto kProperty>
core::Value DropIf(base::Arena& arena, Grids list) {
  return Keep(arena, list, [&](size_t i) { return !kProperty(list[i]); });
}

}  // namespace hunch::grid
