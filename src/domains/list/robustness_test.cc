// All primitives on arguments drawn at random, none of them sensible: nothing crashes, results are
// what values may be, and equal calls give equal results.
#include <gtest/gtest.h>

#include "base/random.h"
#include "core/list.h"
#include "domains/list/list_domain.h"

namespace hunch::list {
namespace {

using core::Type;
using core::Value;

constexpr uint32_t kRows = 7;

class Draw {
 public:
  Draw(uint64_t seed, base::Arena& arena) : random_(seed), arena_(arena) {}

  Value OfType(Type type) {
    if (random_.Below(10) == 0) return core::kUndefined;
    return Defined(type);
  }

  Value Defined(Type type) {
    if (type.is_list()) {
      const uint64_t longest = random_.Below(8) == 0 && !type.element().is_list() ? 1024 : 6;
      std::vector<Value> elements(random_.Below(longest + 1));
      for (Value& element : elements) element = Defined(type.element());
      return core::MakeList(arena_, elements, type.element().boxed());
    }
    if (type == BoolType()) return Value::OfNumber(random_.Between(0, 1));
    constexpr int64_t kEdges[] = {INT32_MIN, INT32_MAX, 0, -1, 1024, 1025, 100, 101, 65536};
    if (random_.Below(4) == 0) return Value::OfNumber(kEdges[random_.Below(std::size(kEdges))]);
    return Value::OfNumber(random_.Between(-3, 8));
  }

  uint64_t Below(uint64_t bound) { return random_.Below(bound); }

 private:
  base::Random random_;
  base::Arena& arena_;
};

// A function that gives its last argument where that has the right type and otherwise one of a few
// values of this type, whichever its first argument's hash says; sometimes nothing.
class SomeFunction final : public core::Closure {
 public:
  SomeFunction(Type type, Draw& draw) : type_(type), arguments_(type.Arguments()) {
    for (Value& value : values_) value = draw.OfType(type.FinalResult());
    gives_argument_ = arguments_.back() == type.FinalResult() && draw.Below(2) == 0;
  }

  void Apply(base::Arena&, uint32_t rows, const uint32_t* row_of, const Value* const* args,
             Value* out) const override {
    for (uint32_t i = 0; i < rows; ++i) {
      EXPECT_LT(row_of[i], kRows);
      for (size_t k = 0; k < arguments_.size(); ++k) EXPECT_TRUE(args[k][i].defined());
      const uint64_t hash = core::HashValue(arguments_[0], args[0][i]).low;
      out[i] = gives_argument_ ? args[arguments_.size() - 1][i] : values_[hash % 4];
    }
  }

 private:
  Type type_;
  std::vector<Type> arguments_;
  Value values_[4];
  bool gives_argument_;
};

void ExpectProper(Type type, Value value, const std::string& name) {
  if (!value.defined()) return;
  if (type == IntType()) {
    EXPECT_TRUE(value.number() >= INT32_MIN && value.number() <= INT32_MAX) << name;
  } else if (type == BoolType()) {
    EXPECT_TRUE(value.number() == 0 || value.number() == 1) << name;
  } else {
    const auto elements = core::Elements(value);
    EXPECT_LE(elements.size(), core::kLongestList) << name;
    base::Arena arena;
    const Value again = core::MakeList(arena, elements, type.element().boxed());
    EXPECT_EQ(again.blob()->hash, value.blob()->hash) << name;
    for (const Value element : elements) {
      EXPECT_TRUE(element.defined()) << name;
      ExpectProper(type.element(), element, name);
    }
  }
}

// Calls the primitive on what the seed draws; the results are in `arena`.
std::vector<Value> CallWith(uint64_t seed, const core::Production& production, base::Arena& arena) {
  Draw draw(seed, arena);
  const size_t arity = production.arguments.size();
  std::vector<std::vector<Value>> columns(arity, std::vector<Value>(kRows));
  std::vector<std::unique_ptr<SomeFunction>> functions(arity);
  std::vector<const Value*> args(arity, nullptr);
  std::vector<const core::Closure*> closures(arity, nullptr);
  for (size_t k = 0; k < arity; ++k) {
    const Type type = production.arguments[k];
    if (type.is_function()) {
      functions[k] = std::make_unique<SomeFunction>(type, draw);
      closures[k] = functions[k].get();
    } else {
      for (Value& value : columns[k]) value = draw.OfType(type);
      args[k] = columns[k].data();
    }
  }
  std::vector<Value> out(kRows, Value::OfNumber(INT64_MAX));
  production.primitive->function(
      {arena, kRows, args.data(), closures.data(), production.result, out.data()});
  return out;
}

TEST(ListPrimitives, BearAnyArguments) {
  const Type ground[] = {IntType(), BoolType(), Type::List(IntType())};
  const auto grammar = core::Grammar::FromLanguage(TheListDomain(), ground);
  ASSERT_GT(grammar.productions.size(), TheListDomain().primitives().size());
  for (const core::Production& production : grammar.productions) {
    const std::string& name = production.primitive->name;
    for (uint64_t seed = 0; seed < 40; ++seed) {
      base::Arena once;
      base::Arena twice;
      const std::vector<Value> first = CallWith(seed, production, once);
      const std::vector<Value> second = CallWith(seed, production, twice);
      for (uint32_t row = 0; row < kRows; ++row) {
        ExpectProper(production.result, first[row], name);
        EXPECT_TRUE(core::SameValue(production.result, first[row], second[row])) << name;
      }
    }
  }
}

}  // namespace
}  // namespace hunch::list
