#include "search/cases.h"

#include <algorithm>

#include "search/offer.h"

namespace hunch::search {
namespace {

constexpr size_t kLeastEntries = 300;  // before it is worth looking
constexpr double kGrowth = 4;          // looked again when there are this many times as many
constexpr size_t kMostRight = 3;       // values kept of those right about the same pairs
constexpr size_t kMostCompared = 40;   // values of one type, the cheapest
constexpr size_t kMostAlike = 3;       // conditions that hold for the same pairs, of two kinds
constexpr double kChoiceBits = 3;      // of the choice itself

}  // namespace

bool Cases::Possible() const {
  return work_.domain.rule_words().choose != nullptr && work_.task.train.size() > 1;
}

Progress Cases::Step(uint64_t /*work*/) {
  if (!Possible()) return Progress::kExhausted;
  const size_t entries = work_.scopes.closed().bank.size();
  const double enough = kGrowth * static_cast<double>(searched_at_);
  if (entries < kLeastEntries || static_cast<double>(entries) < enough) {
    return Progress::kNothingYet;
  }
  searched_at_ = entries;
  work_.budget.Charge(TakeNewValues());
  if (right_.size() < 2) return Progress::kProgress;
  FindConditions();
  for (auto a = right_.begin(); a != right_.end(); ++a) {
    for (auto b = std::next(a); b != right_.end() && !work_.budget.Spent(); ++b) {
      if ((a->first | b->first) == work_.all_pairs()) Combine(a->first, b->first);
    }
  }
  return Progress::kProgress;
}

// How many there were.
size_t Cases::TakeNewValues() {
  const Bank& bank = work_.scopes.closed().bank;
  const auto& ids = bank.OfType(bank.SlotOf(work_.task.interface.output_type));
  const size_t before = seen_;
  for (; seen_ < ids.size(); ++seen_) {
    const Pairs right = work_.Reproduces(bank[ids[seen_]].column);
    if (right == 0 || right == work_.all_pairs()) continue;
    std::vector<ValueId>& alike = right_[right];
    if (alike.size() < kMostRight) alike.push_back(ids[seen_]);
  }
  return seen_ - before;
}

void Cases::FindConditions() {
  const core::RuleWords words = work_.domain.rule_words();
  const Bank& bank = work_.scopes.closed().bank;
  conditions_.clear();
  const int truths = bank.SlotOf(core::Type::Bool());
  if (truths >= 0) {
    for (const ValueId id : bank.OfType(truths)) {
      const core::Value* column = bank[id].column;
      AddCondition({nullptr, id, id, BitsOf(bank[id].own_cost), 0}, {column, work_.task.rows()});
    }
  }
  for (const core::Type type : bank.types()) {
    if (type.boxed() || type.is_function() || type == core::Type::Bool()) continue;
    AddComparisons(type, words.equal, false);
    if (type == core::Type::Int()) AddComparisons(type, words.less, true);
  }
  std::stable_sort(conditions_.begin(), conditions_.end(),
                   [](const Condition& a, const Condition& b) { return a.bits < b.bits; });
  // What names a constant is told from others by chance more often, and is cheap.
  const auto names_constant = [&bank](const Condition& condition) {
    return bank[condition.first].origin == Origin::kConstant ||
           bank[condition.second].origin == Origin::kConstant;
  };
  std::map<std::pair<Pairs, bool>, size_t> alike;
  std::erase_if(conditions_, [&](const Condition& condition) {
    return ++alike[{condition.holds, names_constant(condition)}] > kMostAlike;
  });
}

void Cases::AddComparisons(core::Type type, const core::Primitive* compare, bool ordered) {
  const Bank& bank = work_.scopes.closed().bank;
  const auto& ids = bank.OfType(bank.SlotOf(type));
  const size_t count = std::min(kMostCompared, ids.size());
  std::vector<core::Value> column(work_.task.rows());
  for (size_t i = 0; i < count; ++i) {
    for (size_t j = ordered ? 0 : i + 1; j < count; ++j) {
      if (i == j) continue;
      const core::Value *a = bank[ids[i]].column, *b = bank[ids[j]].column;
      for (size_t row = 0; row < column.size(); ++row) {
        column[row] = core::kUndefined;
        if (!a[row].defined() || !b[row].defined()) continue;
        const int64_t first = a[row].number(), second = b[row].number();
        column[row] = core::Value::OfNumber(ordered ? first < second : first == second);
      }
      const double bits = BitsOf(bank[ids[i]].own_cost) + BitsOf(bank[ids[j]].own_cost) + 1;
      AddCondition({compare, ids[i], ids[j], bits, 0}, column);
    }
  }
}

// Keeps what is defined everywhere and holds for some of the pairs.
void Cases::AddCondition(const Condition& condition, std::span<const core::Value> column) {
  Pairs holds = 0;
  for (size_t row = 0; row < column.size(); ++row) {
    if (!column[row].defined()) return;
    if (row < work_.task.train.size() && column[row].number() != 0) holds |= Pairs{1} << row;
  }
  if (holds == 0 || holds == work_.all_pairs()) return;
  conditions_.push_back(condition);
  conditions_.back().holds = holds;
}

void Cases::Combine(Pairs first, Pairs second) {
  const auto decides = [this](Pairs holds, Pairs a, Pairs b) {
    return (holds & ~a) == 0 && (~holds & work_.all_pairs() & ~b) == 0;
  };
  for (const Condition& condition : conditions_) {
    work_.budget.Charge(1);
    if (work_.budget.Spent()) return;
    const bool so = decides(condition.holds, first, second);
    if (!so && !decides(condition.holds, second, first)) continue;
    for (const ValueId a : right_[so ? first : second]) {
      for (const ValueId b : right_[so ? second : first]) Propose(condition, a, b);
    }
  }
}

void Cases::Propose(const Condition& condition, ValueId where_it_holds, ValueId elsewhere) {
  const core::RuleWords words = work_.domain.rule_words();
  const Bank& bank = work_.scopes.closed().bank;
  core::Program holds = work_.ProgramOf(condition.first);
  if (condition.compare != nullptr) {
    holds = core::MakeApply(condition.compare, core::Type::Bool(),
                            {holds, work_.ProgramOf(condition.second)});
  }
  const core::Program program =
      core::MakeApply(words.choose, work_.task.interface.output_type,
                      {holds, work_.ProgramOf(where_it_holds), work_.ProgramOf(elsewhere)});
  const double bits = kChoiceBits + condition.bits + BitsOf(bank[where_it_holds].own_cost) +
                      BitsOf(bank[elsewhere].own_cost);
  OfferProgram(work_, program, {bits, bits}, name());
}

}  // namespace hunch::search
