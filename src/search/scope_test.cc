#include "search/scope.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "search/searched_task_for_test.h"
#include "search/small_domain_for_test.h"
#include "search/strip_domain_for_test.h"

namespace hunch::search {
namespace {

using testing::ElementsAre;
using testing::UnorderedElementsAre;

std::vector<std::string> Names(const Scope& scope) {
  std::vector<std::string> names;
  for (const ScopedProduction& production : scope.productions) {
    names.push_back(production.production->primitive->name);
  }
  return names;
}

TEST(Scopes, HoldWhatCanHelpToMakeTheOutput) {
  const SmallDomain domain;
  SearchedTask numbers(domain, domain.MakeTask({{"[1]", "2"}, {"[5, 6]", "0"}}), 0);
  EXPECT_THAT(Names(numbers.work().scopes.closed()),
              UnorderedElementsAre("add", "head", "tail", "map"));

  // No number is of any use to a list without map.
  core::Grammar plain = domain.grammar();
  std::erase_if(plain.productions, [](const auto& p) { return p.primitive->name == "map"; });
  const core::Task task = domain.MakeTask({{"[1]", "[2]"}, {"[5]", "[0]"}});
  const Scopes lists = MakeScopes(domain, task, plain, OwnCostsOf(domain, task, plain));
  EXPECT_THAT(Names(*lists.all[0]), ElementsAre("tail"));
  EXPECT_EQ(lists.all.size(), 1u) << "no production takes a function";
}

TEST(Scopes, LeavesAreInputsAndConstantsWithTheirColumns) {
  const SmallDomain domain;
  SearchedTask searched(domain, domain.MakeTask({{"[1]", "2"}, {"[5, 6]", "0"}}), 0);
  const Scope& closed = searched.work().scopes.closed();
  ASSERT_EQ(closed.leaves.size(), 2u);
  EXPECT_EQ(closed.leaves[0].origin, Origin::kInput);
  EXPECT_EQ(core::Elements(closed.leaves[0].column[1])[1].number(), 6);
  EXPECT_EQ(closed.leaves[1].origin, Origin::kConstant);
  EXPECT_EQ(closed.leaves[1].column[0].number(), 1);
  EXPECT_EQ(closed.leaves[1].column[1].number(), 1);
  EXPECT_EQ(closed.leaves[1].cost, CostOf(2));
}

TEST(Scopes, ABodyScopeHasARowForEachProbeOfEachExample) {
  const SmallDomain domain;  // probes: 0 and the list's elements
  SearchedTask searched(domain, domain.MakeTask({{"[1]", "[2]"}, {"[5, 6]", "[0]"}}), 0);
  const Scopes& scopes = searched.work().scopes;
  ASSERT_EQ(scopes.all.size(), 2u);
  const Scope& body = *scopes.all[1];
  EXPECT_THAT(body.parameters, ElementsAre(core::Type::Int()));
  EXPECT_THAT(body.example_of, ElementsAre(0, 0, 1, 1, 1));
  ASSERT_EQ(body.leaves.size(), 1u);
  EXPECT_EQ(body.leaves[0].origin, Origin::kVariable);
  std::vector<int64_t> probes;
  for (const core::Value value : body.leaves[0].column) probes.push_back(value.number());
  EXPECT_THAT(probes, ElementsAre(0, 1, 0, 5, 6));
  EXPECT_THAT(Names(body), testing::Not(testing::Contains("map"))) << "no lambda in a lambda";
  // map costs 2 bits, and the list at least one unit.
  EXPECT_EQ(scopes.lag[1], CostOf(2) + 1);
}

TEST(Scopes, WithoutProbesThereAreNoLambdas) {
  const StripDomain domain;
  core::Grammar grammar = core::Grammar::FromLanguage(domain, std::array{core::Type::Int()});
  const core::Task task = domain.MakeTask({{"[1]", "[2]"}, {"[5]", "[0]"}});
  const Scopes scopes = MakeScopes(domain, task, grammar, OwnCostsOf(domain, task, grammar));
  EXPECT_EQ(scopes.all.size(), 1u);
  EXPECT_THAT(Names(*scopes.all[0]), testing::Contains("over"));
  EXPECT_THAT(Names(*scopes.all[0]), testing::Not(testing::Contains("recolour")));
}

TEST(Scopes, CostsAreThoseOfTheGuide) {
  const SmallDomain domain;
  const core::Task task = domain.MakeTask({{"[1]", "2"}, {"[5]", "0"}});
  core::Costs costs = OwnCostsOf(domain, task, domain.grammar());
  costs.productions[1] = 7.5;
  costs.in_bodies[0] = 6.5;
  costs.constants[0] = 5.5;
  costs.leaves = {3, 4, 5};
  const Scopes scopes = MakeScopes(domain, task, domain.grammar(), costs);
  const Scope& closed = *scopes.all[0];
  for (const ScopedProduction& production : closed.productions) {
    const double own = domain.grammar().productions[production.index].bits;
    EXPECT_EQ(production.cost, CostOf(production.index == 1 ? 7.5 : own));
    EXPECT_EQ(production.own_cost, CostOf(own));
  }
  for (const ScopedProduction& production : scopes.all[1]->productions) {
    const double own = domain.grammar().productions[production.index].bits;
    EXPECT_EQ(production.cost, CostOf(production.index == 0 ? 6.5 : own));
  }
  EXPECT_EQ(closed.leaves[0].cost, CostOf(3));
  EXPECT_EQ(closed.leaves[1].cost, CostOf(5.5));
  EXPECT_EQ(scopes.all[1]->leaves[0].cost, CostOf(4));
  EXPECT_EQ(scopes.capture_cost, CostOf(5));
}

TEST(Scopes, OfProductionsOfOneCostTheShortestComesFirst) {
  const SmallDomain domain;
  core::Grammar grammar = domain.grammar();  // add, head, tail, map
  for (size_t i = 0; i < grammar.productions.size(); ++i) {
    grammar.productions[i].bits = grammar.productions[i].body_bits = 6 - static_cast<double>(i);
  }
  const core::Task task = domain.MakeTask({{"[1]", "2"}, {"[5]", "0"}});
  core::Costs costs = OwnCostsOf(domain, task, grammar);
  costs.productions = {3, 7.5, 3, 3};
  costs.in_bodies = {3, 3, 3, 3};
  const Scopes scopes = MakeScopes(domain, task, grammar, costs);
  EXPECT_THAT(Names(*scopes.all[0]), ElementsAre("map", "head", "tail", "add"));
  EXPECT_THAT(Names(*scopes.all[1]), ElementsAre("tail", "head", "add"));
}

}  // namespace
}  // namespace hunch::search
