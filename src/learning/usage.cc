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

// Calls visit(node, production or null, whether it is in a lambda) for every node that is none.
template <typename Visit>
void EachNode(const Program& program, const core::Grammar& grammar, const Visit& visit,
              bool inside = false) {
  const bool apply = program->kind == Kind::kApply;
  const bool lambda = program->kind == Kind::kLambda;
  if (!lambda) visit(*program, apply ? ProductionOf(grammar, *program) : nullptr, inside);
  for (const Program& child : program->children) {
    EachNode(child, grammar, visit, inside || lambda);
  }
}

// A leaf among the expressions that could be one: for inputs those outside of all lambdas, for
// variables those inside, of the types that inputs, or variables, have.
class LeafCounts {
 public:
  void AddExpression(core::Type type) { of_type_[type] += 1; }
  void AddLeaf(core::Type type) { leaves_of_type_[type] += 1; }

  double leaves() const { return Sum(leaves_of_type_, leaves_of_type_); }
  double expressions() const { return Sum(of_type_, leaves_of_type_); }

 private:
  using Tally = std::map<core::Type, double>;
  static double Sum(const Tally& tally, const Tally& types) {
    double sum = 0;
    for (const auto& [type, count] : tally) sum += types.contains(type) ? count : 0;
    return sum;
  }
  Tally of_type_, leaves_of_type_;
};

double Probability(double bits) { return std::exp2(-bits); }

class Counts {
 public:
  Counts(const core::Grammar& grammar, std::span<const Program> programs)
      : grammar_(grammar), uses_(grammar.productions.size()) {
    for (const Program& program : programs) {
      EachNode(program, grammar,
               [this](const Node& node, const core::Production* production, bool inside) {
                 Count(node, production, inside);
               });
    }
    for (const core::Production& production : grammar.productions) {
      prior_[production.result] += Probability(production.bits);
    }
  }

  double ProductionBits(size_t i, double pseudo) const {
    const core::Production& production = grammar_.productions[i];
    const double prior = prior_.at(production.result) + LeafPrior();
    return Bits(uses_[i], CountOf(production.result), Probability(production.bits) / prior, pseudo);
  }

  core::LeafBits LeafBits(double pseudo) const {
    double mean = 0;
    for (const auto& [type, sum] : prior_) mean += sum / static_cast<double>(prior_.size());
    const double prior = mean + LeafPrior();
    core::LeafBits bits = grammar_.leaves;
    bits.input =
        Bits(inputs_.leaves(), inputs_.expressions(), Probability(bits.input) / prior, pseudo);
    bits.variable = Bits(variables_.leaves(), variables_.expressions(),
                         Probability(bits.variable) / prior, pseudo);
    return bits;
  }

 private:
  void Count(const Node& node, const core::Production* production, bool inside) {
    if (node.kind == Kind::kApply && production == nullptr) return;
    if (production != nullptr) uses_[production - grammar_.productions.data()] += 1;
    of_type_[node.type] += 1;
    LeafCounts& leaves = inside ? variables_ : inputs_;
    leaves.AddExpression(node.type);
    if (node.kind == (inside ? Kind::kVariable : Kind::kInput)) leaves.AddLeaf(node.type);
  }

  static double Bits(double count, double all, double prior, double pseudo) {
    return -std::log2((count + pseudo * prior) / (all + pseudo));
  }
  double LeafPrior() const {
    return Probability(grammar_.leaves.input) + Probability(grammar_.leaves.variable) +
           Probability(kConstantBits);
  }
  double CountOf(core::Type type) const {
    const auto found = of_type_.find(type);
    return found == of_type_.end() ? 0 : found->second;
  }

  const core::Grammar& grammar_;
  std::vector<double> uses_;  // by production
  LeafCounts inputs_, variables_;
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
  EachNode(program, grammar,
           [&](const Node& node, const core::Production* production, bool /*inside*/) {
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
