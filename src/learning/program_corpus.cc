#include "learning/program_corpus.h"

#include <algorithm>

#include "learning/expansion.h"
#include "learning/program_typing.h"

namespace hunch::learning {
namespace {

using core::Node;

// `bound`: lambda variables around the node.
ExpressionId Convert(const Node& node, uint32_t bound, ExpressionGraph& graph) {
  switch (node.kind) {
    case Node::Kind::kInput:
      return graph.Variable(bound + node.index);
    case Node::Kind::kVariable:
      return graph.Variable(node.index);
    case Node::Kind::kConstant:
      return graph.Symbol(node.literal);
    case Node::Kind::kLambda: {
      ExpressionId body = Convert(*node.children[0], bound + node.index, graph);
      for (uint32_t i = 0; i < node.index; ++i) body = graph.Lambda(body);
      return body;
    }
    case Node::Kind::kApply:
      break;
  }
  ExpressionId call = graph.Symbol(node.primitive->name);
  for (const core::Program& child : node.children) {
    call = graph.Apply(call, Convert(*child, bound, graph));
  }
  return call;
}

// a, b, c, ..., z, a1, b1, ...
std::string ArgumentName(size_t index) {
  const std::string letter(1, static_cast<char>('a' + index % 26));
  return index < 26 ? letter : letter + std::to_string(index / 26);
}

// The program under `bound` lambda variables with its `count` inputs as variables around those.
core::Program WithInputsAsVariables(const core::Program& program, uint32_t bound, uint32_t count) {
  if (program->kind == Node::Kind::kInput) {
    return core::MakeVariable(bound + count - 1 - program->index, program->type);
  }
  const bool is_lambda = program->kind == Node::Kind::kLambda;
  Node node = *program;
  for (core::Program& child : node.children) {
    child = WithInputsAsVariables(child, bound + (is_lambda ? node.index : 0), count);
  }
  return std::make_shared<const Node>(std::move(node));
}

}  // namespace

ExpressionId ToExpression(const core::Program& program, ExpressionGraph& graph) {
  return Convert(*program, 0, graph);
}

std::optional<core::Program> ToProgram(const ExpressionGraph& graph, ExpressionId expression,
                                       const core::Language& language,
                                       const core::Interface& interface) {
  ProgramTyping typing(graph, language);
  for (const core::Type type : interface.input_types) typing.AddInput(type);
  if (!typing.Read(expression, interface.output_type)) return std::nullopt;
  return typing.Build();
}

std::optional<Definition> DefineAbstraction(ExpressionGraph& graph,
                                            std::span<const Abstraction> abstractions, size_t index,
                                            const core::Language& language,
                                            std::span<const core::Type> argument_types) {
  const Abstraction& abstraction = abstractions[index];
  const ExpressionId body =
      ExpandAll(graph, std::span(&abstraction.body, 1), abstractions.first(index))[0];
  // Its arguments as the inputs of a program.
  std::vector<ExpressionId> inputs;
  for (uint32_t i = 0; i < abstraction.arity; ++i) inputs.push_back(graph.Variable(i));
  ProgramTyping typing(graph, language);
  for (uint32_t i = 0; i < abstraction.arity; ++i) {
    typing.AddInput(i < argument_types.size() ? argument_types[i] : core::Type());
  }
  if (!typing.Read(graph.Instantiate(body, inputs), core::Type())) return std::nullopt;
  std::optional<core::Program> program = typing.Build();
  const std::optional<std::vector<core::Type>> types = typing.InputTypes();
  const std::optional<core::Type> type = typing.FunctionType();
  if (!program || !types || !type) return std::nullopt;
  Definition definition{.name = abstraction.name,
                        .type = *type,
                        .interface = {{}, *types, (*program)->type},
                        .body = *program,
                        .lambda = *program};
  if (abstraction.arity > 0) {
    definition.lambda = core::MakeLambda(abstraction.arity, *type,
                                         WithInputsAsVariables(*program, 0, abstraction.arity));
  }
  for (size_t i = 0; i < types->size(); ++i) {
    definition.interface.input_names.push_back(ArgumentName(i));
  }
  return definition;
}

}  // namespace hunch::learning
