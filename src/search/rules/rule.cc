#include "search/rules/rule.h"

#include <algorithm>

namespace hunch::search {

bool LooksAtMade(const Table& table, const Atom& atom) {
  const auto made = [&table](uint32_t column) {
    return column != Atom::kNoColumn && table.columns[column].made;
  };
  return made(atom.column) || made(atom.other);
}

bool LooksAtMade(const Table& table, const Rule& rule) {
  return std::any_of(rule.nodes.begin(), rule.nodes.end(),
                     [&](const Rule::Node& node) { return LooksAtMade(table, node.atom); });
}

}  // namespace hunch::search
