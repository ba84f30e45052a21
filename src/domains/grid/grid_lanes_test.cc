#include "domains/grid/grid_lanes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/evaluate.h"
#include "core/program_text.h"
#include "domains/grid/grid_domain.h"
#include "domains/grid/random_value_for_test.h"
#include "domains/grid/task_for_test.h"
#include "domains/grid/views.h"

namespace hunch::grid {
namespace {

using core::Task;
using core::Value;
using testing::Contains;
using testing::Not;

std::vector<std::string> Names(const Task& task) {
  std::vector<std::string> names;
  for (const core::Lane& lane : TheGridDomain().Lanes(task)) names.push_back(lane.wrapper->name);
  return names;
}

core::Lane Find(const Task& task, std::string_view wrapper) {
  for (core::Lane& lane : TheGridDomain().Lanes(task)) {
    if (lane.wrapper->name == wrapper) return std::move(lane);
  }
  ADD_FAILURE() << "no lane " << wrapper;
  return {};
}

std::string Text(Value value) { return PrintGridLiteral(OfBase(kGrid), value); }

// wrapper(\x -> body, input) on one input, with a further variable y where the lane has two inputs.
Value Wrapped(const core::Lane& lane, std::string_view body, Value input, base::Arena& arena) {
  const char* variables = lane.task.interface.input_types.size() == 1 ? "x" : "x y";
  const std::string text =
      lane.wrapper->name + "(\\" + variables + " -> " + std::string(body) + ", input)";
  const core::Interface interface { {"input"}, {OfBase(kGrid)}, OfBase(kGrid) };
  const core::Program program = core::ParseProgram(text, TheGridDomain(), interface);
  return core::EvaluateOne(program, {&input, 1}, arena);
}

TEST(GridLanesTest, ColourRolesMakePairsAlike) {
  const Task task =
      MakeTask({{"grid[3350]", "grid[3]"}, {"grid[7027]", "grid[7]"}}, {"grid[4149]"});
  const core::Lane lane = Find(task, "with_colour_roles");
  EXPECT_EQ(Text(lane.task.train[0].inputs[0]), "grid[1120]");
  EXPECT_EQ(Text(lane.task.train[0].output), "grid[1]");
  EXPECT_EQ(Text(lane.task.train[1].inputs[0]), "grid[1021]");
  EXPECT_EQ(Text(lane.task.train[1].output), "grid[1]");
  EXPECT_EQ(Text(lane.task.test[0].inputs[0]), "grid[1213]");
  EXPECT_FALSE(lane.task.test[0].output.defined());
}

TEST(GridLanesTest, ColourRolesNeedColoursOfTheInputAndSeveralRenamings) {
  EXPECT_THAT(Names(MakeTask({{"grid[3350]", "grid[9]"}, {"grid[7027]", "grid[7]"}})),
              Not(Contains("with_colour_roles")))
      << "an output colour from nowhere";
  EXPECT_THAT(Names(MakeTask({{"grid[3350]", "grid[3]"}, {"grid[3053]", "grid[3]"}})),
              Not(Contains("with_colour_roles")))
      << "one renaming for all changes nothing";
}

TEST(GridLanesTest, BackgroundBecomesBlack) {
  const Task task = MakeTask({{"grid[8818]", "grid[1808]"}, {"grid[0010]", "grid[1]"}});
  const core::Lane lane = Find(task, "with_background_black");
  EXPECT_EQ(Text(lane.task.train[0].inputs[0]), "grid[0010]");
  EXPECT_EQ(Text(lane.task.train[0].output), "grid[1080]");
  EXPECT_EQ(Text(lane.task.train[1].inputs[0]), "grid[0010]");
  EXPECT_THAT(Names(MakeTask({{"grid[0010]", "grid[1]"}})), Not(Contains("with_background_black")));
}

TEST(GridLanesTest, OtherViewsCallTheGroundBlack) {
  const Task task = MakeTask({{"grid[18/88/81]", "grid[1/8]"}, {"grid[333]", "grid[3]"}});
  const core::Lane lane = Find(task, "with_long_side_across");
  EXPECT_EQ(Text(lane.task.train[0].inputs[0]), "grid[100/001]");
  EXPECT_EQ(Text(lane.task.train[0].output), "grid[10]");
}

TEST(GridLanesTest, ABackgroundThatMayBeBlackIsLessLikely) {
  const Task varied = MakeTask({{"grid[8818]", "grid[1]"}, {"grid[0010]", "grid[1]"}});
  const Task black = MakeTask({{"grid[8810]", "grid[1]"}, {"grid[0010]", "grid[1]"}});
  EXPECT_LT(Find(varied, "with_background_black").bits, Find(black, "with_background_black").bits);
}

TEST(GridLanesTest, AColourOfMoreThanHalfOfEveryInputIsLikelyTheGround) {
  const Task plain = MakeTask({{"grid[8818]", "grid[1]"}, {"grid[3331]", "grid[1]"}});
  const Task mixed = MakeTask({{"grid[8818]", "grid[1]"}, {"grid[3321]", "grid[1]"}});
  EXPECT_LT(Find(plain, "with_background_black").bits, Find(mixed, "with_background_black").bits);
}

TEST(GridLanesTest, TallPicturesAreLaidDown) {
  const Task task = MakeTask({{"grid[12/34/56]", "grid[1/2]"}, {"grid[123]", "grid[3]"}});
  const core::Lane lane = Find(task, "with_long_side_across");
  EXPECT_EQ(Text(lane.task.train[0].inputs[0]), "grid[135/246]");
  EXPECT_EQ(Text(lane.task.train[0].output), "grid[12]");
  EXPECT_EQ(Text(lane.task.train[1].inputs[0]), "grid[123]");
  EXPECT_THAT(Names(MakeTask({{"grid[1/2]", "grid[1]"}, {"grid[2/3/4]", "grid[3]"}})),
              Not(Contains("with_long_side_across")))
      << "all are tall";
}

TEST(GridLanesTest, StripesAreLaidDown) {
  const Task task = MakeTask(
      {{"grid[120/120/125]", "grid[120/120/120]"}, {"grid[111/020/333]", "grid[111/222/333]"}});
  const core::Lane lane = Find(task, "with_stripes_across");
  EXPECT_EQ(Text(lane.task.train[0].inputs[0]), "grid[111/222/005]");
  EXPECT_EQ(Text(lane.task.train[0].output), "grid[111/222/000]");
  EXPECT_EQ(Text(lane.task.train[1].inputs[0]), "grid[111/020/333]");
  EXPECT_THAT(Names(MakeTask({{"grid[120/120]", "grid[1]"}, {"grid[10/01]", "grid[1]"}})),
              Not(Contains("with_stripes_across")))
      << "one input has no stripes";
  EXPECT_THAT(Names(MakeTask({{"grid[120/120]", "grid[1]"}, {"grid[3]", "grid[1]"}})),
              Not(Contains("with_stripes_across")))
      << "one input is a single cell";
}

TEST(GridLanesTest, WallsAreTurnedToTheTop) {
  const Task task = MakeTask({{"grid[100/002/555]", "grid[000/102/555]"},
                              {"grid[500/510/502]", "grid[500/510/520]"},
                              {"grid[005/105/025]", "grid[005/015/025]"},
                              {"grid[555/010/002]", "grid[555/012/000]"}});
  const core::Lane lane = Find(task, "with_wall_on_top");
  EXPECT_EQ(Text(lane.task.train[0].inputs[0]), "grid[555/200/001]");
  EXPECT_EQ(Text(lane.task.train[1].inputs[0]), "grid[555/010/200]");
  EXPECT_EQ(Text(lane.task.train[2].inputs[0]), "grid[555/002/010]");
  EXPECT_EQ(Text(lane.task.train[3].inputs[0]), "grid[555/010/002]");
  EXPECT_THAT(Names(MakeTask({{"grid[100/002/555]", "grid[1]"}, {"grid[00/00]", "grid[1]"}})),
              Not(Contains("with_wall_on_top")))
      << "no wall in one input";
  const Task full =
      MakeTask({{"grid[0100/0000/0110]", "grid[1]"}, {"grid[100/100/000]", "grid[1]"}});
  EXPECT_EQ(Text(Find(full, "with_wall_on_top").task.train[0].inputs[0]), "grid[0110/0000/0010]");
}

TEST(GridLanesTest, PartsBecomeCells) {
  const Task task = MakeTask({{"grid[11500/11500/55555/00522]", "grid[11511/11511/55555/00522]"}},
                             {"grid[33500/55555/00522/00522]"});
  const core::Lane lane = Find(task, "with_parts_as_cells");
  EXPECT_EQ(Text(lane.task.train[0].inputs[0]), "grid[10/02]");
  EXPECT_EQ(Text(lane.task.train[0].output), "grid[11/02]");
  EXPECT_EQ(Text(lane.task.test[0].inputs[0]), "grid[30/02]");
  EXPECT_THAT(Names(MakeTask({{"grid[11500/55555/00522]", "grid[12500/55555/00522]"}})),
              Not(Contains("with_parts_as_cells")))
      << "an output's part has two colours";
  base::Arena arena;
  const Value input = ParseGridLiteral("grid[11500/11500/55555/00522]", arena)->value;
  EXPECT_EQ(Text(Wrapped(lane, "flip_rows(x)", input, arena)), "grid[00522/00522/55555/11500]");
  const Value grounded = ParseGridLiteral("grid[11533/11533/55555/33522]", arena)->value;
  EXPECT_EQ(Text(Wrapped(lane, "erase_colour(x, red)", grounded, arena)),
            "grid[11533/11533/55555/33533]");
}

TEST(GridLanesTest, PiecesAreInputsWhereTheSizeChanges) {
  const Task task =
      MakeTask({{"grid[10520/01502]", "grid[12/21]"}, {"grid[30540]", "grid[3]"}}, {"grid[60570]"});
  const core::Lane lane = Find(task, "with_two_parts");
  EXPECT_EQ(lane.task.interface.input_types.size(), 2U);
  EXPECT_EQ(Text(lane.task.train[0].inputs[0]), "grid[10/01]");
  EXPECT_EQ(Text(lane.task.train[0].inputs[1]), "grid[20/02]");
  EXPECT_EQ(Text(lane.task.train[0].output), "grid[12/21]");
  EXPECT_EQ(Text(lane.task.test[0].inputs[1]), "grid[70]");
  EXPECT_THAT(Names(task), Not(Contains("with_richer_part_first"))) << "it is the same task";
  EXPECT_THAT(Names(MakeTask({{"grid[10520]", "grid[20510]"}})), Not(Contains("with_two_parts")))
      << "outputs of the same size";
  EXPECT_THAT(Names(MakeTask({{"grid[10520]", "grid[1]"}, {"grid[102/210/021]", "grid[1]"}})),
              Not(Contains("with_two_parts")))
      << "an input without two parts";
}

TEST(GridLanesTest, ManyPiecesWhereTheyHaveTheSizeOfTheOutput) {
  const core::Lane lane =
      Find(MakeTask({{"grid[102/010]", "grid[1/2]"}, {"grid[003/310]", "grid[3/3]"}}),
           "with_three_parts");
  ASSERT_EQ(lane.task.interface.input_types.size(), 3U);
  EXPECT_EQ(Text(lane.task.train[0].inputs[2]), "grid[2/0]");
  EXPECT_THAT(Names(MakeTask({{"grid[102/010]", "grid[1]"}, {"grid[003/310]", "grid[3/3]"}})),
              Not(Contains("with_three_parts")));
}

TEST(GridLanesTest, TheSmallestPartComesFirst) {
  const Task task =
      MakeTask({{"grid[15232/15323]", "grid[11]"}, {"grid[33254/23354]", "grid[44]"}});
  const core::Lane lane = Find(task, "with_smallest_part");
  EXPECT_EQ(Text(lane.task.train[0].inputs[0]), "grid[1/1]");
  EXPECT_EQ(Text(lane.task.train[1].inputs[0]), "grid[4/4]");
}

TEST(GridLanesTest, ThePartOfMoreColoursFirstWhereThatIsNoOrderOfPlaces) {
  const Task task = MakeTask({{"grid[1220/0102]", "grid[1]"}, {"grid[2021/0230]", "grid[1]"}});
  const core::Lane lane = Find(task, "with_richer_part_first");
  EXPECT_EQ(Text(lane.task.train[0].inputs[0]), "grid[12/01]");
  EXPECT_EQ(Text(lane.task.train[1].inputs[0]), "grid[21/30]");
}

TEST(GridLanesTest, NoneWhereNothingChanges) {
  EXPECT_THAT(Names(MakeTask({{"grid[01/10]", "grid[1]"}, {"grid[0]", "grid[1]"}})),
              testing::IsEmpty());
}

TEST(GridLanesTest, FunctionsWorkOnWhatIsSeen) {
  const Task task = MakeTask({{"grid[33500]", "grid[3]"}, {"grid[70207]", "grid[7]"}});
  const core::Lane lane = Find(task, "with_colour_roles");
  base::Arena arena;
  const Value answer =
      Wrapped(lane, "keep_under(x, where(x, blue))", task.train[0].inputs[0], arena);
  EXPECT_EQ(Text(answer), "grid[33000]");
  EXPECT_FALSE(Wrapped(lane, "first([grid:])", task.train[0].inputs[0], arena).defined());
}

// Random pairs, so that every lane comes up in some.
TEST(GridLanesTest, WrappersUndoWhatTheyDo) {
  base::Random random(3);
  std::map<std::string, int> seen;
  for (int round = 0; round < 300; ++round) {
    Task task = MakeTask({});
    for (int pair = 0; pair < 3; ++pair) {
      const Value input = RandomValue(OfBase(kGrid), random, *task.storage);
      const Value output = RandomValue(OfBase(kGrid), random, *task.storage);
      task.train.push_back({{input}, pair == 0 ? input : output});
    }
    for (const core::Lane& lane : TheGridDomain().Lanes(task)) {
      ++seen[lane.wrapper->name];
      base::Arena arena;
      for (size_t row = 0; row < task.train.size(); ++row) {
        const core::Example& example = task.train[row];
        if (lane.task.interface.input_types.size() == 1) {
          EXPECT_EQ(Text(Wrapped(lane, "x", example.inputs[0], arena)), Text(example.inputs[0]));
        }
        const std::string answer = Text(lane.task.train[row].output);
        EXPECT_EQ(Text(Wrapped(lane, answer, example.inputs[0], arena)), Text(example.output));
      }
    }
  }
  EXPECT_GT(seen["with_background_black"], 5);
  EXPECT_GT(seen["with_long_side_across"], 5);
  EXPECT_GT(seen["with_stripes_across"], 5);
  EXPECT_GT(seen["with_two_parts"], 5);
  EXPECT_GT(seen["with_largest_apart"], 5);
}

TEST(GridLanesTest, ChangesAreUndone) {
  base::Random random(5);
  base::Arena arena;
  for (int round = 0; round < 200; ++round) {
    ViewChange change{.flip_rows = random.Below(2) == 1,
                      .flip_columns = random.Below(2) == 1,
                      .transpose = random.Below(2) == 1};
    for (uint64_t c = kColours; c > 1; --c)
      std::swap(change.colours[c - 1], change.colours[random.Below(c)]);
    const Value value = RandomValue(OfBase(kGrid), random, arena);
    const GridRef grid = core::Native<GridRef>::From(value);
    const GridRef back = SeeBack(arena, change, See(arena, change, grid));
    EXPECT_EQ(Text(core::Native<GridRef>::To(back)), Text(value));
  }
}

TEST(GridLanesTest, OutputsBeforeALastStep) {
  const Task task =
      MakeTask({{"grid[12]", "grid[2211/2211]"}, {"grid[34]", "grid[4433/4433]"}}, {"grid[56]"});
  const core::Lane lane = Find(task, "then_twofold");
  EXPECT_EQ(Text(lane.task.train[0].inputs[0]), "grid[12]");
  EXPECT_EQ(Text(lane.task.train[0].output), "grid[21]");
  EXPECT_EQ(Text(lane.task.test[0].inputs[0]), "grid[56]");
  base::Arena arena;
  EXPECT_EQ(Text(Wrapped(lane, "flip_columns(x)", task.train[1].inputs[0], arena)),
            "grid[4433/4433]");
  EXPECT_THAT(Names(MakeTask({{"grid[12]", "grid[2112]"}, {"grid[345]", "grid[543345]"}})),
              Contains("then_mirrored_right"));
  EXPECT_THAT(Names(MakeTask({{"grid[12]", "grid[2211/2211]"}, {"grid[34]", "grid[43]"}})),
              Not(Contains("then_twofold")));
}

}  // namespace
}  // namespace hunch::grid
