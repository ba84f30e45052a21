#include "search/complete.h"

#include <algorithm>

#include "search/offer.h"

namespace hunch::search {
namespace {

constexpr size_t kLeastEntries = 300;  // before it is worth looking
constexpr double kGrowth = 1.5;        // looked again when there are this many times as many
constexpr size_t kMostGaps = 4000;
constexpr size_t kMostAlike = 2;    // values that are the same on all pairs
constexpr size_t kMostOffers = 12;  // of one search
constexpr size_t kLooksPerWork = 16;

base::Hash128 KeyOf(core::Type type, const core::Value* column, size_t pairs) {
  return core::HashColumn(type, {column, pairs});
}

}  // namespace

Complete::Complete(Workspace& workspace) : work_(workspace) {
  for (const core::Inverse& inverse : work_.domain.inverses()) {
    for (const core::Production& production : work_.grammar.productions) {
      if (production.primitive != inverse.primitive) continue;
      if (production.result != work_.task.interface.output_type) continue;
      last_steps_.push_back({&inverse, production.arguments, CostOf(production.bits)});
    }
  }
}

Progress Complete::Step(uint64_t /*work*/) {
  if (last_steps_.empty()) return Progress::kExhausted;
  const size_t entries = work_.scopes.closed().bank.size();
  const double enough = kGrowth * static_cast<double>(searched_at_);
  if (entries < kLeastEntries || static_cast<double>(entries) < enough) {
    return Progress::kNothingYet;
  }
  searched_at_ = entries;
  IndexNumbers();
  for (LastStep& last : last_steps_) FindGaps(last);
  std::vector<Found> found;
  for (const Gap& gap : gaps_) FillGap(gap, found);
  std::stable_sort(found.begin(), found.end(),
                   [](const Found& a, const Found& b) { return a.cost < b.cost; });
  found.resize(std::min(found.size(), kMostOffers));
  for (const Found& each : found) Offer(each);
  return Progress::kProgress;
}

void Complete::IndexNumbers() {
  const Bank& bank = work_.scopes.closed().bank;
  const auto missed = [this](core::Type type) {
    return std::any_of(last_steps_.begin(), last_steps_.end(), [type](const LastStep& last) {
      return std::find(last.types.begin() + 1, last.types.end(), type) != last.types.end();
    });
  };
  std::vector<bool> of_missed_type;
  for (const core::Type type : bank.types()) of_missed_type.push_back(missed(type));
  for (; indexed_ < bank.size(); ++indexed_) {
    const auto id = static_cast<ValueId>(indexed_);
    if (!of_missed_type[bank[id].type_slot]) continue;
    std::vector<ValueId>& alike =
        known_[KeyOf(bank.type(id), bank[id].column, work_.task.train.size())];
    if (alike.size() < kMostAlike) alike.push_back(id);
  }
}

void Complete::FindGaps(LastStep& last) {
  const Bank& bank = work_.scopes.closed().bank;
  const int slot = bank.SlotOf(last.types[0]);
  if (slot < 0) return;
  const size_t pairs = work_.task.train.size(), further = last.types.size() - 1;
  const std::vector<ValueId>& ids = bank.OfType(slot);
  work_.budget.Charge((ids.size() - last.seen) / kLooksPerWork);
  std::vector<core::Value> numbers(further * pairs);  // by argument, then by pair
  for (; last.seen < ids.size() && gaps_.size() < kMostGaps; ++last.seen) {
    if (!Missing(last, ids[last.seen], numbers)) continue;
    Gap gap{&last, ids[last.seen], {}};
    for (size_t k = 0; k < further; ++k) {
      gap.wanted.push_back(KeyOf(last.types[k + 1], &numbers[k * pairs], pairs));
    }
    gaps_.push_back(std::move(gap));
  }
}

bool Complete::Missing(const LastStep& last, ValueId first,
                       std::vector<core::Value>& numbers) const {
  const core::Value* column = work_.scopes.closed().bank[first].column;
  const size_t pairs = work_.task.train.size();
  core::Value further[8];
  for (size_t i = 0; i < pairs; ++i) {
    if (!column[i].defined()) return false;
    if (!last.inverse->missing(column[i], work_.task.train[i].output, further)) return false;
    for (size_t k = 0; k + 1 < last.types.size(); ++k) numbers[k * pairs + i] = further[k];
  }
  return true;
}

// With every choice of known numbers that neither enumeration nor an offer has come to.
void Complete::FillGap(const Gap& gap, std::vector<Found>& found) const {
  const Scope& closed = *work_.scopes.all[0];
  std::vector<Found> partly{{&gap, {}, gap.last->cost + closed.bank[gap.first].own_cost}};
  for (const base::Hash128& wanted : gap.wanted) {
    const auto known = known_.find(wanted);
    if (known == known_.end()) return;
    std::vector<Found> further;
    for (const Found& each : partly) {
      for (const ValueId id : known->second) {
        further.push_back(each);
        further.back().further.push_back(id);
        further.back().cost += closed.bank[id].own_cost;
      }
    }
    partly = std::move(further);
  }
  for (Found& each : partly) {
    if (each.cost < closed.next_level || offered_.contains({&gap, each.further})) continue;
    found.push_back(std::move(each));
  }
}

void Complete::Offer(const Found& found) {
  offered_.insert({found.gap, found.further});
  std::vector<core::Program> arguments{work_.ProgramOf(found.gap->first)};
  for (const ValueId id : found.further) arguments.push_back(work_.ProgramOf(id));
  const core::Program program = core::MakeApply(found.gap->last->inverse->primitive,
                                                work_.task.interface.output_type, arguments);
  const double bits = BitsOf(found.cost);
  OfferProgram(work_, program, {bits, bits}, name());
}

}  // namespace hunch::search
