#include "learning/abstraction_body.h"

#include <algorithm>

#include "base/error.h"

namespace hunch::learning {
namespace {

using Kind = BodyNode::Kind;

void Collect(const Body& body, uint32_t slot, std::vector<uint32_t>& order) {
  const BodyNode& node = body[slot];
  if (node.kind == Kind::kApply || node.kind == Kind::kLambda) Collect(body, node.left, order);
  if (node.kind == Kind::kApply) Collect(body, node.right, order);
  if (node.kind == Kind::kArgument &&
      std::find(order.begin(), order.end(), node.left) == order.end()) {
    order.push_back(node.left);
  }
}

ExpressionId Build(const Body& body, uint32_t slot, ExpressionGraph& graph) {
  const BodyNode& node = body[slot];
  switch (node.kind) {
    case Kind::kExpression:
      return node.left;
    case Kind::kApply: {
      const ExpressionId function = Build(body, node.left, graph);
      return graph.Apply(function, Build(body, node.right, graph));
    }
    case Kind::kLambda:
      return graph.Lambda(Build(body, node.left, graph));
    case Kind::kArgument:
      return graph.Argument(node.left);
    case Kind::kHole:
      break;
  }
  HUNCH_CHECK(node.kind != Kind::kHole);
  return 0;
}

}  // namespace

std::vector<uint32_t> ArgumentsInOrder(const Body& body) {
  std::vector<uint32_t> order;
  Collect(body, 0, order);
  return order;
}

void RenumberArguments(Body& body, const std::vector<uint32_t>& order) {
  std::vector<uint32_t> number(order.size());
  for (uint32_t i = 0; i < order.size(); ++i) number[order[i]] = i;
  for (BodyNode& node : body) {
    if (node.kind == Kind::kArgument) node.left = number[node.left];
  }
}

ExpressionId BuildBody(const Body& body, ExpressionGraph& graph) { return Build(body, 0, graph); }

}  // namespace hunch::learning
