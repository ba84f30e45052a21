#include "domains/grid/grid_embedding.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/likeness.h"
#include "domains/grid/grid_domain.h"
#include "domains/grid/task_for_test.h"

namespace hunch::grid {
namespace {

double Distance(const core::Task& a, const core::Task& b) {
  const std::vector<float> x = EmbeddingOf(a), y = EmbeddingOf(b);
  EXPECT_EQ(x.size(), y.size());
  double sum = 0;
  for (size_t i = 0; i < x.size(); ++i) sum += (x[i] - y[i]) * (x[i] - y[i]);
  return std::sqrt(sum);
}

TEST(GridEmbeddingTest, NothingThatMakesNoOtherTaskChangesIt) {
  const core::Task task = MakeTask({{"grid[563/337]", "grid[56/33]"}, {"grid[1233]", "grid[1]"}});
  // Colours renamed, transposed, the pairs the other way round.
  const core::Task same =
      MakeTask({{"grid[1/2/8/8]", "grid[1]"}, {"grid[58/08/87]", "grid[58/08]"}});
  EXPECT_LT(Distance(task, same), 1e-5);
  const core::Task other =
      MakeTask({{"grid[1/2/8/8]", "grid[1]"}, {"grid[58/08/87]", "grid[58/88]"}});
  EXPECT_GT(Distance(task, other), 1e-3);
}

TEST(GridEmbeddingTest, TasksThatAskForAlikeThingsAreNearer) {
  const core::Task mirror = MakeTask(
      {{"grid[1200/3004]", "grid[0021/4003]"}, {"grid[500/067/700]", "grid[005/760/007]"}});
  const core::Task other_mirror = MakeTask(
      {{"grid[8100/0030]", "grid[0018/0300]"}, {"grid[200/900/410]", "grid[002/009/014]"}});
  const core::Task crop =
      MakeTask({{"grid[1200/3004]", "grid[12/30]"}, {"grid[500/067/700]", "grid[50/06]"}});
  EXPECT_LT(Distance(mirror, other_mirror), 0.5 * Distance(mirror, crop));
}

TEST(GridEmbeddingTest, IsFiniteAndOfOneLength) {
  const core::Task one = MakeTask({{"grid[0]", "grid[0]"}});
  const core::Task large = MakeTask({{"grid[0123456789]", "grid[9/8/7/6/5/4/3/2/1/0]"}});
  for (const core::Task& task : {one, large}) {
    for (const float number : EmbeddingOf(task)) EXPECT_TRUE(std::isfinite(number));
  }
  EXPECT_EQ(EmbeddingOf(one).size(), EmbeddingOf(large).size());
  EXPECT_EQ(TheGridDomain().likeness().Embedding(one), EmbeddingOf(one));
}

}  // namespace
}  // namespace hunch::grid
