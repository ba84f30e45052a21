#include "domains/grid/turns.h"

#include <gtest/gtest.h>

#include "core/evaluate.h"
#include "core/program_text.h"
#include "domains/grid/grid_domain.h"
#include "domains/grid/task_for_test.h"

namespace hunch::grid {
namespace {

core::Interface OneGrid() { return {{"input"}, {OfBase(kGrid)}, OfBase(kGrid)}; }

// What the turn makes of a picture for the function within.
std::string Seen(std::string_view wrapper, std::string_view input) {
  for (const Turn& turn : kTurns) {
    if (turn.wrapper != wrapper) continue;
    base::Arena arena;
    const GridRef grid = core::Native<GridRef>::From(ParseGridLiteral(input, arena)->value);
    const auto change = turn.read(grid);
    if (!change) return "undecided";
    return PrintGridLiteral(OfBase(kGrid), core::Native<GridRef>::To(See(arena, *change, grid)));
  }
  return "no such turn";
}

std::string Chosen(const core::Task& task) {
  const Turn* turn = ChooseTurn(task, {});
  return turn == nullptr ? "none" : turn->wrapper;
}

TEST(TurnsTest, WhatIsTallIsLaidDown) {
  EXPECT_EQ(Seen("with_paint_across", "grid[010/020/000]"), "grid[000/120/000]");
  EXPECT_EQ(Seen("with_paint_turned", "grid[010/020/000]"), "grid[000/021/000]");
  EXPECT_EQ(Seen("with_paint_turned_back", "grid[010/020/000]"), "grid[000/120/000]");
  EXPECT_EQ(Seen("with_paint_turned", "grid[000/120]"), "grid[000/120]");
  EXPECT_EQ(Seen("with_paint_turned", "grid[10/00]"), "undecided");
  EXPECT_EQ(Seen("with_paint_turned", "grid[00/00]"), "undecided");
  EXPECT_EQ(Seen("with_long_side_turned", "grid[1/2]"), "grid[21]");
  EXPECT_EQ(Seen("with_largest_turned", "grid[0110/0100/0100/2000]"), "grid[2000/0111/0001/0000]");
}

TEST(TurnsTest, TheRarestColourIsTheOnlyOneOfSoFewCells) {
  EXPECT_EQ(Seen("with_rarest_across", "grid[1120/1120]"), "grid[11/11/22/00]");
  EXPECT_EQ(Seen("with_rarest_across", "grid[1200/1200]"), "undecided");
  EXPECT_EQ(Seen("with_rarest_across", "grid[1000/1000]"), "undecided");
}

TEST(TurnsTest, SidesAndCornersAreBroughtUp) {
  EXPECT_EQ(Seen("with_mark_turned_up", "grid[000/113/000]"), "grid[030/010/010]");
  EXPECT_EQ(Seen("with_mark_mirrored_up", "grid[010/010/030]"), "grid[030/010/010]");
  EXPECT_EQ(Seen("with_paint_turned_up", "grid[000/000/120]"), "grid[021/000/000]");
  EXPECT_EQ(Seen("with_paint_mirrored_up", "grid[000/000/120]"), "grid[120/000/000]");
  EXPECT_EQ(Seen("with_paint_in_first_corner", "grid[000/000/012]"), "grid[210/000/000]");
  EXPECT_EQ(Seen("with_paint_turned_to_corner", "grid[001/002/000]"), "grid[120/000/000]");
  EXPECT_EQ(Seen("with_paint_turned_up", "grid[100/010/001]"), "undecided");
}

TEST(TurnsTest, AGroundThatIsNotBlack) {
  EXPECT_EQ(Seen("with_paint_turned", "grid[818/828/888]"), "grid[000/021/000]");
}

TEST(TurnsTest, TheTurnIsChosenThatBringsChangesTogether) {
  constexpr std::string_view kTall = "grid[00000/01000/00200/01000/00000]",
                             kWide = "grid[00000/01010/00200/00000/00000]",
                             kTopOfWide = "grid[55555/01010/00200/00000/00000]";
  EXPECT_EQ(Chosen(MakeTask({{kTall, "grid[00005/01005/00205/01005/00005]"}, {kWide, kTopOfWide}})),
            "with_paint_turned_back");
  EXPECT_EQ(Chosen(MakeTask({{kTall, "grid[50000/51000/50200/51000/50000]"}, {kWide, kTopOfWide}})),
            "with_paint_across");
}

TEST(TurnsTest, NoneWhereChangesLieTogetherAnyway) {
  EXPECT_EQ(Chosen(MakeTask({{"grid[0000/0100/0100/0000]", "grid[0005/0105/0105/0005]"},
                             {"grid[0000/0110/0000/0000]", "grid[0005/0115/0005/0005]"}})),
            "none");
  EXPECT_EQ(Chosen(MakeTask({{"grid[01/01]", "grid[1]"}, {"grid[11/00]", "grid[1]"}})), "none")
      << "outputs of another size";
  EXPECT_EQ(Chosen(MakeTask({{"grid[01/01]", "grid[01/01]"}, {"grid[11/00]", "grid[11/00]"}})),
            "none")
      << "nothing changes";
}

TEST(TurnsTest, AnswersAreBroughtBack) {
  base::Arena arena;
  for (const Turn& turn : kTurns) {
    const core::Program program = core::ParseProgram(
        std::string(turn.wrapper) + "(\\x -> x, input)", TheGridDomain(), OneGrid());
    for (const char* text : {"grid[0000/0100/0120/0000/0000]", "grid[80888/81888/82288]"}) {
      const core::Value input = ParseGridLiteral(text, arena)->value;
      const core::Value answer = core::EvaluateOne(program, {&input, 1}, arena);
      if (!answer.defined()) continue;
      EXPECT_EQ(PrintGridLiteral(OfBase(kGrid), answer), text) << turn.wrapper;
    }
  }
}

}  // namespace
}  // namespace hunch::grid
