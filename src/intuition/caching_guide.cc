#include "intuition/caching_guide.h"

#include <string>

#include "intuition/task_hash.h"

namespace hunch::intuition {
namespace {

void Append(std::string& all, const void* data, size_t bytes) {
  all.append(static_cast<const char*>(data), bytes);
}

// Of all that the answer may hang on. Primitives are told apart by where they are: they live as
// long as their domain.
base::Hash128 HashQuestion(const core::Domain& domain, const core::Task& task,
                           const core::Grammar& grammar, std::span<const core::Constant> constants,
                           const core::Costs& costs) {
  std::string all = domain.name();
  for (const core::Production& production : grammar.productions) {
    const auto place = reinterpret_cast<uintptr_t>(production.primitive);
    Append(all, &place, sizeof(place));
    for (const core::Type type : production.arguments) Append(all, &type, sizeof(type));
    Append(all, &production.result, sizeof(production.result));
    Append(all, &production.bits, sizeof(production.bits));
    Append(all, &production.body_bits, sizeof(production.body_bits));
  }
  for (const core::Constant& constant : constants) {
    const base::Hash128 hash = core::HashValue(constant.type, constant.value);
    Append(all, &constant.type, sizeof(constant.type));
    Append(all, &hash, sizeof(hash));
    Append(all, &constant.bits, sizeof(constant.bits));
  }
  for (const auto* bits : {&costs.productions, &costs.in_bodies, &costs.constants}) {
    Append(all, bits->data(), bits->size() * sizeof(double));
  }
  Append(all, &costs.leaves, sizeof(costs.leaves));
  return base::Combine(HashTask(task), base::HashBytes(all.data(), all.size()));
}

}  // namespace

void CachingGuide::Weigh(const core::Domain& domain, const core::Task& task,
                         const core::Grammar& grammar, std::span<const core::Constant> constants,
                         core::Costs& costs) const {
  const Key key = HashQuestion(domain, task, grammar, constants, costs);
  {
    const std::lock_guard lock(mutex_);
    const auto known = known_.find(key);
    if (known != known_.end()) {
      costs = known->second;
      return;
    }
  }
  guide_->Weigh(domain, task, grammar, constants, costs);
  const std::lock_guard lock(mutex_);
  if (!known_.emplace(key, costs).second) return;
  oldest_first_.push_back(key);
  if (oldest_first_.size() <= capacity_) return;
  known_.erase(oldest_first_.front());
  oldest_first_.pop_front();
}

}  // namespace hunch::intuition
