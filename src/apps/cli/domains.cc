#include "apps/cli/domains.h"

#include "base/error.h"
#include "domains/grid/grid_domain.h"
#include "domains/list/list_domain.h"

namespace hunch::cli {

std::vector<const core::Domain*> DomainsNamed(const std::string& name) {
  std::vector<const core::Domain*> domains;
  std::string known;
  for (const core::Domain* domain : {&grid::TheGridDomain(), &list::TheListDomain()}) {
    if (name.empty() || name == domain->name()) domains.push_back(domain);
    known += (known.empty() ? "" : ", ") + std::string(domain->name());
  }
  if (domains.empty()) {
    throw base::InputError("--domain: no domain '" + name + "'; there are " + known);
  }
  return domains;
}

}  // namespace hunch::cli
