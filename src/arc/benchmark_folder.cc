#include "arc/benchmark_folder.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <system_error>

#include "arc/json_text.h"
#include "arc/place.h"
#include "arc/text_file.h"
#include "arc/text_lines.h"

namespace hunch::arc {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

// Coordinated time to the microsecond, as Python's datetime.isoformat() writes it.
std::string Timestamp(std::chrono::system_clock::time_point time) {
  const auto since_epoch = time.time_since_epoch();
  const auto seconds = std::chrono::floor<std::chrono::seconds>(since_epoch);
  const auto rest = std::chrono::duration_cast<std::chrono::microseconds>(since_epoch - seconds);
  return fmt::format("{:%Y-%m-%dT%H:%M:%S}.{:06}+00:00",
                     fmt::gmtime(static_cast<std::time_t>(seconds.count())), rest.count());
}

// Searching uses no tokens; the scorer wants the fields all the same.
Json NoTokens() {
  return {{"prompt_tokens", 0},
          {"completion_tokens", 0},
          {"total_tokens", 0},
          {"completion_tokens_details",
           {{"reasoning_tokens", 0},
            {"accepted_prediction_tokens", 0},
            {"rejected_prediction_tokens", 0}}}};
}

Json Choices(const TaskRun& run, size_t attempt) {
  Json choices = Json::array();
  if (attempt < run.programs.size()) {
    const Json message = {{"role", "assistant"}, {"content", CleanText(run.programs[attempt])}};
    choices.push_back(Json{{"index", 0}, {"message", message}});
  }
  return choices;
}

Json Metadata(const RunInfo& info, const std::string& id, const TaskRun& run, size_t attempt,
              size_t pair_index, double dollars) {
  Json kwargs = Json::object();
  for (const auto& [key, value] : info.kwargs) kwargs[CleanText(key)] = CleanText(value);
  return {
      {"model", CleanText(info.model)},
      {"provider", CleanText(info.provider)},
      {"start_timestamp", Timestamp(run.start)},
      {"end_timestamp", Timestamp(run.end)},
      {"choices", Choices(run, attempt)},
      {"kwargs", kwargs},
      {"usage", NoTokens()},
      {"cost", {{"prompt_cost", 0.0}, {"completion_cost", dollars}, {"total_cost", dollars}}},
      {"task_id", CleanText(id)},
      {"pair_index", pair_index},
  };
}

void RequireFileName(const std::string& id, const fs::path& folder) {
  const bool plain = !id.empty() && id != "." && id != ".." && CleanText(id) == id &&
                     id.find('/') == std::string::npos;
  if (!plain) Place(folder.native()).Fail("task id " + Quoted(id) + " is no file name");
}

std::optional<Grid> AnswerFromJson(const nlohmann::json& attempt, const Place& place) {
  if (!attempt.is_object()) place.Fail(fmt::format("not an object, but {}", JsonKind(attempt)));
  const auto answer = attempt.find("answer");
  if (answer == attempt.end()) place.Fail("no \"answer\"");
  if (answer->is_null() || (answer->is_array() && answer->empty())) return std::nullopt;
  const Place inside(place, "answer");
  // The scorer takes the grid as a string of JSON too.
  if (!answer->is_string()) return GridFromJson(*answer, inside);
  return GridFromJson(ParseJson(answer->get_ref<const std::string&>(), inside), inside);
}

}  // namespace

std::string BenchmarkText(const RunInfo& info, const std::string& id,
                          const std::vector<Attempts>& tests, const TaskRun& run) {
  const double dollars = run.dollars / (kAttemptsPerTest * std::max<size_t>(tests.size(), 1));
  std::string text = "[";
  for (size_t i = 0; i < tests.size(); ++i) {
    text += i == 0 ? "\n{" : ",\n{";
    for (size_t k = 0; k < kAttemptsPerTest; ++k) {
      text +=
          fmt::format(R"({}"attempt_{}": {{"answer": {}, "metadata": {}}})", k == 0 ? "" : ",\n ",
                      k + 1, k < tests[i].size() ? GridText(tests[i][k]) : "[]",
                      Metadata(info, id, run, k, i, dollars).dump());
    }
    text += "}";
  }
  return text + "\n]\n";
}

void WriteBenchmarkTask(const fs::path& folder, const RunInfo& info, const std::string& id,
                        const std::vector<Attempts>& tests, const TaskRun& run) {
  RequireFileName(id, folder);
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) Place(folder.native()).Fail("cannot be made: " + error.message());
  WriteTextFile(folder / (id + ".json"), BenchmarkText(info, id, tests, run));
}

std::vector<Attempts> ParseBenchmarkTask(std::string_view text, const std::string& file) {
  const Place place(file);
  const nlohmann::json json = ParseJson(text, place);
  if (!json.is_array()) place.Fail(fmt::format("not a list, but {}", JsonKind(json)));
  std::vector<Attempts> tests;
  for (const auto& test : json) {
    const Place here(place, "test pair", static_cast<int>(tests.size()) + 1);
    if (!test.is_object()) here.Fail(fmt::format("not an object, but {}", JsonKind(test)));
    Attempts& attempts = tests.emplace_back();
    for (const char* key : {"attempt_1", "attempt_2"}) {
      const auto attempt = test.find(key);
      if (attempt == test.end() || attempt->is_null()) continue;
      auto answer = AnswerFromJson(*attempt, Place(here, key));
      if (answer) attempts.push_back(std::move(*answer));
    }
  }
  return tests;
}

Submission ReadBenchmarkFolder(const fs::path& folder) {
  Submission submission;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
       entry.increment(error)) {
    const fs::path& file = entry->path();
    if (file.extension() != ".json" || file.filename() == "results.json") continue;
    submission[file.stem().native()] = ParseBenchmarkTask(ReadTextFile(file), file.native());
  }
  if (error) Place(folder.native()).Fail("cannot be read: " + error.message());
  return submission;
}

}  // namespace hunch::arc
