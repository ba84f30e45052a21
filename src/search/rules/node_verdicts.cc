#include "search/rules/node_verdicts.h"

#include <algorithm>
#include <cmath>

namespace hunch::search {

NodeVerdicts::NodeVerdicts(const RuleAtoms& atoms, int most_sides)
    : atoms_(atoms), most_sides_(static_cast<size_t>(most_sides)) {
  n_log_n_.assign(atoms.table().train_size() + 1, 0);
  mending_.assign(n_log_n_.size(), 0);
  for (size_t n = 1; n < n_log_n_.size(); ++n) {
    const double number = static_cast<double>(n);
    n_log_n_[n] = static_cast<float>(number * std::log2(number));
    mending_[n] = 2 * number + 1;
  }
}

// The cheapest of the right-hand sides that are never wrong, or else of all, their exceptions
// counted; the first of those that cost the same.
inline Verdict NodeVerdicts::Best(uint32_t all, const std::vector<uint32_t>& wrong) const {
  const bool pure = std::find(wrong.begin(), wrong.end(), 0u) != wrong.end();
  Verdict best;
  for (size_t k = 0; k < wrong.size(); ++k) {
    if (pure && wrong[k] != 0) continue;
    const double cost = side_bits_[k] + ExceptionBits(all, wrong[k]);
    if (cost < best.cost) best = {cost, sides_[k], wrong[k]};
  }
  return best;
}

inline Verdicts NodeVerdicts::Judge(const uint64_t* part, uint32_t yes) {
  wrong_yes_.resize(sides_.size());
  wrong_no_.resize(sides_.size());
  CountAndEach(wrong_.data(), sides_.size(), part, node_.words(), wrong_yes_.data());
  for (size_t k = 0; k < sides_.size(); ++k) wrong_no_[k] = wrong_counts_[k] - wrong_yes_[k];
  return {Best(yes, wrong_yes_), Best(count_ - yes, wrong_no_)};
}

void NodeVerdicts::Take(const Words& set, uint32_t count, const AtomBits& bits) {
  node_.Take(set);
  count_ = count;
  bits_ = &bits;
  sides_.clear();
  side_bits_.clear();
  wrong_.clear();
  wrong_counts_.clear();
  ChooseSides();
  AddConstants();
  known_.Restart(node_.words(), atoms_.tests().size());
  verdicts_.clear();
}

std::optional<uint32_t> NodeVerdicts::PartBy(int test) {
  const uint64_t* part = node_.Within(atoms_.TrainBits(atoms_.tests()[test]));
  const uint32_t yes = CountBits(part, node_.words());
  if (yes == 0 || yes == count_) return std::nullopt;
  const uint32_t number = known_.NumberOf(part);
  if (number == verdicts_.size()) verdicts_.push_back(Judge(part, yes));
  return number;
}

int NodeVerdicts::PureSide() const {
  int best = -1;
  for (size_t i = 0; i < sides_.size(); ++i) {
    if (wrong_counts_[i] == 0 && (best < 0 || side_bits_[i] < side_bits_[best])) {
      best = static_cast<int>(i);
    }
  }
  return best < 0 ? -1 : sides_[best];
}

// Those that are right most often, cheap ones first among equals.
void NodeVerdicts::ChooseSides() {
  struct Choice {
    uint32_t wrong;
    int side;
  };
  std::vector<Choice> choices;
  for (size_t k = 0; k < atoms_.sides().size(); ++k) {
    const uint32_t right = RightAbout(static_cast<int>(k));
    if (right > 0) choices.push_back({count_ - right, static_cast<int>(k)});
  }
  const auto before = [this](const Choice& a, const Choice& b) {
    if (a.wrong != b.wrong) return a.wrong < b.wrong;
    const double bits_a = bits_->OfSide(atoms_.sides()[a.side]);
    const double bits_b = bits_->OfSide(atoms_.sides()[b.side]);
    return bits_a != bits_b ? bits_a < bits_b : a.side < b.side;
  };
  const size_t count = std::min(most_sides_, choices.size());
  std::partial_sort(choices.begin(), choices.begin() + static_cast<long>(count), choices.end(),
                    before);
  for (size_t i = 0; i < count; ++i) AddSide(choices[i].side);
}

// Constants may be right about few elements and still be the only name for them.
void NodeVerdicts::AddConstants() {
  for (size_t k = 0; k < atoms_.sides().size(); ++k) {
    const int side = static_cast<int>(k);
    const RightHandSide& atom = atoms_.sides()[k].variants.front().atom;
    if (atom.column != RightHandSide::kConstant) continue;
    if (std::find(sides_.begin(), sides_.end(), side) != sides_.end()) continue;
    if (RightAbout(side) > 0) AddSide(side);
  }
}

void NodeVerdicts::AddSide(int side) {
  sides_.push_back(side);
  side_bits_.push_back(bits_->OfSide(atoms_.sides()[side]));
  const uint64_t* wrong = node_.Without(atoms_.RightBits(atoms_.sides()[side]));
  wrong_.insert(wrong_.end(), wrong, wrong + node_.words());
  wrong_counts_.push_back(CountBits(wrong, node_.words()));
}

// Of the node's elements.
uint32_t NodeVerdicts::RightAbout(int side) {
  const uint64_t* right = node_.Within(atoms_.RightBits(atoms_.sides()[side]));
  return CountBits(right, node_.words());
}

}  // namespace hunch::search
