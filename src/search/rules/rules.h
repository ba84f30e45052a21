// Rules: deduce, then explain. For each schema of the domain and each frame that the bank offers
// (a value of the right size, a list of objects, ...), the slot values that the demonstration pairs
// must have had are deduced; decision trees over the elements' features that give just those values
// are searched; and each explanation is a program: render(\x -> choose(test, ..., ...), frame).
#pragma once

#include <vector>

#include "search/rules/rule_variants.h"
#include "search/strategy.h"
#include "search/workspace.h"

namespace hunch::search {

class Rules final : public Strategy {
 public:
  explicit Rules(Workspace& workspace) : work_(workspace) {}
  const char* name() const override { return "rules"; }
  Progress Step(uint64_t work) override;

 private:
  struct Job {
    const core::Schema* schema;
    std::vector<ValueId> frame;
  };

  void PlanJobs();
  void PlanFrames(const core::Schema& schema, const std::vector<std::vector<ValueId>>& choices);
  std::vector<ValueId> Choices(const core::Schema& schema, size_t argument, core::Type type) const;
  void RunJob(const Job& job);
  core::Program ProgramOf(const ElementTable& table, const Rule& rule) const;
  core::Program Expression(const ElementTable& table, const Rule& rule, int node) const;
  core::Program TestProgram(const ElementTable& table, const Test& test) const;
  core::Program ColumnProgram(const ElementTable& table, uint32_t column) const;
  core::Program Literal(core::Type type, int32_t value) const;

  Workspace& work_;
  size_t planned_at_ = 0;  // entries of the bank when jobs were last planned
  int rounds_ = 0;
  std::vector<Job> jobs_;  // last first
};

}  // namespace hunch::search
