#include "learning/library_rewriting.h"

#include <algorithm>
#include <optional>
#include <set>
#include <vector>

#include "learning/function_parameter.h"
#include "learning/lambda_variables.h"

namespace hunch::learning {
namespace {

using core::Node;
using core::Program;
using Kind = core::Node::Kind;

// `body` with arguments for its inputs, `depth` variables of the body being around.
Program Filled(const Program& body, std::span<const Program> arguments, uint32_t depth) {
  if (body->kind == Kind::kInput) return MovedIn(arguments[body->index], depth);
  if (body->children.empty()) return body;
  if (IsParameterApplied(*body)) {
    std::vector<Program> values;
    for (size_t k = 1; k < body->children.size(); ++k) {
      values.push_back(Filled(body->children[k], arguments, depth));
    }
    return AppliedTo(MovedIn(arguments[body->children[0]->index], depth), values);
  }
  Node node = *body;
  for (Program& child : node.children) child = Filled(child, arguments, depth + Binds(*body));
  return std::make_shared<const Node>(std::move(node));
}

// But for their children.
bool SameNode(const Node& a, const Node& b) {
  if (a.kind != b.kind || a.type != b.type || a.index != b.index || a.literal != b.literal ||
      a.children.size() != b.children.size()) {
    return false;
  }
  return a.kind != Kind::kApply || a.primitive->name == b.primitive->name;
}

// Notes what an input of the body stands for; false where it stands for something else already.
bool Note(uint32_t input, std::optional<Program> argument, std::vector<Program>& arguments) {
  if (!argument) return false;
  if (arguments[input] != nullptr) return SameProgram(arguments[input], *argument);
  arguments[input] = std::move(*argument);
  return true;
}

// Whether the node applies a parameter to different variables of the body alone: then what stands
// there tells what the parameter is.
bool TellsParameter(const Node& node) {
  std::set<uint32_t> seen;
  return std::all_of(node.children.begin() + 1, node.children.end(), [&](const Program& child) {
    return child->kind == Kind::kVariable && seen.insert(child->index).second;
  });
}

// What the inputs of `body` stand for where it is `program`; those found so far are in `arguments`.
bool Fits(const Program& body, const Program& program, uint32_t depth,
          std::vector<Program>& arguments) {
  if (body->kind == Kind::kInput) {
    if (program->type != body->type) return false;
    return Note(body->index, MovedOut(program, depth, {}), arguments);
  }
  if (IsParameterApplied(*body)) {
    if (program->type != body->type || !TellsParameter(*body)) return false;
    const std::span variables = std::span(body->children).subspan(1);
    return Note(body->children[0]->index, MovedOut(program, depth, variables), arguments);
  }
  if (!SameNode(*body, *program)) return false;
  for (size_t i = 0; i < body->children.size(); ++i) {
    if (!Fits(body->children[i], program->children[i], depth + Binds(*body), arguments)) {
      return false;
    }
  }
  return true;
}

// An argument that the body does not use could be anything.
bool Lacks(const std::vector<Program>& arguments) {
  return std::find(arguments.begin(), arguments.end(), nullptr) != arguments.end();
}

Program Rewrite(const Program& program, std::span<const LearntFunction* const> functions,
                const core::Language& language) {
  if (program->kind != Kind::kApply && program->children.empty()) return program;
  Node node = *program;
  if (node.kind == Kind::kApply) {
    node.primitive = language.Find(node.primitive->name);
    for (const LearntFunction* function : functions) {
      std::vector<Program> arguments(function->interface.input_types.size());
      if (!Fits(function->body, program, 0, arguments) || Lacks(arguments)) continue;
      node.primitive = language.Find(function->name);
      node.children = std::move(arguments);
      break;
    }
  }
  for (Program& child : node.children) child = Rewrite(child, functions, language);
  return std::make_shared<const Node>(std::move(node));
}

}  // namespace

uint64_t UsesOf(const Program& program, const std::string& name) {
  uint64_t uses = program->kind == Kind::kApply && program->primitive->name == name;
  for (const Program& child : program->children) uses += UsesOf(child, name);
  return uses;
}

bool SameProgram(const Program& a, const Program& b) {
  return SameNode(*a, *b) &&
         std::equal(a->children.begin(), a->children.end(), b->children.begin(),
                    [](const Program& x, const Program& y) { return SameProgram(x, y); });
}

Program WrittenOut(const Program& program, std::span<const LearntFunction> functions,
                   const core::Language& base) {
  if (program->kind != Kind::kApply && program->children.empty()) return program;
  Node node = *program;
  for (Program& child : node.children) child = WrittenOut(child, functions, base);
  if (node.kind == Kind::kApply) {
    const std::string& name = node.primitive->name;
    const auto function = std::find_if(functions.begin(), functions.end(),
                                       [&](const LearntFunction& f) { return f.name == name; });
    if (function != functions.end()) return Filled(function->body, node.children, 0);
    node.primitive = base.Find(name);
  }
  return std::make_shared<const Node>(std::move(node));
}

size_t NodesSaved(const Program& program, const Program& body, size_t arity) {
  size_t saved = 0;
  std::vector<Program> arguments(arity);
  const bool fits =
      program->kind == Kind::kApply && Fits(body, program, 0, arguments) && !Lacks(arguments);
  if (!fits) arguments = program->children;
  size_t left = 1;
  for (const Program& argument : arguments) {
    left += core::Size(argument);
    saved += NodesSaved(argument, body, arity);
  }
  const size_t size = core::Size(program);
  return saved + (size > left ? size - left : 0);
}

Program WrittenWith(const Program& program, std::span<const LearntFunction> functions,
                    const core::Language& language) {
  std::vector<const LearntFunction*> largest_first;
  for (const LearntFunction& function : functions) largest_first.push_back(&function);
  std::stable_sort(largest_first.begin(), largest_first.end(),
                   [](const LearntFunction* a, const LearntFunction* b) {
                     return core::Size(a->body) > core::Size(b->body);
                   });
  return Rewrite(program, largest_first, language);
}

}  // namespace hunch::learning
