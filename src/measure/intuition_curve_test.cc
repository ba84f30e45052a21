#include "measure/intuition_curve.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "core/program_text.h"
#include "domains/list/list_domain.h"
#include "domains/list/random_inputs.h"
#include "intuition/net_guide.h"

namespace hunch::measure {
namespace {

using testing::HasSubstr;

std::vector<DreamtProblem> Few() {
  DreamtOptions options;
  options.longest = 3;
  options.of_each_length = 6;
  options.work = 5000;
  options.banks = 60;
  return DreamProblems(list::TheListDomain(), list::RandomInputs, options);
}

intuition::Net Shipped() { return intuition::ReadNet(HUNCH_SOURCE_DIR "/models/list.safetensors"); }

TEST(DreamtProblems, HaveTestsThatTheirProgramsAnswer) {
  const std::vector<DreamtProblem> problems = Few();
  ASSERT_EQ(problems.size(), 18u);
  for (const DreamtProblem& each : problems) {
    EXPECT_EQ(each.length, LengthOf(each.program));
    EXPECT_EQ(each.problem.task.train.size(), 5u);
    ASSERT_EQ(each.problem.task.test.size(), 3u);
    EXPECT_TRUE(each.problem.HasTruth());
    EXPECT_FALSE(each.problem.task.test[0].output.defined());
  }
  const auto again = Few();
  EXPECT_EQ(again[17].problem.task.id, problems[17].problem.task.id);
}

TEST(IntuitionCurve, SearchFindsShortProgramsAndSoDoesTheNet) {
  const std::vector<DreamtProblem> problems = Few();
  intuition::NetGuide guide;
  guide.Add(Shipped(), "list.safetensors");
  const std::vector<double> novelty(problems.size(), 0.5);
  const CurveOptions options{100, 20000, 1};
  const auto outcomes = MeasureCurve(problems, novelty, guide, options);
  ASSERT_EQ(outcomes.size(), problems.size());
  const auto count = [&](const auto& is) {
    return std::count_if(outcomes.begin(), outcomes.end(), is);
  };
  EXPECT_GT(count([](const CurveOutcome& each) { return each.plain; }), 6);
  EXPECT_GT(count([](const CurveOutcome& each) { return each.guided; }), 6);
  EXPECT_GT(count([](const CurveOutcome& each) { return each.alone > 0; }), 3);
}

TEST(IntuitionCurve, PointsAreSharesOfABin) {
  const std::vector<DreamtProblem> problems = Few();
  std::vector<CurveOutcome> outcomes;
  for (size_t i = 0; i < problems.size(); ++i) {
    outcomes.push_back(
        {problems[i].length, 0.01 * static_cast<double>(i), i % 6 == 0 ? 7 : 0, i % 2 == 0, false});
  }
  const Curve curve = CurveOf(problems, outcomes, Shipped());
  ASSERT_EQ(curve.by_length.size(), 3u);
  EXPECT_EQ(curve.by_length[1].bin, "2");
  EXPECT_EQ(curve.by_length[1].tasks, 6u);
  EXPECT_EQ(curve.by_length[1].one, 0);
  EXPECT_NEAR(curve.by_length[1].ten, 1.0 / 6, 1e-9);
  EXPECT_NEAR(curve.by_length[1].hundred, 1.0 / 6, 1e-9);
  EXPECT_NEAR(curve.by_length[1].guided, 0.5, 1e-9);
  EXPECT_EQ(curve.by_length[1].plain, 0);
  EXPECT_GT(curve.by_length[0].recall, 0.3);
  ASSERT_EQ(curve.by_novelty.size(), 5u);
  EXPECT_EQ(curve.by_novelty[0].bin, "0.06 - 0.07");
  EXPECT_THAT(CurveTable(curve), HasSubstr("0.06 - 0.07"));
  const std::string svg = CurveSvg(curve, {});
  EXPECT_THAT(svg, HasSubstr("search with the net, 50000 programs"));
  EXPECT_THAT(svg, testing::EndsWith("</svg>\n"));
}

}  // namespace
}  // namespace hunch::measure
