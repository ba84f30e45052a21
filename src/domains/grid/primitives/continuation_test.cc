#include <gtest/gtest.h>

#include "domains/grid/primitives/apply_for_test.h"
#include "domains/grid/primitives/trial_for_test.h"

namespace hunch::grid {
namespace {

std::string Continue(std::string_view name, const std::vector<std::string>& arguments) {
  return Trial(ContinuationPrimitives()).Run(name, arguments);
}

TEST(ContinuationTest, SequencesGoOnToTheBorder) {
  EXPECT_EQ(Continue("continue_right", {"1.21..... .3..3...."}), "1.21.21.2 .3..3..3.");
  EXPECT_EQ(Continue("continue_left", {"...1.2.1"}), ".2.1.2.1");
  EXPECT_EQ(Continue("continue_down", {"1 2 1 . . ."}), "1 2 1 2 1 2");
  EXPECT_EQ(Continue("continue_up", {". . 1 2 1"}), "1 2 1 2 1");
}

TEST(ContinuationTest, StaircasesMoveOnAsTheyGo) {
  EXPECT_EQ(Continue("continue_down", {"11... .11.. ..... ....."}), "11... .11.. ..11. ...11");
  EXPECT_EQ(Continue("continue_up", {"..... ..... ..1.. .1..."}), "....1 ...1. ..1.. .1...");
}

TEST(ContinuationTest, LinesEvenlyApartComeAgain) {
  EXPECT_EQ(Continue("continue_right", {"1..2......"}), "1..2..1..2");
  EXPECT_EQ(Continue("continue_down", {"1. .2 .. .. .."}), "1. .2 1. .2 1.");
  EXPECT_EQ(Continue("continue_right", {"1.2..3...."}), "undefined") << "uneven";
  EXPECT_EQ(Continue("continue_right", {"1..2...."}), "1..2..1.");
  EXPECT_EQ(Continue("continue_right", {"1...2..."}), "1...2...");
}

TEST(ContinuationTest, SequencesGoOnWhereThereIsRoom) {
  EXPECT_EQ(Continue("continue_on", {"...1212.. ...3434.."}), "212121212 434343434");
  EXPECT_EQ(Continue("continue_on", {". 1 2 1 2"}), "2 1 2 1 2");
  EXPECT_EQ(Continue("continue_on", {"1212.. ......"}), "121212 ......");
  EXPECT_EQ(Continue("continue_on", {"1212. ....."}), "undefined") << "which way?";
  EXPECT_EQ(Continue("continue_on", {"1212"}), "undefined");
}

TEST(ContinuationTest, OneLineIsNoSequence) {
  EXPECT_EQ(Continue("continue_down", {"121 ... ..."}), "undefined");
  EXPECT_EQ(Continue("continue_down", {"... ..."}), "undefined");
}

TEST(ContinuationTest, CopiesOverBlack) {
  EXPECT_EQ(Continue("trail", {"12...5.", "(0,2)"}), "1212151");
  EXPECT_EQ(Continue("trail", {"1... .... ....", "(1,1)"}), "1... .1.. ..1.");
  EXPECT_EQ(Continue("trail", {"...1 .... ....", "(1,-1)"}), "...1 ..1. .1..");
  EXPECT_EQ(Continue("trail", {"1.", "(0,0)"}), "undefined");
}

TEST(ContinuationTest, CopiesBothWays) {
  EXPECT_EQ(Continue("copies_both_ways", {"...12.. ...3...", "(0,1)"}), "2121212 .3.3.3.");
  EXPECT_EQ(Continue("copies_both_ways", {"...", "(0,1)"}), "undefined");
}

TEST(ContinuationTest, CopiesBySize) {
  EXPECT_EQ(Continue("copies_beside", {"12..... 3......", "(0,1)"}), "1212121 3.3.3.3");
  EXPECT_EQ(Continue("copies_apart", {"12..... 3......", "(0,1)"}), "12.12.1 3..3..3");
  EXPECT_EQ(Continue("copies_apart", {"..... ..... ..1..", "(-1,1)"}), "....1 ..... ..1..");
  EXPECT_EQ(Continue("copies_along", {"...12..", "(0,1)"}), "2121212");
  EXPECT_EQ(Continue("copies_beside", {"..", "(0,1)"}), "undefined");
  EXPECT_EQ(Continue("copies_all_over", {"..... .12.. .3..."}), ".3.3. 21212 .3.3.");
  EXPECT_EQ(Continue("repeat_lines", {"..... .12.. .3... ....."}), ".3... 21212 .3... .1...");
  EXPECT_EQ(Continue("repeat_lines", {"..12.3.. ........"}), "12121212 ........");
  EXPECT_EQ(Continue("copies_apart_all_over", {"..... .1..."}), "..... .1.1.");
  EXPECT_EQ(Continue("copies_apart_all_over", {".."}), "undefined");
}

TEST(ContinuationTest, PicturesThatFollowEachOther) {
  const auto next = [](const std::string& list) {
    return Apply(ContinuationPrimitives(), "next_in_series", {list});
  };
  EXPECT_EQ(next("[grid[1000/0000/0000], grid[0000/0100/0000]]"), "grid[0000/0000/0010]");
  EXPECT_EQ(next("[grid[3100/3000], grid[0310/0300]@(0,4)]"), "grid[0031/0030]@(0,4)");
  EXPECT_EQ(next("[grid[2000], grid[2200], grid[2220]]"), "grid[2222]") << "more each time";
  EXPECT_EQ(next("[grid[5155/5555], grid[5515/5555], grid[5551/5555]]"), "grid[5555/5555]");
  EXPECT_EQ(next("[grid[100], grid[010], grid[010]]"), "undefined");
  EXPECT_EQ(next("[grid[100], grid[0100]]"), "undefined") << "of two sizes";
  EXPECT_EQ(next("[grid[100]]"), "undefined");
}

}  // namespace
}  // namespace hunch::grid
