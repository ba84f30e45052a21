#include "search/rules/sampled_trees.h"

#include <gtest/gtest.h>

#include "base/random.h"
#include "search/rules/learnt_task_for_test.h"

namespace hunch::search {
namespace {

constexpr int kLength = 600;

std::string Text(const std::vector<int>& strip) {
  std::string text = "[";
  for (size_t i = 0; i < strip.size(); ++i) text += (i == 0 ? "" : ", ") + std::to_string(strip[i]);
  return text + "]";
}

// Twos become fives; with `odd_one`, but for those after a seven, of which there is one in all.
LearntTask Twos(bool odd_one) {
  std::string texts[5];
  for (size_t pair = 0; pair < 2; ++pair) {
    base::Random random(pair + 1);
    std::vector<int> input(kLength);
    for (int& colour : input) colour = static_cast<int>(random.Below(5));
    if (odd_one && pair == 1) {
      input[400] = 7;
      input[401] = 2;
    }
    std::vector<int> output = input;
    for (size_t i = 0; i < output.size(); ++i) {
      if (input[i] == 2 && (i == 0 || input[i - 1] != 7)) output[i] = 5;
    }
    texts[2 * pair] = Text(input);
    texts[2 * pair + 1] = Text(output);
  }
  return LearntTask({{texts[0].c_str(), texts[1].c_str()},
                     {texts[2].c_str(), texts[3].c_str()},
                     {"[3, 2, 1, 7, 2, 0]", "[]"}});
}

size_t ExpectRight(const LearntTask& learnt) {
  const auto trees = FindTreesBySample(learnt.atoms(), {}, LearntTask::Unlimited).trees;
  EXPECT_FALSE(trees.empty());
  for (const RuleTree& tree : trees) {
    const Words all = learnt.table().Mattering();
    EXPECT_EQ(WrongAbout(learnt.atoms(), tree, all), Words(all.size(), 0));
  }
  return trees.empty() ? 0 : trees[0].nodes.size();
}

TEST(SampledTreesTest, AreRightAboutAllElements) { EXPECT_EQ(ExpectRight(Twos(false)), 3u); }

TEST(SampledTreesTest, WhatRefutesThemJoinsTheSample) { EXPECT_EQ(ExpectRight(Twos(true)), 5u); }

TEST(SampledTreesTest, TakeLessWork) {
  const LearntTask learnt = Twos(false);
  const auto counting = [](uint64_t& sum) {
    return [&sum](uint64_t work) {
      sum += work;
      return true;
    };
  };
  uint64_t sampled = 0, all = 0;
  FindTreesBySample(learnt.atoms(), {}, counting(sampled));
  FindRuleTrees(learnt.atoms(), learnt.table().Mattering(), {}, counting(all));
  EXPECT_LT(sampled, all);
}

}  // namespace
}  // namespace hunch::search
