// A domain of sums and heads over int lists, for the tests of this folder.
#pragma once

#include "core/domain.h"
#include "core/likeness.h"
#include "core/small_language_for_test.h"

namespace hunch::memory {

using core::Type;
using core::Value;

// To which programs come over in two ways: added to 1, or as they are.
class TwoWays final : public core::Likeness {
 public:
  explicit TwoWays(const core::Language& language) : language_(language) {}
  std::vector<core::Program> Transport(const core::Program& program, std::string_view pose,
                                       const core::Task&) const override {
    if (pose != "pose") return {};
    const core::Program one = core::MakeConstant(Type::Int(), "1", Value::OfNumber(1));
    return {core::MakeApply(language_.Find("add"), Type::Int(), {program, one}), program};
  }

 private:
  const core::Language& language_;
};

class SmallDomain final : public core::Domain {
 public:
  SmallDomain()
      : Domain(core::TypeNames{{1, "int"}, {2, "bool"}},
               {{"add", "int -> int -> int", "the sum", 2, core::Lift<&core::TestAdd>()},
                {"head", "list int -> int", "the first", 2, core::Lift<&core::TestHead>()}}) {}
  const char* name() const override { return "small"; }
  const core::Grammar& grammar() const override { return grammar_; }
  std::vector<core::Constant> Constants(const core::Task&, base::Arena&) const override {
    std::vector<core::Constant> constants;
    for (const int n : {1, 2, 3, 40}) {
      constants.push_back({Type::Int(), Value::OfNumber(n), 2});
    }
    return constants;
  }
  std::vector<Value> Probes(const core::Task&, size_t, Type, base::Arena&) const override {
    return {};
  }
  std::string PrintLiteral(Type type, Value value) const override {
    return language_.PrintLiteral(type, value);
  }
  std::optional<core::TypedValue> ParseLiteral(std::string_view text,
                                               base::Arena& arena) const override {
    return language_.ParseLiteral(text, arena);
  }
  const core::Likeness& likeness() const override { return likeness_; }

 private:
  core::SmallLanguage language_;
  core::Grammar grammar_;
  TwoWays likeness_{*this};
};

}  // namespace hunch::memory
