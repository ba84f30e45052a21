#include "learning/proposals.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "learning/learnt_for_test.h"

namespace hunch::learning {
namespace {

std::vector<LearntFunction> Proposed(const std::vector<std::string>& texts,
                                     const std::vector<LearntFunction>& known = {}) {
  const LearntDomain language(list::TheListDomain(), known);
  std::vector<core::Program> programs;
  for (const std::string& text : texts) {
    programs.push_back(ParseOver(list::TheListDomain(), text));
  }
  return ProposeFunctions(programs, language, list::TheListDomain(), {});
}

const std::vector<std::string> kKeepers = {"filter(\\x -> less(x, k), xs)",
                                           "sort(filter(\\x -> less(x, 3), xs))",
                                           "tail(filter(\\x -> less(x, head(xs)), reverse(xs)))"};

TEST(Proposals, AreWhatProgramsHaveInCommon) {
  const std::vector<LearntFunction> proposed = Proposed(kKeepers);
  ASSERT_FALSE(proposed.empty());
  EXPECT_EQ(proposed[0].definition(), "\\a b -> filter(\\x -> less(x, a), b)");
  EXPECT_EQ(proposed[0].name, "filter_less");
}

TEST(Proposals, AreNothingThatIsKnown) { EXPECT_TRUE(Proposed(kKeepers, {KeepBelow()}).empty()); }

TEST(Proposals, AreInThePrimitivesOfTheBaseAlone) {
  const std::vector<std::string> texts = {"sum(tail(filter(\\x -> less(x, k), xs)))",
                                          "add(1, sum(tail(filter(\\x -> less(x, 3), xs))))",
                                          "add(2, sum(tail(filter(\\x -> less(x, 3), xs))))"};
  const std::vector<LearntFunction> proposed = Proposed(texts, {KeepBelow()});
  ASSERT_FALSE(proposed.empty());
  for (const LearntFunction& each : proposed) {
    EXPECT_EQ(each.definition().find("keep_below"), std::string::npos) << each.definition();
  }
}

TEST(Proposals, HaveNoTypeVariables) {
  const std::vector<LearntFunction> proposed =
      Proposed({"head(tail(reverse(xs)))", "add(k, head(tail(reverse(tail(xs)))))"});
  ASSERT_FALSE(proposed.empty());
  EXPECT_EQ(list::TheListDomain().types().Print(proposed[0].type()), "list int -> int");
}

TEST(Proposals, MayTakeFunctions) {
  const std::vector<LearntFunction> proposed =
      Proposed({"fold(\\x y -> if(less(y, 3), prepend(y, x), x), [], xs)",
                "fold(\\x y -> if(equal(0, modulo(y, 2)), prepend(y, x), x), [], tail(xs))",
                "fold(\\x y -> if(less(k, square(y)), prepend(y, x), x), [], reverse(xs))"});
  const auto takes_function = [](const LearntFunction& each) {
    return each.definition() == "\\f a -> fold(\\x y -> if(f(y), prepend(y, x), x), [], a)" &&
           each.name == "fold_if_prepend";
  };
  EXPECT_TRUE(std::any_of(proposed.begin(), proposed.end(), takes_function));
}

TEST(Proposals, OfNothingAreNone) { EXPECT_TRUE(Proposed({}).empty()); }

}  // namespace
}  // namespace hunch::learning
