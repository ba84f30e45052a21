// Grids as functions of their cells:
//
//   paint : (cell -> colour) -> grid -> grid
//
// gives a grid of the same size and place in which each cell has the colour that the function says.
// As a schema its elements are the cells of a grid, in reading order, and what a function must have
// said of them is what the target shows there.
#pragma once

#include <vector>

#include "core/language.h"
#include "core/schema.h"
#include "domains/grid/families.h"

namespace hunch::grid {

// `paint` and the features of cells.
Primitives CellPrimitives();

class PaintSchema final : public core::Schema {
 public:
  // The language has the CellPrimitives, and outlives the schema.
  explicit PaintSchema(const core::Language& language);

  const char* name() const override { return "paint"; }
  double bits() const override { return render_->bits; }

  const core::Primitive* render() const override { return render_; }
  core::Type element() const override;
  core::Type slot() const override;

  bool Admits(size_t argument, core::Value value, core::Value target) const override;
  void Elements(std::span<const core::Value> frame, base::Arena& arena,
                std::vector<core::Value>& elements) const override;
  bool Deduce(std::span<const core::Value> frame, std::span<const core::Value> elements,
              core::Value target, std::span<core::Value> slots) const override;
  std::optional<uint64_t> Looked(std::span<const core::Value> frame) const override;
  bool Fits(std::span<const core::Value> frame, core::Type type, core::Value value) const override;

  std::span<const core::Feature> features() const override { return features_; }

 private:
  const core::Primitive* render_;
  std::vector<core::Feature> features_;
};

}  // namespace hunch::grid
