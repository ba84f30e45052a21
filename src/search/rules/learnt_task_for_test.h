// The table of a strip task with its columns, and what rules can be made of.
#pragma once

#include "base/error.h"
#include "search/rules/rule_variants.h"
#include "search/searched_task_for_test.h"
#include "search/strip_domain_for_test.h"

namespace hunch::search {

class LearntTask {
 public:
  explicit LearntTask(std::initializer_list<std::pair<const char*, const char*>> pairs)
      : searched_(domain_, domain_.MakeTask(pairs), 2000),
        table_(Table(searched_, domain_)),
        atoms_(table_, searched_.work().budget) {}

  const ElementTable& table() const { return table_; }
  const RuleAtoms& atoms() const { return atoms_; }

  std::vector<RuleTree> Trees(const RuleSearchOptions& options = {}) const {
    return FindRuleTrees(atoms_, options, [](uint64_t) { return false; });
  }

  // Whether the test holds of element `i`.
  bool Holds(const Test& test, size_t i) const {
    const int32_t value = table_.columns()[test.column].values[i];
    switch (test.kind) {
      case Test::Kind::kEquals:
        return value == test.value;
      case Test::Kind::kLess:
        return value != kNoNumber && value < test.value;
      case Test::Kind::kSame:
        return value != kNoNumber && value == table_.columns()[test.other].values[i];
      case Test::Kind::kOdd:
        return value != kNoNumber && (value & 1) != 0;
      case Test::Kind::kBelow:
        return value != kNoNumber && value < table_.columns()[test.other].values[i];
    }
    return false;
  }

  // What a rule says of element `i`.
  int32_t Says(const Rule& rule, size_t i) const {
    const Rule::Node* node = &rule.nodes[0];
    while (node->test != nullptr) node = &rule.nodes[Holds(*node->test, i) ? node->yes : node->no];
    return atoms_.ValueAt(*node->side, i);
  }

 private:
  static ElementTable Table(SearchedTask& searched, const core::Domain& domain) {
    auto table =
        ElementTable::Make(searched.work(), *domain.schemas()[0], {searched.Find("input")});
    HUNCH_CHECK(table.has_value());
    table->AddColumns(searched.work());
    return std::move(*table);
  }

  StripDomain domain_;
  SearchedTask searched_;
  ElementTable table_;
  RuleAtoms atoms_;
};

}  // namespace hunch::search
