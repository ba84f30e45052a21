#include "intuition/neighbour_guide.h"

#include "core/interface_text.h"
#include "core/likeness.h"
#include "core/program_text.h"
#include "intuition/frequency_guide.h"

namespace hunch::intuition {
namespace {

constexpr double kPseudoCounts = 10;

}  // namespace

void NeighbourGuide::Weigh(const core::Domain& domain, const core::Task& task,
                           const core::Grammar& grammar, std::span<const core::Constant> constants,
                           core::Costs& costs) const {
  const std::vector<float> embedding = domain.likeness().Embedding(task);
  if (embedding.empty()) return;
  FrequencyGuide near(kPseudoCounts);
  double weight = 3;
  for (const core::SolvedTask& solved : store_.Neighbours(domain.name(), embedding, neighbours_)) {
    if (solved.programs.empty()) continue;
    const core::Interface interface = core::ParseInterface(solved.interface, domain.types());
    near.Count(domain, core::ParseProgram(solved.programs[0].program, domain, interface), weight);
    weight *= 0.9;
  }
  near.Weigh(domain, task, grammar, constants, costs);
}

}  // namespace hunch::intuition
