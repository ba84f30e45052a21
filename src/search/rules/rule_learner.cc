#include "search/rules/rule_learner.h"

#include <algorithm>

#include "search/rules/explanations.h"
#include "search/rules/node_verdicts.h"

namespace hunch::search {
namespace {

constexpr size_t kManyWords = 14;  // with elements that matter: fewer are searched at once
constexpr size_t kFirstWords = 8;  // of the first sample, evenly spread
constexpr size_t kRefuting = 20;   // trees, the cheapest, whose exceptions are counted
constexpr int kRounds = 3;

std::vector<size_t> WordsOf(const Words& set) {
  std::vector<size_t> words;
  for (size_t w = 0; w < set.size(); ++w) {
    if (set[w] != 0) words.push_back(w);
  }
  return words;
}

// Leaves the trees that are right about all elements. Of the words in which the cheapest of the
// others are wrong half as many join the sample as it has: those in which most of these trees are.
void Refute(const RuleAtoms& atoms, const Words& all, std::vector<Rule>& trees, Words& sample) {
  std::vector<std::pair<int, size_t>> refuted;  // so many trees, below zero, in each word
  for (size_t w = 0; w < all.size(); ++w) refuted.emplace_back(0, w);
  size_t met = 0;
  std::erase_if(trees, [&](const Rule& tree) {
    const std::vector<size_t> wrong = WordsOf(WrongAbout(atoms, tree, all));
    if (met++ < kRefuting) {
      for (size_t w : wrong) --refuted[w].first;
    }
    return !wrong.empty();
  });
  std::sort(refuted.begin(), refuted.end());
  refuted.resize(WordsOf(sample).size() / 2);
  for (const auto& [trees_wrong, w] : refuted) {
    if (trees_wrong < 0) sample[w] = all[w];
  }
}

// Trees that are right about all train elements that matter. Of large tables they are learnt from
// some of the words of these elements; where none of them is right about all, what refutes the
// cheapest ones joins the sample. So trees may be missed that are found among all.
FoundTrees FindTrees(const RuleAtoms& atoms, const Words& all, const Spend& spend) {
  const std::vector<size_t> words = WordsOf(all);
  if (words.size() < kManyWords) return FindRuleTrees(atoms, all, {}, spend);
  Words sample(all.size(), 0);
  for (size_t i = 0; i < kFirstWords; ++i) {
    const size_t w = words[(2 * i + 1) * words.size() / (2 * kFirstWords)];
    sample[w] = all[w];
  }
  for (int round = 1;; ++round) {
    FoundTrees found = FindRuleTrees(atoms, sample, {}, spend);
    const bool none = found.trees.empty();
    Refute(atoms, all, found.trees, sample);
    if (none || !found.trees.empty() || round == kRounds || !spend(0)) return found;
  }
}

}  // namespace

Learnt LearnRules(const Table& table, size_t most, const Spend& spend) {
  const Words all = table.Mattering();
  const RuleAtoms atoms(table, spend);
  const auto [trees, nearest] = FindTrees(atoms, all, spend);
  if (trees.empty()) {
    NodeVerdicts untested(atoms, 1);
    untested.Take(all, {});
    return {{}, nearest, WrongAbout(atoms, nearest, all), untested.Whole().wrong};
  }
  Explanations explanations(atoms);
  for (const Rule& tree : trees) explanations.AddVariantsOf(tree);
  return {explanations.Heaviest(most), {}, {}, 0};
}

}  // namespace hunch::search
