#include "arc/sheet.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "arc/palette.h"

namespace hunch::arc {
namespace {

using ::testing::ElementsAre;

const Grid kIn = GridFromRows({{1, 2}, {3, 4}});
const Grid kOut = GridFromRows({{5, 6, 0}});
const Grid kWrong = GridFromRows({{5, 6, 9}});

std::vector<std::string> Captions(const SheetRow& row) {
  std::vector<std::string> captions;
  for (const Panel& panel : row.panels) captions.push_back(panel.caption);
  return captions;
}

TEST(PaletteTest, NamesTheColours) {
  EXPECT_EQ(ColourName(0), "black");
  EXPECT_EQ(ColourName(9), "maroon");
  EXPECT_EQ(ColourRgb(1), (Rgb{0, 116, 217}));
}

TEST(TaskSheetTest, ShowsDemonstrationsThenTests) {
  const Task task{"t", "what it does", {{kIn, kOut}}, {{kIn, std::nullopt}, {kIn, kOut}}, ""};
  const Sheet sheet = TaskSheet(task);
  EXPECT_EQ(sheet.title, "t");
  EXPECT_EQ(sheet.subtitle, "what it does");
  ASSERT_EQ(sheet.rows.size(), 3u);
  EXPECT_EQ(sheet.rows[0].label, "demonstration 1");
  EXPECT_THAT(Captions(sheet.rows[0]), ElementsAre("input 2 x 2", "output 1 x 3"));
  EXPECT_EQ(sheet.rows[0].panels[1].joint, Joint::kArrow);
  EXPECT_EQ(sheet.rows[1].label, "test 1");
  EXPECT_EQ(sheet.rows[1].panels[1].text, "?");
  EXPECT_THAT(Captions(sheet.rows[2]), ElementsAre("input 2 x 2", "output 1 x 3"));
}

TEST(TaskSheetTest, MarksAttemptsByTheTruth) {
  const Task task{"t", "", {}, {{kIn, kOut}, {kIn, std::nullopt}}, ""};
  const Sheet sheet = TaskSheet(task, {{kWrong, kOut, kIn}, {kWrong}});
  const auto& known = sheet.rows[0];
  EXPECT_THAT(Captions(known),
              ElementsAre("input 2 x 2", "attempt 1: wrong", "attempt 2: right", "truth 1 x 3"));
  EXPECT_EQ(known.panels[1].mark, Mark::kWrong);
  EXPECT_EQ(known.panels[1].joint, Joint::kArrow);
  EXPECT_EQ(known.panels[2].mark, Mark::kRight);
  EXPECT_EQ(known.panels[2].joint, Joint::kGap);
  EXPECT_EQ(known.panels[3].grid, kOut);
  EXPECT_THAT(Captions(sheet.rows[1]), ElementsAre("input 2 x 2", "attempt 1, 1 x 3"));
  EXPECT_EQ(sheet.rows[1].panels[1].mark, Mark::kNone);
}

TEST(BookletSheetTest, NumbersTheSteps) {
  const Sheet sheet = BookletSheet(
      "program", {{"first", {GridPanel("", kIn)}}, {"count", {TextPanel("pair 1", "3")}}});
  ASSERT_EQ(sheet.rows.size(), 2u);
  EXPECT_EQ(sheet.rows[0].label, "1. first");
  EXPECT_THAT(Captions(sheet.rows[0]), ElementsAre("2 x 2"));
  EXPECT_EQ(sheet.rows[1].label, "2. count");
  EXPECT_EQ(sheet.rows[1].panels[0].text, "3");
}

TEST(ColoursOfTest, AreThoseThatOccurInOrder) {
  const Sheet sheet{"", "", {{"", {GridPanel("", kOut), TextPanel("", "x"), GridPanel("", kIn)}}}};
  EXPECT_THAT(ColoursOf(sheet), ElementsAre(0, 1, 2, 3, 4, 5, 6));
}

}  // namespace
}  // namespace hunch::arc
