#include "search/rules/node_verdicts.h"

#include <algorithm>
#include <functional>

#include "base/rounded_logs.h"

namespace hunch::search {

NodeVerdicts::NodeVerdicts(const RuleAtoms& atoms, size_t most_sides)
    : atoms_(atoms), most_sides_(most_sides), n_log_n_(base::NLogN(atoms.table().train_size)) {}

void NodeVerdicts::Take(const Words& set, uint32_t count, const AtomBits& bits) {
  node_.Take(set);
  count_ = count;
  known_.clear();
  ChooseSides(bits);
  wrong_.clear();
  for (const Side& side : sides_) {
    const uint64_t* wrong = node_.Without(atoms_.TrainBits(*side.atoms));
    wrong_.insert(wrong_.end(), wrong, wrong + node_.words());
  }
}

const Verdicts* NodeVerdicts::Of(const AtomGroup& test) {
  const uint64_t* part = node_.Within(atoms_.TrainBits(test));
  const uint32_t yes = CountBits(part, node_.words());
  if (yes == 0 || yes == count_) return nullptr;
  const base::Hash128 hash = base::HashBytes(part, node_.words() * sizeof(uint64_t));
  const auto [known, is_new] = known_.try_emplace(hash);
  if (is_new) known->second = Judge(part, yes);
  return &known->second;
}

// On each side of the test the cheapest of the right-hand sides that are never wrong there, or else
// of all, their exceptions counted; the first of those that cost the same.
Verdicts NodeVerdicts::Judge(const uint64_t* part, uint32_t yes) {
  Verdicts verdicts;
  const auto weigh = [this](const Side& side, uint32_t all, uint32_t wrong, Verdict& best) {
    if (wrong != 0 && best.pure()) return;
    const double cost = side.bits + ExceptionBits(all, wrong);
    const bool first_pure = wrong == 0 && !best.pure();
    if (first_pure || cost < best.cost) best = {cost, side.atoms, wrong};
  };
  for (size_t k = 0; k < sides_.size(); ++k) {
    const size_t words = node_.words();
    const uint32_t wrong = CountAnd(wrong_.data() + k * words, part, words);
    weigh(sides_[k], yes, wrong, verdicts.yes);
    weigh(sides_[k], count_ - yes, sides_[k].wrong - wrong, verdicts.no);
  }
  return verdicts;
}

const AtomGroup* NodeVerdicts::PureSide() const {
  const Side* best = nullptr;
  for (const Side& side : sides_) {
    if (side.wrong == 0 && (best == nullptr || side.bits < best->bits)) best = &side;
  }
  return best == nullptr ? nullptr : best->atoms;
}

// Those that are right most often, cheap ones first among equals, and all constants: these may be
// right about few elements and still be the only name for them.
void NodeVerdicts::ChooseSides(const AtomBits& bits) {
  sides_.clear();
  for (const AtomGroup& side : atoms_.sides()) {
    const uint64_t* right = node_.Within(atoms_.TrainBits(side));
    const uint32_t count = CountBits(right, node_.words());
    if (count > 0) sides_.push_back({&side, bits.Of(side), count_ - count});
  }
  const auto most = sides_.begin() + static_cast<long>(std::min(most_sides_, sides_.size()));
  std::partial_sort(sides_.begin(), most, sides_.end(), [](const Side& a, const Side& b) {
    if (a.wrong != b.wrong) return a.wrong < b.wrong;
    return a.bits != b.bits ? a.bits < b.bits : a.atoms < b.atoms;
  });
  const auto constant = [](const Side& side) {
    return side.atoms->variants.front().kind == Atom::Kind::kConstant;
  };
  sides_.erase(std::remove_if(most, sides_.end(), std::not_fn(constant)), sides_.end());
  std::sort(most, sides_.end(), [](const Side& a, const Side& b) { return a.atoms < b.atoms; });
}

}  // namespace hunch::search
