// The colours of a picture as sheets that lie over each other.
#include <algorithm>
#include <utility>

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

  // In more places than the other way round.
  bool over(int upper, int lower) const { return over_[upper][lower] > over_[lower][upper]; }

 private:
  // A cell of another colour on the outline of a layer's box lies over it, on sides where the layer
  // has more than a tip.
  void LookAtOutline(int k) {
    const Component& box = layers_.parts[k];
    for (const int row : {int{box.top}, box.bottom - 1}) {
      LookAtSide(k, row * grid_.width() + box.left, 1, box.width());
    }
    for (const int column : {int{box.left}, box.right - 1}) {
      LookAtSide(k, box.top * grid_.width() + column, grid_.width(), box.height());
    }
  }

  void LookAtSide(int k, int first, int step, int length) {
    int own = 0;
    for (int i = 0; i < length; ++i) own += layers_.label[first + i * step] == k;
    for (int i = 0; i < length && own > 1; ++i) LayCell(first + i * step, k);
  }

  // So does a cell between two cells of a layer, also of a diagonal line of it.
  void LookBetween() {
    const int width = grid_.width();
    for (int i = 0; i < grid_.area(); ++i) {
      const int column = i % width;
      if (column > 0 && column + 1 < width) LayBetween(i, 1);
      if (i < width || i + width >= grid_.area()) continue;
      LayBetween(i, width);
      if (column == 0 || column + 1 == width) continue;
      LayOverLine(i, width - 1);
      LayOverLine(i, width + 1);
    }
  }

  void LayBetween(int cell, int step) {
    const int k = layers_.label[cell - step];
    if (k >= 0 && layers_.label[cell + step] == k) LayCell(cell, k);
  }

  void LayOverLine(int cell, int step) {
    const int k = layers_.label[cell - step], width = grid_.width();
    if (k < 0 || layers_.label[cell + step] != k) return;
    for (const int beside : {cell - 1, cell + 1, cell - width, cell + width}) {
      if (layers_.label[beside] == k) return;
    }
    LayCell(cell, k);
  }

  void LayCell(int cell, int k) {
    const int upper = layers_.label[cell];
    if (upper >= 0 && upper != k) ++over_[upper][k];
  }

  GridRef grid_;
  const Components& layers_;
  int over_[kColours][kColours] = {};
};

// The layer to take next: one that covers no other that is left, the one with the longest side of
// its box, and the largest box, if there are several; if there is none, of all that are left.
int Undermost(const Components& layers, const Covers& covers, const bool* taken) {
  int best = -1;
  bool best_is_free = false;
  for (int k = 0; k < layers.count; ++k) {
    if (taken[k]) continue;
    bool free = true;
    for (int other = 0; other < layers.count; ++other) {
      free &= taken[other] || !covers.over(k, other);
    }
    const auto size = [&](int i) {
      const int height = layers.parts[i].height(), width = layers.parts[i].width();
      return std::pair(std::max(height, width), height * width);
    };
    const bool better =
        best < 0 || (free && !best_is_free) || (free == best_is_free && size(k) > size(best));
    if (!better) continue;
    best = k;
    best_is_free = free;
  }
  return best;
}

// What made(layers, layer) gives for each layer, the undermost first.
template <typename Made>
Value ForEachLayer(base::Arena& arena, GridRef grid, bool boxed, const Made& made) {
  Components layers;
  FindColourLayers(grid, layers);
  const Covers covers(grid, layers);
  core::ListBuilder out(arena, static_cast<size_t>(layers.count));
  bool taken[kColours] = {};
  for (int i = 0; i < layers.count; ++i) {
    const int next = Undermost(layers, covers, taken);
    taken[next] = true;
    out.Add(made(layers, next));
  }
  return out.Finish(boxed);
}

Value Pile(base::Arena& arena, GridRef grid) {
  return ForEachLayer(arena, grid, true, [&](const Components& layers, int layer) {
    return Native<GridRef>::To(CutComponent(arena, grid, layers, layer));
  });
}

Value ColoursPiled(base::Arena& arena, GridRef grid) {
  return ForEachLayer(arena, grid, false, [&](const Components& layers, int layer) {
    return Value::OfNumber(grid.cells()[layers.parts[layer].first]);
  });
}

}  // namespace

Primitives PilePrimitives() {
  return {{"pile", "grid -> list grid",
           "all cells of each colour, what lies undermost or, where nothing is covered, around the "
           "others first",
           5.0, core::Lift<&Pile>()},
          {"colours_piled", "grid -> list colour", "the colours in the same order", 4.5,
           core::Lift<&ColoursPiled>()}};
}

}  // namespace hunch::grid
