#include "search/rules/rule_atoms.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

#include "base/fill_bits.h"

namespace hunch::search {
namespace {

constexpr size_t kMostValues = 14;   // of one column that tests compare with
constexpr size_t kMostVariants = 4;  // of one group
constexpr int64_t kNarrow = 256;     // values this close together are told apart without sorting
constexpr double kSameBits = 2;      // comparing with another column
constexpr double kOddBits = 3;
constexpr int kFewestOdd = 4;  // distinct values, for a test of being odd
constexpr double kBlackBits = 1, kColourBits = 3;
constexpr int32_t kFewValues = 16;  // slots with more values than that (vectors) cost more to name
constexpr double kWideBits = 8;

// The distinct numbers among these, which lie between `least` and `most`, ascending.
std::vector<int32_t> DistinctNumbers(std::span<const int32_t> values, int32_t least, int32_t most) {
  std::vector<int32_t> distinct;
  if (int64_t{most} - least < kNarrow) {
    std::array<bool, kNarrow> met{};
    for (int32_t value : values) {
      if (value != kNoNumber) met[value - least] = true;
    }
    for (int64_t value = least; value <= most; ++value) {
      if (met[value - least]) distinct.push_back(static_cast<int32_t>(value));
    }
    return distinct;
  }
  std::copy_if(values.begin(), values.end(), std::back_inserter(distinct),
               [](int32_t value) { return value != kNoNumber; });
  std::sort(distinct.begin(), distinct.end());
  distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
  return distinct;
}

// Distinct defined train values, ascending.
std::vector<int32_t> DistinctValues(const Column& column, size_t train) {
  const std::span<const int32_t> values(column.values.data(), train);
  int32_t least = INT32_MAX, most = kNoNumber;
  for (int32_t value : values) {
    least = std::min(least, value == kNoNumber ? INT32_MAX : value);
    most = std::max(most, value);
  }
  if (most == kNoNumber) return {};
  return DistinctNumbers(values, least, most);
}

// Moves the variant at `from`, the one that may be out of order, to its place behind those that
// cost as much; drops the last one where there are too many.
template <typename Variants>
void PutInOrder(Variants& variants, typename Variants::iterator from) {
  const auto place =
      std::upper_bound(variants.begin(), from, from->atom.bits,
                       [](double bits, const auto& variant) { return bits < variant.atom.bits; });
  std::rotate(place, from, from + 1);
  if (variants.size() > kMostVariants) variants.pop_back();
}

}  // namespace

bool LooksAtMade(const ElementTable& table, const Test& test) {
  const auto made = [&table](uint32_t column) { return table.columns()[column].made; };
  return made(test.column) || (ComparesColumns(test) && made(test.other));
}

bool LooksAtMade(const ElementTable& table, const RightHandSide& side) {
  return side.column != RightHandSide::kConstant && table.columns()[side.column].made;
}

double ValueBits(core::Type type, int32_t value, size_t distinct, core::Type slot) {
  if (type == slot && value == 0) return kBlackBits;
  if (type == slot) return value > 0 && value < kFewValues ? kColourBits : kWideBits;
  double bits = std::log2(1.0 + static_cast<double>(distinct));
  // Large numbers that hold by chance are many.
  if (type == core::Type::Int()) bits += std::log2(1.0 + std::abs(static_cast<double>(value)));
  // Rounded, so that sums of bits are the same on every machine.
  return std::round(bits * 1024) / 1024;
}

RuleAtoms::RuleAtoms(const ElementTable& table, const Budget& budget, bool odd)
    : table_(table), odd_(odd) {
  for (uint32_t column = 0; column < table.columns().size(); ++column) {
    if (budget.Spent()) break;
    AddTestsOf(column);
    if (table.columns()[column].counted) AddCountedTestsOf(column);
  }
  AddSides();
}

void RuleAtoms::AddTestsOf(uint32_t index) {
  const Column& column = table_.columns()[index];
  const core::Type slot = table_.schema().slot();
  const std::vector<int32_t> values = DistinctValues(column, table_.train_size());
  const bool number = column.type == core::Type::Int();
  const bool truth = column.type == core::Type::Bool();
  if (values.size() > 1 && values.size() <= kMostValues) {
    for (int32_t value : values) {
      if (truth && value == 0) continue;
      const double bits =
          column.bits + (truth ? 0 : ValueBits(column.type, value, values.size(), slot));
      AddTest({Test::Kind::kEquals, index, value, 0, bits});
    }
  }
  if (number && values.size() > 2) {
    const size_t step = 1 + values.size() / kMostValues;
    for (size_t i = 1; i < values.size(); i += step) {
      const double bits = column.bits + ValueBits(column.type, values[i], values.size(), slot);
      AddTest({Test::Kind::kLess, index, values[i], 0, bits});
    }
  }
  if (number && odd_ && values.size() >= kFewestOdd) {
    AddTest({Test::Kind::kOdd, index, 0, 0, column.bits + kOddBits});
  }
  // Compared with the first column of its type, as a rule the element itself.
  for (uint32_t first = 0; first < index; ++first) {
    if (table_.columns()[first].type != column.type) continue;
    if (!truth) {
      AddTest({Test::Kind::kSame, index, 0, first,
               column.bits + table_.columns()[first].bits + kSameBits});
    }
    break;
  }
}

// Compared with closed numbers: how many of something there are, say.
void RuleAtoms::AddCountedTestsOf(uint32_t index) {
  const Column& column = table_.columns()[index];
  for (uint32_t other = 0; other < table_.columns().size(); ++other) {
    const Column& closed = table_.columns()[other];
    if (closed.feature != nullptr || closed.type != column.type) continue;
    const double bits = column.bits + closed.bits + kSameBits;
    AddTest({Test::Kind::kBelow, index, 0, other, bits});
    AddTest({Test::Kind::kSame, index, 0, other, bits});
  }
}

void RuleAtoms::Fill(const Test& test, size_t begin, size_t count, uint64_t* bits) const {
  const int32_t* values = table_.columns()[test.column].values.data() + begin;
  const int32_t* others = table_.columns()[test.other].values.data() + begin;
  const int32_t value = test.value;
  switch (test.kind) {
    case Test::Kind::kEquals:
      return base::FillBits(
          count, [=](size_t i) { return values[i] == value && values[i] != kNoNumber; }, bits);
    case Test::Kind::kLess:
      return base::FillBits(
          count, [=](size_t i) { return (values[i] < value) & (values[i] != kNoNumber); }, bits);
    case Test::Kind::kSame:
      return base::FillBits(
          count, [=](size_t i) { return (values[i] == others[i]) & (values[i] != kNoNumber); },
          bits);
    case Test::Kind::kOdd:
      return base::FillBits(
          count, [=](size_t i) { return ((values[i] & 1) != 0) & (values[i] != kNoNumber); }, bits);
    case Test::Kind::kBelow:
      return base::FillBits(
          count, [=](size_t i) { return (values[i] < others[i]) & (values[i] != kNoNumber); },
          bits);
  }
}

void RuleAtoms::AddTest(const Test& test) {
  const size_t before = train_.size();
  train_.resize(before + train_words());
  Fill(test, 0, table_.train_size(), &train_[before]);
  const uint32_t count = CountBits(&train_[before], train_words());
  if (count == 0 || count == table_.train_size()) {
    train_.resize(before);
    return;
  }
  const base::Hash128 hash = base::HashBytes(&train_[before], train_words() * sizeof(uint64_t));
  const auto [at, is_new] = test_index_.try_emplace(hash, tests_.size());
  if (is_new) {
    tests_.push_back({static_cast<uint32_t>(before), {}});
  } else {
    train_.resize(before);
  }
  unseen_.resize(test_words());
  if (!unseen_.empty()) {
    Fill(test, table_.test_begin(), table_.size() - table_.test_begin(), unseen_.data());
  }
  auto& variants = tests_[at->second].variants;
  auto same = std::find_if(variants.begin(), variants.end(), [&](const auto& variant) {
    return std::equal(unseen_.begin(), unseen_.end(), &test_[variant.test_part]);
  });
  if (same == variants.end()) {
    same = variants.insert(same, {test, static_cast<uint32_t>(test_.size())});
    test_.insert(test_.end(), unseen_.begin(), unseen_.end());
    if (unseen_.empty()) test_.push_back(0);
  } else if (test.bits < same->atom.bits) {
    same->atom = test;
  }
  PutInOrder(variants, same);
}

void RuleAtoms::AddSides() {
  const core::Type slot = table_.schema().slot();
  std::vector<int32_t> targets = table_.targets();
  std::sort(targets.begin(), targets.end());
  targets.erase(std::unique(targets.begin(), targets.end()), targets.end());
  for (int32_t target : targets) {
    if (target == kNoNumber) continue;
    AddSide({RightHandSide::kConstant, target, ValueBits(slot, target, targets.size(), slot)});
  }
  for (uint32_t column = 0; column < table_.columns().size(); ++column) {
    if (table_.columns()[column].type == slot) AddSide({column, 0, table_.columns()[column].bits});
  }
}

void RuleAtoms::AddSide(const RightHandSide& side) {
  const size_t before = train_.size();
  train_.resize(before + train_words());
  const int32_t* targets = table_.targets().data();
  if (side.column == RightHandSide::kConstant) {
    base::FillBits(
        table_.train_size(),
        [=, value = side.value](size_t i) {
          return (targets[i] == kNoNumber) | (targets[i] == value);
        },
        &train_[before]);
  } else {
    const int32_t* values = table_.columns()[side.column].values.data();
    base::FillBits(
        table_.train_size(),
        [=](size_t i) { return (targets[i] == kNoNumber) | (targets[i] == values[i]); },
        &train_[before]);
  }
  const base::Hash128 hash = base::HashBytes(&train_[before], train_words() * sizeof(uint64_t));
  const auto [at, is_new] = side_index_.try_emplace(hash, sides_.size());
  if (is_new) {
    sides_.push_back({static_cast<uint32_t>(before), {}});
  } else {
    train_.resize(before);
  }
  auto& variants = sides_[at->second].variants;
  variants.push_back({side, 0});
  PutInOrder(variants, variants.end() - 1);
}

}  // namespace hunch::search
