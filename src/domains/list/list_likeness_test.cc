#include "domains/list/list_likeness.h"

#include <gtest/gtest.h>

#include "domains/list/list_task.h"

namespace hunch::list {
namespace {

std::vector<float> Of(const std::string& pairs) {
  const std::string text = R"({"inputs": ["x"], "train": [)" + pairs + R"(], "test": []})";
  return ListLikeness().Embedding(ReadListTask(text, "test", "t").task);
}

double SquaredDistance(const std::vector<float>& a, const std::vector<float>& b) {
  double sum = 0;
  for (size_t i = 0; i < a.size(); ++i) sum += (a[i] - b[i]) * (a[i] - b[i]);
  return sum;
}

constexpr const char* kDoubled =
    R"({"inputs": [[1, 2, 3]], "output": [2, 4, 6]}, {"inputs": [[5, 4]], "output": [10, 8]})";

TEST(ListLikeness, TasksOfOneKindAreNearer) {
  const auto tripled = Of(
      R"({"inputs": [[3, 1, 2]], "output": [9, 3, 6]}, {"inputs": [[2, 7]], "output": [6, 21]})");
  const auto counted =
      Of(R"({"inputs": [[1, 2, 3]], "output": 3}, {"inputs": [[5, 4]], "output": 2})");
  EXPECT_LT(SquaredDistance(Of(kDoubled), tripled), SquaredDistance(Of(kDoubled), counted) / 2);
}

TEST(ListLikeness, TheOrderOfPairsDoesNotMatter) {
  const auto swapped = Of(
      R"({"inputs": [[5, 4]], "output": [10, 8]}, {"inputs": [[1, 2, 3]], "output": [2, 4, 6]})");
  EXPECT_EQ(Of(kDoubled), swapped);
}

}  // namespace
}  // namespace hunch::list
