// What a rule says a second time is cheap: a column that it has mentioned costs little when it is
// mentioned again, and so does what a feature looks at when another feature looked at it before. So
// a rule that is about one thing is shorter than one that picks its tests here and there.
#pragma once

#include <vector>

#include "search/rules/rule_atoms.h"

namespace hunch::search {

using Mentioned = std::vector<uint32_t>;  // columns of the table

// The bits by which a column is cheaper in a rule that mentions these columns already.
double Saving(const Table& table, const Mentioned& mentioned, uint32_t column);

// What an atom costs there.
double BitsAfter(const Table& table, const Mentioned& mentioned, const Atom& atom);

// Adds the columns that it mentions.
void Mention(const Atom& atom, Mentioned& mentioned);

// The bits of the cheapest atom of a group, which is mentioned.
double Take(const Table& table, const AtomGroup& group, Mentioned& mentioned);

// What groups of atoms cost in one rule, for many of them.
class AtomBits {
 public:
  explicit AtomBits(const Table& table) : table_(table), savings_(table.columns.size(), 0) {}

  // From now on the rule in hand has mentioned these columns.
  void After(const Mentioned& mentioned);

  // The bits of the cheapest atom of a group.
  double Of(const AtomGroup& group) const;

 private:
  const Table& table_;
  std::vector<double> savings_;  // by column, in the rule in hand
};

}  // namespace hunch::search
