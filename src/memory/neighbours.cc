#include "memory/neighbours.h"

#include <algorithm>
#include <set>
#include <string>

#include "base/clock.h"
#include "core/evaluate.h"
#include "core/program_text.h"
#include "memory/recite.h"

namespace hunch::memory {
namespace {

using core::Node;
using core::Program;

constexpr const char* kStrategy = "neighbour";
constexpr size_t kMostVariants = 200;  // of one program
constexpr size_t kMostReplaced = 3;    // constants in a program

struct Known {
  Program program;
  double bits;
};

bool IsReplaced(const Node& node) {
  return node.kind == Node::Kind::kConstant && !node.type.is_list() && !node.type.boxed();
}

// The texts of the constants that may be replaced, each once: equal ones stay equal.
void CollectLiterals(const Program& program, std::vector<Program>& literals) {
  if (IsReplaced(*program)) {
    const bool met = std::any_of(literals.begin(), literals.end(), [&](const Program& literal) {
      return literal->literal == program->literal && literal->type == program->type;
    });
    if (!met) literals.push_back(program);
  }
  for (const Program& child : program->children) CollectLiterals(child, literals);
}

Program Replaced(const Program& program, const std::vector<Program>& literals,
                 const std::vector<Program>& by) {
  for (size_t i = 0; i < literals.size(); ++i) {
    const bool same = IsReplaced(*program) && literals[i]->literal == program->literal &&
                      literals[i]->type == program->type;
    if (same) return by[i];
  }
  if (program->children.empty()) return program;
  Node node = *program;
  for (Program& child : node.children) child = Replaced(child, literals, by);
  return std::make_shared<const Node>(std::move(node));
}

class Trial {
 public:
  Trial(const core::Domain& domain, const core::Task& task, const NeighbourLimits& limits,
        base::Arena& storage)
      : domain_(domain),
        task_(task),
        limits_(limits),
        storage_(storage),
        start_(base::ThreadCpuSeconds()) {
    for (const core::Constant& constant : domain.Constants(task, constants_arena_)) {
      constants_.push_back(core::MakeConstant(
          constant.type, domain.PrintLiteral(constant.type, constant.value), constant.value));
    }
  }

  bool over() const {
    return answers_.candidates.size() >= limits_.answers ||
           (limits_.work > 0 && answers_.evaluated >= limits_.work) ||
           (limits_.seconds > 0 && base::ThreadCpuSeconds() - start_ >= limits_.seconds);
  }

  void Try(const Program& program, double bits) {
    ++answers_.evaluated;
    if (!FirstPairHolds(program)) return;
    core::Candidate candidate = RunOn(program, domain_, task_, storage_);
    if (candidate.IsGuess(task_.train.size()) || IsKnown(candidate)) return;
    candidate.bits = bits;
    candidate.strategy = kStrategy;
    answers_.candidates.push_back(std::move(candidate));
  }

  // Its constants replaced, the first of them the fastest.
  void TryVariants(const Known& known) {
    std::vector<Program> literals;
    CollectLiterals(known.program, literals);
    if (literals.empty() || literals.size() > kMostReplaced) return;
    std::vector<std::vector<Program>> choices;
    for (const Program& literal : literals) {
      std::vector<Program>& fitting = choices.emplace_back();
      for (const Program& constant : constants_) {
        if (constant->type == literal->type) fitting.push_back(constant);
      }
      if (fitting.empty()) fitting.push_back(literal);
    }
    std::vector<size_t> at(literals.size());
    for (size_t variant = 0; variant < kMostVariants && !over(); ++variant) {
      std::vector<Program> by;
      for (size_t i = 0; i < at.size(); ++i) by.push_back(choices[i][at[i]]);
      Try(Replaced(known.program, literals, by), known.bits);
      size_t i = 0;
      while (i < at.size() && ++at[i] == choices[i].size()) at[i++] = 0;
      if (i == at.size()) return;
    }
  }

  NeighbourAnswers Finish() { return std::move(answers_); }

 private:
  bool FirstPairHolds(const Program& program) const {
    base::Arena arena;
    const core::Example& pair = task_.train.front();
    const core::Value value = core::EvaluateOne(program, pair.inputs, arena);
    return value.defined() && domain_.SameAnswer(task_.interface.output_type, value, pair.output);
  }

  bool IsKnown(const core::Candidate& candidate) const {
    const core::Type type = task_.interface.output_type;
    const auto same = [&](core::Value a, core::Value b) {
      return a.defined() == b.defined() && (!a.defined() || domain_.SameAnswer(type, a, b));
    };
    return std::any_of(answers_.candidates.begin(), answers_.candidates.end(),
                       [&](const core::Candidate& other) {
                         return std::equal(candidate.outputs.begin(), candidate.outputs.end(),
                                           other.outputs.begin(), same);
                       });
  }

  const core::Domain& domain_;
  const core::Task& task_;
  const NeighbourLimits& limits_;
  base::Arena& storage_;
  const double start_;
  base::Arena constants_arena_;
  std::vector<Program> constants_;
  NeighbourAnswers answers_;
};

// The programs that fit the task's interface, each once, the shortest first.
std::vector<Known> ProgramsOf(std::span<const core::SolvedTask> neighbours,
                              const core::Domain& domain, const core::Task& task) {
  std::vector<Known> all;
  std::set<std::string> met;
  for (const core::SolvedTask& neighbour : neighbours) {
    if (!FitsInterface(neighbour, domain, task)) continue;
    for (const core::Memory& memory : neighbour.programs) {
      if (memory.pairs_reproduced < neighbour.pairs) continue;
      const Program program = ReadProgram(memory.program, neighbour, domain);
      if (program == nullptr) continue;
      if (!met.insert(core::PrintProgram(program, task.interface)).second) continue;
      all.push_back({program, memory.bits});
    }
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const Known& a, const Known& b) { return a.bits < b.bits; });
  return all;
}

}  // namespace

NeighbourAnswers TryNeighbours(std::span<const core::SolvedTask> neighbours,
                               const core::Domain& domain, const core::Task& task,
                               const NeighbourLimits& limits, base::Arena& storage) {
  Trial trial(domain, task, limits, storage);
  const std::vector<Known> programs = ProgramsOf(neighbours, domain, task);
  for (const Known& known : programs) {
    if (trial.over()) break;
    trial.Try(known.program, known.bits);
  }
  for (const Known& known : programs) {
    if (trial.over()) break;
    trial.TryVariants(known);
  }
  return trial.Finish();
}

}  // namespace hunch::memory
