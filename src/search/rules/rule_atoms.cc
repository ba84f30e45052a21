#include "search/rules/rule_atoms.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>

#include "base/fill_bits.h"
#include "base/keep_least.h"

namespace hunch::search {
namespace {

using Kind = Atom::Kind;

constexpr size_t kMostValues = 14;   // of one column that tests compare with
constexpr size_t kMostVariants = 4;  // of one group
constexpr double kSameBits = 2;      // comparing with another column
constexpr double kOddBits = 3;
constexpr size_t kFewestOdd = 4;  // distinct values, for a test of being odd
constexpr double kBlackBits = 1, kColourBits = 3;
constexpr int32_t kFewValues = 16;  // slots with more values than that (vectors) cost more to name
constexpr double kWideBits = 8;

// Distinct defined ones of the first `count` values, ascending.
std::vector<int32_t> DistinctValues(const std::vector<int32_t>& all, size_t count) {
  std::vector<int32_t> values;
  std::unique_copy(all.begin(), all.begin() + static_cast<long>(count), std::back_inserter(values));
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
  std::erase(values, kNoNumber);
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

RuleAtoms::RuleAtoms(const Table& table, const Spend& spend)
    : table_(table), on_train_(table.train_words()), on_tests_(table.words() - on_train_.size()) {
  for (uint32_t column = 0; column < table.columns.size() && spend(0); ++column) {
    AddTestsOf(column);
  }
  tests_ = groups_.size();
  known_.clear();
  AddSides();
  for (AtomGroup& group : groups_) base::KeepLeast(group, kMostVariants, &Atom::bits);
}

void RuleAtoms::AddTestsOf(uint32_t index) {
  const Column& column = table_.columns[index];
  const std::vector<int32_t> values = DistinctValues(column.values, table_.train_size);
  const bool number = column.type == core::Type::Int();
  const bool truth = column.type == core::Type::Bool();
  const auto compare = [&](Kind kind, int32_t value) {
    const double named = truth ? 0 : ValueBits(column.type, value, values.size(), table_.slot);
    Add({.kind = kind, .column = index, .value = value, .bits = column.bits + named});
  };
  if (values.size() > 1 && values.size() <= kMostValues) {
    for (int32_t value : values) {
      if (!truth || value != 0) compare(Kind::kEquals, value);
    }
  }
  if (number && values.size() > 2) {
    const size_t step = 1 + values.size() / kMostValues;
    for (size_t i = 1; i < values.size(); i += step) compare(Kind::kLess, values[i]);
  }
  if (number && table_.odd && values.size() >= kFewestOdd) {
    Add({.kind = Kind::kOdd, .column = index, .bits = column.bits + kOddBits});
  }
  if (!truth) AddComparisons(index);
}

// With the first column of its type, as a rule the element itself; what is counted with closed
// numbers as well.
void RuleAtoms::AddComparisons(uint32_t index) {
  const Column& column = table_.columns[index];
  const auto add = [&](Kind kind, uint32_t other) {
    const double bits = column.bits + table_.columns[other].bits + kSameBits;
    Add({.kind = kind, .column = index, .other = other, .bits = bits});
  };
  uint32_t first = 0;
  while (table_.columns[first].type != column.type) ++first;
  if (first < index) add(Kind::kEquals, first);
  for (uint32_t other = 0; column.counted && other < table_.columns.size(); ++other) {
    if (!table_.columns[other].closed || table_.columns[other].type != column.type) continue;
    add(Kind::kLess, other);
    add(Kind::kEquals, other);
  }
}

void RuleAtoms::AddSides() {
  const std::vector<int32_t> targets = DistinctValues(table_.targets, table_.train_size);
  for (int32_t target : targets) {
    const double bits = ValueBits(table_.slot, target, targets.size(), table_.slot);
    Add({.kind = Kind::kSays, .value = target, .bits = bits});
  }
  for (uint32_t index = 0; index < table_.columns.size(); ++index) {
    const Column& column = table_.columns[index];
    if (column.type != table_.slot) continue;
    Add({.kind = Kind::kSays, .other = index, .bits = column.bits});
  }
}

// To the group of those that agree with it, or as the first of a new one. A test that tells no
// train elements apart is left out; of tests that agree on the test elements, too, the cheapest
// stays.
void RuleAtoms::Add(Atom atom) {
  Fill(atom, 0, table_.train_size, on_train_);
  const uint32_t count = CountBits(on_train_.data(), on_train_.size());
  if (!atom.says() && (count == 0 || count == table_.train_size)) return;
  const auto hash = base::HashBytes(on_train_.data(), on_train_.size() * sizeof(uint64_t));
  const auto [known, is_new] = known_.try_emplace(hash, groups_.size());
  if (is_new) {
    groups_.emplace_back();
    train_.insert(train_.end(), on_train_.begin(), on_train_.end());
  }
  atom.group = static_cast<uint32_t>(known->second);
  for (uint32_t column : {atom.column, atom.other}) {
    atom.made = atom.made || (column != Atom::kNoColumn && table_.columns[column].made);
  }
  AtomGroup& group = groups_[atom.group];
  if (atom.says()) return group.push_back(atom);
  Fill(atom, table_.test_begin(), table_.test_size(), on_tests_);
  const auto same = std::find_if(group.begin(), group.end(), [this](const Atom& other) {
    return std::equal(on_tests_.begin(), on_tests_.end(), Bits(other, Part::kTest));
  });
  if (same == group.end()) {
    atom.test_part = static_cast<uint32_t>(test_.size());
    test_.insert(test_.end(), on_tests_.begin(), on_tests_.end());
    group.push_back(atom);
  } else if (atom.bits < same->bits) {
    atom.test_part = same->test_part;
    group.erase(same);
    group.push_back(atom);
  }
}

void RuleAtoms::Fill(const Atom& atom, size_t begin, size_t count, Words& set) const {
  const auto values_of = [&](uint32_t column) {
    return column == Atom::kNoColumn ? nullptr : table_.columns[column].values.data();
  };
  const int32_t* asked = atom.says() ? table_.targets.data() : values_of(atom.column);
  const auto fill = [&](const auto& holds, const auto& operand) {
    const auto holds_at = [=, unknown = atom.says()](size_t i) {
      const int32_t value = asked[begin + i];
      const bool known = value != kNoNumber;
      return (known & holds(value, operand(begin + i))) | (!known & unknown);
    };
    base::FillBits(count, holds_at, set.data());
  };
  const auto fill_by = [&](const auto& operand) {
    if (atom.kind == Kind::kLess) return fill(std::less(), operand);
    if (atom.kind != Kind::kOdd) return fill(std::equal_to(), operand);
    fill([](int32_t value, int32_t) { return (value & 1) != 0; }, operand);
  };
  const int32_t* others = values_of(atom.other);
  if (others != nullptr) return fill_by([others](size_t i) { return others[i]; });
  fill_by([value = atom.value](size_t) { return value; });
}

}  // namespace hunch::search
