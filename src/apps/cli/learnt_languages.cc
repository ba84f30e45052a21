#include "apps/cli/learnt_languages.h"

namespace hunch::cli {

const core::Domain& LearntLanguages::Of(const core::Domain& domain) {
  if (store_ == nullptr) return domain;
  const auto [place, is_new] = languages_.try_emplace(&domain);
  if (is_new) {
    std::vector<learning::LearntFunction> functions;
    for (const core::LearntPrimitive& learnt : store_->Primitives(domain.name())) {
      functions.push_back(learning::ReadLearnt(learnt, domain));
    }
    if (functions.empty()) return domain;
    place->second = std::make_unique<learning::LearntDomain>(domain, std::move(functions));
  }
  return place->second == nullptr ? domain : *place->second;
}

void LearntLanguages::GiveTo(std::vector<measure::Problem>& problems) {
  for (measure::Problem& problem : problems) problem.domain = &Of(*problem.domain);
}

}  // namespace hunch::cli
