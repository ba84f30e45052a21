#include "search/solver.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <optional>
#include <utility>

#include "base/thread_pool.h"
#include "search/found.h"
#include "search/relearn.h"
#include "search/view_set.h"

namespace hunch::search {
namespace {

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
constexpr uint64_t kMostStepWork = 8000;  // what a first step leaves to do is simple, or too much
constexpr uint64_t kOneInSteps = 10;      // programs of all that one such view may have
constexpr uint64_t kFirstLateLanes = 150000;
constexpr size_t kMostSubtasks = 2;
constexpr size_t kMostSubtaskViews = 4;
constexpr size_t kMostStepLanes = 1;  // of the likeliest first step, and of those by rules
constexpr uint64_t kStepWorth = 2;  // so many times the work for what those by rules leave, or what
                                    // has more inputs

struct SubtaskLanes {
  Subtask subtask;
  std::vector<core::Lane> lanes;  // of the subtask
};

// Of the seconds, what may be spent on which of the programs with one answer is shown.
constexpr double kRankingShare = 0.05;

constexpr uint64_t kNever = ~uint64_t{0};

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
    base::ThreadPool pool(
        std::clamp(options_.threads, 1, static_cast<int>(views_.all().size()) + 1));
    Ending ending = Ending::kExhausted;
    while (!views_.Over(ending) && !SolvedLongEnough()) {
      views_.Step(pool);
      OnTheClock([this] { Grow(); });
    }
    Result result;
    OnTheClock([&] { result = Collect(); });
    result.cpu_seconds = views_.Seconds();
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
    views_.Pay(base::ThreadCpuSeconds() - start);
  }

  // Adds the views that are due, after so much work without a short program.
  void Grow() {
    if (WorkSinceBegun() >= next_relearning_) Relearn();
    if (guided_ && WorkSinceBegun() >= kGuidedAlone) AddUnguided();
    if (WorkSinceBegun() >= next_subtasks_) AddSubtasks();
    if (WorkSinceBegun() >= next_lanes_) AddLateLanes();
    if (begun_ <= options_.afresh.size() && HadItsPart()) BeginAfresh();
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
    const bool had_work = options_.work == 0 || views_.Work() >= part * options_.work;
    return had_work && views_.Seconds() >= part * options_.seconds;
  }

  // What was found is kept, how it was looked for is not.
  void BeginAfresh() {
    if (views_.LeastBits() <= kDoubtedBits) return;
    const core::Costs before = CostsOf(task_);
    const core::Guide* const guide_before = std::exchange(guide_, options_.afresh[begun_ - 1]);
    if (SameCosts(CostsOf(task_), before)) {
      guide_ = guide_before;
      ++begun_;
      return;
    }
    found_->Take(views_.all(), begun_at_);
    views_.Clear();
    subtasks_.clear();
    relearnt_ = 0;
    fit_ = PartialFit(grammar_);
    next_relearning_ = kFirstRelearning;
    begun_at_ = views_.Work();
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

  void AddView(const core::Task& task, const Outlook& outlook, const core::Costs& costs, int share,
               uint64_t most_work = 0) {
    // An eighth is left for what is not counted: tables, programs, candidates. Of the rest, the
    // task itself has half and all others together the other half.
    const size_t others = lanes_.size() + (options_.guide != nullptr ? 2 : 1) +
                          (MayHaveSubtasks() ? kMostSubtaskViews : 0);
    const size_t counted = options_.memory_bytes / 8 * 7;
    const size_t bytes = counted / (views_.all().empty() ? 2 : 2 * others);
    views_.Add(task, outlook, costs, share, bytes, most_work);
  }

  // Beside the guided search of a task that it has not solved.
  void AddUnguided() {
    guided_ = false;
    if (!views_.Solved()) AddView(task_, {}, OwnCostsOf(task_), kPlainShare);
  }

  void AddLateLanes() {
    next_lanes_ = kNever;
    if (views_.LeastBits() > kDoubtedBits) AddLanes(true);
  }

  void AddSubtasks() {
    next_subtasks_ = kNever;
    if (views_.LeastBits() <= kDoubtedBits) return;
    for (const Prospect& prospect : ProspectsOf(views_.all(), task_, kMostSubtasks)) {
      if (subtasks_.size() == kMostSubtasks) break;
      if (keeps_frame_ && prospect.right < kLeastStep) continue;
      Subtask made = MakeSubtask(domain_, task_, prospect);
      if (made.task.rows() == 0 || Known(made.task)) continue;
      subtasks_.push_back({std::move(made), {}});
      std::vector<core::Lane>& lanes = subtasks_.back().lanes;
      lanes = LanesOf(subtasks_.back().subtask.task);
      std::erase_if(lanes, [](const core::Lane& lane) { return lane.late; });
    }
    for (const SubtaskLanes& each : subtasks_) AddViewsOf(each);
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

  // Of a view of what is left to do: no limit of its own where outputs have another frame.
  uint64_t MostWorkOf(const Subtask& subtask, const core::Task& task) const {
    if (!keeps_frame_) return 0;
    uint64_t most = kMostStepWork;
    if (options_.work > 0) most = std::clamp<uint64_t>(options_.work / kOneInSteps, 1, most);
    return subtask.by_rule || HasPieces(task) ? kStepWorth * most : most;
  }

  void AddViewsOf(const SubtaskLanes& each) {
    const Subtask& subtask = each.subtask;
    AddView(subtask.task, {nullptr, &subtask}, CostsOf(subtask.task), 1,
            MostWorkOf(subtask, subtask.task));
    for (size_t i = 0; i < std::min(MostLanesOf(each), each.lanes.size()); ++i) {
      const core::Lane& lane = each.lanes[i];
      AddView(lane.task, {&lane, &subtask}, CostsOf(lane.task), 1, MostWorkOf(subtask, lane.task));
    }
  }

  // Starts the search with re-learned costs, or starts it again.
  void Relearn() {
    while (next_relearning_ <= WorkSinceBegun()) next_relearning_ *= kRelearningGrowth;
    if (Holds(options_.without, kRelearning)) return;
    if (views_.Solved()) return;
    bool gained = false;
    for (const View& view : views_.all()) {
      if (view.task != &task_) continue;
      const CandidatePool& found = view.portfolio->workspace().candidates;
      gained = fit_.Learn(grammar_, found, task_.train.size()) || gained;
    }
    if (!gained) return;
    if (relearnt_ > 0) views_.Remove(relearnt_);
    relearnt_ = views_.all().size();
    core::Costs costs = CostsOf(task_);
    costs.productions = fit_.Relearnt(costs.productions);
    costs.in_bodies = fit_.Relearnt(costs.in_bodies);
    AddView(task_, {}, costs, 1);
  }

  // Some time after a first solution others may still change the ranking; then it is enough.
  bool SolvedLongEnough() const {
    const double bits = views_.LeastBits();
    if (bits > kDoubtedBits) return false;
    const double doubt = std::max(0.0, (bits - kTrustedBits) / (kDoubtedBits - kTrustedBits));
    const double factor = 1 + 20 * doubt;
    return static_cast<double>(WorkSinceBegun()) >=
           factor * static_cast<double>(views_.LastFirstSolution() + kAfterFirst);
  }

  uint64_t WorkSinceBegun() const { return views_.Work() - begun_at_; }

  // It ranks what all searches found.
  const core::Guide& FirstGuide() const {
    return options_.guide != nullptr ? *options_.guide : uniform_;
  }

  Result Collect() {
    Result result;
    found_->Take(views_.all(), begun_at_);
    found_->Answer(FirstGuide(), options_.attempts, kRankingShare * options_.seconds, result);
    result.evaluated = views_.Work();
    return result;
  }

  std::shared_ptr<const Trace> MakeTrace(const Result& result) const {
    auto trace = std::make_shared<Trace>(views_.Traced());
    trace->LookThrough(views_.all()[0].portfolio->workspace());
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
  ViewSet views_{domain_, task_, grammar_, options_};
  std::vector<core::Lane> lanes_;
  std::deque<SubtaskLanes> subtasks_;
  uint64_t next_subtasks_ = kNever;
  uint64_t next_lanes_ = kNever;  // late ones

  size_t begun_ = 0;            // searches, this one included
  uint64_t begun_at_ = 0;       // the work when this one began
  std::optional<Found> found_;  // by those before it, and in the end by all

  bool guided_ = false;  // by costs of the guide, and by nothing else
  PartialFit fit_{grammar_};
  uint64_t next_relearning_ = kFirstRelearning;
  size_t relearnt_ = 0;  // the view with re-learned costs, the last one; 0: none yet
};

}  // namespace

Result Solve(const core::Domain& domain, const core::Task& task, const Options& options) {
  return Solver(domain, task, options).Run();
}

}  // namespace hunch::search
