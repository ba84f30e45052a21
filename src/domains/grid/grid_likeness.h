// Which tasks over grids are the same one (grid_pose.h), and programs brought from one to another.
#pragma once

#include "core/language.h"
#include "core/likeness.h"
#include "domains/grid/views.h"

namespace hunch::grid {

// Tasks from one grid to a grid are the same up to pose; all others when they are equal. A
// transported program has its colour constants renamed where that does the same on all examples;
// otherwise, and for turns, it is wrapped: with_rows_flipped(\x -> ..., input).
class GridLikeness final : public core::Likeness {
 public:
  explicit GridLikeness(const core::Language& language) : language_(language) {}

  core::Portrait PortraitOf(const core::Task& task) const override;
  std::vector<core::Program> Transport(const core::Program& program, std::string_view pose,
                                       const core::Task& task) const override;
  std::vector<float> Embedding(const core::Task& task) const override;

 private:
  core::Program Turned(core::Program program, const ViewChange& change) const;
  core::Program Recoloured(const core::Program& program, const ColourMap& colours) const;

  const core::Language& language_;
};

}  // namespace hunch::grid
