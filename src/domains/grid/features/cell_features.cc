#include "domains/grid/features/cell_features.h"

namespace hunch::grid {

std::span<const CellFamily> CellFamilies() {
  static constexpr CellFamily kFamilies[] = {
      {&SelfFeatures, 400},
      {&NeighbourFeatures, 3},
      {&RayFeatures, 3},
  };
  return kFamilies;
}

}  // namespace hunch::grid
