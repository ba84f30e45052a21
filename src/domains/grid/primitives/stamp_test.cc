#include <gtest/gtest.h>

#include "domains/grid/primitives/trial_for_test.h"

namespace hunch::grid {
namespace {

std::string Stamp(std::string_view name, const std::vector<std::string>& arguments) {
  return Trial(StampPrimitives()).Run(name, arguments);
}

TEST(StampTest, TheMiddleComesOnEachCell) {
  const char* const grid = "5.... ..... ...5. 1....";
  const char* const stamp = ".2. 232 .2.";
  EXPECT_EQ(Stamp("stamp_on", {grid, stamp, "grey"}), "32... 2..2. ..232 1..2.");
  EXPECT_EQ(Stamp("stamp", {"..... .1.5. .....", stamp}), ".2.2. 23232 .2.2.");
  EXPECT_EQ(Stamp("stamp_coloured", {"...... .1..5. ......", ".2. 2.2 .2."}),
            ".1..5. 111555 .1..5.");
  EXPECT_EQ(Stamp("stamp", {"1", ".."}), "undefined");
}

TEST(StampTest, EvenStampsHaveTheirMiddleBelowAndRight) {
  EXPECT_EQ(Stamp("stamp_on", {"... .5. ...", "12 34", "grey"}), "12. 34. ...");
}

TEST(StampTest, Occurrences) {
  const char* const grid = "12.12 3..33 ....2";
  EXPECT_EQ(Stamp("occurrences", {grid, "12 3."}), "11.11 1..1. .....");
  EXPECT_EQ(Stamp("exact_occurrences", {grid, "12 3."}), "11... 1.... .....");
  EXPECT_EQ(Stamp("turned_occurrences", {"12. ... .1. .2.", "12"}), "11. ... .1. .1.");
  EXPECT_EQ(Stamp("turned_occurrences", {"12. 3.. ... .21 ..3", "12 3."}), "11. 1.. ... .11 ..1");
  EXPECT_EQ(Stamp("occurrences", {"1", "11"}), ".");
}

TEST(StampTest, Replacing) {
  EXPECT_EQ(Stamp("replace_occurrences", {"12.12 .....", "12", "34 .5"}), "34.34 .5..5");
}

TEST(StampTest, FittingWhereThereIsRoom) {
  EXPECT_EQ(Stamp("fit_in_black", {"..1.. ...1. .....", "22 2."}), "221.. 2221. .2...");
}

}  // namespace
}  // namespace hunch::grid
