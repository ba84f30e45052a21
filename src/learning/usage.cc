#include "learning/usage.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace hunch::learning {
namespace {

using core::Node;
using core::Program;
using Kind = core::Node::Kind;

constexpr double kConstantBits = 3.5;  // about what domains ask for one

// The production that an application is by; null where there is none.
const core::Production* ProductionOf(const core::Grammar& grammar, const Node& node) {
  for (const core::Production& production : grammar.productions) {
    const auto& arguments = production.arguments;
    if (production.primitive->name != node.primitive->name || production.result != node.type ||
        arguments.size() != node.children.size()) {
      continue;
    }
    const bool same =
        std::equal(arguments.begin(), arguments.end(), node.children.begin(),
                   [](core::Type t, const Program& child) { return t == child->type; });
    if (same) return &production;
  }
  return nullptr;
}

// Calls visit(node, production or null) for every node that is no lambda.
template <typename Visit>
void EachNode(const Program& program, const core::Grammar& grammar, const Visit& visit) {
  const bool apply = program->kind == Kind::kApply;
  if (program->kind != Kind::kLambda) {
    visit(*program, apply ? ProductionOf(grammar, *program) : nullptr);
  }
  for (const Program& child : program->children) EachNode(child, grammar, visit);
}

struct Leaves {
  double input = 0, variable = 0, constant = 0;

  double& Of(Kind kind) {
    return kind == Kind::kInput ? input : kind == Kind::kVariable ? variable : constant;
  }
  double Sum() const { return input + variable + constant; }
};

double Probability(double bits) { return std::exp2(-bits); }

class Counts {
 public:
  Counts(const core::Grammar& grammar, std::span<const Program> programs)
      : grammar_(grammar), uses_(grammar.productions.size()) {
    for (const Program& program : programs) {
      EachNode(program, grammar, [this](const Node& node, const core::Production* production) {
        if (production != nullptr) uses_[production - grammar_.productions.data()] += 1;
        if (node.kind != Kind::kApply) leaves_.Of(node.kind) += 1;
        if (node.kind != Kind::kApply || production != nullptr) of_type_[node.type] += 1;
      });
    }
    for (const core::Production& production : grammar.productions) {
      prior_[production.result] += Probability(production.bits);
    }
  }

  double ProductionBits(size_t i, double pseudo) const {
    const core::Production& production = grammar_.productions[i];
    const double prior = prior_.at(production.result) + LeafPrior().Sum();
    return Bits(uses_[i], CountOf(production.result), Probability(production.bits) / prior, pseudo);
  }

  core::LeafBits LeafBits(double pseudo) const {
    double all = 0, prior = LeafPrior().Sum();
    for (const auto& [type, count] : of_type_) all += count;
    double mean = 0;
    for (const auto& [type, sum] : prior_) mean += sum / static_cast<double>(prior_.size());
    prior += mean;
    core::LeafBits bits = grammar_.leaves;
    bits.input = Bits(leaves_.input, all, LeafPrior().input / prior, pseudo);
    bits.variable = Bits(leaves_.variable, all, LeafPrior().variable / prior, pseudo);
    return bits;
  }

 private:
  static double Bits(double count, double all, double prior, double pseudo) {
    return -std::log2((count + pseudo * prior) / (all + pseudo));
  }
  Leaves LeafPrior() const {
    return {Probability(grammar_.leaves.input), Probability(grammar_.leaves.variable),
            Probability(kConstantBits)};
  }
  double CountOf(core::Type type) const {
    const auto found = of_type_.find(type);
    return found == of_type_.end() ? 0 : found->second;
  }

  const core::Grammar& grammar_;
  std::vector<double> uses_;  // by production
  Leaves leaves_;
  std::map<core::Type, double> of_type_;  // expressions
  std::map<core::Type, double> prior_;    // of the productions of a type, summed
};

}  // namespace

core::Grammar Reweighted(const core::Grammar& grammar, std::span<const Program> programs,
                         const UsageOptions& options) {
  const Counts counts(grammar, programs);
  const auto within = [&](double bits) {
    return std::clamp(bits, options.least_bits, options.most_bits);
  };
  core::Grammar weighted = grammar;
  for (size_t i = 0; i < weighted.productions.size(); ++i) {
    weighted.productions[i].bits = within(counts.ProductionBits(i, options.pseudo_counts));
  }
  weighted.leaves = counts.LeafBits(options.pseudo_counts);
  weighted.leaves.input = within(weighted.leaves.input);
  weighted.leaves.variable = within(weighted.leaves.variable);
  return weighted;
}

double BitsOf(const Program& program, const core::Grammar& grammar) {
  double bits = 0;
  EachNode(program, grammar, [&](const Node& node, const core::Production* production) {
    if (node.kind == Kind::kApply) {
      bits += production != nullptr ? production->bits : node.primitive->bits;
    } else {
      bits += node.kind == Kind::kInput      ? grammar.leaves.input
              : node.kind == Kind::kVariable ? grammar.leaves.variable
                                             : kConstantBits;
    }
  });
  return bits;
}

}  // namespace hunch::learning
