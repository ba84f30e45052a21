#include "search/view_set.h"

#include <gtest/gtest.h>

#include "search/searched_task_for_test.h"
#include "search/small_domain_for_test.h"

namespace hunch::search {
namespace {

// A task that nothing solves.
class ViewSetTest : public testing::Test {
 protected:
  ViewSetTest() { options_.work = 12000; }

  void Add(int share, uint64_t most_work = 0) {
    views_.Add(task_, {}, OwnCostsOf(domain_, task_, domain_.grammar()), share, 0, most_work);
  }
  uint64_t WorkOf(size_t view) const { return views_.all()[view].portfolio->budget().work_spent(); }
  Ending Run() {
    Ending ending = Ending::kExhausted;
    while (!views_.Over(ending)) views_.Step(pool_);
    return ending;
  }

  const SmallDomain domain_;
  const core::Task task_ = domain_.MakeTask({{"[3, 1]", "91"}, {"[5, 2]", "17"}, {"[4, 7]", "4"}});
  Options options_;
  ViewSet views_{domain_, task_, domain_.grammar(), options_};
  base::ThreadPool pool_{1};
};

TEST_F(ViewSetTest, ALimitInProgramsIsSharedOut) {
  Add(3);
  Add(1);
  EXPECT_EQ(Run(), Ending::kOutOfBudget);
  EXPECT_GE(WorkOf(0), 9000u);
  EXPECT_GE(WorkOf(1), 3000u);
  EXPECT_LT(WorkOf(1), 6000u);
  EXPECT_EQ(views_.Work(), WorkOf(0) + WorkOf(1));
}

TEST_F(ViewSetTest, AViewMayHaveALimitOfItsOwn) {
  Add(1);
  Add(1, 2000);
  Run();
  EXPECT_GE(WorkOf(0), 10000u);
  EXPECT_LT(WorkOf(1), 5000u);
}

TEST_F(ViewSetTest, WhatIsTakenOutHasSpentWhatItHas) {
  Add(1);
  Add(1);
  views_.Step(pool_);
  views_.Pay(2);
  const uint64_t work = views_.Work();
  const double seconds = views_.Seconds();
  EXPECT_GT(work, 0u);
  EXPECT_GE(seconds, 2);
  views_.Remove(1);
  EXPECT_EQ(views_.all().size(), 1u);
  EXPECT_EQ(views_.Work(), work);
  EXPECT_DOUBLE_EQ(views_.Seconds(), seconds);
  views_.Clear();
  EXPECT_EQ(views_.Work(), work);
}

TEST_F(ViewSetTest, WhatIsNotSolvedHasNoBits) {
  Add(1);
  views_.Step(pool_);
  EXPECT_FALSE(views_.Solved());
  EXPECT_GT(views_.LeastBits(), 1e6);
}

}  // namespace
}  // namespace hunch::search
