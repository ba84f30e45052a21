#include "domains/grid/box_lanes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/evaluate.h"
#include "core/program_text.h"
#include "domains/grid/grid_domain.h"
#include "domains/grid/task_for_test.h"

namespace hunch::grid {
namespace {

using core::Task;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

std::vector<core::Lane> Lanes(const Task& task) {
  std::vector<core::Lane> lanes;
  AddLanesOfBoxes(TheGridDomain(), task, lanes);
  return lanes;
}

std::vector<std::string> Names(const Task& task) {
  std::vector<std::string> names;
  for (const core::Lane& lane : Lanes(task)) names.push_back(lane.wrapper->name);
  return names;
}

std::vector<std::string> Texts(const std::vector<core::Example>& examples) {
  std::vector<std::string> texts;
  for (const core::Example& example : examples) {
    texts.push_back(PrintGridLiteral(OfBase(kGrid), example.inputs[0]));
    if (!example.output.defined()) continue;
    texts.back() += " " + PrintGridLiteral(OfBase(kGrid), example.output);
  }
  return texts;
}

core::Lane Find(const Task& task, std::string_view wrapper) {
  for (core::Lane& lane : Lanes(task)) {
    if (lane.wrapper->name == wrapper) return std::move(lane);
  }
  ADD_FAILURE() << "no lane " << wrapper;
  return {};
}

TEST(BoxLanesTest, EachBoxIsAnExampleAndEqualOnesAreOne) {
  const Task task =
      MakeTask({{"grid[1122/0330]", "grid[1425/0330]"}, {"grid[0330/2211]", "grid[0330/2514]"}},
               {"grid[0770/7033]"});
  const core::Lane lane = Find(task, "in_each_object_box");
  EXPECT_TRUE(lane.late);
  EXPECT_TRUE(lane.own_rows);
  EXPECT_THAT(Texts(lane.task.train),
              ElementsAre("grid[11] grid[14]", "grid[22] grid[25]", "grid[33] grid[33]"));
  EXPECT_THAT(Texts(lane.task.test), ElementsAre("grid[077/703]", "grid[33]"));
}

TEST(BoxLanesTest, BlackBoxesThatStayAreLeftOut) {
  const Task task = MakeTask(
      {{"grid[1000/0000/2000]", "grid[1111/0000/2222]"}, {"grid[0300/0000]", "grid[3333/0000]"}},
      {"grid[0000/0040]"});
  const core::Lane lane = Find(task, "in_each_row");
  EXPECT_THAT(Texts(lane.task.train), ElementsAre("grid[1000] grid[1111]", "grid[2000] grid[2222]",
                                                  "grid[0300] grid[3333]"));
  EXPECT_THAT(Texts(lane.task.test), ElementsAre("grid[0040]"));
}

TEST(BoxLanesTest, NoLaneWhereASingleBoxChanges) {
  EXPECT_THAT(Names(MakeTask({{"grid[1122/0330]", "grid[1422/0330]"},
                              {"grid[0330/2211]", "grid[0330/2214]"}})),
              Not(Contains("in_each_object_box")));
}

TEST(BoxLanesTest, NoLaneWhereABoxBecomesTwoThings) {
  EXPECT_THAT(Names(MakeTask({{"grid[1122/0330]", "grid[1425/0330]"},
                              {"grid[0330/2211]", "grid[0330/2214]"}})),
              Not(Contains("in_each_object_box")));
}

TEST(BoxLanesTest, NoLaneWhereCellsChangeOutside) {
  EXPECT_THAT(Names(MakeTask({{"grid[1122/0330]", "grid[1425/6330]"},
                              {"grid[0330/2211]", "grid[0330/2514]"}})),
              Not(Contains("in_each_object_box")));
}

TEST(BoxLanesTest, NoLaneWhereSizesChange) {
  EXPECT_THAT(Lanes(MakeTask({{"grid[11022]", "grid[1]"}, {"grid[33000]", "grid[3]"}})), IsEmpty());
}

TEST(BoxLanesTest, AMarginTellsMore) {
  EXPECT_THAT(Names(MakeTask({{"grid[0000000/0100020/0000000]", "grid[4440555/4140525/4440555]"}})),
              Contains("around_each_object"));
}

TEST(BoxLanesTest, TwoLanesAtMost) {
  const Task task =
      MakeTask({{"grid[1122/0330]", "grid[1425/0330]"}, {"grid[0330/2211]", "grid[0330/2514]"}});
  EXPECT_THAT(Names(task), ElementsAre("in_each_object_box", "around_each_object"));
}

TEST(BoxLanesTest, ProgramsOfALaneAnswerTheTask) {
  const Task task = MakeTask({{"grid[8888888/8118228/8888888]", "grid[8888888/8148258/8888888]"},
                              {"grid[8338888/8888888/8888118]", "grid[8338888/8888888/8888148]"}});
  const core::Lane lane = Find(task, "in_each_object_box");
  EXPECT_THAT(Texts(lane.task.train),
              ElementsAre("grid[11] grid[14]", "grid[22] grid[25]", "grid[33] grid[33]"));
  const core::Program program =
      core::ParseProgram(lane.wrapper->name +
                             "(\\x -> if(equal(top_left_colour(x), blue), grid[14], "
                             "if(equal(top_left_colour(x), red), grid[25], x)), input)",
                         TheGridDomain(), task.interface);
  base::Arena arena;
  for (const core::Example& pair : task.train) {
    const core::Value answer = core::EvaluateOne(program, pair.inputs, arena);
    EXPECT_EQ(PrintGridLiteral(OfBase(kGrid), answer),
              PrintGridLiteral(OfBase(kGrid), pair.output));
  }
}

}  // namespace
}  // namespace hunch::grid
