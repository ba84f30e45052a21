#include "domains/grid/primitives/apply_for_test.h"

namespace hunch::grid {
namespace {

std::string Mended(std::string_view name, std::string_view grid) {
  return Apply(MendPrimitives(), name, {grid});
}

TEST(Mend, WhateverLiesOnIt) {
  EXPECT_EQ(Mended("mend_pattern", "grid[121212/343434/121002/348434/121212/343434]"),
            "grid[121212/343434/121212/343434/121212/343434]");
}

TEST(Mend, UndefinedWhereNothingIsBrokenOrRepeats) {
  EXPECT_EQ(Mended("mend_pattern", "grid[1212/3434/1212/3434]"), "undefined");
  EXPECT_EQ(Mended("mend_pattern", "grid[1234/5678/2143/6587]"), "undefined");
  EXPECT_EQ(Mended("mend_pattern", "grid[1111/1111/1131/1111]"), "undefined") << "one colour";
}

TEST(Mend, OneColourMayHideMostOfALargeUnit) {
  EXPECT_EQ(Mended("mend_pattern", "grid[123123123/456456456/123177777/456477777/123177777]"),
            "grid[123123123/456456456/123123123/456456456/123123123]");
  EXPECT_EQ(Mended("mend_pattern", "grid[1231/3213/7777/1777/3277/2214/1231/7777/2214]"),
            "grid[1231/3213/2214/1231/3213/2214/1231/3213/2214]")
      << "it need not repeat both ways";
}

TEST(Mend, ThePeriodMayBeMostOfTheSide) {
  EXPECT_EQ(Mended("mend_pattern", "grid[123456788885/765432188883/123456788885/765432188883]"),
            "grid[123456712345/765432176543/123456712345/765432176543]");
}

TEST(Mend, ThePatchOfTheLargestObject) {
  EXPECT_EQ(Mended("hidden_patch", "grid[12121212/34343434/12100012/34300034/12121299/34343434]"),
            "grid[212/434]@(2,3)");
}

TEST(Mend, FiguresOfOneFormTellEachOther) {
  EXPECT_EQ(Mended("complete_likes", "grid[1110220/1010202/1100222]"),
            "grid[1110222/1010202/1110222]");
  EXPECT_EQ(Mended("complete_likes", "grid[1110200/1010202/1110222]"),
            "grid[1110222/1010202/1110222]");
  EXPECT_EQ(Mended("complete_likes", "grid[1110020/1010020/1110020]"), "undefined");
  EXPECT_EQ(Mended("complete_likes", "grid[111/101]"), "undefined") << "the only one";
}

}  // namespace
}  // namespace hunch::grid
