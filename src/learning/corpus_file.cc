#include "learning/corpus_file.h"

#include <fmt/format.h>

#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <numeric>
#include <system_error>
#include <unordered_map>

#include "base/error.h"
#include "learning/expression_text.h"

namespace hunch::learning {
namespace {

using Json = nlohmann::json;

// Half of what the graph takes: a rewritten program may be higher than it was.
constexpr uint32_t kMaxHeight = ExpressionGraph::kMaxHeight / 2;

[[noreturn]] void Fail(const std::string& source, std::string_view fault) {
  throw base::InputError(fmt::format("{}: {}", source, fault));
}

ExpressionId ParseProgram(const Json& json, size_t index, const std::string& source,
                          ExpressionGraph& graph) {
  if (!json.is_string()) Fail(source, fmt::format("program {} is no string", index + 1));
  try {
    const ExpressionId program = ParseExpression(json.get_ref<const std::string&>(), graph);
    if (graph[program].has_arguments) throw base::InputError("'#' stands for an argument");
    if (graph[program].height > kMaxHeight) throw base::InputError("it is nested too deeply");
    return program;
  } catch (const base::InputError& error) {
    Fail(source, fmt::format("program {}: {}", index + 1, error.what()));
  }
}

void ReadTasks(const Json& json, const std::string& source, Corpus& corpus) {
  if (!json.is_array() || json.size() != corpus.programs.size()) {
    Fail(source, "\"tasks\" is not a list with one task for each program");
  }
  std::unordered_map<std::string, uint32_t> number;
  for (const Json& task : json) {
    const std::string name = task.is_string() ? task.get<std::string>() : task.dump();
    const auto [entry, is_new] = number.try_emplace(name, static_cast<uint32_t>(number.size()));
    if (is_new) corpus.task_names.push_back(name);
    corpus.tasks.push_back(entry->second);
  }
}

}  // namespace

Corpus ParseCorpus(std::string_view text, const std::string& source, ExpressionGraph& graph) {
  if (text.empty()) Fail(source, "an empty file");
  const Json json = Json::parse(text, nullptr, false);
  if (json.is_discarded()) Fail(source, "not JSON, or truncated");
  const bool object = json.is_object();
  if (object && !json.contains("programs")) Fail(source, "no \"programs\" in it");
  const Json& programs = object ? json["programs"] : json;
  if (!programs.is_array()) Fail(source, "not a list of programs");
  if (programs.empty()) Fail(source, "no programs in it");
  Corpus corpus;
  for (size_t i = 0; i < programs.size(); ++i) {
    corpus.programs.push_back(ParseProgram(programs[i], i, source, graph));
    corpus.texts.push_back(programs[i].get<std::string>());
  }
  if (object && json.contains("tasks")) {
    ReadTasks(json["tasks"], source, corpus);
  } else {
    corpus.tasks.resize(corpus.programs.size());
    std::iota(corpus.tasks.begin(), corpus.tasks.end(), 0);
  }
  return corpus;
}

Corpus ReadCorpus(const std::filesystem::path& path, ExpressionGraph& graph) {
  std::error_code error;
  std::ifstream in(path, std::ios::binary);
  if (!in || std::filesystem::is_directory(path, error)) Fail(path.string(), "cannot be read");
  const std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  if (in.bad()) Fail(path.string(), "cannot be read");
  return ParseCorpus(text, path.string(), graph);
}

}  // namespace hunch::learning
