#include "intuition/choices.h"

#include <algorithm>
#include <cmath>

#include "base/error.h"

namespace hunch::intuition {
namespace {

using core::Node;
using core::Program;
using Kind = core::Node::Kind;

core::Type TypeOf(const core::Production& production) {
  core::Type type = production.result;
  for (size_t i = production.arguments.size(); i-- > 0;) {
    type = core::Type::Function(production.arguments[i], type);
  }
  return type;
}

std::string ApplicationName(const core::Domain& domain, const std::string& primitive,
                            core::Type type, bool in_body) {
  return (in_body ? "body " : "") + primitive + " : " + domain.types().Print(type);
}

std::string ConstantName(const core::Domain& domain, core::Type type, const std::string& literal) {
  return "constant " + literal + " : " + domain.types().Print(type);
}

std::string GroupName(const core::Domain& domain, core::Type type, bool in_body) {
  return (in_body ? "body " : "") + domain.types().Print(type);
}

bool UsesVariables(const Program& program) {
  return program->kind == Kind::kVariable ||
         std::any_of(program->children.begin(), program->children.end(), UsesVariables);
}

class Counter {
 public:
  explicit Counter(const core::Domain& domain) : domain_(domain) {}

  void Count(const Program& program, bool in_body) {
    in_body = in_body && UsesVariables(program);
    if (program->kind == Kind::kConstant) {
      ++counts_[ConstantName(domain_, program->type, program->literal)];
    }
    if (program->kind == Kind::kApply) {
      core::Type type = program->type;
      for (size_t i = program->children.size(); i-- > 0;) {
        type = core::Type::Function(program->children[i]->type, type);
      }
      ++counts_[ApplicationName(domain_, program->primitive->name, type, in_body)];
    }
    for (const Program& child : program->children) {
      const bool lambda = child->kind == Kind::kLambda;
      Count(lambda ? child->children[0] : child, lambda || in_body);
    }
  }
  std::map<std::string, int> Take() { return std::move(counts_); }

 private:
  const core::Domain& domain_;
  std::map<std::string, int> counts_;
};

}  // namespace

std::vector<Choice> ChoicesOf(const core::Domain& domain, const core::Grammar& grammar,
                              std::span<const core::Constant> constants) {
  std::vector<Choice> choices;
  for (const bool in_body : {false, true}) {
    for (const core::Production& production : grammar.productions) {
      if (in_body && production.TakesFunctions()) continue;
      choices.push_back(
          {ApplicationName(domain, production.primitive->name, TypeOf(production), in_body),
           GroupName(domain, production.result, in_body),
           in_body ? production.body_bits : production.bits});
    }
  }
  for (const core::Constant& constant : constants) {
    choices.push_back(
        {ConstantName(domain, constant.type, domain.PrintLiteral(constant.type, constant.value)),
         GroupName(domain, constant.type, false), constant.bits});
  }
  return choices;
}

std::vector<Group> GroupsOf(const core::Grammar& grammar,
                            std::span<const core::Constant> constants) {
  std::vector<Group> groups;
  for (const bool in_body : {false, true}) {
    for (const core::Production& production : grammar.productions) {
      if (in_body && production.TakesFunctions()) continue;
      groups.emplace_back(production.result, in_body);
    }
  }
  for (const core::Constant& constant : constants) groups.emplace_back(constant.type, false);
  return groups;
}

std::map<std::string, int> ChoicesIn(const core::Domain& domain, const core::Program& program) {
  Counter counter(domain);
  counter.Count(program, false);
  return counter.Take();
}

void SetCosts(std::span<const double> bits, const core::Grammar& grammar, core::Costs& costs) {
  size_t next = 0;
  const auto take = [&] { return std::max(kLeastBits, bits[next++]); };
  for (double& cost : costs.productions) cost = take();
  for (size_t i = 0; i < grammar.productions.size(); ++i) {
    if (!grammar.productions[i].TakesFunctions()) costs.in_bodies[i] = take();
  }
  for (double& cost : costs.constants) cost = take();
  HUNCH_CHECK(next == bits.size());
}

std::vector<double> BitsOf(const core::Grammar& grammar, const core::Costs& costs) {
  std::vector<double> bits = costs.productions;
  for (size_t i = 0; i < grammar.productions.size(); ++i) {
    if (!grammar.productions[i].TakesFunctions()) bits.push_back(costs.in_bodies[i]);
  }
  bits.insert(bits.end(), costs.constants.begin(), costs.constants.end());
  return bits;
}

std::vector<double> OwnProbabilities(std::span<const Choice> choices) {
  std::map<std::string, double> sums;
  for (const Choice& choice : choices) sums[choice.group] += std::exp2(-choice.own_bits);
  std::vector<double> probabilities;
  for (const Choice& choice : choices) {
    probabilities.push_back(std::exp2(-choice.own_bits) / sums[choice.group]);
  }
  return probabilities;
}

}  // namespace hunch::intuition
