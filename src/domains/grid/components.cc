#include "domains/grid/components.h"

#include <algorithm>
#include <array>

namespace hunch::grid {
namespace {

// Keys are copied into a frame of unused cells, so that no neighbour needs a check of the border:
// two rows above, two columns on either side.
constexpr int kMargin = 2;
constexpr int kLargestPadded =
    kLargestArea + kMargin * (2 + 1) * kLongestSide + 2 * kMargin * kMargin;

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

// Labels cells row by row; `earlier` are the offsets of the neighbours that come before a cell.
template <size_t kNeighbours>
void Scan(const uint8_t* keys, int height, int width, int stride,
          const std::array<int, kNeighbours>& earlier, LabelSets& sets, int16_t* labels) {
  for (int row = 0; row < height; ++row) {
    for (int column = 0; column < width; ++column) {
      const int at = (row + kMargin) * stride + column + kMargin;
      if (keys[at] == 0) continue;
      int label = -1;
      for (const int offset : earlier) {
        if (keys[at + offset] != keys[at]) continue;
        const int other = labels[at + offset];
        label = label < 0 || label == other ? other : sets.Unite(label, other);
      }
      labels[at] = static_cast<int16_t>(label < 0 ? sets.Add() : label);
    }
  }
}

void Scan(const uint8_t* keys, int height, int width, int stride, Adjacency adjacency,
          LabelSets& sets, int16_t* labels) {
  const int up = -stride;
  switch (adjacency) {
    case Adjacency::kFour:
      return Scan<2>(keys, height, width, stride, {-1, up}, sets, labels);
    case Adjacency::kEight:
      return Scan<4>(keys, height, width, stride, {-1, up - 1, up, up + 1}, sets, labels);
    case Adjacency::kGap:
      return Scan<12>(keys, height, width, stride,
                      {-1, -2, up - 2, up - 1, up, up + 1, up + 2, 2 * up - 2, 2 * up - 1, 2 * up,
                       2 * up + 1, 2 * up + 2},
                      sets, labels);
  }
}

void StartAt(Component& part, int row, int column, int width) {
  part.top = part.bottom = static_cast<int16_t>(row);
  part.left = part.right = static_cast<int16_t>(column);
  part.first = static_cast<int16_t>(row * width + column);
  part.cells = 0;
}

void Take(Component& part, int row, int column) {
  part.bottom = static_cast<int16_t>(row + 1);
  part.left = std::min(part.left, static_cast<int16_t>(column));
  part.right = std::max(part.right, static_cast<int16_t>(column + 1));
  ++part.cells;
}

void MarkBorder(int height, int width, Components& found) {
  for (int i = 0; i < found.count; ++i) {
    Component& part = found.parts[i];
    part.touches_border =
        part.top == 0 || part.left == 0 || part.bottom == height || part.right == width;
  }
}

// Which key each colour has under a rule.
std::array<uint8_t, kColours> KeysOfColours(ComponentRule rule, int background) {
  std::array<uint8_t, kColours> keys;
  for (int colour = 0; colour < kColours; ++colour) {
    const bool empty = colour == background;
    switch (rule) {
      case ComponentRule::kSameColour:
        keys[colour] = empty ? 0 : colour + 1;
        break;
      case ComponentRule::kAnyColour:
        keys[colour] = empty ? 0 : 1;
        break;
      case ComponentRule::kBlack:
        keys[colour] = empty ? 1 : 0;
        break;
      case ComponentRule::kEveryColour:
        keys[colour] = colour + 1;
        break;
    }
  }
  return keys;
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
  uint8_t padded[kLargestPadded];
  int16_t labels[kLargestPadded];
  const int stride = width + 2 * kMargin;
  std::fill_n(padded, (height + kMargin) * stride, uint8_t{0});
  for (int row = 0; row < height; ++row) {
    std::copy_n(keys + row * width, width, padded + (row + kMargin) * stride + kMargin);
  }
  LabelSets sets;
  Scan(padded, height, width, stride, adjacency, sets, labels);
  out.count = sets.NumberSets();
  int started = 0;
  for (int row = 0; row < height; ++row) {
    const int start = (row + kMargin) * stride + kMargin;
    for (int column = 0; column < width; ++column) {
      int16_t& label = out.label[row * width + column];
      if (keys[row * width + column] == 0) {
        label = -1;
        continue;
      }
      label = static_cast<int16_t>(sets.Number(labels[start + column]));
      if (label == started) StartAt(out.parts[started++], row, column, width);
      Take(out.parts[label], row, column);
    }
  }
  MarkBorder(height, width, out);
}

void FindComponents(GridRef grid, ComponentRule rule, Adjacency adjacency, Components& out,
                    Colour background) {
  const std::array<uint8_t, kColours> key_of = KeysOfColours(rule, background.index);
  uint8_t keys[kLargestArea];
  std::transform(grid.cells(), grid.cells() + grid.area(), keys,
                 [&key_of](uint8_t colour) { return key_of[colour]; });
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
        Take(out.parts[layer], row, column);
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
