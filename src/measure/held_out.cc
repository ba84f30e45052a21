#include "measure/held_out.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/random.h"

namespace hunch::measure {
namespace {

uint64_t MedianOf(std::vector<uint64_t> numbers) {
  if (numbers.empty()) return 0;
  const auto middle = numbers.begin() + static_cast<std::ptrdiff_t>(numbers.size() / 2);
  std::nth_element(numbers.begin(), middle, numbers.end());
  return *middle;
}

}  // namespace

std::pair<std::vector<Problem>, std::vector<Problem>> SplitOff(std::vector<Problem> problems,
                                                               double share, uint64_t seed) {
  std::vector<size_t> order(problems.size());
  std::iota(order.begin(), order.end(), size_t{0});
  base::Random random(seed);
  for (size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random.Below(i)]);
  std::vector<bool> split(problems.size());
  const auto count = static_cast<size_t>(std::lround(share * static_cast<double>(problems.size())));
  for (size_t i = 0; i < std::min(count, order.size()); ++i) split[order[i]] = true;
  std::pair<std::vector<Problem>, std::vector<Problem>> parts;
  for (size_t i = 0; i < problems.size(); ++i) {
    (split[i] ? parts.first : parts.second).push_back(std::move(problems[i]));
  }
  return parts;
}

uint64_t HeldOut::Median() const {
  std::vector<uint64_t> solved;
  for (const uint64_t each : evaluated) {
    if (each > 0) solved.push_back(each);
  }
  return MedianOf(std::move(solved));
}

HeldOut MeasureHeldOut(const std::vector<Problem>& problems, const core::Domain& domain,
                       const RunOptions& options) {
  std::vector<Problem> in_language = problems;
  for (Problem& problem : in_language) problem.domain = &domain;
  HeldOut measured;
  measured.problems = problems.size();
  for (const Outcome& outcome : RunProblems(in_language, options, nullptr)) {
    const bool right = outcome.ran && outcome.record.AllRight();
    measured.right += right;
    // The answer of a guess may be right: then all that was evaluated was needed for it.
    const uint64_t first = outcome.record.evaluated_at_first;
    measured.evaluated.push_back(!right ? 0 : first > 0 ? first : outcome.record.evaluated);
    measured.cpu_seconds += outcome.record.cpu_seconds;
  }
  return measured;
}

Gain Between(const HeldOut& before, const HeldOut& after) {
  std::vector<uint64_t> first, second;
  for (size_t i = 0; i < before.evaluated.size(); ++i) {
    if (before.evaluated[i] == 0 || after.evaluated[i] == 0) continue;
    first.push_back(before.evaluated[i]);
    second.push_back(after.evaluated[i]);
  }
  const size_t both = first.size();
  return {both, MedianOf(std::move(first)), MedianOf(std::move(second))};
}

}  // namespace hunch::measure
