// Costs for one task from the programs that solved the tasks most like it (core/likeness.h):
// counted as a FrequencyGuide counts, each program with a weight that falls off with the distance
// of its task (a kernel estimate: Nadaraya, 1964; Watson, 1964; as wide as the neighbours are far).
#pragma once

#include "core/guide.h"
#include "core/store.h"

namespace hunch::intuition {

// A program that solved a task with this embedding, in the words of the domain that is asked about.
struct SolvedProgram {
  std::vector<float> embedding;
  core::Program program;
};

class NeighbourGuide final : public core::Guide {
 public:
  // Looks into the store anew for each task. The store must outlive it.
  explicit NeighbourGuide(core::Store& store) : store_(&store) {}
  explicit NeighbourGuide(std::vector<SolvedProgram> solved) : solved_(std::move(solved)) {}
  const char* name() const override { return "neighbours"; }

  // Leaves the costs of domains without embeddings as they are.
  void Weigh(const core::Domain& domain, const core::Task& task, const core::Grammar& grammar,
             std::span<const core::Constant> constants, core::Costs& costs) const override;

 private:
  core::Store* store_ = nullptr;
  std::vector<SolvedProgram> solved_;
};

}  // namespace hunch::intuition
