// The nets that come with the program: in the folder that HUNCH_MODELS names, or else in models/ or
// share/hunch/models/ in a folder around the program. Throw base::InputError where there is none.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace hunch::cli {

// The net for tasks of the domain. With HUNCH_MODELS, whether it is there or not.
std::filesystem::path FindNet(const std::string& domain);

// All of them, by name.
std::vector<std::filesystem::path> AllNets();

}  // namespace hunch::cli
