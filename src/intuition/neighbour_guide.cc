#include "intuition/neighbour_guide.h"

#include <algorithm>
#include <cmath>

#include "core/interface_text.h"
#include "core/likeness.h"
#include "core/program_text.h"
#include "intuition/frequency_guide.h"

namespace hunch::intuition {
namespace {

constexpr size_t kNeighbours = 40;  // what is further away hardly counts
constexpr size_t kWidthShare = 4;   // of every so many neighbours the first ones are near:
constexpr double kNearest = 3;      // the last of these counts once, one at no distance 2^3 times
constexpr double kPseudoCounts = 5;

struct Neighbour {
  double distance;  // squared
  core::Program program;
};

double SquaredDistance(std::span<const float> a, std::span<const float> b) {
  double sum = 0;
  for (size_t i = 0; i < a.size(); ++i) sum += (a[i] - b[i]) * (a[i] - b[i]);
  return sum;
}

std::vector<Neighbour> InStore(core::Store& store, const core::Domain& domain,
                               std::span<const float> embedding) {
  std::vector<Neighbour> near;
  for (const core::SolvedTask& solved : store.Neighbours(domain.name(), embedding, kNeighbours)) {
    if (solved.programs.empty() || solved.embedding.size() != embedding.size()) continue;
    const core::Interface interface = core::ParseInterface(solved.interface, domain.types());
    const auto program = core::ParseProgram(solved.programs[0].program, domain, interface);
    near.push_back({SquaredDistance(embedding, solved.embedding), domain.InOwnWords(program)});
  }
  return near;
}

// The nearest, in order.
std::vector<Neighbour> Among(std::span<const SolvedProgram> solved,
                             std::span<const float> embedding) {
  std::vector<Neighbour> near;
  for (const SolvedProgram& each : solved) {
    if (each.embedding.size() != embedding.size()) continue;
    near.push_back({SquaredDistance(embedding, each.embedding), each.program});
  }
  std::stable_sort(near.begin(), near.end(),
                   [](const Neighbour& a, const Neighbour& b) { return a.distance < b.distance; });
  near.resize(std::min(near.size(), kNeighbours));
  return near;
}

}  // namespace

void NeighbourGuide::Weigh(const core::Domain& domain, const core::Task& task,
                           const core::Grammar& grammar, std::span<const core::Constant> constants,
                           core::Costs& costs) const {
  const std::vector<float> embedding = domain.likeness().Embedding(task);
  if (embedding.empty()) return;
  const std::vector<Neighbour> neighbours =
      store_ != nullptr ? InStore(*store_, domain, embedding) : Among(solved_, embedding);
  if (neighbours.empty()) return;
  const size_t near_ones = std::max<size_t>(1, neighbours.size() / kWidthShare);
  const double width = neighbours[near_ones - 1].distance;
  FrequencyGuide near(kPseudoCounts);
  for (const Neighbour& neighbour : neighbours) {
    if (neighbour.distance > 0 && width == 0) break;
    const double far = width > 0 ? neighbour.distance / width : 0;
    near.Count(domain, neighbour.program, std::exp2(kNearest * (1 - far)));
  }
  near.Weigh(domain, task, grammar, constants, costs);
}

}  // namespace hunch::intuition
