// The atoms of rules over a table: tests, each true of a set of elements, and right-hand sides,
// each right about a set of elements. Atoms that agree on all train elements are one to the search;
// they are kept apart, with their own bits, by what they say about the test elements.
#pragma once

#include <unordered_map>
#include <vector>

#include "base/hash.h"
#include "search/rules/rule_learner.h"

namespace hunch::search {

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
  // Fewer atoms where nothing is left to spend on the way.
  RuleAtoms(const Table& table, const Spend& spend);

  const std::vector<AtomGroup>& tests() const { return tests_.groups; }
  const std::vector<AtomGroup>& sides() const { return sides_.groups; }

  // The train elements that a test is true of or a right-hand side is right about.
  const uint64_t* TrainBits(const AtomGroup& group) const { return &train_[group.train_part]; }
  // The test elements that a test is true of, from bit 0.
  const uint64_t* TestBits(const Atom& test) const { return &test_[test.test_part]; }
  // What a right-hand side says of element `i`.
  int32_t ValueAt(const Atom& side, size_t i) const {
    return side.kind == Atom::Kind::kConstant ? side.value : table_.columns[side.column].values[i];
  }
  const Table& table() const { return table_; }
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

  const Table& table_;
  Words train_, test_;
  Words unseen_;  // what the test in hand says about the test elements
  Groups tests_, sides_;
};

}  // namespace hunch::search
