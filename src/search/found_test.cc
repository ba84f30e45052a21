#include "search/found.h"

#include <gtest/gtest.h>

#include "core/program_text.h"
#include "search/searched_task_for_test.h"
#include "search/small_domain_for_test.h"

namespace hunch::search {
namespace {

class FoundTest : public testing::Test {
 protected:
  // A view of the task itself after so many programs.
  View Searched(uint64_t work) {
    Budget budget(0, 0, 0, nullptr);
    View view{&task_,
              {},
              1,
              std::make_unique<Portfolio>(domain_, task_, domain_.grammar(),
                                          OwnCostsOf(domain_, task_, domain_.grammar()), budget,
                                          options_),
              work};
    if (work > 0) view.portfolio->Step(work);
    return view;
  }
  Result Answered(const Found& found) {
    Result result;
    found.Answer(core::UniformGuide(), 2, 0, result);
    return result;
  }

  const SmallDomain domain_;
  const core::Task task_ = domain_.MakeTask({{"[3, 1]", "3"}, {"[5, 2]", "5"}, {"[4, 7]", "4"}});
  const Options options_;
};

TEST_F(FoundTest, KeepsWhatViewsFoundThatAreNoMore) {
  Found found(domain_, task_);
  size_t bytes = 0;
  {
    std::vector<View> first;
    first.push_back(Searched(3000));
    bytes = first[0].portfolio->workspace().bytes();
    found.Take(first, 0);
  }
  std::vector<View> second;
  second.push_back(Searched(0));
  found.Take(second, 3000);
  const Result result = Answered(found);
  ASSERT_FALSE(result.attempts.empty());
  EXPECT_EQ(core::PrintProgram(result.attempts[0].program, task_.interface), "head(xs)");
  EXPECT_EQ(domain_.PrintLiteral(task_.interface.output_type, result.attempts[0].outputs[0]), "4");
  EXPECT_GT(result.evaluated_at_first, 0u);
  EXPECT_LT(result.evaluated_at_first, 3000u);
  EXPECT_EQ(result.peak_bytes, bytes) << "of one search, not of all";
}

TEST_F(FoundTest, CountsProgramsFromTheFirstSearchOn) {
  std::vector<View> views;
  views.push_back(Searched(3000));
  Found early(domain_, task_), late(domain_, task_);
  early.Take(views, 0);
  late.Take(views, 5000);
  EXPECT_EQ(Answered(late).evaluated_at_first, Answered(early).evaluated_at_first + 5000);
}

TEST_F(FoundTest, NothingFoundIsNoAnswer) {
  const Result result = Answered(Found(domain_, task_));
  EXPECT_TRUE(result.attempts.empty());
  EXPECT_EQ(result.evaluated_at_first, 0u);
}

}  // namespace
}  // namespace hunch::search
