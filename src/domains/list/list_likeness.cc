#include "domains/list/list_likeness.h"

#include "core/random_projection.h"
#include "domains/list/properties/task_properties.h"

namespace hunch::list {

namespace {

constexpr size_t kEmbeddingSize = 64;

}  // namespace

std::vector<float> ListLikeness::Embedding(const core::Task& task) const {
  return core::RandomProjection(PropertiesOf(task), kEmbeddingSize);
}

}  // namespace hunch::list
