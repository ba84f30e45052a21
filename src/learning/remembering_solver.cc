#include "learning/remembering_solver.h"

#include <algorithm>

#include "base/clock.h"
#include "base/error.h"
#include "core/likeness.h"
#include "learning/solved_task.h"
#include "memory/neighbours.h"
#include "memory/recite.h"
#include "search/answers.h"
#include "search/confidence.h"

namespace hunch::learning {
namespace {

constexpr int kKept = 8;            // programs of a task, at least
constexpr size_t kNeighbours = 40;  // tasks

search::Attempt AttemptOf(const core::Candidate& candidate, size_t pairs) {
  search::Attempt attempt;
  attempt.program = candidate.program;
  attempt.outputs = candidate.outputs;
  attempt.bits = candidate.bits;
  attempt.pairs_reproduced = candidate.pairs_reproduced;
  attempt.guess = candidate.IsGuess(pairs);
  attempt.strategy = candidate.strategy;
  attempt.mode = search::Mode::kRecitation;
  return attempt;
}

bool SameOutputs(const core::Domain& domain, core::Type type, const search::Attempt& a,
                 const search::Attempt& b) {
  return std::equal(a.outputs.begin(), a.outputs.end(), b.outputs.begin(),
                    [&](core::Value x, core::Value y) {
                      if (!x.defined() || !y.defined()) return x.defined() == y.defined();
                      return domain.SameAnswer(type, x, y);
                    });
}

// Puts each of `near`'s attempts before the first of `result`'s that reproduces less or is longer;
// equal answers are one, the one that stands first.
void MergeAttempts(const core::Domain& domain, const core::Task& task, const search::Result& near,
                   search::Result& result) {
  const core::Type type = task.interface.output_type;
  for (search::Attempt attempt : near.attempts) {
    for (core::Value& output : attempt.outputs) {
      output = core::CopyDeep(type, output, *result.storage);
    }
    std::vector<search::Attempt>& all = result.attempts;
    const auto known = std::find_if(all.begin(), all.end(), [&](const search::Attempt& other) {
      return SameOutputs(domain, type, attempt, other);
    });
    const auto worse = std::find_if(all.begin(), all.end(), [&](const search::Attempt& other) {
      return other.guess || other.bits > attempt.bits;
    });
    if (known != all.end() && known < worse) continue;
    const auto place = worse - all.begin();
    if (known != all.end()) all.erase(known);
    all.insert(all.begin() + place, std::move(attempt));
  }
}

}  // namespace

search::Result RememberingSolver::operator()(const core::Domain& domain, const core::Task& task,
                                             const search::Options& options) {
  const bool store = recollection_.store != nullptr;
  const auto attempts = static_cast<size_t>(std::max(options.attempts, 1));
  const core::Portrait portrait = store ? domain.likeness().PortraitOf(task) : core::Portrait{};
  search::Result result;
  if (recollection_.recite && RecitedInto(result, domain, task, portrait, attempts)) {
    const core::TaskRun run = RunOf(domain, task, result);
    WithStore([&] { recollection_.store->Remember(run, nullptr); });
    return result;
  }
  result = recollection_.recite && store ? FromNeighbours(domain, task, options) : search::Result();
  if (recollection_.reason) result = Reasoned(domain, task, options, result);
  WithStore([&] {
    const core::TaskRun run = RunOf(domain, task, result);
    if (Solved(result)) {
      const core::SolvedTask solved = SolvedTaskOf(domain, task, portrait, result, attempts);
      recollection_.store->Remember(run, &solved);
    } else {
      recollection_.store->Remember(run, nullptr);
    }
  });
  search::KeepNeeded(domain, task, attempts, result.attempts);
  return result;
}

search::Result RememberingSolver::FromNeighbours(const core::Domain& domain, const core::Task& task,
                                                 const search::Options& options) {
  const double start = base::ThreadCpuSeconds(), wall = base::WallSeconds();
  const double share = recollection_.neighbour_share;
  search::Result result;
  result.storage = std::make_shared<base::Arena>(size_t{1} << 12);
  const std::vector<float> embedding = domain.likeness().Embedding(task);
  if (embedding.empty() || share <= 0) return result;
  std::vector<core::SolvedTask> neighbours;
  WithStore(
      [&] { neighbours = recollection_.store->Neighbours(domain.name(), embedding, kNeighbours); });
  const memory::NeighbourLimits limits{
      share * options.seconds,
      static_cast<uint64_t>(share * static_cast<double>(options.work)) + (options.work > 0),
      static_cast<size_t>(std::max(options.attempts, 1))};
  const memory::NeighbourAnswers found =
      memory::TryNeighbours(neighbours, domain, task, limits, *result.storage);
  for (const core::Candidate& candidate : found.candidates) {
    result.attempts.push_back(AttemptOf(candidate, task.train.size()));
  }
  result.evaluated = found.evaluated;
  result.evaluated_at_first = found.candidates.empty() ? 0 : found.evaluated;
  result.ending = Solved(result) ? search::Ending::kSolved : search::Ending::kExhausted;
  result.cpu_seconds = base::ThreadCpuSeconds() - start;
  result.wall_seconds = base::WallSeconds() - wall;
  return result;
}

search::Result RememberingSolver::Reasoned(const core::Domain& domain, const core::Task& task,
                                           const search::Options& options,
                                           const search::Result& near) {
  search::Options rest = options;
  if (recollection_.store != nullptr) rest.attempts = std::max(options.attempts, kKept);
  if (options.seconds > 0) rest.seconds = std::max(options.seconds - near.cpu_seconds, 1e-3);
  if (options.work > 0)
    rest.work = std::max<uint64_t>(options.work, near.evaluated + 1) - near.evaluated;
  search::Result result = search::Solve(domain, task, rest);
  MergeAttempts(domain, task, near, result);
  result.evaluated += near.evaluated;
  result.cpu_seconds += near.cpu_seconds;
  result.wall_seconds += near.wall_seconds;
  if (near.evaluated_at_first > 0) result.evaluated_at_first = near.evaluated_at_first;
  if (Solved(result)) result.ending = search::Ending::kSolved;
  return result;
}

bool RememberingSolver::RecitedInto(search::Result& result, const core::Domain& domain,
                                    const core::Task& task, const core::Portrait& portrait,
                                    size_t attempts) {
  const double start = base::ThreadCpuSeconds(), wall = base::WallSeconds();
  std::optional<core::SolvedTask> known;
  WithStore([&] { known = recollection_.store->Recall(domain.name(), portrait.signature); });
  if (!known) return false;
  result.storage = std::make_shared<base::Arena>(size_t{1} << 12);
  const std::vector<core::Candidate> candidates =
      memory::Recite(*known, domain, task, *result.storage);
  for (size_t i = 0; i < candidates.size(); ++i) {
    search::Attempt& attempt =
        result.attempts.emplace_back(AttemptOf(candidates[i], task.train.size()));
    attempt.share = known->programs[i].share;
    attempt.confidence = search::Confidence(attempt);
  }
  search::KeepNeeded(domain, task, attempts, result.attempts);
  result.evaluated = candidates.size();
  result.evaluated_at_first = candidates.empty() ? 0 : 1;
  result.ending = Solved(result) ? search::Ending::kSolved : search::Ending::kExhausted;
  result.cpu_seconds = base::ThreadCpuSeconds() - start;
  result.wall_seconds = base::WallSeconds() - wall;
  return Solved(result);
}

template <typename Action>
void RememberingSolver::WithStore(const Action& action) {
  if (recollection_.store == nullptr || failed_) return;
  try {
    action();
  } catch (const base::InputError& error) {
    const std::lock_guard lock(mutex_);
    if (!failed_.exchange(true)) fault_ = error.what();
  }
}

std::string RememberingSolver::fault() const {
  const std::lock_guard lock(mutex_);
  return fault_;
}

}  // namespace hunch::learning
