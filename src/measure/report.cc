#include "measure/report.h"

#include <cerrno>
#include <cmath>
#include <cstring>
#include <nlohmann/json.hpp>
#include <set>

#include "arc/json_text.h"
#include "arc/place.h"
#include "arc/text_file.h"
#include "arc/text_lines.h"
#include "base/error.h"

namespace hunch::measure {
namespace {

using Json = nlohmann::ordered_json;

// To a millionth: bits and seconds mean nothing beyond.
double Rounded(double number) { return std::round(number * 1e6) / 1e6; }

Json AttemptJson(const AttemptRecord& attempt) {
  Json outputs = Json::array();
  for (const std::string& output : attempt.outputs) outputs.push_back(Json::parse(output));
  Json json = {{"program", attempt.program},
               {"bits", Rounded(attempt.bits)},
               {"surprise", Rounded(attempt.surprise)},
               {"share", Rounded(attempt.share)},
               {"confidence", Rounded(attempt.confidence)},
               {"pairs_reproduced", attempt.pairs_reproduced},
               {"guess", attempt.guess},
               {"strategy", attempt.strategy},
               {"mode", attempt.mode},
               {"outputs", outputs}};
  if (attempt.right) json["right"] = *attempt.right;
  return json;
}

Json InputsJson(const std::vector<InputRecord>& inputs) {
  Json json = Json::array();
  for (const InputRecord& input : inputs) {
    json.push_back(Json{{"name", input.name}, {"type", input.type}});
  }
  return json;
}

// What stands at the top of a record about its first attempt.
void AddBest(const TaskRecord& record, Json& json) {
  const AttemptRecord* best = record.attempts.empty() ? nullptr : &record.attempts.front();
  json["program"] = best ? Json(best->program) : Json();
  json["bits"] = best ? Json(Rounded(best->bits)) : Json();
  json["pairs_reproduced"] = best ? best->pairs_reproduced : 0;
  json["strategy"] = best ? Json(best->strategy) : Json();
  json["mode"] = best ? Json(best->mode) : Json();
}

// Reads fields of one object, each of the type that is asked for.
class Reader {
 public:
  Reader(const nlohmann::json& json, const arc::Place& place) : json_(json), place_(place) {
    if (!json.is_object()) place.Fail("not an object");
  }

  template <typename T>
  T Get(const char* key) const {
    const auto field = json_.find(key);
    if (field == json_.end()) place_.Fail("no \"" + std::string(key) + "\"");
    if (!Fits<T>(*field)) place_.Fail("\"" + std::string(key) + "\" is of the wrong kind");
    return field->template get<T>();
  }
  template <typename T>
  std::optional<T> Maybe(const char* key) const {
    return json_.contains(key) ? std::optional<T>(Get<T>(key)) : std::nullopt;
  }
  const nlohmann::json& List(const char* key) const {
    const auto field = json_.find(key);
    if (field == json_.end() || !field->is_array()) {
      place_.Fail("\"" + std::string(key) + "\" is no list");
    }
    return *field;
  }

 private:
  template <typename T>
  static bool Fits(const nlohmann::json& json) {
    if constexpr (std::is_same_v<T, bool>) return json.is_boolean();
    if constexpr (std::is_same_v<T, std::string>) return json.is_string();
    if constexpr (std::is_floating_point_v<T>) return json.is_number();
    return std::is_unsigned_v<T> ? json.is_number_unsigned() : json.is_number_integer();
  }

  const nlohmann::json& json_;
  const arc::Place& place_;
};

AttemptRecord ReadAttempt(const nlohmann::json& json, const arc::Place& place) {
  const Reader reader(json, place);
  AttemptRecord attempt;
  attempt.program = reader.Get<std::string>("program");
  attempt.bits = reader.Get<double>("bits");
  attempt.surprise = reader.Maybe<double>("surprise").value_or(0);  // none in older reports
  attempt.share = reader.Get<double>("share");
  attempt.confidence = reader.Maybe<double>("confidence").value_or(0);
  attempt.pairs_reproduced = reader.Get<int>("pairs_reproduced");
  attempt.guess = reader.Get<bool>("guess");
  attempt.strategy = reader.Get<std::string>("strategy");
  attempt.mode = reader.Maybe<std::string>("mode").value_or("reasoning");  // in older reports
  for (const nlohmann::json& output : reader.List("outputs")) {
    attempt.outputs.push_back(output.dump());
  }
  attempt.right = reader.Maybe<bool>("right");
  return attempt;
}

void ReadLists(const Reader& reader, const arc::Place& place, TaskRecord& record) {
  for (const nlohmann::json& input : reader.List("inputs")) {
    const Reader field(input, place);
    record.inputs.push_back({field.Get<std::string>("name"), field.Get<std::string>("type")});
  }
  for (const nlohmann::json& attempt : reader.List("attempts")) {
    const int number = static_cast<int>(record.attempts.size()) + 1;
    record.attempts.push_back(ReadAttempt(attempt, arc::Place(place, "attempt", number)));
  }
}

}  // namespace

std::string RecordText(const TaskRecord& record) {
  Json json = {{"id", record.id}, {"domain", record.domain}};
  AddBest(record, json);
  json["pairs"] = record.pairs;
  json["tests"] = record.tests;
  if (record.tests_right) json["tests_right"] = *record.tests_right;
  json["ending"] = record.ending;
  json["memory_full"] = record.memory_full;
  json["evaluated"] = record.evaluated;
  json["evaluated_at_first"] = record.evaluated_at_first;
  json["cpu_seconds"] = Rounded(record.cpu_seconds);
  json["wall_seconds"] = Rounded(record.wall_seconds);
  json["peak_bytes"] = record.peak_bytes;
  json["inputs"] = InputsJson(record.inputs);
  json["output_type"] = record.output_type;
  json["attempts"] = Json::array();
  for (const AttemptRecord& attempt : record.attempts) {
    json["attempts"].push_back(AttemptJson(attempt));
  }
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

TaskRecord ParseRecord(std::string_view text, const std::string& file, int line) {
  const arc::Place place(file);
  const arc::Place here(place, "line", line);
  const nlohmann::json json = arc::ParseJson(text, here);
  const Reader reader(json, here);
  TaskRecord record;
  record.id = reader.Get<std::string>("id");
  record.domain = reader.Get<std::string>("domain");
  record.output_type = reader.Get<std::string>("output_type");
  record.pairs = reader.Get<int>("pairs");
  record.tests = reader.Get<int>("tests");
  record.tests_right = reader.Maybe<int>("tests_right");
  record.ending = reader.Get<std::string>("ending");
  record.memory_full = reader.Get<bool>("memory_full");
  record.evaluated = reader.Get<uint64_t>("evaluated");
  record.evaluated_at_first = reader.Get<uint64_t>("evaluated_at_first");
  record.cpu_seconds = reader.Get<double>("cpu_seconds");
  record.wall_seconds = reader.Get<double>("wall_seconds");
  record.peak_bytes = reader.Get<uint64_t>("peak_bytes");
  ReadLists(reader, here, record);
  return record;
}

ReportWriter::ReportWriter(const std::filesystem::path& path)
    : path_(path), out_(path, std::ios::binary) {
  if (!out_) {
    throw base::InputError(path.native() + ": cannot be written: " + std::strerror(errno));
  }
}

void ReportWriter::Write(const TaskRecord& record) {
  out_ << RecordText(record) + '\n' << std::flush;
  if (!out_) {
    throw base::InputError(path_.native() + ": cannot be written: " + std::strerror(errno));
  }
}

std::vector<TaskRecord> ReadReport(const std::filesystem::path& path) {
  const std::string text = arc::ReadTextFile(path);
  const arc::Place place(path.native());
  std::vector<TaskRecord> records;
  std::set<std::string> ids;
  int line = 0;
  for (size_t start = 0; start < text.size();) {
    const size_t end = std::min(text.find('\n', start), text.size());
    ++line;
    const std::string_view row = std::string_view(text).substr(start, end - start);
    start = end + 1;
    if (row.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    records.push_back(ParseRecord(row, path.native(), line));
    if (!ids.insert(records.back().id).second) {
      const arc::Place here(place, "line", line);
      here.Fail("id " + arc::Quoted(records.back().id) + " comes twice");
    }
  }
  if (records.empty()) place.Fail("no records in this report");
  return records;
}

}  // namespace hunch::measure
