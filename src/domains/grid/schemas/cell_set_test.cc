#include "domains/grid/schemas/cell_set.h"

#include <gtest/gtest.h>

#include <initializer_list>

namespace hunch::grid {
namespace {

CellSet SetOf(std::initializer_list<int> cells) {
  CellSet set;
  for (const int cell : cells) set.Add(cell);
  return set;
}

bool Same(const CellSet& a, const CellSet& b) { return a.IsWithin(b) && b.IsWithin(a); }

TEST(CellSetTest, HasWhatWasAdded) {
  const CellSet set = SetOf({0, 63, 64, kLargestArea - 1});
  EXPECT_TRUE(set.Has(63));
  EXPECT_TRUE(set.Has(kLargestArea - 1));
  EXPECT_FALSE(set.Has(62));
  EXPECT_EQ(set.count(), 4);
  EXPECT_FALSE(set.empty());
  EXPECT_TRUE(CellSet().empty());
}

TEST(CellSetTest, AreJoinedCutAndSubtracted) {
  const CellSet a = SetOf({1, 70}), b = SetOf({70, 500});
  EXPECT_TRUE(Same(a | b, SetOf({1, 70, 500})));
  EXPECT_TRUE(Same(a & b, SetOf({70})));
  EXPECT_TRUE(Same(a - b, SetOf({1})));
  EXPECT_FALSE(a.IsWithin(b));
  EXPECT_TRUE((a & b).IsWithin(b));
}

TEST(CellSetTest, AddsWhatIsMovedOn) {
  for (const int by : {0, 1, 63, 64, 65, 640}) {
    CellSet set = SetOf({3});
    set.AddMoved(SetOf({0, 5, 127, 200}), by);
    EXPECT_TRUE(Same(set, SetOf({3, by, 5 + by, 127 + by, 200 + by}))) << by;
  }
  CellSet set;
  set.AddMoved(SetOf({kLargestArea - 1}), 1);
  EXPECT_TRUE(set.empty());
}

TEST(CellSetTest, KeepsCellsBeforeOthers) {
  for (const int by : {0, 1, 63, 64, 65, 640}) {
    CellSet set = SetOf({0, 5, 127, 128, kLargestArea - 1});
    set.KeepBefore(SetOf({by, 127 + by, 129 + by}), by);
    EXPECT_TRUE(Same(set, SetOf({0, 127}))) << by;
  }
}

}  // namespace
}  // namespace hunch::grid
