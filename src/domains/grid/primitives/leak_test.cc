#include <gtest/gtest.h>

#include "domains/grid/primitives/trial_for_test.h"

namespace hunch::grid {
namespace {

std::string Leaked(const std::string& grid) {
  return Trial(LeakPrimitives()).Run("leak", {grid, "azure"});
}

TEST(Leak, FlowsOutOfTheGap) {
  EXPECT_EQ(Leaked("..... .222. .2... .222."), "..... .222. .2888 .222.");
  EXPECT_EQ(Leaked("..... .2.2. .2.2. .222."), "..8.. .282. .282. .222.");
}

TEST(Leak, PiecesFarApartAreTheFrameThatHoldsAll) {
  EXPECT_EQ(Leaked("......... .2.....2. ......... ......... .2.....2. ........."),
            "..88888.. .2888882. 888888888 888888888 .2888882. ..88888..");
}

TEST(Leak, WithoutAGapThereIsNothingToDo) {
  EXPECT_EQ(Leaked("222 2.2 222"), "undefined");
  EXPECT_EQ(Leaked("2.. ... ..."), "undefined");
}

}  // namespace
}  // namespace hunch::grid
