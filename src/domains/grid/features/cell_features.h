// The families of features of cells (see cell_map.h). Each is one source file with its test beside
// it. A new family is a new line here and in cell_features.cc.
#pragma once

#include <span>

#include "core/schema.h"
#include "domains/grid/families.h"

namespace hunch::grid {

Primitives SelfFeatures();
Primitives NeighbourFeatures();
Primitives RayFeatures();
Primitives SightFeatures();
Primitives CountFeatures();
Primitives NearestFeatures();
Primitives PatchFeatures();
Primitives ObjectFeatures();
Primitives ShapeFeatures();
Primitives LayerFeatures();
Primitives PlaceFeatures();
Primitives BoxFeatures();
Primitives MarginFeatures();
Primitives MarginParityFeatures();
Primitives LineFeatures();
Primitives PanelFeatures();
Primitives RoomFeatures();
Primitives NextShapeFeatures();
Primitives PositionFeatures();
Primitives OrderFeatures();
Primitives KeyFeatures();
Primitives PanelRelationFeatures();
Primitives ColourFeatures();

struct CellFamily {
  Primitives (*primitives)();
  int most_grids;        // how many grids are worth looking at with these features
  int most_colours = 0;  // ... and, where they have a colour for first argument, how many colours
  bool counted = false;  // see core::Feature
  core::Feature Of(const core::Primitive* primitive) const {
    return most_colours == 0 ? core::Feature{primitive, most_grids, true, 0, counted}
                             : core::Feature{primitive, most_colours, true, most_grids, counted};
  }
};
std::span<const CellFamily> CellFamilies();

}  // namespace hunch::grid
