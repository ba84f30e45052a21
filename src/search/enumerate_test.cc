#include "search/enumerate.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <span>

#include "search/searched_task_for_test.h"
#include "search/small_domain_for_test.h"
#include "search/strip_domain_for_test.h"

namespace hunch::search {
namespace {

// What a program costs by the costs of its parts: a lambda is its body, in which an expression
// without the lambda's variables is a closed one that was captured.
class Costs {
 public:
  explicit Costs(const core::Grammar& grammar, const std::vector<core::Constant>& constants)
      : grammar_(grammar), constants_(constants) {}

  Cost Closed(const core::Node& node) const {
    switch (node.kind) {
      case core::Node::Kind::kInput:
        return CostOf(grammar_.leaves.input);
      case core::Node::Kind::kConstant:
        return OfConstant(node);
      default:
        return OfParts(node, false);
    }
  }

 private:
  Cost InBody(const core::Node& node) const {
    if (node.kind == core::Node::Kind::kVariable) return CostOf(grammar_.leaves.variable);
    if (!HasVariable(node)) return Closed(node) + CostOf(grammar_.leaves.capture);
    return OfParts(node, true);
  }
  Cost OfParts(const core::Node& node, bool in_body) const {
    Cost sum = OfPrimitive(node);
    for (const core::Program& child : node.children) {
      const bool lambda = child->kind == core::Node::Kind::kLambda;
      sum += lambda ? InBody(*child->children[0]) : in_body ? InBody(*child) : Closed(*child);
    }
    return sum;
  }
  Cost OfPrimitive(const core::Node& node) const {
    for (const core::Production& production : grammar_.productions) {
      if (production.primitive == node.primitive) return CostOf(production.bits);
    }
    ADD_FAILURE() << node.primitive->name;
    return 0;
  }
  Cost OfConstant(const core::Node& node) const {
    for (const core::Constant& constant : constants_) {
      if (core::SameValue(constant.type, constant.value, node.constant))
        return CostOf(constant.bits);
    }
    ADD_FAILURE() << node.literal;
    return 0;
  }
  // Whether a variable of a lambda around the node occurs; `bound` are those of lambdas inside.
  static bool HasVariable(const core::Node& node, uint32_t bound = 0) {
    if (node.kind == core::Node::Kind::kVariable) return node.index >= bound;
    if (node.kind == core::Node::Kind::kLambda) bound += node.index;
    for (const core::Program& child : node.children) {
      if (HasVariable(*child, bound)) return true;
    }
    return false;
  }

  const core::Grammar& grammar_;
  const std::vector<core::Constant>& constants_;
};

// What holds of every entry, whatever the task.
void ExpectSoundBank(const core::Domain& domain, core::Task task) {
  SearchedTask searched(domain, std::move(task), 30000);
  Bank& bank = searched.bank();
  ASSERT_GT(bank.size(), 200u);
  const Costs costs(domain.grammar(), searched.work().scopes.constants);
  std::set<std::pair<core::Type, base::Hash128>> columns;
  Cost last = 0;
  for (ValueId id = 0; id < bank.size(); ++id) {
    base::Arena arena;
    const core::Program program = searched.work().ProgramOf(id);
    const std::string text = searched.Text(program);
    const std::vector<core::Value> column = searched.Column(program, arena);
    const core::Type type = bank.type(id);
    EXPECT_EQ(program->type, type) << text;
    for (uint32_t row = 0; row < bank.rows(); ++row) {
      EXPECT_TRUE(core::SameValue(type, column[row], bank[id].column[row])) << text;
    }
    EXPECT_TRUE(columns.emplace(type, core::HashColumn(type, column)).second) << text;
    EXPECT_EQ(bank[id].cost, costs.Closed(*program)) << text;
    EXPECT_EQ(bank[id].own_cost, bank[id].cost) << text;
    EXPECT_GE(bank[id].cost, last) << text << " comes after what is dearer";
    last = bank[id].cost;
  }
}

TEST(Enumerator, EntriesAreWhatTheirProgramsGiveAndCost) {
  const SmallDomain domain;
  ExpectSoundBank(domain, domain.MakeTask({{"[3, 1]", "[]"}, {"[5]", "[]"}, {"[7, 8, 9]", "[]"}}));
  ExpectSoundBank(domain, domain.MakeTask({{"[3, 1]", "0"}, {"[]", "1"}, {"[7, 8, 9]", "5"}}));
}

TEST(Enumerator, StripsAreWhatTheirProgramsGiveAndCost) {
  const StripDomain domain;
  ExpectSoundBank(domain,
                  domain.MakeTask({{"[3, 1, 0, 2]", "[]"}, {"[5, 3]", "[]"}, {"[]", "[]"}}));
}

// Has no use for columns that are undefined in some row.
class WholeDomain final : public SmallDomain {
  bool keeps_partial() const override { return false; }
};

bool IsWhole(const Bank& bank, ValueId id) {
  return std::all_of(bank[id].column, bank[id].column + bank.rows(),
                     [](core::Value value) { return value.defined(); });
}

TEST(Enumerator, WithoutPartialColumnsJustThoseThatAreWholeAreFound) {
  const SmallDomain domain;
  const WholeDomain whole_domain;
  // Lists of different lengths: tails and heads run out in one row after the other.
  const core::Task task =
      domain.MakeTask({{"[3, 1, 4, 1]", "[9]"}, {"[5, 6]", "[]"}, {"[7, 8, 2]", "[]"}});
  ExpectSoundBank(whole_domain, task);
  SearchedTask all(domain, task, 20000), whole(whole_domain, task, 20000);
  for (ValueId id = 0; id < whole.bank().size(); ++id) EXPECT_TRUE(IsWhole(whole.bank(), id));
  size_t partial = 0, found = 0;
  for (ValueId id = 0; id < all.bank().size(); ++id) {
    partial += !IsWhole(all.bank(), id);
    const std::string text = all.Text(all.work().ProgramOf(id));
    // A function that is applied to nothing may be undefined itself.
    if (!IsWhole(all.bank(), id) || text.find("map") != std::string::npos) continue;
    const std::span<const core::Value> column(all.bank()[id].column, all.bank().rows());
    EXPECT_NE(whole.bank().Find(core::HashColumn(all.bank().type(id), column)), kNoValue) << text;
    ++found;
  }
  EXPECT_GT(partial, 10u);
  EXPECT_GT(found, 10u);
}

TEST(Enumerator, StepsOfAnySizeLeadToTheSameBank) {
  const SmallDomain domain;
  const core::Task task = domain.MakeTask({{"[3, 1]", "[9]"}, {"[5]", "[]"}, {"[7, 8]", "[]"}});
  SearchedTask one(domain, task, 20000), many(domain, task, 0);
  while (many.work().budget.work_spent() < one.work().budget.work_spent()) many.Enumerate(700);
  const size_t common = std::min(one.bank().size(), many.bank().size());
  ASSERT_GT(common, 100u);
  for (ValueId id = 0; id < common; ++id) {
    EXPECT_EQ(one.Text(one.work().ProgramOf(id)), many.Text(many.work().ProgramOf(id)));
  }
}

TEST(Enumerator, WeighsTheOtherProgramsOfASolution) {
  const SmallDomain domain;  // add is commutative: the sum comes twice at least
  SearchedTask searched(domain, domain.MakeTask({{"[3]", "4"}, {"[6]", "7"}, {"[9]", "10"}}), 5000);
  const CandidatePool& pool = searched.work().candidates;
  ASSERT_FALSE(pool.all().empty());
  EXPECT_EQ(searched.Text(pool.all()[0].program), "add(1, head(xs))");
  EXPECT_LE(pool.SharedBits(0), pool.all()[0].bits - 1);
  EXPECT_EQ(pool.least_bits(), pool.all()[0].bits);
}

TEST(Enumerator, OfGuessesOneForEachSetOfPairs) {
  const SmallDomain domain;
  SearchedTask searched(domain, domain.MakeTask({{"[3]", "4"}, {"[6]", "-9"}, {"[9]", "10"}}),
                        5000);
  for (const core::Candidate& candidate : searched.work().candidates.all()) {
    EXPECT_EQ(candidate.pairs_reproduced, 1);
    EXPECT_TRUE(candidate.IsGuess(2));
  }
  EXPECT_EQ(searched.work().candidates.all().size(), 1u);
  EXPECT_EQ(searched.work().work_at_first_solution, 0u);
}

TEST(Enumerator, AGuidesCostsOrderTheSearchAndTheGrammarsOwnWeighTheAnswers) {
  const SmallDomain domain;
  const core::Task task = domain.MakeTask({{"[3]", "[4]"}, {"[6]", "[7]"}, {"[9]", "[10]"}});
  core::Costs costs = OwnCostsOf(domain, task, domain.grammar());
  for (double& bits : costs.productions) bits = 1;
  for (double& bits : costs.in_bodies) bits = 0.5;
  costs.constants = {0.5};
  costs.leaves = {0.5, 0.5, 0.5};
  Budget budget(0, 0, 0, nullptr);
  Workspace work(domain, task, domain.grammar(), costs, budget);
  Enumerator enumerator(work);
  enumerator.Step(3000);
  ASSERT_FALSE(work.candidates.all().empty());
  const core::Candidate& found = work.candidates.all()[0];
  const Costs own(domain.grammar(), work.scopes.constants);
  EXPECT_EQ(core::PrintProgram(found.program, task.interface), "map(\\x -> add(x, 1), xs)");
  EXPECT_EQ(found.bits, BitsOf(own.Closed(*found.program)));
  const Bank& bank = work.scopes.closed().bank;
  EXPECT_LT(bank[static_cast<ValueId>(bank.size() - 1)].cost,
            bank[static_cast<ValueId>(bank.size() - 1)].own_cost);
}

TEST(Enumerator, EndsWhenNothingNewCanCome) {
  const SmallDomain domain;
  core::Grammar tails = domain.grammar();
  std::erase_if(tails.productions, [](const auto& p) { return p.primitive->name != "tail"; });
  const core::Task task = domain.MakeTask({{"[3, 4]", "[9]"}, {"[5]", "[]"}});
  Budget budget(0, 0, 0, nullptr);
  Workspace work(domain, task, tails, OwnCostsOf(domain, task, tails), budget);
  Enumerator enumerator(work);
  EXPECT_EQ(enumerator.Step(100000), Progress::kExhausted);
  // xs, tail(xs) and tail(tail(xs)); one more is undefined everywhere.
  EXPECT_EQ(work.scopes.closed().bank.OfType(work.scopes.closed().bank.SlotOf(kStrip)).size(), 3u);
}

}  // namespace
}  // namespace hunch::search
