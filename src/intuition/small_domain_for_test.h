// A domain of sums, heads and maps over int lists with two properties, for the tests of this
// folder.
#pragma once

#include <array>

#include "core/guide.h"
#include "core/likeness.h"
#include "core/program_text.h"
#include "core/small_language_for_test.h"
#include "intuition/net.h"

namespace hunch::intuition {

using core::Type;
using core::Value;

// Tasks of one pair are alike, and tasks of more are.
class PairsLikeness final : public core::Likeness {
 public:
  std::vector<float> Embedding(const core::Task& task) const override {
    return {task.train.size() == 1 ? 1.0F : 0.0F, 0.5F};
  }
};

class SmallDomain final : public core::Domain {
 public:
  SmallDomain()
      : Domain(core::TypeNames{{1, "int"}, {2, "bool"}},
               {{"add", "int -> int -> int", "the sum", 2, core::Lift<&core::TestAdd>()},
                {"head", "list int -> int", "the first", 2, core::Lift<&core::TestHead>()},
                {"map", "(a -> b) -> list a -> list b", "applied to each", 3, &core::Map}}) {
    grammar_ = core::Grammar::FromLanguage(*this, std::array{Type::Int()});
  }
  const char* name() const override { return "small"; }
  const core::Grammar& grammar() const override { return grammar_; }
  std::vector<core::Constant> Constants(const core::Task&, base::Arena&) const override {
    return {{Type::Int(), Value::OfNumber(1), 2}, {Type::Int(), Value::OfNumber(7), 4}};
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
  // Whether there is one pair, and whether there are more. Nothing is said of no pairs.
  std::vector<float> Properties(const core::Task& task) const override {
    if (task.train.empty()) return {};
    return {task.train.size() == 1 ? 1.0F : 0.0F, task.train.size() > 1 ? 1.0F : 0.0F};
  }

  core::Interface interface() const { return {{"xs"}, {Type::List(Type::Int())}, Type::Int()}; }
  core::Program Parse(const char* text) const {
    core::Interface any = interface();
    any.output_type = {};
    return core::ParseProgram(text, *this, any);
  }
  core::Task MakeTask(size_t pairs) const {
    core::Task task;
    task.interface = interface();
    for (size_t i = 0; i < pairs; ++i) {
      const Value list = ParseLiteral("[1, 2]", *task.storage)->value;
      task.train.push_back({{list}, Value::OfNumber(1)});
    }
    return task;
  }
  // What it has of costs for a task; by name of the production, "body " before those inside
  // lambdas, and by text of the constant.
  std::map<std::string, double> Named(const core::Costs& costs) const {
    std::map<std::string, double> named;
    for (size_t i = 0; i < grammar_.productions.size(); ++i) {
      const std::string& primitive = grammar_.productions[i].primitive->name;
      named[primitive] = costs.productions[i];
      named["body " + primitive] = costs.in_bodies[i];
    }
    named["1"] = costs.constants[0];
    named["7"] = costs.constants[1];
    return named;
  }
  std::map<std::string, double> Weighed(const core::Guide& guide, size_t pairs) const {
    const core::Task task = MakeTask(pairs);
    base::Arena arena;
    const std::vector<core::Constant> constants = Constants(task, arena);
    core::Costs costs = core::OwnCosts(grammar_, constants);
    guide.Weigh(*this, task, grammar_, constants, costs);
    return Named(costs);
  }

 private:
  core::SmallLanguage language_;
  core::Grammar grammar_;
  PairsLikeness likeness_;
};

// Of two choices: the first is likelier for one pair, the second for more.
inline Net TwoChoices() {
  return {"small",
          {"add : int -> int -> int", "head : list int -> int"},
          {"int", "int"},
          {{2, 2, {3, 0, 0, 3}, {0, 0}}}};
}

}  // namespace hunch::intuition
