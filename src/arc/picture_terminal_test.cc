#include "arc/picture_terminal.h"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>

namespace hunch::arc {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

const Grid kIn = GridFromRows({{1, 2, 0}, {3, 4, 0}, {5, 5, 5}});
const Grid kOut = GridFromRows({{7}});

Sheet OneRow() {
  return {"t", "", {{"label", {GridPanel("in", kIn), GridPanel("out", kOut, Joint::kArrow)}}}};
}

TEST(PictureTerminalTest, PlainIsDigitsSideBySide) {
  EXPECT_EQ(TerminalText(OneRow(), ColourMode::kPlain),
            "t\n"
            "\n"
            "label\n"
            "in 3 x 3    out 1 x 1\n"
            "120      -> 7\n"
            "340\n"
            "555\n"
            "\n"
            "0 black  1 blue  2 red  3 green  4 yellow  5 grey  7 orange\n");
}

TEST(PictureTerminalTest, PanelsThatDoNotFitGoOnBelow) {
  EXPECT_THAT(TerminalText(OneRow(), ColourMode::kPlain, 20), HasSubstr("label\n"
                                                                        "in 3 x 3\n"
                                                                        "120\n"
                                                                        "340\n"
                                                                        "555\n"
                                                                        "    out 1 x 1\n"
                                                                        " -> 7\n"));
}

TEST(PictureTerminalTest, TextPanelsStandBesideGrids) {
  const Sheet sheet{"", "", {{"", {GridPanel("", kOut), TextPanel("n", "3\nobjects")}}}};
  EXPECT_THAT(TerminalText(sheet, ColourMode::kPlain),
              HasSubstr("1 x 1    n\n7        3\n         objects\n"));
}

// One red cell in a grey frame: two lines, the second with nothing below.
TEST(PictureTerminalTest, ColoursAreHalfBlocksInAFrame) {
  const Sheet sheet{"", "", {{"", {{"", GridFromRows({{2}})}}}}};
  const std::string frame = "\x1b[38;2;88;88;88";
  EXPECT_THAT(TerminalText(sheet, ColourMode::k24Bit),
              HasSubstr(frame + ";48;2;88;88;88m▀" + frame + ";48;2;255;65;54m▀" + frame +
                        ";48;2;88;88;88m▀\x1b[0m\n" + frame + "m▀▀▀\x1b[0m\n"));
}

TEST(PictureTerminalTest, AVerdictColoursTheFrame) {
  Sheet sheet{"", "", {{"", {{"", kOut}}}}};
  EXPECT_THAT(TerminalText(sheet, ColourMode::k24Bit), Not(HasSubstr("38;2;46;160;67")));
  sheet.rows[0].panels[0].mark = Mark::kRight;
  EXPECT_THAT(TerminalText(sheet, ColourMode::k24Bit), HasSubstr("38;2;46;160;67"));
}

TEST(PictureTerminalTest, PlainHoldsNoEscapesWhateverTheCaptionsSay) {
  Sheet sheet = OneRow();
  sheet.title = "\x1b[2Jtitle";
  sheet.rows[0].panels[0].caption = "\x1b]0;in\x07";
  EXPECT_EQ(TerminalText(sheet, ColourMode::kPlain).find_first_of("\x1b\x07"), std::string::npos);
}

TEST(PictureTerminalTest, AnEmptySheetIsNoText) {
  EXPECT_EQ(TerminalText({}, ColourMode::kPlain), "");
}

// A terminal of our own: both ends of a pseudo-terminal.
class TerminalTest : public ::testing::Test {
 protected:
  void SetUp() override {
    keyboard_ = ::posix_openpt(O_RDWR | O_NOCTTY);
    ASSERT_GE(keyboard_, 0);
    ASSERT_EQ(::grantpt(keyboard_), 0);
    ASSERT_EQ(::unlockpt(keyboard_), 0);
    screen_ = std::fopen(::ptsname(keyboard_), "r+");
    ASSERT_NE(screen_, nullptr);
    ::unsetenv("NO_COLOR");
    ::setenv("TERM", "xterm", 1);
  }
  void TearDown() override {
    if (screen_ != nullptr) std::fclose(screen_);
    ::close(keyboard_);
  }

  int keyboard_ = -1;
  std::FILE* screen_ = nullptr;
};

TEST_F(TerminalTest, GetsColoursUnlessRefused) {
  EXPECT_EQ(ColourModeFor(screen_), ColourMode::k24Bit);
  ::setenv("NO_COLOR", "1", 1);
  EXPECT_EQ(ColourModeFor(screen_), ColourMode::kPlain);
  ::setenv("NO_COLOR", "", 1);
  EXPECT_EQ(ColourModeFor(screen_), ColourMode::k24Bit);
  ::setenv("TERM", "dumb", 1);
  EXPECT_EQ(ColourModeFor(screen_), ColourMode::kPlain);
}

TEST_F(TerminalTest, TellsItsWidth) {
  winsize size{};
  size.ws_col = 61;
  size.ws_row = 20;
  ASSERT_EQ(::ioctl(keyboard_, TIOCSWINSZ, &size), 0);
  EXPECT_EQ(TerminalColumns(screen_), 61);
}

TEST(NoTerminalTest, AFileIsPlainAndAHundredWide) {
  std::FILE* file = std::tmpfile();
  EXPECT_EQ(ColourModeFor(file), ColourMode::kPlain);
  EXPECT_EQ(TerminalColumns(file), 100);
  std::fclose(file);
}

}  // namespace
}  // namespace hunch::arc
