#include "measure/list_problems.h"

#include <nlohmann/json.hpp>

#include "arc/json_text.h"
#include "arc/place.h"
#include "arc/text_file.h"
#include "domains/list/list_domain.h"
#include "domains/list/list_task.h"

namespace hunch::measure {
namespace {

namespace fs = std::filesystem;

// A task that has these pairs as its examples.
nlohmann::json TaskOfPairs(nlohmann::json pairs, const core::Interface& interface) {
  const core::TypeNames& types = list::TheListDomain().types();
  nlohmann::json task = {{"inputs", interface.input_names}, {"train", std::move(pairs)}};
  for (const core::Type type : interface.input_types) task["types"].push_back(types.Print(type));
  task["types"].push_back(types.Print(interface.output_type));
  return task;
}

}  // namespace

std::optional<Problem> ReadListProblem(std::string_view text, const fs::path& file) {
  // Most files are no list tasks, and are not worth parsing twice.
  if (text.find("\"inputs\"") == std::string_view::npos) return std::nullopt;
  const nlohmann::json json = arc::ParseJson(text, arc::Place(file.native()));
  if (!list::LooksLikeListTask(json)) return std::nullopt;
  list::ListProblem read = list::ParseListTask(json, file.native(), file.stem().native());
  Problem problem;
  problem.domain = &list::TheListDomain();
  problem.task = std::move(read.task);
  problem.truth = std::move(read.expected);
  if (json.contains("description") && json["description"].is_string()) {
    problem.description = json["description"];
  }
  problem.source = file.native();
  return problem;
}

std::vector<core::Example> LoadListPairs(const fs::path& file, const core::Interface& interface,
                                         base::Arena& arena) {
  nlohmann::json pairs = arc::ParseJson(arc::ReadTextFile(file), arc::Place(file.native()));
  const list::ListProblem read =
      list::ParseListTask(TaskOfPairs(std::move(pairs), interface), file.native(), "");
  std::vector<core::Example> copied;
  for (const core::Example& example : read.task.train) {
    core::Example& copy = copied.emplace_back();
    for (size_t k = 0; k < example.inputs.size(); ++k) {
      copy.inputs.push_back(core::CopyDeep(interface.input_types[k], example.inputs[k], arena));
    }
    copy.output = core::CopyDeep(interface.output_type, example.output, arena);
  }
  return copied;
}

}  // namespace hunch::measure
