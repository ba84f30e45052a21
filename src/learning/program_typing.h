// Makes a program of an expression: finds out what each symbol is and works out the types.
#pragma once

#include <optional>
#include <vector>

#include "core/language.h"
#include "core/program.h"
#include "core/unify.h"
#include "learning/expression_graph.h"

namespace hunch::learning {

// For one expression: AddInput() for each input, Read(), then what came of it.
class ProgramTyping {
 public:
  ProgramTyping(const ExpressionGraph& graph, const core::Language& language)
      : graph_(graph), language_(language) {}

  // Inputs of an empty type may be anything.
  void AddInput(core::Type type);

  // Whether the expression is a program that gives `output` (empty: anything). Free variable k,
  // outside of all lambdas, is input k.
  bool Read(ExpressionId expression, core::Type output);

  // Nothing where a type is larger than a core::Type can be. Unknowns come out as the variable a.
  std::optional<core::Program> Build() const;
  std::optional<std::vector<core::Type>> InputTypes() const;
  std::optional<core::Type> FunctionType();  // inputs -> result

 private:
  // An expression as read, its type still a term of the unifier.
  struct Draft {
    core::Node node;
    core::Unifier::Term type = -1;
    std::vector<Draft> children{};
  };

  std::optional<Draft> Value(ExpressionId expression, int depth);
  std::optional<Draft> Variable(uint32_t index) const;
  std::optional<Draft> Literal(const std::string& text);
  std::optional<Draft> Call(const core::Primitive& primitive,
                            const std::vector<ExpressionId>& arguments, int depth);
  std::optional<Draft> Lambda(ExpressionId expression, uint32_t parameters, int depth);
  std::optional<core::Program> Build(const Draft& draft) const;

  const ExpressionGraph& graph_;
  const core::Language& language_;
  core::Unifier types_;
  std::vector<core::Unifier::Term> inputs_;
  std::vector<core::Unifier::Term> bound_;  // lambda variables, the innermost last
  Draft draft_;
};

}  // namespace hunch::learning
