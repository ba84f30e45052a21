#include "domains/grid/grid_likeness.h"

#include <gmock/gmock.h>

#include <numeric>

#include "base/random.h"
#include "core/evaluate.h"
#include "core/program_text.h"
#include "domains/grid/grid_domain.h"
#include "domains/grid/grid_pose.h"
#include "domains/grid/measures.h"
#include "domains/grid/random_value_for_test.h"
#include "domains/grid/task_for_test.h"

namespace hunch::grid {
namespace {

using core::Program;
using core::Task;
using core::Value;

ViewChange RandomChange(base::Random& random) {
  ViewChange change{.flip_rows = random.Below(2) == 1,
                    .flip_columns = random.Below(2) == 1,
                    .transpose = random.Below(2) == 1};
  for (uint64_t c = kColours; c > 1; --c) {
    std::swap(change.colours[c - 1], change.colours[random.Below(c)]);
  }
  return change;
}

// Every grid as it is seen, and the pairs in another order.
Task Changed(const Task& task, const ViewChange& change, base::Random& random) {
  Task changed;
  changed.interface = task.interface;
  const auto see = [&](Value value) {
    if (!value.defined()) return value;
    const GridRef grid = core::Native<GridRef>::From(value);
    return core::Native<GridRef>::To(See(*changed.storage, change, grid));
  };
  std::vector<size_t> order(task.train.size());
  std::iota(order.begin(), order.end(), size_t{0});
  for (size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random.Below(i)]);
  for (const size_t i : order) {
    changed.train.push_back({{see(task.train[i].inputs[0])}, see(task.train[i].output)});
  }
  for (const core::Example& test : task.test) {
    changed.test.push_back({{see(test.inputs[0])}, see(test.output)});
  }
  return changed;
}

core::Portrait PortraitOf(const Task& task) { return TheGridDomain().likeness().PortraitOf(task); }

std::vector<Program> Transported(const char* program, const Task& from, const Task& to) {
  return TheGridDomain().likeness().Transport(
      core::ParseProgram(program, TheGridDomain(), from.interface), PortraitOf(from).pose, to);
}

std::string Text(const Program& program, const Task& task) {
  return core::PrintProgram(program, task.interface);
}

// Whether it gives every output of the task, those of the tests as well.
bool Answers(const Program& program, const Task& task) {
  base::Arena arena;
  for (size_t row = 0; row < task.rows(); ++row) {
    const core::Example& example = task.example(row);
    const Value answer = core::EvaluateOne(program, example.inputs, arena);
    if (!TheGridDomain().SameAnswer(OfBase(kGrid), answer, example.output)) return false;
  }
  return true;
}

unsigned ColoursOf(const core::Example& example) {
  const GridRef input = core::Native<GridRef>::From(example.inputs[0]);
  return ColourSet(input) | ColourSet(core::Native<GridRef>::From(example.output));
}

// Whether the pairs say what becomes of every colour in the tests.
bool IsTold(const Task& task) {
  unsigned pairs = 0, tests = 0;
  for (const core::Example& pair : task.train) pairs |= ColoursOf(pair);
  for (const core::Example& test : task.test) tests |= ColoursOf(test);
  return (tests & ~pairs) == 0;
}

// A task of random grids that asks for what `program` gives, tests included.
Task RandomTask(const char* program, base::Random& random) {
  Task task = MakeTask({});
  base::Arena arena;
  const Program rule = core::ParseProgram(program, TheGridDomain(), task.interface);
  while (task.rows() < 6) {
    const Value input = RandomValue(OfBase(kGrid), random, *task.storage);
    const GridRef grid = core::Native<GridRef>::From(input);
    if (grid.top() != 0 || grid.left() != 0) continue;
    const Value output = core::EvaluateOne(rule, {&input, 1}, arena);
    if (!output.defined()) continue;
    const Value kept = core::CopyDeep(OfBase(kGrid), output, *task.storage);
    (task.rows() < 5 ? task.train : task.test).push_back({{input}, kept});
  }
  return task;
}

constexpr const char* kRules[] = {
    "flip_columns(input)",
    "replace(input, red, blue)",
    "crop(input, box_of_content(input))",
    "paint(\\x -> if(equal(at(input, x), black), grey, at(input, x)), input)",
    "with_rows_as_columns(\\x -> flip_rows(x), input)",
};

TEST(GridLikenessTest, ChangedTasksAreTheSameAndTheirProgramsComeOver) {
  base::Random random(11);
  for (const char* rule : kRules) {
    for (int round = 0; round < 40; ++round) {
      const Task task = RandomTask(rule, random);
      if (!IsTold(task)) continue;
      const Task changed = Changed(task, RandomChange(random), random);
      ASSERT_EQ(PortraitOf(task).signature, PortraitOf(changed).signature) << rule;
      const std::vector<Program> programs = Transported(rule, task, changed);
      ASSERT_FALSE(programs.empty()) << rule;
      EXPECT_TRUE(Answers(programs[0], changed)) << rule << ": " << Text(programs[0], changed);
      const Program again =
          core::ParseProgram(Text(programs[0], changed), TheGridDomain(), changed.interface);
      EXPECT_EQ(Text(again, changed), Text(programs[0], changed));
    }
  }
}

TEST(GridLikenessTest, TheSameTaskKeepsItsProgram) {
  base::Random random(12);
  for (int round = 0; round < 50; ++round) {
    const Task task = RandomTask("flip_columns(input)", random);
    const Task shuffled = Changed(task, {}, random);
    EXPECT_EQ(Text(Transported("flip_columns(input)", task, shuffled)[0], task),
              "flip_columns(input)");
  }
}

// The pairs do not say which way round the task lies, nor what becomes of azure; the tests do.
TEST(GridLikenessTest, TestInputsTellWhatPairsLeaveOpen) {
  const Task task =
      MakeTask({{"grid[11/11]", "grid[1]"}, {"grid[222]", "grid[2]"}}, {"grid[1840/0000]"});
  const Task changed =
      MakeTask({{"grid[11/11]", "grid[1]"}, {"grid[222]", "grid[2]"}}, {"grid[0000/0671]"});
  const Program program = Transported("crop(input, box[0 1 1 2])", task, changed)[0];
  base::Arena arena;
  const Value answer = core::EvaluateOne(program, changed.test[0].inputs, arena);
  EXPECT_EQ(PrintGridLiteral(OfBase(kGrid), answer).substr(0, 8), "grid[67]");
  EXPECT_EQ(PortraitOf(task).signature, PortraitOf(changed).signature);
}

TEST(GridLikenessTest, OneCellMakesAnotherTask) {
  const Task task = MakeTask({{"grid[120/003]", "grid[021/300]"}, {"grid[45]", "grid[54]"}});
  for (const Task& other :
       {MakeTask({{"grid[120/033]", "grid[021/300]"}, {"grid[45]", "grid[54]"}}),
        MakeTask({{"grid[120/003]", "grid[021/300]"}, {"grid[45]", "grid[45]"}}),
        MakeTask({{"grid[120/003]", "grid[021/300]"}, {"grid[41]", "grid[14]"}}),
        MakeTask({{"grid[120/003]", "grid[021/300]"}}),
        MakeTask({{"grid[120/003]", "grid[021/300]"}, {"grid[4/5]", "grid[5/4]"}})}) {
    EXPECT_NE(PortraitOf(task).signature, PortraitOf(other).signature);
  }
}

TEST(GridLikenessTest, ColoursInTheProgramAreRenamedWhereThatDoes) {
  const Task task = MakeTask({{"grid[120/003]", "grid[220/003]"}, {"grid[110]", "grid[220]"}});
  const Task changed = MakeTask({{"grid[670/003]", "grid[770/003]"}, {"grid[660]", "grid[770]"}});
  EXPECT_EQ(Text(Transported("replace(input, blue, red)", task, changed)[0], changed),
            "replace(input, magenta, orange)");
}

// Black is nothing to the primitives, so another background is not told by constants alone.
TEST(GridLikenessTest, ProgramsAreWrappedWhereRenamingDoesNotDo) {
  const Task task = MakeTask({{"grid[0100/0110]", "grid[10/11]"}, {"grid[002]", "grid[2]"}});
  const Task changed = MakeTask({{"grid[8188/8118]", "grid[18/11]"}, {"grid[882]", "grid[2]"}});
  const Program program = Transported("crop(input, box_of_content(input))", task, changed)[0];
  EXPECT_THAT(Text(program, changed), testing::StartsWith("with_colours(\\x -> crop(x, "));
  EXPECT_TRUE(Answers(program, changed)) << Text(program, changed);
}

TEST(GridLikenessTest, PosesAreReadAsTheyArePrinted) {
  const Task task = MakeTask({{"grid[120/003]", "grid[021/300]"}, {"grid[45]", "grid[54]"}});
  for (const TaskPose& pose : StanceOf(task).poses) EXPECT_EQ(ParsePose(PrintPose(pose)), pose);
  for (const char* text :
       {"", "rct", ":012345678", ":01234567890", "tr:0123456789", ":01234567a9", "x:0123456789"}) {
    EXPECT_FALSE(ParsePose(text)) << text;
  }
  EXPECT_TRUE(TheGridDomain()
                  .likeness()
                  .Transport(core::MakeInput(0, OfBase(kGrid)), "nonsense", task)
                  .empty());
}

TEST(GridLikenessTest, TasksOfOtherTypesAreTheSameWhenEqual) {
  Task task = MakeTask({{"grid[12]", "1"}});
  task.interface.output_type = OfBase(kInt);
  Task turned = MakeTask({{"grid[21]", "1"}});
  turned.interface.output_type = OfBase(kInt);
  EXPECT_EQ(PortraitOf(task).signature, PortraitOf(task).signature);
  EXPECT_NE(PortraitOf(task).signature, PortraitOf(turned).signature);
}

}  // namespace
}  // namespace hunch::grid
