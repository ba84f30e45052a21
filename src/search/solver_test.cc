#include "search/solver.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/clock.h"
#include "core/evaluate.h"
#include "core/program_text.h"
#include "search/small_domain_for_test.h"
#include "search/strip_domain_for_test.h"

namespace hunch::search {
namespace {

class SolverTest : public testing::Test {
 protected:
  std::string Answer(const core::Task& task, const Attempt& attempt) {
    return domain_.PrintLiteral(task.interface.output_type, attempt.outputs[0]);
  }
  std::string Text(const core::Task& task, const Attempt& attempt) {
    return core::PrintProgram(attempt.program, task.interface);
  }
  Options Work(uint64_t work) {
    Options options;
    options.seconds = 0;
    options.work = work;
    return options;
  }
  SmallDomain domain_;
};

TEST_F(SolverTest, FindsAProgramAndRunsItOnTheTest) {
  const core::Task task = domain_.MakeTask({{"[3, 1]", "4"}, {"[5, 2]", "7"}, {"[10, 20]", "30"}});
  const Result result = Solve(domain_, task, Work(20000));
  ASSERT_FALSE(result.attempts.empty());
  EXPECT_EQ(result.ending, Ending::kSolved);
  EXPECT_EQ(Answer(task, result.attempts[0]), "30");
  EXPECT_FALSE(result.attempts[0].guess);
  EXPECT_EQ(result.attempts[0].pairs_reproduced, 2);
}

TEST_F(SolverTest, FindsLambdas) {
  const core::Task task =
      domain_.MakeTask({{"[3, 1]", "[4, 2]"}, {"[5]", "[6]"}, {"[7, 8]", "[8, 9]"}});
  const Result result = Solve(domain_, task, Work(20000));
  ASSERT_FALSE(result.attempts.empty());
  EXPECT_EQ(Text(task, result.attempts[0]), "map(\\x -> add(x, 1), xs)");
  EXPECT_EQ(Answer(task, result.attempts[0]), "[8, 9]");
}

// Thinks for a while before it leaves every cost as it is.
class SlowGuide final : public core::Guide {
 public:
  static constexpr double kSeconds = 0.03;
  const char* name() const override { return "slow"; }
  void Weigh(const core::Domain&, const core::Task&, const core::Grammar&,
             std::span<const core::Constant>, core::Costs&) const override {
    const double start = base::ThreadCpuSeconds();
    while (base::ThreadCpuSeconds() - start < kSeconds) {
    }
  }
};

TEST_F(SolverTest, WhatAGuideThinksIsPaidFor) {
  const core::Task task = domain_.MakeTask({{"[3, 1]", "4"}, {"[5, 2]", "7"}, {"[10, 20]", "30"}});
  const SlowGuide slow;
  Options options = Work(20000);
  options.guide = &slow;
  EXPECT_GE(Solve(domain_, task, options).cpu_seconds, SlowGuide::kSeconds);
  // Nothing is left for the search.
  options.seconds = SlowGuide::kSeconds / 2;
  options.work = 0;
  EXPECT_EQ(Solve(domain_, task, options).evaluated, 0u);
}

TEST_F(SolverTest, LambdasMayUseTheInputs) {
  const core::Task task =
      domain_.MakeTask({{"[3, 1]", "[6, 4]"}, {"[5]", "[10]"}, {"[7, 8]", "[14, 15]"}});
  const Result result = Solve(domain_, task, Work(50000));
  ASSERT_FALSE(result.attempts.empty());
  EXPECT_EQ(Answer(task, result.attempts[0]), "[14, 15]");
}

TEST_F(SolverTest, ProgramsAreWhatTheySay) {
  const core::Task task =
      domain_.MakeTask({{"[3, 1, 9]", "[1, 9]"}, {"[5, 6]", "[6]"}, {"[1, 2, 3]", "[2, 3]"}});
  const Result result = Solve(domain_, task, Work(20000));
  for (const Attempt& attempt : result.attempts) {
    const core::Program program = core::ParseProgram(Text(task, attempt), domain_, task.interface);
    base::Arena arena;
    const core::Value value = core::EvaluateOne(program, task.test[0].inputs, arena);
    EXPECT_TRUE(core::SameValue(task.interface.output_type, value, attempt.outputs[0]));
  }
}

TEST_F(SolverTest, WhatReproducesSomePairsIsAGuess) {
  const core::Task task = domain_.MakeTask({{"[3, 1]", "3"}, {"[5, 2]", "-1000"}, {"[4, 4]", "0"}});
  const Result result = Solve(domain_, task, Work(3000));
  ASSERT_FALSE(result.attempts.empty());
  EXPECT_TRUE(result.attempts[0].guess);
  EXPECT_EQ(result.attempts[0].pairs_reproduced, 1);
  EXPECT_NE(result.ending, Ending::kSolved);
}

TEST_F(SolverTest, DoesWithoutWhatIsLeftOut) {
  const core::Task task = domain_.MakeTask({{"[3, 1]", "4"}, {"[5, 2]", "7"}, {"[10, 20]", "30"}});
  ASSERT_TRUE(IsPart(domain_, "add") && IsPart(domain_, "cover") && IsPart(domain_, kRelearning));
  ASSERT_FALSE(IsPart(domain_, "ad"));
  Options options = Work(3000);
  options.without = {"add", kRelearning};
  for (const Attempt& attempt : Solve(domain_, task, options).attempts) {
    EXPECT_EQ(Text(task, attempt).find("add"), std::string::npos);
    EXPECT_TRUE(attempt.guess);
  }
  options.without = {"enumerate"};
  EXPECT_TRUE(Solve(domain_, task, options).attempts.empty());
}

TEST_F(SolverTest, SchemasAndFeaturesCanBeLeftOut) {
  const StripDomain strips;
  const core::Task task = strips.MakeTask({{"[1, 2, 0, 2, 3]", "[1, 5, 0, 5, 3]"},
                                           {"[2, 1, 1]", "[5, 1, 1]"},
                                           {"[3, 2, 1, 2, 0]", "[]"}});
  const auto best = [&](const std::vector<std::string>& without) {
    Options options = Work(80000);
    options.without = without;
    const Result result = Solve(strips, task, options);
    return result.attempts.empty() ? "" : Text(task, result.attempts[0]);
  };
  EXPECT_THAT(best({}), testing::HasSubstr("recolour"));
  EXPECT_THAT(best({}), testing::HasSubstr("value"));
  EXPECT_THAT(best({"recolour"}), testing::Not(testing::HasSubstr("recolour")));
  EXPECT_THAT(best({"value"}), testing::Not(testing::HasSubstr("value")));
}

TEST_F(SolverTest, AttemptsAreDistinct) {
  const core::Task task = domain_.MakeTask({{"[1]", "2"}, {"[5]", "0"}});
  const Result result = Solve(domain_, task, Work(5000));
  ASSERT_EQ(result.attempts.size(), 2u);
  EXPECT_NE(Answer(task, result.attempts[0]), Answer(task, result.attempts[1]));
  EXPECT_GE(result.attempts[0].share, result.attempts[1].share);
}

TEST_F(SolverTest, TheSameWorkGivesTheSameAnswers) {
  const core::Task task =
      domain_.MakeTask({{"[3, 1]", "[6, 4]"}, {"[5]", "[10]"}, {"[7, 8]", "[14, 15]"}});
  Options one = Work(30000), two = Work(30000);
  two.threads = 2;
  const Result a = Solve(domain_, task, one);
  const Result b = Solve(domain_, task, two);
  ASSERT_EQ(a.attempts.size(), b.attempts.size());
  EXPECT_EQ(a.evaluated, b.evaluated);
  for (size_t i = 0; i < a.attempts.size(); ++i) {
    EXPECT_EQ(Text(task, a.attempts[i]), Text(task, b.attempts[i]));
  }
}

// Makes one primitive so dear that it is not met.
class WrongGuide final : public core::Guide {
 public:
  explicit WrongGuide(const char* primitive) : primitive_(primitive) {}
  const char* name() const override { return "wrong"; }
  void Weigh(const core::Domain&, const core::Task&, const core::Grammar& grammar,
             std::span<const core::Constant>, core::Costs& costs) const override {
    for (size_t i = 0; i < grammar.productions.size(); ++i) {
      if (grammar.productions[i].primitive->name == primitive_) costs.productions[i] = 150;
    }
  }

 private:
  const std::string primitive_;
};

TEST_F(SolverTest, AGuideThatIsWrongCostsTimeAndNoAnswer) {
  const core::Task task =
      domain_.MakeTask({{"[3, 1, 8]", "8"}, {"[5, 2, 9]", "9"}, {"[1, 2, 4]", "4"}});
  const WrongGuide guide("tail");
  Options options = Work(30000);
  options.guide = &guide;
  const Result early = Solve(domain_, task, options);
  EXPECT_TRUE(early.attempts.empty() || early.attempts[0].guess);
  options.work = 400000;
  const Result late = Solve(domain_, task, options);
  ASSERT_FALSE(late.attempts.empty());
  EXPECT_EQ(Text(task, late.attempts[0]), "head(tail(tail(xs)))");
  EXPECT_EQ(late.attempts[0].bits, 7);
}

// Makes one primitive cheap.
class HelpfulGuide final : public core::Guide {
 public:
  explicit HelpfulGuide(const char* primitive) : primitive_(primitive) {}
  const char* name() const override { return "helpful"; }
  void Weigh(const core::Domain&, const core::Task&, const core::Grammar& grammar,
             std::span<const core::Constant>, core::Costs& costs) const override {
    for (size_t i = 0; i < grammar.productions.size(); ++i) {
      if (grammar.productions[i].primitive->name == primitive_) costs.productions[i] = 1;
    }
  }

 private:
  const std::string primitive_;
};

TEST_F(SolverTest, ALongSearchBeginsAfreshAsAnotherGuideSays) {
  const core::Task task =
      domain_.MakeTask({{"[3, 1, 8]", "1"}, {"[5, 2, 9, 4]", "2"}, {"[7, 6, 4]", "6"}});
  core::Grammar grammar = domain_.grammar();
  for (core::Production& production : grammar.productions) {
    if (production.primitive->name == "tail") production.bits = production.body_bits = 150;
  }
  Options options = Work(1500000);
  options.grammar = &grammar;
  const Result once = Solve(domain_, task, options);
  EXPECT_TRUE(once.attempts.empty() || once.attempts[0].guess);

  const HelpfulGuide helpful("tail");
  options.afresh = {&helpful};
  const Result afresh = Solve(domain_, task, options);
  ASSERT_FALSE(afresh.attempts.empty());
  EXPECT_EQ(Text(task, afresh.attempts[0]), "head(tail(xs))");
  EXPECT_GE(afresh.evaluated_at_first, 700000u);
  EXPECT_LT(afresh.evaluated, options.work + 4000) << "one budget for both";
}

// Has a lane in which every element of the task's lists is an example.
class ElementsDomain final : public SmallDomain {
 public:
  explicit ElementsDomain(bool late) : late_(late) {}
  std::vector<core::Lane> Lanes(const core::Task& task) const override {
    const core::Type number = core::Type::Base(1);
    core::Lane lane{Find("map"), 0, {}};
    lane.task.interface = {{"x"}, {number}, number};
    lane.late = late_;
    lane.own_rows = true;
    const auto elements = [](core::Value list) { return core::Elements(list); };
    for (const core::Example& pair : task.train) {
      for (size_t i = 0; i < elements(pair.inputs[0]).size(); ++i) {
        lane.task.train.push_back({{elements(pair.inputs[0])[i]}, elements(pair.output)[i]});
      }
    }
    for (const core::Example& test : task.test) {
      for (const core::Value x : elements(test.inputs[0])) lane.task.test.push_back({{x}, {}});
    }
    std::vector<core::Lane> lanes;
    lanes.push_back(std::move(lane));
    return lanes;
  }

 private:
  const bool late_;
};

TEST_F(SolverTest, ALaneMayHaveExamplesOfItsOwn) {
  const core::Task task =
      domain_.MakeTask({{"[3, 1, 8]", "[7, 3, 17]"}, {"[5]", "[11]"}, {"[2, 4]", "[5, 9]"}});
  const auto best = [&](bool late) {
    const ElementsDomain domain(late);
    const Result result = Solve(domain, task, Work(20000));
    EXPECT_FALSE(result.attempts.empty());
    EXPECT_EQ(Answer(task, result.attempts[0]), "[5, 9]");
    EXPECT_EQ(result.attempts[0].pairs_reproduced, 2) << "of the task, not of the lane";
    EXPECT_THAT(Text(task, result.attempts[0]), testing::StartsWith("map("));
    return result.attempts[0].bits;
  };
  EXPECT_LT(best(false), best(true)) << "a late lane waits";
}

TEST_F(SolverTest, WorkAndMemoryLimitsHold) {
  const core::Task task = domain_.MakeTask({{"[3, 1]", "777777"}, {"[5, 2]", "1"}});
  const Result little = Solve(domain_, task, Work(1000));
  EXPECT_LE(little.evaluated, 1000u + 512u);
  EXPECT_EQ(little.ending, Ending::kOutOfBudget);
  Options options = Work(2000000);
  options.memory_bytes = size_t{4} << 20;
  const Result full = Solve(domain_, task, options);
  EXPECT_TRUE(full.memory_full);
  EXPECT_LE(full.peak_bytes, options.memory_bytes);
}

TEST_F(SolverTest, StopsWhenAsked) {
  const core::Task task = domain_.MakeTask({{"[3, 1]", "777777"}, {"[5, 2]", "1"}});
  std::atomic<bool> stop = true;
  Options options;
  options.stop = &stop;
  EXPECT_EQ(Solve(domain_, task, options).ending, Ending::kStopped);
}

}  // namespace
}  // namespace hunch::search
