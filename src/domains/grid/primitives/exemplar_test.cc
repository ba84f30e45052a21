#include <gtest/gtest.h>

#include "domains/grid/primitives/trial_for_test.h"

namespace hunch::grid {
namespace {

std::string Exemplar(std::string_view name, const std::vector<std::string>& arguments) {
  return Trial(ExemplarPrimitives()).Run(name, arguments);
}

TEST(ExemplarTest, FragmentsAreMadeWhole) {
  EXPECT_EQ(Exemplar("complete_fragments", {".1.... 121... .1..2. ......"}),
            ".1.... 121.1. .1.121 ....1.");
  EXPECT_EQ(Exemplar("complete_fragments", {"123... ...... ..3..1"}), "123... ...... 123..1");
}

TEST(ExemplarTest, SeveralObjectsMayBePartsOfOne) {
  EXPECT_EQ(Exemplar("complete_fragments", {"1.1. 2... 3.3. ...."}), "1.1. 2.2. 3.3. ....");
}

TEST(ExemplarTest, FragmentsMayTouchByACorner) {
  EXPECT_EQ(Exemplar("complete_fragments", {".1.... 121... .1..2. .....2 ......"}),
            ".1.... 121.1. .1.121 ....12 .....1");
}

TEST(ExemplarTest, AFragmentIsPartOfTheCopyThatCoversMost) {
  EXPECT_EQ(Exemplar("complete_fragments", {"121.... ....... ..1.1.."}), "121.... ....... ..121..");
}

TEST(ExemplarTest, WhatFitsInSeveralWaysStays) {
  EXPECT_EQ(Exemplar("complete_fragments", {"121..1 ......"}), "121..1 ......");
  EXPECT_EQ(Exemplar("complete_fragments", {"11..1"}), "undefined");
}

TEST(ExemplarTest, FragmentsMayBeTurned) {
  const char* const grid = "123... ...... .....3 .....2 ......";
  EXPECT_EQ(Exemplar("complete_fragments", {grid}), grid);
  EXPECT_EQ(Exemplar("complete_fragments_turned", {grid}), "123... ...... .....3 .....2 .....1");
}

TEST(ExemplarTest, CopiesWhereAllAccentsAre) {
  EXPECT_EQ(Exemplar("complete_marks", {"212... .1.... ...... ..2.2. ....2."}),
            "212... .1.... ...... ..212. ...12.");
  EXPECT_EQ(Exemplar("complete_marks", {"2113.. ...... .2..3. 2...3."}),
            "2113.. ...... .2113. 2...3.");
}

TEST(ExemplarTest, CopiesMayBeEnlarged) {
  EXPECT_EQ(Exemplar("complete_marks", {"213..... ........ 22..33.. 22..33.."}),
            "213..... ........ 221133.. 221133..");
  const std::string rows = " 2222....3333 2222....3333 2222....3333 2222....3333";
  const std::string whole = " 222211113333 222211113333 222211113333 222211113333";
  EXPECT_EQ(Exemplar("complete_marks", {"213......... ............" + rows}),
            "213......... ............" + whole);
}

TEST(ExemplarTest, CopiesMayBeTurned) {
  const char* const grid = "2113.. .1.... ...... .3.... ...... ...... .2....";
  EXPECT_EQ(Exemplar("complete_marks", {grid}), grid);
  EXPECT_EQ(Exemplar("complete_marks_turned", {grid}),
            "2113.. .1.... ...... .3.... .1.... .11... .2....");
}

TEST(ExemplarTest, MovingLeavesNothingBehind) {
  EXPECT_EQ(Exemplar("move_to_marks", {"213... ...... .3.2.."}), "...... ...... .312..");
  EXPECT_EQ(Exemplar("move_to_marks", {"213... ...... .3.2.4 ....55"}),
            "...... ...... .312.4 ....55")
      << "what has no marks stays";
}

TEST(ExemplarTest, StrayAccentsAreNoPart) {
  EXPECT_EQ(Exemplar("complete_marks",
                     {"211..... 121..... 111..... ........ .....2.. ......2. ........"}),
            "211..... 121..... 111..... ........ .....211 .....121 .....111")
      << "all of them";
}

TEST(ExemplarTest, FragmentsInTheirOwnColour) {
  const auto completed = [](const std::string& grid) {
    return Exemplar("complete_fragments_recoloured", {grid});
  };
  EXPECT_EQ(completed(".1.... 112... .1.... ...3.. ...32. ......"),
            ".1.... 112... .1.... ...3.. ..332. ...3..");
  EXPECT_EQ(completed("112..."), "undefined");
}

TEST(ExemplarTest, ObjectsThatLackCells) {
  EXPECT_EQ(Exemplar("complete_copies", {".1.... 111.2. .1.222 ......"}),
            ".1.... 111.2. .1.222 ....2.");
  EXPECT_EQ(Exemplar("complete_copies", {".1..... 111..2. .1..2.2 .....2."}),
            ".1..... 111..2. .1..222 .....2.");
  EXPECT_EQ(Exemplar("complete_copies", {"11.... 11.... ....11 ......"}), "undefined")
      << "above or below";
  EXPECT_EQ(Exemplar("complete_copies", {"111. 1..2"}), "undefined") << "too little";
}

TEST(ExemplarTest, CopiesUnderAColour) {
  EXPECT_EQ(Exemplar("uncover_copies", {".1..... 111.88. .1..881 .....1.", "azure"}),
            ".1..... 111..1. .1..111 .....1.");
  EXPECT_EQ(Exemplar("uncover_copies", {".1..... 111.888 .1..888 .....1.", "azure"}),
            ".1..... 111..1. .1..111 .....1.");
  EXPECT_EQ(Exemplar("uncover_copies", {".1..... 111.... .1..88. .....1.", "azure"}), "undefined");
  EXPECT_EQ(Exemplar("uncover_copies", {".1.... 111... .1.1.. ..1118 ...188", "azure"}),
            "undefined")
      << "nothing is missing";
  EXPECT_EQ(Exemplar("uncover_copies", {".1.... 111... .1.8.. ..888. ...1..", "azure"}),
            ".1.... 111... .1.1.. ..111. ...1..");
  EXPECT_EQ(Exemplar("uncover_copies",
                     {".1....... 111...... .1.1..... ..111.88. ...1.888. ......1..", "azure"}),
            ".1....... 111...... .1.1..... ..111.1.. ...1.111. ......1..");
}

}  // namespace
}  // namespace hunch::grid
