#include "domains/grid/grid_constants.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "domains/grid/task_for_test.h"

namespace hunch::grid {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::Not;

class GridConstantsTest : public testing::Test {
 protected:
  std::vector<std::string> Texts(const core::Task& task) {
    std::vector<std::string> texts;
    for (const core::Constant& constant : ReadConstants(task, arena_)) {
      texts.push_back(PrintGridLiteral(constant.type, constant.value));
    }
    return texts;
  }
  double Bits(const core::Task& task, std::string_view text) {
    for (const core::Constant& constant : ReadConstants(task, arena_)) {
      if (PrintGridLiteral(constant.type, constant.value) == text) return constant.bits;
    }
    ADD_FAILURE() << "no constant " << text;
    return 0;
  }
  base::Arena arena_;
};

TEST_F(GridConstantsTest, ColoursOfOutputsAreCheaperThanThoseOfInputs) {
  const core::Task task =
      MakeTask({{"grid[12]", "grid[23]"}, {"grid[14]", "grid[3]"}}, {"grid[56]"});
  EXPECT_LT(Bits(task, "green"), Bits(task, "red")) << "in every output, in some";
  EXPECT_LT(Bits(task, "red"), Bits(task, "blue")) << "in some output, in inputs only";
  EXPECT_THAT(Texts(task), AllOf(Contains("black"), Contains("yellow"), Contains("magenta"),
                                 Not(Contains("azure"))));
}

TEST_F(GridConstantsTest, SizesThatAllOutputsShareAreNumbers) {
  const core::Task task = MakeTask({{"grid[1]", "grid[11111/11111]"}, {"grid[2]", "grid[22222]"}});
  EXPECT_THAT(Texts(task), AllOf(Contains("5"), Contains("1"), Contains("2"), Contains("3")));
  EXPECT_THAT(Texts(task), Not(Contains("4")));
}

TEST_F(GridConstantsTest, HowManyTimesInputsAreLongerThanOutputsIsANumber) {
  const auto texts = [&](const char* input) {
    return Texts(MakeTask({{input, "grid[12/34]"}, {"grid[12345678/12345678]", "grid[12/33]"}}));
  };
  EXPECT_THAT(texts("grid[87654321/87654321]"), Contains("4"));
  EXPECT_THAT(texts("grid[654321/654321]"), Not(Contains("4"))) << "not in all pairs";
  EXPECT_THAT(Texts(MakeTask({{"grid[1]", "grid[11111]"}, {"grid[12]", "grid[1212121212]"}})),
              Contains("5"));
}

TEST_F(GridConstantsTest, WhatAllOutputsAgreeOnIsAPicture) {
  const core::Task task = MakeTask(
      {{"grid[1]", "grid[120/305]"}, {"grid[2]", "grid[121/305]"}, {"grid[3]", "grid[420/305]"}});
  EXPECT_THAT(Texts(task), AllOf(Contains("grid[020/305]"), Contains("grid[000/000]")));
}

TEST_F(GridConstantsTest, NoPictureFromOnePairOrFromDifferentSizes) {
  for (const core::Task& task : {MakeTask({{"grid[1]", "grid[12]"}}),
                                 MakeTask({{"grid[1]", "grid[12]"}, {"grid[1]", "grid[1/2]"}})}) {
    for (const std::string& text : Texts(task)) EXPECT_FALSE(text.starts_with("grid")) << text;
  }
}

TEST_F(GridConstantsTest, PicturesThatSeveralOutputsAre) {
  const core::Task task = MakeTask({{"grid[1]", "grid[12/34]"},
                                    {"grid[2]", "grid[56/78]"},
                                    {"grid[3]", "grid[12/34]"},
                                    {"grid[4]", "grid[11/11]"}});
  EXPECT_THAT(Texts(task), Contains("grid[12/34]"));
  EXPECT_THAT(Texts(task), Not(Contains("grid[56/78]")));
}

TEST_F(GridConstantsTest, TheFullestOfPicturesThatAreOneMoreThanTheOther) {
  EXPECT_THAT(
      Texts(MakeTask(
          {{"grid[1]", "grid[10/00]"}, {"grid[2]", "grid[13/20]"}, {"grid[3]", "grid[13/00]"}})),
      Contains("grid[13/20]"));
  EXPECT_THAT(Texts(MakeTask({{"grid[1]", "grid[50/00]"}, {"grid[2]", "grid[44/00]"}})),
              Contains("grid[44/44]"))
      << "each in its own colour; a larger count may come";
  EXPECT_THAT(Texts(MakeTask({{"grid[1]", "grid[15/00]"}, {"grid[2]", "grid[44/40]"}})),
              Not(Contains("grid[44/40]")));
}

TEST_F(GridConstantsTest, BarsOfOneColourEachInAllOutputs) {
  const core::Task task = MakeTask({{"grid[1]", "grid[110/200]"}, {"grid[2]", "grid[100/222]"}});
  EXPECT_THAT(Texts(task), Contains("grid[110/222]"));
  const core::Task none = MakeTask({{"grid[1]", "grid[110/200]"}, {"grid[2]", "grid[100/322]"}});
  EXPECT_THAT(Texts(none), Not(Contains("grid[110/322]")));
}

TEST_F(GridConstantsTest, ACanvasThatIsLargerThanAllInputsIsLikelierMeant) {
  const core::Task larger = MakeTask({{"grid[1]", "grid[12]"}, {"grid[2]", "grid[34]"}});
  const core::Task smaller = MakeTask({{"grid[123]", "grid[12]"}, {"grid[234]", "grid[34]"}});
  EXPECT_LT(Bits(larger, "grid[00]"), Bits(smaller, "grid[00]"));
}

TEST_F(GridConstantsTest, TheLayoutOfCopiesThatOutputsAre) {
  EXPECT_THAT(Texts(MakeTask({{"grid[12]", "grid[1221/0012]"}, {"grid[34]", "grid[3443/0034]"}})),
              Contains("grid[12/01]"));
  EXPECT_THAT(Texts(MakeTask({{"grid[12]", "grid[12521]"}, {"grid[345]", "grid[3455543]"}})),
              Contains("grid[152]"))
      << "apart";
  EXPECT_THAT(Texts(MakeTask({{"grid[0120]", "grid[2112]"}, {"grid[034]", "grid[4334]"}})),
              Contains("grid[21]"))
      << "of what is painted";
  EXPECT_THAT(Texts(MakeTask({{"grid[12]", "grid[1221]"}, {"grid[34]", "grid[3434]"}})),
              Not(Contains("grid[12]")));
}

TEST_F(GridConstantsTest, TheVectorByWhichPaintIsShifted) {
  EXPECT_THAT(Texts(MakeTask({{"grid[10000/00000]", "grid[10000/00010]"},
                              {"grid[02300/00000]", "grid[02300/00002]"}})),
              Contains("(1,3)"));
  EXPECT_THAT(Texts(MakeTask({{"grid[10000/00000]", "grid[10000/00010]"},
                              {"grid[10000/10000/00000]", "grid[10000/10010/00000]"}})),
              Not(Contains("(1,3)")))
      << "some paint does not come there";
  EXPECT_THAT(Texts(MakeTask({{"grid[10000/00000]", "grid[10000/00010]"},
                              {"grid[10000/00000]", "grid[10000/00100]"}})),
              Not(Contains("(1,3)")))
      << "some comes from nowhere";
}

TEST_F(GridConstantsTest, FewAndCheapestFirst) {
  const core::Task task = MakeTask(
      {{"grid[0123456789]", "grid[0123456789]"}, {"grid[0123456789]", "grid[0123456788]"}});
  const auto constants = ReadConstants(task, arena_);
  EXPECT_LE(constants.size(), kMostConstants);
  for (size_t i = 1; i < constants.size(); ++i) {
    EXPECT_LE(constants[i - 1].bits, constants[i].bits);
  }
  EXPECT_THAT(Texts(task), AllOf(Contains("(0,1)"), Contains("(-1,0)"), Contains("maroon")));
}

}  // namespace
}  // namespace hunch::grid
