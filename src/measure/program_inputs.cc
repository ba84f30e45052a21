#include "measure/program_inputs.h"

#include <nlohmann/json.hpp>

#include "arc/json_text.h"
#include "arc/place.h"
#include "arc/text_file.h"
#include "domains/list/list_domain.h"
#include "domains/list/list_task.h"

namespace hunch::measure {
namespace {

Problem BareGrid(const nlohmann::json& json, const arc::Place& place, const std::string& id) {
  arc::Task task;
  task.id = id;
  task.test.push_back({arc::GridFromJson(json, place), std::nullopt});
  return GridProblem(std::move(task));
}

Problem NamedInputs(const nlohmann::json& json, const std::filesystem::path& file) {
  nlohmann::json task = {{"inputs", nlohmann::json::array()}, {"train", {{{"output", 0}}}}};
  for (const auto& [name, value] : json.items()) {
    task["inputs"].push_back(name);
    task["train"][0]["inputs"].push_back(value);
  }
  list::ListProblem read = list::ParseListTask(task, file.native(), file.stem().native());
  Problem problem;
  problem.domain = &list::TheListDomain();
  problem.task = std::move(read.task);
  problem.task.test = std::move(problem.task.train);
  problem.task.test.front().output = core::kUndefined;
  problem.task.train.clear();
  problem.task.interface.output_type = {};
  problem.truth = {core::kUndefined};
  problem.source = file.native();
  return problem;
}

}  // namespace

Problem LoadProgramInputs(const std::filesystem::path& file) {
  const arc::Place place(file.native());
  const nlohmann::json json = arc::ParseJson(arc::ReadTextFile(file), place);
  if (json.is_array()) return BareGrid(json, place, file.stem().native());
  if (json.is_object() && !json.contains("train")) return NamedInputs(json, file);
  std::vector<Problem> problems = LoadProblems({file});
  if (problems.size() != 1) place.Fail("several tasks, and the inputs of one are needed");
  return std::move(problems.front());
}

}  // namespace hunch::measure
