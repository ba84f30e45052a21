#include <gtest/gtest.h>

#include "domains/grid/primitives/trial_for_test.h"

namespace hunch::grid {
namespace {

std::string Mirrored(const std::string& grid) {
  return Trial(HingePrimitives()).Run("mirror_across_bars", {grid});
}

TEST(HingeTest, FiguresAreMirroredAcrossTheirBars) {
  EXPECT_EQ(Mirrored("112... 1.2..."), "11211. 1.2.1.");
  EXPECT_EQ(Mirrored("..... ..... .222. .1... .11.."), ".11.. .1... .222. .1... .11..");
  EXPECT_EQ(Mirrored("112 1.2"), "112 1.2") << "clipped at the border";
}

TEST(HingeTest, TheBarMustBeClear) {
  EXPECT_EQ(Mirrored("111. 1.1."), "undefined") << "of a colour of its own";
  EXPECT_EQ(Mirrored("222. .1.. 333."), "undefined") << "along one side only";
  EXPECT_EQ(Mirrored("...."), "undefined");
}

TEST(HingeTest, CellsTurnAboutTheNearestOfAColour) {
  const auto turned = [](const char* way, const std::string& grid) {
    return Trial(HingePrimitives()).Run(way, {grid, "blue"});
  };
  EXPECT_EQ(turned("turn_clockwise_about", "..... ..... ..1.6 ..... ....."),
            "..... ..... ..1.. ..... ..6..");
  EXPECT_EQ(turned("turn_anticlockwise_about", "..... ..... ..1.6 ..... ....."),
            "..6.. ..... ..1.. ..... .....");
  EXPECT_EQ(turned("turn_clockwise_about", "61..16"), ".1..1.") << "what leaves the grid is lost";
  EXPECT_EQ(turned("turn_clockwise_about", "1.6.1"), "undefined") << "of two as near none";
  EXPECT_EQ(turned("turn_clockwise_about", "1.6.1.6."), "1...1...")
      << "but the one without another";
  EXPECT_EQ(turned("turn_clockwise_about", "1.. ..6"), "undefined");
}

}  // namespace
}  // namespace hunch::grid
