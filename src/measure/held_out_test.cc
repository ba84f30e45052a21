#include "measure/held_out.h"

#include <gmock/gmock.h>

#include <set>

#include "measure/made_problems_for_test.h"

namespace hunch::measure {
namespace {

std::vector<Problem> Problems(int count) {
  std::vector<Problem> problems;
  for (int i = 0; i < count; ++i) {
    problems.push_back(MadeProblem("p" + std::to_string(i), {Grid1x2(3, 4)}));
  }
  return problems;
}

std::vector<std::string> Ids(const std::vector<Problem>& problems) {
  std::vector<std::string> ids;
  for (const Problem& problem : problems) ids.push_back(problem.task.id);
  return ids;
}

TEST(HeldOut, SplitsOffAShareBySeed) {
  const auto [a, rest] = SplitOff(Problems(10), 0.3, 1);
  EXPECT_EQ(a.size(), 3);
  EXPECT_EQ(rest.size(), 7);
  std::set<std::string> all;
  for (const auto& part : {Ids(a), Ids(rest)}) {
    EXPECT_TRUE(std::is_sorted(part.begin(), part.end()));
    all.insert(part.begin(), part.end());
  }
  EXPECT_EQ(all.size(), 10);
  EXPECT_EQ(Ids(SplitOff(Problems(10), 0.3, 1).first), Ids(a));
  EXPECT_NE(Ids(SplitOff(Problems(10), 0.3, 2).first), Ids(a));
}

TEST(HeldOut, MeasuresWhatIsRight) {
  std::vector<Problem> problems = Problems(2);
  problems.push_back(MadeProblem("other", {Grid1x2(9, 9)}));  // the pairs say otherwise
  RunOptions options;
  options.search.work = 2000;
  options.search.seconds = 0;
  const HeldOut measured = MeasureHeldOut(problems, *problems[0].domain, options);
  EXPECT_EQ(measured.problems, 3);
  EXPECT_EQ(measured.right, 2);
  ASSERT_EQ(measured.evaluated.size(), 3);
  EXPECT_GT(measured.evaluated[0], 0);
  EXPECT_EQ(measured.evaluated[2], 0);
}

TEST(HeldOut, GainIsOnWhatIsRightInBoth) {
  const HeldOut before{5, 4, {100, 0, 300, 500, 7}}, after{5, 4, {10, 20, 0, 60, 3}};
  const Gain gain = Between(before, after);
  EXPECT_EQ(gain.both, 3);
  EXPECT_EQ(gain.median_before, 100);
  EXPECT_EQ(gain.median_after, 10);
  EXPECT_EQ(before.Median(), 300);
  EXPECT_EQ(HeldOut().Median(), 0);
}

}  // namespace
}  // namespace hunch::measure
