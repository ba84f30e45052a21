#include "search/odometer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace hunch::search {
namespace {

using testing::ElementsAre;
using testing::Pair;

using Pool = std::vector<ValueId>;

std::vector<std::pair<ValueId, ValueId>> Walk(Odometer odometer) {
  std::vector<std::pair<ValueId, ValueId>> seen;
  for (; !odometer.done(); odometer.Next()) seen.emplace_back(odometer[0], odometer[1]);
  return seen;
}

TEST(Odometer, MeetsEveryCombinationOnceTheLastPositionFastest) {
  const Pool a{7, 8}, b{1, 2, 3};
  EXPECT_THAT(Walk(Odometer({&a, &b})),
              ElementsAre(Pair(7, 1), Pair(7, 2), Pair(7, 3), Pair(8, 1), Pair(8, 2), Pair(8, 3)));
}

TEST(Odometer, APoolMayStandTwice) {
  const Pool a{4, 5};
  EXPECT_THAT(Walk(Odometer({&a, &a})),
              ElementsAre(Pair(4, 4), Pair(4, 5), Pair(5, 4), Pair(5, 5)));
}

TEST(Odometer, AnEmptyPoolLeavesNothing) {
  const Pool a{4, 5}, none;
  EXPECT_TRUE(Odometer({&a, &none}).done());
  EXPECT_TRUE(Odometer({&none, &a}).done());
}

TEST(Odometer, WithoutPoolsThereIsOneCombination) {
  Odometer odometer({});
  EXPECT_FALSE(odometer.done());
  odometer.Next();
  EXPECT_TRUE(odometer.done());
}

TEST(Odometer, AdvanceSkipsWhatSharesAPrefix) {
  const Pool a{1, 2}, b{3, 4}, c{5, 6};
  Odometer odometer({&a, &b, &c});
  odometer.Next();  // 1 3 6
  odometer.Advance(2);
  EXPECT_EQ(odometer[0], 1u);
  EXPECT_EQ(odometer[1], 4u);
  EXPECT_EQ(odometer[2], 5u) << "what is behind the prefix starts again";
  odometer.Advance(1);
  EXPECT_EQ(odometer[0], 2u);
  EXPECT_EQ(odometer[1], 3u);
  odometer.Advance(1);
  EXPECT_TRUE(odometer.done());
}

}  // namespace
}  // namespace hunch::search
