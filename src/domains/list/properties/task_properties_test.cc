#include "domains/list/properties/task_properties.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "domains/list/list_domain.h"
#include "domains/list/list_task.h"

namespace hunch::list {
namespace {

std::vector<float> Of(const std::string& pairs) {
  const ListProblem problem =
      ReadListTask("{\"inputs\": [\"x\"], \"train\": [" + pairs + "], \"test\": []}", "test", "t");
  return PropertiesOf(problem.task);
}

TEST(ListProperties, TellOneRuleFromAnother) {
  const auto reversal =
      Of(R"({"inputs": [[1, 2, 3]], "output": [3, 2, 1]}, {"inputs": [[4, 9]], "output": [9, 4]})");
  const auto sorting =
      Of(R"({"inputs": [[3, 1, 2]], "output": [1, 2, 3]}, {"inputs": [[9, 4]], "output": [4, 9]})");
  EXPECT_EQ(reversal.size(), sorting.size());
  EXPECT_NE(reversal, sorting);
}

TEST(ListProperties, TheOrderOfPairsDoesNotMatter) {
  const char* first = R"({"inputs": [[1, 2, 3]], "output": 3})";
  const char* second = R"({"inputs": [[5, 5]], "output": 2})";
  EXPECT_EQ(Of(std::string(first) + "," + second), Of(std::string(second) + "," + first));
}

TEST(ListProperties, EveryInterfaceHasAsMany) {
  const size_t count = Of(R"({"inputs": [[1, 2]], "output": [2]})").size();
  EXPECT_GT(count, 1000u);
  for (const char* pair :
       {R"({"inputs": [[1, 2]], "output": 2})", R"({"inputs": [3], "output": 2})",
        R"({"inputs": [[1]], "output": true})", R"({"inputs": [[1, 4]], "output": [true, false]})",
        R"({"inputs": [[1, 4]], "output": [[1], [4]]})",
        R"({"inputs": [[[1], [2, 3]]], "output": [1, 2, 3]})",
        R"({"inputs": [[]], "output": []})"}) {
    EXPECT_EQ(Of(pair).size(), count) << pair;
  }
}

TEST(ListProperties, AreWhatTheDomainHandsOut) {
  const ListProblem problem =
      ReadListTask(R"({"inputs": ["x"], "train": [{"inputs": [[2, 7]], "output": 9}], "test": []})",
                   "test", "t");
  EXPECT_EQ(TheListDomain().Properties(problem.task), PropertiesOf(problem.task));
}

}  // namespace
}  // namespace hunch::list
