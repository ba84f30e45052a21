// List tasks as problems.
#pragma once

#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

#include "measure/problems.h"

namespace hunch::measure {

// The problem in the text of `file`; nothing when it is not meant as a list task. Its id is the
// file's name without ".json". Throws base::InputError.
std::optional<Problem> ReadListProblem(std::string_view text, const std::filesystem::path& file);

// A file that is a list of {"inputs": [...], "output": ...}, for programs over `interface`. The
// values are copied into `arena`.
std::vector<core::Example> LoadListPairs(const std::filesystem::path& file,
                                         const core::Interface& interface, base::Arena& arena);

}  // namespace hunch::measure
