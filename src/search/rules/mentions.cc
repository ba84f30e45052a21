#include "search/rules/mentions.h"

#include <algorithm>

namespace hunch::search {
namespace {

constexpr double kAgainBits = 1.5;  // of what was mentioned before

// The bits of an atom, less saving(c) for each column that it mentions.
template <typename OfColumn>
double Less(const Atom& atom, const OfColumn& saving) {
  double saved = 0;
  if (atom.column != Atom::kNoColumn) saved += saving(atom.column);
  if (atom.other != Atom::kNoColumn) saved += saving(atom.other);
  return atom.bits - saved;
}

}  // namespace

double Saving(const Table& table, const Mentioned& mentioned, uint32_t column) {
  const Column& at = table.columns[column];
  double saving = 0;
  for (uint32_t other : mentioned) {
    if (other == column) return std::max(saving, at.bits - kAgainBits);
    const Column& known = table.columns[other];
    if (at.looks_at != 0 && at.looks_at == known.looks_at) {
      saving = std::max(saving, at.bits - at.own_bits - kAgainBits);
    }
  }
  return saving;
}

double BitsAfter(const Table& table, const Mentioned& mentioned, const Atom& atom) {
  return Less(atom, [&](uint32_t column) { return Saving(table, mentioned, column); });
}

void Mention(const Atom& atom, Mentioned& mentioned) {
  if (atom.column != Atom::kNoColumn) mentioned.push_back(atom.column);
  if (atom.other != Atom::kNoColumn) mentioned.push_back(atom.other);
}

double Take(const Table& table, const AtomGroup& group, Mentioned& mentioned) {
  const Atom* cheapest = nullptr;
  double least = 0;
  for (const Atom& atom : group.variants) {
    const double bits = BitsAfter(table, mentioned, atom);
    if (cheapest != nullptr && bits >= least) continue;
    cheapest = &atom;
    least = bits;
  }
  Mention(*cheapest, mentioned);
  return least;
}

void AtomBits::After(const Mentioned& mentioned) {
  for (uint32_t c = 0; c < savings_.size(); ++c) savings_[c] = Saving(table_, mentioned, c);
}

double AtomBits::Of(const AtomGroup& group) const {
  double least = 1e18;
  for (const Atom& atom : group.variants) {
    least = std::min(least, Less(atom, [this](uint32_t column) { return savings_[column]; }));
  }
  return least;
}

}  // namespace hunch::search
