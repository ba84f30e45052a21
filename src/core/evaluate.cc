#include "core/evaluate.h"

#include <algorithm>

#include "base/error.h"

namespace hunch::core {
namespace {

// What was worked out outside a lambda for its body. A closure is applied many times.
struct WorkedOut {
  const Node* node;
  uint32_t depth;  // of its Place
  const Value* column;
};
using Outside = std::vector<WorkedOut>;

// Where free names are read from. Inside a lambda: its own variables, and around it, another
// environment, with fewer rows. What does not depend on the lambda's variables is worked out there,
// once for each outer row.
struct Environment {
  std::span<const Value* const> inputs;     // outermost only
  const Environment* outer = nullptr;       // null: outermost
  uint32_t outer_depth = 0;                 // see Place
  std::span<const Value* const> variables;  // own ones, innermost last
  std::span<const uint32_t> row_of;         // by row: the outer row
  Outside* outside = nullptr;               // with columns of outer rows
  base::Arena* outer_arena = nullptr;       // that they live in
  uint32_t rows;
};

// An environment as seen from `depth` variables further in, none of which is used.
struct Place {
  const Environment& environment;
  uint32_t depth;
};

const Value* Run(const Node& node, const Place& place, base::Arena& arena);

// Whether an expression uses any of the `count` innermost variables around it.
bool Uses(const Node& node, uint32_t count, uint32_t depth = 0) {
  if (node.kind == Node::Kind::kVariable) return node.index >= depth && node.index < depth + count;
  const uint32_t inside = depth + (node.kind == Node::Kind::kLambda ? node.index : 0);
  return std::any_of(node.children.begin(), node.children.end(),
                     [&](const Program& child) { return Uses(*child, count, inside); });
}

class LambdaClosure final : public Closure {
 public:
  LambdaClosure(const Node& lambda, const Place& place, base::Arena& arena)
      : lambda_(lambda), place_(place), arena_(arena) {}

  void Apply(base::Arena& arena, uint32_t rows, const uint32_t* row_of, const Value* const* args,
             Value* out) const override {
    Environment inner;
    inner.outer = &place_.environment;
    inner.outer_depth = place_.depth;
    inner.variables = {args, lambda_.index};
    inner.row_of = {row_of, rows};
    inner.rows = rows;
    inner.outside = &outside_;
    inner.outer_arena = &arena_;
    std::copy_n(Run(*lambda_.children[0], {inner, 0}, arena), rows, out);
  }

 private:
  const Node& lambda_;
  const Place place_;
  base::Arena& arena_;
  mutable Outside outside_;
};

const Value* RunApply(const Node& node, const Place& place, base::Arena& arena) {
  const uint32_t rows = place.environment.rows;
  const size_t arity = node.children.size();
  std::vector<const Value*> columns(arity, nullptr);
  std::vector<LambdaClosure> closures;
  std::vector<const Closure*> functions(arity, nullptr);
  closures.reserve(arity);
  for (size_t k = 0; k < arity; ++k) {
    const Node& child = *node.children[k];
    if (child.kind == Node::Kind::kLambda) {
      functions[k] = &closures.emplace_back(child, place, arena);
    } else {
      columns[k] = Run(child, place, arena);
    }
  }
  Value* out = arena.AllocateArray<Value>(rows);
  node.primitive->function({arena, rows, columns.data(), functions.data(), node.type, out});
  return out;
}

// What an expression that uses none of the environment's own variables is in the outer one.
const Value* RunOutside(const Node& node, const Place& place, base::Arena& arena) {
  const Environment& inner = place.environment;
  const auto own = static_cast<uint32_t>(inner.variables.size());
  const auto known = std::find_if(
      inner.outside->begin(), inner.outside->end(),
      [&](const WorkedOut& each) { return each.node == &node && each.depth == place.depth; });
  const Value* outside = nullptr;
  if (known != inner.outside->end()) {
    outside = known->column;
  } else {
    outside = Run(node, {*inner.outer, inner.outer_depth + place.depth + own}, *inner.outer_arena);
    inner.outside->push_back({&node, place.depth, outside});
  }
  Value* column = arena.AllocateArray<Value>(inner.rows);
  for (uint32_t i = 0; i < inner.rows; ++i) column[i] = outside[inner.row_of[i]];
  return column;
}

const Value* Run(const Node& node, const Place& place, base::Arena& arena) {
  const Environment& environment = place.environment;
  if (node.kind == Node::Kind::kConstant) {
    Value* column = arena.AllocateArray<Value>(environment.rows);
    std::fill_n(column, environment.rows, node.constant);
    return column;
  }
  const auto own = static_cast<uint32_t>(environment.variables.size());
  if (environment.outer != nullptr && !Uses(node, own, place.depth)) {
    return RunOutside(node, place, arena);
  }
  switch (node.kind) {
    case Node::Kind::kInput:
      return environment.inputs[node.index];
    case Node::Kind::kVariable:
      return environment.variables[own - 1 - (node.index - place.depth)];
    case Node::Kind::kApply:
      return RunApply(node, place, arena);
    case Node::Kind::kConstant:
    case Node::Kind::kLambda:
      break;
  }
  base::CheckFailed(__FILE__, __LINE__, "a lambda stands only as an argument of a primitive");
}

}  // namespace

std::span<const Value> Evaluate(const Program& program, std::span<const Value* const> inputs,
                                uint32_t rows, base::Arena& arena) {
  Environment environment;
  environment.inputs = inputs;
  environment.rows = rows;
  return {Run(*program, {environment, 0}, arena), rows};
}

Value EvaluateOne(const Program& program, std::span<const Value> inputs, base::Arena& arena) {
  std::vector<const Value*> columns(inputs.size());
  for (size_t k = 0; k < inputs.size(); ++k) columns[k] = &inputs[k];
  return Evaluate(program, columns, 1, arena)[0];
}

}  // namespace hunch::core
