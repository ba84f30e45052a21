#include "search/choice_order.h"

#include <gtest/gtest.h>

#include <set>

namespace hunch::search {
namespace {

using Costs = std::vector<std::vector<double>>;

TEST(ChoiceOrder, GivesEachChoiceOnceAndCheapestFirst) {
  const Costs costs = {{1, 4, 4, 9}, {0, 2}, {3, 5, 8}};
  ChoiceOrder order(costs);
  std::set<std::vector<uint32_t>> seen;
  double before = 0;
  while (const auto at = order.Next()) {
    ASSERT_EQ(at->size(), costs.size());
    double cost = 0;
    for (size_t i = 0; i < costs.size(); ++i) cost += costs[i][(*at)[i]];
    EXPECT_GE(cost, before);
    before = cost;
    EXPECT_TRUE(seen.insert(*at).second);
  }
  EXPECT_EQ(seen.size(), 4u * 2 * 3);
}

TEST(ChoiceOrder, APlaceWithoutOptionsLeavesNone) {
  ChoiceOrder order({{1, 2}, {}});
  EXPECT_FALSE(order.Next().has_value());
}

TEST(ChoiceOrder, EqualCostsComeInTheOrderOfTheirMaking) {
  ChoiceOrder order({{1, 1, 1}});
  EXPECT_EQ(order.Next(), std::vector<uint32_t>{0});
  EXPECT_EQ(order.Next(), std::vector<uint32_t>{1});
  EXPECT_EQ(order.Next(), std::vector<uint32_t>{2});
  EXPECT_FALSE(order.Next().has_value());
}

}  // namespace
}  // namespace hunch::search
