// How partly right grids make up a target: cell by cell, black being "not painted".
#pragma once

#include "core/domain.h"

namespace hunch::grid {

class GridAssembly final : public core::Assembly {
 public:
  uint32_t CellCount(core::Value target) const override;
  void MustPaint(core::Value target, uint64_t* cells) const override;
  // Layers lie where their place says, the target at (0, 0); what sticks out is cut off.
  void Footprint(core::Value layer, core::Value target, uint64_t* painted,
                 uint64_t* right) const override;
  bool SameFrame(core::Value value, core::Value target) const override;
  uint32_t WrongCells(core::Value answer, core::Value target) const override;
  const char* over() const override { return "over"; }
  const char* fit() const override { return "fit"; }
  const char* home() const override { return "to_origin"; }
};

}  // namespace hunch::grid
