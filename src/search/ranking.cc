#include "search/ranking.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace hunch::search {
namespace {

struct Answer {
  size_t best;  // candidate
  double best_bits;
  double shared_bits;  // of all its candidates of the same standing
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
  return a.best < b.best;
}

std::vector<Answer> Group(const core::Task& task, const CandidatePool& pool,
                          const std::vector<double>& bits) {
  std::map<base::Hash128, Answer> answers;
  for (size_t i = 0; i < pool.all().size(); ++i) {
    const core::Candidate& candidate = pool.all()[i];
    if (!AnswersAny(candidate)) continue;
    const double shared = bits[i] - candidate.bits + pool.SharedBits(i);
    const Answer fresh{i, bits[i], shared, candidate.pairs_reproduced};
    const auto [at, is_new] =
        answers.emplace(HashOutputs(task.interface.output_type, candidate), fresh);
    if (is_new) continue;
    Answer& answer = at->second;
    if (fresh.pairs < answer.pairs) continue;
    if (fresh.pairs > answer.pairs) {
      answer = fresh;
      continue;
    }
    answer.shared_bits = AddInBits(answer.shared_bits, shared);
    if (fresh.best_bits < answer.best_bits) {
      answer.best = i;
      answer.best_bits = fresh.best_bits;
    }
  }
  std::vector<Answer> ordered;
  for (const auto& [hash, answer] : answers) ordered.push_back(answer);
  std::sort(ordered.begin(), ordered.end(), Before);
  return ordered;
}

}  // namespace

std::vector<Attempt> Rank(const core::Task& task, const CandidatePool& pool,
                          const std::vector<double>& bits, int count) {
  const std::vector<Answer> answers = Group(task, pool, bits);
  double total = 0;
  for (const Answer& answer : answers) {
    if (answer.pairs == answers.front().pairs) total += std::exp2(-answer.shared_bits);
  }
  std::vector<Attempt> attempts;
  for (const Answer& answer : answers) {
    if (static_cast<int>(attempts.size()) == count) break;
    const core::Candidate& candidate = pool.all()[answer.best];
    const bool top = answer.pairs == answers.front().pairs;
    attempts.push_back({candidate.program, candidate.outputs, answer.best_bits,
                        top && total > 0 ? std::exp2(-answer.shared_bits) / total : 0,
                        candidate.pairs_reproduced, candidate.IsGuess(task.train.size()),
                        candidate.strategy});
  }
  return attempts;
}

}  // namespace hunch::search
