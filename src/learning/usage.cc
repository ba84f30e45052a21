#include "learning/usage.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "learning/lambda_variables.h"

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

bool IsClosed(const Program& program) {
  bool closed = true;
  EachFreeVariable(program, [&](uint32_t) { closed = false; });
  return closed;
}

// Where an expression stands. What is in a lambda and does not use its variables is an expression
// of the outside that the body captures (core::LeafBits::capture).
enum class Place { kOutside, kBody };

// Calls visit(node, production or null, place) for every node that is no lambda, and capture(node)
// for what a body captures, before its nodes.
template <typename Visit, typename Capture>
void EachNode(const Program& program, const core::Grammar& grammar, const Visit& visit,
              const Capture& capture, Place place = Place::kOutside) {
  const bool lambda = program->kind == Kind::kLambda;
  if (place == Place::kBody && !lambda && IsClosed(program)) {
    capture(*program);
    place = Place::kOutside;
  }
  if (!lambda) {
    const bool apply = program->kind == Kind::kApply;
    visit(*program, apply ? ProductionOf(grammar, *program) : nullptr, place);
  }
  for (const Program& child : program->children) {
    EachNode(child, grammar, visit, capture, lambda ? Place::kBody : place);
  }
}

double Probability(double bits) { return std::exp2(-bits); }

double Bits(double count, double all, double prior, double pseudo) {
  return -std::log2((count + pseudo * prior) / (all + pseudo));
}

// What is counted at one place: expressions by type, how each was made.
class Tally {
 public:
  Tally(const core::Grammar& grammar, Place place)
      : grammar_(grammar), place_(place), uses_(grammar.productions.size()) {
    for (const core::Production& production : grammar.productions) {
      prior_[production.result] += Prior(production);
    }
  }

  void AddUse(const core::Production& production) {
    uses_[&production - grammar_.productions.data()] += 1;
    of_type_[production.result] += 1;
  }
  void AddLeaf(core::Type type) {
    leaves_of_type_[type] += 1;
    of_type_[type] += 1;
  }
  void AddOther(core::Type type) {
    others_ += 1;
    of_type_[type] += 1;
  }

  double ProductionBits(size_t i, double pseudo) const {
    const core::Production& production = grammar_.productions[i];
    const double prior = Prior(production) / (prior_.at(production.result) + LeafPrior());
    return Bits(uses_[i], CountOf(production.result), prior, pseudo);
  }

  // Of an input or a variable, among the expressions of types that have one.
  double LeafBits(double bits, double pseudo) const {
    double leaves = 0, all = 0;
    for (const auto& [type, count] : leaves_of_type_) {
      leaves += count;
      all += CountOf(type);
    }
    return Bits(leaves, all, Probability(bits) / MeanPrior(), pseudo);
  }

  // Of the other leaves, among all expressions.
  double OtherBits(double bits, double pseudo) const {
    double all = 0;
    for (const auto& [type, count] : of_type_) all += count;
    return Bits(others_, all, Probability(bits) / MeanPrior(), pseudo);
  }

 private:
  double Prior(const core::Production& production) const {
    if (place_ == Place::kOutside) return Probability(production.bits);
    return production.TakesFunctions() ? 0 : Probability(production.body_bits);
  }
  double LeafPrior() const {
    return place_ == Place::kOutside
               ? Probability(grammar_.leaves.input) + Probability(kConstantBits)
               : Probability(grammar_.leaves.variable) + Probability(grammar_.leaves.capture);
  }
  double MeanPrior() const {
    double mean = 0;
    for (const auto& [type, sum] : prior_) mean += sum / static_cast<double>(prior_.size());
    return mean + LeafPrior();
  }
  double CountOf(core::Type type) const {
    const auto found = of_type_.find(type);
    return found == of_type_.end() ? 0 : found->second;
  }

  const core::Grammar& grammar_;
  Place place_;
  std::vector<double> uses_;  // by production
  double others_ = 0;         // constants outside, captures in bodies
  std::map<core::Type, double> of_type_, leaves_of_type_;
  std::map<core::Type, double> prior_;  // of the productions of a type, summed
};

struct Counts {
  Counts(const core::Grammar& grammar, std::span<const Program> programs)
      : outside(grammar, Place::kOutside), bodies(grammar, Place::kBody) {
    const auto count = [this](const Node& node, const core::Production* production, Place place) {
      Tally& tally = place == Place::kBody ? bodies : outside;
      if (production != nullptr) {
        tally.AddUse(*production);
      } else if (node.kind == Kind::kConstant) {
        tally.AddOther(node.type);
      } else if (node.kind != Kind::kApply) {
        tally.AddLeaf(node.type);
      }
    };
    const auto capture = [this](const Node& node) { bodies.AddOther(node.type); };
    for (const Program& program : programs) EachNode(program, grammar, count, capture);
  }

  Tally outside, bodies;
};

}  // namespace

core::Grammar Reweighted(const core::Grammar& grammar, std::span<const Program> programs,
                         const UsageOptions& options) {
  const Counts counts(grammar, programs);
  const auto within = [&](double bits) {
    return std::clamp(bits, options.least_bits, options.most_bits);
  };
  const double pseudo = options.pseudo_counts;
  core::Grammar weighted = grammar;
  for (size_t i = 0; i < weighted.productions.size(); ++i) {
    core::Production& production = weighted.productions[i];
    production.bits = within(counts.outside.ProductionBits(i, pseudo));
    production.body_bits = production.TakesFunctions()
                               ? production.bits
                               : within(counts.bodies.ProductionBits(i, pseudo));
  }
  core::LeafBits& leaves = weighted.leaves;
  leaves.input = within(counts.outside.LeafBits(leaves.input, pseudo));
  leaves.variable = within(counts.bodies.LeafBits(leaves.variable, pseudo));
  leaves.capture = within(counts.bodies.OtherBits(leaves.capture, pseudo));
  return weighted;
}

double BitsOf(const Program& program, const core::Grammar& grammar) {
  double bits = 0;
  EachNode(
      program, grammar,
      [&](const Node& node, const core::Production* production, Place place) {
        if (node.kind != Kind::kApply) {
          bits += node.kind == Kind::kInput      ? grammar.leaves.input
                  : node.kind == Kind::kVariable ? grammar.leaves.variable
                                                 : kConstantBits;
        } else if (production == nullptr) {
          bits += node.primitive->bits;
        } else {
          bits += place == Place::kBody ? production->body_bits : production->bits;
        }
      },
      [&](const Node&) { bits += grammar.leaves.capture; });
  return bits;
}

}  // namespace hunch::learning
