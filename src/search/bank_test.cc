#include "search/bank.h"

#include <gtest/gtest.h>

namespace hunch::search {
namespace {

const core::Type kInt = core::Type::Base(1);

TEST(Bank, FindsWhatWasAddedAndNothingElse) {
  Bank bank(2, {kInt, core::Type::Base(2)});
  base::Arena scratch;
  std::vector<base::Hash128> hashes;
  for (int i = 0; i < 20000; ++i) {
    const core::Value column[] = {core::Value::OfNumber(i), core::Value::OfNumber(-i)};
    hashes.push_back(core::HashColumn(kInt, column));
    EXPECT_EQ(bank.Find(hashes.back()), kNoValue);
    const ValueId id =
        bank.Add(0, hashes.back(), column, scratch, {Origin::kInput, 0, 1 + i % 7, 1, {}});
    EXPECT_EQ(id, static_cast<ValueId>(i));
  }
  for (ValueId id = 0; id < hashes.size(); ++id) {
    ASSERT_EQ(bank.Find(hashes[id]), id);
    EXPECT_EQ(bank[id].column[1].number(), -static_cast<int64_t>(id));
  }
}

TEST(Bank, EntriesAreFoundByTypeAndCost) {
  Bank bank(1, {kInt, core::Type::Base(2)});
  base::Arena scratch;
  const core::Value one[] = {core::Value::OfNumber(1)};
  const uint32_t children[] = {7, 8};
  bank.Add(1, core::HashColumn(core::Type::Base(2), one), one, scratch,
           {Origin::kApply, 3, 5, 6, children});
  EXPECT_TRUE(bank.AtCost(0, 5).empty());
  EXPECT_TRUE(bank.AtCost(1, 4).empty());
  EXPECT_TRUE(bank.AtCost(1, 900).empty());
  ASSERT_EQ(bank.AtCost(1, 5).size(), 1u);
  EXPECT_EQ(bank.OfType(1).size(), 1u);
  EXPECT_EQ(bank.children(0)[1], 8u);
  EXPECT_EQ(bank[0].cost, 5);
  EXPECT_EQ(bank[0].own_cost, 6);
  EXPECT_EQ(bank.SlotOf(core::Type::Base(2)), 1);
  EXPECT_EQ(bank.SlotOf(core::Type::Base(3)), -1);
}

}  // namespace
}  // namespace hunch::search
