#include "domains/grid/one_apart.h"

#include <gtest/gtest.h>

#include "domains/grid/task_for_test.h"

namespace hunch::grid {
namespace {

// The one and all else, with "|" between; "none" where there is no such one.
std::string Taken(std::string_view wrapper, std::string_view text) {
  base::Arena arena;
  const auto print = [](GridRef grid) {
    return PrintGridLiteral(OfBase(kGrid), core::Native<GridRef>::To(grid));
  };
  const GridRef input = core::Native<GridRef>::From(ParseGridLiteral(text, arena)->value);
  for (const OneApart& way : kOnesApart) {
    if (way.wrapper != wrapper) continue;
    const auto taken = way.take(arena, input);
    return taken ? print(taken->pieces[0]) + " | " + print(taken->pieces[1]) : "none";
  }
  return "no such way";
}

std::string Chosen(const core::Task& task) {
  std::string names;
  for (const OneApart* way : ChooseOnesApart(task)) {
    names += (names.empty() ? "" : " ") + std::string(way->wrapper);
  }
  return names;
}

TEST(OneApartTest, TheLargestAndTheSmallest) {
  EXPECT_EQ(Taken("with_largest_out", "grid[11022/01000]"),
            "grid[11000/01000] | grid[00022/00000]");
  EXPECT_EQ(Taken("with_largest_out", "grid[11022]"), "none") << "two are largest";
  EXPECT_EQ(Taken("with_largest_out", "grid[00011]"), "none") << "only one";
  EXPECT_EQ(Taken("with_smallest_out", "grid[11022]"), "none") << "two are smallest";
  EXPECT_EQ(Taken("with_smallest_out", "grid[11020/01000]"),
            "grid[00020/00000] | grid[11000/01000]");
  EXPECT_EQ(Taken("with_largest_object_out", "grid[1122/0002]"),
            "grid[0022/0002] | grid[1100/0000]");
}

TEST(OneApartTest, TheOnlyOneThatHasSomething) {
  EXPECT_EQ(Taken("with_odd_colour_out", "grid[11022033/00000000/00220000]"), "none") << "two are";
  EXPECT_EQ(Taken("with_odd_colour_out", "grid[11022022]"), "grid[11000000] | grid[00022022]");
  EXPECT_EQ(Taken("with_odd_colour_out", "grid[11022]"), "none") << "there are no others";
  EXPECT_EQ(Taken("with_odd_form_out", "grid[111022/000000/330040/000040]"),
            "grid[111000/000000/000000/000000] | grid[000022/000000/330040/000040]");
  EXPECT_EQ(Taken("with_marked_out", "grid[11/00/12/00/33]"),
            "grid[00/00/12/00/00] | grid[11/00/00/00/33]");
  EXPECT_EQ(Taken("with_holed_out", "grid[1110333/1010330/1110000/0000000/2220000]"),
            "grid[1110000/1010000/1110000/0000000/0000000] | "
            "grid[0000333/0000330/0000000/0000000/2220000]");
  EXPECT_EQ(Taken("with_symmetric_out", "grid[11000/01100/00000/00022/00200/00000/33000]"),
            "grid[00000/00000/00000/00022/00200/00000/00000] | "
            "grid[11000/01100/00000/00000/00000/00000/33000]")
      << "the only one without a symmetry";
  EXPECT_EQ(Taken("with_border_figure_out", "grid[110000/000330/000000/022000/000000]"),
            "grid[110000/000000/000000/000000/000000] | grid[000000/000330/000000/022000/000000]");
}

TEST(OneApartTest, ByExtentAndPlace) {
  const char* const picture = "grid[110000/010022/010000/000000/033300/003000]";
  const char* const ones[][2] = {{"with_tallest_out", "1"}, {"with_widest_out", "3"},
                                 {"with_top_out", "1"},     {"with_bottom_out", "3"},
                                 {"with_left_out", "1"},    {"with_right_out", "2"}};
  for (const auto& [wrapper, colour] : ones) {
    const std::string taken = Taken(wrapper, picture);
    EXPECT_NE(taken.substr(0, taken.find('|')).find(colour), std::string::npos) << taken;
    EXPECT_EQ(taken.substr(taken.find('|')).find(colour), std::string::npos) << taken;
  }
  EXPECT_EQ(Taken("with_top_out", "grid[11022]"), "none") << "two are";
}

TEST(OneApartTest, TheOneInTheColourOfASingleCell) {
  EXPECT_EQ(Taken("with_called_out", "grid[200000/000011/022011]"),
            "grid[000000/000000/022000] | grid[200000/000011/000011]");
  EXPECT_EQ(Taken("with_called_out", "grid[000000/000011/022011]"), "none");
}

TEST(OneApartTest, SpecksAreNoOnes) {
  EXPECT_EQ(Taken("with_odd_colour_out", "grid[110220220400]"),
            "grid[110000000000] | grid[000220220400]");
}

TEST(OneApartTest, TheGroundIsCalledBlack) {
  EXPECT_EQ(Taken("with_largest_out", "grid[118228/818888]"),
            "grid[110000/010000] | grid[000220/000000]");
}

TEST(OneApartTest, ItIsAboutTheOneWhereNothingChangesElsewhere) {
  const char* const first = "grid[110000/010000/000000/000022]";
  const char* const asked = "grid[2200111/0000000]";
  EXPECT_EQ(
      Chosen(MakeTask({{first, "grid[110000/310000/000000/000022]"},
                       {"grid[220000/000000/000011/000011]", "grid[220000/000000/000011/000311]"}},
                      {asked})),
      "with_largest_out");
  EXPECT_EQ(
      Chosen(MakeTask({{first, "grid[110000/010000/000000/000322]"},
                       {"grid[110022/110000/000000/000000]", "grid[110022/110000/003000/000000]"}},
                      {asked})),
      "")
      << "now about the smaller one, now about the larger one";
  EXPECT_EQ(Chosen(MakeTask(
                {{first, "grid[11]"}, {"grid[220000/000000/000011/000011]", "grid[11]"}}, {asked})),
            "")
      << "another size";
  EXPECT_EQ(
      Chosen(MakeTask({{"grid[111111/010000/000000/000022]", "grid[111111/310000/000000/000022]"},
                       {"grid[220000/000000/000011/111111]", "grid[220000/000000/000311/111111]"}},
                      {asked})),
      "")
      << "walls are no figures";
}

}  // namespace
}  // namespace hunch::grid
