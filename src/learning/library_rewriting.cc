#include "learning/library_rewriting.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace hunch::learning {
namespace {

using core::Node;
using core::Program;
using Kind = core::Node::Kind;

uint32_t Binds(const Node& node) { return node.kind == Kind::kLambda ? node.index : 0; }

// The program as it reads `by` variables further in (by < 0: further out). Nothing where it uses
// one of the variables that it would leave.
std::optional<Program> Moved(const Program& program, int by, uint32_t bound = 0) {
  if (by == 0) return program;
  if (program->kind == Kind::kVariable) {
    if (program->index < bound) return program;
    const int64_t index = static_cast<int64_t>(program->index) + by;
    if (index < bound) return std::nullopt;
    return core::MakeVariable(static_cast<uint32_t>(index), program->type);
  }
  if (program->children.empty()) return program;
  Node node = *program;
  for (Program& child : node.children) {
    std::optional<Program> moved = Moved(child, by, bound + Binds(*program));
    if (!moved) return std::nullopt;
    child = std::move(*moved);
  }
  return std::make_shared<const Node>(std::move(node));
}

// `body` with arguments for its inputs, `depth` variables of the body being around.
Program Filled(const Program& body, std::span<const Program> arguments, uint32_t depth) {
  if (body->kind == Kind::kInput) {
    return *Moved(arguments[body->index], static_cast<int>(depth));
  }
  if (body->children.empty()) return body;
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

// What the inputs of `body` stand for where it is `program`; those found so far are in `arguments`.
bool Fits(const Program& body, const Program& program, uint32_t depth,
          std::vector<Program>& arguments) {
  if (body->kind == Kind::kInput) {
    const std::optional<Program> outside = Moved(program, -static_cast<int>(depth));
    if (!outside || program->type != body->type) return false;
    Program& argument = arguments[body->index];
    if (argument != nullptr) return SameProgram(argument, *outside);
    argument = *outside;
    return true;
  }
  if (!SameNode(*body, *program)) return false;
  for (size_t i = 0; i < body->children.size(); ++i) {
    if (!Fits(body->children[i], program->children[i], depth + Binds(*body), arguments)) {
      return false;
    }
  }
  return true;
}

Program Rewrite(const Program& program, std::span<const LearntFunction* const> functions,
                const core::Language& language) {
  if (program->kind != Kind::kApply && program->children.empty()) return program;
  Node node = *program;
  if (node.kind == Kind::kApply) {
    node.primitive = language.Find(node.primitive->name);
    for (const LearntFunction* function : functions) {
      std::vector<Program> arguments(function->interface.input_types.size());
      if (!Fits(function->body, program, 0, arguments)) continue;
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
