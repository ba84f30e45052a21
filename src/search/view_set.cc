#include "search/view_set.h"

#include <algorithm>

namespace hunch::search {
namespace {

// Programs per view and round. Where there is little to spend, rounds are short at first and
// double, so that what is simple in one view, or to one strategy, does not wait for much work of
// the others. With more to spend, rules that were learnt from a small bank would crowd out better
// ones. A view with a limit of its own has short ones.
constexpr uint64_t kRound = 4000, kShortRound = 500, kLimitedRound = 1000;
constexpr double kLittleSeconds = 1;
constexpr uint64_t kLittleWork = 100000;

uint64_t FirstRound(const Options& options) {
  const bool little = (options.seconds > 0 && options.seconds < kLittleSeconds) ||
                      (options.work > 0 && options.work < kLittleWork);
  return little ? kShortRound : kRound;
}

}  // namespace

void ViewSet::Add(const core::Task& task, const Outlook& outlook, const core::Costs& costs,
                  int share, size_t bytes, uint64_t most_work) {
  const Budget budget(options_.seconds, 0, bytes, options_.stop);
  views_.push_back({&task, outlook, share,
                    std::make_unique<Portfolio>(domain_, task, grammar_, costs, budget, options_),
                    most_work > 0 ? kShortRound : FirstRound(options_), most_work});
  if (options_.trace) views_.back().portfolio->Watch();
}

void ViewSet::Retire(const View& view) {
  if (options_.trace) JoinTrace(view, task_, past_trace_);
  past_work_ += view.portfolio->budget().work_spent();
  past_seconds_ += view.portfolio->budget().spent_seconds();
}

void ViewSet::Remove(size_t index) {
  Retire(views_[index]);
  views_.erase(views_.begin() + static_cast<long>(index));
}

void ViewSet::Clear() {
  for (const View& view : views_) Retire(view);
  views_.clear();
}

void ViewSet::Step(base::ThreadPool& pool) {
  // One after the other, each view knows what those before it took; side by side, none does.
  const bool in_turn = options_.threads <= 1;
  const double left = SecondsLeft();
  pool.Run(views_.size(), [&](size_t i) { StepView(views_[i], in_turn ? SecondsLeft() : left); });
}

void ViewSet::StepView(View& view, double seconds_left) {
  Portfolio& portfolio = *view.portfolio;
  if (portfolio.exhausted()) return;
  Budget& budget = portfolio.budget();
  if (options_.seconds > 0 && seconds_left <= 0) return;
  if (options_.seconds > 0) budget.LimitSeconds(budget.spent_seconds() + seconds_left);
  uint64_t work = view.round * view.share;
  view.round = std::min(view.most_work > 0 ? kLimitedRound : kRound, 2 * view.round);
  if (options_.work > 0 || view.most_work > 0) {
    const uint64_t share = WorkShare(view);
    budget.LimitWork(share);
    work = std::min(work, share - std::min(share, budget.work_spent()));
    if (work == 0) return;
  }
  portfolio.Step(work);
}

// Of a limit in programs, what a view may use in all, where it has no limit of its own.
uint64_t ViewSet::WorkShare(const View& view) const {
  if (view.most_work > 0) return view.most_work;
  int parts = 0;
  uint64_t taken = past_work_;
  for (const View& each : views_) {
    if (each.most_work > 0) {
      taken += each.most_work;
    } else {
      parts += each.share;
    }
  }
  return std::max<uint64_t>(1,
                            (options_.work - std::min(options_.work, taken)) * view.share / parts);
}

bool ViewSet::IsSpent(const View& view) const {
  const bool limited = options_.work > 0 || view.most_work > 0;
  return limited && view.portfolio->budget().work_spent() >= WorkShare(view);
}

bool ViewSet::Over(Ending& ending) const {
  if (options_.stop != nullptr && options_.stop->load()) {
    ending = Ending::kStopped;
    return true;
  }
  bool live = false;
  for (const View& view : views_) {
    const bool spent = IsSpent(view);
    if (!view.portfolio->exhausted() && !spent) live = true;
    if (spent) ending = Ending::kOutOfBudget;
  }
  if (options_.seconds > 0 && Seconds() >= options_.seconds) {
    ending = Ending::kOutOfBudget;
    return true;
  }
  return !live;
}

uint64_t ViewSet::Work() const {
  uint64_t sum = past_work_;
  for (const View& view : views_) sum += view.portfolio->budget().work_spent();
  return sum;
}

double ViewSet::Seconds() const {
  double sum = past_seconds_;
  for (const View& view : views_) sum += view.portfolio->budget().spent_seconds();
  return sum;
}

double ViewSet::SecondsLeft() const {
  return options_.seconds > 0 ? std::max(0.0, options_.seconds - Seconds()) : 0;
}

uint64_t ViewSet::LastFirstSolution() const {
  uint64_t last = 0;
  for (const View& view : views_) {
    last = std::max(last, view.portfolio->workspace().work_at_first_solution);
  }
  return last;
}

double ViewSet::LeastBits() const {
  double bits = 1e9;
  for (const View& view : views_) {
    const Workspace& workspace = view.portfolio->workspace();
    if (workspace.work_at_first_solution == 0) continue;
    bits = std::min(bits, workspace.candidates.least_bits() + view.outlook.bits());
  }
  return bits;
}

Trace ViewSet::Traced() const {
  Trace trace = past_trace_;
  for (const View& view : views_) JoinTrace(view, task_, trace);
  return trace;
}

}  // namespace hunch::search
