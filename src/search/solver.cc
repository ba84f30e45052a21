#include "search/solver.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <optional>
#include <utility>

#include "base/thread_pool.h"
#include "search/found.h"
#include "search/relearn.h"
#include "search/view.h"

namespace hunch::search {
namespace {

// Programs per lane and round. Where there is little to spend, rounds are short at first and
// double, so that what is simple in one view, or to one strategy, does not wait for much work of
// the others. With more to spend, rules that were learnt from a small bank would crowd out better
// ones.
constexpr uint64_t kRound = 4000, kShortRound = 500;
constexpr double kLittleSeconds = 1;
constexpr uint64_t kLittleWork = 100000;
// A short program that reproduces every pair is most often right, a long one most often not: after
// a solution of few bits a little more search is enough, after a long one it goes on to the end.
constexpr double kTrustedBits = 18;
constexpr double kDoubtedBits = 34;
constexpr uint64_t kAfterFirst = 20000;  // programs after the first solution, at least
constexpr int kPlainShare = 3;           // rounds of the task itself for one of each lane
constexpr int kPiecesShare = 2;          // of a lane with more inputs, in which more can be said
constexpr double kLikelyBits = 1.5;      // a lane of so few is as likely as the task itself
constexpr double kLikelierBits = 1.25;   // one of so few is likelier
// An unsolved task is searched with re-learned costs as well, from so many programs on; that search
// starts again with what was learned meanwhile whenever there are so many times as many.
constexpr uint64_t kFirstRelearning = 60000;
constexpr uint64_t kRelearningGrowth = 4;

// A guide may be wrong about a task: from so many programs on, the task is searched without it,
// too.
constexpr uint64_t kGuidedAlone = 60000;

// What a search has not met after so many programs it hardly meets later. It has its part of the
// budget at least, then the next one begins afresh, with what another guide says.
constexpr uint64_t kAfresh = 700000;

// A task that so many programs did not solve, or only by a long program, is also searched as what
// is left to do with values of it. Where its outputs have another frame than its inputs, these are
// values that have the outputs' frame; else, and earlier, what a first step makes of its inputs, if
// that is so much of all that there is to do. Later still, any task is in late lanes.
constexpr uint64_t kFirstSubtasks = 60000;
constexpr uint64_t kFirstSteps = 25000;
constexpr double kLeastStep = 0.1;
constexpr uint64_t kStepRound = 1000;
constexpr uint64_t kMostStepWork = 8000;  // what a first step leaves to do is simple, or too much
constexpr uint64_t kOneInSteps = 10;      // programs of all that one such view may have
constexpr uint64_t kFirstLateLanes = 150000;
constexpr size_t kMostSubtasks = 2;
constexpr size_t kMostStepsByRules = 2;  // beside these, as soon as there are any
constexpr size_t kMostSubtaskViews = 4;
constexpr size_t kMostStepLanes = 1;  // of the likeliest first step, and of those by rules
constexpr uint64_t kStepWorth = 2;  // so many times the work for what those by rules leave, or has
                                    // more inputs

struct SubtaskLanes {
  Subtask subtask;
  std::vector<core::Lane> lanes;  // of the subtask
};

// Of the seconds, what may be spent on which of the programs with one answer is shown.
constexpr double kRankingShare = 0.05;

constexpr uint64_t kNever = ~uint64_t{0};

uint64_t FirstRound(const Options& options) {
  const bool little = (options.seconds > 0 && options.seconds < kLittleSeconds) ||
                      (options.work > 0 && options.work < kLittleWork);
  return little ? kShortRound : kRound;
}

bool Holds(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool HasPieces(const core::Task& task) { return task.interface.input_types.size() > 1; }

int ShareOf(const core::Lane& lane) {
  if (lane.bits <= kLikelyBits) return kPlainShare;
  return HasPieces(lane.task) ? kPiecesShare : 1;
}

bool SameCosts(const core::Costs& a, const core::Costs& b) {
  return a.productions == b.productions && a.in_bodies == b.in_bodies && a.constants == b.constants;
}

class Solver {
 public:
  Solver(const core::Domain& domain, const core::Task& task, const Options& options)
      : domain_(domain),
        task_(task),
        options_(options),
        grammar_(options.grammar != nullptr ? *options.grammar : domain.grammar()),
        guide_(&FirstGuide()),
        keeps_frame_(KeepsFrame(domain, task)) {
    std::erase_if(grammar_.productions, [this](const core::Production& production) {
      return LeavesOut(*production.primitive);
    });
    OnTheClock([this] {
      found_.emplace(domain_, task_);
      if (options_.use_lanes) lanes_ = LanesOf(task_);
      Begin();
    });
  }

  Result Run() {
    const double wall = base::WallSeconds();
    base::ThreadPool pool(std::clamp(options_.threads, 1, static_cast<int>(views_.size()) + 1));
    Ending ending = Ending::kExhausted;
    while (!Over(ending)) {
      // One after the other, each view knows what those before it took; side by side, none does.
      const bool in_turn = options_.threads <= 1;
      const double left = SecondsLeft();
      pool.Run(views_.size(),
               [&](size_t i) { StepView(views_[i], in_turn ? SecondsLeft() : left); });
      OnTheClock([this] {
        if (WorkSinceBegun() >= next_relearning_) Relearn();
        if (guided_ && WorkSinceBegun() >= kGuidedAlone) AddUnguided();
        if (WorkSinceBegun() >= next_subtasks_) AddSubtasks();
        if (keeps_frame_ && WorkSinceBegun() >= kFirstSteps) AddStepsByRules();
        if (WorkSinceBegun() >= next_lanes_) AddLateLanes();
        if (begun_ <= options_.afresh.size() && HadItsPart()) BeginAfresh();
      });
    }
    Result result;
    OnTheClock([&] { result = Collect(); });
    result.cpu_seconds = Seconds();
    if (options_.trace) result.trace = MakeTrace(result);
    result.ending = result.attempts.empty() || result.attempts[0].guess ? ending : Ending::kSolved;
    result.wall_seconds = base::WallSeconds() - wall;
    return result;
  }

 private:
  // What is done beside the strategies' steps is paid for as well: what a guide says, views,
  // ranking.
  template <typename Work>
  void OnTheClock(const Work& work) {
    const double start = base::ThreadCpuSeconds();
    work();
    past_seconds_ += base::ThreadCpuSeconds() - start;
  }

  // Begins to search, with what the guide says.
  void Begin() {
    ++begun_;
    if (MayHaveSubtasks()) {
      next_subtasks_ = keeps_frame_ ? kFirstSteps : kFirstSubtasks;
    }
    const bool some_are_late =
        std::any_of(lanes_.begin(), lanes_.end(), [](const core::Lane& lane) { return lane.late; });
    if (some_are_late) next_lanes_ = kFirstLateLanes;
    const core::Costs costs = CostsOf(task_);
    guided_ = !SameCosts(costs, OwnCostsOf(task_));
    const bool likelier = std::any_of(lanes_.begin(), lanes_.end(), [](const core::Lane& lane) {
      return lane.bits <= kLikelierBits;
    });
    AddView(task_, {}, costs, likelier ? 1 : kPlainShare);
    AddLanes(false);
  }

  // Whether the search has had all of the budget that it has before another begins afresh.
  bool HadItsPart() const {
    if (WorkSinceBegun() < kAfresh) return false;
    const double part =
        static_cast<double>(begun_) / static_cast<double>(options_.afresh.size() + 1);
    const bool had_work = options_.work == 0 || Work() >= part * options_.work;
    return had_work && Seconds() >= part * options_.seconds;
  }

  // What was found is kept, how it was looked for is not.
  void BeginAfresh() {
    if (LeastBits() <= kDoubtedBits) return;
    const core::Costs before = CostsOf(task_);
    const core::Guide* const guide_before = std::exchange(guide_, options_.afresh[begun_ - 1]);
    if (SameCosts(CostsOf(task_), before)) {
      guide_ = guide_before;
      ++begun_;
      return;
    }
    found_->Take(views_, begun_at_);
    for (const View& view : views_) {
      const Budget& budget = view.portfolio->budget();
      if (options_.trace) JoinTrace(view, task_, past_trace_);
      past_work_ += budget.work_spent();
      past_seconds_ += budget.spent_seconds();
    }
    views_.clear();
    subtasks_.clear();
    steps_by_rules_ = 0;
    relearnt_ = 0;
    fit_ = PartialFit(grammar_);
    next_relearning_ = kFirstRelearning;
    begun_at_ = Work();
    Begin();
  }

  void AddLanes(bool late) {
    for (const core::Lane& lane : lanes_) {
      if (lane.late == late) AddView(lane.task, {&lane}, CostsOf(lane.task), ShareOf(lane));
    }
  }

  bool MayHaveSubtasks() const {
    return options_.use_lanes && !LeavesOutName(kSubtasks) &&
           (ChangesFrame(domain_, task_) || keeps_frame_);
  }

  core::Costs OwnCostsOf(const core::Task& task) const {
    base::Arena arena;
    return core::OwnCosts(grammar_, domain_.Constants(task, arena));
  }

  bool LeavesOut(const core::Primitive& primitive) const { return LeavesOutName(primitive.name); }
  bool LeavesOutName(const std::string& name) const { return Holds(options_.without, name); }

  // A lane wraps its programs into functions of what it makes of one input.
  std::vector<core::Lane> LanesOf(const core::Task& task) const {
    const core::Interface& interface = task.interface;
    if (interface.input_types.size() != 1 || interface.input_types[0] != interface.output_type) {
      return {};
    }
    std::vector<core::Lane> lanes = domain_.Lanes(task);
    std::erase_if(lanes, [this](const core::Lane& lane) { return LeavesOut(*lane.wrapper); });
    return lanes;
  }

  core::Costs CostsOf(const core::Task& task) const {
    base::Arena arena;
    const std::vector<core::Constant> constants = domain_.Constants(task, arena);
    core::Costs costs = core::OwnCosts(grammar_, constants);
    guide_->Weigh(domain_, task, grammar_, constants, costs);
    return costs;
  }

  void AddView(const core::Task& task, const Outlook& outlook, const core::Costs& costs,
               int share) {
    // An eighth is left for what is not counted: tables, programs, candidates. Of the rest, the
    // task itself has half and all others together the other half.
    const size_t others = lanes_.size() + (options_.guide != nullptr ? 2 : 1) +
                          (MayHaveSubtasks() ? kMostSubtaskViews : 0);
    const size_t counted = options_.memory_bytes / 8 * 7;
    const size_t bytes = counted / (views_.empty() ? 2 : 2 * others);
    const Budget budget(options_.seconds, 0, bytes, options_.stop);
    views_.push_back({&task, outlook, share,
                      std::make_unique<Portfolio>(domain_, task, grammar_, costs, budget, options_),
                      FirstRound(options_)});
    if (options_.trace) views_.back().portfolio->Watch();
  }

  // Beside the guided search of a task that it has not solved.
  void AddUnguided() {
    guided_ = false;
    if (Solved()) return;
    AddView(task_, {}, OwnCostsOf(task_), kPlainShare);
  }

  bool Solved() const {
    return std::any_of(views_.begin(), views_.end(), [](const View& view) {
      return view.portfolio->workspace().work_at_first_solution > 0;
    });
  }

  void AddLateLanes() {
    next_lanes_ = kNever;
    if (LeastBits() > kDoubtedBits) AddLanes(true);
  }

  void AddSubtasks() {
    next_subtasks_ = kNever;
    if (LeastBits() <= kDoubtedBits) return;
    for (const Prospect& prospect : ProspectsOf(views_, task_, kMostSubtasks)) {
      if (subtasks_.size() == kMostSubtasks) break;
      if (keeps_frame_ && prospect.right < kLeastStep) continue;
      if (Take(prospect)) AddViewsOf(subtasks_.back());
    }
  }

  // A rule that leaves a step is learnt late, where there is much else to learn.
  void AddStepsByRules() {
    if (!MayHaveSubtasks() || steps_by_rules_ == kMostStepsByRules) return;
    if (LeastBits() <= kDoubtedBits) return;
    for (const Prospect& step : StepsByRulesOf(views_, task_)) {
      if (steps_by_rules_ == kMostStepsByRules) break;
      if (!Take(step)) continue;
      ++steps_by_rules_;
      AddViewsOf(subtasks_.back());
    }
  }

  // Makes a subtask of it, but for one that cannot be or is there.
  bool Take(const Prospect& prospect) {
    Subtask made = MakeSubtask(domain_, task_, prospect);
    if (made.task.rows() == 0 || Known(made.task)) return false;
    subtasks_.push_back({std::move(made), {}});
    std::vector<core::Lane>& lanes = subtasks_.back().lanes;
    lanes = LanesOf(subtasks_.back().subtask.task);
    std::erase_if(lanes, [](const core::Lane& lane) { return lane.late; });
    return true;
  }

  // Whether there is a subtask with these inputs.
  bool Known(const core::Task& task) const {
    const auto same = [&](const SubtaskLanes& each) {
      for (size_t row = 0; row < task.rows(); ++row) {
        if (!domain_.SameAnswer(task_.interface.output_type,
                                each.subtask.task.example(row).inputs[0],
                                task.example(row).inputs[0])) {
          return false;
        }
      }
      return true;
    };
    return std::any_of(subtasks_.begin(), subtasks_.end(), same);
  }

  size_t MostLanesOf(const SubtaskLanes& each) const {
    if (!keeps_frame_) return kMostSubtaskViews / kMostSubtasks - 1;
    return each.subtask.by_rule || &each == &subtasks_.front() ? kMostStepLanes : 0;
  }

  uint64_t StepWork() const {
    return options_.work > 0 ? std::clamp<uint64_t>(options_.work / kOneInSteps, 1, kMostStepWork)
                             : kMostStepWork;
  }

  void AddViewsOf(const SubtaskLanes& each) {
    const core::Task& task = each.subtask.task;
    const size_t before = views_.size();
    AddView(task, {nullptr, &each.subtask}, CostsOf(task), 1);
    for (size_t i = 0; i < std::min(MostLanesOf(each), each.lanes.size()); ++i) {
      const core::Lane& lane = each.lanes[i];
      AddView(lane.task, {&lane, &each.subtask}, CostsOf(lane.task), 1);
    }
    if (!keeps_frame_) return;
    for (size_t i = before; i < views_.size(); ++i) {
      const uint64_t worth = each.subtask.by_rule || HasPieces(*views_[i].task) ? kStepWorth : 1;
      views_[i].most_work = worth * StepWork();
      views_[i].round = kShortRound;
    }
  }

  // Starts the search with re-learned costs, or starts it again.
  void Relearn() {
    while (next_relearning_ <= WorkSinceBegun()) next_relearning_ *= kRelearningGrowth;
    if (Holds(options_.without, kRelearning)) return;
    bool gained = false;
    for (const View& view : views_) {
      const Workspace& workspace = view.portfolio->workspace();
      if (workspace.work_at_first_solution > 0) return;
      if (view.task == &task_) {
        gained = fit_.Learn(grammar_, workspace.candidates, task_.train.size()) || gained;
      }
    }
    if (!gained) return;
    if (relearnt_ > 0) {
      const Budget& budget = views_[relearnt_].portfolio->budget();
      if (options_.trace) JoinTrace(views_[relearnt_], task_, past_trace_);
      past_work_ += budget.work_spent();
      past_seconds_ += budget.spent_seconds();
      views_.erase(views_.begin() + static_cast<long>(relearnt_));
    }
    relearnt_ = views_.size();
    core::Costs costs = CostsOf(task_);
    costs.productions = fit_.Relearnt(costs.productions);
    costs.in_bodies = fit_.Relearnt(costs.in_bodies);
    AddView(task_, {}, costs, 1);
  }

  void StepView(View& view, double seconds_left) {
    Portfolio& portfolio = *view.portfolio;
    if (portfolio.exhausted()) return;
    Budget& budget = portfolio.budget();
    if (options_.seconds > 0 && seconds_left <= 0) return;
    if (options_.seconds > 0) budget.LimitSeconds(budget.spent_seconds() + seconds_left);
    uint64_t work = view.round * view.share;
    view.round = std::min(view.most_work > 0 ? kStepRound : kRound, 2 * view.round);
    if (options_.work > 0 || view.most_work > 0) {
      const uint64_t share = WorkShare(view);
      budget.LimitWork(share);
      work = std::min(work, share - std::min(share, budget.work_spent()));
      if (work == 0) return;
    }
    portfolio.Step(work);
  }

  // Of a limit in programs, what a view may use in all, where it has no limit of its own.
  uint64_t WorkShare(const View& view) const {
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
    return std::max<uint64_t>(
        1, (options_.work - std::min(options_.work, taken)) * view.share / parts);
  }

  bool Over(Ending& ending) const {
    if (options_.stop != nullptr && options_.stop->load()) {
      ending = Ending::kStopped;
      return true;
    }
    bool live = false;
    for (const View& view : views_) {
      const bool limited = options_.work > 0 || view.most_work > 0;
      const bool spent = limited && view.portfolio->budget().work_spent() >= WorkShare(view);
      if (!view.portfolio->exhausted() && !spent) live = true;
      if (spent) ending = Ending::kOutOfBudget;
    }
    if (options_.seconds > 0 && Seconds() >= options_.seconds) {
      ending = Ending::kOutOfBudget;
      return true;
    }
    return !live || SolvedLongEnough();
  }

  // Of a program that reproduces all pairs.
  double LeastBits() const {
    double bits = 1e9;
    for (const View& view : views_) {
      const Workspace& workspace = view.portfolio->workspace();
      if (workspace.work_at_first_solution == 0) continue;
      bits = std::min(bits, workspace.candidates.least_bits() + view.outlook.bits());
    }
    return bits;
  }

  // Some time after a first solution others may still change the ranking; then it is enough.
  bool SolvedLongEnough() const {
    const double bits = LeastBits();
    const uint64_t work = WorkSinceBegun();
    uint64_t first = 0;
    for (const View& view : views_) {
      const Workspace& workspace = view.portfolio->workspace();
      if (workspace.work_at_first_solution == 0) continue;
      first = std::max(first, workspace.work_at_first_solution);
    }
    if (bits > kDoubtedBits) return false;
    const double doubt = std::max(0.0, (bits - kTrustedBits) / (kDoubtedBits - kTrustedBits));
    const double factor = 1 + 20 * doubt;
    return static_cast<double>(work) >= factor * static_cast<double>(first + kAfterFirst);
  }

  uint64_t WorkSinceBegun() const { return Work() - begun_at_; }

  uint64_t Work() const {
    uint64_t sum = past_work_;
    for (const View& view : views_) sum += view.portfolio->budget().work_spent();
    return sum;
  }

  double Seconds() const {
    double sum = past_seconds_;
    for (const View& view : views_) sum += view.portfolio->budget().spent_seconds();
    return sum;
  }

  double SecondsLeft() const {
    return options_.seconds > 0 ? std::max(0.0, options_.seconds - Seconds()) : 0;
  }

  // It ranks what all searches found.
  const core::Guide& FirstGuide() const {
    return options_.guide != nullptr ? *options_.guide : uniform_;
  }

  Result Collect() {
    Result result;
    found_->Take(views_, begun_at_);
    found_->Answer(FirstGuide(), options_.attempts, kRankingShare * options_.seconds, result);
    result.evaluated = Work();
    return result;
  }

  std::shared_ptr<const Trace> MakeTrace(const Result& result) const {
    auto trace = std::make_shared<Trace>(past_trace_);
    for (const View& view : views_) JoinTrace(view, task_, *trace);
    trace->LookThrough(views_[0].portfolio->workspace());
    for (const SchemaTrace& schema : trace->schemas) {
      if (schema.nearest != nullptr) {
        trace->Consider(domain_, task_, schema.nearest, schema.schema);
      }
    }
    for (const Attempt& attempt : result.attempts) {
      trace->Consider(domain_, task_, attempt.program, attempt.strategy);
    }
    return trace;
  }

  const core::Domain& domain_;
  const core::Task& task_;
  const Options& options_;
  core::Grammar grammar_;
  const core::UniformGuide uniform_;
  const core::Guide* guide_;  // of the search in hand
  const bool keeps_frame_;    // of the inputs
  std::vector<core::Lane> lanes_;
  std::deque<SubtaskLanes> subtasks_;
  size_t steps_by_rules_ = 0;  // of these
  uint64_t next_subtasks_ = kNever;
  uint64_t next_lanes_ = kNever;  // late ones
  std::vector<View> views_;       // the task itself first

  size_t begun_ = 0;            // searches, this one included
  uint64_t begun_at_ = 0;       // the work when this one began
  std::optional<Found> found_;  // by those before it, and in the end by all

  bool guided_ = false;  // by costs of the guide, and by nothing else
  PartialFit fit_{grammar_};
  uint64_t next_relearning_ = kFirstRelearning;
  size_t relearnt_ = 0;      // the view with re-learned costs, the last one; 0: none yet
  uint64_t past_work_ = 0;   // of views that are no more
  double past_seconds_ = 0;  // of views that are no more, and beside the views' steps
  Trace past_trace_;
};

}  // namespace

Result Solve(const core::Domain& domain, const core::Task& task, const Options& options) {
  return Solver(domain, task, options).Run();
}

}  // namespace hunch::search
