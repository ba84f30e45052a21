#include "domains/grid/grid_properties.h"

#include <gtest/gtest.h>

#include "domains/grid/grid_domain.h"
#include "domains/grid/task_for_test.h"

namespace hunch::grid {
namespace {

core::Task Mirroring() {
  return MakeTask({{"grid[120/000]", "grid[021/000]"}, {"grid[300/040]", "grid[003/040]"}});
}

TEST(GridProperties, TellOneRuleFromAnother) {
  const auto mirrored = GridProperties(Mirroring());
  const auto tiled = GridProperties(MakeTask({{"grid[12]", "grid[1212/1212]"}}));
  EXPECT_GT(mirrored.size(), 500u);
  EXPECT_EQ(mirrored.size(), tiled.size());
  EXPECT_NE(mirrored, tiled);
}

TEST(GridProperties, NeitherTheNamesOfColoursNorTheOrderOfPairsMatter) {
  const core::Task renamed =
      MakeTask({{"grid[700/050]", "grid[007/050]"}, {"grid[920/000]", "grid[029/000]"}});
  EXPECT_EQ(GridProperties(Mirroring()), GridProperties(renamed));
}

TEST(GridProperties, AreWhatTheDomainHandsOut) {
  EXPECT_EQ(TheGridDomain().Properties(Mirroring()), GridProperties(Mirroring()));
}

TEST(GridProperties, TasksOfOtherTypesHaveNone) {
  core::Task task = Mirroring();
  task.interface.output_type = OfBase(kColour);
  EXPECT_TRUE(GridProperties(task).empty());
}

}  // namespace
}  // namespace hunch::grid
