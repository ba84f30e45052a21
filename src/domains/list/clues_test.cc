#include "domains/list/clues.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "domains/list/list_domain.h"
#include "domains/list/list_task.h"

namespace hunch::list {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsSupersetOf;
using ::testing::Not;

core::Task TaskOf(const char* json) {
  return ParseListTask(nlohmann::json::parse(json), "test", "test").task;
}

std::vector<std::string> ConstantTexts(const core::Task& task) {
  base::Arena arena;
  std::vector<std::string> texts;
  for (const core::Constant& constant : TheListDomain().Constants(task, arena)) {
    texts.push_back(TheListDomain().PrintLiteral(constant.type, constant.value));
  }
  return texts;
}

std::vector<std::string> ProbeTexts(const core::Task& task, size_t row, core::Type type) {
  base::Arena arena;
  std::vector<std::string> texts;
  for (const core::Value value : TheListDomain().Probes(task, row, type, arena)) {
    texts.push_back(TheListDomain().PrintLiteral(type, value));
  }
  return texts;
}

TEST(ListClues, ConstantsAreSmallNumbersTruthValuesAndNothing) {
  const auto texts = ConstantTexts(TaskOf(R"({"inputs": ["n"], "train": [
      {"inputs": [7], "output": 8}, {"inputs": [8], "output": 9}]})"));
  EXPECT_THAT(texts, ElementsAre("0", "1", "2", "3", "4", "5", "-1", "false", "true", "[]"));
}

TEST(ListClues, ConstantsThatOutputsGiveAway) {
  // 40 is in all outputs, 17 is twice in outputs only, 60 once; 8 comes from an input.
  const auto texts = ConstantTexts(TaskOf(R"({"inputs": ["xs"], "train": [
      {"inputs": [[40, 8]], "output": [8, 40, 17]}, {"inputs": [[9, 40]], "output": [40, 17, 60]},
      {"inputs": [[40]], "output": [40]}]})"));
  EXPECT_THAT(texts, IsSupersetOf({"40", "17"}));
  EXPECT_THAT(texts, Not(Contains("60")));
  EXPECT_THAT(texts, Not(Contains("8")));
}

TEST(ListClues, AtMostSixConstantsAreReadOff) {
  const auto texts = ConstantTexts(TaskOf(R"({"inputs": ["xs"], "train": [
      {"inputs": [[]], "output": [10, 11, 12, 13, 14, 15, 16, 17]},
      {"inputs": [[]], "output": [10, 11, 12, 13, 14, 15, 16, 17]}]})"));
  EXPECT_EQ(texts.size(), 10 + 6U);
  EXPECT_THAT(texts, Contains("15"));
  EXPECT_THAT(texts, Not(Contains("16")));
}

TEST(ListClues, ProbesComeFromTheRow) {
  const core::Task task = TaskOf(R"({"inputs": ["xs", "n"],
      "train": [{"inputs": [[6, 7, 6], 9], "output": 5}], "test": [{"inputs": [[], 4]}]})");
  const core::Type numbers = core::Type::List(IntType());
  EXPECT_THAT(ProbeTexts(task, 0, IntType()), ElementsAre("6", "7", "9", "5", "0", "1", "-1"));
  EXPECT_THAT(ProbeTexts(task, 1, IntType()), ElementsAre("4", "0", "1", "-1"));
  EXPECT_THAT(ProbeTexts(task, 0, BoolType()), ElementsAre("false", "true"));
  EXPECT_THAT(ProbeTexts(task, 0, numbers), ElementsAre("[6, 7, 6]", "[7, 6]"));
  EXPECT_THAT(ProbeTexts(task, 1, numbers), ElementsAre("[]", "[3, 1, 2]", "[3]"));
  EXPECT_THAT(ProbeTexts(task, 0, core::Type::List(numbers)), ElementsAre("[[3, 1, 2], []]"));
  EXPECT_THAT(ProbeTexts(task, 0, core::Type::List(BoolType())), ElementsAre());
}

TEST(ListClues, ProbesOutOfListsOfLists) {
  const core::Task task = TaskOf(R"({"inputs": ["xss"],
      "train": [{"inputs": [[[1, 2], [3]]], "output": true}]})");
  const core::Type numbers = core::Type::List(IntType());
  EXPECT_THAT(ProbeTexts(task, 0, numbers), ElementsAre("[1, 2]", "[2]", "[3]", "[]"));
  EXPECT_THAT(ProbeTexts(task, 0, core::Type::List(numbers)), ElementsAre("[[1, 2], [3]]"));
}

TEST(ListClues, NumberProbesAreFew) {
  const core::Task task = TaskOf(R"({"inputs": ["xs"],
      "train": [{"inputs": [[10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20]], "output": 30}]})");
  EXPECT_EQ(ProbeTexts(task, 0, IntType()).size(), 11U);
}

}  // namespace
}  // namespace hunch::list
