#include "learning/anti_unification.h"

#include <algorithm>
#include <set>
#include <vector>

#include "learning/function_parameter.h"
#include "learning/lambda_variables.h"
#include "learning/library_rewriting.h"

namespace hunch::learning {
namespace {

using core::Node;
using core::Program;
using Kind = core::Node::Kind;

// The variables bound within the pattern, at `depth` of them, that either program uses; those bound
// further in come last.
std::vector<Program> OwnVariables(const Program& a, const Program& b, uint32_t depth,
                                  const std::vector<core::Type>& bound) {
  std::set<uint32_t> used;
  const auto note = [&](uint32_t index) {
    if (index < depth) used.insert(index);
  };
  EachFreeVariable(a, note);
  EachFreeVariable(b, note);
  std::vector<Program> variables;
  for (auto index = used.rbegin(); index != used.rend(); ++index) {
    variables.push_back(core::MakeVariable(*index, bound[bound.size() - 1 - *index]));
  }
  return variables;
}

class Generaliser {
 public:
  std::optional<Generalisation> Run(const Program& a, const Program& b) {
    if (!Alike(*a, *b)) return std::nullopt;
    Generalisation result;
    result.body = Of(a, b);
    if (holes_.empty()) return std::nullopt;
    result.interface.output_type = a->type;
    for (const Hole& hole : holes_) {
      result.interface.input_names.push_back(NameOf(hole));
      result.interface.input_types.push_back(hole.type);
    }
    return result;
  }

 private:
  // What differs, as read outside of the pattern.
  struct Hole {
    Program a, b;
    core::Type type;
  };

  bool Alike(const Node& a, const Node& b) const {
    if (a.kind != b.kind || a.type != b.type || a.index != b.index || a.literal != b.literal ||
        a.children.size() != b.children.size() || a.kind == Kind::kInput) {
      return false;
    }
    if (a.kind == Kind::kVariable) return a.index < bound_.size();
    if (a.kind != Kind::kApply) return true;
    // Of a primitive with type variables, the types inside may differ; then it is one as a whole.
    return a.primitive->name == b.primitive->name &&
           std::equal(a.children.begin(), a.children.end(), b.children.begin(),
                      [](const Program& x, const Program& y) { return x->type == y->type; });
  }

  Program Of(const Program& a, const Program& b) {
    if (!Alike(*a, *b)) return HoleFor(a, b);
    if (a->children.empty()) return a;
    Node node = *a;
    const size_t outside = bound_.size();
    if (node.kind == Kind::kLambda) {
      const std::vector<core::Type> own = node.type.Arguments();
      bound_.insert(bound_.end(), own.begin(), own.begin() + node.index);
    }
    for (size_t k = 0; k < node.children.size(); ++k) {
      node.children[k] = Of(a->children[k], b->children[k]);
    }
    bound_.resize(outside);
    return std::make_shared<const Node>(std::move(node));
  }

  Program HoleFor(const Program& a, const Program& b) {
    const auto depth = static_cast<uint32_t>(bound_.size());
    std::vector<Program> variables = OwnVariables(a, b, depth, bound_);
    std::optional<Program> first = MovedOut(a, depth, variables);
    std::optional<Program> second = MovedOut(b, depth, variables);
    core::Type type = a->type;
    for (size_t k = variables.size(); k-- > 0;) {
      type = core::Type::Function(variables[k]->type, type);
    }
    const uint32_t position = PositionOf({std::move(*first), std::move(*second), type});
    if (variables.empty()) return core::MakeInput(position, type);
    return ApplyParameter(position, type, std::move(variables));
  }

  // What differs in the same way is one argument.
  uint32_t PositionOf(Hole hole) {
    for (uint32_t k = 0; k < holes_.size(); ++k) {
      if (SameProgram(holes_[k].a, hole.a) && SameProgram(holes_[k].b, hole.b)) return k;
    }
    holes_.push_back(std::move(hole));
    return static_cast<uint32_t>(holes_.size()) - 1;
  }

  std::string NameOf(const Hole& hole) const {
    const auto is_before = [&](const Hole& other) {
      return other.type.is_function() == hole.type.is_function();
    };
    const auto before = std::count_if(holes_.data(), &hole, is_before);
    const std::string letter(1,
                             static_cast<char>((hole.type.is_function() ? 'f' : 'a') + before % 5));
    return before < 5 ? letter : letter + std::to_string(before / 5);
  }

  std::vector<core::Type> bound_;  // variables of the pattern, the innermost last
  std::vector<Hole> holes_;
};

}  // namespace

std::optional<Generalisation> Generalise(const Program& a, const Program& b) {
  return Generaliser().Run(a, b);
}

}  // namespace hunch::learning
