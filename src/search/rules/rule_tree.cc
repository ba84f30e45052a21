#include "search/rules/rule_tree.h"

#include <algorithm>
#include <utility>

#include "base/keep_least.h"
#include "search/rules/node_verdicts.h"

namespace hunch::search {
namespace {

constexpr size_t kTestsBetween = 64;     // two looks at what is left
constexpr size_t kWordsPerProgram = 32;  // looked at for what one program costs
constexpr size_t kFinishedPerTree = 20;  // kept until they are sorted

struct Open {
  int node;
  Verdict verdict;  // as its parent weighed it
};

struct Tree {
  Rule rule;
  std::vector<Open> open;
  Mentioned mentioned;  // by what the rule says
  double score = 0;     // its bits, with what the open nodes cost as they were weighed
};

class Finder {
 public:
  Finder(const RuleAtoms& atoms, const Words& among, const RuleSearchOptions& options,
         const Spend& spend)
      : atoms_(atoms),
        among_(among),
        options_(options),
        spend_(spend),
        verdicts_(atoms, options.sides) {}

  // Begins with a root that is open, and with every right-hand side that needs no test.
  FoundTrees Run() {
    verdicts_.Take(among_, {});
    words_ = verdicts_.words();
    Tree root;
    root.rule.nodes.emplace_back();
    root.open.push_back({0, verdicts_.Whole()});
    for (const AtomGroup& side : atoms_.sides()) {
      const bool right = SubsetOf(among_.data(), atoms_.TrainBits(side), among_.size());
      if (right) Keep(Saying(root, 0, side));
    }
    Keep(std::move(root));
    for (int depth = 0; depth < options_.most_splits && !next_.empty(); ++depth) {
      base::KeepLeast(next_, options_.beam, &Tree::score);
      for (const Tree& tree : std::exchange(next_, {})) {
        if (!over_) Grow(tree);
      }
    }
    base::KeepLeast(found_.trees, options_.most_trees, &Rule::bits);
    for (Rule::Node& node : found_.nearest.nodes) node.atom = atoms_.Agreeing(node.atom).front();
    return std::move(found_);
  }

 private:
  // Splits the tree's largest open node by every test. Where a right-hand side, which may not have
  // been weighed when the node was split off, is right about all of it, goes on with it closed,
  // too.
  void Grow(const Tree& tree) {
    const std::vector<Words> sets = Reaching(atoms_, tree.rule, among_, Part::kTrain);
    const int node =
        std::max_element(tree.open.begin(), tree.open.end(), [](const Open& a, const Open& b) {
          return a.verdict.count < b.verdict.count;
        })->node;
    verdicts_.Take(sets[node], tree.mentioned);
    const Verdict whole = verdicts_.Whole();
    if (whole.pure() && node > 0) Keep(Saying(tree, node, *whole.side));
    std::vector<std::pair<double, const AtomGroup*>> splits;  // by their score
    for (size_t t = 0; t < atoms_.tests().size(); ++t) {
      if (t % kTestsBetween == 0 && Spent()) break;
      const AtomGroup& test = atoms_.tests()[t];
      const Verdicts* verdicts = verdicts_.Of(test);
      if (verdicts == nullptr) continue;
      const auto& [yes, no] = *verdicts;
      if (yes.pure() && no.pure() && tree.open.size() == 1) {
        Keep(Apply(tree, node, test));
      } else {
        const double bits = verdicts_.BitsOf(test) + kNodeBits + yes.cost + no.cost;
        splits.emplace_back(bits + tree.rule.bits, &test);
      }
    }
    const size_t count = std::min(options_.splits, splits.size());
    std::partial_sort(splits.begin(), splits.begin() + static_cast<long>(count), splits.end());
    for (size_t i = 0; i < count; ++i) Keep(Apply(tree, node, *splits[i].second));
  }

  bool Spent() { return over_ = !spend_(verdicts_.sides() * words_ / kWordsPerProgram + 1); }

  // The tree with something said at an open node.
  Tree Saying(const Tree& tree, int node, const AtomGroup& atoms) const {
    Tree said;
    said.rule.nodes.reserve(tree.rule.nodes.size() + 2);
    said.rule = tree.rule;
    said.mentioned.reserve(tree.mentioned.size() + 6);
    said.mentioned = tree.mentioned;
    for (const Open& other : tree.open) {
      if (other.node != node) said.open.push_back(other);
    }
    Say(said, node, atoms);
    return said;
  }

  // The cheapest of these atoms.
  void Say(Tree& tree, int node, const AtomGroup& atoms) const {
    std::pair<double, const Atom*> cheapest{1e18, nullptr};
    for (const Atom& atom : atoms) {
      const double bits = BitsAfter(atoms_.table(), tree.mentioned, atom);
      cheapest = std::min(cheapest, std::pair(bits, &atom));
    }
    tree.rule.nodes[node].atom = *cheapest.second;
    tree.rule.bits += cheapest.first;
    Mention(*cheapest.second, tree.mentioned);
  }

  // What the tree becomes when the open node is split by a test, its sides closed where they are
  // pure.
  Tree Apply(const Tree& tree, int node, const AtomGroup& test) {
    const Verdicts& verdicts = *verdicts_.Of(test);
    Tree grown = Saying(tree, node, test);
    grown.rule.bits += kNodeBits;
    std::vector<Rule::Node>& nodes = grown.rule.nodes;
    for (const bool yes : {true, false}) {
      const Verdict& verdict = yes ? verdicts.yes : verdicts.no;
      const int child = static_cast<int>(nodes.size());
      (yes ? nodes[node].yes : nodes[node].no) = child;
      nodes.emplace_back();
      if (verdict.pure()) {
        Say(grown, child, *verdict.side);
      } else {
        grown.open.push_back({child, verdict});
      }
    }
    return grown;
  }

  // Whether finished or to be gone on with.
  void Keep(Tree tree) {
    uint32_t wrong = 0;
    tree.score = tree.rule.bits;
    for (const Open& open : tree.open) {
      tree.score += open.verdict.cost;
      wrong += open.verdict.wrong;
    }
    if (wrong < least_wrong_) {
      least_wrong_ = wrong;
      found_.nearest = tree.rule;
      for (const Open& open : tree.open) {
        found_.nearest.nodes[open.node].atom = open.verdict.side->front();
      }
    }
    if (tree.rule.bits > options_.most_bits) return;
    if (!tree.open.empty()) {
      next_.push_back(std::move(tree));
    } else if (found_.trees.size() <= kFinishedPerTree * options_.most_trees) {
      found_.trees.push_back(std::move(tree.rule));
    }
  }

  const RuleAtoms& atoms_;
  const Words& among_;
  const RuleSearchOptions& options_;
  const Spend& spend_;
  size_t words_ = 0;       // of the root
  NodeVerdicts verdicts_;  // on the node in hand
  std::vector<Tree> next_;
  FoundTrees found_;
  uint32_t least_wrong_ = ~0u;  // elements, of the nearest
  bool over_ = false;
};

}  // namespace

std::vector<Words> Reaching(const RuleAtoms& atoms, const Rule& rule, const Words& all, Part part) {
  std::vector<Words> sets(rule.nodes.size(), all);
  for (size_t n = 0; n < rule.nodes.size(); ++n) {
    const auto& [test, yes, no] = rule.nodes[n];
    if (rule.nodes[n].leaf()) continue;
    const uint64_t* bits = atoms.Bits(test, part);
    for (size_t w = 0; w < all.size(); ++w) {
      sets[yes][w] = sets[n][w] & bits[w];
      sets[no][w] = sets[n][w] & ~bits[w];
    }
  }
  return sets;
}

Words WrongAbout(const RuleAtoms& atoms, const Rule& rule, const Words& all) {
  const std::vector<Words> sets = Reaching(atoms, rule, all, Part::kTrain);
  Words wrong(all.size(), 0);
  for (size_t n = 0; n < rule.nodes.size(); ++n) {
    if (!rule.nodes[n].leaf()) continue;
    const uint64_t* right = atoms.Bits(rule.nodes[n].atom, Part::kTrain);
    for (size_t w = 0; w < all.size(); ++w) wrong[w] |= sets[n][w] & ~right[w];
  }
  return wrong;
}

FoundTrees FindRuleTrees(const RuleAtoms& atoms, const Words& among,
                         const RuleSearchOptions& options, const Spend& spend) {
  return Finder(atoms, among, options, spend).Run();
}

}  // namespace hunch::search
