#include "arc/submission.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "arc/json_text.h"
#include "arc/place.h"
#include "arc/text_file.h"
#include "arc/text_lines.h"

namespace hunch::arc {
namespace {

using Json = nlohmann::json;

constexpr std::string_view kNoAttempt = "[[0]]";

std::string AttemptText(const Attempts& attempts, size_t index) {
  return index < attempts.size() ? GridText(attempts[index]) : std::string(kNoAttempt);
}

Attempts AttemptsFromJson(const Json& json, const Place& place) {
  if (!json.is_object()) place.Fail(fmt::format("not an object, but {}", JsonKind(json)));
  Attempts attempts;
  for (const char* key : {"attempt_1", "attempt_2"}) {
    const auto answer = json.find(key);
    if (answer == json.end() || answer->is_null()) continue;
    if (answer->is_array() && answer->empty()) continue;
    attempts.push_back(GridFromJson(*answer, Place(place, key)));
  }
  return attempts;
}

std::vector<Attempts> TestsFromJson(const Json& json, const Place& place) {
  if (!json.is_array()) place.Fail(fmt::format("not a list, but {}", JsonKind(json)));
  std::vector<Attempts> tests;
  for (const Json& test : json) {
    const Place here(place, "test input", static_cast<int>(tests.size()) + 1);
    tests.push_back(AttemptsFromJson(test, here));
  }
  return tests;
}

}  // namespace

Submission EmptySubmission(const std::vector<Task>& tasks) {
  Submission submission;
  for (const Task& task : tasks) submission[task.id].resize(task.test.size());
  return submission;
}

std::string SubmissionText(const Submission& submission) {
  std::string text = "{";
  for (const auto& [id, tests] : submission) {
    text += text.size() > 1 ? ",\n" : "\n";
    text += JsonString(id) + ": [";
    for (const Attempts& attempts : tests) {
      text += text.back() == '[' ? "" : ", ";
      text += fmt::format(R"({{"attempt_1": {}, "attempt_2": {}}})", AttemptText(attempts, 0),
                          AttemptText(attempts, 1));
    }
    text += "]";
  }
  return text + "\n}\n";
}

void WriteSubmission(const std::filesystem::path& path, const Submission& submission) {
  WriteTextFile(path, SubmissionText(submission));
}

Submission ParseSubmission(std::string_view text, const std::string& file) {
  const Place place(file);
  const Json json = ParseJson(text, place);
  if (!json.is_object()) place.Fail(fmt::format("not an object, but {}", JsonKind(json)));
  Submission submission;
  for (const auto& [id, tests] : json.items()) {
    submission[id] = TestsFromJson(tests, Place(place, "task " + Quoted(id)));
  }
  return submission;
}

Submission ReadSubmission(const std::filesystem::path& path) {
  return ParseSubmission(ReadTextFile(path), path.native());
}

}  // namespace hunch::arc
