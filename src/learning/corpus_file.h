// Corpora as files, in the form that users of Stitch have: a JSON list of programs as
// s-expressions (expression_text.h), or {"programs": [...]}, there optionally with "tasks": [...],
// for each program the task that it solves (any strings or numbers).
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "learning/expression_graph.h"

namespace hunch::learning {

struct Corpus {
  std::vector<std::string> texts;  // as they were in the file
  std::vector<ExpressionId> programs;
  std::vector<uint32_t> tasks;          // by program, numbered from 0
  std::vector<std::string> task_names;  // by task; empty where the file names none
};

// Throws base::InputError that says which program and why; `source` is what it calls the file.
Corpus ParseCorpus(std::string_view json, const std::string& source, ExpressionGraph& graph);

// Throws base::InputError as well where the file cannot be read.
Corpus ReadCorpus(const std::filesystem::path& path, ExpressionGraph& graph);

}  // namespace hunch::learning
