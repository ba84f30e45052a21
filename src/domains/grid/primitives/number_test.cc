#include <gtest/gtest.h>

#include "domains/grid/answer_for_test.h"

namespace hunch::grid {
namespace {

TEST(NumberTest, Arithmetic) {
  EXPECT_EQ(Answer("add(2, -5)"), "-3");
  EXPECT_EQ(Answer("subtract(2, 5)"), "-3");
  EXPECT_EQ(Answer("multiply(4, 5)"), "20");
  EXPECT_EQ(Answer("twice(7)"), "14");
  EXPECT_EQ(Answer("one_more(7)"), "8");
  EXPECT_EQ(Answer("one_less(0)"), "-1");
  EXPECT_EQ(Answer("larger(2, 5)"), "5");
  EXPECT_EQ(Answer("smaller(2, 5)"), "2");
}

TEST(NumberTest, HalfRoundsDown) {
  EXPECT_EQ(Answer("half(7)"), "3");
  EXPECT_EQ(Answer("half(-1)"), "-1");
  EXPECT_EQ(Answer("half(-4)"), "-2");
}

TEST(NumberTest, WhatLeaves32BitsIsUndefined) {
  EXPECT_EQ(Answer("add(2147483647, 1)"), "undefined");
  EXPECT_EQ(Answer("multiply(-2147483648, -2147483648)"), "undefined");
}

TEST(NumberTest, Comparisons) {
  EXPECT_EQ(Answer("less(2, 3)"), "true");
  EXPECT_EQ(Answer("less(3, 3)"), "false");
  EXPECT_EQ(Answer("equal(3, 3)"), "true");
  EXPECT_EQ(Answer("odd(-3)"), "true");
  EXPECT_EQ(Answer("and(true, not(true))"), "false");
  EXPECT_EQ(Answer("equal(red, blue)"), "false");
  EXPECT_EQ(Answer("same_picture(grid[12], grid[12]@(3,3))"), "true");
  EXPECT_EQ(Answer("same_picture(grid[12], grid[1/2])"), "false");
}

TEST(NumberTest, IfNeedsOnlyTheChosenValue) {
  EXPECT_EQ(Answer("if(true, grid[1], grid[2])"), "grid[1]");
  EXPECT_EQ(Answer("if(false, red, blue)"), "blue");
  EXPECT_EQ(Answer("if(true, 1, first([int:]))"), "1");
  EXPECT_EQ(Answer("if(false, 1, first([int:]))"), "undefined");
  EXPECT_EQ(Answer("if(odd(first([int:])), 1, 2)"), "2");
}

}  // namespace
}  // namespace hunch::grid
