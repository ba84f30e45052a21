#include "learning/corpus_snapshot.h"

#include <algorithm>
#include <bit>

namespace hunch::learning {
namespace {

using Kind = Expression::Kind;

}  // namespace

CorpusSnapshot::CorpusSnapshot(ExpressionGraph& graph, std::span<const ExpressionId> programs,
                               std::span<const uint32_t> tasks_of_programs)
    : ids(graph.PartsOf(programs)),
      task_of(tasks_of_programs.begin(), tasks_of_programs.end()),
      variables(kFirstLeaf, kNoVariable) {
  std::vector<uint32_t> number(graph.size());
  for (uint32_t k = 0; k < ids.size(); ++k) {
    number[ids[k]] = k;
    AddExpression(graph, ids[k], number);
  }
  for (const ExpressionId program : programs) roots.push_back(number[program]);
  for (const uint32_t task : task_of) tasks = std::max(tasks, task + 1);
  CountOccurrences();
  ReadOutside(graph);
  is_function.resize(size());
  for (uint32_t k = 0; k < size(); ++k) {
    if (heads[k] == kLambda) is_function[k] = true;
    if (heads[k] == kApply) is_function[left[k]] = true;
  }
}

void CorpusSnapshot::AddExpression(const ExpressionGraph& graph, ExpressionId id,
                                   std::span<const uint32_t> number) {
  const Expression& node = graph[id];
  const bool apply = node.kind == Kind::kApply;
  const bool leaf = !apply && node.kind != Kind::kLambda;
  heads.push_back(leaf ? HeadCount() : apply ? kApply : kLambda);
  if (leaf) {
    leaves.push_back(id);
    variables.push_back(node.kind == Kind::kVariable ? node.left : kNoVariable);
  }
  left.push_back(leaf ? 0 : number[node.left]);
  right.push_back(apply ? number[node.right] : 0);
  costs.push_back(node.cost);
  free.push_back(node.free);
}

void CorpusSnapshot::CountOccurrences() {
  occurrences.assign(size(), 0);
  for (const uint32_t root : roots) ++occurrences[root];
  for (uint32_t k = size(); k-- > 0;) {
    if (heads[k] <= kLambda) occurrences[left[k]] += occurrences[k];
    if (heads[k] == kApply) occurrences[right[k]] += occurrences[k];
  }
}

void CorpusSnapshot::ReadOutside(ExpressionGraph& graph) {
  for (uint32_t k = 0; k < size(); ++k) {
    outside_start.push_back(static_cast<uint32_t>(outside.size()));
    const int most = free[k] == 0 ? 0 : std::countr_zero(free[k]);
    for (int depth = 1; depth <= most; ++depth) outside.push_back(graph.Lower(ids[k], depth));
  }
}

int64_t CorpusSnapshot::TotalCost(std::span<const int32_t> cost_of) const {
  int64_t total = 0;
  if (tasks == roots.size()) {
    for (const uint32_t root : roots) total += cost_of[root];
    return total;
  }
  std::vector<int32_t> least(tasks, INT32_MAX);
  for (size_t i = 0; i < roots.size(); ++i) {
    least[task_of[i]] = std::min(least[task_of[i]], cost_of[roots[i]]);
  }
  for (const int32_t cost : least) total += cost;
  return total;
}

}  // namespace hunch::learning
