#include "learning/learnt_domain.h"

#include <set>

#include "base/error.h"
#include "learning/function_name.h"
#include "learning/library_rewriting.h"

namespace hunch::learning {
namespace {

core::Grammar InPrimitivesOf(const core::Language& language, core::Grammar grammar) {
  for (core::Production& production : grammar.productions) {
    production.primitive = language.Find(production.primitive->name);
  }
  return grammar;
}

std::vector<core::Primitive> AllPrimitives(const core::Domain& base,
                                           const std::vector<LearntFunction>& functions) {
  std::vector<core::Primitive> all(base.primitives().begin(), base.primitives().end());
  std::set<std::string> names;
  for (const LearntFunction& function : functions) {
    if (!IsName(function.name) || base.Find(function.name) != nullptr ||
        !names.insert(function.name).second) {
      throw base::InputError("learnt primitive '" + function.name +
                             "': the name is taken, or is none");
    }
    all.push_back(AsPrimitive(function, LearntDomain::kBits, base.types()));
  }
  return all;
}

}  // namespace

LearntDomain::LearntDomain(const core::Domain& domain, std::vector<LearntFunction> functions)
    : Domain(domain.types(), AllPrimitives(domain, functions)),
      base_(domain),
      functions_(std::move(functions)),
      grammar_(InPrimitivesOf(*this, domain.grammar())) {}

core::Grammar LearntDomain::Extended(const core::Grammar& grammar) const {
  core::Grammar extended = InPrimitivesOf(*this, grammar);
  for (const LearntFunction& function : functions_) {
    const core::Primitive* primitive = Find(function.name);
    extended.productions.push_back({primitive, function.interface.input_types,
                                    function.interface.output_type, primitive->bits});
  }
  return extended;
}

core::Program LearntDomain::InOwnWords(const core::Program& program) const {
  return WrittenWith(program, functions_, *this);
}

}  // namespace hunch::learning
