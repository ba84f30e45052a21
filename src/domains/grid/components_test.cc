#include "domains/grid/components.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/random.h"
#include "domains/grid/grid_literals.h"
#include "domains/grid/grid_types.h"

namespace hunch::grid {
namespace {

using testing::ElementsAre;

class ComponentsTest : public testing::Test {
 protected:
  GridRef Grid(std::string_view literal) {
    return core::Native<GridRef>::From(ParseGridLiteral(literal, arena_)->value);
  }
  static std::string Text(GridRef grid) {
    return PrintGridLiteral(OfBase(kGrid), core::Native<GridRef>::To(grid));
  }
  std::vector<std::string> Cut(std::string_view literal, ComponentRule rule, Adjacency adjacency,
                               Colour background = {}) {
    const GridRef grid = Grid(literal);
    FindComponents(grid, rule, adjacency, found_, background);
    std::vector<std::string> texts;
    texts.reserve(static_cast<size_t>(found_.count));
    for (int i = 0; i < found_.count; ++i) {
      texts.push_back(Text(CutComponent(arena_, grid, found_, i)));
    }
    return texts;
  }

  base::Arena arena_;
  Components found_;
};

TEST_F(ComponentsTest, CornersJoinOnlyWithEight) {
  EXPECT_THAT(Cut("grid[100/010]", ComponentRule::kSameColour, Adjacency::kFour),
              ElementsAre("grid[1]", "grid[1]@(1,1)"));
  EXPECT_THAT(Cut("grid[100/010]", ComponentRule::kSameColour, Adjacency::kEight),
              ElementsAre("grid[10/01]"));
  EXPECT_THAT(Cut("grid[001/010]", ComponentRule::kSameColour, Adjacency::kEight),
              ElementsAre("grid[01/10]@(0,1)"));
}

TEST_F(ComponentsTest, ColoursPartOrJoin) {
  EXPECT_THAT(Cut("grid[12/02]", ComponentRule::kSameColour, Adjacency::kEight),
              ElementsAre("grid[1]", "grid[2/2]@(0,1)"));
  EXPECT_THAT(Cut("grid[12/02]", ComponentRule::kAnyColour, Adjacency::kFour),
              ElementsAre("grid[12/02]"));
}

TEST_F(ComponentsTest, GapOfOneCellIsBridgedAndOfTwoIsNot) {
  EXPECT_THAT(Cut("grid[10010/00000/01000]", ComponentRule::kSameColour, Adjacency::kGap),
              ElementsAre("grid[1001/0000/0100]"));
  EXPECT_THAT(Cut("grid[1001]", ComponentRule::kSameColour, Adjacency::kGap),
              ElementsAre("grid[1]", "grid[1]@(0,3)"));
}

TEST_F(ComponentsTest, BranchesThatMeetLateAreOneAndOrderIsOfFirstCells) {
  EXPECT_THAT(Cut("grid[10203/11203/01003/01113]", ComponentRule::kSameColour, Adjacency::kFour),
              ElementsAre("grid[1000/1100/0100/0111]", "grid[2/2]@(0,2)", "grid[3/3/3/3]@(0,4)"));
  EXPECT_THAT(Cut("grid[101/101/111]", ComponentRule::kSameColour, Adjacency::kFour),
              ElementsAre("grid[101/101/111]"));
}

TEST_F(ComponentsTest, AnotherBackground) {
  EXPECT_THAT(Cut("grid[8818/8028]", ComponentRule::kAnyColour, Adjacency::kFour, {8}),
              ElementsAre("grid[01/02]@(0,1)"));
  EXPECT_THAT(Cut("grid[8018]", ComponentRule::kBlack, Adjacency::kFour, {8}),
              ElementsAre("grid[8]", "grid[8]@(0,3)"));
}

TEST_F(ComponentsTest, PartsSayWhereTheyAre) {
  FindComponents(Grid("grid[0000/0110/0100/0000]@(5,5)"), ComponentRule::kEveryColour,
                 Adjacency::kFour, found_);
  ASSERT_EQ(found_.count, 2);
  EXPECT_TRUE(found_.parts[0].touches_border);
  EXPECT_EQ(found_.parts[0].cells, 13);
  const Component& inner = found_.parts[1];
  EXPECT_FALSE(inner.touches_border);
  EXPECT_FALSE(inner.FillsBox());
  EXPECT_EQ(inner.first, 5);
  EXPECT_EQ(inner.top, 1);
  EXPECT_EQ(inner.left, 1);
  EXPECT_EQ(inner.height(), 2);
  EXPECT_EQ(inner.width(), 2);
  EXPECT_EQ(found_.label[0], 0);
  EXPECT_EQ(found_.label[6], 1);
}

TEST_F(ComponentsTest, CutsKeepPlacesOfAPlacedGrid) {
  const GridRef grid = Grid("grid[010/102]@(5,7)");
  FindComponents(grid, ComponentRule::kSameColour, Adjacency::kEight, found_);
  ASSERT_EQ(found_.count, 2);
  EXPECT_EQ(Text(CutComponent(arena_, grid, found_, 0)), "grid[01/10]@(5,7)");
  EXPECT_EQ(Text(PaintComponent(arena_, grid, found_, 1, {4})), "grid[4]@(6,9)");
  EXPECT_EQ(Text(CutBox(arena_, Grid("grid[310/132]@(5,7)"), found_, 0)), "grid[31/13]@(5,7)");
}

TEST_F(ComponentsTest, ColourLayersNeedNotBeConnected) {
  const GridRef grid = Grid("grid[0200/1002/0000]");
  FindColourLayers(grid, found_);
  ASSERT_EQ(found_.count, 2);
  EXPECT_EQ(Text(CutComponent(arena_, grid, found_, 0)), "grid[200/002]@(0,1)");
  EXPECT_EQ(Text(CutComponent(arena_, grid, found_, 1)), "grid[1]@(1,0)");
  EXPECT_EQ(found_.label[0], -1);
  EXPECT_TRUE(found_.parts[1].touches_border);
}

TEST_F(ComponentsTest, HolesAreClosedToSidesOnly) {
  EXPECT_EQ(CountHoles(Grid("grid[0110/1001/0110]")), 1);
  EXPECT_EQ(CountHoles(Grid("grid[111/101/101]")), 0);
  EXPECT_EQ(CountHoles(Grid("grid[11111/10101/11111]")), 2);
}

// Labels as a flood from each cell in turn gives them.
std::vector<int> Flooded(GridRef grid, int rows_apart, bool corners) {
  std::vector<int> labels(static_cast<size_t>(grid.area()), -1);
  int count = 0;
  for (int start = 0; start < grid.area(); ++start) {
    if (grid.cells()[start] == 0 || labels[start] >= 0) continue;
    std::vector<int> open = {start};
    labels[start] = count;
    while (!open.empty()) {
      const int row = open.back() / grid.width(), column = open.back() % grid.width();
      open.pop_back();
      for (int r = std::max(0, row - rows_apart); r < grid.height() && r <= row + rows_apart; ++r) {
        for (int c = std::max(0, column - rows_apart); c < grid.width() && c <= column + rows_apart;
             ++c) {
          const int at = r * grid.width() + c;
          if (!corners && r != row && c != column) continue;
          if (labels[at] >= 0 || grid.at(r, c) != grid.at(row, column)) continue;
          labels[at] = count;
          open.push_back(at);
        }
      }
    }
    ++count;
  }
  return labels;
}

TEST_F(ComponentsTest, AgreeWithFloodsOnAnyPicture) {
  base::Random random(1);
  for (const auto& [height, width] : {std::pair{64, 32}, {32, 64}, {1, 64}, {64, 1}, {9, 13}}) {
    for (const uint64_t colours : {2, 3, 6}) {
      GridBuilder builder(arena_, height, width);
      for (int i = 0; i < height * width; ++i) {
        builder.cells()[i] = static_cast<uint8_t>(random.Below(colours));
      }
      const GridRef grid = builder.Finish();
      const auto labels = [&](Adjacency adjacency) {
        FindComponents(grid, ComponentRule::kSameColour, adjacency, found_);
        return std::vector<int>(found_.label, found_.label + grid.area());
      };
      EXPECT_EQ(labels(Adjacency::kFour), Flooded(grid, 1, false));
      EXPECT_EQ(labels(Adjacency::kEight), Flooded(grid, 1, true));
      EXPECT_EQ(labels(Adjacency::kGap), Flooded(grid, 2, true));
    }
  }
}

TEST_F(ComponentsTest, AsManyComponentsAsCells) {
  GridBuilder builder(arena_, 64, 32);
  for (int i = 0; i < kLargestArea; ++i) {
    builder.cells()[i] = static_cast<uint8_t>(1 + (i / 32 + i % 32) % 2);
  }
  FindComponents(builder.Finish(), ComponentRule::kSameColour, Adjacency::kFour, found_);
  EXPECT_EQ(found_.count, kLargestArea);
}

}  // namespace
}  // namespace hunch::grid
