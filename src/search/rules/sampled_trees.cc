#include "search/rules/sampled_trees.h"

#include <algorithm>
#include <numeric>

namespace hunch::search {
namespace {

constexpr size_t kManyWords = 14;  // of train elements: fewer are searched at once
constexpr size_t kFirstWords = 8;  // of the first sample
constexpr size_t kRefuting = 20;   // trees, the cheapest, whose exceptions are counted
constexpr int kRounds = 3;

using Mask = std::vector<bool>;  // by word

Words ElementsIn(const Words& all, const Mask& mask) {
  Words elements(all.size(), 0);
  for (size_t w = 0; w < all.size(); ++w) elements[w] = mask[w] ? all[w] : 0;
  return elements;
}

Words AllThatMatter(const ElementTable& table) {
  Words all(table.train_words(), 0);
  for (size_t i = 0; i < table.train_size(); ++i) {
    if (table.targets()[i] != kNoNumber) SetBit(all.data(), i);
  }
  return all;
}

// Adds the word not in the mask yet of which worth(w) is greatest, among those of which wanted(w)
// holds.
template <typename Wanted>
void AddBest(Mask& mask, const std::vector<uint32_t>& worth, const Wanted& wanted) {
  size_t best = mask.size();
  for (size_t w = 0; w < mask.size(); ++w) {
    if (mask[w] || !wanted(w)) continue;
    if (best == mask.size() || worth[w] > worth[best]) best = w;
  }
  if (best < mask.size()) mask[best] = true;
}

// How many elements in each word the right-hand side that is right most often is wrong about.
std::vector<uint32_t> MissedByBestSide(const RuleAtoms& atoms, const Words& all) {
  std::vector<uint32_t> fewest;
  uint32_t least = ~0u;
  for (const AtomGroup<RightHandSide>& side : atoms.sides()) {
    const uint64_t* right = atoms.RightBits(side);
    std::vector<uint32_t> missed(all.size());
    uint32_t sum = 0;
    for (size_t w = 0; w < all.size(); ++w) {
      const uint64_t wrong = all[w] & ~right[w];
      sum += missed[w] = CountBits(&wrong, 1);
    }
    if (sum >= least) continue;
    least = sum;
    fewest = std::move(missed);
  }
  fewest.resize(all.size());
  return fewest;
}

// Of each example the word with most to explain and one from its middle, then those with most.
Mask FirstSample(const RuleAtoms& atoms, const Words& all) {
  const ElementTable& table = atoms.table();
  const std::vector<uint32_t> missed = MissedByBestSide(atoms, all);
  Mask mask(all.size(), false);
  const auto example = [&](size_t w) {
    return table.example_of(std::min(64 * w + 32, table.train_size() - 1));
  };
  size_t begin = 0;
  while (begin < all.size()) {
    size_t end = begin + 1;
    while (end < all.size() && example(end) == example(begin)) ++end;
    AddBest(mask, missed, [&](size_t w) { return w >= begin && w < end; });
    const size_t middle = (begin + end) / 2;
    AddBest(mask, missed, [&](size_t w) { return w == middle; });
    begin = end;
  }
  const auto any = [](size_t) { return true; };
  while (std::count(mask.begin(), mask.end(), true) < static_cast<long>(kFirstWords)) {
    AddBest(mask, missed, any);
  }
  return mask;
}

// Has the tree part all elements; gives those that it is wrong about.
Words Spread(const RuleAtoms& atoms, const Words& all, RuleTree& tree) {
  Words wrong(all.size(), 0);
  tree.nodes[0].set = all;
  for (size_t n = 0; n < tree.nodes.size(); ++n) {  // children stand behind their parents
    const RuleTree::Node& node = tree.nodes[n];
    if (node.test < 0) {
      const uint64_t* right = atoms.RightBits(atoms.sides()[node.side]);
      for (size_t w = 0; w < all.size(); ++w) wrong[w] |= node.set[w] & ~right[w];
      continue;
    }
    const uint64_t* bits = atoms.TrainBits(atoms.tests()[node.test]);
    Words& yes = tree.nodes[node.yes].set;
    Words& no = tree.nodes[node.no].set;
    yes.resize(all.size());
    no.resize(all.size());
    for (size_t w = 0; w < all.size(); ++w) {
      yes[w] = node.set[w] & bits[w];
      no[w] = node.set[w] & ~bits[w];
    }
  }
  return wrong;
}

// The trees that are right about all elements; of the others, how many of the cheapest are wrong in
// each word.
std::vector<RuleTree> Holding(const RuleAtoms& atoms, const Words& all, std::vector<RuleTree> trees,
                              std::vector<uint32_t>& refuted) {
  std::vector<RuleTree> hold;
  refuted.assign(all.size(), 0);
  for (size_t i = 0; i < trees.size(); ++i) {
    const Words wrong = Spread(atoms, all, trees[i]);
    if (CountBits(wrong.data(), wrong.size()) == 0) {
      hold.push_back(std::move(trees[i]));
    } else if (i < kRefuting) {
      for (size_t w = 0; w < all.size(); ++w) refuted[w] += wrong[w] != 0;
    }
  }
  return hold;
}

void SpreadNearest(const RuleAtoms& atoms, const Words& all, NearestTree& nearest) {
  if (nearest.tree.nodes.empty()) return;
  nearest.wrong = Spread(atoms, all, nearest.tree);
  nearest.misses = CountBits(nearest.wrong.data(), nearest.wrong.size());
  const std::vector<uint32_t> missed = MissedByBestSide(atoms, all);
  nearest.untested = std::accumulate(missed.begin(), missed.end(), 0u);
}

}  // namespace

std::vector<RuleTree> FindTreesBySample(const RuleAtoms& atoms, const RuleSearchOptions& options,
                                        const std::function<bool(uint64_t)>& spent,
                                        NearestTree* nearest) {
  if (atoms.train_words() < kManyWords) return FindRuleTrees(atoms, options, spent, nearest);
  const Words all = AllThatMatter(atoms.table());
  Mask mask = FirstSample(atoms, all);
  for (int round = 0; round < kRounds; ++round) {
    const Words sample = ElementsIn(all, mask);
    RuleSearchOptions sampled = options;
    sampled.among = &sample;
    if (nearest != nullptr) *nearest = {};
    std::vector<RuleTree> trees = FindRuleTrees(atoms, sampled, spent, nearest);
    if (nearest != nullptr) SpreadNearest(atoms, all, *nearest);
    std::vector<uint32_t> refuted;
    const bool none = trees.empty();
    std::vector<RuleTree> hold = Holding(atoms, all, std::move(trees), refuted);
    if (!hold.empty() || none || spent(0)) return hold;
    const auto some = [&](size_t w) { return refuted[w] > 0; };
    for (long more = std::count(mask.begin(), mask.end(), true) / 2; more > 0; --more) {
      AddBest(mask, refuted, some);
    }
  }
  return {};
}

}  // namespace hunch::search
