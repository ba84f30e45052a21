// Which tasks over lists are alike: those whose pairs have the same properties.
#pragma once

#include "core/likeness.h"

namespace hunch::list {

class ListLikeness final : public core::Likeness {
 public:
  // Few numbers in place of the properties of the task (core/random_projection.h).
  std::vector<float> Embedding(const core::Task& task) const override;
};

}  // namespace hunch::list
