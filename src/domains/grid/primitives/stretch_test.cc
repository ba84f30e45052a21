#include <gtest/gtest.h>

#include "domains/grid/primitives/trial_for_test.h"

namespace hunch::grid {
namespace {

std::string Stretched(const std::string& grid) {
  return Trial(StretchPrimitives()).Run("stretch", {grid});
}

TEST(Stretch, ToACellInLine) {
  EXPECT_EQ(Stretched("222... 232..2 222..."), "222222 233332 222222");
  EXPECT_EQ(Stretched("1.. ... 22. 33."), "22. 33. 33. 33.");
}

TEST(Stretch, TheCellMayTouchTheObjectIfItHasAColourOfItsOwn) {
  EXPECT_EQ(Stretched("222. 232. 2325 222."), "2222 2332 2332 2222");
  EXPECT_EQ(Stretched("222. 232. 2322 222."), "undefined");
}

TEST(Stretch, WhereNothingIsInLineThereIsNothingToDo) {
  EXPECT_EQ(Stretched("22.. 22.. .... ...1"), "undefined");
}

}  // namespace
}  // namespace hunch::grid
