#include <gtest/gtest.h>

#include "domains/grid/primitives/trial_for_test.h"

namespace hunch::grid {
namespace {

std::string Drawn(std::string_view name, const std::vector<std::string>& arguments) {
  return Trial(PathPrimitives()).Run(name, arguments);
}

TEST(PathsTest, ElbowsGoUpOrDownFirst) {
  EXPECT_EQ(Drawn("elbows", {"1... .... ...2", "blue"}), "1... 1... 1112");
  EXPECT_EQ(Drawn("elbows", {"1... .... ...2", "red"}), "1222 ...2 ...2");
  EXPECT_EQ(Drawn("elbows", {"1.. ... 3.2", "blue"}), "1.. 1.. 312") << "other paint stays";
  EXPECT_EQ(Drawn("elbows", {"1..2", "blue"}), "1112");
}

TEST(PathsTest, ElbowsGoAcrossFirst) {
  EXPECT_EQ(Drawn("elbows_across", {"1... .... ...2", "blue"}), "1111 ...1 ...2");
}

TEST(PathsTest, ElbowsNeedSomethingToStartFrom) {
  EXPECT_EQ(Drawn("elbows", {"1.2", "black"}), "undefined");
  EXPECT_EQ(Drawn("elbows", {"...", "blue"}), "undefined");
}

TEST(PathsTest, BouncingOffTheSides) {
  EXPECT_EQ(Drawn("bounce_up", {"... ... ... 1.."}), ".1. ..1 .1. 1..");
  EXPECT_EQ(Drawn("bounce_down", {".1.. .... ...."}), ".1.. 1.1. .1.1");
  EXPECT_EQ(Drawn("bounce_right", {"2... .... ...."}), "2... .2.2 ..2.");
  EXPECT_EQ(Drawn("bounce_left", {"...2 .... .3.."}), "...2 3.2. .3..") << "paint stops it";
  EXPECT_EQ(Drawn("bounce_down", {"1 . ."}), "undefined") << "no room to turn";
  EXPECT_EQ(Drawn("bounce_along", {"2... .... ...."}), "2... .2.2 ..2.");
  EXPECT_EQ(Drawn("bounce_along", {".. .. 1."}), "1. .1 1.");
  EXPECT_EQ(Drawn("bounce_along", {"1. .."}), "undefined") << "which way?";
}

TEST(PathsTest, LinesTurnAboutTheirMiddles) {
  const auto turned = [](const std::string& grid) {
    return Trial(PathPrimitives()).Run("turn_lines", {grid});
  };
  EXPECT_EQ(turned("..... 111.. ..... ..2.."), ".1... .1... .1... ..2..");
  EXPECT_EQ(turned("111.. 1.... 1...."), ".1... 11... .....") << "lines that share an end, clipped";
  EXPECT_EQ(turned("11.."), "undefined") << "without a middle cell";
}

TEST(PathsTest, ColoursAlongPathsAreReversed) {
  const auto reversed = [](const std::string& grid) {
    return Trial(PathPrimitives()).Run("reverse_paths", {grid});
  };
  EXPECT_EQ(reversed("12.. .3.. .455"), "55.. .4.. .321");
  EXPECT_EQ(reversed("12 43"), "undefined") << "a ring has no ends";
  EXPECT_EQ(reversed("123 .4."), "undefined") << "a fork";
}

}  // namespace
}  // namespace hunch::grid
