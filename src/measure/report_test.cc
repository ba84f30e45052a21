#include "measure/report.h"

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "arc/temp_folder_for_test.h"
#include "arc/text_file.h"

namespace hunch::measure {
namespace {

using testing::HasSubstr;

TaskRecord FullRecord() {
  TaskRecord record;
  record.id = "a \"quoted\" id";
  record.domain = "list";
  record.inputs = {{"xs", "list int"}, {"k", "int"}};
  record.output_type = "int";
  record.pairs = 5;
  record.tests = 2;
  record.tests_right = 1;
  record.attempts = {{"sum(xs)", 4.25, 0.75, 5, false, "enumerate", {"[1,2]", "null"}, false},
                     {"k", 1, 0.25, 1, true, "cover", {"3", "true"}, std::nullopt}};
  record.attempts[0].mode = "recitation";
  record.ending = "out of budget";
  record.memory_full = true;
  record.evaluated = 12345678901;
  record.evaluated_at_first = 12;
  record.cpu_seconds = 0.125;
  record.wall_seconds = 0.25;
  record.peak_bytes = 4096;
  return record;
}

TEST(Report, ARecordReadsBackAsItWas) {
  const TaskRecord record = FullRecord();
  const std::string text = RecordText(record);
  EXPECT_EQ(text.find('\n'), std::string::npos);
  const TaskRecord read = ParseRecord(text, "r", 1);
  EXPECT_EQ(RecordText(read), text);
  EXPECT_EQ(read.id, record.id);
  EXPECT_EQ(read.inputs[1].type, "int");
  EXPECT_EQ(read.tests_right, 1);
  EXPECT_EQ(read.attempts[0].outputs, record.attempts[0].outputs);
  EXPECT_EQ(read.attempts[0].right, false);
  EXPECT_EQ(read.attempts[0].mode, "recitation");
  EXPECT_EQ(read.attempts[1].mode, "reasoning");
  EXPECT_EQ(read.attempts[1].right, std::nullopt);
  EXPECT_TRUE(read.attempts[1].guess);
  EXPECT_EQ(read.evaluated, 12345678901u);
  EXPECT_EQ(read.peak_bytes, 4096u);
}

TEST(Report, OlderReportsSayNoMode) {
  auto json = nlohmann::ordered_json::parse(RecordText(FullRecord()));
  for (auto& attempt : json["attempts"]) attempt.erase("mode");
  EXPECT_EQ(ParseRecord(json.dump(), "r", 1).attempts[0].mode, "reasoning");
}

TEST(Report, TheBestAttemptStandsAtTheTop) {
  const auto json = nlohmann::json::parse(RecordText(FullRecord()));
  EXPECT_EQ(json["program"], "sum(xs)");
  EXPECT_EQ(json["bits"], 4.25);
  EXPECT_EQ(json["pairs_reproduced"], 5);
  EXPECT_EQ(json["strategy"], "enumerate");
  EXPECT_EQ(json["mode"], "recitation");
  TaskRecord empty = FullRecord();
  empty.attempts.clear();
  EXPECT_TRUE(nlohmann::json::parse(RecordText(empty))["program"].is_null());
}

TEST(Report, IsWholeAfterEveryLine) {
  const arc::TempFolder folder;
  const auto path = folder.path() / "report.jsonl";
  ReportWriter writer(path);
  TaskRecord record = FullRecord();
  writer.Write(record);
  EXPECT_EQ(ReadReport(path).size(), 1u);
  record.id = "b";
  writer.Write(record);
  const auto records = ReadReport(path);
  ASSERT_EQ(records.size(), 2u);
  EXPECT_EQ(records[1].id, "b");
}

TEST(Report, AFileThatCannotBeWrittenIsFoundOutAtOnce) {
  const arc::TempFolder folder;
  EXPECT_EQ(arc::InputErrorOf([&] { ReportWriter writer(folder.path() / "no" / "report"); },
                              folder.path()),
            "no/report: cannot be written: No such file or directory");
}

TEST(Report, FaultsAreNamedWithTheirLine) {
  const arc::TempFolder folder;
  const std::string good = RecordText(FullRecord());
  const auto error_of = [&](const std::string& text) {
    const auto path = folder.Write("report", text);
    return arc::InputErrorOf([&] { ReadReport(path); }, folder.path());
  };
  EXPECT_EQ(error_of(""), "report: no records in this report");
  EXPECT_THAT(error_of(good + "\n" + good + "\n"), HasSubstr("line 2: id"));
  EXPECT_THAT(error_of(good + "\n" + good.substr(0, 50)), HasSubstr("report: line 2: truncated"));
  EXPECT_EQ(error_of("[]"), "report: line 1: not an object");
  EXPECT_EQ(error_of("{}"), "report: line 1: no \"id\"");
  EXPECT_EQ(error_of("{\"id\": 3}"), "report: line 1: \"id\" is of the wrong kind");
}

}  // namespace
}  // namespace hunch::measure
