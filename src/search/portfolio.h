// One search of one task (or of one lane of it): strategies stepped in turn on one bank.
#pragma once

#include <memory>
#include <vector>

#include "search/solver.h"
#include "search/strategy.h"
#include "search/workspace.h"

namespace hunch::search {

class Portfolio {
 public:
  // Of `options` the strategies and what to do without.
  Portfolio(const core::Domain& domain, const core::Task& task, const core::Grammar& grammar,
            const core::Costs& costs, const Budget& budget, const Options& options);

  // A round: about `work` programs. Must not be called from two threads at once.
  void Step(uint64_t work);

  // From now on the workspace keeps a trace.
  void Watch() { workspace_.trace.emplace(); }

  bool exhausted() const { return exhausted_; }
  Budget& budget() { return budget_; }
  const Workspace& workspace() const { return workspace_; }

 private:
  Budget budget_;
  Workspace workspace_;
  std::vector<std::unique_ptr<Strategy>> strategies_;
  bool exhausted_ = false;
};

// What strategies there are; MakeStrategy aborts on a name that is not among them.
struct StrategyKind {
  const char* name;
  const char* doc;
  std::unique_ptr<Strategy> (*make)(Workspace& workspace);
};
const std::vector<StrategyKind>& StrategyKinds();

}  // namespace hunch::search
