// Schemas over the members of a list of grids:
//
//   name : (grid -> slot) -> list grid -> grid          the list alone, or
//   name : (grid -> slot) -> list grid -> grid -> grid  with a canvas that the members lie on
//
// Where there are more grids, the last one is the canvas.
//
// This is what all of them share; each has a file of its own with its render and its Deduce.
#pragma once

#include <span>
#include <vector>

#include "core/language.h"
#include "core/schema.h"
#include "domains/grid/raster.h"
#include "domains/grid/schemas/member_notes.h"

namespace hunch::grid {

class MemberSchema : public core::Schema {
 public:
  // The language has the primitive `name` and those of MemberFeaturePrimitives; it outlives the
  // schema.
  MemberSchema(const core::Language& language, const char* name);

  const char* name() const override { return render_->name.c_str(); }
  double bits() const override { return render_->bits; }
  const core::Primitive* render() const override { return render_; }
  core::Type element() const override;
  core::Type slot() const override { return slot_; }

  // A list that is not too long; a canvas of the target's size.
  bool Admits(size_t argument, core::Value value, core::Value target) const override;

  // Lists that are too long have no elements; Deduce is then false.
  void Elements(std::span<const core::Value> frame, base::Arena& arena,
                std::vector<core::Value>& elements) const override;
  bool Deduce(std::span<const core::Value> frame, std::span<const core::Value> elements,
              core::Value target, std::span<core::Value> slots) const final;

  bool RulesOut(std::span<const core::Value> frame, core::Value target,
                std::unique_ptr<core::FrameNotes>& notes) const final;

  // Lists fit that are the frame's list, grids that are the canvas (any grid where there is none).
  bool Fits(std::span<const core::Value> frame, core::Type type, core::Value value) const override;

  std::span<const core::Feature> features() const override { return features_; }

 protected:
  // As Deduce, of values that are defined; the canvas is undefined where the schema has none.
  virtual bool DeduceMembers(std::span<const core::Value> members, GridRef canvas, GridRef target,
                             std::span<core::Value> slots) const = 0;

  // The same with all grids of the frame, for schemas that have more of them.
  virtual bool DeduceWithGrids(std::span<const core::Value> members,
                               std::span<const core::Value> grids, GridRef target,
                               std::span<core::Value> slots) const;

  // False only where it is false, by what notes say of the frame: at least a list and a canvas, of
  // the target's size.
  virtual bool Possible(std::span<const core::Value> frame, MemberNotes& notes) const;

 private:
  const core::Primitive* render_;
  core::Type slot_;
  std::vector<core::Feature> features_;
};

}  // namespace hunch::grid
