#include "search/rules/mentions.h"

#include <algorithm>

namespace hunch::search {
namespace {

constexpr double kAgainBits = 1.5;  // of what was mentioned before

}  // namespace

double Saving(const ElementTable& table, const Mentioned& mentioned, uint32_t column) {
  const Column& at = table.columns()[column];
  double saving = 0;
  for (uint32_t other : mentioned) {
    if (other == column) return std::max(saving, at.bits - kAgainBits);
    const Column& known = table.columns()[other];
    if (at.feature != nullptr && known.feature != nullptr && at.looks_at == known.looks_at) {
      saving = std::max(saving, at.bits - at.feature->bits - kAgainBits);
    }
  }
  return saving;
}

double Saving(const ElementTable& table, const Mentioned& mentioned, const Test& test) {
  const double saving = Saving(table, mentioned, test.column);
  return ComparesColumns(test) ? saving + Saving(table, mentioned, test.other) : saving;
}

double Saving(const ElementTable& table, const Mentioned& mentioned, const RightHandSide& side) {
  return side.column == RightHandSide::kConstant ? 0 : Saving(table, mentioned, side.column);
}

void Mention(const Test& test, Mentioned& mentioned) {
  mentioned.push_back(test.column);
  if (ComparesColumns(test)) mentioned.push_back(test.other);
}

void Mention(const RightHandSide& side, Mentioned& mentioned) {
  if (side.column != RightHandSide::kConstant) mentioned.push_back(side.column);
}

}  // namespace hunch::search
