#include "core/likeness.h"

#include <gtest/gtest.h>

#include "core/small_language_for_test.h"

namespace hunch::core {
namespace {

class ExactLikenessTest : public testing::Test {
 protected:
  // Pairs of literals of the small language.
  Task MakeTask(std::initializer_list<std::pair<const char*, const char*>> pairs) {
    Task task;
    for (const auto& [input, output] : pairs) {
      const auto in = language_.ParseLiteral(input, *task.storage);
      const auto out = language_.ParseLiteral(output, *task.storage);
      task.interface = {{"xs"}, {in->type}, out->type};
      task.train.push_back({{in->value}, out->value});
    }
    return task;
  }
  base::Hash128 Signature(std::initializer_list<std::pair<const char*, const char*>> pairs) {
    return ExactLikeness().PortraitOf(MakeTask(pairs)).signature;
  }

  SmallLanguage language_;
};

TEST_F(ExactLikenessTest, TheOrderOfPairsAndTheNamesOfInputsDoNotMatter) {
  Task task = MakeTask({{"[1, 2]", "1"}, {"[3]", "3"}});
  const base::Hash128 signature = ExactLikeness().PortraitOf(task).signature;
  EXPECT_EQ(signature, Signature({{"[3]", "3"}, {"[1, 2]", "1"}}));
  task.interface.input_names = {"list"};
  task.test.push_back(task.train[0]);
  EXPECT_EQ(signature, ExactLikeness().PortraitOf(task).signature);
}

TEST_F(ExactLikenessTest, EverythingElseDoes) {
  const base::Hash128 signature = Signature({{"[1, 2]", "1"}, {"[3]", "3"}});
  EXPECT_NE(signature, Signature({{"[1, 2]", "1"}}));
  EXPECT_NE(signature, Signature({{"[1, 2]", "3"}, {"[3]", "1"}}));
  EXPECT_NE(signature, Signature({{"[1, 2]", "1"}, {"[3]", "3"}, {"[3]", "3"}}));
  EXPECT_NE(Signature({{"1", "1"}}), Signature({{"1", "[1]"}}));
  Task task = MakeTask({{"1", "1"}});
  task.interface.output_type = Type::Bool();
  EXPECT_NE(Signature({{"1", "1"}}), ExactLikeness().PortraitOf(task).signature);
}

TEST_F(ExactLikenessTest, ProgramsComeOverAsTheyAre) {
  const Task task = MakeTask({{"1", "1"}});
  const Program program = MakeInput(0, Type::Int());
  const auto moved =
      ExactLikeness().Transport(program, ExactLikeness().PortraitOf(task).pose, task);
  ASSERT_EQ(moved.size(), 1u);
  EXPECT_EQ(moved[0], program);
  EXPECT_TRUE(ExactLikeness().Transport(program, "a pose of another domain", task).empty());
}

}  // namespace
}  // namespace hunch::core
