#include <gtest/gtest.h>

#include "domains/grid/primitives/trial_for_test.h"

namespace hunch::grid {
namespace {

std::string Period(std::string_view name, const std::vector<std::string>& arguments) {
  return Trial(PeriodPrimitives()).Run(name, arguments);
}

TEST(PeriodTest, ThePlaneIsFilledByTheSmallestPeriod) {
  EXPECT_EQ(Period("continue_pattern", {"121. 343. .2.. 3..4"}), "1212 3434 1212 3434");
}

TEST(PeriodTest, DiagonalStripesAreAPeriodToo) {
  EXPECT_EQ(Period("continue_pattern", {"12..... 2.1.... ...3... ..3.... ......."}),
            "1231231 2312312 3123123 1231231 2312312");
}

TEST(PeriodTest, BlackMayBePartOfThePattern) {
  EXPECT_EQ(Period("repair_pattern", {"1.1.1. .2.8.2 1.1818 .2.8.2", "azure"}),
            "1.1.1. .2.2.2 1.1.1. .2.2.2");
  EXPECT_EQ(Period("pattern_patch", {"1.1.1. .2.8.2 1.1818 .2.8.2", "azure"}), "2.2 .1. 2.2@1,3");
}

TEST(PeriodTest, WhatDoesNotRepeatIsUndefined) {
  EXPECT_EQ(Period("continue_pattern", {"123 456 789"}), "undefined");
  EXPECT_EQ(Period("pattern_patch", {"1212", "azure"}), "undefined");
}

TEST(PeriodTest, RowsAndColumns) {
  EXPECT_EQ(Period("continue_rows", {"12.... 333..."}), "121212 333333");
  EXPECT_EQ(Period("continue_columns", {"13 23 .3 .. .."}), "13 23 13 23 13");
  EXPECT_EQ(Period("continue_each_row", {"12.... 123... 1234.5"}), "121212 123123 1234.5");
  EXPECT_EQ(Period("continue_each_column", {"13 23 .3 .."}), "13 23 13 23");
}

TEST(PeriodTest, TheMotifMayBeCutOff) {
  EXPECT_EQ(Period("motif", {"12.12 34.34 12.12"}), "12. 34.");
  EXPECT_EQ(Period("motif", {"123 456"}), "undefined");
}

TEST(PeriodTest, GoesOnBeyondTheFrame) {
  EXPECT_EQ(Period("longer_down", {"12 34 12", "2"}), "12 34 12 34 12");
  EXPECT_EQ(Period("longer_right", {"1.1.1 22222", "2"}), "1.1.1.1 2222222");
  EXPECT_EQ(Period("longer_right", {"1231 2312", "1"}), "12312 23123");
  EXPECT_EQ(Period("longer_right", {"12341 56785", "2"}), "1234123 5678567");
  EXPECT_EQ(Period("longer_down", {"12 34", "1"}), "undefined");
  EXPECT_EQ(Period("longer_down", {"11", "0"}), "undefined");
}

}  // namespace
}  // namespace hunch::grid
