// The frames of a schema, cheapest first: all ways to choose one value for each of its arguments,
// by the sum of their costs, without listing them all.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <queue>
#include <vector>

namespace hunch::search {

class FrameOrder {
 public:
  // The costs of each argument's choices, ascending.
  explicit FrameOrder(std::vector<std::vector<int>> costs);

  // The next cheapest choice for each argument, as indices; nothing when all were given.
  std::optional<std::vector<uint32_t>> Next();
  bool empty() const { return queue_.empty(); }

 private:
  static constexpr size_t kMostArguments = 6;

  struct Choice {
    int64_t cost;
    uint64_t number;  // in the order of making: cheaper first, then older first
    std::array<uint32_t, kMostArguments> at;
    size_t last;  // the argument that was moved on last: those before it stay
    bool operator>(const Choice& other) const {
      return cost != other.cost ? cost > other.cost : number > other.number;
    }
  };

  std::vector<std::vector<int>> costs_;
  std::priority_queue<Choice, std::vector<Choice>, std::greater<>> queue_;
  uint64_t made_ = 0;
};

}  // namespace hunch::search
