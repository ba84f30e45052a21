// What a rule says a second time is cheap: a column that it has mentioned costs little when it is
// mentioned again, and so does what a feature looks at when another feature looked at it before. So
// a rule that is about one thing is shorter than one that picks its tests here and there.
#pragma once

#include <vector>

#include "search/rules/rule_atoms.h"

namespace hunch::search {

using Mentioned = std::vector<uint32_t>;  // columns of the table

// The bits by which a column, a test or a right-hand side is cheaper in a rule that mentions these
// columns already.
double Saving(const ElementTable& table, const Mentioned& mentioned, uint32_t column);
double Saving(const ElementTable& table, const Mentioned& mentioned, const Test& test);
double Saving(const ElementTable& table, const Mentioned& mentioned, const RightHandSide& side);

// What a test or a right-hand side costs there.
template <typename Atom>
double BitsAfter(const ElementTable& table, const Mentioned& mentioned, const Atom& atom) {
  return atom.bits - Saving(table, mentioned, atom);
}

// Adds the columns that it mentions.
void Mention(const Test& test, Mentioned& mentioned);
void Mention(const RightHandSide& side, Mentioned& mentioned);

}  // namespace hunch::search
