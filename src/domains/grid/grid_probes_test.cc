#include "domains/grid/grid_probes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "domains/grid/task_for_test.h"

namespace hunch::grid {
namespace {

using core::Type;
using testing::ElementsAre;
using testing::UnorderedElementsAre;

class GridProbesTest : public testing::Test {
 protected:
  std::vector<std::string> Texts(size_t row, Type type) {
    std::vector<std::string> texts;
    for (const core::Value value : GridProbes(task_, row, type, arena_)) {
      texts.push_back(PrintGridLiteral(type, value));
    }
    return texts;
  }
  base::Arena arena_;
  core::Task task_ = MakeTask({{"grid[120/000/005]", "grid[1]"}}, {"grid[70]"});
};

TEST_F(GridProbesTest, GridsAreObjectsAndThePicture) {
  EXPECT_THAT(Texts(0, OfBase(kGrid)), UnorderedElementsAre("grid[1]", "grid[2]@(0,1)", "grid[12]",
                                                            "grid[5]@(2,2)", "grid[120/000/005]"));
  EXPECT_THAT(Texts(1, OfBase(kGrid)), UnorderedElementsAre("grid[7]", "grid[70]"));
}

TEST_F(GridProbesTest, ColoursAreThoseOfTheRow) {
  EXPECT_THAT(Texts(0, OfBase(kColour)), UnorderedElementsAre("black", "blue", "red", "grey"));
  EXPECT_THAT(Texts(1, OfBase(kColour)), UnorderedElementsAre("black", "orange"));
}

TEST_F(GridProbesTest, ListsHoldWhatTheirElementsAre) {
  EXPECT_THAT(Texts(1, Type::List(OfBase(kColour))), ElementsAre("[orange, black]"));
  EXPECT_THAT(Texts(1, Type::List(OfBase(kBool))), ElementsAre("[false, true]"));
}

TEST_F(GridProbesTest, ThereAreSomeOfEveryType) {
  for (const BaseType base : {kInt, kBool, kColour, kVector, kBox, kCell, kGrid, kMask}) {
    const Type type = OfBase(base);
    for (const core::Value value : GridProbes(task_, 0, type, arena_)) {
      EXPECT_TRUE(value.defined()) << GridTypeNames().Print(type);
    }
    EXPECT_FALSE(GridProbes(task_, 0, type, arena_).empty()) << GridTypeNames().Print(type);
    EXPECT_FALSE(GridProbes(task_, 0, Type::List(Type::List(type)), arena_).empty());
  }
}

}  // namespace
}  // namespace hunch::grid
