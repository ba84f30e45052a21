#include "learning/lambda_variables.h"

#include <gtest/gtest.h>

#include "learning/learnt_for_test.h"
#include "learning/library_rewriting.h"

namespace hunch::learning {
namespace {

// The body of the lambda that `text`, a map over xs, begins with.
core::Program BodyOf(const std::string& text) {
  return ParseOver(list::TheListDomain(), text)->children[0]->children[0];
}

TEST(LambdaVariables, OnlyThoseBoundOutsideMove) {
  // Within map: x is 0. Within filter: y is 0, x is 1.
  const core::Program body = BodyOf("flat_map(\\x -> filter(\\y -> less(y, x), xs), xs)");
  std::vector<uint32_t> free;
  EachFreeVariable(body, [&](uint32_t index) { free.push_back(index); });
  EXPECT_EQ(free, std::vector<uint32_t>{0});
  free.clear();
  EachFreeVariable(MovedIn(body, 3), [&](uint32_t index) { free.push_back(index); });
  EXPECT_EQ(free, std::vector<uint32_t>{3});
}

TEST(LambdaVariables, ProgramsThatUseOthersStayInside) {
  const core::Program body = BodyOf("map(\\x -> add(x, k), xs)");
  EXPECT_FALSE(MovedOut(body, 1, {}).has_value());
  const core::Program closed = BodyOf("map(\\x -> add(k, 1), xs)");
  ASSERT_TRUE(MovedOut(closed, 1, {}).has_value());
  EXPECT_TRUE(SameProgram(*MovedOut(closed, 1, {}), closed));
}

TEST(LambdaVariables, WhatIsMovedOutIsGivenBack) {
  const core::Program body = BodyOf("flat_map(\\x -> filter(\\y -> less(y, add(x, k)), xs), xs)");
  const core::Program variable = core::MakeVariable(0, core::Type::Int());
  const auto lambda = MovedOut(body, 1, {&variable, 1});
  ASSERT_TRUE(lambda.has_value());
  EXPECT_EQ((*lambda)->kind, core::Node::Kind::kLambda);
  EXPECT_TRUE(SameProgram(AppliedTo(MovedIn(*lambda, 1), {&variable, 1}), body));

  const core::Program argument = ParseOver(list::TheListDomain(), "head(xs)");
  EXPECT_EQ(TextOf(AppliedTo(*lambda, {&argument, 1})),
            "filter(\\x -> less(x, add(head(xs), k)), xs)");
}

}  // namespace
}  // namespace hunch::learning
