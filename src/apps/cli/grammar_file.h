// The grammar of --grammar.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "core/grammar.h"
#include "measure/problems.h"

namespace hunch::cli {

// The domain of all the problems; throws base::InputError where there are two, saying what (`what`,
// such as "a grammar") is for tasks of one kind.
const core::Domain& OnlyDomain(const std::vector<measure::Problem>& problems,
                               const std::string& what);

// The grammar in the file, read in the language of the tasks; nothing without a file. Throws
// base::InputError.
std::optional<core::Grammar> ReadGrammar(const std::filesystem::path& file,
                                         const std::vector<measure::Problem>& problems);

}  // namespace hunch::cli
