// List tasks from JSON files, one task a file:
//
//   {"name": "sum-above", "inputs": ["xs", "k"],
//    "train": [{"inputs": [[3, 1, 5], 2], "output": 8}, ...],
//    "test": [{"inputs": [[4, 4], 3], "output": 8}, ...]}
//
// Values are whole numbers, true, false, and lists of equal things. The types are what fits all
// examples, an empty list fitting any list; "types", if there, gives those of the inputs and then
// of the output ("int", "list int", also written "list-of-int"). Test outputs may be missing.
// A key given twice in one object is an error.
// Whatever is wrong is thrown as base::InputError: one line that names the file and the fault.
#pragma once

#include <filesystem>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "core/task.h"

namespace hunch::list {

struct ListProblem {
  core::Task task;                    // without its test outputs
  std::vector<core::Value> expected;  // those, kept alive by task.storage; undefined where missing
};

// The task's id is the file's name without its extension.
ListProblem LoadListTask(const std::filesystem::path& path);

// The same of a file's text; `source` is what errors name.
ListProblem ReadListTask(std::string_view text, const std::string& source, const std::string& id);

ListProblem ParseListTask(const nlohmann::json& json, const std::string& source,
                          const std::string& id);

// A list of further examples, [{"inputs": [...], "output": ...}, ...], all with outputs and of the
// types of `interface`. Their values are put into `arena`.
std::vector<core::Example> ParseListPairs(const nlohmann::json& json,
                                          const core::Interface& interface,
                                          const std::string& source, base::Arena& arena);

// Tells these from the tasks of other domains: they name their inputs.
bool LooksLikeListTask(const nlohmann::json& json);

}  // namespace hunch::list
