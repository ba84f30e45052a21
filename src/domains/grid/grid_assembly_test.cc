#include "domains/grid/grid_assembly.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "domains/grid/grid_domain.h"

namespace hunch::grid {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class GridAssemblyTest : public testing::Test {
 protected:
  core::Value Read(std::string_view literal) {
    return TheGridDomain().ParseLiteral(literal, arena_).value().value;
  }
  static std::vector<int> Bits(const uint64_t (&words)[2]) {
    std::vector<int> bits;
    for (int i = 0; i < 128; ++i) {
      if (words[i / 64] >> (i % 64) & 1) bits.push_back(i);
    }
    return bits;
  }
  std::vector<int> Painted(std::string_view layer, std::string_view target) {
    uint64_t painted[2] = {}, right[2] = {};
    assembly_.Footprint(Read(layer), Read(target), painted, right);
    return Bits(painted);
  }
  std::vector<int> Right(std::string_view layer, std::string_view target) {
    uint64_t painted[2] = {}, right[2] = {};
    assembly_.Footprint(Read(layer), Read(target), painted, right);
    return Bits(right);
  }

  base::Arena arena_;
  GridAssembly assembly_;
};

TEST_F(GridAssemblyTest, BlackCellsNeedNoPaint) {
  uint64_t cells[2] = {};
  assembly_.MustPaint(Read("grid[010/002]"), cells);
  EXPECT_THAT(Bits(cells), ElementsAre(1, 5));
  EXPECT_EQ(assembly_.CellCount(Read("grid[010/002]")), 6u);
}

TEST_F(GridAssemblyTest, LayersPaintWhatIsNotBlackWhereTheyLie) {
  EXPECT_THAT(Painted("grid[30/04]@(1,1)", "grid[000/030/000]"), ElementsAre(4, 8));
  EXPECT_THAT(Right("grid[30/04]@(1,1)", "grid[000/030/000]"), ElementsAre(4));
}

TEST_F(GridAssemblyTest, WhatSticksOutIsCutOff) {
  EXPECT_THAT(Painted("grid[111/111]@(-1,1)", "grid[000/000]"), ElementsAre(1, 2));
  EXPECT_THAT(Painted("grid[1]@(2,0)", "grid[0/0]"), IsEmpty());
  EXPECT_THAT(Painted("grid[11]@(0,-5)", "grid[0/0]"), IsEmpty());
}

TEST_F(GridAssemblyTest, CellsBeyondTheFirstWord) {
  const std::string row(40, '5');
  EXPECT_THAT(Right("grid[5]@(1,30)", "grid[" + row + "/" + row + "]"), ElementsAre(70));
}

TEST_F(GridAssemblyTest, FramesAreSizes) {
  EXPECT_TRUE(assembly_.SameFrame(Read("grid[12]"), Read("grid[00]@(4,4)")));
  EXPECT_FALSE(assembly_.SameFrame(Read("grid[12]"), Read("grid[1/2]")));
}

TEST_F(GridAssemblyTest, WrongCellsAreCountedWhereverTheAnswerWasCutFrom) {
  const auto wrong = [this](std::string_view answer, std::string_view target) {
    return assembly_.WrongCells(Read(answer), Read(target));
  };
  EXPECT_EQ(wrong("grid[120/304]@(3,4)", "grid[120/304]"), 0u);
  EXPECT_EQ(wrong("grid[020/314]", "grid[120/304]"), 2u);
  EXPECT_EQ(wrong("grid[12]", "grid[120/304]"), 6u);
}

}  // namespace
}  // namespace hunch::grid
