#include "intuition/likeliest_programs.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/program_text.h"
#include "intuition/net_guide.h"
#include "intuition/small_domain_for_test.h"

namespace hunch::intuition {
namespace {

using testing::ElementsAre;

struct Printed {
  std::string text;
  double bits;
};

// Of int over xs : list int, in the domain's own costs: add and head 2 bits, map 3, 1 and 7 the
// constants of 2 and 4 bits, leaves 1.
std::vector<Printed> First(size_t count, const core::Guide& guide = core::UniformGuide()) {
  const SmallDomain domain;
  const core::Task task = domain.MakeTask(1);
  base::Arena arena;
  const std::vector<core::Constant> constants = domain.Constants(task, arena);
  core::Costs costs = core::OwnCosts(domain.grammar(), constants);
  guide.Weigh(domain, task, domain.grammar(), constants, costs);
  LikeliestPrograms programs(task.interface, domain, domain.grammar(), constants, costs);
  std::vector<Printed> printed;
  while (printed.size() < count) {
    const core::Program program = programs.Next();
    if (program == nullptr) break;
    printed.push_back({core::PrintProgram(program, task.interface), programs.bits()});
  }
  return printed;
}

TEST(LikeliestPrograms, CheapestFirst) {
  const std::vector<Printed> first = First(300);
  ASSERT_EQ(first.size(), 300u);
  EXPECT_EQ(first[0].text, "1");
  EXPECT_EQ(first[0].bits, 2);
  EXPECT_EQ(first[1].text, "head(xs)");
  EXPECT_EQ(first[1].bits, 3);
  EXPECT_EQ(first[2].text, "7");
  std::set<std::string> texts;
  for (size_t i = 0; i < first.size(); ++i) {
    EXPECT_GE(first[i].bits, first[i > 0 ? i - 1 : 0].bits);
    EXPECT_TRUE(texts.insert(first[i].text).second) << first[i].text;
  }
}

// head 2, map 3, add in a lambda 2, the variable 1, xs captured 1 + 2 + 1, xs 1.
TEST(LikeliestPrograms, LambdasUseTheirVariables) {
  bool met = false;
  for (const Printed& each : First(2000)) {
    EXPECT_EQ(each.text.find("\\x -> 1,"), std::string::npos) << each.text;
    if (each.text != "head(map(\\x -> add(x, head(xs)), xs))") continue;
    met = true;
    EXPECT_EQ(each.bits, 13);
  }
  EXPECT_TRUE(met);
}

TEST(LikeliestPrograms, FollowTheGuide) {
  NetGuide guide;
  Net net = TwoChoices();
  net.layers[0].weights = {9, 0, 0, 9};  // one pair: add
  guide.Add(net, "net");
  const std::vector<Printed> plain = First(40), guided = First(40, guide);
  const auto adds = [](const std::vector<Printed>& programs) {
    return std::count_if(programs.begin(), programs.end(), [](const Printed& each) {
      return each.text.find("add") != std::string::npos;
    });
  };
  EXPECT_GT(adds(guided), adds(plain));
}

TEST(LikeliestPrograms, NoneWhereNothingHasTheType) {
  const SmallDomain domain;
  const core::Interface interface { {"xs"}, {Type::List(Type::Int())}, Type::Bool() };
  core::Grammar none;
  const core::Costs costs;
  LikeliestPrograms programs(interface, domain, none, {}, costs);
  EXPECT_EQ(programs.Next(), nullptr);
}

}  // namespace
}  // namespace hunch::intuition
