// Moving expressions in and out of lambdas. Variables are de Bruijn indices (core/program.h): read
// under `depth` variables of a body, those below `depth` are the body's own.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/program.h"

namespace hunch::learning {

// How many variables the node binds for its children.
inline uint32_t Binds(const core::Node& node) {
  return node.kind == core::Node::Kind::kLambda ? node.index : 0;
}

// Calls visit(index) for every variable that is not bound within the program, as often as it
// occurs.
template <typename Visit>
void EachFreeVariable(const core::Program& program, const Visit& visit, uint32_t bound = 0) {
  if (program->kind == core::Node::Kind::kVariable && program->index >= bound) {
    visit(program->index - bound);
  }
  for (const core::Program& child : program->children) {
    EachFreeVariable(child, visit, bound + Binds(*program));
  }
}

// The program as it reads `by` variables further in.
core::Program MovedIn(const core::Program& program, uint32_t by);

// The program, read under `depth` variables, as it reads outside of them. Those that it uses must
// be among `variables`, which become the variables of a lambda around it, the last one the
// innermost; without any it stays as it is. Nothing where it uses others.
std::optional<core::Program> MovedOut(const core::Program& program, uint32_t depth,
                                      std::span<const core::Program> variables);

// The body of the lambda with these arguments, read where it is, for its variables.
core::Program AppliedTo(const core::Program& lambda, std::span<const core::Program> arguments);

}  // namespace hunch::learning
