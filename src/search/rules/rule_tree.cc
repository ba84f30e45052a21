#include "search/rules/rule_tree.h"

#include <algorithm>
#include <memory>

#include "search/rules/node_verdicts.h"

namespace hunch::search {
namespace {

struct Open {
  int node;
  uint32_t count;
  double residual;
  uint32_t wrong;  // elements that its right-hand side is wrong about
};

struct State {
  RuleTree tree;
  std::vector<Open> open;
  Mentioned mentioned;  // by tests and closed leaves
  double score = 0;
};

struct Split {
  int test;
  uint32_t part;  // that the test parts from the node in hand, by its number
  double score;
};

// What a state becomes, told from what is in hand: the states themselves are made of those only
// that are gone on with.
struct Grown {
  const State* from = nullptr;
  Open open;  // the node that is split
  int test;
  Verdicts verdicts;
  double bits = 0, score = 0;
  uint64_t wrong = 0;             // elements, open nodes as they were weighed
  std::unique_ptr<State> closed;  // instead of all that: a state with one open node less
};

class Finder {
 public:
  Finder(const RuleAtoms& atoms, const RuleSearchOptions& options,
         const std::function<bool(uint64_t)>& spent, NearestTree* nearest)
      : atoms_(atoms),
        options_(options),
        spent_(spent),
        nearest_(nearest),
        words_(atoms.train_words()),
        bits_(atoms),
        verdicts_(atoms, options.sides) {}

  std::vector<RuleTree> Run() {
    std::vector<State> beam;
    if (auto root = Root()) beam.push_back(std::move(*root));
    for (int depth = 0; depth < options_.most_splits && !beam.empty(); ++depth) {
      std::vector<Grown> next;
      for (const State& state : beam) {
        if (over_) break;
        Grow(state, depth + 1 == options_.most_splits, next);
      }
      std::stable_sort(next.begin(), next.end(),
                       [](const Grown& a, const Grown& b) { return a.score < b.score; });
      if (next.size() > static_cast<size_t>(options_.beam)) next.resize(options_.beam);
      std::vector<State> states;
      for (const Grown& grown : next) {
        states.push_back(grown.closed ? std::move(*grown.closed) : Apply(grown));
      }
      beam = std::move(states);
    }
    std::stable_sort(finished_.begin(), finished_.end(),
                     [](const RuleTree& a, const RuleTree& b) { return a.bits < b.bits; });
    if (finished_.size() > options_.most_trees) finished_.resize(options_.most_trees);
    return std::move(finished_);
  }

 private:
  std::optional<State> Root() {
    State state;
    RuleTree::Node root;
    root.set.assign(words_, 0);
    for (size_t i = 0; i < atoms_.table().train_size(); ++i) {
      if (atoms_.table().targets()[i] != kNoNumber) SetBit(root.set.data(), i);
    }
    if (options_.among != nullptr) {
      for (size_t w = 0; w < words_; ++w) root.set[w] &= (*options_.among)[w];
    }
    searched_words_ = static_cast<size_t>(
        std::count_if(root.set.begin(), root.set.end(), [](uint64_t word) { return word != 0; }));
    const uint32_t count = CountBits(root.set.data(), words_);
    // Every pure right-hand side is a rule without a test.
    for (size_t k = 0; k < atoms_.sides().size(); ++k) {
      if (!SubsetOf(root.set.data(), atoms_.RightBits(atoms_.sides()[k]), words_)) continue;
      RuleTree tree;
      root.side = static_cast<int>(k);
      tree.bits = atoms_.sides()[k].bits();
      tree.nodes.push_back(root);
      finished_.push_back(std::move(tree));
    }
    root.side = -1;
    state.tree.nodes.push_back(std::move(root));
    state.open.push_back({0, count, 0, count});
    return state;
  }

  // Splits the state's largest open node by every test.
  void Grow(const State& state, bool last, std::vector<Grown>& next) {
    const auto largest =
        std::max_element(state.open.begin(), state.open.end(),
                         [](const Open& a, const Open& b) { return a.count < b.count; });
    bits_.After(state.mentioned);
    verdicts_.Take(state.tree.nodes[largest->node].set, largest->count, bits_);
    if (nearest_ != nullptr && state.tree.nodes.size() == 1) WatchRoot(state.tree);
    if (state.tree.nodes.size() > 1) Close(state, *largest, next);
    std::vector<Split> splits;
    for (size_t t = 0; t < atoms_.tests().size(); ++t) {
      if (t % 64 == 0 && spent_(verdicts_.sides() * searched_words_ / 32 + 1)) {
        over_ = true;
        break;
      }
      if (const auto split = Weigh(static_cast<int>(t), state.tree.bits)) {
        const Verdicts& verdicts = verdicts_.On(split->part);
        if (verdicts.yes.pure() && verdicts.no.pure() && state.open.size() == 1) {
          Finish(Tell(state, *largest, *split));
        } else if (!last || nearest_ != nullptr) {
          splits.push_back(*split);
        }
      }
    }
    const size_t count = std::min<size_t>(options_.splits, splits.size());
    std::partial_sort(splits.begin(), splits.begin() + static_cast<long>(count), splits.end(),
                      [](const Split& a, const Split& b) {
                        return a.score != b.score ? a.score < b.score : a.test < b.test;
                      });
    for (size_t i = 0; i < count; ++i) {
      Grown grown = Tell(state, *largest, splits[i]);
      if (IsNearer(grown)) Watch(Apply(grown).tree);
      const bool open =
          state.open.size() > 1 || !grown.verdicts.yes.pure() || !grown.verdicts.no.pure();
      if (grown.bits < options_.most_bits && open) next.push_back(std::move(grown));
    }
  }

  // Goes on with the open node closed where a right-hand side, which may not have been weighed when
  // it was split off, is right about all of it.
  void Close(const State& state, const Open& open, std::vector<Grown>& next) {
    const int side = verdicts_.PureSide();
    if (side < 0) return;
    State closed = state;
    closed.tree.nodes[open.node].side = side;
    closed.tree.bits += TakeSide(side, closed.mentioned);
    std::erase_if(closed.open, [&](const Open& other) { return other.node == open.node; });
    closed.score = closed.tree.bits;
    for (const Open& left : closed.open) closed.score += left.residual;
    if (closed.tree.bits > options_.most_bits) return;
    if (closed.open.empty()) {
      if (finished_.size() <= 20 * options_.most_trees) finished_.push_back(std::move(closed.tree));
    } else {
      next.emplace_back();
      next.back().score = closed.score;
      next.back().closed = std::make_unique<State>(std::move(closed));
    }
  }

  // The node in hand split by a test; nothing where it is not split.
  std::optional<Split> Weigh(int test, double bits) {
    const auto part = verdicts_.PartBy(test);
    if (!part) return std::nullopt;
    const Verdicts& verdicts = verdicts_.On(*part);
    const double score = bits_.OfTest(test) + kNodeBits + verdicts.yes.cost + verdicts.no.cost;
    return Split{test, *part, score + bits};
  }

  double TakeTest(int test, Mentioned& mentioned) const {
    return Take(atoms_.table(), atoms_.tests()[test], mentioned);
  }
  double TakeSide(int side, Mentioned& mentioned) const {
    return Take(atoms_.table(), atoms_.sides()[side], mentioned);
  }

  // What the state becomes when the node is split, its sides closed where they are pure.
  Grown Tell(const State& state, const Open& open, const Split& split) {
    Grown grown{&state, open, split.test, verdicts_.On(split.part), state.tree.bits, 0, 0, nullptr};
    taken_ = state.mentioned;
    grown.bits += TakeTest(split.test, taken_) + kNodeBits;
    for (const Verdict* verdict : {&grown.verdicts.yes, &grown.verdicts.no}) {
      if (verdict->pure()) grown.bits += TakeSide(verdict->side, taken_);
    }
    grown.score = grown.bits;
    for (const Open& other : state.open) {
      if (other.node == open.node) continue;
      grown.score += other.residual;
      grown.wrong += other.wrong;
    }
    for (const Verdict* verdict : {&grown.verdicts.yes, &grown.verdicts.no}) {
      if (verdict->pure()) continue;
      grown.score += verdict->cost;
      grown.wrong += verdict->wrong;
    }
    return grown;
  }

  State Apply(const Grown& told) const {
    State grown;
    grown.tree = told.from->tree;
    grown.mentioned = told.from->mentioned;
    TakeTest(told.test, grown.mentioned);
    for (const Open& other : told.from->open) {
      if (other.node != told.open.node) grown.open.push_back(other);
    }
    const uint64_t* bits = atoms_.TrainBits(atoms_.tests()[told.test]);
    for (const bool yes : {true, false}) {
      const Verdict& verdict = yes ? told.verdicts.yes : told.verdicts.no;
      RuleTree::Node child;
      child.set.resize(words_);
      const Words& set = grown.tree.nodes[told.open.node].set;
      for (size_t w = 0; w < words_; ++w) child.set[w] = set[w] & (yes ? bits[w] : ~bits[w]);
      const int index = static_cast<int>(grown.tree.nodes.size());
      child.side = verdict.side;
      if (verdict.pure()) {
        TakeSide(verdict.side, grown.mentioned);
      } else {
        const uint32_t count = CountBits(child.set.data(), words_);
        grown.open.push_back({index, count, verdict.cost, verdict.wrong});
      }
      grown.tree.nodes.push_back(std::move(child));
      RuleTree::Node& parent = grown.tree.nodes[told.open.node];
      parent.test = told.test;
      parent.side = -1;
      (yes ? parent.yes : parent.no) = index;
    }
    grown.tree.bits = told.bits;
    grown.score = told.score;
    return grown;
  }

  void Finish(const Grown& grown) {
    if (finished_.size() > 20 * options_.most_trees || grown.bits > options_.most_bits) return;
    finished_.push_back(Apply(grown).tree);
  }

  bool IsNearer(const Grown& grown) const {
    if (nearest_ == nullptr) return false;
    return nearest_->tree.nodes.empty() || grown.wrong < nearest_->misses;
  }

  void WatchRoot(RuleTree tree) {
    tree.nodes[0].side = verdicts_.BestSide();
    if (tree.nodes[0].side < 0) return;
    Watch(tree);
    nearest_->untested = nearest_->misses;
  }

  // Keeps the tree if it is wrong about fewer elements than all before.
  void Watch(const RuleTree& tree) {
    Words wrong(words_, 0);
    for (const RuleTree::Node& node : tree.nodes) {
      if (node.test >= 0) continue;
      if (node.side < 0) return;
      const uint64_t* right = atoms_.RightBits(atoms_.sides()[node.side]);
      for (size_t w = 0; w < words_; ++w) wrong[w] |= node.set[w] & ~right[w];
    }
    const uint32_t misses = CountBits(wrong.data(), words_);
    if (!nearest_->tree.nodes.empty() && misses >= nearest_->misses) return;
    nearest_->tree = tree;
    nearest_->wrong = std::move(wrong);
    nearest_->misses = misses;
  }

  const RuleAtoms& atoms_;
  const RuleSearchOptions& options_;
  const std::function<bool(uint64_t)>& spent_;
  NearestTree* nearest_;
  const size_t words_;
  size_t searched_words_ = 0;  // that have elements which matter
  AtomBits bits_;              // in the state in hand
  NodeVerdicts verdicts_;      // on the node in hand
  Mentioned taken_;            // for use on the way
  std::vector<RuleTree> finished_;
  bool over_ = false;
};

}  // namespace

std::vector<RuleTree> FindRuleTrees(const RuleAtoms& atoms, const RuleSearchOptions& options,
                                    const std::function<bool(uint64_t work)>& spent,
                                    NearestTree* nearest) {
  return Finder(atoms, options, spent, nearest).Run();
}

}  // namespace hunch::search
