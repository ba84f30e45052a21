#include "search/rules/rule_tree.h"

#include <algorithm>
#include <cmath>

#include "search/rules/mentions.h"

namespace hunch::search {
namespace {

// n log2 n, by n.
class Entropies {
 public:
  explicit Entropies(size_t most) : n_log_n_(most + 1, 0) {
    for (size_t n = 2; n <= most; ++n) {
      n_log_n_[n] = static_cast<float>(static_cast<double>(n) * std::log2(static_cast<double>(n)));
    }
  }
  // The bits that say which `wrong` of `all` are exceptions, and two bits to mend each.
  double ExceptionBits(uint32_t all, uint32_t wrong) const {
    if (wrong == 0) return 0;
    return n_log_n_[all] - n_log_n_[wrong] - n_log_n_[all - wrong] + 2.0 * wrong + 1;
  }

 private:
  std::vector<float> n_log_n_;
};

struct Open {
  int node;
  uint32_t count;
  double residual;
};

struct State {
  RuleTree tree;
  std::vector<Open> open;
  Mentioned mentioned;  // by tests and closed leaves
  double score = 0;
};

// The best that can be said of a set: which right-hand side, at what cost.
struct Verdict {
  double cost = 1e18;
  double bits = 0;
  int side = -1;
  bool pure = false;
};

struct Split {
  int test;
  double score;
  Verdict yes, no;
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
        entropies_(atoms.table().train_size()),
        savings_(atoms.table().columns().size(), 0) {}

  std::vector<RuleTree> Run() {
    std::vector<State> beam;
    if (auto root = Root()) beam.push_back(std::move(*root));
    for (int depth = 0; depth < options_.most_splits && !beam.empty(); ++depth) {
      std::vector<State> next;
      for (const State& state : beam) {
        if (over_) break;
        Grow(state, depth + 1 == options_.most_splits, next);
      }
      std::stable_sort(next.begin(), next.end(),
                       [](const State& a, const State& b) { return a.score < b.score; });
      if (next.size() > static_cast<size_t>(options_.beam)) next.resize(options_.beam);
      beam = std::move(next);
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
    state.open.push_back({0, count, 0});
    return state;
  }

  // The right-hand sides worth weighing on a set: those that are right most often, cheap ones first
  // among equals.
  void ChooseSides(const Words& set) {
    std::vector<std::pair<uint32_t, int>> wrong;
    const uint32_t all = CountBits(set.data(), words_);
    for (size_t k = 0; k < atoms_.sides().size(); ++k) {
      const uint32_t right = CountAnd(set.data(), atoms_.RightBits(atoms_.sides()[k]), words_);
      if (right > 0) wrong.emplace_back(all - right, static_cast<int>(k));
    }
    const auto before = [this](const auto& a, const auto& b) {
      if (a.first != b.first) return a.first < b.first;
      const double bits_a = LeastBits(atoms_.sides()[a.second]);
      const double bits_b = LeastBits(atoms_.sides()[b.second]);
      return bits_a != bits_b ? bits_a < bits_b : a.second < b.second;
    };
    const size_t count = std::min<size_t>(options_.sides, wrong.size());
    std::partial_sort(wrong.begin(), wrong.begin() + static_cast<long>(count), wrong.end(), before);
    sides_.clear();
    side_bits_.clear();
    wrong_.clear();
    wrong_counts_.clear();
    for (size_t i = 0; i < count; ++i) AddSide(set, wrong[i].second);
    // Constants may be right about few elements and still be the only name for them.
    for (size_t k = 0; k < atoms_.sides().size(); ++k) {
      const auto& atom = atoms_.sides()[k].variants.front().atom;
      const bool chosen =
          std::find(sides_.begin(), sides_.end(), static_cast<int>(k)) != sides_.end();
      if (atom.column == RightHandSide::kConstant && !chosen &&
          CountAnd(set.data(), atoms_.RightBits(atoms_.sides()[k]), words_) > 0) {
        AddSide(set, static_cast<int>(k));
      }
    }
  }

  void AddSide(const Words& set, int side) {
    sides_.push_back(side);
    side_bits_.push_back(LeastBits(atoms_.sides()[side]));
    const uint64_t* right = atoms_.RightBits(atoms_.sides()[side]);
    for (size_t w = 0; w < words_; ++w) wrong_.push_back(set[w] & ~right[w]);
    wrong_counts_.push_back(CountBits(&wrong_[wrong_.size() - words_], words_));
  }

  // Splits the state's largest open node by every test.
  void Grow(const State& state, bool last, std::vector<State>& next) {
    const auto largest =
        std::max_element(state.open.begin(), state.open.end(),
                         [](const Open& a, const Open& b) { return a.count < b.count; });
    const Words& set = state.tree.nodes[largest->node].set;
    for (uint32_t c = 0; c < savings_.size(); ++c) {
      savings_[c] = Saving(atoms_.table(), state.mentioned, c);
    }
    ChooseSides(set);
    if (nearest_ != nullptr && state.tree.nodes.size() == 1) WatchRoot(state.tree);
    if (state.tree.nodes.size() > 1) Close(state, *largest, next);
    std::vector<Split> splits;
    for (size_t t = 0; t < atoms_.tests().size(); ++t) {
      if (t % 64 == 0 && spent_(sides_.size() * words_ / 32 + 1)) {
        over_ = true;
        break;
      }
      if (auto split = Weigh(set, largest->count, static_cast<int>(t))) {
        split->score += state.tree.bits;
        if (split->yes.pure && split->no.pure && state.open.size() == 1) {
          Finish(state, *largest, *split);
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
      State grown = Apply(state, *largest, splits[i]);
      if (nearest_ != nullptr) Watch(grown.tree);
      if (grown.tree.bits < options_.most_bits && !grown.open.empty()) {
        next.push_back(std::move(grown));
      }
    }
  }

  // Goes on with the open node closed where a right-hand side, which may not have been weighed when
  // it was split off, is right about all of it.
  void Close(const State& state, const Open& open, std::vector<State>& next) {
    int best = -1;
    for (size_t i = 0; i < sides_.size(); ++i) {
      if (wrong_counts_[i] == 0 && (best < 0 || side_bits_[i] < side_bits_[best])) {
        best = static_cast<int>(i);
      }
    }
    if (best < 0) return;
    State closed = state;
    closed.tree.nodes[open.node].side = sides_[best];
    closed.tree.bits += Take(atoms_.sides()[sides_[best]], closed.mentioned);
    std::erase_if(closed.open, [&](const Open& other) { return other.node == open.node; });
    closed.score = closed.tree.bits;
    for (const Open& left : closed.open) closed.score += left.residual;
    if (closed.tree.bits > options_.most_bits) return;
    if (closed.open.empty()) {
      if (finished_.size() <= 20 * options_.most_trees) finished_.push_back(std::move(closed.tree));
    } else {
      next.push_back(std::move(closed));
    }
  }

  double Saved(uint32_t column) const { return savings_[column]; }
  double Saved(const Test& test) const {
    return Saved(test.column) + (ComparesColumns(test) ? Saved(test.other) : 0);
  }
  double Saved(const RightHandSide& side) const {
    return side.column == RightHandSide::kConstant ? 0 : Saved(side.column);
  }

  // What the cheapest atom of a group costs in the state in hand.
  template <typename Group>
  double LeastBits(const Group& group) const {
    double least = 1e18;
    for (const auto& variant : group.variants) {
      least = std::min(least, variant.atom.bits - Saved(variant.atom));
    }
    return least;
  }

  // The bits of the cheapest atom of a group after `mentioned`, which it joins.
  template <typename Group>
  double Take(const Group& group, Mentioned& mentioned) const {
    const auto bits = [&](const auto& variant) {
      return BitsAfter(atoms_.table(), mentioned, variant.atom);
    };
    const auto cheapest =
        std::min_element(group.variants.begin(), group.variants.end(),
                         [&](const auto& a, const auto& b) { return bits(a) < bits(b); });
    const double least = bits(*cheapest);
    Mention(cheapest->atom, mentioned);
    return least;
  }

  std::optional<Split> Weigh(const Words& set, uint32_t all, int test) const {
    const auto& group = atoms_.tests()[test];
    const uint64_t* bits = atoms_.TrainBits(group);
    const uint32_t yes = CountAnd(set.data(), bits, words_);
    if (yes == 0 || yes == all) return std::nullopt;
    Split split{test, 0, {}, {}};
    for (size_t k = 0; k < sides_.size(); ++k) {
      const uint32_t wrong_yes = CountAnd(&wrong_[k * words_], bits, words_);
      const uint32_t wrong_no = wrong_counts_[k] - wrong_yes;
      Better(split.yes, side_bits_[k], yes, wrong_yes, sides_[k]);
      Better(split.no, side_bits_[k], all - yes, wrong_no, sides_[k]);
    }
    split.score = LeastBits(group) + kNodeBits + split.yes.cost + split.no.cost;
    return split;
  }

  void Better(Verdict& best, double bits, uint32_t all, uint32_t wrong, int side) const {
    const double cost = bits + entropies_.ExceptionBits(all, wrong);
    const bool pure = wrong == 0;
    if (best.side >= 0 && (best.pure != pure ? best.pure : best.cost <= cost)) return;
    best = {cost, bits, side, pure};
  }

  State Apply(const State& state, const Open& open, const Split& split) const {
    State grown;
    grown.tree = state.tree;
    grown.mentioned = state.mentioned;
    grown.tree.bits += Take(atoms_.tests()[split.test], grown.mentioned) + kNodeBits;
    for (const Open& other : state.open) {
      if (other.node != open.node) grown.open.push_back(other);
    }
    const uint64_t* bits = atoms_.TrainBits(atoms_.tests()[split.test]);
    for (const bool yes : {true, false}) {
      const Verdict& verdict = yes ? split.yes : split.no;
      RuleTree::Node child;
      child.set.resize(words_);
      const Words& set = grown.tree.nodes[open.node].set;
      for (size_t w = 0; w < words_; ++w) child.set[w] = set[w] & (yes ? bits[w] : ~bits[w]);
      const int index = static_cast<int>(grown.tree.nodes.size());
      child.side = verdict.side;
      if (verdict.pure) {
        grown.tree.bits += Take(atoms_.sides()[verdict.side], grown.mentioned);
      } else {
        grown.open.push_back({index, CountBits(child.set.data(), words_), verdict.cost});
      }
      grown.tree.nodes.push_back(std::move(child));
      RuleTree::Node& parent = grown.tree.nodes[open.node];
      parent.test = split.test;
      parent.side = -1;
      (yes ? parent.yes : parent.no) = index;
    }
    grown.score = grown.tree.bits;
    for (const Open& left : grown.open) grown.score += left.residual;
    return grown;
  }

  void Finish(const State& state, const Open& open, const Split& split) {
    if (finished_.size() > 20 * options_.most_trees) return;
    RuleTree tree = Apply(state, open, split).tree;
    if (tree.bits <= options_.most_bits) finished_.push_back(std::move(tree));
  }

  void WatchRoot(RuleTree tree) {
    if (sides_.empty()) return;
    tree.nodes[0].side = sides_[0];
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
  const Entropies entropies_;
  std::vector<double> savings_;  // by column, in the state in hand
  std::vector<int> sides_;       // weighed at the node in hand
  std::vector<double> side_bits_;
  Words wrong_;                         // of each of them: where it is wrong in the node,
  std::vector<uint32_t> wrong_counts_;  // ... and how often
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
