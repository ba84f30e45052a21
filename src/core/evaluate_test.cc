#include "core/evaluate.h"

#include <gtest/gtest.h>

#include "core/program_text.h"
#include "core/small_language_for_test.h"

namespace hunch::core {
namespace {

uint32_t rows_of_head = 0;  // in how many rows `counted_head` was worked out

void CountedHead(const Call& call) {
  rows_of_head += call.rows;
  Lift<&TestHead>()(call);
}

class EvaluateTest : public testing::Test {
 protected:
  // The text's value for two rows: xs = [1, 2, 3] and xs = [10, 20].
  std::vector<std::string> Run(const std::string& text) {
    rows_of_head = 0;
    const Type list = Type::List(Type::Int());
    const Program program = ParseProgram(text, language_, {{"xs"}, {list}, list});
    const Value rows[] = {language_.ParseLiteral("[1, 2, 3]", arena_)->value,
                          language_.ParseLiteral("[10, 20]", arena_)->value};
    const Value* const inputs[] = {rows};
    std::vector<std::string> texts;
    for (Value v : Evaluate(program, inputs, 2, arena_)) {
      texts.push_back(v.defined() ? language_.PrintLiteral(list, v) : "undefined");
    }
    return texts;
  }
  const SmallLanguage language_{
      {{"counted_head", "list int -> int", "the first element", 2, &CountedHead}}};
  base::Arena arena_;
};

using Texts = std::vector<std::string>;

TEST_F(EvaluateTest, LambdasSeeTheirVariableAndTheInputs) {
  EXPECT_EQ(Run("map(\\x -> add(x, head(xs)), xs)"), (Texts{"[2, 3, 4]", "[20, 30]"}));
  EXPECT_EQ(Run("map(\\x -> 7, xs)"), (Texts{"[7, 7, 7]", "[7, 7]"}));
}

TEST_F(EvaluateTest, InnerLambdasSeeOuterVariables) {
  EXPECT_EQ(Run("map(\\x -> head(map(\\y -> add(x, y), xs)), xs)"),
            (Texts{"[2, 3, 4]", "[20, 30]"}));
  EXPECT_EQ(Run("map(\\x -> head(map(\\y -> add(x, head(xs)), xs)), xs)"),
            (Texts{"[2, 3, 4]", "[20, 30]"}));
  EXPECT_EQ(Run("map(\\x -> head(map(\\y -> head(map(\\z -> add(x, z), xs)), xs)), xs)"),
            (Texts{"[2, 3, 4]", "[20, 30]"}));
  EXPECT_EQ(Run("map(\\x -> head(map(\\y -> head(map(\\z -> add(y, z), xs)), xs)), xs)"),
            (Texts{"[2, 2, 2]", "[20, 20]"}));
}

TEST_F(EvaluateTest, WhatDoesNotVaryIsWorkedOutOncePerRow) {
  EXPECT_EQ(Run("map(\\x -> add(x, counted_head(xs)), xs)"), (Texts{"[2, 3, 4]", "[20, 30]"}));
  EXPECT_EQ(rows_of_head, 2u);
  EXPECT_EQ(Run("map(\\x -> head(map(\\y -> add(x, counted_head(xs)), xs)), xs)"),
            (Texts{"[2, 3, 4]", "[20, 30]"}));
  EXPECT_EQ(rows_of_head, 2u);
}

TEST_F(EvaluateTest, ALambdaThatIsAppliedToNothingIsFine) {
  EXPECT_EQ(Run("map(\\x -> add(x, head([])), map(\\y -> y, xs))"),
            (Texts{"undefined", "undefined"}));
}

}  // namespace
}  // namespace hunch::core
