#include "learning/anti_unification.h"

#include <gtest/gtest.h>

#include "learning/learnt_domain.h"
#include "learning/learnt_for_test.h"
#include "learning/library_rewriting.h"

namespace hunch::learning {
namespace {

std::string CommonTo(const std::string& a, const std::string& b) {
  const core::Domain& lists = list::TheListDomain();
  const auto found = Generalise(ParseOver(lists, a), ParseOver(lists, b));
  if (!found) return "nothing";
  const LearntFunction function{"f", found->interface, found->body};
  return lists.types().Print(function.type()) + " = " + function.definition();
}

TEST(AntiUnification, WhatDiffersIsAnArgument) {
  EXPECT_EQ(CommonTo("add(head(xs), 1)", "add(length(xs), 1)"), "int -> int = \\a -> add(a, 1)");
  EXPECT_EQ(CommonTo("add(add(k, 1), add(k, 1))", "add(2, 2)"), "int -> int = \\a -> add(a, a)");
}

TEST(AntiUnification, InputsAreArgumentsEvenWhereTheyAreTheSame) {
  EXPECT_EQ(CommonTo("tail(reverse(xs))", "tail(reverse(xs))"),
            "list int -> list int = \\a -> tail(reverse(a))");
}

TEST(AntiUnification, WhatUsesVariablesOfTheBodyIsAFunctionOfThem) {
  EXPECT_EQ(CommonTo("fold(\\x y -> if(less(y, 3), prepend(y, x), x), [], xs)",
                     "fold(\\x y -> if(equal(0, modulo(y, 2)), prepend(y, x), x), [], tail(xs))"),
            "(int -> bool) -> list int -> list int = "
            "\\f a -> fold(\\x y -> if(f(y), prepend(y, x), x), [], a)");
  EXPECT_EQ(CommonTo("fold(\\x y -> add(subtract(y, x), 1), 0, xs)",
                     "fold(\\x y -> add(multiply(x, y), 1), 0, xs)"),
            "(int -> int -> int) -> list int -> int = "
            "\\f a -> fold(\\x y -> add(f(x, y), 1), 0, a)");
}

TEST(AntiUnification, NothingIsCommonToDifferentOrEqualClosedPrograms) {
  EXPECT_EQ(CommonTo("add(k, 1)", "multiply(k, 1)"), "nothing");
  EXPECT_EQ(CommonTo("add(2, 1)", "add(2, 1)"), "nothing");
}

TEST(AntiUnification, BothProgramsAreUsesOfWhatTheyHaveInCommon) {
  const core::Domain& lists = list::TheListDomain();
  const std::string a = "flat_map(\\x -> filter(\\y -> less(y, add(x, k)), xs), tail(xs))";
  const std::string b = "flat_map(\\x -> filter(\\y -> equal(x, y), reverse(xs)), xs)";
  const auto found = Generalise(ParseOver(lists, a), ParseOver(lists, b));
  ASSERT_TRUE(found.has_value());
  const LearntDomain domain(lists, {{"both", found->interface, found->body}});
  for (const std::string& text : {a, b}) {
    const core::Program with = WrittenWith(ParseOver(lists, text), domain.functions(), domain);
    EXPECT_EQ(UsesOf(with, "both"), 1) << TextOf(with);
    EXPECT_EQ(TextOf(WrittenOut(with, domain.functions(), lists)), text);
  }
}

}  // namespace
}  // namespace hunch::learning
