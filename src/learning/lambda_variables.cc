#include "learning/lambda_variables.h"

#include <algorithm>

#include "base/error.h"

namespace hunch::learning {
namespace {

using core::Node;
using core::Program;
using Kind = core::Node::Kind;

// The program with `replace(variable, index, bound)` for each variable that is not bound within it:
// `index` as seen from outside, `bound` variables being around it there.
template <typename Replace>
Program WithFreeVariables(const Program& program, const Replace& replace, uint32_t bound = 0) {
  if (program->kind == Kind::kVariable) {
    return program->index < bound ? program : replace(*program, program->index - bound, bound);
  }
  if (program->children.empty()) return program;
  Node node = *program;
  for (Program& child : node.children) {
    child = WithFreeVariables(child, replace, bound + Binds(*program));
  }
  return std::make_shared<const Node>(std::move(node));
}

}  // namespace

Program MovedIn(const Program& program, uint32_t by) {
  if (by == 0) return program;
  return WithFreeVariables(program, [by](const Node& node, uint32_t index, uint32_t bound) {
    return core::MakeVariable(index + by + bound, node.type);
  });
}

std::optional<Program> MovedOut(const Program& program, uint32_t depth,
                                std::span<const Program> variables) {
  const auto place = [&](uint32_t index) {
    return static_cast<uint32_t>(
        std::find_if(variables.begin(), variables.end(),
                     [index](const Program& each) { return each->index == index; }) -
        variables.begin());
  };
  const auto count = static_cast<uint32_t>(variables.size());
  bool others = false;
  EachFreeVariable(program, [&](uint32_t index) {
    others = others || (index < depth && place(index) == count);
  });
  if (others) return std::nullopt;
  Program body = WithFreeVariables(program, [&](const Node& node, uint32_t index, uint32_t bound) {
    const uint32_t outside = index < depth ? count - 1 - place(index) : index - depth + count;
    return core::MakeVariable(outside + bound, node.type);
  });
  if (variables.empty()) return body;
  core::Type type = program->type;
  for (uint32_t k = count; k-- > 0;) type = core::Type::Function(variables[k]->type, type);
  return core::MakeLambda(count, type, std::move(body));
}

Program AppliedTo(const Program& lambda, std::span<const Program> arguments) {
  HUNCH_CHECK(lambda->kind == Kind::kLambda && lambda->index == arguments.size());
  const uint32_t count = lambda->index;
  return WithFreeVariables(lambda->children[0],
                           [&](const Node& node, uint32_t index, uint32_t bound) {
                             if (index < count) return MovedIn(arguments[count - 1 - index], bound);
                             return core::MakeVariable(index - count + bound, node.type);
                           });
}

}  // namespace hunch::learning
