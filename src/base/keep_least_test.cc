#include "base/keep_least.h"

#include <gtest/gtest.h>

#include <utility>

namespace hunch::base {
namespace {

using Priced = std::pair<int, char>;

std::vector<Priced> Kept(std::vector<Priced> all, size_t most) {
  KeepLeast(all, most, &Priced::first);
  return all;
}

TEST(KeepLeast, TheCheapestStayInOrder) {
  EXPECT_EQ(Kept({{3, 'a'}, {1, 'b'}, {2, 'c'}}, 2), (std::vector<Priced>{{1, 'b'}, {2, 'c'}}));
  EXPECT_EQ(Kept({{3, 'a'}, {1, 'b'}}, 5), (std::vector<Priced>{{1, 'b'}, {3, 'a'}}));
}

TEST(KeepLeast, OfThoseThatCostTheSameTheFirstStays) {
  EXPECT_EQ(Kept({{2, 'a'}, {1, 'b'}, {2, 'c'}, {1, 'd'}}, 3),
            (std::vector<Priced>{{1, 'b'}, {1, 'd'}, {2, 'a'}}));
}

TEST(KeepLeast, WhatIsInOrderIsCutAsWell) {
  EXPECT_EQ(Kept({{1, 'a'}, {1, 'b'}, {2, 'c'}}, 1), (std::vector<Priced>{{1, 'a'}}));
  EXPECT_TRUE(Kept({{1, 'a'}}, 0).empty());
  EXPECT_TRUE(Kept({}, 3).empty());
}

}  // namespace
}  // namespace hunch::base
