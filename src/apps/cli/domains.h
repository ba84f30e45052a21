// The domains that the program knows, by name.
#pragma once

#include <string>
#include <vector>

#include "core/domain.h"

namespace hunch::cli {

// The domain of this name, or all when it is empty; throws base::InputError for another name.
std::vector<const core::Domain*> DomainsNamed(const std::string& name);

}  // namespace hunch::cli
