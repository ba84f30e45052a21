#include "search/rules/rule_tree.h"

#include <algorithm>
#include <cmath>
#include <memory>

#include "search/rules/mentions.h"
#include "search/rules/node_parts.h"

namespace hunch::search {
namespace {

class Entropies {
 public:
  explicit Entropies(size_t most) : n_log_n_(most + 1, 0), mending_(most + 1, 0) {
    for (size_t n = 1; n <= most; ++n) {
      const double number = static_cast<double>(n);
      n_log_n_[n] = static_cast<float>(number * std::log2(number));
      mending_[n] = 2 * number + 1;
    }
  }
  // The bits that say which `wrong` of `all` are exceptions, and two bits to mend each.
  double ExceptionBits(uint32_t all, uint32_t wrong) const {
    return n_log_n_[all] - n_log_n_[wrong] - n_log_n_[all - wrong] + mending_[wrong];
  }

 private:
  std::vector<float> n_log_n_;   // n log2 n, by n
  std::vector<double> mending_;  // none where nothing is wrong
};

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

// The best that can be said of a set: which right-hand side, at what cost.
struct Verdict {
  double cost = 1e18;
  int side = -1;
  uint32_t wrong = 0;
  bool pure() const { return side >= 0 && wrong == 0; }
};

struct Verdicts {
  Verdict yes, no;
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
        entropies_(atoms.table().train_size()),
        savings_(atoms.table().columns().size() + 1, 0) {
    for (const auto& group : atoms.tests()) {
      test_costs_.push_back(static_cast<uint32_t>(costs_.size()));
      for (const auto& variant : group.variants) {
        const Test& test = variant.atom;
        costs_.push_back({test.bits, test.column, ComparesColumns(test) ? test.other : NoColumn()});
      }
    }
    test_costs_.push_back(static_cast<uint32_t>(costs_.size()));
  }

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

  // The right-hand sides worth weighing on the node in hand, which has `all` elements: those that
  // are right most often, cheap ones first among equals.
  void ChooseSides(uint32_t all) {
    std::vector<std::pair<uint32_t, int>> wrong;
    for (size_t k = 0; k < atoms_.sides().size(); ++k) {
      const uint64_t* right = node_.Within(atoms_.RightBits(atoms_.sides()[k]));
      const uint32_t count = CountBits(right, node_.words());
      if (count > 0) wrong.emplace_back(all - count, static_cast<int>(k));
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
    for (size_t i = 0; i < count; ++i) AddSide(wrong[i].second);
    // Constants may be right about few elements and still be the only name for them.
    for (size_t k = 0; k < atoms_.sides().size(); ++k) {
      const auto& atom = atoms_.sides()[k].variants.front().atom;
      const bool chosen =
          std::find(sides_.begin(), sides_.end(), static_cast<int>(k)) != sides_.end();
      if (atom.column == RightHandSide::kConstant && !chosen &&
          CountBits(node_.Within(atoms_.RightBits(atoms_.sides()[k])), node_.words()) > 0) {
        AddSide(static_cast<int>(k));
      }
    }
  }

  void AddSide(int side) {
    sides_.push_back(side);
    side_bits_.push_back(LeastBits(atoms_.sides()[side]));
    const uint64_t* right = atoms_.RightBits(atoms_.sides()[side]);
    const uint64_t* wrong = node_.Without(right);
    wrong_.insert(wrong_.end(), wrong, wrong + node_.words());
    wrong_counts_.push_back(CountBits(wrong, node_.words()));
  }

  // Splits the state's largest open node by every test.
  void Grow(const State& state, bool last, std::vector<Grown>& next) {
    const auto largest =
        std::max_element(state.open.begin(), state.open.end(),
                         [](const Open& a, const Open& b) { return a.count < b.count; });
    for (uint32_t c = 0; c < NoColumn(); ++c) {
      savings_[c] = Saving(atoms_.table(), state.mentioned, c);
    }
    node_.Take(state.tree.nodes[largest->node].set);
    ChooseSides(largest->count);
    known_.Restart(node_.words(), atoms_.tests().size());
    verdicts_.clear();
    if (nearest_ != nullptr && state.tree.nodes.size() == 1) WatchRoot(state.tree);
    if (state.tree.nodes.size() > 1) Close(state, *largest, next);
    std::vector<Split> splits;
    for (size_t t = 0; t < atoms_.tests().size(); ++t) {
      if (t % 64 == 0 && spent_(sides_.size() * words_ / 32 + 1)) {
        over_ = true;
        break;
      }
      if (const auto split = Weigh(largest->count, static_cast<int>(t), state.tree.bits)) {
        const Verdicts& verdicts = verdicts_[split->part];
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
      next.emplace_back();
      next.back().score = closed.score;
      next.back().closed = std::make_unique<State>(std::move(closed));
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

  // The same for the tests of a group.
  double LeastTestBits(int test) const {
    double least = 1e18;
    for (uint32_t i = test_costs_[test]; i < test_costs_[test + 1]; ++i) {
      const TestCost& cost = costs_[i];
      least = std::min(least, cost.bits - (savings_[cost.column] + savings_[cost.other]));
    }
    return least;
  }

  // The node in hand, which has `all` elements, split by a test; nothing where it is not split.
  std::optional<Split> Weigh(uint32_t all, int test, double bits) {
    const uint64_t* part = node_.Within(atoms_.TrainBits(atoms_.tests()[test]));
    const uint32_t yes = CountBits(part, node_.words());
    if (yes == 0 || yes == all) return std::nullopt;
    // Many tests agree within a small node.
    const uint32_t number = known_.NumberOf(part);
    if (number == verdicts_.size()) verdicts_.push_back(VerdictsOn(part, yes, all - yes));
    const Verdicts& verdicts = verdicts_[number];
    const double score = LeastTestBits(test) + kNodeBits + verdicts.yes.cost + verdicts.no.cost;
    return Split{test, number, score + bits};
  }

  Verdicts VerdictsOn(const uint64_t* part, uint32_t yes, uint32_t no) {
    wrong_yes_.resize(sides_.size());
    wrong_no_.resize(sides_.size());
    CountAndEach(wrong_.data(), sides_.size(), part, node_.words(), wrong_yes_.data());
    for (size_t k = 0; k < sides_.size(); ++k) wrong_no_[k] = wrong_counts_[k] - wrong_yes_[k];
    return {Best(yes, wrong_yes_), Best(no, wrong_no_)};
  }

  // The cheapest of the right-hand sides that are never wrong, or else of all, their exceptions
  // counted; the first of those that cost the same.
  Verdict Best(uint32_t all, const std::vector<uint32_t>& wrong) const {
    const bool pure = std::find(wrong.begin(), wrong.end(), 0u) != wrong.end();
    Verdict best;
    for (size_t k = 0; k < wrong.size(); ++k) {
      if (pure && wrong[k] != 0) continue;
      const double cost = side_bits_[k] + entropies_.ExceptionBits(all, wrong[k]);
      if (cost < best.cost) best = {cost, sides_[k], wrong[k]};
    }
    return best;
  }

  // What the state becomes when the node is split, its sides closed where they are pure.
  Grown Tell(const State& state, const Open& open, const Split& split) {
    Grown grown{&state, open, split.test, verdicts_[split.part], state.tree.bits, 0, 0, nullptr};
    taken_ = state.mentioned;
    grown.bits += Take(atoms_.tests()[split.test], taken_) + kNodeBits;
    for (const Verdict* verdict : {&grown.verdicts.yes, &grown.verdicts.no}) {
      if (verdict->pure()) grown.bits += Take(atoms_.sides()[verdict->side], taken_);
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
    Take(atoms_.tests()[told.test], grown.mentioned);
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
        Take(atoms_.sides()[verdict.side], grown.mentioned);
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
  struct TestCost {
    double bits;
    uint32_t column, other;
  };
  // Where the savings of a column that there is not are.
  uint32_t NoColumn() const { return static_cast<uint32_t>(savings_.size() - 1); }

  std::vector<TestCost> costs_;       // of all variants of the first test, then of the second ...
  std::vector<uint32_t> test_costs_;  // by test: where its own begin
  std::vector<double> savings_;       // by column, in the state in hand
  NodeWords node_;                    // in hand
  KnownParts known_;                  // that tests part from it
  std::vector<Verdicts> verdicts_;    // on these
  std::vector<int> sides_;            // weighed at the node in hand
  std::vector<double> side_bits_;
  Words wrong_;                                 // of each of them: where it is wrong in the node,
  std::vector<uint32_t> wrong_counts_;          // ... and how often
  std::vector<uint32_t> wrong_yes_, wrong_no_;  // ... and on both sides of the test in hand
  Mentioned taken_;                             // for use on the way
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
