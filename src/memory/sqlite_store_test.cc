#include "memory/sqlite_store.h"

#include <gmock/gmock.h>

#include <thread>

#include "memory/memory_file_for_test.h"

namespace hunch::memory {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> Names(const std::vector<core::SolvedTask>& tasks) {
  std::vector<std::string> names;
  for (const core::SolvedTask& task : tasks) names.push_back(task.name);
  return names;
}

std::vector<std::string> NamesIn(SqliteStore& store) {
  std::vector<std::string> names;
  store.EachTask([&names](const core::SolvedTask& task) { names.push_back(task.name); });
  return names;
}

class SqliteStoreTest : public testing::Test {
 protected:
  void Remember(const core::SolvedTask& solved) { store_.Remember(MadeRun(solved), &solved); }

  MemoryFolder folder_;
  SqliteStore store_{folder_.file()};
};

TEST_F(SqliteStoreTest, GivesBackWhatWasRemembered) {
  core::SolvedTask solved = MadeTask(1);
  solved.pose = "rt:0123456789";
  solved.programs.push_back({"head(tail(xs))", 5.25, 0.25, 2, "rules"});
  Remember(solved);
  SqliteStore reopened(folder_.file());
  const auto known = reopened.Recall("small", solved.signature);
  ASSERT_TRUE(known);
  EXPECT_EQ(known->name, "task1");
  EXPECT_EQ(known->signature, solved.signature);
  EXPECT_EQ(known->pose, "rt:0123456789");
  EXPECT_EQ(known->interface, "xs: list int -> int");
  EXPECT_EQ(known->pairs, 3);
  EXPECT_EQ(known->embedding, solved.embedding);
  EXPECT_EQ(known->seconds, 0.5);
  EXPECT_EQ(known->evaluated, 100u);
  EXPECT_EQ(known->date.size(), 20u) << known->date;
  ASSERT_EQ(known->programs.size(), 2u);
  EXPECT_EQ(known->programs[0].program, "head(xs)");
  EXPECT_EQ(known->programs[0].share, 0.75);
  EXPECT_EQ(known->programs[1].program, "head(tail(xs))");
  EXPECT_EQ(known->programs[1].bits, 5.25);
  EXPECT_EQ(known->programs[1].pairs_reproduced, 2);
  EXPECT_EQ(known->programs[1].strategy, "rules");
}

TEST_F(SqliteStoreTest, OtherSignaturesAndDomainsAreOtherTasks) {
  Remember(MadeTask(1));
  EXPECT_FALSE(store_.Recall("small", MadeTask(2).signature));
  EXPECT_FALSE(store_.Recall("grid", MadeTask(1).signature));
}

TEST_F(SqliteStoreTest, ATaskKeepsItsProgramsUnlessABetterOneComes) {
  Remember(MadeTask(1, "first", 5));
  Remember(MadeTask(1, "longer", 6));
  EXPECT_EQ(store_.Recall("small", MadeTask(1).signature)->programs[0].program, "first");
  core::SolvedTask shorter = MadeTask(1, "shorter", 4);
  shorter.pose = "elsewhere";
  Remember(shorter);
  core::SolvedTask fewer_pairs = MadeTask(1, "guess", 1);
  fewer_pairs.programs[0].pairs_reproduced = 2;
  Remember(fewer_pairs);
  const auto known = store_.Recall("small", MadeTask(1).signature);
  ASSERT_EQ(known->programs.size(), 1u);
  EXPECT_EQ(known->programs[0].program, "shorter");
  EXPECT_EQ(known->pose, "elsewhere") << "programs and pose go together";
  EXPECT_THAT(NamesIn(store_), ElementsAre("task1"));
}

TEST_F(SqliteStoreTest, NeighboursComeNearestFirst) {
  for (const uint64_t number : {10, 2, 7, 3}) Remember(MadeTask(number));
  const float query[] = {4, 1};
  EXPECT_THAT(Names(store_.Neighbours("small", query, 3)), ElementsAre("task3", "task2", "task7"));
  EXPECT_THAT(store_.Neighbours("grid", query, 3), IsEmpty());
  EXPECT_TRUE(store_.Forget("small", MadeTask(3).signature));
  Remember(MadeTask(5));
  EXPECT_THAT(Names(store_.Neighbours("small", query, 2)), ElementsAre("task5", "task2"));
}

TEST_F(SqliteStoreTest, ForgettingTakesAllOfATask) {
  Remember(MadeTask(1));
  Remember(MadeTask(2));
  EXPECT_TRUE(store_.Forget("small", MadeTask(1).signature));
  EXPECT_FALSE(store_.Forget("small", MadeTask(1).signature));
  EXPECT_FALSE(store_.Recall("small", MadeTask(1).signature));
  EXPECT_THAT(NamesIn(store_), ElementsAre("task2"));
  EXPECT_EQ(store_.Count().programs, 1u);
}

TEST_F(SqliteStoreTest, CountsTasksAndRuns) {
  const core::SolvedTask solved = MadeTask(1);
  Remember(solved);
  store_.Remember(MadeRun(solved, "recitation"), nullptr);
  store_.Remember({"small", "hard", "", false, 2, 5000}, nullptr);
  const Counts counts = store_.Count();
  EXPECT_EQ(counts.tasks, 1u);
  EXPECT_EQ(counts.runs, 3u);
  EXPECT_EQ(counts.tasks_by_domain.at("small"), 1u);
  EXPECT_EQ(counts.runs_by_mode.at("recitation"), 1u);
  EXPECT_EQ(counts.runs_by_mode.at("reasoning"), 1u);
  EXPECT_FALSE(counts.runs_by_mode.contains("")) << "a run that solved nothing";
  EXPECT_GT(counts.file_bytes, 0u);
}

TEST_F(SqliteStoreTest, LearntPrimitivesAreReplacedByName) {
  store_.Learn({"list", "f1", "add(1, x)", "int -> int", 2});
  store_.Learn({"list", "f2", "add(2, x)", "int -> int", 9});
  store_.Learn({"list", "f1", "add(x, 1)", "int -> int", 3});
  store_.Learn({"grid", "f1", "flip_rows(x)", "grid -> grid", 1});
  const auto learnt = store_.Primitives("list");
  ASSERT_EQ(learnt.size(), 2u);
  EXPECT_EQ(learnt[0].name, "f2") << "the most used one first";
  EXPECT_EQ(learnt[1].definition, "add(x, 1)");
  EXPECT_EQ(store_.AllPrimitives().size(), 3u);
}

TEST_F(SqliteStoreTest, AddAllIsAllOrNothing) {
  const core::SolvedTask tasks[] = {MadeTask(1), MadeTask(2)};
  const core::LearntPrimitive learnt[] = {{"list", "f1", "add(1, x)", "int -> int", 2}};
  store_.AddAll(tasks, learnt);
  EXPECT_THAT(NamesIn(store_), ElementsAre("task1", "task2"));
  EXPECT_EQ(store_.Count().runs, 0u);
}

// Each of several threads with its own connection, as several processes would.
TEST_F(SqliteStoreTest, ManyWritersLoseNothing) {
  constexpr uint64_t kWriters = 4, kTasks = 25;
  std::vector<std::thread> writers;
  for (uint64_t w = 0; w < kWriters; ++w) {
    writers.emplace_back([this, w] {
      SqliteStore own(folder_.file());
      for (uint64_t i = 0; i < kTasks; ++i) {
        const core::SolvedTask solved = MadeTask(w * kTasks + i);
        own.Remember(MadeRun(solved), &solved);
        store_.Recall("small", solved.signature);
      }
    });
  }
  for (std::thread& writer : writers) writer.join();
  EXPECT_EQ(store_.Count().tasks, kWriters * kTasks);
  EXPECT_EQ(store_.Count().runs, kWriters * kTasks);
  store_.Verify();
}

}  // namespace
}  // namespace hunch::memory
