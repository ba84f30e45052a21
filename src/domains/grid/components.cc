#include "domains/grid/components.h"

#include <algorithm>
#include <bit>

#include "base/fill_bits.h"

namespace hunch::grid {
namespace {

// A run of equal cells in a row. Runs, not cells, are joined and labelled: there are far fewer.
struct Run {
  uint8_t key;
  uint8_t begin, end;  // columns
  int16_t label;       // provisional
};

// Union-find over provisional labels. The root of a set is its smallest label, which is the one of
// its first cell in reading order.
class LabelSets {
 public:
  int Add() {
    parent_[count_] = static_cast<int16_t>(count_);
    return count_++;
  }
  int Find(int label) {
    while (parent_[label] != label) {
      parent_[label] = parent_[parent_[label]];
      label = parent_[label];
    }
    return label;
  }
  int Unite(int a, int b) {
    a = Find(a);
    b = Find(b);
    const int low = std::min(a, b);
    parent_[std::max(a, b)] = static_cast<int16_t>(low);
    return low;
  }

  // Numbers the sets by their roots, in order: afterwards Number(label) is the set's index.
  int NumberSets() {
    int sets = 0;
    for (int label = 0; label < count_; ++label) {
      const int parent = parent_[label];
      parent_[label] = parent == label ? static_cast<int16_t>(sets++) : parent_[parent];
    }
    return sets;
  }
  int Number(int label) const { return parent_[label]; }

 private:
  int count_ = 0;
  int16_t parent_[kLargestArea];
};

// The runs of a picture, row by row from left to right.
class Runs {
 public:
  Runs(const uint8_t* keys, int height, int width) : height_(height) {
    uint64_t last[kWords];  // cells that are the last ones of a run, of whatever key
    FindLast(keys, height, width, last);
    int row_begin = 0, begin = 0;
    int* next_row = start_;
    *next_row++ = 0;
    for (int w = 0; w < Words(height * width); ++w) {
      for (uint64_t left = last[w]; left != 0; left &= left - 1) {
        const int end = w * 64 + std::countr_zero(left) + 1;
        const uint8_t key = keys[begin];
        if (key != 0) {
          runs_[count_++] = {key, static_cast<uint8_t>(begin - row_begin),
                             static_cast<uint8_t>(end - row_begin), -1};
        }
        begin = end;
        if (end != row_begin + width) continue;
        row_begin = end;
        *next_row++ = count_;
      }
    }
  }

  int height() const { return height_; }
  Run* begin(int row) { return runs_ + start_[row]; }
  Run* end(int row) { return runs_ + start_[row + 1]; }

 private:
  static constexpr int kWords = kLargestArea / 64;
  static constexpr int Words(int area) { return (area + 63) / 64; }

  static void FindLast(const uint8_t* keys, int height, int width, uint64_t* last) {
    const int area = height * width;
    last[Words(area) - 1] = 0;
    base::FillBits(
        static_cast<size_t>(area - 1), [keys](size_t i) { return keys[i] != keys[i + 1]; }, last);
    for (int i = width - 1; i < area; i += width) last[i / 64] |= uint64_t{1} << (i % 64);
  }

  int height_;
  int count_ = 0;
  int start_[kLongestSide + 1];
  Run runs_[kLargestArea];
};

// Joins `run` with those from `first` on that come within `reach` columns of it; gives the first
// that the next run of the same row may still come near.
Run* Join(Run& run, Run* first, const Run* end, int reach, LabelSets& sets) {
  while (first != end && first->end + reach <= run.begin) ++first;
  for (const Run* other = first; other != end && other->begin < run.end + reach; ++other) {
    if (other->key != run.key || other->label == run.label) continue;
    run.label =
        static_cast<int16_t>(run.label < 0 ? other->label : sets.Unite(run.label, other->label));
  }
  return first;
}

// Labels the runs: equal labels, or labels that were united, for runs that are neighbours.
void Label(Runs& runs, Adjacency adjacency, LabelSets& sets) {
  const bool gap = adjacency == Adjacency::kGap;
  const int reach = gap ? 2 : adjacency == Adjacency::kEight ? 1 : 0;
  for (int row = 0; row < runs.height(); ++row) {
    Run* above = row > 0 ? runs.begin(row - 1) : nullptr;
    Run* further_above = gap && row > 1 ? runs.begin(row - 2) : nullptr;
    Run* beside = runs.begin(row);
    for (Run* run = runs.begin(row); run != runs.end(row); ++run) {
      if (above != nullptr) above = Join(*run, above, runs.end(row - 1), reach, sets);
      if (further_above != nullptr) {
        further_above = Join(*run, further_above, runs.end(row - 2), reach, sets);
      }
      if (gap) beside = Join(*run, beside, run, reach, sets);
      if (run->label < 0) run->label = static_cast<int16_t>(sets.Add());
    }
  }
}

void StartAt(Component& part, int row, int column, int width) {
  part.top = part.bottom = static_cast<int16_t>(row);
  part.left = part.right = static_cast<int16_t>(column);
  part.first = static_cast<int16_t>(row * width + column);
  part.cells = 0;
}

void Take(Component& part, int row, int begin, int end) {
  part.bottom = static_cast<int16_t>(row + 1);
  part.left = std::min(part.left, static_cast<int16_t>(begin));
  part.right = std::max(part.right, static_cast<int16_t>(end));
  part.cells = static_cast<int16_t>(part.cells + end - begin);
}

void MarkBorder(int height, int width, Components& found) {
  for (int i = 0; i < found.count; ++i) {
    Component& part = found.parts[i];
    part.touches_border =
        part.top == 0 || part.left == 0 || part.bottom == height || part.right == width;
  }
}

template <typename KeyOf>
void MakeKeys(GridRef grid, uint8_t* keys, const KeyOf& key_of) {
  std::transform(grid.cells(), grid.cells() + grid.area(), keys,
                 [&key_of](uint8_t colour) { return static_cast<uint8_t>(key_of(colour)); });
}

// The keys that cells have under a rule.
void MakeKeys(GridRef grid, ComponentRule rule, uint8_t background, uint8_t* keys) {
  switch (rule) {
    case ComponentRule::kSameColour:
      return MakeKeys(grid, keys, [=](uint8_t c) { return c == background ? 0 : c + 1; });
    case ComponentRule::kAnyColour:
      return MakeKeys(grid, keys, [=](uint8_t c) { return c == background ? 0 : 1; });
    case ComponentRule::kBlack:
      return MakeKeys(grid, keys, [=](uint8_t c) { return c == background ? 1 : 0; });
    case ComponentRule::kEveryColour:
      return MakeKeys(grid, keys, [](uint8_t c) { return c + 1; });
  }
}

// Copies the cells of component `index` within its box, each through `colour`.
template <typename ColourOf>
GridRef Cut(base::Arena& arena, GridRef grid, const Components& components, int index,
            const ColourOf& colour) {
  const Component& part = components.parts[index];
  GridBuilder out(arena, part.height(), part.width(), grid.top() + part.top,
                  grid.left() + part.left);
  uint8_t* to = out.cells();
  for (int row = part.top; row < part.bottom; ++row) {
    const uint8_t* from = grid.cells() + row * grid.width();
    const int16_t* label = components.label + row * grid.width();
    for (int column = part.left; column < part.right; ++column, ++to) {
      *to = label[column] == index ? colour(from[column]) : 0;
    }
  }
  return out.Finish();
}

}  // namespace

void FindComponents(const uint8_t* keys, int height, int width, Adjacency adjacency,
                    Components& out) {
  Runs runs(keys, height, width);
  LabelSets sets;
  Label(runs, adjacency, sets);
  out.count = sets.NumberSets();
  std::fill_n(out.label, height * width, int16_t{-1});
  int started = 0;
  for (int row = 0; row < height; ++row) {
    for (const Run* run = runs.begin(row); run != runs.end(row); ++run) {
      const int index = sets.Number(run->label);
      if (index == started) StartAt(out.parts[started++], row, run->begin, width);
      Take(out.parts[index], row, run->begin, run->end);
      std::fill_n(out.label + row * width + run->begin, run->end - run->begin,
                  static_cast<int16_t>(index));
    }
  }
  MarkBorder(height, width, out);
}

void FindComponents(GridRef grid, ComponentRule rule, Adjacency adjacency, Components& out,
                    Colour background) {
  uint8_t keys[kLargestArea];
  MakeKeys(grid, rule, static_cast<uint8_t>(background.index), keys);
  FindComponents(keys, grid.height(), grid.width(), adjacency, out);
}

void FindColourLayers(GridRef grid, Components& out) {
  int16_t layer_of[kColours];
  std::fill_n(layer_of, kColours, int16_t{-1});
  out.count = 0;
  for (int row = 0, at = 0; row < grid.height(); ++row) {
    for (int column = 0; column < grid.width(); ++column, ++at) {
      int16_t& layer = layer_of[grid.cells()[at]];
      if (grid.cells()[at] != 0) {
        if (layer < 0) {
          layer = static_cast<int16_t>(out.count++);
          StartAt(out.parts[layer], row, column, grid.width());
        }
        Take(out.parts[layer], row, column, column + 1);
      }
      out.label[at] = layer;
    }
  }
  MarkBorder(grid.height(), grid.width(), out);
}

GridRef CutComponent(base::Arena& arena, GridRef grid, const Components& components, int index) {
  return Cut(arena, grid, components, index, [](uint8_t colour) { return colour; });
}

GridRef PaintComponent(base::Arena& arena, GridRef grid, const Components& components, int index,
                       Colour paint) {
  const uint8_t painted = static_cast<uint8_t>(paint.index);
  return Cut(arena, grid, components, index, [painted](uint8_t) { return painted; });
}

GridRef CutBox(base::Arena& arena, GridRef grid, const Components& components, int index) {
  const Component& part = components.parts[index];
  GridBuilder out(arena, part.height(), part.width(), grid.top() + part.top,
                  grid.left() + part.left);
  for (int row = 0; row < part.height(); ++row) {
    std::copy_n(grid.cells() + (part.top + row) * grid.width() + part.left, part.width(),
                out.cells() + row * part.width());
  }
  return out.Finish();
}

int CountHoles(GridRef grid) {
  Components found;
  FindComponents(grid, ComponentRule::kBlack, Adjacency::kFour, found);
  return static_cast<int>(
      std::count_if(found.parts, found.parts + found.count,
                    [](const Component& part) { return !part.touches_border; }));
}

}  // namespace hunch::grid
