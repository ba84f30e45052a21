#include <algorithm>

#include "search/portfolio.h"
#include "search/solver.h"

namespace hunch::search {

std::vector<StrategyInfo> Strategies() {
  std::vector<StrategyInfo> infos;
  for (const StrategyKind& kind : StrategyKinds()) infos.push_back({kind.name, kind.doc});
  return infos;
}

bool IsPart(const core::Domain& domain, const std::string& name) {
  const auto is = [&](const auto& part) { return part.name == name; };
  const auto kinds = StrategyKinds();
  const auto schemas = domain.schemas();
  return name == kRelearning || name == kSubtasks || std::any_of(kinds.begin(), kinds.end(), is) ||
         std::any_of(schemas.begin(), schemas.end(),
                     [&](const core::Schema* schema) { return schema->name() == name; }) ||
         domain.Find(name) != nullptr;
}

}  // namespace hunch::search
