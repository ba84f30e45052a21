#include "core/program_text.h"

#include <gtest/gtest.h>

#include "base/error.h"
#include "core/evaluate.h"
#include "core/small_language_for_test.h"

namespace hunch::core {
namespace {

class ProgramText : public testing::Test {
 protected:
  Program Parse(const std::string& text) { return ParseProgram(text, language_, interface_); }
  std::string Run(const std::string& text, const std::string& xs) {
    const Program program = Parse(text);
    const auto list = language_.ParseLiteral(xs, arena_);
    const Value inputs[2] = {list->value, Value::OfNumber(10)};
    const Value result = EvaluateOne(program, inputs, arena_);
    return result.defined() ? language_.PrintLiteral(program->type, result) : "undefined";
  }
  std::string ErrorOf(const std::string& text) {
    try {
      Parse(text);
    } catch (const base::InputError& error) {
      return error.what();
    }
    return "none";
  }

  SmallLanguage language_;
  Interface interface_{{"xs", "n"}, {Type::List(Type::Base(1)), Type::Base(1)}, {}};
  base::Arena arena_;
};

TEST_F(ProgramText, PrintingWhatWasParsedGivesTheSameText) {
  for (const char* text : {
           "xs",
           "n",
           "-3",
           "[1, -2, 3]",
           "add(n, 1)",
           "map(\\x -> add(x, n), xs)",
           "map(\\x -> head(map(\\y -> add(x, y), xs)), xs)",
           "map(\\x -> xs, xs)",
           "head(map(\\x -> add(add(x, x), head(xs)), [4, 5]))",
       }) {
    EXPECT_EQ(PrintProgram(Parse(text), interface_), text);
  }
}

TEST_F(ProgramText, SpacesAndNamesOfVariablesDoNotMatter) {
  EXPECT_EQ(PrintProgram(Parse(" map( \\ elem->add(elem ,n) ,xs ) "), interface_),
            "map(\\x -> add(x, n), xs)");
}

TEST_F(ProgramText, InnerVariablesShadowOuterOnesAndInputs) {
  EXPECT_EQ(Run("map(\\xs -> add(xs, 1), xs)", "[1, 2]"), "[2, 3]");
  EXPECT_EQ(PrintProgram(Parse("map(\\a -> head(map(\\a -> add(a, 1), xs)), xs)"), interface_),
            "map(\\x -> head(map(\\y -> add(y, 1), xs)), xs)");
}

TEST_F(ProgramText, Runs) {
  EXPECT_EQ(Run("map(\\x -> add(x, n), xs)", "[1, 2]"), "[11, 12]");
  EXPECT_EQ(Run("map(\\x -> head(map(\\y -> add(x, y), xs)), xs)", "[1, 2]"), "[2, 3]");
  EXPECT_EQ(Run("head(xs)", "[]"), "undefined");
  EXPECT_EQ(Run("add(head(xs), n)", "[]"), "undefined");
  EXPECT_EQ(Run("add(2147483647, 1)", "[]"), "undefined");
}

TEST_F(ProgramText, InfersTypes) {
  const Program program = Parse("map(\\x -> map(\\y -> add(x, y), xs), xs)");
  EXPECT_EQ(language_.types().Print(program->type), "list list int");
  EXPECT_EQ(language_.types().Print(program->children[0]->type), "int -> list int");
}

TEST_F(ProgramText, ErrorsSayWhereAndWhy) {
  EXPECT_EQ(ErrorOf("add(n"), "program text, character 6: expected ','");
  EXPECT_EQ(ErrorOf("add(n, xs)"),
            "program text, character 7: argument 2 of add (int -> int -> int) is list int");
  EXPECT_EQ(ErrorOf("frobnicate(n)"),
            "program text, character 1: unknown name or value 'frobnicate(n)'");
  EXPECT_EQ(ErrorOf("\x1b[1mn\ny"), "program text, character 1: unknown name or value ' [1mn y'");
  EXPECT_EQ(ErrorOf("head([\n])"), "program text, character 6: unknown name or value '[ ]'");
  EXPECT_NE(ErrorOf("n n"), "none");
  EXPECT_NE(ErrorOf(""), "none");
  EXPECT_NE(ErrorOf("\\x -> x"), "none");
  EXPECT_NE(ErrorOf("map(\\x -> \\y -> x, xs)"), "none");
  EXPECT_NE(ErrorOf("map(n, xs)"), "none");
  EXPECT_NE(ErrorOf("add(n, n, n)"), "none");
}

TEST_F(ProgramText, FunctionsAreNoValues) {
  // Types alone would let the element type of a list be a function.
  EXPECT_EQ(ErrorOf("map(\\x y -> x, xs)"),
            "program text, character 5: argument 1 of map ((a -> b) -> list a -> list b) must be a "
            "lambda of 1");
  EXPECT_NE(ErrorOf("map(\\f -> map(f, xs), xs)"), "none");
  EXPECT_NE(ErrorOf("head(\\x -> xs)"), "none");
}

TEST_F(ProgramText, TheAnswersTypeIsChecked) {
  interface_.output_type = Type::Base(1);
  EXPECT_EQ(ErrorOf("xs"), "program text, character 3: the program gives list int, not int");
  EXPECT_EQ(ErrorOf("head(xs)"), "none");
}

TEST_F(ProgramText, DeepNestingIsAnErrorNotACrash) {
  std::string text;
  for (int i = 0; i < 100000; ++i) text += "head(";
  EXPECT_NE(ErrorOf(text), "none");
}

}  // namespace
}  // namespace hunch::core
