#include "base/thread_pool.h"

#include <gtest/gtest.h>

#include <atomic>
#include <stdexcept>
#include <vector>

namespace hunch::base {
namespace {

TEST(ThreadPool, RunsEveryJobOnce) {
  for (int threads : {1, 2, 5}) {
    ThreadPool pool(threads);
    EXPECT_EQ(pool.size(), threads);
    for (size_t count : {0, 1, 3, 1000}) {
      std::vector<std::atomic<int>> runs(count);
      pool.Run(count, [&](size_t i) { ++runs[i]; });
      for (const auto& r : runs) EXPECT_EQ(r, 1);
    }
  }
}

TEST(ThreadPool, ThrowsTheFailureOfAJobAndStaysUsable) {
  ThreadPool pool(3);
  std::atomic<int> finished = 0;
  EXPECT_THROW(pool.Run(50,
                        [&](size_t i) {
                          if (i == 7) throw std::runtime_error("seven");
                          ++finished;
                        }),
               std::runtime_error);
  EXPECT_EQ(finished, 49);
  pool.Run(10, [&](size_t) { ++finished; });
  EXPECT_EQ(finished, 59);
}

}  // namespace
}  // namespace hunch::base
