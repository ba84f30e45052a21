// The atoms of rules over a table: tests, each true of a set of elements, and right-hand sides,
// each right about a set of elements. Atoms that agree on all train elements are one to the search;
// they are kept apart, with their own bits, by what they say about the test elements.
#pragma once

#include <unordered_map>
#include <vector>

#include "search/tables/element_table.h"

namespace hunch::search {

struct Atom {
  // Tests first, then right-hand sides.
  enum class Kind : uint8_t { kEquals, kLess, kSame, kBelow, kOdd, kConstant, kCopy };
  static constexpr uint32_t kNoColumn = ~uint32_t{0};

  Kind kind;
  uint32_t column = kNoColumn;  // that it looks at; a constant looks at none
  uint32_t other = kNoColumn;   // kSame, kBelow: another column
  int32_t value = 0;            // kEquals, kLess: what the column is compared with; kConstant
  double bits = 0;
  uint32_t test_part = 0;  // of a test: what it is true of, in the owner's pool of test extensions

  bool is_test() const { return kind < Kind::kConstant; }
};

// Whether an atom looks at what is made so far: what it says of test elements is known only when
// the rule is run.
bool LooksAtMade(const ElementTable& table, const Atom& atom);

// Atoms with one extension on the train elements; variants by increasing bits, those of tests each
// different on the test elements.
struct AtomGroup {
  uint32_t train_part;  // index into the owner's pool of train extensions
  std::vector<Atom> variants;
  double bits() const { return variants.front().bits; }
};

// What naming a value costs in a rule for slots of type `slot`, where a column has so many distinct
// ones: little for the first value of a type (black, false, zero) and for small numbers.
double ValueBits(core::Type type, int32_t value, size_t distinct, core::Type slot);

class RuleAtoms {
 public:
  // Fewer atoms where the budget ends on the way.
  // With `odd` numbers are asked whether they are odd.
  RuleAtoms(const ElementTable& table, const Budget& budget, bool odd = false);

  const std::vector<AtomGroup>& tests() const { return tests_.groups; }
  const std::vector<AtomGroup>& sides() const { return sides_.groups; }

  // The train elements that a test is true of or a right-hand side is right about.
  const uint64_t* TrainBits(const AtomGroup& group) const { return &train_[group.train_part]; }
  // The test elements that a test is true of, from bit 0.
  const uint64_t* TestBits(const Atom& test) const { return &test_[test.test_part]; }
  // What a right-hand side says of element `i`.
  int32_t ValueAt(const Atom& side, size_t i) const {
    return side.kind == Atom::Kind::kConstant ? side.value
                                              : table_.columns()[side.column].values[i];
  }
  const ElementTable& table() const { return table_; }
  size_t train_words() const { return table_.train_words(); }
  size_t test_words() const { return table_.words() - table_.train_words(); }

 private:
  struct Groups {
    std::vector<AtomGroup> groups;
    std::unordered_map<base::Hash128, size_t, base::Hash128Hasher> index;  // by train extension
  };

  void AddTestsOf(uint32_t column);
  void AddCountedTestsOf(uint32_t column);
  void AddTest(Atom test);
  void AddSides();
  void AddSide(const Atom& side);
  // The variants that agree with the atom on the train elements, so far; null for a test that tells
  // none of these apart.
  std::vector<Atom>* VariantsFor(const Atom& atom, Groups& groups);
  // Sets the bits of the `count` elements from `begin` on that the atom is true of or right about.
  void Fill(const Atom& atom, size_t begin, size_t count, uint64_t* bits) const;

  const ElementTable& table_;
  bool odd_;
  Words train_, test_;
  Words unseen_;  // what the test in hand says about the test elements
  Groups tests_, sides_;
};

}  // namespace hunch::search
