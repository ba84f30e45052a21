#include "domains/grid/grid_literals.h"

#include <gtest/gtest.h>

#include <string>

#include "core/list.h"
#include "domains/grid/grid_types.h"
#include "domains/grid/random_value_for_test.h"

namespace hunch::grid {
namespace {

using core::Type;
using core::Value;

std::string Reread(std::string_view text) {
  base::Arena arena;
  const auto literal = ParseGridLiteral(text, arena);
  return literal ? GridTypeNames().Print(literal->type) + " " +
                       PrintGridLiteral(literal->type, literal->value)
                 : "no literal";
}

TEST(GridLiteralsTest, TextTellsTheType) {
  EXPECT_EQ(Reread("-12"), "int -12");
  EXPECT_EQ(Reread("true"), "bool true");
  EXPECT_EQ(Reread("maroon"), "colour maroon");
  EXPECT_EQ(Reread("(1,-2)"), "vector (1,-2)");
  EXPECT_EQ(Reread("box[-1 0 2 3]"), "box box[-1 0 2 3]");
  EXPECT_EQ(Reread("cell[2 31]"), "cell cell[2 31]");
  EXPECT_EQ(Reread("grid[05/20]"), "grid grid[05/20]");
  EXPECT_EQ(Reread("mask[01]@(2,-5)"), "mask mask[01]@(2,-5)");
  EXPECT_EQ(Reread("[red, blue]"), "list colour [red, blue]");
  EXPECT_EQ(Reread("[[int:], [1]]"), "list list int [[int:], [1]]");
  EXPECT_EQ(Reread("[list grid:]"), "list list grid [list grid:]");
}

TEST(GridLiteralsTest, ReadsItsOwnTextBack) {
  base::Random random(7);
  base::Arena arena;
  const Type bases[] = {OfBase(kInt), OfBase(kBool), OfBase(kColour), OfBase(kVector),
                        OfBase(kBox), OfBase(kCell), OfBase(kGrid),   OfBase(kMask)};
  for (int round = 0; round < 200; ++round) {
    for (const Type& base : bases) {
      for (const Type& type : {base, Type::List(base), Type::List(Type::List(base))}) {
        const Value value = RandomValue(type, random, arena);
        const std::string text = PrintGridLiteral(type, value);
        const auto read = ParseGridLiteral(text, arena);
        ASSERT_TRUE(read.has_value()) << text;
        EXPECT_EQ(GridTypeNames().Print(read->type), GridTypeNames().Print(type)) << text;
        EXPECT_TRUE(core::SameValue(type, value, read->value)) << text;
      }
    }
  }
}

TEST(GridLiteralsTest, RefusesWhatIsNone) {
  for (const char* text : {"",
                           "-",
                           "12a",
                           "2147483648",
                           "-99999999999999999999",
                           "tru",
                           "truex",
                           "redblue",
                           "(1,2",
                           "(1,256)",
                           "(1 ,2)",
                           "box[1 2 3]",
                           "box[0 0 0 1]",
                           "box[0 0 256 1]",
                           "box[1 2 3 4 5]",
                           "grid[]",
                           "grid[/]",
                           "grid[12/3]",
                           "grid[1/]",
                           "grid[1x]",
                           "grid[1",
                           "grid[1]@",
                           "grid[1]@(1)",
                           "grid[1]@(99999,0)",
                           "mask[2]",
                           "[1, red]",
                           "[1,, 2]",
                           "[1,",
                           "[",
                           "[]",
                           "[int]",
                           "[int:",
                           "[a:]",
                           "[int -> int:]",
                           "[nothing:]",
                           "undefined",
                           "[undefined]"}) {
    EXPECT_EQ(Reread(text), "no literal") << text;
  }
}

TEST(GridLiteralsTest, LimitsHold) {
  const std::string row(kLongestSide, '1');
  EXPECT_EQ(Reread("grid[" + row + "]"), "grid grid[" + row + "]");
  EXPECT_EQ(Reread("grid[" + row + "1]"), "no literal");
  std::string square = "grid[" + row;
  for (int i = 0; i < kLargestArea / kLongestSide; ++i) square += "/" + row;
  EXPECT_EQ(Reread(square + "]"), "no literal") << "one row too many";
  EXPECT_EQ(Reread("grid[" + std::string(1 << 20, '1') + "]"), "no literal");
  EXPECT_EQ(Reread(std::string(1 << 20, '[')), "no literal");
  EXPECT_EQ(Reread("[" + std::string(1 << 20, 'l') + ":]"), "no literal");
  std::string ones = "[1";
  for (int i = 0; i < 2000; ++i) ones += ", 1";
  EXPECT_EQ(Reread(ones + "]"), "no literal");
}

TEST(GridLiteralsTest, SurvivesNoise) {
  base::Random random(11);
  base::Arena arena;
  const std::string_view pieces[] = {
      "[",    "]", "(",  ")",     ",",     " ",    ":",
      "/",    "@", "-",  "grid[", "mask[", "box[", "red",
      "true", "1", "09", "list ", "int",   "\xff", std::string_view("\0", 1)};
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (uint64_t n = random.Below(12); n-- > 0;) text += pieces[random.Below(std::size(pieces))];
    const auto read = ParseGridLiteral(text, arena);
    if (!read) continue;
    const std::string printed = PrintGridLiteral(read->type, read->value);
    EXPECT_EQ(Reread(printed), GridTypeNames().Print(read->type) + " " + printed) << text;
  }
}

}  // namespace
}  // namespace hunch::grid
