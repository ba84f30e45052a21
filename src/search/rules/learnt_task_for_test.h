// The table of a strip task with its columns, and what rules can be made of.
#pragma once

#include "base/error.h"
#include "search/rules/explanations.h"
#include "search/searched_task_for_test.h"
#include "search/strip_domain_for_test.h"
#include "search/tables/element_table.h"

namespace hunch::search {

class LearntTask {
 public:
  explicit LearntTask(std::initializer_list<std::pair<const char*, const char*>> pairs)
      : searched_(domain_, domain_.MakeTask(pairs), 2000),
        table_(TableOf(searched_, domain_)),
        atoms_(table_, Unlimited) {}

  static bool Unlimited(uint64_t /*work*/) { return true; }
  const Table& table() const { return table_; }
  const RuleAtoms& atoms() const { return atoms_; }

  FoundTrees Found(const RuleSearchOptions& options = {}) const {
    return FindRuleTrees(atoms_, table_.Mattering(), options, Unlimited);
  }
  std::vector<Rule> Trees(const RuleSearchOptions& options = {}) const {
    return Found(options).trees;
  }

  // Whether the test holds of element `i`.
  bool Holds(const Atom& test, size_t i) const {
    const int32_t value = table_.columns[test.column].values[i];
    if (value == kNoNumber) return false;
    const bool by_column = test.other != Atom::kNoColumn;
    const int32_t other = by_column ? table_.columns[test.other].values[i] : test.value;
    switch (test.kind) {
      case Atom::Kind::kEquals:
        return value == other;
      case Atom::Kind::kLess:
        return value < other;
      case Atom::Kind::kOdd:
        return (value & 1) != 0;
      default:
        return false;
    }
  }

  // What a rule says of element `i`.
  int32_t Says(const Rule& rule, size_t i) const {
    const Rule::Node* node = &rule.nodes[0];
    while (!node->leaf()) node = &rule.nodes[Holds(node->atom, i) ? node->yes : node->no];
    return atoms_.ValueAt(node->atom, i);
  }

 private:
  static Table TableOf(SearchedTask& searched, const core::Domain& domain) {
    auto made = ElementTable::Make(searched.work(), *domain.schemas()[0], {searched.Find("input")});
    HUNCH_CHECK(made.has_value());
    made->AddColumns();
    return made->table();
  }

  StripDomain domain_;
  SearchedTask searched_;
  Table table_;
  RuleAtoms atoms_;
};

}  // namespace hunch::search
