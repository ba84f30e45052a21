#include "search/portfolio.h"

#include <algorithm>

#include "search/cases.h"
#include "search/complete.h"
#include "search/cover.h"
#include "search/enumerate.h"
#include "search/finish.h"
#include "search/rules.h"

namespace hunch::search {
namespace {

template <typename T>
std::unique_ptr<Strategy> Make(Workspace& workspace) {
  return std::make_unique<T>(workspace);
}

}  // namespace

const std::vector<StrategyKind>& StrategyKinds() {
  static const std::vector<StrategyKind> kinds = {
      {"enumerate", "programs bottom-up in order of cost, each distinct value once",
       &Make<Enumerator>},
      {"cover", "the output laid together from values that are right where they paint",
       &Make<Cover>},
      {"cases", "two values, each right about some pairs, and a condition that tells which holds",
       &Make<Cases>},
      {"complete", "a last step read backwards: values that miss just some numbers of the bank",
       &Make<Complete>},
      {"finish", "last steps of one argument, ahead of their turn, checked on the first pair",
       &Make<Finish>},
      {"rules", "what the pairs ask of each element, explained by its features", &Make<Rules>},
  };
  return kinds;
}

Portfolio::Portfolio(const core::Domain& domain, const core::Task& task,
                     const core::Grammar& grammar, const core::Costs& costs, const Budget& budget,
                     const Options& options)
    : budget_(budget), workspace_(domain, task, grammar, costs, budget_) {
  workspace_.without = options.without;
  for (const StrategyKind& kind : StrategyKinds()) {
    const std::vector<std::string>& named = options.strategies;
    const bool wanted =
        named.empty() || std::find(named.begin(), named.end(), kind.name) != named.end();
    if (wanted && !workspace_.LeavesOut(kind.name)) strategies_.push_back(kind.make(workspace_));
  }
}

void Portfolio::Step(uint64_t work) {
  budget_.StartClock();
  bool all_exhausted = true;
  bool any_progress = false;
  for (const auto& strategy : strategies_) {
    const Progress progress = strategy->Step(work);
    all_exhausted = all_exhausted && progress == Progress::kExhausted;
    any_progress = any_progress || progress == Progress::kProgress;
  }
  // Strategies that wait for others to find something wait in vain when no other goes on.
  exhausted_ = all_exhausted || !any_progress;
  budget_.StopClock();
}

}  // namespace hunch::search
