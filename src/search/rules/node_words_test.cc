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

TEST(NodeWordsTest, ElementsAreCountedInEachSet) {
  for (size_t words = 1; words <= 6; ++words) {
    const Words part(words, 0b1101);
    Words sets(3 * words, 0);
    std::fill_n(sets.begin() + static_cast<long>(words), words, 0b0111);
    std::fill_n(sets.begin() + static_cast<long>(2 * words), words, ~uint64_t{0});
    std::vector<uint32_t> counts(3);
    CountAndEach(sets.data(), 3, part.data(), words, counts.data());
    EXPECT_EQ(counts, (std::vector<uint32_t>{0, static_cast<uint32_t>(2 * words),
                                             static_cast<uint32_t>(3 * words)}));
  }
}

}  // namespace
}  // namespace hunch::search
