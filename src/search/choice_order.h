// All ways to choose one of the options in each of several places, by the sum of their costs and
// without listing them all: the frames of a schema, cheapest first, and the variants of a rule.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <queue>
#include <vector>

namespace hunch::search {

class ChoiceOrder {
 public:
  // The costs of the options in each place, ascending.
  explicit ChoiceOrder(std::vector<std::vector<double>> costs);

  // The next cheapest choice, an index for each place; nothing when all were given.
  std::optional<std::vector<uint32_t>> Next();
  bool empty() const { return queue_.empty(); }

 private:
  static constexpr size_t kMostPlaces = 21;

  struct Choice {
    double cost;
    uint64_t number;  // in the order of making: cheaper first, then older first
    std::array<uint16_t, kMostPlaces> at;
    size_t last;  // the place that was moved on last: those before it stay
    bool operator>(const Choice& other) const {
      return cost != other.cost ? cost > other.cost : number > other.number;
    }
  };

  std::vector<std::vector<double>> costs_;
  std::priority_queue<Choice, std::vector<Choice>, std::greater<>> queue_;
  uint64_t made_ = 0;
};

}  // namespace hunch::search
