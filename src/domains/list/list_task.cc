#include "domains/list/list_task.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>

#include "base/error.h"
#include "domains/list/list_examples.h"

namespace hunch::list {
namespace {

using base::InputError;
using Json = nlohmann::json;

bool IsName(const std::string& text) {
  const auto is_word = [](unsigned char c) { return std::isalnum(c) != 0 || c == '_'; };
  return !text.empty() && std::isalpha(static_cast<unsigned char>(text[0])) != 0 &&
         std::all_of(text.begin(), text.end(), is_word);
}

std::vector<std::string> ReadNames(const Json& json, const std::string& source) {
  if (!LooksLikeListTask(json)) throw InputError(source + ": no list of \"inputs\"");
  std::vector<std::string> names;
  for (const Json& entry : json.at("inputs")) {
    const std::string number = std::to_string(names.size() + 1);
    const std::string name = entry.is_string() ? entry.get<std::string>() : "";
    if (!IsName(name)) throw InputError(source + ": the name of input " + number + " is no word");
    if (std::find(names.begin(), names.end(), name) != names.end()) {
      throw InputError(source + ": two inputs have the name " + name);
    }
    names.push_back(name);
  }
  if (names.empty()) throw InputError(source + ": no inputs");
  return names;
}

// The types that the task declares, inputs first; unknown ones if it declares none.
std::vector<Shape> ReadTypes(const Json& json, size_t count, const std::string& source) {
  std::vector<Shape> shapes(count);
  if (!json.contains("types") || json.at("types").is_null()) return shapes;
  const Json& types = json.at("types");
  if (!types.is_array() || types.size() != count) {
    throw InputError(source + ": \"types\" is no list of " + std::to_string(count) + " types");
  }
  for (size_t k = 0; k < count; ++k) {
    const auto shape =
        types[k].is_string() ? Shape::Named(types[k].get<std::string>()) : std::nullopt;
    if (!shape) throw InputError(source + ": type " + std::to_string(k + 1) + " is not known");
    shapes[k] = *shape;
  }
  return shapes;
}

// Throws where the library would be lenient: at a key given twice in one object, of which it would
// take the last, and at nesting that would exhaust the stack.
Json StrictJson(std::string_view text, const std::string& source) {
  constexpr int kDeepestNesting = 64;
  std::array<std::set<std::string>, kDeepestNesting + 2> keys;  // of the open object at each depth
  return Json::parse(text, [&](int depth, Json::parse_event_t event, const Json& parsed) {
    if (depth > kDeepestNesting) {
      throw InputError(source + ": nested more than " + std::to_string(kDeepestNesting) + " deep");
    }
    if (event == Json::parse_event_t::object_start) keys[depth + 1].clear();
    if (event == Json::parse_event_t::key &&
        !keys[depth].insert(parsed.get<std::string>()).second) {
      throw InputError(source + ": " + parsed.dump(-1, ' ', true) + " is given twice");
    }
    return true;
  });
}

}  // namespace

bool LooksLikeListTask(const Json& json) {
  return json.is_object() && json.contains("inputs") && json.at("inputs").is_array();
}

ListProblem ParseListTask(const Json& json, const std::string& source, const std::string& id) {
  const std::vector<std::string> names = ReadNames(json, source);
  ListExamples examples(source, names, ReadTypes(json, names.size() + 1, source));
  const Json train = json.value("train", Json::array());
  const Json test = json.value("test", Json::array());
  examples.Check(train, "train example", true);
  examples.Check(test, "test example", false);
  if (train.empty()) throw InputError(source + ": no train examples");

  ListProblem problem;
  core::Task& task = problem.task;
  task.id = id;
  task.interface = examples.ToInterface();
  for (const Json& example : train) {
    task.train.push_back(examples.Read(example, task.interface, *task.storage));
  }
  for (const Json& example : test) {
    task.test.push_back(examples.Read(example, task.interface, *task.storage));
    problem.expected.push_back(std::exchange(task.test.back().output, core::kUndefined));
  }
  return problem;
}

std::vector<core::Example> ParseListPairs(const Json& json, const core::Interface& interface,
                                          const std::string& source, base::Arena& arena) {
  std::vector<Shape> shapes;
  for (const core::Type type : interface.input_types) shapes.push_back(Shape::OfType(type));
  shapes.push_back(Shape::OfType(interface.output_type));
  ListExamples examples(source, interface.input_names, shapes);
  examples.Check(json, "pair", true);
  std::vector<core::Example> pairs;
  for (const Json& pair : json) pairs.push_back(examples.Read(pair, interface, arena));
  return pairs;
}

ListProblem ReadListTask(std::string_view text, const std::string& source, const std::string& id) {
  try {
    return ParseListTask(StrictJson(text, source), source, id);
  } catch (const Json::parse_error& error) {
    throw InputError(source + ": not JSON, from byte " + std::to_string(error.byte) + " on");
  } catch (const Json::out_of_range&) {
    throw InputError(source + ": a number beyond all bounds");
  }
}

ListProblem LoadListTask(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file || std::filesystem::is_directory(path)) {
    throw InputError(path.string() + ": cannot be read");
  }
  const std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  return ReadListTask(text, path.string(), path.stem().string());
}

}  // namespace hunch::list
