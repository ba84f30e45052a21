#include "search/rules/sampled_trees.h"

#include <algorithm>

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
  for (const AtomGroup& side : atoms.sides()) {
    const uint64_t* right = atoms.TrainBits(side);
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

// The trees that are right about all elements; of the others, how many of the cheapest are wrong in
// each word.
std::vector<RuleTree> Holding(const RuleAtoms& atoms, const Words& all, std::vector<RuleTree> trees,
                              std::vector<uint32_t>& refuted) {
  std::vector<RuleTree> hold;
  refuted.assign(all.size(), 0);
  for (size_t i = 0; i < trees.size(); ++i) {
    const Words wrong = WrongAbout(atoms, trees[i], all);
    if (CountBits(wrong.data(), wrong.size()) == 0) {
      hold.push_back(std::move(trees[i]));
    } else if (i < kRefuting) {
      for (size_t w = 0; w < all.size(); ++w) refuted[w] += wrong[w] != 0;
    }
  }
  return hold;
}

}  // namespace

FoundTrees FindTreesBySample(const RuleAtoms& atoms, const RuleSearchOptions& options,
                             Budget& budget) {
  const Words all = atoms.table().Mattering();
  if (all.size() < kManyWords) return FindRuleTrees(atoms, all, options, budget);
  Mask mask = FirstSample(atoms, all);
  FoundTrees found;
  for (int round = 0; round < kRounds; ++round) {
    found = FindRuleTrees(atoms, ElementsIn(all, mask), options, budget);
    const bool none = found.trees.empty();
    std::vector<uint32_t> refuted;
    found.trees = Holding(atoms, all, std::move(found.trees), refuted);
    if (none || !found.trees.empty() || budget.Spent()) break;
    const auto some = [&](size_t w) { return refuted[w] > 0; };
    for (long more = std::count(mask.begin(), mask.end(), true) / 2; more > 0; --more) {
      AddBest(mask, refuted, some);
    }
  }
  return found;
}

}  // namespace hunch::search
