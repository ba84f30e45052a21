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

// Takes the weight of another answer with the same outputs.
void Join(Answer& answer, const Answer& other) {
  if (other.pairs < answer.pairs) return;
  if (other.pairs > answer.pairs) {
    answer = other;
    return;
  }
  answer.shared_bits = AddInBits(answer.shared_bits, other.shared_bits);
  if (other.best_bits < answer.best_bits) {
    answer.best = other.best;
    answer.best_bits = other.best_bits;
  }
}

// Answers by equal output values, heaviest first.
std::vector<Answer> ByValue(const core::Task& task, const CandidatePool& pool,
                            const std::vector<double>& bits) {
  std::map<base::Hash128, Answer> answers;
  for (size_t i = 0; i < pool.all().size(); ++i) {
    const core::Candidate& candidate = pool.all()[i];
    if (!AnswersAny(candidate)) continue;
    const double shared = bits[i] - candidate.bits + pool.SharedBits(i);
    const Answer fresh{i, bits[i], shared, candidate.pairs_reproduced};
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
      return SameAnswers(domain, task.interface.output_type, pool.all()[group.best],
                         pool.all()[answer.best]);
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

}  // namespace

std::vector<Attempt> Rank(const core::Domain& domain, const core::Task& task,
                          const CandidatePool& pool, const std::vector<double>& bits, int count) {
  const std::vector<Answer> answers = Group(domain, task, pool, bits);
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
