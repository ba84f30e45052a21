#include "learning/program_typing.h"

#include <algorithm>

namespace hunch::learning {
namespace {

using core::Node;
using Kind = Expression::Kind;

constexpr int kDeepest = 1000;  // nested calls

}  // namespace

void ProgramTyping::AddInput(core::Type type) {
  inputs_.push_back(type.empty() ? types_.Unknown() : types_.Instance(type));
}

bool ProgramTyping::Read(ExpressionId expression, core::Type output) {
  std::optional<Draft> draft = Value(expression, 0);
  if (!draft) return false;
  draft_ = std::move(*draft);
  return output.empty() || types_.Unify(draft_.type, types_.Instance(output));
}

std::optional<ProgramTyping::Draft> ProgramTyping::Value(ExpressionId expression, int depth) {
  if (depth > kDeepest) return std::nullopt;
  std::vector<ExpressionId> arguments;
  while (graph_[expression].kind == Kind::kApply) {
    arguments.push_back(graph_[expression].right);
    expression = graph_[expression].left;
  }
  std::reverse(arguments.begin(), arguments.end());
  const Expression& head = graph_[expression];
  if (head.kind == Kind::kSymbol) {
    const std::string& text = graph_.text(head.left);
    if (const core::Primitive* primitive = language_.Find(text)) {
      return Call(*primitive, arguments, depth);
    }
    return arguments.empty() ? Literal(text) : std::nullopt;
  }
  if (head.kind != Kind::kVariable || !arguments.empty()) return std::nullopt;
  return Variable(head.left);
}

std::optional<ProgramTyping::Draft> ProgramTyping::Variable(uint32_t index) const {
  if (index < bound_.size()) {
    return Draft{.node = {.kind = Node::Kind::kVariable, .index = index},
                 .type = bound_[bound_.size() - 1 - index]};
  }
  const auto input = static_cast<uint32_t>(index - bound_.size());
  if (input >= inputs_.size()) return std::nullopt;
  return Draft{.node = {.kind = Node::Kind::kInput, .index = input}, .type = inputs_[input]};
}

std::optional<ProgramTyping::Draft> ProgramTyping::Literal(const std::string& text) {
  base::Arena arena(256);
  const std::optional<core::TypedValue> value = language_.ParseLiteral(text, arena);
  if (!value) return std::nullopt;
  return Draft{.node = *core::MakeConstant(value->type, text, value->value),
               .type = types_.Instance(value->type)};
}

std::optional<ProgramTyping::Draft> ProgramTyping::Call(const core::Primitive& primitive,
                                                        const std::vector<ExpressionId>& arguments,
                                                        int depth) {
  core::Unifier::Term type = types_.Instance(language_.TypeOf(primitive));
  const std::vector<core::Type> declared = language_.TypeOf(primitive).Arguments();
  if (declared.size() != arguments.size()) return std::nullopt;
  Draft draft{.node = {.kind = Node::Kind::kApply, .primitive = &primitive}};
  for (size_t k = 0; k < declared.size(); ++k) {
    const auto parameters =
        static_cast<uint32_t>(declared[k].is_function() ? declared[k].Arguments().size() : 0);
    std::optional<Draft> child = parameters > 0 ? Lambda(arguments[k], parameters, depth + 1)
                                                : Value(arguments[k], depth + 1);
    const core::Unifier::Term result = types_.Unknown();
    if (!child || !types_.Unify(type, types_.Function(child->type, result))) return std::nullopt;
    type = result;
    draft.children.push_back(std::move(*child));
  }
  draft.type = type;
  return draft;
}

std::optional<ProgramTyping::Draft> ProgramTyping::Lambda(ExpressionId expression,
                                                          uint32_t parameters, int depth) {
  const size_t outside = bound_.size();
  for (uint32_t i = 0; i < parameters; ++i) {
    if (graph_[expression].kind != Kind::kLambda) return std::nullopt;
    expression = graph_[expression].left;
    bound_.push_back(types_.Unknown());
  }
  const std::vector<core::Unifier::Term> own(bound_.begin() + static_cast<std::ptrdiff_t>(outside),
                                             bound_.end());
  std::optional<Draft> body = Value(expression, depth);
  bound_.resize(outside);
  if (!body) return std::nullopt;
  Draft draft{.node = {.kind = Node::Kind::kLambda, .index = parameters}, .type = body->type};
  for (size_t i = own.size(); i-- > 0;) draft.type = types_.Function(own[i], draft.type);
  draft.children.push_back(std::move(*body));
  return draft;
}

std::optional<core::Program> ProgramTyping::Build() const { return Build(draft_); }

std::optional<core::Program> ProgramTyping::Build(const Draft& draft) const {
  Node node = draft.node;
  const std::optional<core::Type> type = types_.Resolve(draft.type);
  if (!type) return std::nullopt;
  node.type = *type;
  for (const Draft& child : draft.children) {
    std::optional<core::Program> built = Build(child);
    if (!built) return std::nullopt;
    node.children.push_back(std::move(*built));
  }
  return std::make_shared<const Node>(std::move(node));
}

std::optional<std::vector<core::Type>> ProgramTyping::InputTypes() const {
  std::vector<core::Type> types;
  for (const core::Unifier::Term input : inputs_) {
    const std::optional<core::Type> type = types_.Resolve(input);
    if (!type) return std::nullopt;
    types.push_back(*type);
  }
  return types;
}

std::optional<core::Type> ProgramTyping::FunctionType() {
  core::Unifier::Term type = draft_.type;
  for (size_t i = inputs_.size(); i-- > 0;) type = types_.Function(inputs_[i], type);
  return types_.Resolve(type);
}

}  // namespace hunch::learning
