#include "search/tables/information.h"

#include <gtest/gtest.h>

#include "search/tables/table.h"

namespace hunch::search {
namespace {

using Column = std::vector<int32_t>;

// So many times over, for the bits to outweigh the cases.
Column Often(const Column& column) {
  Column often;
  for (int i = 0; i < 100; ++i) often.insert(often.end(), column.begin(), column.end());
  return often;
}

TEST(InformationTest, OneBitForEachElementThatACoinDecides) {
  const Information about(Often({1, 2, 1, 2}), Often({0, 0, 0, 0}));
  EXPECT_NEAR(about.Of(Often({5, 6, 5, 6})), 400 - Information::kCaseBits, 1e-6);
  EXPECT_NEAR(about.Of(Often({5, 5, 6, 6})), -Information::kCaseBits, 1e-6);
  EXPECT_NEAR(about.Of(Often({7, 7, 7, 7})), 0, 1e-6);
}

TEST(InformationTest, WhatTheBaseTellsCountsForNothing) {
  const Information about(Often({1, 2, 1, 2}), Often({3, 4, 3, 4}));
  EXPECT_LE(about.Of(Often({5, 6, 5, 6})), 0);
}

TEST(InformationTest, TogetherWithTheBase) {
  // Neither tells anything alone: the target is whether they are equal.
  const Information about(Often({1, 0, 0, 1}), Often({0, 0, 1, 1}));
  EXPECT_NEAR(about.Of(Often({0, 1, 0, 1})), 400 - 2 * Information::kCaseBits, 1e-6);
}

TEST(InformationTest, ElementsThatDoNotMatterDoNotCount) {
  const Column targets = {1, kNoNumber, 2, kNoNumber};
  const Information about(Often(targets), Often({0, 0, 0, 0}));
  EXPECT_NEAR(about.Of(Often({5, 6, 6, 5})), 200 - Information::kCaseBits, 1e-6);
}

}  // namespace
}  // namespace hunch::search
