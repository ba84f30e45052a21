#include "arc/text_lines.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace hunch::arc {
namespace {

using ::testing::ElementsAre;

TEST(CleanTextTest, KeepsWhatIsWellFormed) { EXPECT_EQ(CleanText("a → é 😀"), "a → é 😀"); }

TEST(CleanTextTest, ControlCharactersBecomeSpaces) {
  EXPECT_EQ(CleanText("a\x1b[2Jb\nc\x7f"), "a [2Jb c ");
  EXPECT_EQ(CleanText("a\xc2\x9bZ"), "a Z");  // U+009B moves cursors like ESC [
}

TEST(CleanTextTest, WrongBytesBecomeQuestionMarks) {
  EXPECT_EQ(CleanText("\xff"), "?");
  EXPECT_EQ(CleanText("\xe2\x86"), "??");            // cut short
  EXPECT_EQ(CleanText("\xc0\x80"), "??");            // overlong
  EXPECT_EQ(CleanText("\xed\xa0\x80"), "???");       // a surrogate
  EXPECT_EQ(CleanText("\xf4\x90\x80\x80"), "????");  // beyond U+10FFFF
}

TEST(QuotedTest, CutsLongText) {
  EXPECT_EQ(Quoted("abc", 5), "\"abc\"");
  EXPECT_EQ(Quoted("abcdef", 5), "\"ab...\"");
  EXPECT_EQ(Quoted("éééééé", 5), "\"éé...\"");
  EXPECT_EQ(Quoted(std::string(1000, 'x'), 10), "\"xxxxxxx...\"");
}

TEST(TextWidthTest, CountsCharacters) { EXPECT_EQ(TextWidth("a→é"), 3); }

TEST(WrapTextTest, BreaksAtSpacesAndInsideLongWords) {
  EXPECT_THAT(WrapText("one two three", 8), ElementsAre("one two", "three"));
  EXPECT_THAT(WrapText("abcdefgh ij", 4), ElementsAre("abcd", "efgh", "ij"));
  EXPECT_THAT(WrapText("ééééé", 2), ElementsAre("éé", "éé", "é"));
}

TEST(WrapTextTest, KeepsLineBreaksIndentAndEmptyText) {
  EXPECT_THAT(WrapText("a\n  b", 10), ElementsAre("a", "  b"));
  EXPECT_THAT(WrapText("", 10), ElementsAre(""));
}

}  // namespace
}  // namespace hunch::arc
