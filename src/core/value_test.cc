#include "core/value.h"

#include <gtest/gtest.h>

#include "core/list.h"

namespace hunch::core {
namespace {

const Type kInts = Type::List(Type::Base(1));
const Type kNested = Type::List(kInts);

Value Ints(base::Arena& arena, std::initializer_list<int64_t> numbers) {
  std::vector<Value> values;
  for (int64_t n : numbers) values.push_back(Value::OfNumber(n));
  return MakeList(arena, values, false);
}

TEST(Value, EqualContentsHaveEqualHashes) {
  base::Arena arena;
  EXPECT_TRUE(SameValue(kInts, Ints(arena, {1, 2}), Ints(arena, {1, 2})));
  EXPECT_FALSE(SameValue(kInts, Ints(arena, {1, 2}), Ints(arena, {2, 1})));
  EXPECT_FALSE(SameValue(kInts, Ints(arena, {}), kUndefined));
  const Value a[] = {Ints(arena, {1}), Ints(arena, {2})};
  const Value b[] = {Ints(arena, {1}), Ints(arena, {2})};
  EXPECT_TRUE(SameValue(kNested, MakeList(arena, a, true), MakeList(arena, b, true)));
}

TEST(Value, ColumnsOfDifferentTypesDiffer) {
  const Value column[] = {Value::OfNumber(0), Value::OfNumber(1)};
  EXPECT_NE(HashColumn(Type::Base(1), column), HashColumn(Type::Base(2), column));
}

TEST(Value, UndefinedIsAValueOfItsOwn) {
  const Value defined[] = {Value::OfNumber(0)};
  const Value undefined[] = {kUndefined};
  EXPECT_NE(HashColumn(Type::Base(1), defined), HashColumn(Type::Base(1), undefined));
}

TEST(Value, CopiesOutliveTheirOrigin) {
  base::Arena kept;
  Value copy;
  {
    base::Arena scratch;
    const Value inner[] = {Ints(scratch, {1, 2}), Ints(kept, {3})};
    copy = CopyOut(kNested, MakeList(scratch, inner, true), scratch, kept);
    for (int i = 0; i < 1000; ++i) Ints(scratch, {9, 9});
  }
  ASSERT_EQ(Elements(copy).size(), 2u);
  EXPECT_EQ(Elements(Elements(copy)[0])[1].number(), 2);
  EXPECT_EQ(Elements(Elements(copy)[1])[0].number(), 3);
}

TEST(Value, WhatIsNotScratchIsNotCopied) {
  base::Arena kept, scratch;
  const Value list = Ints(kept, {1});
  EXPECT_EQ(CopyOut(kInts, list, scratch, kept).blob(), list.blob());
}

}  // namespace
}  // namespace hunch::core
