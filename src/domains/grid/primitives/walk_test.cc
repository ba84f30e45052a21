#include <gtest/gtest.h>

#include "domains/grid/primitives/trial_for_test.h"

namespace hunch::grid {
namespace {

std::string Walk(std::string_view name, const std::vector<std::string>& arguments) {
  return Trial(WalkPrimitives()).Run(name, arguments);
}

TEST(WalkTest, DiagonalsBounceOffPaint) {
  EXPECT_EQ(Walk("ricochet", {"...5 ...5 ...5 .1.5 1..5"}), "1..5 .1.5 ..15 .1.5 1..5");
  EXPECT_EQ(Walk("ricochet", {"5555 ..2. .2.. ...."}), "5555 ..2. .2.2 2...");
  EXPECT_EQ(Walk("ricochet_with", {"...5 ...5 ..15 .1.5", "red"}), "2..5 .2.5 ..15 .1.5")
      << "at once";
}

TEST(WalkTest, DiagonalsGoOverWhatTheyDoNotBounceOff) {
  EXPECT_EQ(Walk("ricochet_off", {"....5 ..3.5 ..3.5 .1..5 1...5", "grey"}),
            "..1.5 ..315 ..1.5 .1..5 1...5");
  EXPECT_EQ(Walk("ricochet_off", {"... .1. 1..", "grey"}), "..1 .1. 1..");
}

TEST(WalkTest, CornersTurnBack) {
  EXPECT_EQ(Walk("ricochet", {"5555 ...5 ..15 .1.5 ...5"}), "5555 .1.5 1.15 .1.5 1..5");
}

TEST(WalkTest, ThereMustBeADiagonal) {
  EXPECT_EQ(Walk("ricochet", {"11. ... ..."}), "undefined");
  EXPECT_EQ(Walk("ricochet_with", {"1. .1", "black"}), "undefined");
}

TEST(WalkTest, ShortestPathsGoAroundWhatIsThere) {
  EXPECT_EQ(Walk("link", {"1.5.. ..5.. ....1"}), "1.5.. 1.5.. 11111");
  EXPECT_EQ(Walk("link", {"1.5.1 ..5.. ..5.."}), "undefined");
  EXPECT_EQ(Walk("link", {"2.2.2"}), "22222");
}

TEST(WalkTest, LinesFromBorderToBorder) {
  EXPECT_EQ(Walk("extend_over", {".2... .2... ..... ...33"}), ".2... .2... .2... 33333");
  EXPECT_EQ(Walk("extend_over", {".222. ..... ..3.. ..3.."}), "22222 ..3.. ..3.. ..3..");
  EXPECT_EQ(Walk("extend_crossing", {"..3. ..3. .... 11..", "green"}), "..3. ..3. ..3. 1131");
}

TEST(WalkTest, DiagonalsBounceOffTheLongSides) {
  EXPECT_EQ(Walk("bounce_on", {"1..... .1.... ......"}), "1...1. .1.1.1 ..1...");
  EXPECT_EQ(Walk("bounce_on", {"1.. .1. ... ... ... ..."}), "1.. .1. ..1 .1. 1.. .1.");
  EXPECT_EQ(Walk("bounce_on", {"1.. ... ..1"}), "undefined") << "no line";
}

TEST(WalkTest, SingleCellsAreJoinedInAColour) {
  EXPECT_EQ(Walk("link_with", {"1.5.. ..5.. ....2", "green"}), "1.5.. 3.5.. 33332") << "few turns";
  EXPECT_EQ(Walk("link_with", {"1..2 .... 5555", "green"}), "1332 .... 5555");
  EXPECT_EQ(Walk("link_with", {"11.2", "green"}), "undefined");
}

TEST(WalkTest, CellsWindOutwards) {
  EXPECT_EQ(Walk("spiral", {"....... ....... ....... ...4... ....... ....... .......", "(0,1)"}),
            "....... .444444 .4..... .4.444. .4...4. .44444. .......");
  EXPECT_EQ(Walk("spiral_back", {"..... ..... ..4.. ..... .....", "(0,1)"}),
            "44444 4...4 4.444 4.... 44444");
  EXPECT_EQ(Walk("spiral", {"44... ..... .....", "(0,1)"}), "undefined") << "none by itself";
}

}  // namespace
}  // namespace hunch::grid
