#include "search/rules/rule_atoms.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "base/fill_bits.h"

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

// Distinct defined train values, ascending: few, as a rule, and often the same several times over.
std::vector<int32_t> DistinctValues(const Column& column, size_t train) {
  std::vector<int32_t> distinct;
  int32_t last = kNoNumber;
  for (size_t i = 0; i < train; ++i) {
    const int32_t value = column.values[i];
    if (value == last || value == kNoNumber) continue;
    last = value;
    const auto at = std::lower_bound(distinct.begin(), distinct.end(), value);
    if (at == distinct.end() || *at != value) distinct.insert(at, value);
  }
  return distinct;
}

// Moves the variant at `from`, the one that may be out of order, to its place behind those that
// cost as much; drops the last one where there are too many.
void PutInOrder(std::vector<Atom>& variants, std::vector<Atom>::iterator from) {
  const auto place =
      std::upper_bound(variants.begin(), from, from->bits,
                       [](double bits, const Atom& variant) { return bits < variant.bits; });
  std::rotate(place, from, from + 1);
  if (variants.size() > kMostVariants) variants.pop_back();
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

RuleAtoms::RuleAtoms(const Table& table, const Spend& spend) : table_(table) {
  for (uint32_t column = 0; column < table.columns.size(); ++column) {
    if (!spend(0)) break;
    AddTestsOf(column);
    if (table.columns[column].counted) AddCountedTestsOf(column);
  }
  AddSides();
}

void RuleAtoms::AddTestsOf(uint32_t index) {
  using Kind = Atom::Kind;
  const Column& column = table_.columns[index];
  const core::Type slot = table_.slot;
  const std::vector<int32_t> values = DistinctValues(column, table_.train_size);
  const bool number = column.type == core::Type::Int();
  const bool truth = column.type == core::Type::Bool();
  const auto naming = [&](int32_t value) {
    return truth ? 0 : ValueBits(column.type, value, values.size(), slot);
  };
  if (values.size() > 1 && values.size() <= kMostValues) {
    for (int32_t value : values) {
      if (truth && value == 0) continue;
      AddTest({.kind = Kind::kEquals,
               .column = index,
               .value = value,
               .bits = column.bits + naming(value)});
    }
  }
  if (number && values.size() > 2) {
    const size_t step = 1 + values.size() / kMostValues;
    for (size_t i = 1; i < values.size(); i += step) {
      AddTest({.kind = Kind::kLess,
               .column = index,
               .value = values[i],
               .bits = column.bits + naming(values[i])});
    }
  }
  if (number && table_.odd && values.size() >= kFewestOdd) {
    AddTest({.kind = Kind::kOdd, .column = index, .bits = column.bits + kOddBits});
  }
  if (truth) return;
  // Compared with the first column of its type, as a rule the element itself.
  for (uint32_t first = 0; first < index; ++first) {
    const Column& other = table_.columns[first];
    if (other.type != column.type) continue;
    AddTest({.kind = Kind::kSame,
             .column = index,
             .other = first,
             .bits = column.bits + other.bits + kSameBits});
    break;
  }
}

// Compared with closed numbers: how many of something there are, say.
void RuleAtoms::AddCountedTestsOf(uint32_t index) {
  const Column& column = table_.columns[index];
  for (uint32_t other = 0; other < table_.columns.size(); ++other) {
    const Column& closed = table_.columns[other];
    if (!closed.closed || closed.type != column.type) continue;
    const double bits = column.bits + closed.bits + kSameBits;
    for (const Atom::Kind kind : {Atom::Kind::kBelow, Atom::Kind::kSame}) {
      AddTest({.kind = kind, .column = index, .other = other, .bits = bits});
    }
  }
}

void RuleAtoms::Fill(const Atom& atom, size_t begin, size_t count, uint64_t* bits) const {
  const auto values_of = [&](uint32_t column) {
    return column == Atom::kNoColumn ? nullptr : table_.columns[column].values.data() + begin;
  };
  const int32_t* values = values_of(atom.column);
  const int32_t* others = values_of(atom.other);
  const int32_t* targets = table_.targets.data();
  const int32_t value = atom.value;
  const auto fill = [&](const auto& holds) { base::FillBits(count, holds, bits); };
  switch (atom.kind) {
    case Atom::Kind::kEquals:
      return fill([=](size_t i) { return values[i] == value; });
    case Atom::Kind::kLess:
      return fill([=](size_t i) { return (values[i] < value) & (values[i] != kNoNumber); });
    case Atom::Kind::kSame:
      return fill([=](size_t i) { return (values[i] == others[i]) & (values[i] != kNoNumber); });
    case Atom::Kind::kBelow:
      return fill([=](size_t i) { return (values[i] < others[i]) & (values[i] != kNoNumber); });
    case Atom::Kind::kOdd:
      return fill([=](size_t i) { return ((values[i] & 1) != 0) & (values[i] != kNoNumber); });
    case Atom::Kind::kConstant:
      return fill([=](size_t i) { return (targets[i] == value) | (targets[i] == kNoNumber); });
    case Atom::Kind::kCopy:
      return fill([=](size_t i) { return (targets[i] == values[i]) | (targets[i] == kNoNumber); });
  }
}

std::vector<Atom>* RuleAtoms::VariantsFor(const Atom& atom, Groups& groups) {
  const size_t before = train_.size();
  train_.resize(before + train_words());
  uint64_t* bits = &train_[before];
  Fill(atom, 0, table_.train_size, bits);
  const uint32_t count = CountBits(bits, train_words());
  const bool tells = !atom.is_test() || (count > 0 && count < table_.train_size);
  const base::Hash128 hash = base::HashBytes(bits, train_words() * sizeof(uint64_t));
  const auto known = groups.index.find(hash);
  if (tells && known == groups.index.end()) {
    groups.index.emplace(hash, groups.groups.size());
    return &groups.groups.emplace_back(AtomGroup{static_cast<uint32_t>(before), {}}).variants;
  }
  train_.resize(before);
  return tells ? &groups.groups[known->second].variants : nullptr;
}

// Of tests that agree on the test elements as well the cheapest stays.
void RuleAtoms::AddTest(Atom test) {
  std::vector<Atom>* const variants = VariantsFor(test, tests_);
  if (variants == nullptr) return;
  unseen_.resize(test_words());
  if (!unseen_.empty()) {
    Fill(test, table_.test_begin(), table_.size() - table_.test_begin(), unseen_.data());
  }
  auto same = std::find_if(variants->begin(), variants->end(), [&](const Atom& variant) {
    return std::equal(unseen_.begin(), unseen_.end(), TestBits(variant));
  });
  if (same == variants->end()) {
    test.test_part = static_cast<uint32_t>(test_.size());
    test_.insert(test_.end(), unseen_.begin(), unseen_.end());
    if (unseen_.empty()) test_.push_back(0);
    same = variants->insert(same, test);
  } else if (test.bits < same->bits) {
    test.test_part = same->test_part;
    *same = test;
  }
  PutInOrder(*variants, same);
}

void RuleAtoms::AddSides() {
  const core::Type slot = table_.slot;
  const std::set<int32_t> targets(table_.targets.begin(), table_.targets.end());
  for (int32_t target : targets) {
    if (target == kNoNumber) continue;
    AddSide({.kind = Atom::Kind::kConstant,
             .value = target,
             .bits = ValueBits(slot, target, targets.size(), slot)});
  }
  for (uint32_t index = 0; index < table_.columns.size(); ++index) {
    const Column& column = table_.columns[index];
    if (column.type == slot) {
      AddSide({.kind = Atom::Kind::kCopy, .column = index, .bits = column.bits});
    }
  }
}

void RuleAtoms::AddSide(const Atom& side) {
  std::vector<Atom>* const variants = VariantsFor(side, sides_);
  variants->push_back(side);
  PutInOrder(*variants, variants->end() - 1);
}

}  // namespace hunch::search
