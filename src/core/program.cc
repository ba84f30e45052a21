#include "core/program.h"

#include <numeric>

namespace hunch::core {

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

size_t Size(const Program& program) {
  return std::accumulate(program->children.begin(), program->children.end(), size_t{1},
                         [](size_t sum, const Program& child) { return sum + Size(child); });
}

}  // namespace hunch::core
