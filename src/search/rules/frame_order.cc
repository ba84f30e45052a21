#include "search/rules/frame_order.h"

#include <algorithm>
#include <utility>

#include "base/error.h"

namespace hunch::search {

FrameOrder::FrameOrder(std::vector<std::vector<int>> costs) : costs_(std::move(costs)) {
  HUNCH_CHECK(costs_.size() <= kMostArguments);
  int64_t cheapest = 0;
  for (const std::vector<int>& argument : costs_) {
    if (argument.empty()) return;
    cheapest += argument[0];
  }
  queue_.push({cheapest, made_++, {}, 0});
}

std::optional<std::vector<uint32_t>> FrameOrder::Next() {
  if (queue_.empty()) return std::nullopt;
  const Choice choice = queue_.top();
  queue_.pop();
  // Moving on only the last moved argument and those after it makes each choice just once.
  for (size_t argument = choice.last; argument < costs_.size(); ++argument) {
    const uint32_t next = choice.at[argument] + 1;
    if (next == costs_[argument].size()) continue;
    Choice further{choice.cost, made_++, choice.at, argument};
    further.cost += costs_[argument][next] - costs_[argument][next - 1];
    further.at[argument] = next;
    queue_.push(further);
  }
  return std::vector<uint32_t>(choice.at.begin(),
                               choice.at.begin() + static_cast<long>(costs_.size()));
}

}  // namespace hunch::search
