#include "domains/grid/features/cell_features.h"

namespace hunch::grid {

std::span<const CellFamily> CellFamilies() {
  static constexpr CellFamily kFamilies[] = {
      {&SelfFeatures, 400},         {&NeighbourFeatures, 6}, {&RayFeatures, 7},
      {&CountFeatures, 7},          {&NearestFeatures, 7},   {&PatchFeatures, 7},
      {&ObjectFeatures, 7},         {&ShapeFeatures, 6},     {&LayerFeatures, 1},
      {&PlaceFeatures, 1},          {&BoxFeatures, 7},       {&LineFeatures, 1},
      {&PanelFeatures, 1},          {&SightFeatures, 7},     {&MarginFeatures, 7},
      {&MarginParityFeatures, 1},   {&PositionFeatures, 1},  {&ColourFeatures, 1, 6},
      {&OrderFeatures, 1, 0, true},
  };
  return kFamilies;
}

}  // namespace hunch::grid
