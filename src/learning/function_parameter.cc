#include "learning/function_parameter.h"

#include <algorithm>
#include <deque>
#include <set>

#include "base/error.h"
#include "core/program_text.h"
#include "learning/function_name.h"

namespace hunch::learning {
namespace {

using core::Node;
using core::Program;
using Kind = core::Node::Kind;

// What stands for a function in a row of a call.
struct FunctionAt {
  const core::Closure* closure;
  uint32_t row;
};

const FunctionAt& At(core::Value value) {
  return *reinterpret_cast<const FunctionAt*>(value.number());
}

void RunApply(const core::Call& call) {
  if (call.rows == 0) return;
  const core::Value* const places = call.args[0];
  uint32_t* row_of = call.arena.AllocateArray<uint32_t>(call.rows);
  for (uint32_t i = 0; i < call.rows; ++i) row_of[i] = At(places[i]).row;
  At(places[0]).closure->Apply(call.arena, call.rows, row_of, call.args + 1, call.out);
}

const core::Primitive& Apply() {
  static const core::Primitive apply{"apply", "(a -> b) -> a -> b",
                                     "what a function gives for its arguments", 1, &RunApply};
  return apply;
}

// The node with its children as `change` makes them.
template <typename Change>
Node WithChildren(const Node& old, const Change& change) {
  Node node = old;
  for (Program& child : node.children) child = change(child);
  return node;
}

// A language in which the function parameters of an interface are primitives.
class BodyLanguage final : public core::Language {
 public:
  BodyLanguage(const core::Language& language, const core::Interface& interface)
      : Language(language.types(), PrimitivesOf(language, interface)), language_(language) {}

  std::string PrintLiteral(core::Type type, core::Value value) const override {
    return language_.PrintLiteral(type, value);
  }
  std::optional<core::TypedValue> ParseLiteral(std::string_view text,
                                               base::Arena& arena) const override {
    return language_.ParseLiteral(text, arena);
  }

 private:
  static std::vector<core::Primitive> PrimitivesOf(const core::Language& language,
                                                   const core::Interface& interface) {
    std::vector<core::Primitive> all(language.primitives().begin(), language.primitives().end());
    std::set<std::string> names;
    for (size_t k = 0; k < interface.input_types.size(); ++k) {
      const std::string& name = interface.input_names[k];
      if (!interface.input_types[k].is_function()) continue;
      if (!IsName(name) || language.Find(name) != nullptr || !names.insert(name).second) {
        throw base::InputError("the name of its argument '" + name + "' is taken, or is none");
      }
      all.push_back({name, language.types().Print(interface.input_types[k]), "", 0, &RunApply});
    }
    return all;
  }

  const core::Language& language_;
};

// What was read in the language of the body in that of its domain.
Program InLanguage(const Program& program, const core::Language& language,
                   const core::Interface& interface) {
  if (program->children.empty() && program->kind != Kind::kApply) return program;
  Node node = WithChildren(
      *program, [&](const Program& child) { return InLanguage(child, language, interface); });
  if (node.kind == Kind::kApply) {
    const std::string& name = node.primitive->name;
    if (const core::Primitive* own = language.Find(name)) {
      node.primitive = own;
    } else {
      const auto& names = interface.input_names;
      const auto k =
          static_cast<uint32_t>(std::find(names.begin(), names.end(), name) - names.begin());
      return ApplyParameter(k, interface.input_types[k], std::move(node.children));
    }
  }
  return std::make_shared<const Node>(std::move(node));
}

// The other way round, for printing alone; `parameters` has what stands for them.
Program AsNamed(const Program& program, const std::deque<core::Primitive>& parameters) {
  if (program->children.empty()) return program;
  Node node =
      WithChildren(*program, [&](const Program& child) { return AsNamed(child, parameters); });
  if (IsParameterApplied(*program)) {
    node.primitive = &parameters[program->children[0]->index];
    node.children.erase(node.children.begin());
  }
  return std::make_shared<const Node>(std::move(node));
}

}  // namespace

Program ApplyParameter(uint32_t position, core::Type function, std::vector<Program> arguments) {
  arguments.insert(arguments.begin(), core::MakeInput(position, function));
  return core::MakeApply(&Apply(), function.FinalResult(), std::move(arguments));
}

bool IsParameterApplied(const Node& node) { return node.primitive == &Apply(); }

const core::Value* ParameterColumn(const core::Closure& closure, uint32_t rows,
                                   base::Arena& arena) {
  FunctionAt* places = arena.AllocateArray<FunctionAt>(rows);
  core::Value* column = arena.AllocateArray<core::Value>(rows);
  for (uint32_t row = 0; row < rows; ++row) {
    places[row] = {&closure, row};
    column[row] = core::Value::OfNumber(reinterpret_cast<int64_t>(&places[row]));
  }
  return column;
}

std::string PrintBody(const Program& body, const core::Interface& interface) {
  std::deque<core::Primitive> parameters;
  for (const std::string& name : interface.input_names) {
    parameters.push_back({name, "", "", 0, nullptr});
  }
  return core::PrintProgram(AsNamed(body, parameters), interface);
}

Program ParseBody(std::string_view text, const core::Language& language,
                  const core::Interface& interface) {
  const BodyLanguage with_parameters(language, interface);
  return InLanguage(core::ParseProgram(text, with_parameters, interface), language, interface);
}

}  // namespace hunch::learning
