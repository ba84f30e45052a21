#include "learning/expansion.h"

namespace hunch::learning {
namespace {

using Kind = Expression::Kind;

// The arguments of `expression` if it is the abstraction applied to just as many as it takes.
bool IsUse(const ExpressionGraph& graph, ExpressionId expression, const Abstraction& abstraction,
           std::vector<ExpressionId>& arguments) {
  arguments.assign(abstraction.arity, 0);
  for (uint32_t i = abstraction.arity; i-- > 0;) {
    if (graph[expression].kind != Kind::kApply) return false;
    arguments[i] = graph[expression].right;
    expression = graph[expression].left;
  }
  return expression == abstraction.symbol;
}

}  // namespace

std::vector<ExpressionId> Expand(ExpressionGraph& graph, std::span<const ExpressionId> programs,
                                 const Abstraction& abstraction) {
  std::vector<ExpressionId> expanded(graph.size());
  std::vector<ExpressionId> arguments;
  for (const ExpressionId id : graph.PartsOf(programs)) {
    const Expression node = graph[id];
    if (IsUse(graph, id, abstraction, arguments)) {
      for (ExpressionId& argument : arguments) argument = expanded[argument];
      expanded[id] = graph.Instantiate(abstraction.body, arguments);
    } else if (node.kind == Kind::kApply) {
      expanded[id] = graph.Apply(expanded[node.left], expanded[node.right]);
    } else if (node.kind == Kind::kLambda) {
      expanded[id] = graph.Lambda(expanded[node.left]);
    } else {
      expanded[id] = id;
    }
  }
  std::vector<ExpressionId> result;
  for (const ExpressionId program : programs) result.push_back(expanded[program]);
  return result;
}

std::vector<ExpressionId> ExpandAll(ExpressionGraph& graph, std::span<const ExpressionId> programs,
                                    std::span<const Abstraction> abstractions) {
  std::vector<ExpressionId> result(programs.begin(), programs.end());
  for (size_t i = abstractions.size(); i-- > 0;) result = Expand(graph, result, abstractions[i]);
  return result;
}

}  // namespace hunch::learning
