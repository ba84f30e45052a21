#include "learning/solved_task.h"

#include "core/interface_text.h"
#include "core/program_text.h"

namespace hunch::learning {

bool Solved(const search::Result& result) {
  return !result.attempts.empty() && !result.attempts.front().guess;
}

core::TaskRun RunOf(const core::Domain& domain, const core::Task& task,
                    const search::Result& result) {
  const char* mode = result.attempts.empty() ? "" : ModeName(result.attempts.front().mode);
  return {domain.name(), task.id, mode, Solved(result), result.cpu_seconds, result.evaluated};
}

core::SolvedTask SolvedTaskOf(const core::Domain& domain, const core::Task& task,
                              const core::Portrait& portrait, const search::Result& result,
                              size_t attempts) {
  core::SolvedTask solved{domain.name(),
                          portrait.signature,
                          portrait.pose,
                          task.id,
                          core::PrintInterface(task.interface, domain.types()),
                          static_cast<int>(task.train.size()),
                          domain.likeness().Embedding(task),
                          result.cpu_seconds,
                          result.evaluated,
                          "",
                          {}};
  for (size_t i = 0; i < result.attempts.size(); ++i) {
    const search::Attempt& attempt = result.attempts[i];
    if (attempt.guess && i >= attempts) continue;
    solved.programs.push_back({core::PrintProgram(attempt.program, task.interface), attempt.bits,
                               attempt.share, attempt.pairs_reproduced, attempt.strategy});
  }
  return solved;
}

}  // namespace hunch::learning
