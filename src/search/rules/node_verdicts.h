// What can be said of the elements at one node of a rule tree: the right-hand sides worth weighing
// there, and which of them is best on each part that a test cuts from the node.
#pragma once

#include <optional>
#include <vector>

#include "search/rules/atom_bits.h"
#include "search/rules/node_parts.h"

namespace hunch::search {

// The best that can be said of a set: which right-hand side, at what cost. What it is wrong about
// costs as exceptions, listed and mended one by one.
struct Verdict {
  double cost = 1e18;
  int side = -1;
  uint32_t wrong = 0;
  bool pure() const { return side >= 0 && wrong == 0; }
};

// On both sides of a test.
struct Verdicts {
  Verdict yes, no;
};

class NodeVerdicts {
 public:
  NodeVerdicts(const RuleAtoms& atoms, int most_sides);

  // Takes the node with this set of `count` elements in hand, atoms costing as `bits` says.
  void Take(const Words& set, uint32_t count, const AtomBits& bits);

  // The number of the part that a test cuts from the node; nothing where it does not split it.
  // Tests that agree within the node have one number.
  std::optional<uint32_t> PartBy(int test);
  const Verdicts& On(uint32_t part) const { return verdicts_[part]; }

  size_t sides() const { return sides_.size(); }  // that are weighed
  // The side that is right most often; the cheapest that is right about all. -1 without one.
  int BestSide() const { return sides_.empty() ? -1 : sides_.front(); }
  int PureSide() const;

 private:
  void ChooseSides();
  void AddConstants();
  void AddSide(int side);
  Verdicts Judge(const uint64_t* part, uint32_t yes);
  Verdict Best(uint32_t all, const std::vector<uint32_t>& wrong) const;
  // The bits that say which `wrong` of `all` are exceptions, and two bits to mend each.
  double ExceptionBits(uint32_t all, uint32_t wrong) const {
    return n_log_n_[all] - n_log_n_[wrong] - n_log_n_[all - wrong] + mending_[wrong];
  }
  uint32_t RightAbout(int side);

  const RuleAtoms& atoms_;
  const size_t most_sides_;
  std::vector<float> n_log_n_;   // n log2 n, by n
  std::vector<double> mending_;  // by exceptions; none where nothing is wrong
  const AtomBits* bits_ = nullptr;
  NodeWords node_;  // in hand
  uint32_t count_ = 0;
  KnownParts known_;                // that tests cut from it
  std::vector<Verdicts> verdicts_;  // on these
  std::vector<int> sides_;          // weighed there
  std::vector<double> side_bits_;
  Words wrong_;                                 // of each of them: where it is wrong in the node,
  std::vector<uint32_t> wrong_counts_;          // ... and how often
  std::vector<uint32_t> wrong_yes_, wrong_no_;  // ... and on both sides of the test in hand
};

}  // namespace hunch::search
