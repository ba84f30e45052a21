// A workspace over a task, with as much enumerated as a test needs.
#pragma once

#include <vector>

#include "core/evaluate.h"
#include "core/program_text.h"
#include "search/enumerate.h"
#include "search/workspace.h"

namespace hunch::search {

inline core::Costs OwnCostsOf(const core::Domain& domain, const core::Task& task,
                              const core::Grammar& grammar) {
  base::Arena arena;
  return core::OwnCosts(grammar, domain.Constants(task, arena));
}

class SearchedTask {
 public:
  SearchedTask(const core::Domain& domain, core::Task task, uint64_t programs)
      : task_(std::move(task)),
        work_(domain, task_, domain.grammar(), OwnCostsOf(domain, task_, domain.grammar()),
              budget_),
        enumerator_(work_) {
    Enumerate(programs);
  }

  Progress Enumerate(uint64_t programs) { return enumerator_.Step(programs); }

  Workspace& work() { return work_; }
  const core::Task& task() const { return task_; }
  Bank& bank() { return work_.scopes.closed().bank; }

  // The entry of the closed scope that has this text; kNoValue without one.
  ValueId Find(const std::string& text) const {
    for (ValueId id = 0; id < work_.scopes.all[0]->bank.size(); ++id) {
      if (Text(work_.ProgramOf(id)) == text) return id;
    }
    return kNoValue;
  }
  std::string Text(const core::Program& program) const {
    return core::PrintProgram(program, task_.interface);
  }
  // What a program gives on all rows, after having been printed and read back.
  std::vector<core::Value> Column(const core::Program& program, base::Arena& arena) const {
    core::Interface any = task_.interface;
    any.output_type = {};
    const core::Program again = core::ParseProgram(Text(program), work_.domain, any);
    std::vector<core::Value> column;
    for (size_t row = 0; row < task_.rows(); ++row) {
      column.push_back(core::EvaluateOne(again, task_.example(row).inputs, arena));
    }
    return column;
  }

 private:
  core::Task task_;
  Budget budget_{0, 0, 0, nullptr};
  Workspace work_;
  Enumerator enumerator_;
};

}  // namespace hunch::search
