#include "learning/learnt_function.h"

#include <algorithm>
#include <sstream>

#include "base/error.h"
#include "core/evaluate.h"
#include "core/program_text.h"

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

bool IsValueType(core::Type type) { return !type.has_variables() && !type.is_function(); }

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
  return text + "-> " + core::PrintProgram(body, interface);
}

LearntFunction ReadLearnt(const core::LearntPrimitive& learnt, const core::Language& language) {
  try {
    LearntFunction function;
    function.name = learnt.name;
    function.uses = learnt.uses;
    const core::Type type = language.types().Parse(learnt.type);
    const Split split = SplitDefinition(learnt.definition);
    function.interface = {split.names, type.Arguments(), type.FinalResult()};
    std::vector<core::Type> all = function.interface.input_types;
    if (all.empty() || all.size() != split.names.size()) {
      throw base::InputError("its type and its definition differ in their arguments");
    }
    all.push_back(function.interface.output_type);
    if (!std::all_of(all.begin(), all.end(), IsValueType)) {
      throw base::InputError("its arguments must be values, without type variables");
    }
    function.body = core::ParseProgram(split.body, language, function.interface);
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
                    arity = function.interface.input_types.size()](const core::Call& call) {
    const auto column = core::Evaluate(body, {call.args, arity}, call.rows, call.arena);
    std::copy(column.begin(), column.end(), call.out);
  };
  return {function.name, types.Print(function.type()), function.definition(), bits, run};
}

}  // namespace hunch::learning
