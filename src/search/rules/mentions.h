// What a rule says a second time is cheap: a column that it has mentioned costs little when it is
// mentioned again, and so does what a feature looks at when another feature looked at it before. So
// a rule that is about one thing is shorter than one that picks its tests here and there.
#pragma once

#include <algorithm>
#include <vector>

#include "search/rules/rule_atoms.h"

namespace hunch::search {

inline constexpr double kAgainBits = 1.5;  // of what was mentioned before

using Mentioned = std::vector<uint32_t>;  // columns of the table

// The bits by which a column is cheaper in a rule that mentions these columns already.
inline double Saving(const Table& table, const Mentioned& mentioned, uint32_t column) {
  const Column& at = table.columns[column];
  double saving = 0;
  for (uint32_t other : mentioned) {
    if (other == column) return std::max(saving, at.bits - kAgainBits);
    if (at.looks_at != 0 && at.looks_at == table.columns[other].looks_at) {
      saving = std::max(saving, at.bits - at.own_bits - kAgainBits);
    }
  }
  return saving;
}

// The bits of an atom, less saving(c) for each column that it mentions.
template <typename OfColumn>
double BitsLess(const Atom& atom, const OfColumn& saving) {
  double saved = 0;
  if (atom.column != Atom::kNoColumn) saved += saving(atom.column);
  if (atom.other != Atom::kNoColumn) saved += saving(atom.other);
  return atom.bits - saved;
}

// What an atom costs in a rule that mentions these columns already.
inline double BitsAfter(const Table& table, const Mentioned& mentioned, const Atom& atom) {
  return BitsLess(atom, [&](uint32_t column) { return Saving(table, mentioned, column); });
}

// Adds the columns that it mentions.
inline void Mention(const Atom& atom, Mentioned& mentioned) {
  if (atom.column != Atom::kNoColumn) mentioned.push_back(atom.column);
  if (atom.other != Atom::kNoColumn) mentioned.push_back(atom.other);
}

}  // namespace hunch::search
