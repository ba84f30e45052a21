#include "arc/task_json.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "arc/json_text.h"
#include "arc/place.h"
#include "arc/text_lines.h"

namespace hunch::arc {
namespace {

using Json = nlohmann::json;

enum class Output { kNeeded, kOptional };

bool IsTask(const Json& json) {
  return json.is_object() && (json.contains("train") || json.contains("test"));
}

void RequireObject(const Json& json, const Place& place) {
  if (!json.is_object()) place.Fail(fmt::format("not an object, but {}", JsonKind(json)));
}

Pair PairFromJson(const Json& json, const Place& place, Output need) {
  RequireObject(json, place);
  const auto input = json.find("input");
  if (input == json.end()) place.Fail("no input");
  Pair pair{GridFromJson(*input, Place(place, "input")), std::nullopt};
  const auto output = json.find("output");
  if (output != json.end() && !output->is_null()) {
    pair.output = GridFromJson(*output, Place(place, "output"));
  } else if (need == Output::kNeeded) {
    place.Fail("no output");
  }
  return pair;
}

std::vector<Pair> PairsFromJson(const Json& list, const Place& place, std::string_view name,
                                Output need) {
  std::vector<Pair> pairs;
  pairs.reserve(list.size());
  for (const Json& json : list) {
    const Place here(place, name, static_cast<int>(pairs.size()) + 1);
    pairs.push_back(PairFromJson(json, here, need));
  }
  return pairs;
}

// The list under `key` of a task: not missing and not empty.
const Json& PairList(const Json& task, const char* key, const Place& place) {
  const auto list = task.find(key);
  if (list == task.end()) place.Fail(fmt::format("no \"{}\"", key));
  if (!list->is_array()) {
    place.Fail(fmt::format("\"{}\" is {}, not a list of pairs", key, JsonKind(*list)));
  }
  if (list->empty()) place.Fail(fmt::format("no {} pairs", key));
  return *list;
}

Task TaskFromJson(const Json& json, const Place& place, const std::string& id) {
  RequireObject(json, place);
  if (!IsTask(json) && std::any_of(json.begin(), json.end(), IsTask)) {
    place.Fail("no \"train\": this is a file of many tasks, not one task");
  }
  Task task;
  task.id = id;
  task.train = PairsFromJson(PairList(json, "train", place), place, "train pair", Output::kNeeded);
  task.test = PairsFromJson(PairList(json, "test", place), place, "test pair", Output::kOptional);
  const auto description = json.find("description");
  if (description != json.end() && description->is_string()) task.description = *description;
  return task;
}

std::vector<Task> TasksFromJson(const Json& json, const Place& place, const std::string& file) {
  RequireObject(json, place);
  if (json.empty()) place.Fail("no tasks");
  std::vector<Task> tasks;
  tasks.reserve(json.size());
  for (const auto& [id, task] : json.items()) {
    tasks.push_back(TaskFromJson(task, Place(place, "task " + Quoted(id)), id));
    tasks.back().source = file;
  }
  return tasks;
}

}  // namespace

Task ParseTask(std::string_view text, const std::string& file, const std::string& id) {
  const Place place(file);
  Task task = TaskFromJson(ParseJson(text, place), place, id);
  task.source = file;
  return task;
}

std::vector<Task> ParseChallenges(std::string_view text, const std::string& file) {
  const Place place(file);
  return TasksFromJson(ParseJson(text, place), place, file);
}

std::vector<Task> ParseTasks(std::string_view text, const std::string& file,
                             const std::string& id) {
  const Place place(file);
  const Json json = ParseJson(text, place);
  if (json.is_object() && !IsTask(json) && std::any_of(json.begin(), json.end(), IsTask)) {
    return TasksFromJson(json, place, file);
  }
  std::vector<Task> tasks = {TaskFromJson(json, place, id)};
  tasks[0].source = file;
  return tasks;
}

void AddSolutions(std::string_view text, const std::string& file, std::vector<Task>* tasks) {
  const Place place(file);
  const Json solutions = ParseJson(text, place);
  RequireObject(solutions, place);
  for (Task& task : *tasks) {
    const auto outputs = solutions.find(task.id);
    if (outputs == solutions.end()) continue;
    const Place here(place, "task " + Quoted(task.id));
    if (!outputs->is_array()) here.Fail(fmt::format("not a list, but {}", JsonKind(*outputs)));
    if (outputs->size() != task.test.size()) {
      here.Fail(fmt::format("{} outputs, but the task has {} test pairs", outputs->size(),
                            task.test.size()));
    }
    for (size_t i = 0; i < outputs->size(); ++i) {
      const Place output(here, "output", static_cast<int>(i) + 1);
      task.test[i].output = GridFromJson((*outputs)[i], output);
    }
  }
}

std::vector<Pair> ParsePairs(std::string_view text, const std::string& file) {
  const Place place(file);
  const Json json = ParseJson(text, place);
  if (!json.is_array()) place.Fail(fmt::format("not a list of pairs, but {}", JsonKind(json)));
  if (json.empty()) place.Fail("no pairs");
  return PairsFromJson(json, place, "pair", Output::kNeeded);
}

namespace {

std::string PairsText(const std::vector<Pair>& pairs) {
  std::string text = "[";
  for (const Pair& pair : pairs) {
    if (text.size() > 1) text += ", ";
    text += "{\"input\": " + GridText(pair.input);
    if (pair.output) text += ", \"output\": " + GridText(*pair.output);
    text += "}";
  }
  return text + "]";
}

}  // namespace

std::string TaskText(const Task& task) {
  std::string text = "{";
  if (!task.description.empty()) {
    text += "\"description\": " + JsonString(task.description) + ", ";
  }
  return text + "\"train\": " + PairsText(task.train) + ", \"test\": " + PairsText(task.test) + "}";
}

}  // namespace hunch::arc
