#include "domains/grid/schemas/sweep.h"

#include "domains/grid/schemas/member_schema_for_test.h"

namespace hunch::grid {
namespace {

using testing::ElementsAre;

TEST(SweepTest, ACellSeesWhatWasPaintedBeforeIt) {
  const std::string trail = "(\\p x -> if(equal(west(p, x), red), red, at(p, x)), input)";
  EXPECT_THAT(Drawn("sweep_down_right" + trail, {"grid[0020/0200]", "grid[2]"}),
              ElementsAre("grid[0022/0222]", "grid[2]"));
  EXPECT_THAT(Drawn("sweep_down_left" + trail, {"grid[2000]"}), ElementsAre("grid[2200]"))
      << "the cell to the west is painted later: one step only";
}

TEST(SweepTest, EveryOrderGoesItsWay) {
  // Numbers the cells: each is one more than the one before, which only its own order knows.
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"sweep_down_right", "west"}, {"sweep_down_left", "east"},   {"sweep_up_right", "west"},
      {"sweep_up_left", "east"},    {"sweep_right_down", "north"}, {"sweep_right_up", "south"},
      {"sweep_left_down", "north"}, {"sweep_left_up", "south"}};
  for (const auto& [sweep, before] : rows) {
    const std::string rule = "(\\p x -> if(equal(" + before + "(p, x), blue), red, blue), input)";
    const bool across = before == "west" || before == "east";
    EXPECT_THAT(Drawn(sweep + rule, {across ? "grid[0000]" : "grid[0/0/0/0]"}),
                ElementsAre(across ? (before == "west" ? "grid[1212]" : "grid[2121]")
                                   : (before == "north" ? "grid[1/2/1/2]" : "grid[2/1/2/1]")))
        << sweep;
  }
  EXPECT_THAT(Drawn("sweep_up_right(\\p x -> if(equal(south(p, x), red), red, at(p, x)), input)",
                    {"grid[00/00/02]"}),
              ElementsAre("grid[02/02/02]"));
  EXPECT_THAT(Drawn("sweep_right_down(\\p x -> if(equal(southwest(p, x), red), red, at(p, x)), "
                    "input)",
                    {"grid[000/000/200]"}),
              ElementsAre("grid[002/020/200]"));
}

TEST(SweepTest, TheInputIsStillThere) {
  EXPECT_THAT(Drawn("sweep_down_right(\\p x -> at(flip_rows(input), x), input)", {"grid[12/34]"}),
              ElementsAre("grid[34/12]"));
}

TEST(SweepTest, WhatHasNoColourIsUndefined) {
  EXPECT_THAT(
      Drawn("sweep_down_right(\\p x -> at(crop(input, box[9 9 1 1]), x), input)", {"grid[12/34]"}),
      ElementsAre("undefined"));
}

}  // namespace
}  // namespace hunch::grid
