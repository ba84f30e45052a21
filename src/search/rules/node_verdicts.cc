#include "search/rules/node_verdicts.h"

#include <algorithm>

#include "base/rounded_logs.h"

namespace hunch::search {

NodeVerdicts::NodeVerdicts(const RuleAtoms& atoms, size_t most_sides)
    : atoms_(atoms), most_sides_(most_sides), n_log_n_(base::NLogN(atoms.table().train_size)) {}

void NodeVerdicts::Take(const Words& set, const Mentioned& mentioned) {
  at_.clear();
  set_.clear();
  for (size_t w = 0; w < set.size(); ++w) {
    if (set[w] == 0) continue;
    at_.push_back(w);
    set_.push_back(set[w]);
  }
  part_.resize(set_.size());
  count_ = CountBits(set_.data(), set_.size());
  known_.clear();
  savings_.resize(atoms_.table().columns.size());
  for (uint32_t c = 0; c < savings_.size(); ++c) savings_[c] = Saving(atoms_.table(), mentioned, c);
  ChooseSides();
  wrong_.clear();
  for (const Verdict& side : sides_) {
    const uint64_t* right = atoms_.TrainBits(*side.side);
    for (size_t i = 0; i < at_.size(); ++i) wrong_.push_back(set_[i] & ~right[at_[i]]);
  }
}

double NodeVerdicts::BitsOf(const AtomGroup& group) const {
  double least = 1e18;
  for (const Atom& atom : group) {
    least = std::min(least, BitsLess(atom, [this](uint32_t column) { return savings_[column]; }));
  }
  return least;
}

// Those that are right most often, cheap ones first among equals, and all constants: these may be
// right about few elements and still be the only name for them.
void NodeVerdicts::ChooseSides() {
  sides_.clear();
  for (const AtomGroup& side : atoms_.sides()) {
    const uint32_t right = CountBits(Within(atoms_.TrainBits(side)), set_.size());
    if (right > 0) sides_.push_back({count_ - right, count_, BitsOf(side), &side});
  }
  const auto most = sides_.begin() + static_cast<long>(std::min(most_sides_, sides_.size()));
  std::partial_sort(sides_.begin(), most, sides_.end());
  const auto names_none = [](const Verdict& side) { return !side.side->front().constant(); };
  sides_.erase(std::remove_if(most, sides_.end(), names_none), sides_.end());
  std::sort(most, sides_.end(), [](const Verdict& a, const Verdict& b) { return a.side < b.side; });
}

const Verdicts* NodeVerdicts::Of(const AtomGroup& test) {
  const uint64_t* part = Within(atoms_.TrainBits(test));
  const uint32_t yes = CountBits(part, set_.size());
  if (yes == 0 || yes == count_) return nullptr;
  const base::Hash128 hash = base::HashBytes(part, set_.size() * sizeof(uint64_t));
  const auto [known, is_new] = known_.try_emplace(hash);
  if (is_new) known->second = Judge(part, yes);
  return &known->second;
}

// On each side of the test the cheapest of the right-hand sides that are never wrong there, or else
// of all, their exceptions counted; the first of those that cost the same.
Verdicts NodeVerdicts::Judge(const uint64_t* part, uint32_t yes) const {
  Verdicts verdicts;
  const auto weigh = [this](const Verdict& side, uint32_t all, uint32_t wrong, Verdict& best) {
    // The bits that say which are exceptions, and two bits to mend each.
    const double exceptions = n_log_n_[all] - n_log_n_[wrong] - n_log_n_[all - wrong];
    const double cost = side.cost + (exceptions + (wrong == 0 ? 0 : 2.0 * wrong + 1));
    const bool better = std::pair(wrong > 0, cost) < std::pair(!best.pure(), best.cost);
    if (better) best = {wrong, all, cost, side.side};
  };
  const size_t words = set_.size();
  for (size_t k = 0; k < sides_.size(); ++k) {
    const uint32_t wrong = CountAnd(wrong_.data() + k * words, part, words);
    weigh(sides_[k], yes, wrong, verdicts.yes);
    weigh(sides_[k], count_ - yes, sides_[k].wrong - wrong, verdicts.no);
  }
  return verdicts;
}

}  // namespace hunch::search
