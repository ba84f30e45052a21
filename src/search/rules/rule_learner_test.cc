#include "search/rules/rule_learner.h"

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

// How many nodes the cheapest rule has, all of them being right.
size_t ExpectRight(const LearntTask& learnt) {
  const std::vector<Rule> rules = LearnRules(learnt.table(), 400, LearntTask::Unlimited).rules;
  EXPECT_FALSE(rules.empty());
  const Rule* cheapest = nullptr;
  for (const Rule& rule : rules) {
    for (size_t i = 0; i < learnt.table().train_size; ++i) {
      const bool matters = learnt.table().targets[i] != kNoNumber;
      EXPECT_TRUE(!matters || learnt.Says(rule, i) == learnt.table().targets[i]);
    }
    if (cheapest == nullptr || rule.bits < cheapest->bits) cheapest = &rule;
  }
  return cheapest == nullptr ? 0 : cheapest->nodes.size();
}

TEST(SampledRules, AreRightAboutAllElements) { EXPECT_EQ(ExpectRight(Twos(false)), 3u); }

TEST(SampledRules, WhatRefutesThemJoinsTheSample) { EXPECT_EQ(ExpectRight(Twos(true)), 5u); }

TEST(SampledRules, TakeLessWork) {
  const LearntTask learnt = Twos(false);
  const auto counting = [](uint64_t& sum) {
    return [&sum](uint64_t work) {
      sum += work;
      return true;
    };
  };
  uint64_t sampled = 0, all = 0;
  LearnRules(learnt.table(), 12, counting(sampled));
  FindRuleTrees(learnt.atoms(), learnt.table().Mattering(), {}, counting(all));
  EXPECT_LT(sampled, all);
}

}  // namespace
}  // namespace hunch::search
