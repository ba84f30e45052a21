// The domains with the primitives that a memory has learnt.
#pragma once

#include <map>
#include <memory>
#include <vector>

#include "core/store.h"
#include "learning/learnt_domain.h"
#include "measure/problems.h"

namespace hunch::cli {

// Keeps what it hands out alive. Throws base::InputError where a definition cannot be read.
class LearntLanguages {
 public:
  explicit LearntLanguages(core::Store* store) : store_(store) {}  // null: nothing was learnt

  const core::Domain& Of(const core::Domain& domain);
  void GiveTo(std::vector<measure::Problem>& problems);

 private:
  core::Store* store_;
  std::map<const core::Domain*, std::unique_ptr<const learning::LearntDomain>> languages_;
};

}  // namespace hunch::cli
