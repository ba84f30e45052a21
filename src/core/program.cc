#include "core/program.h"

#include <numeric>

namespace hunch::core {
namespace {

// The inputs as variables, the last one as that which `depth` of lambdas within the function leave
// to it.
Program Abstract(const Program& program, uint32_t inputs, uint32_t depth) {
  if (program->kind == Node::Kind::kInput) {
    return MakeVariable(depth + inputs - 1 - program->index, program->type);
  }
  if (program->children.empty()) return program;
  Node node = *program;
  if (node.kind == Node::Kind::kLambda) depth += node.index;
  for (Program& child : node.children) child = Abstract(child, inputs, depth);
  return std::make_shared<const Node>(std::move(node));
}

}  // namespace

Program MakeInput(uint32_t position, Type type) {
  return std::make_shared<const Node>(
      Node{.kind = Node::Kind::kInput, .index = position, .type = type});
}

Program MakeVariable(uint32_t index, Type type) {
  return std::make_shared<const Node>(
      Node{.kind = Node::Kind::kVariable, .index = index, .type = type});
}

Program MakeConstant(Type type, std::string literal, Value value) {
  auto storage = std::make_shared<base::Arena>(64);
  const Value own = CopyDeep(type, value, *storage);
  return std::make_shared<const Node>(Node{.kind = Node::Kind::kConstant,
                                           .type = type,
                                           .literal = std::move(literal),
                                           .constant = own,
                                           .storage = std::move(storage)});
}

Program MakeApply(const Primitive* primitive, Type type, std::vector<Program> children) {
  return std::make_shared<const Node>(Node{.kind = Node::Kind::kApply,
                                           .type = type,
                                           .primitive = primitive,
                                           .children = std::move(children)});
}

Program MakeLambda(uint32_t arity, Type type, Program body) {
  return std::make_shared<const Node>(Node{
      .kind = Node::Kind::kLambda, .index = arity, .type = type, .children = {std::move(body)}});
}

Program MakeFunctionOfInput(const Program& program, Type input) {
  return MakeFunctionOfInputs(program, {&input, 1});
}

Program MakeFunctionOfInputs(const Program& program, std::span<const Type> inputs) {
  Type type = program->type;
  for (size_t i = inputs.size(); i-- > 0;) type = Type::Function(inputs[i], type);
  const auto count = static_cast<uint32_t>(inputs.size());
  return MakeLambda(count, type, Abstract(program, count, 0));
}

size_t Size(const Program& program) {
  return std::accumulate(program->children.begin(), program->children.end(), size_t{1},
                         [](size_t sum, const Program& child) { return sum + Size(child); });
}

}  // namespace hunch::core
