#include "learning/generalisations.h"

#include <gtest/gtest.h>

#include "learning/learnt_for_test.h"

namespace hunch::learning {
namespace {

std::vector<std::string> Found(const std::vector<std::string>& texts,
                               const GeneralisationOptions& options = {}) {
  std::vector<core::Program> programs;
  for (const std::string& text : texts) {
    programs.push_back(ParseOver(list::TheListDomain(), text));
  }
  std::vector<std::string> definitions;
  for (const Generalisation& found : FindGeneralisations(programs, options)) {
    definitions.push_back(LearntFunction{"f", found.interface, found.body}.definition());
  }
  return definitions;
}

const std::vector<std::string> kKeepers = {
    "fold(\\x y -> if(less(y, 3), prepend(y, x), x), [], xs)",
    "sum(fold(\\x y -> if(equal(0, modulo(y, 2)), prepend(y, x), x), [], tail(xs)))",
    "fold(\\x y -> if(less(k, square(y)), prepend(y, x), x), [], reverse(xs))"};

TEST(Generalisations, AFunctionOfAFunctionIsFound) {
  const std::vector<std::string> found = Found(kKeepers);
  ASSERT_FALSE(found.empty());
  EXPECT_EQ(found[0], "\\f a -> fold(\\x y -> if(f(y), prepend(y, x), x), [], a)");
}

TEST(Generalisations, WhatSavesNothingIsLeft) {
  // One use saves less than the body costs.
  EXPECT_TRUE(Found({kKeepers[0]}).empty());
  EXPECT_TRUE(Found({"map(\\x -> add(x, 1), xs)", "map(\\x -> multiply(x, k), xs)"}).empty());
  EXPECT_TRUE(Found({}).empty());
}

TEST(Generalisations, NoneHasMoreArgumentsThanAsked) {
  EXPECT_TRUE(Found(kKeepers, {.max_arity = 1}).empty());
}

TEST(Generalisations, NoneHasValuesAlone) {
  EXPECT_TRUE(Found({"filter(\\x -> less(x, k), xs)", "sort(filter(\\x -> less(x, 3), xs))",
                     "tail(filter(\\x -> less(x, head(xs)), reverse(xs)))"})
                  .empty());
}

}  // namespace
}  // namespace hunch::learning
