// The body of an abstraction while it is being made: a tree whose leaves may be holes. Slot 0 is
// the root.
#pragma once

#include <cstdint>
#include <vector>

#include "learning/expression_graph.h"

namespace hunch::learning {

struct BodyNode {
  enum class Kind : uint8_t {
    kHole,
    kExpression,  // left: an expression of the graph
    kApply,       // left, right: slots
    kLambda,      // left: slot
    kArgument,    // left: which
  };
  Kind kind = Kind::kHole;
  uint32_t left = 0;
  uint32_t right = 0;
};

using Body = std::vector<BodyNode>;

// The arguments in the order in which they first occur in the body, read from left to right.
std::vector<uint32_t> ArgumentsInOrder(const Body& body);

// Argument order[i] becomes argument i.
void RenumberArguments(Body& body, const std::vector<uint32_t>& order);

// A body without holes, in the graph.
ExpressionId BuildBody(const Body& body, ExpressionGraph& graph);

}  // namespace hunch::learning
