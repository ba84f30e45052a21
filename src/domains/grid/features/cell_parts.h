// What a grid is made of, as its cells see it. A cell's part is
//
//   patch:  the cells of its colour, black too, that are joined to it by sides
//   object: the cells of its colour, unless it is black, joined to it by sides or corners
//   shape:  the cells that are not black, whatever their colours, joined to it by sides or corners
//   layer:  all cells of its colour, unless it is black, joined or not
//
// Black cells have no object, no shape and no layer.
#pragma once

#include "domains/grid/components.h"
#include "domains/grid/features/cell_map.h"

namespace hunch::grid {

enum class PartKind { kPatch, kObject, kShape, kLayer };

struct Parts {
  Parts(GridRef of, PartKind kind) : grid(of), height(of.height()), width(of.width()) {
    switch (kind) {
      case PartKind::kPatch:
        FindComponents(of, ComponentRule::kEveryColour, Adjacency::kFour, found);
        break;
      case PartKind::kObject:
        FindComponents(of, ComponentRule::kSameColour, Adjacency::kEight, found);
        break;
      case PartKind::kShape:
        FindComponents(of, ComponentRule::kAnyColour, Adjacency::kEight, found);
        break;
      case PartKind::kLayer:
        FindColourLayers(of, found);
        break;
    }
  }

  // Of a picture whose parts are filled in by others.
  explicit Parts(GridRef of) : grid(of), height(of.height()), width(of.width()) {}

  int count() const { return found.count; }
  int area() const { return height * width; }
  // Of a part's first cell, which for shapes need not be that of the others.
  uint8_t colour(int part) const { return grid.cells()[found.parts[part].first]; }

  GridRef grid;
  int height, width;
  Components found;
};

// Fills in one number for each part.
using MeasureParts = void (*)(const Parts&, int16_t* by_part);

// Gives every cell what its part measures; `kNone` to cells that have no part.
template <PartKind kKind, MeasureParts kMeasure, int16_t kNone = 0>
void PerPart(GridRef grid, int16_t* map) {
  const Parts parts(grid, kKind);
  int16_t by_part[kLargestArea];
  kMeasure(parts, by_part);
  for (int i = 0; i < parts.area(); ++i) {
    const int part = parts.found.label[i];
    map[i] = part < 0 ? kNone : by_part[part];
  }
}

}  // namespace hunch::grid
