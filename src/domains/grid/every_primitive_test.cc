// What must hold of every primitive of the domain, tried on random arguments of its types.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "domains/grid/grid_domain.h"
#include "domains/grid/random_value_for_test.h"

namespace hunch::grid {
namespace {

using core::Type;
using core::Value;

// Why `value` is no value of its type; empty when it is one.
std::string Fault(Type type, Value value);

template <int kBaseType>
std::string RasterFault(Value value, int colours) {
  const Raster<kBaseType> raster(value.blob());
  if (!SizeAllowed(raster.height(), raster.width())) return "a size that is not allowed";
  for (int i = 0; i < raster.area(); ++i) {
    if (raster.cells()[i] >= colours) return "a cell with a colour that there is not";
  }
  const core::Blob& blob = *value.blob();
  if (blob.bytes != sizeof(RasterHeader) + static_cast<size_t>(raster.area())) return "wrong bytes";
  if (blob.hash != base::HashBytes(blob.payload(), blob.bytes)) return "a hash of something else";
  return "";
}

std::string ListFault(Type element, Value list) {
  if (list.blob()->size > core::kLongestList) return "too long a list";
  for (const Value v : core::Elements(list)) {
    if (!v.defined()) return "an undefined element";
    if (const std::string fault = Fault(element, v); !fault.empty()) return "in a list: " + fault;
  }
  base::Arena arena;
  const Value again = core::MakeList(arena, core::Elements(list), element.boxed());
  return again.blob()->hash == list.blob()->hash ? "" : "a list with a hash of something else";
}

template <typename T>
std::string InlineFault(Value value) {
  const Value again = core::Native<T>::To(core::Native<T>::From(value));
  return again.defined() && again.number() == value.number() ? "" : "not a value of its type";
}

std::string Fault(Type type, Value value) {
  if (!value.defined()) return "";
  if (type.is_list()) return ListFault(type.element(), value);
  switch (type.base_id()) {
    case kInt:
      return InlineFault<int64_t>(value);
    case kBool:
      return InlineFault<bool>(value);
    case kColour:
      return InlineFault<Colour>(value);
    case kVector:
      return InlineFault<Vector>(value);
    case kBox:
      return InlineFault<Box>(value);
    case kCell:
      return InlineFault<Cell>(value);
    case kGrid:
      return RasterFault<kGrid>(value, kColours);
    case kMask:
      return RasterFault<kMask>(value, 2);
    default:
      return "no type of this domain";
  }
}

// Some pure function of a function type: it picks from a few values by the hash of its arguments,
// or gives an argument of the right type back.
class SomeFunction final : public core::Closure {
 public:
  SomeFunction(Type type, base::Random& random, base::Arena& arena)
      : arguments_(type.Arguments()), result_(type.FinalResult()), echo_(random.Below(2) == 0) {
    for (int i = 0; i < 5; ++i) values_.push_back(RandomValue(result_, random, arena));
    if (random.Below(3) == 0) values_.push_back(core::kUndefined);
  }

  void Apply(base::Arena&, uint32_t rows, const uint32_t* row_of, const Value* const* args,
             Value* out) const override {
    for (uint32_t i = 0; i < rows; ++i) {
      base::Hash128 hash{row_of[i], 1};
      out[i] = core::kUndefined;
      for (size_t k = 0; k < arguments_.size(); ++k) {
        EXPECT_EQ(Fault(arguments_[k], args[k][i]), "") << "as argument of a function";
        hash = Combine(hash, HashValue(arguments_[k], args[k][i]));
        if (echo_ && arguments_[k] == result_) out[i] = args[k][i];
      }
      if (!out[i].defined()) out[i] = values_[hash.low % values_.size()];
    }
  }

 private:
  std::vector<Type> arguments_;
  Type result_;
  bool echo_;
  std::vector<Value> values_;
};

// Random arguments for a batch of rows.
class Batch {
 public:
  static constexpr uint32_t kRows = 4;

  Batch(Type type, base::Random& random) : types_(type.Arguments()), result_(type.FinalResult()) {
    for (const Type& argument : types_) {
      std::vector<Value>& column = columns_.emplace_back();
      functions_.emplace_back();
      if (argument.is_function()) {
        functions_.back() = std::make_unique<SomeFunction>(argument, random, arena_);
        continue;
      }
      for (uint32_t row = 0; row < kRows; ++row) {
        column.push_back(Argument(argument, row, random));
      }
    }
  }

  // The results of rows [begin, end).
  std::vector<Value> Run(const core::Primitive& primitive, uint32_t begin, uint32_t end,
                         base::Arena& arena) const {
    std::vector<const Value*> args;
    std::vector<const core::Closure*> functions;
    for (size_t k = 0; k < types_.size(); ++k) {
      args.push_back(functions_[k] ? nullptr : columns_[k].data() + begin);
      functions.push_back(functions_[k].get());
    }
    std::vector<Value> out(end - begin, Value::OfNumber(INT64_MAX));
    primitive.function({arena, end - begin, args.data(), functions.data(), result_, out.data()});
    return out;
  }

  bool AllDefined(uint32_t row) const {
    for (const std::vector<Value>& column : columns_) {
      if (!column.empty() && !column[row].defined()) return false;
    }
    return true;
  }
  bool has_function() const {
    return std::any_of(types_.begin(), types_.end(), [](Type t) { return t.is_function(); });
  }

 private:
  // Often the size, or all, of an argument that is there already, since many primitives want that.
  Value Argument(Type type, uint32_t row, base::Random& random) {
    if (random.Below(12) == 0) return core::kUndefined;
    for (size_t k = 0; k + 1 < columns_.size(); ++k) {
      if (columns_[k].empty() || !columns_[k][row].defined()) continue;
      if (types_[k] == type && random.Below(4) == 0) return columns_[k][row];
      const bool like_grid = types_[k] == OfBase(kGrid) && random.Below(2) == 0;
      const GridRef grid = like_grid ? GridRef(columns_[k][row].blob()) : GridRef();
      if (like_grid && type == OfBase(kGrid)) return Like<kGrid>(grid, random);
      if (like_grid && type == OfBase(kMask)) return Like<kMask>(grid, random);
    }
    return RandomValue(type, random, arena_);
  }

  template <int kBaseType>
  Value Like(GridRef grid, base::Random& random) {
    RasterBuilder<kBaseType> out(arena_, grid.height(), grid.width(), grid.top(), grid.left());
    for (int i = 0; i < grid.area(); ++i) {
      out.cells()[i] = static_cast<uint8_t>(random.Below(kBaseType == kMask ? 2 : 4));
    }
    return core::Native<Raster<kBaseType>>::To(out.Finish());
  }

  base::Arena arena_;
  std::vector<Type> types_;
  Type result_;
  std::vector<std::vector<Value>> columns_;
  std::vector<std::unique_ptr<SomeFunction>> functions_;
};

// The types at which a primitive is tried: its own, or some instances of it.
std::vector<Type> Instances(Type type) {
  if (!type.has_variables()) return {type};
  const Type choices[][2] = {{OfBase(kGrid), OfBase(kGrid)},
                             {OfBase(kColour), OfBase(kMask)},
                             {Type::List(OfBase(kInt)), OfBase(kInt)}};
  std::vector<Type> instances;
  for (const auto& choice : choices) instances.push_back(type.Substitute(choice).value());
  return instances;
}

void Try(const core::Primitive& primitive, Type type, uint64_t seed) {
  base::Random random(seed);
  const Batch batch(type, random);
  const Type result = type.FinalResult();
  base::Arena arena, again;
  const std::vector<Value> out = batch.Run(primitive, 0, Batch::kRows, arena);
  for (uint32_t row = 0; row < Batch::kRows; ++row) {
    ASSERT_EQ(Fault(result, out[row]), "") << "row " << row;
    if (!batch.AllDefined(row) && primitive.name != "if") {
      ASSERT_FALSE(out[row].defined()) << "in spite of an undefined argument";
    }
    if (batch.has_function()) continue;
    const std::vector<Value> alone = batch.Run(primitive, row, row + 1, again);
    ASSERT_TRUE(core::SameValue(result, out[row], alone[0])) << "alone it gives something else";
  }
  const std::vector<Value> repeated = batch.Run(primitive, 0, Batch::kRows, again);
  ASSERT_EQ(HashColumn(result, out), HashColumn(result, repeated)) << "not the same twice";
}

TEST(EveryPrimitiveTest, IsPureAndGivesValuesOfItsType) {
  constexpr uint64_t kRounds = 60;
  for (const core::Primitive& primitive : TheGridDomain().primitives()) {
    for (const Type& type : Instances(TheGridDomain().TypeOf(primitive))) {
      for (uint64_t seed = 0; seed < kRounds && !testing::Test::HasFailure(); ++seed) {
        SCOPED_TRACE(primitive.name + " : " + GridTypeNames().Print(type) + ", seed " +
                     std::to_string(seed));
        Try(primitive, type, seed);
      }
    }
  }
}

TEST(EveryPrimitiveTest, SaysWhatItIsIn) {
  for (const core::Primitive& primitive : TheGridDomain().primitives()) {
    EXPECT_FALSE(primitive.doc.empty()) << primitive.name;
    EXPECT_EQ(primitive.doc.find('\n'), std::string::npos) << primitive.name;
    EXPECT_GT(primitive.bits, 0) << primitive.name;
    EXPECT_LE(primitive.bits, 12) << primitive.name;
  }
}

}  // namespace
}  // namespace hunch::grid
