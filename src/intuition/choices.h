// What a guide may say something about, by name: the productions of a grammar, outside of lambdas
// and inside, and constants. Names are texts, so that what was learnt outlives changes of a
// grammar:
//
//   map : (int -> int) -> list int -> list int
//   body add : int -> int -> int
//   constant 3 : int
//
// Choices that stand in for each other (expressions of one type in one place) are a *group*: the
// probabilities of a group sum up to 1.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/guide.h"

namespace hunch::intuition {

struct Choice {
  std::string name;
  std::string group;
  double own_bits = 0;  // by the grammar
};

// All choices of a search: first the grammar's productions outside of lambdas, then those inside
// (which take no functions), then the constants.
std::vector<Choice> ChoicesOf(const core::Domain& domain, const core::Grammar& grammar,
                              std::span<const core::Constant> constants);

// The same without names, which take long to print: of what type the group of each choice is, and
// whether inside a lambda; in the order of ChoicesOf.
using Group = std::pair<core::Type, bool>;
std::vector<Group> GroupsOf(const core::Grammar& grammar,
                            std::span<const core::Constant> constants);

// The choices that make up a program, with how often each is made. Inputs, variables, and closed
// expressions as such inside a lambda, are no choices: what they cost stays the grammar's.
std::map<std::string, int> ChoicesIn(const core::Domain& domain, const core::Program& program);

// Sets the costs of the choices, in the order of ChoicesOf, to their bits: at least kLeastBits.
inline constexpr double kLeastBits = 0.5;
void SetCosts(std::span<const double> bits, const core::Grammar& grammar, core::Costs& costs);

// The bits that `costs` gives the choices, in the order of ChoicesOf.
std::vector<double> BitsOf(const core::Grammar& grammar, const core::Costs& costs);

// The probabilities of a group's choices by the grammar, by place in `choices`.
std::vector<double> OwnProbabilities(std::span<const Choice> choices);

}  // namespace hunch::intuition
