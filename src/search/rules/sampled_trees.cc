#include "search/rules/sampled_trees.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace hunch::search {
namespace {

constexpr size_t kManyWords = 14;  // with elements that matter: fewer are searched at once
constexpr size_t kFirstWords = 8;  // of the first sample, evenly spread
constexpr size_t kRefuting = 20;   // trees, the cheapest, whose exceptions are counted
constexpr int kRounds = 3;

// Leaves the trees that are right about all elements; says of the others how many of the cheapest
// are wrong in each word.
std::vector<uint32_t> Refute(const RuleAtoms& atoms, const Words& all,
                             std::vector<RuleTree>& trees) {
  std::vector<uint32_t> refuted(all.size(), 0);
  size_t met = 0;
  std::erase_if(trees, [&](const RuleTree& tree) {
    const Words wrong = WrongAbout(atoms, tree, all);
    if (met++ < kRefuting) {
      for (size_t w = 0; w < all.size(); ++w) refuted[w] += wrong[w] != 0;
    }
    return CountBits(wrong.data(), wrong.size()) > 0;
  });
  return refuted;
}

// Half as many words join the sample: those in which most trees are wrong.
void Enlarge(std::set<size_t>& sample, const std::vector<uint32_t>& refuted) {
  std::vector<size_t> words(refuted.size());
  std::iota(words.begin(), words.end(), size_t{0});
  std::stable_sort(words.begin(), words.end(),
                   [&](size_t a, size_t b) { return refuted[a] > refuted[b]; });
  size_t more = sample.size() / 2;
  for (size_t w : words) {
    if (more-- == 0 || refuted[w] == 0) return;
    sample.insert(w);
  }
}

}  // namespace

FoundTrees FindTreesBySample(const RuleAtoms& atoms, const RuleSearchOptions& options,
                             const Spend& spend) {
  const Words all = atoms.table().Mattering();
  std::vector<size_t> words;
  for (size_t w = 0; w < all.size(); ++w) {
    if (all[w] != 0) words.push_back(w);
  }
  if (words.size() < kManyWords) return FindRuleTrees(atoms, all, options, spend);
  std::set<size_t> sample;
  for (size_t i = 0; i < kFirstWords; ++i) {
    sample.insert(words[(2 * i + 1) * words.size() / (2 * kFirstWords)]);
  }
  FoundTrees found;
  for (int round = 0; round < kRounds; ++round) {
    Words among(all.size(), 0);
    for (size_t w : sample) among[w] = all[w];
    found = FindRuleTrees(atoms, among, options, spend);
    const bool none = found.trees.empty();
    const std::vector<uint32_t> refuted = Refute(atoms, all, found.trees);
    if (none || !found.trees.empty() || !spend(0)) break;
    Enlarge(sample, refuted);
  }
  return found;
}

}  // namespace hunch::search
