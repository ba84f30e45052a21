#include "search/rules/node_words.h"

#include <gtest/gtest.h>

namespace hunch::search {
namespace {

TEST(NodeWordsTest, WordsWithoutElementsAreLeftOut) {
  NodeWords node;
  node.Take({0, 0b1110, 0, uint64_t{1} << 63});
  ASSERT_EQ(node.words(), 2u);
  const Words other = {~uint64_t{0}, 0b0101, ~uint64_t{0}, 0};
  const uint64_t* within = node.Within(other.data());
  EXPECT_EQ(within[0], 0b0100u);
  EXPECT_EQ(within[1], 0u);
  const uint64_t* without = node.Without(other.data());
  EXPECT_EQ(without[0], 0b1010u);
  EXPECT_EQ(without[1], uint64_t{1} << 63);
  node.Take({7, 0});
  EXPECT_EQ(node.words(), 1u);
}

}  // namespace
}  // namespace hunch::search
