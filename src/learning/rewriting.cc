#include "learning/rewriting.h"

#include <algorithm>

namespace hunch::learning {

int32_t Rewriting::CostOfUse(const MatchTable& table, uint32_t row) const {
  int32_t cost = kLeafCost;
  for (const MatchTable::Column& argument : table.arguments) {
    cost += kApplyCost + costs_[argument.values[row]];
  }
  return cost;
}

int32_t Rewriting::CostOfParts(uint32_t expression) const {
  switch (corpus_.heads[expression]) {
    case CorpusSnapshot::kApply:
      return kApplyCost + costs_[corpus_.left[expression]] + costs_[corpus_.right[expression]];
    case CorpusSnapshot::kLambda:
      return kLambdaCost + costs_[corpus_.left[expression]];
    default:
      return corpus_.costs[expression];
  }
}

int64_t Rewriting::LeastCost(const MatchTable& table) {
  std::copy(corpus_.costs.begin(), corpus_.costs.end(), costs_.begin());
  uint32_t row = 0;
  const uint32_t first = table.rows == 0 ? corpus_.size() : table.locations[0];
  for (uint32_t k = first; k < corpus_.size(); ++k) {
    costs_[k] = CostOfParts(k);
    if (row < table.rows && table.locations[row] == k) {
      costs_[k] = std::min(costs_[k], CostOfUse(table, row++));
    }
  }
  return corpus_.TotalCost(costs_);
}

// By row: whether the abstraction is used there.
std::vector<bool> Rewriting::ChooseRows(const MatchTable& table) const {
  std::vector<bool> used(table.rows);
  for (uint32_t row = 0; row < table.rows; ++row) {
    used[row] = CostOfUse(table, row) < CostOfParts(table.locations[row]);
  }
  return used;
}

Rewriting::Result Rewriting::Apply(const MatchTable& table, ExpressionId name,
                                   ExpressionGraph& graph) {
  LeastCost(table);
  const std::vector<bool> used = ChooseRows(table);
  constexpr uint32_t kNoRow = UINT32_MAX;
  std::vector<uint32_t> row_of(corpus_.size(), kNoRow);
  for (uint32_t row = 0; row < table.rows; ++row) {
    if (used[row]) row_of[table.locations[row]] = row;
  }

  // How often the rewritten programs have what each expression becomes.
  std::vector<int64_t> counts(corpus_.size());
  for (const uint32_t root : corpus_.roots) ++counts[root];
  for (uint32_t k = corpus_.size(); k-- > 0;) {
    if (row_of[k] != kNoRow) {
      for (const auto& argument : table.arguments) counts[argument.values[row_of[k]]] += counts[k];
      continue;
    }
    if (corpus_.heads[k] <= CorpusSnapshot::kLambda) counts[corpus_.left[k]] += counts[k];
    if (corpus_.heads[k] == CorpusSnapshot::kApply) counts[corpus_.right[k]] += counts[k];
  }

  Result result;
  std::vector<ExpressionId> after(corpus_.size());
  for (uint32_t k = 0; k < corpus_.size(); ++k) {
    if (counts[k] == 0) continue;
    if (row_of[k] != kNoRow) {
      after[k] = name;
      for (const auto& argument : table.arguments) {
        const ExpressionId value = after[argument.values[row_of[k]]];
        after[k] = graph.Apply(after[k], graph.Lower(value, static_cast<int>(argument.depth)));
      }
      result.uses.push_back({corpus_.ids[k], after[k], counts[k]});
    } else if (corpus_.heads[k] == CorpusSnapshot::kApply) {
      after[k] = graph.Apply(after[corpus_.left[k]], after[corpus_.right[k]]);
    } else if (corpus_.heads[k] == CorpusSnapshot::kLambda) {
      after[k] = graph.Lambda(after[corpus_.left[k]]);
    } else {
      after[k] = corpus_.ids[k];
    }
  }
  for (const uint32_t root : corpus_.roots) result.programs.push_back(after[root]);
  return result;
}

}  // namespace hunch::learning
