#include "learning/learnt_function.h"

#include <algorithm>
#include <sstream>

#include "base/error.h"
#include "core/evaluate.h"
#include "learning/function_parameter.h"

namespace hunch::learning {
namespace {

// "\a b -> body" as its names and its body.
struct Split {
  std::vector<std::string> names;
  std::string_view body;
};

Split SplitDefinition(std::string_view text) {
  const size_t arrow = text.find("->");
  if (!text.starts_with('\\') || arrow == text.npos) {
    throw base::InputError("no definition '\\a -> ...'");
  }
  std::istringstream words{std::string(text.substr(1, arrow - 1))};
  Split split{{}, text.substr(arrow + 2)};
  for (std::string word; words >> word;) split.names.push_back(word);
  return split;
}

// Functions take and give values: a function's own argument is none.
bool IsArgumentType(core::Type type) {
  if (type.has_variables()) return false;
  if (!type.is_function()) return true;
  const std::vector<core::Type> parts = type.Arguments();
  return std::none_of(parts.begin(), parts.end(), [](core::Type t) { return t.is_function(); });
}

// What the body finds as its inputs in a call.
std::vector<const core::Value*> InputsOf(const core::Call& call,
                                         const std::vector<core::Type>& types) {
  std::vector<const core::Value*> inputs;
  for (size_t k = 0; k < types.size(); ++k) {
    inputs.push_back(types[k].is_function()
                         ? ParameterColumn(*call.functions[k], call.rows, call.arena)
                         : call.args[k]);
  }
  return inputs;
}

}  // namespace

core::Type LearntFunction::type() const {
  core::Type type = interface.output_type;
  for (size_t k = interface.input_types.size(); k-- > 0;) {
    type = core::Type::Function(interface.input_types[k], type);
  }
  return type;
}

std::string LearntFunction::definition() const {
  std::string text = "\\";
  for (const std::string& argument : interface.input_names) text += argument + " ";
  return text + "-> " + PrintBody(body, interface);
}

LearntFunction ReadLearnt(const core::LearntPrimitive& learnt, const core::Language& language) {
  try {
    LearntFunction function;
    function.name = learnt.name;
    function.uses = learnt.uses;
    const core::Type type = language.types().Parse(learnt.type);
    const Split split = SplitDefinition(learnt.definition);
    function.interface = {split.names, type.Arguments(), type.FinalResult()};
    const std::vector<core::Type>& arguments = function.interface.input_types;
    if (arguments.empty() || arguments.size() != split.names.size()) {
      throw base::InputError("its type and its definition differ in their arguments");
    }
    if (type.has_variables() || !std::all_of(arguments.begin(), arguments.end(), IsArgumentType)) {
      throw base::InputError(
          "its arguments must be values, or functions of values, without type variables");
    }
    function.body = ParseBody(split.body, language, function.interface);
    return function;
  } catch (const base::InputError& fault) {
    throw base::InputError("learnt primitive '" + learnt.name + "': " + fault.what());
  }
}

core::LearntPrimitive WriteLearnt(const LearntFunction& function, const std::string& domain,
                                  const core::Language& language) {
  return {domain, function.name, function.definition(), language.types().Print(function.type()),
          function.uses};
}

core::Primitive AsPrimitive(const LearntFunction& function, double bits,
                            const core::TypeNames& types) {
  const auto run = [body = function.body,
                    arguments = function.interface.input_types](const core::Call& call) {
    const auto column = core::Evaluate(body, InputsOf(call, arguments), call.rows, call.arena);
    std::copy(column.begin(), column.end(), call.out);
  };
  return {function.name, types.Print(function.type()), function.definition(), bits, run};
}

}  // namespace hunch::learning
