#include <gtest/gtest.h>

#include "domains/grid/primitives/trial_for_test.h"

namespace hunch::grid {
namespace {

std::string Plugged(const std::string& grid) {
  return Trial(PlugPrimitives()).Run("plug_in", {grid});
}

TEST(PlugTest, PiecesFillHoles) {
  EXPECT_EQ(Plugged("11111 1..11 11.11 11111 ..... .33.. ..3.."),
            "11111 13311 11311 11111 ..... ..... .....");
}

TEST(PlugTest, PiecesMayStickOutOfNotches) {
  EXPECT_EQ(Plugged("1111111 1.111.1 ....... ....... .3..... 333.22."),
            "1111111 13111.1 333.... ....... ....... ....22.");
}

TEST(PlugTest, UndefinedWhereNothingFits) {
  EXPECT_EQ(Plugged("1111 1..1 1111 .... .3.. .3.."), "undefined");
  EXPECT_EQ(Plugged("1111 1111 .... .3.."), "undefined") << "no hole";
  EXPECT_EQ(Plugged("...."), "undefined");
}

}  // namespace
}  // namespace hunch::grid
