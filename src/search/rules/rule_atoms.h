// The atoms of rules over a table: tests, each true of a set of elements, and right-hand sides,
// each right about a set of elements. Atoms that agree on all train elements are one to the search;
// they are kept apart, with their own bits, by what they say about the test elements.
#pragma once

#include <unordered_map>
#include <vector>

#include "search/rules/element_table.h"

namespace hunch::search {

struct Test {
  enum class Kind : uint8_t { kEquals, kLess, kSame, kBelow, kOdd };
  Kind kind;
  uint32_t column;
  int32_t value = 0;   // kEquals, kLess: what the column is compared with
  uint32_t other = 0;  // kSame, kBelow: another column
  double bits = 0;
};

inline bool ComparesColumns(const Test& test) {
  return test.kind == Test::Kind::kSame || test.kind == Test::Kind::kBelow;
}

struct RightHandSide {
  static constexpr uint32_t kConstant = ~uint32_t{0};
  uint32_t column;  // kConstant: the value itself
  int32_t value = 0;
  double bits = 0;
};

// Whether an atom looks at what is made so far: what it says of test elements is known only when
// the rule is run.
bool LooksAtMade(const ElementTable& table, const Test& test);
bool LooksAtMade(const ElementTable& table, const RightHandSide& side);

// Atoms with one extension on the train elements; variants by increasing bits, each different on
// the test elements.
template <typename Atom>
struct AtomGroup {
  struct Variant {
    Atom atom;
    uint32_t test_part;  // index into the owner's pool of test extensions
  };
  uint32_t train_part;  // index into the owner's pool of train extensions
  std::vector<Variant> variants;
  double bits() const { return variants.front().atom.bits; }
};

// What naming a value costs in a rule for slots of type `slot`, where a column has so many distinct
// ones: little for the first value of a type (black, false, zero) and for small numbers.
double ValueBits(core::Type type, int32_t value, size_t distinct, core::Type slot);

class RuleAtoms {
 public:
  // Fewer atoms where the budget ends on the way.
  // With `odd` numbers are asked whether they are odd.
  RuleAtoms(const ElementTable& table, const Budget& budget, bool odd = false);

  const std::vector<AtomGroup<Test>>& tests() const { return tests_; }
  const std::vector<AtomGroup<RightHandSide>>& sides() const { return sides_; }

  // The train elements a test is true of; those a right-hand side is right about.
  const uint64_t* TrainBits(const AtomGroup<Test>& group) const {
    return &train_[group.train_part];
  }
  const uint64_t* RightBits(const AtomGroup<RightHandSide>& group) const {
    return &train_[group.train_part];
  }
  // The test elements a test is true of, from bit 0.
  const uint64_t* TestBits(const AtomGroup<Test>::Variant& variant) const {
    return &test_[variant.test_part];
  }
  // What a right-hand side says of element `i`.
  int32_t ValueAt(const RightHandSide& side, size_t i) const {
    return side.column == RightHandSide::kConstant ? side.value
                                                   : table_.columns()[side.column].values[i];
  }
  const ElementTable& table() const { return table_; }
  size_t train_words() const { return table_.train_words(); }
  size_t test_words() const { return table_.words() - table_.train_words(); }

 private:
  void AddTestsOf(uint32_t column);
  void AddCountedTestsOf(uint32_t column);
  void AddTest(const Test& test);
  void AddSides();
  void AddSide(const RightHandSide& side);
  // Sets the bits of the `count` elements from `begin` on that the test is true of.
  void Fill(const Test& test, size_t begin, size_t count, uint64_t* bits) const;

  const ElementTable& table_;
  bool odd_;
  Words train_, test_;
  Words unseen_;  // what the test in hand says about the test elements
  std::vector<AtomGroup<Test>> tests_;
  std::vector<AtomGroup<RightHandSide>> sides_;
  std::unordered_map<base::Hash128, size_t, base::Hash128Hasher> test_index_, side_index_;
};

}  // namespace hunch::search
