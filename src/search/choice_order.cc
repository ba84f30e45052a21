#include "search/choice_order.h"

#include <algorithm>
#include <utility>

#include "base/error.h"

namespace hunch::search {

ChoiceOrder::ChoiceOrder(std::vector<std::vector<double>> costs) : costs_(std::move(costs)) {
  HUNCH_CHECK(costs_.size() <= kMostPlaces);
  double cheapest = 0;
  for (const std::vector<double>& place : costs_) {
    if (place.empty()) return;
    cheapest += place[0];
  }
  queue_.push({cheapest, made_++, {}, 0});
}

std::optional<std::vector<uint32_t>> ChoiceOrder::Next() {
  if (queue_.empty()) return std::nullopt;
  const Choice choice = queue_.top();
  queue_.pop();
  // Moving on only the last moved place and those after it makes each choice just once.
  for (size_t place = choice.last; place < costs_.size(); ++place) {
    const size_t next = size_t{choice.at[place]} + 1;
    if (next == costs_[place].size()) continue;
    Choice further{choice.cost, made_++, choice.at, place};
    further.cost += costs_[place][next] - costs_[place][next - 1];
    further.at[place] = static_cast<uint16_t>(next);
    queue_.push(further);
  }
  return std::vector<uint32_t>(choice.at.begin(),
                               choice.at.begin() + static_cast<long>(costs_.size()));
}

}  // namespace hunch::search
