#include "measure/check.h"

#include <system_error>

#include "arc/task_files.h"
#include "arc/text_lines.h"
#include "base/error.h"
#include "core/evaluate.h"
#include "core/program_text.h"
#include "domains/grid/grid_domain.h"
#include "domains/list/list_domain.h"
#include "measure/grid_values.h"
#include "measure/list_problems.h"

namespace hunch::measure {
namespace {

namespace fs = std::filesystem;

const core::Domain& DomainOf(const TaskRecord& record) {
  for (const core::Domain* domain : {&grid::TheGridDomain(), &list::TheListDomain()}) {
    if (record.domain == domain->name()) return *domain;
  }
  throw base::InputError("task " + arc::Quoted(record.id) + ": no domain " +
                         arc::Quoted(record.domain));
}

core::Interface InterfaceOf(const TaskRecord& record, const core::Domain& domain) {
  core::Interface interface;
  for (const InputRecord& input : record.inputs) {
    interface.input_names.push_back(input.name);
    interface.input_types.push_back(domain.types().Parse(input.type));
  }
  interface.output_type = domain.types().Parse(record.output_type);
  return interface;
}

std::vector<core::Example> ReadFreshPairs(const fs::path& file, const core::Domain& domain,
                                          const core::Interface& interface, base::Arena& arena) {
  if (&domain == &list::TheListDomain()) return LoadListPairs(file, interface, arena);
  std::vector<core::Example> pairs;
  for (const arc::Pair& pair : arc::LoadPairs(file)) {
    pairs.push_back({{GridValue(pair.input, arena)}, GridValue(*pair.output, arena)});
  }
  return pairs;
}

FreshCheck CheckProgram(const TaskRecord& record, const AttemptRecord& attempt,
                        const fs::path& file) {
  const core::Domain& domain = DomainOf(record);
  const core::Interface interface = InterfaceOf(record, domain);
  FreshCheck check{record.id, attempt.program, false, false, 0, 0};
  core::Program program;
  try {
    program = core::ParseProgram(attempt.program, domain, interface);
  } catch (const base::InputError& error) {
    throw base::InputError("task " + arc::Quoted(record.id) + ": " + error.what());
  }
  base::Arena arena;
  for (const core::Example& pair : ReadFreshPairs(file, domain, interface, arena)) {
    const core::Value value = core::EvaluateOne(program, pair.inputs, arena);
    ++check.pairs;
    check.pairs_right += domain.SameAnswer(interface.output_type, value, pair.output);
  }
  return check;
}

}  // namespace

FreshSummary CheckOnFreshPairs(const std::vector<TaskRecord>& records, const fs::path& folder) {
  std::error_code error;
  if (!fs::is_directory(folder, error)) {
    throw base::InputError(folder.native() + ": no such folder");
  }
  FreshSummary summary;
  for (const TaskRecord& record : records) {
    const AttemptRecord* reproduced = record.Reproduced();
    const AttemptRecord* right = record.AllRight() ? record.Right() : nullptr;
    if (reproduced == nullptr && right == nullptr) continue;
    const fs::path file = folder / (record.id + ".json");
    if (!fs::exists(file, error)) {
      ++summary.without_pairs;
      continue;
    }
    for (const AttemptRecord& attempt : record.attempts) {
      if (&attempt != reproduced && &attempt != right) continue;
      FreshCheck check = CheckProgram(record, attempt, file);
      check.reproduced = &attempt == reproduced;
      check.right = &attempt == right;
      summary.reproduced += check.reproduced;
      summary.right += check.right;
      summary.reproduced_hold += check.reproduced && check.Holds();
      summary.right_hold += check.right && check.Holds();
      summary.checks.push_back(std::move(check));
    }
  }
  return summary;
}

}  // namespace hunch::measure
