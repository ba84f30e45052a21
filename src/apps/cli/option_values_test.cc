#include "apps/cli/option_values.h"

#include <gtest/gtest.h>

namespace hunch::cli {
namespace {

TEST(ParseBytes, UnitsCountIn1024s) {
  EXPECT_EQ(ParseBytes("1500"), 1500u);
  EXPECT_EQ(ParseBytes("2K"), 2048u);
  EXPECT_EQ(ParseBytes("512M"), uint64_t{512} << 20);
  EXPECT_EQ(ParseBytes("1g"), uint64_t{1} << 30);
  EXPECT_EQ(ParseBytes("1.5 GiB"), uint64_t{3} << 29);
  EXPECT_EQ(ParseBytes("1TB"), uint64_t{1} << 40);
}

TEST(ParseBytes, NothingElse) {
  for (const char* text : {"", "M", "-1", "1Q", "1GG", "1 G x", "0", "1e99", "nan", "1..2"}) {
    EXPECT_EQ(ParseBytes(text), std::nullopt) << text;
  }
}

TEST(NumberFault, NamesTheBounds) {
  EXPECT_EQ(NumberFault("0.5", 0, 1), "");
  EXPECT_EQ(NumberFault("2", 0, 1), "'2' is no number from 0 to 1");
  EXPECT_EQ(NumberFault("-1", 0, 1e9), "'-1' is no number from 0 up");
  for (const char* text : {"", "x", "1x", "nan", " 1"}) EXPECT_NE(NumberFault(text, 0, 1e9), "");
}

TEST(WholeNumberFault, NamesTheBounds) {
  EXPECT_EQ(WholeNumberFault("7", 1, 10), "");
  EXPECT_EQ(WholeNumberFault("0", 1, 10), "'0' is no whole number from 1 to 10");
  for (const char* text : {"", "-1", "1.5", "99999999999999999999"}) {
    EXPECT_NE(WholeNumberFault(text, 0, uint64_t{1} << 62), "") << text;
  }
}

}  // namespace
}  // namespace hunch::cli
