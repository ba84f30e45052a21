#include "domains/grid/features/cell_features.h"

namespace hunch::grid {

std::span<const CellFamily> CellFamilies() {
  static constexpr CellFamily kFamilies[] = {
      {&SelfFeatures, 400},
      {&NeighbourFeatures, 3},
      {&RayFeatures, 3},
      {&CountFeatures, 3},
      {&NearestFeatures, 3},
      {&PatchFeatures, 3},
      {&ObjectFeatures, 3},
      {&ShapeFeatures, 1},
      {&LayerFeatures, 1},
      {&PlaceFeatures, 1},
      {&BoxFeatures, 3},
      {&LineFeatures, 1},
      {&PanelFeatures, 1},
      {&SightFeatures, 3},
      {&MarginFeatures, 1},
      {&MarginParityFeatures, 1},
      {&PositionFeatures, 1},
      {&ColourFeatures, 1, 6},
      {&RoomFeatures, 1},
      {&NextShapeFeatures, 1},
      {&KeyFeatures, 1},
      {&PanelRelationFeatures, 1},
      {&OrderFeatures, 1, 0, true},
  };
  return kFamilies;
}

}  // namespace hunch::grid
