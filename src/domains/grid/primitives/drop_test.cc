#include <gtest/gtest.h>

#include "domains/grid/primitives/trial_for_test.h"

namespace hunch::grid {
namespace {

std::string Drop(std::string_view name, const std::vector<std::string>& arguments) {
  return Trial(DropPrimitives()).Run(name, arguments);
}

TEST(DropTest, ObjectsFallAsOne) {
  EXPECT_EQ(Drop("drop_down", {"11.. .1.2 .... 3..."}), ".... .... 11.. 31.2");
  EXPECT_EQ(Drop("drop_up", {"3... .... .1.2 11.."}), "31.2 11.. .... ....");
  EXPECT_EQ(Drop("drop_left", {"..11 .3.1 ...."}), "11.. 31.. ....");
  EXPECT_EQ(Drop("drop_right", {"11.. 1.3. ...."}), "..11 ..13 ....");
}

TEST(DropTest, OneObjectRestsOnAnother) {
  EXPECT_EQ(Drop("drop_down", {"222 ... .1. ... ..."}), "... ... ... 222 .1.");
  EXPECT_EQ(Drop("drop_down", {".2. ... 111 1.1 ..."}), "... ... .2. 111 1.1");
}

TEST(DropTest, ObjectsAreDrawnToAColour) {
  EXPECT_EQ(Drop("attract", {"11... ..... .5... ....2 .55.3", "grey"}),
            "..... 11... .5... ....2 .553.");
  EXPECT_EQ(Drop("attract", {"1..4.5..2", "grey"}), "...1452..");
  EXPECT_EQ(Drop("attract", {"1..2", "grey"}), "1..2");
}

TEST(DropTest, NothingMovesPastTheBorder) {
  EXPECT_EQ(Drop("attract", {"111. ..1. ..1. 5.1.", "grey"}), "111. ..1. ..1. 5.1.");
}

TEST(DropTest, ObjectsGatherAtTheLargestOfTheirColour) {
  EXPECT_EQ(Drop("gather", {"1111. ..... ..1.. ..... 1..2. ..... 2222."}),
            "1111. 1.1.. ..... ..... ..... ...2. 2222.");
  EXPECT_EQ(Drop("gather", {"111.1..2."}), "1111...2.") << "without another one it stays";
  EXPECT_EQ(Drop("gather", {"1.2"}), "undefined");
}

TEST(DropTest, SpecksGatherAtTheirColour) {
  EXPECT_EQ(Drop("gather_specks", {"2.2...22. ......... ..3..1.1. ......... .11..1..."}),
            "....2222. ......... ......... ......... .111.....");
}

TEST(DropTest, SmallObjectsGatherCellByCell) {
  EXPECT_EQ(Drop("gather_specks", {"....11.... ...1...... .22....... 1111111111"}),
            ".......... .......... ...111.... 1111111111");
}

TEST(DropTest, CellsOfSmallObjectsGatherOneByOneAndMakeRoom) {
  EXPECT_EQ(Drop("gather_specks", {"1111111 ....... .3..... 44..... ..1.... .1....."}),
            "1111111 .11.... ....... ....... ....... .......");
}

}  // namespace
}  // namespace hunch::grid
