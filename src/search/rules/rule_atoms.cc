#include "search/rules/rule_atoms.h"

#include <algorithm>
#include <cmath>

namespace hunch::search {
namespace {

constexpr size_t kMostValues = 14;   // of one column that tests compare with
constexpr size_t kMostVariants = 4;  // of one group
constexpr double kSameBits = 2;      // comparing with another column
constexpr double kOddBits = 3;
constexpr int kFewestOdd = 4;  // distinct values, for a test of being odd
constexpr double kBlackBits = 1, kColourBits = 3;
constexpr int32_t kFewValues = 16;  // slots with more values than that (vectors) cost more to name
constexpr double kWideBits = 8;

// Distinct defined train values, ascending.
std::vector<int32_t> DistinctValues(const Column& column, size_t train) {
  std::vector<int32_t> values(column.values.begin(),
                              column.values.begin() + static_cast<long>(train));
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
  if (!values.empty() && values.front() == kNoNumber) values.erase(values.begin());
  return values;
}

}  // namespace

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

bool RuleAtoms::Holds(const Test& test, size_t element) const {
  const int32_t value = table_.columns()[test.column].values[element];
  if (value == kNoNumber) return false;
  switch (test.kind) {
    case Test::Kind::kEquals:
      return value == test.value;
    case Test::Kind::kLess:
      return value < test.value;
    case Test::Kind::kSame:
      return value == table_.columns()[test.other].values[element];
    case Test::Kind::kOdd:
      return (value & 1) != 0;
    case Test::Kind::kBelow:
      return value < table_.columns()[test.other].values[element];
  }
  return false;
}

void RuleAtoms::AddTest(const Test& test) {
  const size_t before = train_.size();
  train_.resize(before + train_words());
  Words unseen(test_words());
  for (size_t i = 0; i < table_.train_size(); ++i) {
    if (Holds(test, i)) SetBit(&train_[before], i);
  }
  for (size_t i = table_.test_begin(); i < table_.size(); ++i) {
    if (Holds(test, i)) SetBit(unseen.data(), i - table_.test_begin());
  }
  const uint32_t count = CountBits(&train_[before], train_words());
  if (count == 0 || count == table_.train_size()) {
    train_.resize(before);
    return;
  }
  const base::Hash128 hash = base::HashBytes(&train_[before], train_words() * sizeof(uint64_t));
  const auto [at, is_new] = test_index_.emplace(hash, tests_.size());
  if (is_new) {
    tests_.push_back({static_cast<uint32_t>(before), {}});
  } else {
    train_.resize(before);
  }
  auto& variants = tests_[at->second].variants;
  const auto same = std::find_if(variants.begin(), variants.end(), [&](const auto& variant) {
    return std::equal(unseen.begin(), unseen.end(), &test_[variant.test_part]);
  });
  if (same != variants.end()) {
    if (test.bits < same->atom.bits) same->atom = test;
  } else {
    variants.push_back({test, static_cast<uint32_t>(test_.size())});
    test_.insert(test_.end(), unseen.begin(), unseen.end());
    if (unseen.empty()) test_.push_back(0);
  }
  std::stable_sort(variants.begin(), variants.end(),
                   [](const auto& a, const auto& b) { return a.atom.bits < b.atom.bits; });
  if (variants.size() > kMostVariants) variants.pop_back();
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
  for (size_t i = 0; i < table_.train_size(); ++i) {
    const int32_t target = table_.targets()[i];
    if (target == kNoNumber || ValueAt(side, i) == target) SetBit(&train_[before], i);
  }
  const base::Hash128 hash = base::HashBytes(&train_[before], train_words() * sizeof(uint64_t));
  const auto [at, is_new] = side_index_.emplace(hash, sides_.size());
  if (is_new) {
    sides_.push_back({static_cast<uint32_t>(before), {}});
  } else {
    train_.resize(before);
  }
  auto& variants = sides_[at->second].variants;
  variants.push_back({side, 0});
  std::stable_sort(variants.begin(), variants.end(),
                   [](const auto& a, const auto& b) { return a.atom.bits < b.atom.bits; });
  if (variants.size() > kMostVariants) variants.pop_back();
}

}  // namespace hunch::search
