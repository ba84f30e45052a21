#include "search/answers.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "search/small_domain_for_test.h"

namespace hunch::search {
namespace {

const core::Type kInt = core::Type::Base(1);
constexpr int64_t kNothing = -1;

std::vector<core::Value> Outputs(const std::vector<int64_t>& numbers) {
  std::vector<core::Value> outputs;
  for (const int64_t number : numbers) {
    outputs.push_back(number == kNothing ? core::Value() : core::Value::OfNumber(number));
  }
  return outputs;
}

class AnswersTest : public testing::Test {
 protected:
  // The outputs of those chosen, each with its weight's bits at equal standing unless given.
  std::vector<size_t> Choose(const std::vector<JointAnswer>& answers, int count = 2) const {
    return ChooseAnswers(domain_, kInt, answers, count);
  }
  std::vector<int64_t> To(const std::vector<Attempt>& attempts, size_t test, size_t count) const {
    std::vector<int64_t> numbers;
    for (core::Value value : AnswersTo(domain_, kInt, attempts, test, count)) {
      numbers.push_back(value.number());
    }
    return numbers;
  }
  const SmallDomain domain_;
};

std::vector<Attempt> AttemptsOf(const std::vector<std::vector<int64_t>>& all) {
  std::vector<Attempt> attempts;
  for (const auto& numbers : all) attempts.emplace_back().outputs = Outputs(numbers);
  return attempts;
}

TEST_F(AnswersTest, OneTestInputHasTheBestAnswersInOrder) {
  EXPECT_EQ(Choose({{Outputs({5}), 3, 10}, {Outputs({6}), 3, 11}, {Outputs({7}), 3, 12}}),
            (std::vector<size_t>{0, 1}));
}

TEST_F(AnswersTest, ProgramsThatDifferOnOneTestInputLeaveTheOthersTheirSecondAnswer) {
  const std::vector<JointAnswer> answers = {{Outputs({1, 1, 1}), 2, 10},
                                            {Outputs({1, 1, 2}), 2, 11},
                                            {Outputs({1, 3, 1}), 2, 12},
                                            {Outputs({4, 1, 1}), 2, 13}};
  EXPECT_EQ(Choose(answers), (std::vector<size_t>{0, 1, 2, 3}));
}

TEST_F(AnswersTest, WhatProgramsSayAloneAddsUp) {
  // On the second test input, 3 has two programs of 12 bits and 2 has one of 11.5.
  const std::vector<JointAnswer> answers = {{Outputs({1, 1}), 2, 10},
                                            {Outputs({1, 2}), 2, 11.5},
                                            {Outputs({5, 3}), 2, 12},
                                            {Outputs({6, 3}), 2, 12}};
  const std::vector<size_t> chosen = Choose(answers);
  ASSERT_EQ(chosen, (std::vector<size_t>{0, 2}));
}

TEST_F(AnswersTest, GuessesDoNotOutweighWhatReproducesMore) {
  const std::vector<JointAnswer> answers = {
      {Outputs({1}), 2, 30}, {Outputs({2}), 2, 40}, {Outputs({3}), 1, 2}};
  EXPECT_EQ(Choose(answers), (std::vector<size_t>{0, 1}));
}

TEST_F(AnswersTest, WhatIsUndefinedIsNoAnswer) {
  const std::vector<JointAnswer> answers = {
      {Outputs({1, kNothing}), 2, 10}, {Outputs({2, 7}), 2, 11}, {Outputs({3, 8}), 2, 12}};
  EXPECT_EQ(Choose(answers), (std::vector<size_t>{0, 1, 2}));
}

TEST_F(AnswersTest, EachTestInputHasAsManyAnswersAsThereAre) {
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    std::vector<JointAnswer> answers;
    for (int i = 0; i < 12; ++i) {
      const auto any = [&] { return static_cast<int64_t>(random() % 4); };
      answers.push_back({Outputs({any(), any()}), 2, 10 + 0.1 * i});
    }
    std::vector<Attempt> attempts;
    for (size_t i : Choose(answers)) attempts.emplace_back().outputs = answers[i].outputs;
    for (size_t test = 0; test < 2; ++test) {
      std::vector<int64_t> distinct;
      for (const JointAnswer& answer : answers) distinct.push_back(answer.outputs[test].number());
      std::sort(distinct.begin(), distinct.end());
      const auto end = std::unique(distinct.begin(), distinct.end());
      const size_t most = std::min<size_t>(2, static_cast<size_t>(end - distinct.begin()));
      const std::vector<int64_t> given = To(attempts, test, 2);
      EXPECT_EQ(given.size(), most);
      EXPECT_EQ(given[0], answers[0].outputs[test].number());
    }
  }
}

TEST_F(AnswersTest, TheSecondAnswerIsTheHeaviestOfTheOthers) {
  std::mt19937 random(11);
  for (int round = 0; round < 300; ++round) {
    std::vector<JointAnswer> answers;
    std::vector<double> weight(4, 0);
    for (int i = 0; i < 12; ++i) {
      const auto output = static_cast<int64_t>(random() % 4);
      answers.push_back({Outputs({output}), 2, 10 + 0.1 * i});
      weight[static_cast<size_t>(output)] += std::exp2(-answers.back().shared_bits);
    }
    const auto first = static_cast<size_t>(answers[0].outputs[0].number());
    weight[first] = 0;
    const auto second = std::max_element(weight.begin(), weight.end()) - weight.begin();
    const std::vector<size_t> chosen = Choose(answers);
    ASSERT_EQ(chosen.size(), 2u);
    EXPECT_EQ(answers[chosen[1]].outputs[0].number(), second);
  }
}

TEST_F(AnswersTest, OnlyWhatIsNeededIsKept) {
  core::Task task;
  task.interface = {{"n"}, {kInt}, kInt};
  std::vector<Attempt> attempts = AttemptsOf({{1, 1}, {1, 2}, {1, 3}, {4, 1}, {5, 9}});
  KeepNeeded(domain_, task, 2, attempts);
  ASSERT_EQ(attempts.size(), 3u);
  EXPECT_EQ(To(attempts, 0, 2), (std::vector<int64_t>{1, 4}));
  EXPECT_EQ(To(attempts, 1, 2), (std::vector<int64_t>{1, 2}));
}

TEST_F(AnswersTest, WithoutTestInputsTheBestProgramStands) {
  EXPECT_EQ(Choose({{Outputs({}), 2, 10}}), std::vector<size_t>{0});
  EXPECT_TRUE(Choose({}).empty());
}

}  // namespace
}  // namespace hunch::search
