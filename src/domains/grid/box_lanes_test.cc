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

TEST(BoxLanesTest, EachBoxIsAnExampleAndEqualOnesAreOne) {
  const Task task = MakeTask({{"grid[11022/00000/11033]", "grid[14022/00000/14033]"},
                              {"grid[33000/00011]", "grid[33000/00014]"}},
                             {"grid[77000/00033]"});
  const auto lanes = Lanes(MakeTask({{"grid[11022/00000/11033]", "grid[14025/00000/14033]"},
                                     {"grid[33000/00011]", "grid[33000/00014]"}},
                                    {"grid[77000/00033]"}));
  ASSERT_FALSE(lanes.empty());
  EXPECT_EQ(lanes[0].wrapper->name, "in_each_object_box");
  EXPECT_TRUE(lanes[0].late);
  EXPECT_TRUE(lanes[0].own_rows);
  EXPECT_THAT(Texts(lanes[0].task.train),
              ElementsAre("grid[11] grid[14]", "grid[22] grid[25]", "grid[33] grid[33]"));
  EXPECT_THAT(Texts(lanes[0].task.test), ElementsAre("grid[77]", "grid[33]"));
  EXPECT_THAT(Names(task), Not(Contains("in_each_object_box"))) << "one box alone changes";
}

TEST(BoxLanesTest, NoLaneWhereABoxBecomesTwoThings) {
  EXPECT_THAT(Names(MakeTask({{"grid[11022/00000/11033]", "grid[14025/00000/11033]"},
                              {"grid[33000/00022]", "grid[33000/00025]"}})),
              Not(Contains("in_each_object_box")));
}

TEST(BoxLanesTest, NoLaneWhereCellsChangeOutside) {
  EXPECT_THAT(Names(MakeTask({{"grid[110022/000000/110033]", "grid[140025/000000/140630]"},
                              {"grid[330000/000011]", "grid[330000/000014]"}})),
              Not(Contains("in_each_object_box")));
}

TEST(BoxLanesTest, NoLaneWhereSizesChange) {
  EXPECT_THAT(Lanes(MakeTask({{"grid[11022]", "grid[1]"}, {"grid[33000]", "grid[3]"}})), IsEmpty());
}

TEST(BoxLanesTest, AMarginMayTellMore) {
  const Task task = MakeTask({{"grid[00000/01020/00000]", "grid[44404/41414/44404]"}});
  EXPECT_THAT(Names(task), IsEmpty()) << "the boxes overlap and say different things";
  EXPECT_THAT(Names(MakeTask({{"grid[0000000/0100020/0000000]", "grid[4440555/4140525/4440555]"}})),
              Contains("around_each_object"));
}

TEST(BoxLanesTest, ProgramsOfALaneAnswerTheTask) {
  const Task task = MakeTask({{"grid[88888/81188/88822]", "grid[88888/81488/88825]"},
                              {"grid[33888/88888/88811]", "grid[33888/88888/88814]"}});
  const auto lanes = Lanes(task);
  ASSERT_FALSE(lanes.empty());
  EXPECT_THAT(Texts(lanes[0].task.train),
              ElementsAre("grid[11] grid[14]", "grid[22] grid[25]", "grid[33] grid[33]"));
  const core::Program program = core::ParseProgram(
      lanes[0].wrapper->name +
          "(\\x -> if(equal(x, grid[11]), grid[14], if(equal(x, grid[22]), grid[25], x)), input)",
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
