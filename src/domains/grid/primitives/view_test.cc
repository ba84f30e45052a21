// The views that are the same for every picture; those read off the picture are in
// grid_lanes_test.cc.
#include <gtest/gtest.h>

#include "core/evaluate.h"
#include "core/program_text.h"
#include "domains/grid/grid_domain.h"
#include "domains/grid/grid_literals.h"
#include "domains/grid/grid_types.h"

namespace hunch::grid {
namespace {

std::string Answer(std::string_view program, std::string_view input) {
  base::Arena arena;
  const core::Interface interface { {"input"}, {OfBase(kGrid)}, OfBase(kGrid) };
  const core::Value value = ParseGridLiteral(input, arena)->value;
  const core::Value answer = core::EvaluateOne(
      core::ParseProgram(program, TheGridDomain(), interface), {&value, 1}, arena);
  return answer.defined() ? PrintGridLiteral(OfBase(kGrid), answer) : "undefined";
}

TEST(View, FlippedPicturesAreFlippedBack) {
  EXPECT_EQ(Answer("with_rows_flipped(\\x -> top_half(x), input)", "grid[1/2/3/4]"), "grid[3/4]");
  EXPECT_EQ(Answer("with_columns_flipped(\\x -> left_half(x), input)", "grid[1234]"), "grid[34]");
  for (const char* view : {"with_rows_flipped", "with_columns_flipped"}) {
    EXPECT_EQ(Answer(view + std::string("(\\x -> x, input)"), "grid[123/456]"), "grid[123/456]");
  }
}

TEST(View, ColoursAreCalledAsTheListSays) {
  const std::string list =
      "[azure, red, blue, green, yellow, grey, magenta, orange, black, maroon]";
  EXPECT_EQ(
      Answer("with_colours(\\x -> replace(x, red, green), " + list + ", input)", "grid[8012]"),
      "grid[8032]");
  EXPECT_EQ(Answer("with_colours(\\x -> x, " + list + ", input)", "grid[0123456789]"),
            "grid[0123456789]");
}

TEST(View, AListThatIsNoRenamingGivesNothing) {
  for (const char* list :
       {"[red, blue]", "[colour:]",
        "[black, black, red, green, yellow, grey, magenta, orange, azure, maroon]"}) {
    EXPECT_EQ(Answer("with_colours(\\x -> x, " + std::string(list) + ", input)", "grid[12]"),
              "undefined");
  }
}

TEST(View, FunctionsOfTwoPieces) {
  EXPECT_EQ(Answer("with_two_parts(\\x y -> above(y, x), input)", "grid[12530/10502]"),
            "grid[30/02/12/10]");
  EXPECT_EQ(Answer("with_two_parts(\\x y -> y, input)", "grid[012/100]"), "undefined");
  EXPECT_EQ(Answer("with_largest_apart(\\x y -> over(y, x), input)", "grid[118/888/288]"),
            "grid[11/88/28]")
      << "the commonest colour is called black, and brought back";
}

TEST(View, FunctionsOfTwoPiecesSeeWhatIsAround) {
  EXPECT_EQ(Answer("with_two_parts(\\x y -> side_by_side(y, input), input)", "grid[10]"),
            "grid[010]");
}

}  // namespace
}  // namespace hunch::grid
