// The atoms of rules over a table: tests, each true of a set of elements, and right-hand sides,
// each right about a set of elements. Atoms that agree on all train elements are one to the search;
// they are kept apart, with their own bits, by what they say about the test elements.
#pragma once

#include <span>
#include <unordered_map>
#include <vector>

#include "base/hash.h"
#include "search/rules/rule_learner.h"

namespace hunch::search {

// That agree on the train elements, by increasing bits; tests each different on the test elements.
using AtomGroup = std::vector<Atom>;

enum class Part { kTrain, kTest };  // of the elements

// What naming a value costs in a rule for slots of type `slot`, where a column has so many distinct
// ones: little for the first value of a type (black, false, zero) and for small numbers.
double ValueBits(core::Type type, int32_t value, size_t distinct, core::Type slot);

class RuleAtoms {
 public:
  // Fewer atoms where nothing is left to spend on the way.
  RuleAtoms(const Table& table, const Spend& spend);

  std::span<const AtomGroup> tests() const { return {groups_.data(), tests_}; }
  std::span<const AtomGroup> sides() const {
    return {groups_.data() + tests_, groups_.size() - tests_};
  }
  const AtomGroup& Agreeing(const Atom& atom) const { return groups_[atom.group]; }

  // The train elements that a group's tests are true of or its right-hand sides are right about.
  const uint64_t* TrainBits(const AtomGroup& group) const {
    return train_.data() + static_cast<size_t>(&group - groups_.data()) * on_train_.size();
  }
  // The same of an atom; of a test also the test elements, from bit 0 on.
  const uint64_t* Bits(const Atom& atom, Part part) const {
    return part == Part::kTrain ? TrainBits(groups_[atom.group]) : test_.data() + atom.test_part;
  }
  // What a right-hand side says of element `i`.
  int32_t ValueAt(const Atom& side, size_t i) const {
    return side.constant() ? side.value : table_.columns[side.other].values[i];
  }
  const Table& table() const { return table_; }

 private:
  void AddTestsOf(uint32_t column);
  void AddComparisons(uint32_t column);
  void AddSides();
  void Add(Atom atom);
  // Makes `set` those of the `count` elements from `begin` on that the atom is true of or right
  // about.
  void Fill(const Atom& atom, size_t begin, size_t count, Words& set) const;

  const Table& table_;
  Words on_train_, on_tests_;  // of the atom in hand
  Words train_;                // extensions of the groups, one after another
  Words test_;                 // ... and of their tests
  std::vector<AtomGroup> groups_;
  size_t tests_ = 0;  // so many of these, which come first
  std::unordered_map<base::Hash128, size_t, base::Hash128Hasher> known_;  // by train extension
};

}  // namespace hunch::search
