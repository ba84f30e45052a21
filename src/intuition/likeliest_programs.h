// What a guide would answer without any search: the programs that its costs make cheapest, one by
// one, made from the top down without a look at a value. (Best first: Hart, Nilsson & Raphael,
// 1968, with the least that each open place can cost as the estimate.)
//
//   LikeliestPrograms programs(task.interface, domain, grammar, constants, costs);
//   while (core::Program program = programs.Next()) ...
#pragma once

#include <cstdint>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "core/guide.h"

namespace hunch::intuition {

class LikeliestPrograms {
 public:
  // All of these stay alive.
  LikeliestPrograms(const core::Interface& interface, const core::Domain& domain,
                    const core::Grammar& grammar, std::span<const core::Constant> constants,
                    const core::Costs& costs);
  ~LikeliestPrograms();

  // The next one; they never get cheaper, and no two have the same text. As in a search, lambdas
  // have no lambda inside and use one of their variables at least. Null: there is none, or too many
  // partial programs are open (some million).
  core::Program Next();
  double bits() const { return bits_; }  // of the program that came last

 private:
  // A place of a program that is still open: an expression of a type, closed or in a lambda.
  struct Hole {
    core::Type type;
    std::vector<core::Type> variables;  // of the lambda that it lies in, from the left
    friend auto operator<=>(const Hole&, const Hole&) = default;
  };
  struct Option;   // what can be put into a place
  struct Kind;     // a place with its options
  struct Partial;  // a program that has open places

  size_t KindOf(const Hole& hole);
  void AddOptions(size_t kind);
  void AddLeaves(const Hole& hole, std::vector<Option>& options);
  void FindLeast();
  void Push(std::shared_ptr<const Partial> partial);
  void Expand(const std::shared_ptr<const Partial>& partial);
  core::Program Build(const std::vector<const Option*>& options, size_t& next) const;

  const core::Interface& interface_;
  const core::Domain& domain_;
  const core::Grammar& grammar_;
  const std::span<const core::Constant> constants_;
  const core::Costs& costs_;
  std::vector<Kind> kinds_;
  std::vector<std::shared_ptr<const Partial>> queue_;  // a heap, the cheapest on top
  std::set<std::string> given_;
  double bits_ = 0;
};

}  // namespace hunch::intuition
