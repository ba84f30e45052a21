// The variants of a rule tree: for each node the atoms that agree on all train elements with the
// one that was found and differ on test elements.
#pragma once

#include <array>
#include <compare>
#include <functional>
#include <utility>
#include <vector>

#include "search/rules/mentions.h"
#include "search/rules/rule_variants.h"

namespace hunch::search {

// What a node may say: a test, or at a leaf a right-hand side.
struct NodeOption {
  const AtomGroup<Test>::Variant* test = nullptr;
  const RightHandSide* side = nullptr;
  double bits = 0;
};

// The cheapest options of one node, cheapest first; the first that came among equals.
class NodeOptions {
 public:
  static constexpr size_t kMost = 5;

  void Add(const NodeOption& option) {
    if (size_ == kMost && option.bits >= options_[size_ - 1].bits) return;
    size_t at = size_ < kMost ? size_++ : size_ - 1;
    for (; at > 0 && options_[at - 1].bits > option.bits; --at) options_[at] = options_[at - 1];
    options_[at] = option;
  }
  size_t size() const { return size_; }
  const NodeOption& operator[](size_t i) const { return options_[i]; }

 private:
  std::array<NodeOption, kMost> options_;
  size_t size_ = 0;
};

// Which option each node takes, as one number, so that choices are quick to copy and to compare:
// by the first node first.
class Choice {
 public:
  static constexpr size_t kMostNodes = 21;

  size_t operator[](size_t node) const { return bits_ >> Shift(node) & kMask; }
  // The same with the next option of one node.
  Choice Next(size_t node) const { return Choice(bits_ + (uint64_t{1} << Shift(node))); }
  // The same, other nodes than these at their first option.
  Choice Of(const Choice& nodes) const { return Choice(bits_ & nodes.bits_); }
  void Mark(size_t node) { bits_ |= kMask << Shift(node); }
  friend auto operator<=>(const Choice&, const Choice&) = default;

  Choice() = default;

 private:
  static constexpr uint64_t kMask = 7;
  static_assert(NodeOptions::kMost <= kMask + 1);
  static int Shift(size_t node) { return static_cast<int>(3 * (kMostNodes - 1 - node)); }

  explicit Choice(uint64_t bits) : bits_(bits) {}
  uint64_t bits_ = 0;
};

// Choices for every node of one tree, walked cheapest first.
class TreeVariants {
 public:
  static constexpr size_t kMost = 16;  // that are walked

  TreeVariants(const RuleAtoms& atoms, const RuleTree& tree);

  template <typename Visit>
  void ForEach(const Visit& visit) const;

  // What a variant chooses of tests, right-hand sides aside.
  Choice Tests(const Choice& choice) const { return choice.Of(inner_); }

  // The test elements that end at each node; none at inner ones.
  void LeavesOnTests(const Choice& choice, std::vector<Words>& leaves) const;

  // What the variant says of the test elements that end at `leaves`.
  void SlotsOnTests(const Choice& choice, const std::vector<Words>& leaves,
                    std::vector<int32_t>& slots) const;

  // Whether an atom of the variant looks at what is made so far.
  bool LookAtMade(const Choice& choice) const;

  // `mentioned` is for use on the way.
  double BitsOf(const Choice& choice, Mentioned& mentioned) const;

  std::vector<Rule::Node> Nodes(const Choice& choice) const;

 private:
  NodeOptions TestOptions(const RuleTree::Node& node) const;
  NodeOptions SideOptions(const RuleTree::Node& node) const;
  // Roughly, for the order in which choices are walked.
  double BitsOfChoice(const Choice& choice) const;

  const RuleAtoms& atoms_;
  const RuleTree& tree_;
  std::vector<NodeOptions> options_;
  Choice inner_;         // marks inner nodes
  Mentioned mentioned_;  // by the first options
};

template <typename Visit>
void TreeVariants::ForEach(const Visit& visit) const {
  using Weighed = std::pair<double, Choice>;
  std::vector<Weighed> heap;
  heap.reserve(kMost * options_.size() + 1);
  heap.emplace_back(BitsOfChoice({}), Choice());
  for (size_t count = 0; count < kMost && !heap.empty(); ++count) {
    const Choice choice = heap.front().second;
    std::pop_heap(heap.begin(), heap.end(), std::greater<>());
    heap.pop_back();
    visit(choice);
    // Successors: the next option at or after the last position that is not at its first.
    size_t last = 0;
    for (size_t i = 0; i < options_.size(); ++i) {
      if (choice[i] > 0) last = i;
    }
    for (size_t i = last; i < options_.size(); ++i) {
      if (choice[i] + 1 >= options_[i].size()) continue;
      const Choice next = choice.Next(i);
      heap.emplace_back(BitsOfChoice(next), next);
      std::push_heap(heap.begin(), heap.end(), std::greater<>());
    }
  }
}

}  // namespace hunch::search
