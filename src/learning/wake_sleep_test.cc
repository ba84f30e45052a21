#include "learning/wake_sleep.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <sstream>

#include "core/evaluate.h"
#include "learning/learnt_for_test.h"
#include "memory/sqlite_store.h"

namespace hunch::learning {
namespace {

using core::Type;

// Tasks whose answers `programs` over a list of numbers give.
std::vector<core::Task> MadeTasks(const std::vector<std::string>& programs) {
  const core::Domain& lists = list::TheListDomain();
  std::vector<core::Task> tasks;
  for (const std::string& text : programs) {
    core::Task& task = tasks.emplace_back();
    task.id = text;
    task.interface = {{"xs"}, {Type::List(Type::Int())}, Type()};
    const core::Program program = core::ParseProgram(text, lists, task.interface);
    task.interface.output_type = program->type;
    for (const char* list : {"[4, 1, 7, 2, 9]", "[5, 6, 3, 8]", "[2, 0, 3, 11]"}) {
      const core::Value input = lists.ParseLiteral(list, *task.storage)->value;
      const core::Value output = core::EvaluateOne(program, {&input, 1}, *task.storage);
      // It may be a constant of the program, which is soon no more.
      task.train.push_back({{input}, core::CopyDeep(program->type, output, *task.storage)});
    }
  }
  return tasks;
}

class WakeSleepTest : public testing::Test {
 protected:
  WakeSleepTest() {
    for (const char* inner : {"xs", "tail(xs)"}) {
      for (const int k : {1, 2, 3, 4, 5}) {
        const std::string number = std::to_string(k);
        texts_.push_back(std::string("map(\\x -> less(") + number + ", multiply(x, x)), " + inner +
                         ")");
      }
    }
    tasks_ = MadeTasks(texts_);
    for (const core::Task& task : tasks_) pointers_.push_back(&task);
    options_.search.work = 20'000;
  }
  ~WakeSleepTest() override { std::filesystem::remove(file_); }

  static core::Grammar Grammar() {
    std::istringstream in(
        "leaf input 2\nleaf variable 2\n"
        "3 map : (int -> bool) -> list int -> list bool\n3 tail : list int -> list int\n"
        "3 add : int -> int -> int\n3 multiply : int -> int -> int\n3 head : list int -> int\n"
        "3 less : int -> int -> bool\n3 equal : int -> int -> bool\n");
    return core::Grammar::Load(list::TheListDomain(), in, "test");
  }
  WakeSleep Learner(core::Store* store = nullptr) {
    return WakeSleep(list::TheListDomain(), Grammar(), pointers_, store, options_);
  }
  static std::string Everything(const WakeSleep& learner) {
    std::ostringstream text;
    learner.grammar().Save(learner.language(), text);
    for (const LearntFunction& function : learner.language().functions()) {
      text << function.name << " = " << function.definition() << '\n';
    }
    return text.str();
  }

  const std::filesystem::path file_ = std::filesystem::temp_directory_path() /
                                      ("hunch-wake-sleep-" + std::to_string(::getpid()) + ".db");
  std::vector<std::string> texts_;
  std::vector<core::Task> tasks_;
  std::vector<const core::Task*> pointers_;
  LearningOptions options_;
};

TEST_F(WakeSleepTest, LearnsWhatTasksHaveInCommonAndNeedsLessForTheNext) {
  WakeSleep learner = Learner();
  const CycleReport report = learner.Cycle();
  EXPECT_GE(report.solved, 5);
  EXPECT_EQ(report.newly.size(), report.solved);
  ASSERT_FALSE(report.learnt.empty());
  ASSERT_NE(learner.language().Find(report.learnt[0]), nullptr);

  const std::vector<core::Task> unseen = MadeTasks({"map(\\x -> less(0, multiply(x, x)), xs)"});
  const core::Grammar start = Grammar();
  search::Options search = options_.search;
  search.grammar = &start;
  const auto before = search::Solve(list::TheListDomain(), unseen[0], search);
  search = learner.search();
  const auto after = search::Solve(learner.language(), unseen[0], search);
  ASSERT_GT(after.evaluated_at_first, 0);
  ASSERT_GT(before.evaluated_at_first, 0);
  EXPECT_LT(after.evaluated_at_first * 2, before.evaluated_at_first);
}

TEST_F(WakeSleepTest, SolutionsOfLikeTasksGuideUnlessAnotherGuideIsGiven) {
  WakeSleep learner = Learner();
  learner.Cycle();
  ASSERT_NE(learner.search().guide, nullptr);
  EXPECT_STREQ(learner.search().guide->name(), "neighbours");
  EXPECT_EQ(learner.search().grammar, &learner.grammar());

  const core::UniformGuide uniform;
  options_.search.guide = &uniform;
  EXPECT_EQ(Learner().search().guide, &uniform);
}

TEST_F(WakeSleepTest, TheSameIsLearntWithAnyNumberOfThreads) {
  WakeSleep one = Learner();
  options_.threads = 3;
  WakeSleep three = Learner();
  for (int cycle = 0; cycle < 2; ++cycle) {
    const CycleReport a = one.Cycle(), b = three.Cycle();
    EXPECT_EQ(a.solved, b.solved);
    EXPECT_EQ(a.learnt, b.learnt);
    EXPECT_DOUBLE_EQ(a.bits, b.bits);
  }
  EXPECT_EQ(Everything(one), Everything(three));
}

TEST_F(WakeSleepTest, GoesOnFromTheStore) {
  memory::SqliteStore store(file_);
  WakeSleep first = Learner(&store);
  const CycleReport report = first.Cycle();
  ASSERT_FALSE(report.learnt.empty());

  options_.search.work = 1;  // nothing more is solved
  WakeSleep second = Learner(&store);
  EXPECT_EQ(second.language().functions().size(), first.language().functions().size());
  const CycleReport next = second.Cycle();
  EXPECT_EQ(next.solved, report.solved);
  EXPECT_TRUE(next.newly.empty());
}

TEST_F(WakeSleepTest, RemembersProgramsInThePrimitivesOfTheDomain) {
  memory::SqliteStore store(file_);
  WakeSleep learner = Learner(&store);
  learner.Cycle();
  learner.Cycle();
  int tasks = 0;
  store.EachTask([&](const core::SolvedTask& solved) {
    ++tasks;
    const core::Interface interface { {"xs"}, {Type::List(Type::Int())}, Type() };
    for (const core::Memory& memory : solved.programs) {
      EXPECT_NO_THROW(core::ParseProgram(memory.program, list::TheListDomain(), interface))
          << memory.program;
    }
  });
  EXPECT_GE(tasks, 3);  // some of the tasks are one
}

TEST_F(WakeSleepTest, StopsWhenItIsTold) {
  const std::atomic<bool> stop = true;
  options_.search.stop = &stop;
  WakeSleep learner = Learner();
  const CycleReport report = learner.Cycle();
  EXPECT_EQ(report.solved, 0);
  EXPECT_EQ(report.proposed, 0);
}

TEST_F(WakeSleepTest, WithoutTasksNothingIsLearnt) {
  pointers_.clear();
  WakeSleep learner = Learner();
  EXPECT_EQ(learner.Cycle().solved, 0);
}

}  // namespace
}  // namespace hunch::learning
