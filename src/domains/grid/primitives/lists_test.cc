#include <gtest/gtest.h>

#include "domains/grid/answer_for_test.h"

namespace hunch::grid {
namespace {

TEST(ListsTest, TakesApart) {
  EXPECT_EQ(Answer("length([red, blue, red])"), "3");
  EXPECT_EQ(Answer("first([grid[1], grid[2]])"), "grid[1]");
  EXPECT_EQ(Answer("last([grid[1], grid[2]])"), "grid[2]");
  EXPECT_EQ(Answer("nth(2, [5, 6, 7])"), "6");
  EXPECT_EQ(Answer("rest([5, 6, 7])"), "[6, 7]");
  EXPECT_EQ(Answer("rest([int:])"), "[int:]");
}

TEST(ListsTest, NothingToTakeIsUndefined) {
  EXPECT_EQ(Answer("first([grid:])"), "undefined");
  EXPECT_EQ(Answer("last([grid:])"), "undefined");
  EXPECT_EQ(Answer("nth(0, [5])"), "undefined");
  EXPECT_EQ(Answer("nth(-1, [5])"), "undefined");
  EXPECT_EQ(Answer("nth(2, [5])"), "undefined");
  EXPECT_EQ(Answer("most_frequent([grid:])"), "undefined");
}

TEST(ListsTest, PutsTogether) {
  EXPECT_EQ(Answer("reverse([5, 6, 7])"), "[7, 6, 5]");
  EXPECT_EQ(Answer("concat([red], [blue, red])"), "[red, blue, red]");
  EXPECT_EQ(Answer("concat([grid:], [grid[1]])"), "[grid[1]]");
  EXPECT_EQ(Answer("single(grid[12])"), "[grid[12]]");
  EXPECT_EQ(Answer("distinct([red, blue, red, blue, grey])"), "[red, blue, grey]");
  EXPECT_EQ(Answer("distinct([grid[1], grid[1]@(0,1), grid[1]])"), "[grid[1], grid[1]@(0,1)]");
}

TEST(ListsTest, Frequency) {
  EXPECT_EQ(Answer("most_frequent([1, 2, 3, 2, 3, 2])"), "2");
  EXPECT_EQ(Answer("most_frequent([1, 2, 3, 2, 3])"), "undefined");
  EXPECT_EQ(Answer("least_frequent([1, 2, 3, 2])"), "undefined");
  EXPECT_EQ(Answer("least_frequent([1, 2, 3, 2, 3])"), "1");
  EXPECT_EQ(Answer("least_frequent([grid[1], grid[2], grid[1]])"), "grid[2]");
}

TEST(ListsTest, FunctionsOverLists) {
  EXPECT_EQ(Answer("map(\\x -> add(x, 1), [1, 2])"), "[2, 3]");
  EXPECT_EQ(Answer("map(\\x -> box_of(x), [grid[1]@(2,2)])"), "[box[2 2 1 1]]");
  EXPECT_EQ(Answer("filter(\\x -> odd(x), [1, 2, 3])"), "[1, 3]");
  EXPECT_EQ(Answer("find(\\x -> less(1, x), [1, 2, 3])"), "2");
  EXPECT_EQ(Answer("count_where(\\x -> less(1, x), [1, 2, 3])"), "2");
  EXPECT_EQ(Answer("max_by(\\x -> cells_in(painted(x)), [grid[10], grid[22], grid[33]])"),
            "grid[22]");
  EXPECT_EQ(Answer("min_by(\\x -> multiply(x, x), [-2, 1, 3])"), "1");
  EXPECT_EQ(Answer("sort_by(\\x -> subtract(0, x), [1, 3, 2])"), "[3, 2, 1]");
}

TEST(ListsTest, FunctionsSeeTheirSurroundings) {
  EXPECT_EQ(Answer("map(\\x -> length(filter(\\y -> less(x, y), [1, 2, 3])), [1, 2])"), "[2, 1]");
}

}  // namespace
}  // namespace hunch::grid
