#include "search/ranking.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

#include "base/clock.h"
#include "base/rounded_logs.h"
#include "search/answers.h"
#include "search/confidence.h"

namespace hunch::search {
namespace {

constexpr size_t kMostCompared = 16;  // programs of one answer, by how narrow they are

struct Answer {
  std::vector<size_t> candidates;  // of the same standing
  double shared_bits;              // of all its candidates of the same standing
  int pairs;
};

base::Hash128 HashOutputs(core::Type type, const core::Candidate& candidate) {
  return core::HashColumn(type, candidate.outputs);
}

// Whether it answers any test input (a task may have none).
bool AnswersAny(const core::Candidate& candidate) {
  return candidate.outputs.empty() ||
         std::any_of(candidate.outputs.begin(), candidate.outputs.end(),
                     [](core::Value v) { return v.defined(); });
}

bool Before(const Answer& a, const Answer& b) {
  if (a.pairs != b.pairs) return a.pairs > b.pairs;
  if (a.shared_bits != b.shared_bits) return a.shared_bits < b.shared_bits;
  return a.candidates.front() < b.candidates.front();
}

// Takes the weight of another answer with the same outputs.
void Join(Answer& answer, const Answer& other) {
  if (other.pairs < answer.pairs) return;
  if (other.pairs > answer.pairs) {
    answer = other;
    return;
  }
  answer.shared_bits = base::AddInBits(answer.shared_bits, other.shared_bits);
  answer.candidates.insert(answer.candidates.end(), other.candidates.begin(),
                           other.candidates.end());
}

// Answers by equal output values, heaviest first.
std::vector<Answer> ByValue(const core::Task& task, const CandidatePool& pool,
                            const std::vector<double>& bits) {
  std::map<base::Hash128, Answer> answers;
  for (size_t i = 0; i < pool.all().size(); ++i) {
    const core::Candidate& candidate = pool.all()[i];
    if (!AnswersAny(candidate)) continue;
    const double shared = bits[i] - candidate.bits + candidate.surprise + pool.SharedBits(i);
    const Answer fresh{{i}, shared, candidate.pairs_reproduced};
    const auto [at, is_new] =
        answers.emplace(HashOutputs(task.interface.output_type, candidate), fresh);
    if (!is_new) Join(at->second, fresh);
  }
  std::vector<Answer> ordered;
  for (const auto& [hash, answer] : answers) ordered.push_back(answer);
  std::sort(ordered.begin(), ordered.end(), Before);
  return ordered;
}

bool SameAnswers(const core::Domain& domain, core::Type type, const core::Candidate& a,
                 const core::Candidate& b) {
  return std::equal(a.outputs.begin(), a.outputs.end(), b.outputs.begin(), b.outputs.end(),
                    [&](core::Value x, core::Value y) {
                      if (!x.defined() || !y.defined()) return x.defined() == y.defined();
                      return domain.SameAnswer(type, x, y);
                    });
}

// Different values may be the same answer: those are one from here on.
std::vector<Answer> Group(const core::Domain& domain, const core::Task& task,
                          const CandidatePool& pool, const std::vector<double>& bits) {
  std::vector<Answer> groups;
  for (const Answer& answer : ByValue(task, pool, bits)) {
    const auto known = std::find_if(groups.begin(), groups.end(), [&](const Answer& group) {
      return SameAnswers(domain, task.interface.output_type, pool.all()[group.candidates[0]],
                         pool.all()[answer.candidates[0]]);
    });
    if (known == groups.end()) {
      groups.push_back(answer);
    } else {
      Join(*known, answer);
    }
  }
  std::sort(groups.begin(), groups.end(), Before);
  return groups;
}

// The program that stands for an answer: the shortest, where relying on what the rows merely have
// in common counts as length; the best of those compared until `deadline`.
size_t Representative(const core::Domain& domain, const core::Task& task, const CandidatePool& pool,
                      const std::vector<double>& bits, double deadline, Answer& answer) {
  std::vector<size_t>& candidates = answer.candidates;
  std::stable_sort(candidates.begin(), candidates.end(),
                   [&](size_t a, size_t b) { return bits[a] < bits[b]; });
  if (candidates.size() == 1) return candidates[0];
  if (candidates.size() > kMostCompared) candidates.resize(kMostCompared);
  size_t best = candidates[0];
  double least = std::numeric_limits<double>::infinity();
  for (size_t i : candidates) {
    if (bits[i] >= least || base::ThreadCpuSeconds() >= deadline) break;
    const double with_narrowness =
        bits[i] + domain.Narrowness(pool.all()[i].program, task, least - bits[i]);
    if (with_narrowness >= least) continue;
    least = with_narrowness;
    best = i;
  }
  return best;
}

}  // namespace

std::vector<Attempt> Rank(const core::Domain& domain, const core::Task& task,
                          const CandidatePool& pool, const std::vector<double>& bits, int count,
                          double seconds) {
  const double deadline =
      seconds > 0 ? base::ThreadCpuSeconds() + seconds : std::numeric_limits<double>::infinity();
  std::vector<Answer> answers = Group(domain, task, pool, bits);
  double total = 0;
  for (const Answer& answer : answers) {
    if (answer.pairs == answers.front().pairs) total += std::exp2(-answer.shared_bits);
  }
  std::vector<JointAnswer> joint;
  for (const Answer& answer : answers) {
    joint.push_back({pool.all()[answer.candidates[0]].outputs, answer.pairs, answer.shared_bits});
  }
  std::vector<Attempt> attempts;
  for (size_t i : ChooseAnswers(domain, task.interface.output_type, joint, count)) {
    Answer& answer = answers[i];
    const size_t chosen = Representative(domain, task, pool, bits, deadline, answer);
    const core::Candidate& candidate = pool.all()[chosen];
    const bool top = answer.pairs == answers.front().pairs;
    Attempt attempt;
    attempt.program = domain.Generalised(candidate.program, task);
    attempt.outputs = candidate.outputs;
    attempt.bits = bits[chosen];
    attempt.surprise = candidate.surprise;
    attempt.share = top && total > 0 ? std::exp2(-answer.shared_bits) / total : 0;
    attempt.pairs_reproduced = candidate.pairs_reproduced;
    attempt.guess = candidate.IsGuess(task.train.size());
    attempt.strategy = candidate.strategy;
    attempt.confidence = Confidence(attempt);
    attempts.push_back(std::move(attempt));
  }
  return attempts;
}

}  // namespace hunch::search
