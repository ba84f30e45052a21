#include <gtest/gtest.h>

#include "domains/grid/primitives/trial_for_test.h"

namespace hunch::grid {
namespace {

std::string Copied(const std::string& grid) {
  return Trial(CopyPrimitives()).Run("copy_to_specks", {grid});
}

TEST(CopiesTest, SpecksBecomeTheObjectOfTheirColour) {
  EXPECT_EQ(Copied("111.... 121.... 111..1. ......."), "111.... 121.111 111.121 ....111");
  EXPECT_EQ(Copied("11.22 ..... .2..."), "11.22 ..... .22..");
}

TEST(CopiesTest, SpecksMayBeTheCorner) {
  EXPECT_EQ(Trial(CopyPrimitives()).Run("copy_from_specks", {"121.... 111.1.. ......."}),
            "121.... 111.121 ....111");
}

TEST(CopiesTest, ClippedAtTheBorder) { EXPECT_EQ(Copied("111....1"), "111...11"); }

TEST(CopiesTest, UndefinedWithoutAnythingToCopy) {
  EXPECT_EQ(Copied("11.22.3"), "undefined");
  EXPECT_EQ(Copied("11.22"), "undefined");
}

TEST(CopiesTest, SpecksGiveWayToTheLargest) {
  const auto copied = [](const std::string& grid) {
    return Trial(CopyPrimitives()).Run("copy_largest_to_specks", {grid});
  };
  EXPECT_EQ(copied("1.1.... .2..5.. 1.1...."), "1.11.1. .2..2.. 1.11.1.");
  EXPECT_EQ(copied("1..2"), "undefined");
  EXPECT_EQ(copied("11...22..5......."), "undefined") << "two as large";
}

TEST(CopiesTest, TheLargestInColoursOfSpecks) {
  const Trial trial(CopyPrimitives());
  EXPECT_EQ(trial.Run("stamp_largest", {"1.1.... .2..5.. 1.1...."}), "1.15.5. .2..5.. 1.15.5.");
  EXPECT_EQ(trial.Run("stamp_largest", {"1..2"}), "undefined");
}

TEST(CopiesTest, SpecksOfNoObjectsColourBecomeTheOnlyOne) {
  EXPECT_EQ(Copied("121.... ....... .....3. ......."), "121.... ....... ....121 .......");
}

}  // namespace
}  // namespace hunch::grid
