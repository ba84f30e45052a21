#include "search/portfolio.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <set>
#include <thread>

#include "core/program_text.h"
#include "search/searched_task_for_test.h"
#include "search/small_domain_for_test.h"
#include "search/solver.h"
#include "search/strip_domain_for_test.h"

namespace hunch::search {
namespace {

TEST(Portfolio, StepsItsStrategiesOnOneBank) {
  const StripDomain domain;
  const core::Task task = domain.MakeTask({{"[1, 2, 0, 2, 3]", "[1, 5, 0, 5, 3]"},
                                           {"[2, 1, 1]", "[5, 1, 1]"},
                                           {"[3, 2, 1, 2, 0]", "[]"}});
  Portfolio portfolio(domain, task, domain.grammar(), OwnCostsOf(domain, task, domain.grammar()),
                      Budget(0, 0, 0, nullptr), {});
  for (int round = 0; round < 20; ++round) portfolio.Step(2000);
  std::set<std::string> strategies;
  for (const core::Candidate& candidate : portfolio.workspace().candidates.all()) {
    strategies.insert(candidate.strategy);
  }
  EXPECT_TRUE(strategies.contains("rules")) << "it learns from what the enumerator found";
  EXPECT_FALSE(portfolio.exhausted());
  EXPECT_GE(portfolio.budget().work_spent(), 40000u);
}

Options Named(const char* strategy) {
  Options options;
  options.strategies = {strategy};
  return options;
}

TEST(Portfolio, UsesTheStrategiesThatAreNamed) {
  const StripDomain domain;
  const core::Task task = domain.MakeTask({{"[1, 2]", "[2, 1]"}, {"[2]", "[]"}});
  Portfolio rules(domain, task, domain.grammar(), OwnCostsOf(domain, task, domain.grammar()),
                  Budget(0, 0, 0, nullptr), Named("rules"));
  rules.Step(1000);
  EXPECT_TRUE(rules.exhausted()) << "without the enumerator there never is anything to learn from";
  Portfolio enumerate(domain, task, domain.grammar(), OwnCostsOf(domain, task, domain.grammar()),
                      Budget(0, 0, 0, nullptr), Named("enumerate"));
  enumerate.Step(1000);
  EXPECT_FALSE(enumerate.exhausted());
  EXPECT_FALSE(enumerate.workspace().candidates.all().empty());
}

// One line for each attempt, with everything that must not depend on threads.
std::vector<std::string> Lines(const core::Domain& domain, const core::Task& task,
                               const Result& result) {
  std::vector<std::string> lines{std::to_string(result.evaluated) + " evaluated, first at " +
                                 std::to_string(result.evaluated_at_first)};
  for (const Attempt& attempt : result.attempts) {
    lines.push_back(core::PrintProgram(attempt.program, task.interface) + " " +
                    domain.PrintLiteral(task.interface.output_type, attempt.outputs[0]) + " " +
                    std::to_string(attempt.bits) + " " + std::to_string(attempt.share) + " " +
                    attempt.strategy);
  }
  return lines;
}

std::vector<std::string> LinesOn(int threads, const core::Domain& domain, const core::Task& task,
                                 uint64_t work) {
  Options options;
  options.seconds = 0;
  options.work = work;
  options.threads = threads;
  return Lines(domain, task, Solve(domain, task, options));
}

TEST(PortfolioThreads, AnyNumberSolvesAlikeAtEqualWork) {
  const StripDomain domain;  // four views: the task and three lanes
  const core::Task tasks[] = {
      // Solved by rules, by a lane only, by cover, and by none.
      domain.MakeTask({{"[1, 2, 0, 2, 3]", "[1, 5, 0, 5, 3]"},
                       {"[2, 1, 1]", "[5, 1, 1]"},
                       {"[3, 2, 1, 2, 0]", "[]"}}),
      domain.MakeTask({{"[1, 2, 3, 4]", "[2, 3, 4, 0]"}, {"[2, 1]", "[1, 0]"}, {"[3, 4]", "[]"}}),
      domain.MakeTask({{"[1, 2, 2, 1, 0]", "[1, 1, 2, 1, 1]"},
                       {"[0, 1, 3, 2]", "[0, 1, 1, 3]"},
                       {"[1, 4, 4]", "[]"}}),
      domain.MakeTask({{"[1, 2, 3]", "[77, 5]"}, {"[2, 1]", "[2, 1]"}, {"[3, 4]", "[]"}}),
  };
  for (const core::Task& task : tasks) {
    for (const uint64_t work : {5000, 100000}) {
      const auto one = LinesOn(1, domain, task, work);
      EXPECT_TRUE(one.size() > 1 || work < 100000) << task.train.size();
      EXPECT_EQ(LinesOn(2, domain, task, work), one);
      EXPECT_EQ(LinesOn(4, domain, task, work), one);
    }
  }
}

TEST(PortfolioThreads, LanesFindWhatTheyAreFor) {
  const StripDomain domain;
  // Moved left: from behind, moved right.
  const core::Task task =
      domain.MakeTask({{"[1, 2, 3, 4]", "[2, 3, 4, 0]"}, {"[2, 1]", "[1, 0]"}, {"[3, 4]", "[]"}});
  Options options;
  options.seconds = 0;
  options.work = 100000;
  options.threads = 4;
  options.strategies = {"enumerate"};
  const Result result = Solve(domain, task, options);
  ASSERT_FALSE(result.attempts.empty());
  EXPECT_EQ(domain.PrintLiteral(kStrip, result.attempts[0].outputs[0]), "[4, 0]");
  EXPECT_FALSE(result.attempts[0].guess);
}

TEST(PortfolioThreads, StopFromOutsideEndsThemAll) {
  const StripDomain domain;
  const core::Task task =
      domain.MakeTask({{"[1, 2, 3]", "[77, 5]"}, {"[2, 1]", "[2, 1]"}, {"[3, 4]", "[]"}});
  std::atomic<bool> stop = false;
  Options options;
  options.seconds = 600;
  options.threads = 4;
  options.stop = &stop;
  Result result;
  {
    const std::jthread solver([&] { result = Solve(domain, task, options); });
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    stop = true;
  }
  EXPECT_EQ(result.ending, Ending::kStopped);
}

}  // namespace
}  // namespace hunch::search
