#include "memory/recite.h"

#include "base/error.h"
#include "core/evaluate.h"
#include "core/interface_text.h"
#include "core/likeness.h"
#include "core/program_text.h"

namespace hunch::memory {
namespace {

constexpr const char* kStrategy = "recall";

// The first way to bring the program over that does what it did.
std::optional<core::Candidate> Brought(const core::Memory& memory, const core::SolvedTask& known,
                                       const core::Domain& domain, const core::Task& task,
                                       base::Arena& storage) {
  if (!FitsInterface(known, domain, task)) return std::nullopt;
  const core::Program program = ReadProgram(memory.program, known, domain);
  if (program == nullptr) return std::nullopt;
  for (const core::Program& moved : domain.likeness().Transport(program, known.pose, task)) {
    core::Candidate candidate = RunOn(moved, domain, task, storage);
    if (candidate.pairs_reproduced < memory.pairs_reproduced) continue;
    candidate.bits = memory.bits;
    candidate.strategy = kStrategy;
    return candidate;
  }
  return std::nullopt;
}

}  // namespace

std::vector<core::Candidate> Recite(const core::SolvedTask& known, const core::Domain& domain,
                                    const core::Task& task, base::Arena& storage) {
  std::vector<core::Candidate> candidates;
  for (const core::Memory& memory : known.programs) {
    auto candidate = Brought(memory, known, domain, task, storage);
    if (candidate) candidates.push_back(std::move(*candidate));
    if (candidates.empty() || candidates.front().IsGuess(task.train.size())) return {};
  }
  return candidates;
}

core::Program ReadProgram(const std::string& text, const core::SolvedTask& known,
                          const core::Domain& domain) {
  try {
    return core::ParseProgram(text, domain, core::ParseInterface(known.interface, domain.types()));
  } catch (const base::InputError&) {
    return nullptr;
  }
}

bool FitsInterface(const core::SolvedTask& known, const core::Domain& domain,
                   const core::Task& task) {
  try {
    const core::Interface interface = core::ParseInterface(known.interface, domain.types());
    return interface.input_types == task.interface.input_types &&
           interface.output_type == task.interface.output_type;
  } catch (const base::InputError&) {
    return false;
  }
}

core::Candidate RunOn(const core::Program& program, const core::Domain& domain,
                      const core::Task& task, base::Arena& storage) {
  std::vector<std::vector<core::Value>> inputs;
  std::vector<const core::Value*> columns;
  for (size_t k = 0; k < task.interface.input_types.size(); ++k) {
    inputs.push_back(task.InputColumn(k));
  }
  for (const std::vector<core::Value>& input : inputs) columns.push_back(input.data());
  base::Arena arena;
  const auto outputs = core::Evaluate(program, columns, static_cast<uint32_t>(task.rows()), arena);
  const core::Type type = task.interface.output_type;
  core::Candidate candidate{program, 0, {}, 0, ""};
  for (size_t row = 0; row < task.train.size(); ++row) {
    candidate.pairs_reproduced +=
        outputs[row].defined() && domain.SameAnswer(type, outputs[row], task.train[row].output);
  }
  for (size_t row = task.train.size(); row < task.rows(); ++row) {
    candidate.outputs.push_back(core::CopyDeep(type, outputs[row], storage));
  }
  return candidate;
}

}  // namespace hunch::memory
