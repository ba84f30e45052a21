#include "intuition/choices.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "intuition/small_domain_for_test.h"

namespace hunch::intuition {
namespace {

using testing::Contains;
using testing::Pair;
using testing::UnorderedElementsAre;

std::vector<core::Constant> ConstantsOf(const SmallDomain& domain) {
  base::Arena arena;
  return domain.Constants({}, arena);
}

TEST(Choices, AreProductionsOutsideAndInsideOfLambdasAndConstants) {
  const SmallDomain domain;
  std::vector<std::string> names, groups;
  for (const Choice& choice : ChoicesOf(domain, domain.grammar(), ConstantsOf(domain))) {
    names.push_back(choice.name);
    groups.push_back(choice.group);
  }
  EXPECT_THAT(names,
              UnorderedElementsAre("add : int -> int -> int", "head : list int -> int",
                                   "map : (int -> int) -> list int -> list int",
                                   "body add : int -> int -> int", "body head : list int -> int",
                                   "constant 1 : int", "constant 7 : int"));
  EXPECT_THAT(groups,
              UnorderedElementsAre("int", "int", "list int", "body int", "body int", "int", "int"));
}

TEST(Choices, HaveTheSameGroupsWithoutNames) {
  const SmallDomain domain;
  const std::vector<core::Constant> constants = ConstantsOf(domain);
  std::vector<std::string> groups, printed;
  for (const Choice& choice : ChoicesOf(domain, domain.grammar(), constants)) {
    groups.push_back(choice.group);
  }
  for (const auto& [type, in_body] : GroupsOf(domain.grammar(), constants)) {
    printed.push_back((in_body ? "body " : "") + domain.types().Print(type));
  }
  EXPECT_EQ(printed, groups);
}

TEST(Choices, OfAProgramKnowWhatStandsInALambda) {
  const SmallDomain domain;
  const core::Program program =
      domain.Parse("add(head(map(\\x -> add(add(x, 1), head(xs)), xs)), 1)");
  EXPECT_THAT(ChoicesIn(domain, program),
              UnorderedElementsAre(Pair("add : int -> int -> int", 1),
                                   Pair("body add : int -> int -> int", 2),
                                   Pair("head : list int -> int", 2),
                                   Pair("map : (int -> int) -> list int -> list int", 1),
                                   Pair("constant 1 : int", 2)))
      << "what uses no variable is closed, wherever it stands";
}

TEST(Choices, EveryChoiceHasItsPlaceInTheCosts) {
  const SmallDomain domain;
  const std::vector<core::Constant> constants = ConstantsOf(domain);
  const std::vector<Choice> choices = ChoicesOf(domain, domain.grammar(), constants);
  std::vector<double> bits;
  for (const Choice& choice : choices) bits.push_back(static_cast<double>(choice.name.size()));
  core::Costs costs = core::OwnCosts(domain.grammar(), constants);
  SetCosts(bits, domain.grammar(), costs);
  const auto named = domain.Named(costs);
  EXPECT_THAT(named, Contains(Pair("add", std::string("add : int -> int -> int").size())));
  EXPECT_THAT(named,
              Contains(Pair("body add", std::string("body add : int -> int -> int").size())));
  EXPECT_THAT(named, Contains(Pair("7", std::string("constant 7 : int").size())));
  EXPECT_THAT(named, Contains(Pair("body map", 3))) << "there is no lambda in a lambda";
  bits.assign(bits.size(), 0);
  SetCosts(bits, domain.grammar(), costs);
  EXPECT_EQ(costs.productions[0], kLeastBits);
}

TEST(Choices, TheGrammarsProbabilitiesSumUpToOneInEachGroup) {
  const SmallDomain domain;
  const std::vector<Choice> choices = ChoicesOf(domain, domain.grammar(), ConstantsOf(domain));
  const std::vector<double> probabilities = OwnProbabilities(choices);
  std::map<std::string, double> sums;
  for (size_t i = 0; i < choices.size(); ++i) sums[choices[i].group] += probabilities[i];
  EXPECT_EQ(sums.size(), 3u);
  for (const auto& [group, sum] : sums) EXPECT_DOUBLE_EQ(sum, 1) << group;
}

}  // namespace
}  // namespace hunch::intuition
