#include "memory/nearest.h"

#include <gmock/gmock.h>

namespace hunch::memory {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(NearestTest, FindsTheNearestInOrder) {
  Nearest nearest;
  nearest.Add(10, std::vector<float>{0, 0});
  nearest.Add(11, std::vector<float>{3, 4});
  nearest.Add(12, std::vector<float>{1, 1});
  nearest.Add(13, std::vector<float>{-3, -4});
  EXPECT_THAT(nearest.Find(std::vector<float>{0, 0}, 4), ElementsAre(10, 12, 11, 13));
  EXPECT_THAT(nearest.Find(std::vector<float>{3, 3}, 1), ElementsAre(11));
  EXPECT_THAT(nearest.Find(std::vector<float>{3, 3}, 99).size(), 4u);
}

TEST(NearestTest, VectorsOfAnotherLengthAreLeftOut) {
  Nearest nearest;
  EXPECT_THAT(nearest.Find(std::vector<float>{1}, 3), IsEmpty());
  nearest.Add(1, std::vector<float>{});
  nearest.Add(2, std::vector<float>{1, 2});
  nearest.Add(3, std::vector<float>{1});
  EXPECT_EQ(nearest.size(), 1u);
  EXPECT_THAT(nearest.Find(std::vector<float>{1}, 3), IsEmpty());
  EXPECT_THAT(nearest.Find(std::vector<float>{1, 2}, 3), ElementsAre(2));
}

}  // namespace
}  // namespace hunch::memory
