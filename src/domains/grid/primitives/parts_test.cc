#include "domains/grid/primitives/apply_for_test.h"

namespace hunch::grid {
namespace {

std::string Parted(std::string_view name, std::initializer_list<std::string_view> arguments) {
  return Apply(PartPrimitives(), name, arguments);
}

constexpr std::string_view kFourParts = "grid[10520/00502/55555/33544/33540]@(2,3)";

TEST(Parts, BetweenLinesInReadingOrderWithPlaces) {
  EXPECT_EQ(Parted("parts", {kFourParts}),
            "[grid[10/00]@(2,3), grid[20/02]@(2,6), grid[33/33]@(5,3), grid[44/40]@(5,6)]");
  EXPECT_EQ(Parted("part_rows", {"grid[12/55/34/55/67]"}), "3");
  EXPECT_EQ(Parted("part_columns", {"grid[12/55/34/55/67]"}), "1");
  EXPECT_EQ(Parted("separator_colour", {kFourParts}), "grey");
}

TEST(Parts, WithoutTheirMargins) {
  EXPECT_EQ(Parted("trimmed_parts", {"grid[000503/120500/000500]"}),
            "[grid[12]@(1,0), grid[3]@(0,5)]");
  EXPECT_EQ(Parted("trimmed_parts", {"grid[000500/120500/000500]"}), "undefined");
}

TEST(Parts, BordersAndThickLinesMakeNoEmptyParts) {
  EXPECT_EQ(Parted("parts", {"grid[8888888/8188828/8888888]"}), "[grid[1]@(1,1), grid[2]@(1,5)]");
}

TEST(Parts, ColouredLinesGoBeforeBlackOnes) {
  EXPECT_EQ(Parted("parts", {"grid[10250/00350/10250]"}), "[grid[102/003/102], grid[0/0/0]@(0,4)]");
  EXPECT_EQ(Parted("parts_by", {"grid[10250/00350/10250]", "black"}),
            "[grid[1/0/1], grid[25/35/25]@(0,2)]");
}

TEST(Parts, EqualPartsGoBeforeUnequalOnes) {
  EXPECT_EQ(Parted("parts", {"grid[120340/777777/120340]"}), "[grid[120340], grid[120340]@(2,0)]");
  EXPECT_EQ(Parted("parts", {"grid[12034/12034/77777/12034]"}),
            "[grid[12034/12034], grid[12034]@(3,0)]");
  EXPECT_EQ(Parted("parts", {"grid[12034/77077/12034/12034]"}),
            "[grid[12/77/12/12], grid[34/77/34/34]@(0,3)]");
}

TEST(Parts, WithoutLinesThereAreNone) {
  for (const std::string_view name : {"parts", "condense", "separators", "part_rows"}) {
    EXPECT_EQ(Parted(name, {"grid[12/34]"}), "undefined") << name;
    EXPECT_EQ(Parted(name, {"grid[33/33]"}), "undefined") << name;
  }
}

TEST(Parts, CompletedByWhatOthersHave) {
  EXPECT_EQ(Parted("complete_parts", {"grid[10500/00502/55555/00500/00500]"}),
            "grid[10550/05502/55555/50550/05505]");
  EXPECT_EQ(Parted("complete_parts", {"grid[12/34]"}), "undefined");
}

TEST(Parts, CondenseTakesTheCommonestColourOfEach) {
  EXPECT_EQ(Parted("condense", {kFourParts}), "grid[12/34]@(2,3)");
  EXPECT_EQ(Parted("condense", {"grid[005130/005313]"}), "grid[03]");  // a black part
  EXPECT_EQ(Parted("condense_between_lines", {"grid[005130/005313]"}), "grid[053]");
}

TEST(Parts, LinesBetweenPlainPartsMayHaveSeveralColours) {
  EXPECT_EQ(Parted("condense", {"grid[1141/3343/1141/1141/5545/1141]"}), "grid[11/11/11]");
}

TEST(Parts, FillPartsTakesOneCellForEach) {
  EXPECT_EQ(Parted("fill_parts", {"grid[10520/00502/55555/33544/33540]", "grid[70/08]"}),
            "grid[77500/77500/55555/00588/00588]");
  EXPECT_EQ(Parted("fill_parts", {kFourParts, "grid[7]"}), "undefined");
}

TEST(Parts, InEveryPartPaintsOverWhatIsThere) {
  EXPECT_EQ(Parted("in_every_part", {"grid[105200/005020]", "grid[06/60]"}), "grid[165200/605020]");
}

TEST(Parts, InTheOrderOfTheirPaint) {
  EXPECT_EQ(Parted("sort_parts", {"grid[11520/11500]"}), "grid[20511/00511]");
  EXPECT_EQ(Parted("sort_parts_down", {"grid[01523/00523]"}), "grid[23501/23500]");
  EXPECT_EQ(Parted("sort_parts", {"grid[01523/00523]"}), "undefined") << "they are";
  EXPECT_EQ(Parted("sort_parts", {"grid[1152/1150]"}), "undefined") << "of several sizes";
  EXPECT_EQ(Parted("reverse_parts", {"grid[1252/1150]"}), "grid[2512/0511]");
}

TEST(Parts, RoomsOfFramesWithAsMany) {
  EXPECT_EQ(
      Parted("fill_like_rooms", {"grid[1111100/1211100/1111100/0000000/1111111/1001231/1111111]"}),
      "undefined")
      << "no two frames are alike";
  EXPECT_EQ(Parted("fill_like_rooms",
                   {"grid[11111000/12101000/11111000/00000000/11111111/10010031/11111111]"}),
            "grid[11111000/12131000/11111000/00000000/11111111/12213331/11111111]");
}

TEST(Parts, SeparatorsAlone) {
  EXPECT_EQ(Parted("separators", {"grid[152/555/354]@(1,1)"}), "grid[050/555/050]@(1,1)");
}

}  // namespace
}  // namespace hunch::grid
