#include "domains/list/literals.h"

#include <gtest/gtest.h>

#include "base/random.h"
#include "core/evaluate.h"
#include "core/list.h"
#include "core/program_text.h"
#include "domains/list/list_domain.h"

namespace hunch::list {
namespace {

using core::Type;
using core::Value;

// The text as it is printed after reading, with its type; "none" where it is no constant.
std::string ReadBack(std::string_view text) {
  base::Arena arena;
  const auto constant = ParseConstant(text, arena);
  if (!constant) return "none";
  return TheListDomain().types().Print(constant->type) + " " +
         PrintConstant(constant->type, constant->value);
}

TEST(ListLiterals, TellTheirType) {
  EXPECT_EQ(ReadBack("3"), "int 3");
  EXPECT_EQ(ReadBack("-4"), "int -4");
  EXPECT_EQ(ReadBack("-2147483648"), "int -2147483648");
  EXPECT_EQ(ReadBack("true"), "bool true");
  EXPECT_EQ(ReadBack("[]"), "list int []");
  EXPECT_EQ(ReadBack("[1, 2]"), "list int [1, 2]");
  EXPECT_EQ(ReadBack("[ 1 ,2 ]"), "list int [1, 2]");
  EXPECT_EQ(ReadBack("[true, false]"), "list bool [true, false]");
  EXPECT_EQ(ReadBack("[[1], []]"), "list list int [[1], []]");
  EXPECT_EQ(ReadBack("[[], [false]]"), "list list bool [[], [false]]");
  EXPECT_EQ(ReadBack("[[]]"), "list list int [[]]");
}

TEST(ListLiterals, RefuseWhatIsNone) {
  std::string deep(10000, '[');
  std::string wide = "[0";
  for (int i = 0; i < 2000; ++i) wide += ", 0";
  for (const std::string& text : {std::string(),
                                  std::string("-"),
                                  std::string("+1"),
                                  std::string("1 2"),
                                  std::string("2147483648"),
                                  std::string("1.5"),
                                  std::string("1e3"),
                                  std::string("0x1"),
                                  std::string("True"),
                                  std::string("truefalse"),
                                  std::string("tr"),
                                  std::string("["),
                                  std::string("]"),
                                  std::string("[1"),
                                  std::string("[1,]"),
                                  std::string("[,1]"),
                                  std::string("[1 2]"),
                                  std::string("[1]]"),
                                  std::string("[1, [2]]"),
                                  std::string("[true, 1]"),
                                  std::string("[1, true]"),
                                  std::string("[[[[[1]]]]]"),
                                  std::string("][") + std::string(1, '\0'),
                                  std::string("nan"),
                                  deep,
                                  deep + std::string(10000, ']'),
                                  wide + "]"}) {
    EXPECT_EQ(ReadBack(text), "none") << text.substr(0, 40);
  }
}

TEST(ListLiterals, StandInPrograms) {
  const core::Program program =
      core::ParseProgram("concat([[1], []], [[-2, 3]])", TheListDomain(), {});
  EXPECT_EQ(core::PrintProgram(program, {}), "concat([[1], []], [[-2, 3]])");
  EXPECT_EQ(core::PrintProgram(core::ParseProgram("not( true )", TheListDomain(), {}), {}),
            "not(true)");
}

Value RandomValue(Type type, base::Random& random, base::Arena& arena) {
  if (type == BoolType()) return Value::OfNumber(random.Between(0, 1));
  if (!type.is_list()) {
    return Value::OfNumber(random.Below(2) == 0 ? random.Between(-9, 9)
                                                : random.Between(INT32_MIN, INT32_MAX));
  }
  std::vector<Value> elements(1 + random.Below(4));
  for (Value& element : elements) element = RandomValue(type.element(), random, arena);
  return core::MakeList(arena, elements, type.element().boxed());
}

TEST(ListLiterals, ParseWhatTheyPrint) {
  base::Random random(1);
  for (int i = 0; i < 2000; ++i) {
    base::Arena arena;
    Type type = random.Below(2) == 0 ? IntType() : BoolType();
    for (uint64_t lists = random.Below(4); lists > 0; --lists) type = Type::List(type);
    const Value value = RandomValue(type, random, arena);
    const std::string text = PrintConstant(type, value);
    const auto read = ParseConstant(text, arena);
    ASSERT_TRUE(read) << text;
    EXPECT_EQ(read->type, type) << text;
    EXPECT_TRUE(core::SameValue(type, read->value, value)) << text;
  }
}

TEST(ListLiterals, AreHarmlessWhateverTheText) {
  constexpr std::string_view kLetters = "[]],-019 tfruealse\n\xff";
  base::Random random(2);
  for (int i = 0; i < 20000; ++i) {
    std::string text;
    for (uint64_t n = random.Below(12); n > 0; --n) text += kLetters[random.Below(kLetters.size())];
    base::Arena arena;
    const auto read = ParseConstant(text, arena);
    if (!read) continue;
    const std::string printed = PrintConstant(read->type, read->value);
    const auto again = ParseConstant(printed, arena);
    ASSERT_TRUE(again) << text;
    EXPECT_EQ(PrintConstant(again->type, again->value), printed);
  }
}

}  // namespace
}  // namespace hunch::list
