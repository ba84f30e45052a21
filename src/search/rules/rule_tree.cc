#include "search/rules/rule_tree.h"

#include <algorithm>
#include <utility>

#include "search/rules/node_verdicts.h"

namespace hunch::search {
namespace {

constexpr size_t kTestsBetween = 64;     // two looks at what is left
constexpr size_t kWordsPerProgram = 32;  // looked at for what one program costs
constexpr size_t kFinishedPerTree = 20;  // kept until they are sorted

struct Open {
  int node;
  Words set;  // the elements that reach it
  uint32_t count;
  Verdict verdict;
};

struct State {
  RuleTree tree;
  std::vector<Open> open;
  Mentioned mentioned;  // by tests and closed leaves
  double score = 0;     // bits, open nodes as they were weighed
  uint32_t wrong = 0;   // elements, the same way
};

struct Split {
  const AtomGroup* test;
  const Verdicts* verdicts;
  double score;
};

class Finder {
 public:
  Finder(const RuleAtoms& atoms, const RuleSearchOptions& options, const Spend& spend)
      : atoms_(atoms),
        options_(options),
        spend_(spend),
        bits_(atoms.table()),
        verdicts_(atoms, options.sides) {}

  FoundTrees Run(const Words& among) {
    Begin(among);
    for (int depth = 0; depth < options_.most_splits && !next_.empty(); ++depth) {
      std::stable_sort(next_.begin(), next_.end(),
                       [](const State& a, const State& b) { return a.score < b.score; });
      if (next_.size() > options_.beam) next_.resize(options_.beam);
      const std::vector<State> beam = std::exchange(next_, {});
      for (const State& state : beam) {
        if (!over_) Grow(state);
      }
    }
    std::vector<RuleTree>& trees = found_.trees;
    std::stable_sort(trees.begin(), trees.end(),
                     [](const RuleTree& a, const RuleTree& b) { return a.bits < b.bits; });
    if (trees.size() > options_.most_trees) trees.resize(options_.most_trees);
    return std::move(found_);
  }

 private:
  // With a root that is open, and every right-hand side that needs no test.
  void Begin(const Words& among) {
    searched_words_ = static_cast<size_t>(
        std::count_if(among.begin(), among.end(), [](uint64_t word) { return word != 0; }));
    const uint32_t count = CountBits(among.data(), among.size());
    Verdict best{0, nullptr, count + 1};
    for (const AtomGroup& side : atoms_.sides()) {
      const uint32_t wrong = count - CountAnd(among.data(), atoms_.TrainBits(side), among.size());
      if (wrong == 0) found_.trees.push_back({{{&side}}, side.bits()});
      if (wrong < best.wrong) best = {0, &side, wrong};
    }
    State root;
    root.tree.nodes.emplace_back();
    root.open.push_back({0, among, count, best});
    Keep(std::move(root));
  }

  // Splits the state's largest open node by every test. Where a right-hand side, which may not have
  // been weighed when the node was split off, is right about all of it, goes on with it closed,
  // too.
  void Grow(const State& state) {
    const Open& open =
        *std::max_element(state.open.begin(), state.open.end(),
                          [](const Open& a, const Open& b) { return a.count < b.count; });
    bits_.After(state.mentioned);
    verdicts_.Take(open.set, open.count, bits_);
    if (const AtomGroup* side = verdicts_.PureSide(); side != nullptr && open.node > 0) {
      State closed = Without(state, open);
      Say(closed, open.node, *side);
      Keep(std::move(closed));
    }
    std::vector<Split> splits;
    for (size_t t = 0; t < atoms_.tests().size(); ++t) {
      if (t % kTestsBetween == 0 && Spent()) break;
      const AtomGroup& test = atoms_.tests()[t];
      const Verdicts* verdicts = verdicts_.Of(test);
      if (verdicts == nullptr) continue;
      const double bits = bits_.Of(test) + kNodeBits + verdicts->yes.cost + verdicts->no.cost;
      const Split split{&test, verdicts, bits + state.tree.bits};
      if (verdicts->yes.pure() && verdicts->no.pure() && state.open.size() == 1) {
        Keep(Apply(state, open, split));
      } else {
        splits.push_back(split);
      }
    }
    const size_t count = std::min(options_.splits, splits.size());
    std::partial_sort(splits.begin(), splits.begin() + static_cast<long>(count), splits.end(),
                      [](const Split& a, const Split& b) {
                        return a.score != b.score ? a.score < b.score : a.test < b.test;
                      });
    for (size_t i = 0; i < count; ++i) Keep(Apply(state, open, splits[i]));
  }

  bool Spent() {
    return over_ = !spend_(verdicts_.sides() * searched_words_ / kWordsPerProgram + 1);
  }

  // The state without one of its open nodes, of which something is to be said.
  static State Without(const State& state, const Open& open) {
    State rest;
    rest.tree.nodes.reserve(state.tree.nodes.size() + 2);
    rest.tree = state.tree;
    rest.mentioned.reserve(state.mentioned.size() + 4);
    rest.mentioned = state.mentioned;
    for (const Open& other : state.open) {
      if (other.node != open.node) rest.open.push_back(other);
    }
    return rest;
  }

  void Say(State& state, int node, const AtomGroup& atoms) const {
    state.tree.nodes[node].atoms = &atoms;
    state.tree.bits += Take(atoms_.table(), atoms, state.mentioned);
  }

  // What the state becomes when the open node is split, its sides closed where they are pure.
  State Apply(const State& state, const Open& open, const Split& split) const {
    State grown = Without(state, open);
    std::vector<RuleTree::Node>& nodes = grown.tree.nodes;
    Say(grown, open.node, *split.test);
    grown.tree.bits += kNodeBits;
    const uint64_t* bits = atoms_.TrainBits(*split.test);
    for (const bool yes : {true, false}) {
      const Verdict& verdict = yes ? split.verdicts->yes : split.verdicts->no;
      const int node = static_cast<int>(nodes.size());
      (yes ? nodes[open.node].yes : nodes[open.node].no) = node;
      nodes.emplace_back();
      if (verdict.pure()) {
        Say(grown, node, *verdict.side);
        continue;
      }
      Words set = open.set;
      for (size_t w = 0; w < set.size(); ++w) set[w] &= yes ? bits[w] : ~bits[w];
      const uint32_t count = CountBits(set.data(), set.size());
      grown.open.push_back({node, std::move(set), count, verdict});
    }
    return grown;
  }

  // Whether finished or to be gone on with.
  void Keep(State state) {
    state.score = state.tree.bits;
    for (const Open& open : state.open) {
      state.score += open.verdict.cost;
      state.wrong += open.verdict.wrong;
    }
    if (state.wrong < least_wrong_) {
      least_wrong_ = state.wrong;
      found_.nearest = state.tree;
      for (const Open& open : state.open) found_.nearest.nodes[open.node].atoms = open.verdict.side;
    }
    if (state.tree.bits > options_.most_bits) return;
    if (!state.open.empty()) {
      next_.push_back(std::move(state));
    } else if (found_.trees.size() <= kFinishedPerTree * options_.most_trees) {
      found_.trees.push_back(std::move(state.tree));
    }
  }

  const RuleAtoms& atoms_;
  const RuleSearchOptions& options_;
  const Spend& spend_;
  size_t searched_words_ = 0;  // that have elements which matter
  AtomBits bits_;              // in the state in hand
  NodeVerdicts verdicts_;      // on the node in hand
  std::vector<State> next_;
  FoundTrees found_;
  uint32_t least_wrong_ = ~0u;  // elements, of the nearest
  bool over_ = false;
};

}  // namespace

std::vector<Words> Reaching(const RuleAtoms& atoms, const RuleTree& tree, const Words& all) {
  return Spread(tree.nodes, all,
                [&](const RuleTree::Node& node) { return atoms.TrainBits(*node.atoms); });
}

Words WrongAbout(const RuleAtoms& atoms, const RuleTree& tree, const Words& all) {
  const std::vector<Words> sets = Reaching(atoms, tree, all);
  Words wrong(all.size(), 0);
  for (size_t n = 0; n < tree.nodes.size(); ++n) {
    if (!tree.nodes[n].leaf()) continue;
    const uint64_t* right = atoms.TrainBits(*tree.nodes[n].atoms);
    for (size_t w = 0; w < all.size(); ++w) wrong[w] |= sets[n][w] & ~right[w];
  }
  return wrong;
}

FoundTrees FindRuleTrees(const RuleAtoms& atoms, const Words& among,
                         const RuleSearchOptions& options, const Spend& spend) {
  return Finder(atoms, options, spend).Run(among);
}

}  // namespace hunch::search
