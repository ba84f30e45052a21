#include <gtest/gtest.h>

#include "domains/grid/primitives/trial_for_test.h"

namespace hunch::grid {
namespace {

std::string Connect(std::string_view name, const std::vector<std::string>& arguments) {
  return Trial(ConnectPrimitives()).Run(name, arguments);
}

TEST(ConnectTest, CellsOfOneColourOverBlack) {
  const char* const grid = "2..2. .3..1 2.3.1";
  EXPECT_EQ(Connect("connect_rows", {grid}), "2222. .3..1 2.3.1");
  EXPECT_EQ(Connect("connect_columns", {grid}), "2..2. 23..1 2.3.1");
  EXPECT_EQ(Connect("connect", {grid}), "2222. 23..1 2.3.1");
  EXPECT_EQ(Connect("connect_rows", {"2.3.2"}), "2.3.2");
}

TEST(ConnectTest, RowsLieOverColumns) {
  EXPECT_EQ(Connect("connect", {".1. 2.2 .1."}), ".1. 222 .1.");
}

TEST(ConnectTest, Diagonals) {
  EXPECT_EQ(Connect("connect_diagonals", {"1...2 ..... ..1.. ..... 2..3."}),
            "1...2 .1... ..1.. ..... 2..3.");
  EXPECT_EQ(Connect("connect_diagonals", {"...4 .... .... 4..."}), "...4 ..4. .4.. 4...");
  EXPECT_EQ(Connect("connect_diagonals", {".... 4... .... ..4."}), ".... 4... .4.. ..4.");
  EXPECT_EQ(Connect("connect_star", {"4.4 ... 4.."}), "444 44. 4..");
}

TEST(ConnectTest, WithAColour) {
  const char* const grid = "2.2 .3. 1.2";
  EXPECT_EQ(Connect("connect_rows_with", {grid, "grey"}), "252 .3. 1.2");
  EXPECT_EQ(Connect("connect_columns_with", {grid, "grey"}), "2.2 .35 1.2");
  EXPECT_EQ(Connect("connect_with", {grid, "grey"}), "252 .35 1.2");
  EXPECT_EQ(Connect("connect_diagonals_with", {"2.. ... 3.2", "grey"}), "2.. .5. 3.2");
}

TEST(ConnectTest, BridgesJoinAnyColours) {
  const char* const grid = "2.1 ... 3.2";
  EXPECT_EQ(Connect("bridge_rows", {grid, "grey"}), "251 ... 352");
  EXPECT_EQ(Connect("bridge_columns", {grid, "grey"}), "2.1 5.5 3.2");
  EXPECT_EQ(Connect("bridge", {grid, "grey"}), "251 5.5 352");
}

TEST(ConnectTest, MeetingHalfway) {
  EXPECT_EQ(Connect("meet_rows", {"1....2"}), "111222");
  EXPECT_EQ(Connect("meet_rows", {"1...2."}), "11.22.");
  EXPECT_EQ(Connect("meet_columns", {"1 . . 2"}), "1 1 2 2");
  EXPECT_EQ(Connect("meet", {"1..2 .... .... 3..."}), "1122 1... 3... 3...");
}

TEST(ConnectTest, AcrossIsFromEdgeToEdge) {
  const char* const grid = "..3.. 2...2 ..... 2...2 ..3..";
  EXPECT_EQ(Connect("connect_across", {grid}), "..3.. 22222 ..3.. 22222 ..3..");
  EXPECT_EQ(Connect("connect_across", {".2..2. ......"}), ".2..2. ......");
  EXPECT_EQ(Connect("meet_across", {".... 1..2 .... 3..4"}), ".... 1122 .... 3344");
  EXPECT_EQ(Connect("bridge_across", {".1. ... .2.", "grey"}), ".1. .5. .2.");
  EXPECT_EQ(Connect("bridge_across", {"1 . 2", "grey"}), "1 5 2");
}

TEST(ConnectTest, MeetingInTheMiddle) {
  EXPECT_EQ(Connect("meet_across_in", {"..... 1...2 1.3.2", "grey"}), "..... 11522 1.3.2");
  EXPECT_EQ(Connect("meet_across_in", {".1 .. .. .2", "grey"}), ".1 .1 .2 .2");
}

TEST(ConnectTest, LinesFromEdgeToEdge) {
  EXPECT_EQ(Connect("lines_from_edge_to_edge", {".3.1 2.42 ...5 .34."}), ".... 2222 .... ....");
  EXPECT_EQ(Connect("lines_from_edge_to_edge", {".2.1 2.42 ...5 .2.."}), ".2.. 2222 .2.. .2..");
}

TEST(ConnectTest, SpansPassBelowPaint) {
  EXPECT_EQ(Connect("span_rows", {"2.3.2.. .1....."}), "22322.. .1.....");
  EXPECT_EQ(Connect("span_rows", {"2.3.2.3"}), "2233233");
  EXPECT_EQ(Connect("span_columns", {"2 . 3 . 2"}), "2 2 3 2 2");
  EXPECT_EQ(Connect("span", {"2.2 .3. 2.."}), "222 23. 2..");
}

TEST(ConnectTest, SpansOverPaint) {
  EXPECT_EQ(Connect("span_over", {"2.3.2"}), "22322");
  EXPECT_EQ(Connect("span_over", {"..1.. 2...2 ..1.."}), "..1.. 22122 ..1..");
}

}  // namespace
}  // namespace hunch::grid
