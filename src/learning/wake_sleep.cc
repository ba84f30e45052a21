#include "learning/wake_sleep.h"

#include <algorithm>
#include <cmath>
#include <mutex>

#include "base/clock.h"
#include "base/thread_pool.h"
#include "core/likeness.h"
#include "intuition/neighbour_guide.h"
#include "learning/library_rewriting.h"
#include "learning/proposals.h"
#include "learning/solved_task.h"
#include "learning/usage.h"
#include "memory/recite.h"

namespace hunch::learning {
namespace {

constexpr size_t kKept = 8;  // programs of a task in the store

// A function may cost the judges so much more work, in bits, and still be accepted for what it
// makes shorter: less than what one more production takes from the others.
constexpr double kHarmless = 0.01;

std::vector<LearntFunction> ReadLibrary(const core::Domain& domain, core::Store* store) {
  std::vector<LearntFunction> functions;
  if (store == nullptr) return functions;
  for (const core::LearntPrimitive& learnt : store->Primitives(domain.name())) {
    functions.push_back(ReadLearnt(learnt, domain));
  }
  return functions;
}

}  // namespace

WakeSleep::WakeSleep(const core::Domain& domain, const core::Grammar& grammar,
                     std::vector<const core::Task*> tasks, core::Store* store,
                     const LearningOptions& options)
    : domain_(domain),
      start_(grammar),
      tasks_(std::move(tasks)),
      store_(store),
      options_(options),
      solutions_(tasks_.size()) {
  if (store_ != nullptr) {
    for (size_t i = 0; i < tasks_.size(); ++i) TakeUp(i);
  }
  for (const core::Task* task : tasks_) embeddings_.push_back(domain_.likeness().Embedding(*task));
  learnt_ = Weigh(ReadLibrary(domain_, store_), {});
}

// What the store has of the task, whatever it was solved with.
void WakeSleep::TakeUp(size_t i) {
  const core::Task& task = *tasks_[i];
  const core::Portrait portrait = domain_.likeness().PortraitOf(task);
  const auto known = store_->Recall(domain_.name(), portrait.signature);
  if (!known) return;
  base::Arena arena;
  for (const core::Candidate& candidate : memory::Recite(*known, domain_, task, arena)) {
    if (candidate.IsGuess(task.train.size())) continue;
    solutions_[i] = candidate.program;
    return;
  }
}

CycleReport WakeSleep::Cycle() {
  const double start = base::WallSeconds();
  CycleReport report;
  report.cycle = ++cycle_;
  report.tasks = tasks_.size();
  Wake(report);
  if (!Stopped()) Abstract(report);
  learnt_ = Weigh(language().functions(), {});
  Summarise(report);
  report.wall_seconds = base::WallSeconds() - start;
  return report;
}

void WakeSleep::Wake(CycleReport& report) {
  std::vector<size_t> unsolved;
  for (size_t i = 0; i < tasks_.size(); ++i) {
    if (solutions_[i] == nullptr) unsolved.push_back(i);
  }
  const search::Options search = SearchBy(learnt_);
  std::mutex mutex;
  std::vector<uint64_t> evaluated;
  base::ThreadPool pool(std::max(options_.threads, 1));
  pool.Run(unsolved.size(), [&](size_t k) {
    if (Stopped()) return;
    const size_t i = unsolved[k];
    search::Result result = search::Solve(language(), *tasks_[i], search);
    const std::lock_guard lock(mutex);
    if (Solved(result)) evaluated.push_back(result.evaluated_at_first);
    Keep(i, std::move(result));
  });
  for (const size_t i : unsolved) {
    if (solutions_[i] != nullptr) report.newly.push_back(tasks_[i]->id);
  }
  std::sort(evaluated.begin(), evaluated.end());
  report.median_evaluated = evaluated.empty() ? 0 : evaluated[evaluated.size() / 2];
}

void WakeSleep::Keep(size_t i, search::Result result) {
  const core::Task& task = *tasks_[i];
  const core::TaskRun run = RunOf(domain_, task, result);
  if (!Solved(result)) {
    if (store_ != nullptr) store_->Remember(run, nullptr);
    return;
  }
  for (search::Attempt& attempt : result.attempts) {
    attempt.program = WrittenOut(attempt.program, language().functions(), domain_);
  }
  solutions_[i] = result.attempts.front().program;
  if (store_ == nullptr) return;
  const core::SolvedTask solved =
      SolvedTaskOf(domain_, task, domain_.likeness().PortraitOf(task), result, kKept);
  store_->Remember(run, &solved);
}

// Judges are solved tasks and unsolved ones alike; what they need is compared at costs that their
// own solutions have no part in.
void WakeSleep::Abstract(CycleReport& report) {
  // Not the same ones again when the loop goes on from a store.
  const size_t turn = static_cast<size_t>(cycle_) + language().functions().size();
  std::vector<bool> judges(tasks_.size());
  for (size_t i = 0; i < judges.size(); ++i) {
    judges[i] = (i + turn) % options_.judging == 0;
  }
  Weighed best = Weigh(language().functions(), judges);
  double least = WorkOf(best, judges);
  const std::vector<LearntFunction> proposals =
      ProposeFunctions(Programs(judges), language(), domain_,
                       {options_.max_arity, options_.proposals, options_.threads});
  report.proposed = static_cast<int>(proposals.size());
  for (const LearntFunction& proposal : proposals) {
    if (Stopped()) return;
    std::vector<LearntFunction> functions = best.language->functions();
    functions.push_back(proposal);
    Weighed with = Weigh(std::move(functions), judges);
    const double work = WorkOf(with, judges);
    if (work > least + kHarmless) continue;
    least = std::min(least, work);
    best = std::move(with);
    report.learnt.push_back(proposal.name);
  }
  learnt_ = std::move(best);
}

bool Among(size_t i, const std::vector<bool>& set) { return !set.empty() && set[i]; }

// Programs of the tasks that are solved and not among `without` (empty: of all).
std::vector<core::Program> WakeSleep::Programs(const std::vector<bool>& without) const {
  std::vector<core::Program> programs;
  for (size_t i = 0; i < tasks_.size(); ++i) {
    if (solutions_[i] != nullptr && !Among(i, without)) programs.push_back(solutions_[i]);
  }
  return programs;
}

WakeSleep::Weighed WakeSleep::Weigh(std::vector<LearntFunction> functions,
                                    const std::vector<bool>& without) const {
  Weighed weighed;
  weighed.language = std::make_unique<LearntDomain>(domain_, std::move(functions));
  std::vector<core::Program> programs;
  std::vector<intuition::SolvedProgram> solved;
  for (size_t i = 0; i < tasks_.size(); ++i) {
    if (solutions_[i] == nullptr || Among(i, without)) continue;
    programs.push_back(weighed.language->InOwnWords(solutions_[i]));
    solved.push_back({embeddings_[i], programs.back()});
  }
  weighed.grammar = Reweighted(weighed.language->Extended(start_), programs);
  weighed.guide = std::make_unique<intuition::NeighbourGuide>(std::move(solved));
  return weighed;
}

search::Options WakeSleep::SearchBy(const Weighed& weighed) const {
  search::Options search = options_.search;
  search.grammar = &weighed.grammar;
  if (search.guide == nullptr) search.guide = weighed.guide.get();
  search.threads = 1;
  return search;
}

// The mean over the judges of the binary logarithm of the programs evaluated until a solution is
// found, or in all where none is.
double WakeSleep::WorkOf(const Weighed& weighed, const std::vector<bool>& judges) const {
  std::vector<size_t> judging;
  for (size_t i = 0; i < judges.size(); ++i) {
    if (judges[i]) judging.push_back(i);
  }
  const search::Options search = SearchBy(weighed);
  std::vector<double> bits(judging.size());
  base::ThreadPool pool(std::max(options_.threads, 1));
  pool.Run(judging.size(), [&](size_t k) {
    const search::Result result = search::Solve(*weighed.language, *tasks_[judging[k]], search);
    const uint64_t work = Solved(result) ? result.evaluated_at_first : result.evaluated;
    bits[k] = std::log2(static_cast<double>(std::max<uint64_t>(work, 1)));
  });
  double sum = 0;
  for (const double each : bits) sum += each;
  return bits.empty() ? 0 : sum / static_cast<double>(bits.size());
}

void WakeSleep::Summarise(CycleReport& report) const {
  const std::vector<LearntFunction>& functions = language().functions();
  std::vector<uint64_t> uses(functions.size());
  for (const core::Program& program : Programs({})) {
    const core::Program rewritten = language().InOwnWords(program);
    report.bits += BitsOf(rewritten, learnt_.grammar);
    ++report.solved;
    for (size_t f = 0; f < uses.size(); ++f) {
      uses[f] += UsesOf(rewritten, functions[f].name);
    }
  }
  for (size_t f = 0; f < uses.size(); ++f) {
    LearntFunction function = functions[f];
    report.bits += BitsOf(function.body, start_);
    function.uses = uses[f];
    if (store_ != nullptr) store_->Learn(WriteLearnt(function, domain_.name(), domain_));
  }
}

}  // namespace hunch::learning
