#include "core/evaluate.h"

#include <algorithm>

#include "base/error.h"

namespace hunch::core {
namespace {

// The columns that free names are read from; variables innermost last.
struct Environment {
  std::vector<const Value*> inputs;
  std::vector<const Value*> variables;
};

const Value* Run(const Node& node, const Environment& environment, uint32_t rows,
                 base::Arena& arena);

class LambdaClosure final : public Closure {
 public:
  LambdaClosure(const Node& lambda, const Environment& captured)
      : lambda_(lambda), captured_(captured) {}

  void Apply(base::Arena& arena, uint32_t rows, const uint32_t* row_of, const Value* const* args,
             Value* out) const override {
    Environment inner;
    const auto gather = [&](const Value* column) {
      Value* gathered = arena.AllocateArray<Value>(rows);
      for (uint32_t i = 0; i < rows; ++i) gathered[i] = column[row_of[i]];
      return gathered;
    };
    for (const Value* column : captured_.inputs) inner.inputs.push_back(gather(column));
    for (const Value* column : captured_.variables) inner.variables.push_back(gather(column));
    for (uint32_t k = 0; k < lambda_.index; ++k) inner.variables.push_back(args[k]);
    const Value* result = Run(*lambda_.children[0], inner, rows, arena);
    std::copy_n(result, rows, out);
  }

 private:
  const Node& lambda_;
  const Environment& captured_;
};

const Value* RunApply(const Node& node, const Environment& environment, uint32_t rows,
                      base::Arena& arena) {
  const size_t arity = node.children.size();
  std::vector<const Value*> columns(arity, nullptr);
  std::vector<LambdaClosure> closures;
  std::vector<const Closure*> functions(arity, nullptr);
  closures.reserve(arity);
  for (size_t k = 0; k < arity; ++k) {
    const Node& child = *node.children[k];
    if (child.kind == Node::Kind::kLambda) {
      functions[k] = &closures.emplace_back(child, environment);
    } else {
      columns[k] = Run(child, environment, rows, arena);
    }
  }
  Value* out = arena.AllocateArray<Value>(rows);
  node.primitive->function({arena, rows, columns.data(), functions.data(), node.type, out});
  return out;
}

const Value* Run(const Node& node, const Environment& environment, uint32_t rows,
                 base::Arena& arena) {
  switch (node.kind) {
    case Node::Kind::kInput:
      return environment.inputs[node.index];
    case Node::Kind::kVariable:
      return environment.variables[environment.variables.size() - 1 - node.index];
    case Node::Kind::kConstant: {
      Value* column = arena.AllocateArray<Value>(rows);
      std::fill_n(column, rows, node.constant);
      return column;
    }
    case Node::Kind::kApply:
      return RunApply(node, environment, rows, arena);
    case Node::Kind::kLambda:
      break;
  }
  base::CheckFailed(__FILE__, __LINE__, "a lambda stands only as an argument of a primitive");
}

}  // namespace

std::span<const Value> Evaluate(const Program& program, std::span<const Value* const> inputs,
                                uint32_t rows, base::Arena& arena) {
  Environment environment;
  environment.inputs.assign(inputs.begin(), inputs.end());
  return {Run(*program, environment, rows, arena), rows};
}

Value EvaluateOne(const Program& program, std::span<const Value> inputs, base::Arena& arena) {
  std::vector<const Value*> columns(inputs.size());
  for (size_t k = 0; k < inputs.size(); ++k) columns[k] = &inputs[k];
  return Evaluate(program, columns, 1, arena)[0];
}

}  // namespace hunch::core
