#include "arc/score.h"

#include <gtest/gtest.h>

#include "arc/temp_folder_for_test.h"

namespace hunch::arc {
namespace {

const Grid kRight = GridFromRows({{1, 2}, {3, 4}});
const Grid kWrong = GridFromRows({{1, 2}, {3, 5}});

Task TaskWith(const std::string& id, int tests) {
  const Pair pair{kWrong, kRight};
  return {id, "", {pair}, std::vector<Pair>(tests, pair), ""};
}

TEST(ScoreTest, EitherOfTwoAttemptsMayBeRight) {
  EXPECT_TRUE(IsRight({kRight}, kRight));
  EXPECT_TRUE(IsRight({kWrong, kRight}, kRight));
  EXPECT_FALSE(IsRight({kWrong, kWrong}, kRight));
  EXPECT_FALSE(IsRight({}, kRight));
}

TEST(ScoreTest, AThirdAttemptDoesNotCount) {
  EXPECT_FALSE(IsRight({kWrong, kWrong, kRight}, kRight));
}

TEST(ScoreTest, TheSameCellsInAnotherShapeAreWrong) {
  EXPECT_FALSE(IsRight({GridFromRows({{1, 2, 3, 4}})}, kRight));
}

// Four tasks by hand: a has 1 of 1, b 1 of 4, c 1 of 2 (the second test input is missing), d is not
// in the submission (0 of 1). Kaggle: 3 of 8. The mean of shares: (1 + 1/4 + 1/2 + 0) / 4 = 7/16.
TEST(ScoreTest, BothScoresByHand) {
  const std::vector<Task> tasks = {TaskWith("a", 1), TaskWith("b", 4), TaskWith("c", 2),
                                   TaskWith("d", 1)};
  const Submission submission = {
      {"a", {{kWrong, kRight}}},
      {"b", {{kWrong}, {kRight, kWrong}, {kWrong, kWrong}, {kWrong}}},
      {"c", {{kRight}}},
      {"unknown", {{kRight}}},
  };
  const Score score = ScoreSubmission(tasks, submission);
  EXPECT_EQ(score.tasks, 4);
  EXPECT_EQ(score.tasks_right, 1);
  EXPECT_EQ(score.outputs, 8);
  EXPECT_EQ(score.outputs_right, 3);
  EXPECT_EQ(score.tasks_missing, 2);
  EXPECT_DOUBLE_EQ(score.shares, 1.75);
  EXPECT_DOUBLE_EQ(score.Kaggle(), 3.0 / 8);
  EXPECT_DOUBLE_EQ(score.Benchmark(), 7.0 / 16);
}

TEST(ScoreTest, MoreAttemptListsThanTestInputsDoNotHelp) {
  const TaskScore score = ScoreTask(TaskWith("a", 1), {{kWrong}, {kRight}});
  EXPECT_EQ(score.outputs_right, 0);
  EXPECT_FALSE(score.AllRight());
}

TEST(ScoreTest, NoTasksScoreZero) {
  const Score score = ScoreSubmission({}, {});
  EXPECT_EQ(score.Kaggle(), 0);
  EXPECT_EQ(score.Benchmark(), 0);
}

TEST(ScoreTest, ATestWithoutOutputCannotBeScored) {
  Task task = TaskWith("a", 2);
  task.test[1].output.reset();
  EXPECT_EQ(InputErrorOf([&] { ScoreTask(task, {}); }),
            "tasks: task \"a\", test pair 2: no output");
}

}  // namespace
}  // namespace hunch::arc
