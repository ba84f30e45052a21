#include "core/higher_order.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <initializer_list>
#include <vector>

#include "core/list.h"

namespace hunch::core {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const Type kIntType = Type::Base(1);
const Type kGridType = Type::Base(7);  // some boxed type

// A function given as C++, which also sees which row it is applied in.
class FunctionClosure final : public Closure {
 public:
  using Function = Value (*)(uint32_t row, Value argument);
  explicit FunctionClosure(Function function) : function_(function) {}
  void Apply(base::Arena&, uint32_t rows, const uint32_t* row_of, const Value* const* args,
             Value* out) const override {
    ++applications;
    for (uint32_t i = 0; i < rows; ++i) out[i] = function_(row_of[i], args[0][i]);
  }
  mutable int applications = 0;

 private:
  Function function_;
};

class HigherOrderTest : public testing::Test {
 protected:
  Value List(std::initializer_list<int64_t> numbers) {
    std::vector<Value> values;
    for (const int64_t n : numbers) values.push_back(Value::OfNumber(n));
    return MakeList(arena_, values, false);
  }
  std::vector<Value> Run(PrimitiveFunction primitive, FunctionClosure::Function function,
                         std::vector<Value> lists, Type result) {
    const FunctionClosure closure(function);
    const Value* const args[] = {nullptr, lists.data()};
    const Closure* const functions[] = {&closure, nullptr};
    std::vector<Value> out(lists.size());
    primitive({arena_, static_cast<uint32_t>(lists.size()), args, functions, result, out.data()});
    EXPECT_LE(closure.applications, 1) << "all rows belong into one application";
    return out;
  }
  static std::vector<int64_t> Numbers(Value list) {
    std::vector<int64_t> numbers;
    for (const Value v : Elements(list)) numbers.push_back(v.number());
    return numbers;
  }

  base::Arena arena_;
};

Value Odd(uint32_t, Value v) { return Value::OfNumber(v.number() % 2 != 0); }
Value OddButNotNine(uint32_t, Value v) {
  return v.number() == 9 ? kUndefined : Value::OfNumber(v.number() % 2 != 0);
}
Value TensPlusRow(uint32_t row, Value v) { return Value::OfNumber(10 * v.number() + row); }
Value UndefinedAtZero(uint32_t, Value v) { return v.number() == 0 ? kUndefined : v; }
Value LastDigit(uint32_t, Value v) { return Value::OfNumber(v.number() % 10); }

TEST_F(HigherOrderTest, MapGivesEachElementItsRow) {
  const auto out =
      Run(&Map, TensPlusRow, {List({1, 2}), List({}), kUndefined, List({3})}, Type::List(kIntType));
  EXPECT_THAT(Numbers(out[0]), ElementsAre(10, 20));
  EXPECT_THAT(Numbers(out[1]), IsEmpty());
  EXPECT_FALSE(out[2].defined());
  EXPECT_THAT(Numbers(out[3]), ElementsAre(33));
}

TEST_F(HigherOrderTest, MapIsUndefinedOnlyWhereOneResultIs) {
  const auto out = Run(&Map, UndefinedAtZero, {List({1, 0, 2}), List({4})}, Type::List(kIntType));
  EXPECT_FALSE(out[0].defined());
  EXPECT_THAT(Numbers(out[1]), ElementsAre(4));
}

TEST_F(HigherOrderTest, MapToBoxedElementsHashesWhatTheyHold) {
  const auto boxes = [](uint32_t, Value v) {
    static base::Arena storage;
    Blob* blob = NewBlob(storage, 8, 8);
    *blob->payload<int64_t>() = v.number();
    return Seal(blob);
  };
  const Type type = Type::List(kGridType);
  const auto out = Run(&Map, boxes, {List({5, 6}), List({5, 6}), List({6, 5})}, type);
  EXPECT_NE(Elements(out[0])[0].blob(), Elements(out[1])[0].blob());
  EXPECT_TRUE(SameValue(type, out[0], out[1]));
  EXPECT_FALSE(SameValue(type, out[0], out[2]));
}

TEST_F(HigherOrderTest, FilterKeepsOrderAndTakesUndefinedForNo) {
  const auto out = Run(&Filter, OddButNotNine, {List({3, 4, 9, 1}), List({2}), kUndefined},
                       Type::List(kIntType));
  EXPECT_THAT(Numbers(out[0]), ElementsAre(3, 1));
  EXPECT_THAT(Numbers(out[1]), IsEmpty());
  EXPECT_FALSE(out[2].defined());
  EXPECT_TRUE(SameValue(Type::List(kIntType), out[0], List({3, 1})));
}

TEST_F(HigherOrderTest, CountsAndFindsWhatFilterKeeps) {
  const std::vector<Value> lists = {List({4, 7, 5}), List({2, 8}), kUndefined};
  const auto counts = Run(&CountWhere, Odd, lists, kIntType);
  EXPECT_EQ(counts[0].number(), 2);
  EXPECT_EQ(counts[1].number(), 0);
  EXPECT_FALSE(counts[2].defined());
  const auto found = Run(&FindFirst, Odd, lists, kIntType);
  EXPECT_EQ(found[0].number(), 7);
  EXPECT_FALSE(found[1].defined());
  EXPECT_FALSE(found[2].defined());
}

TEST_F(HigherOrderTest, BestTakesTheFirstOfEqualsAndSkipsUndefined) {
  const std::vector<Value> lists = {List({12, 35, 25, 32}), List({}), List({0})};
  const auto largest = Run(&MaxBy, LastDigit, lists, kIntType);
  EXPECT_EQ(largest[0].number(), 35);
  EXPECT_FALSE(largest[1].defined());
  const auto smallest = Run(&MinBy, LastDigit, lists, kIntType);
  EXPECT_EQ(smallest[0].number(), 12);
  const auto defined = Run(&MinBy, UndefinedAtZero, {List({0, 3, 2}), List({0})}, kIntType);
  EXPECT_EQ(defined[0].number(), 2);
  EXPECT_FALSE(defined[1].defined());
}

TEST_F(HigherOrderTest, SortIsStable) {
  const auto out =
      Run(&SortBy, LastDigit, {List({25, 12, 35, 11}), List({})}, Type::List(kIntType));
  EXPECT_THAT(Numbers(out[0]), ElementsAre(11, 12, 25, 35));
  EXPECT_THAT(Numbers(out[1]), IsEmpty());
  const auto strict = Run(&SortBy, UndefinedAtZero, {List({2, 0, 1})}, Type::List(kIntType));
  EXPECT_FALSE(strict[0].defined());
}

}  // namespace
}  // namespace hunch::core
