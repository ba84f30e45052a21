// The colours of a picture as sheets that lie over each other.
#include <algorithm>

#include "domains/grid/components.h"
#include "domains/grid/families.h"
#include "domains/grid/raster.h"

namespace hunch::grid {
namespace {

using core::Native;
using core::Value;

// Which colours' layers cover which others.
class Covers {
 public:
  Covers(GridRef grid, const Components& layers) : grid_(grid), layers_(layers) {
    for (int k = 0; k < layers.count; ++k) LookAtOutline(k);
    LookBetween();
  }

  bool over(int upper, int lower) const { return over_[upper][lower]; }

 private:
  // A cell of another colour on the outline of a layer's box lies over it.
  void LookAtOutline(int k) {
    const Component& box = layers_.parts[k];
    for (int row = box.top; row < box.bottom; ++row) {
      const bool edge = row == box.top || row == box.bottom - 1;
      const int step = edge ? 1 : std::max(1, box.width() - 1);
      for (int column = box.left; column < box.right; column += step) Lay(row, column, k);
    }
  }

  // So does a cell between two cells of a layer.
  void LookBetween() {
    const int width = grid_.width();
    for (int i = 0; i < grid_.area(); ++i) {
      const int column = i % width;
      if (column > 0 && column + 1 < width) LayBetween(i, 1);
      if (i >= width && i + width < grid_.area()) LayBetween(i, width);
    }
  }

  void LayBetween(int cell, int step) {
    const int k = layers_.label[cell - step];
    if (k >= 0 && layers_.label[cell + step] == k) LayCell(cell, k);
  }

  void Lay(int row, int column, int k) { LayCell(row * grid_.width() + column, k); }
  void LayCell(int cell, int k) {
    const int upper = layers_.label[cell];
    if (upper >= 0 && upper != k) over_[upper][k] = true;
  }

  GridRef grid_;
  const Components& layers_;
  bool over_[kColours][kColours] = {};
};

// The layer to take next: one that covers no other that is left, the one with the largest box if
// there are several; if there is none, of all that are left.
int Undermost(const Components& layers, const Covers& covers, const bool* taken) {
  int best = -1;
  bool best_is_free = false;
  for (int k = 0; k < layers.count; ++k) {
    if (taken[k]) continue;
    bool free = true;
    for (int other = 0; other < layers.count; ++other) {
      free &= taken[other] || !covers.over(k, other);
    }
    const auto area = [&](int i) { return layers.parts[i].height() * layers.parts[i].width(); };
    const bool better =
        best < 0 || (free && !best_is_free) || (free == best_is_free && area(k) > area(best));
    if (!better) continue;
    best = k;
    best_is_free = free;
  }
  return best;
}

Value Pile(base::Arena& arena, GridRef grid) {
  Components layers;
  FindColourLayers(grid, layers);
  const Covers covers(grid, layers);
  core::ListBuilder out(arena, static_cast<size_t>(layers.count));
  bool taken[kColours] = {};
  for (int i = 0; i < layers.count; ++i) {
    const int next = Undermost(layers, covers, taken);
    taken[next] = true;
    out.Add(Native<GridRef>::To(CutComponent(arena, grid, layers, next)));
  }
  return out.Finish(true);
}

}  // namespace

Primitives PilePrimitives() {
  return {{"pile", "grid -> list grid",
           "all cells of each colour, what lies undermost or, where nothing is covered, around the "
           "others first",
           5.0, core::Lift<&Pile>()}};
}

}  // namespace hunch::grid
