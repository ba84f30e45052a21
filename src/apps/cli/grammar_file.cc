#include "apps/cli/grammar_file.h"

#include <fstream>

#include "base/error.h"

namespace hunch::cli {

const core::Domain& OnlyDomain(const std::vector<measure::Problem>& problems,
                               const std::string& what) {
  const core::Domain* domain = problems.front().domain;
  for (const measure::Problem& problem : problems) {
    if (problem.domain->name() != std::string_view(domain->name())) {
      throw base::InputError(what +
                             " is for tasks of one kind, and these are both grids and lists");
    }
  }
  return *domain;
}

std::optional<core::Grammar> ReadGrammar(const std::filesystem::path& file,
                                         const std::vector<measure::Problem>& problems) {
  if (file.empty()) return std::nullopt;
  const core::Domain& domain = OnlyDomain(problems, file.native() + ": a grammar");
  std::ifstream in(file);
  if (!in) throw base::InputError(file.native() + ": cannot be read");
  core::Grammar grammar = core::Grammar::Load(domain, in, file.native());
  if (grammar.productions.empty()) throw base::InputError(file.native() + ": no productions");
  return grammar;
}

}  // namespace hunch::cli
