#include "arc/json_text.h"

#include <gtest/gtest.h>

#include "arc/temp_folder_for_test.h"

namespace hunch::arc {
namespace {

std::string Fault(const std::string& text) {
  return InputErrorOf([&] { ParseJson(text, Place("f")); });
}

std::string GridFaultOf(const std::string& text) {
  return InputErrorOf([&] { ParseGrid(text, "f"); });
}

TEST(ParseJsonTest, BuildsTheDocument) {
  const std::string text = R"({"a":[1,-2,3.5,"x",true,null,{"b":[]}],"c":{}})";
  EXPECT_EQ(ParseJson(text, Place("f")).dump(), text);
}

TEST(ParseJsonTest, SaysWhereItStopsBeingJson) {
  EXPECT_EQ(Fault("{\"a\":\n  hello}"), "f: not JSON at line 2, column 3: \"hello}\"");
  EXPECT_EQ(Fault("[1,2]]"), "f: not JSON at line 1, column 6: \"]\"");
  EXPECT_EQ(Fault("[1e999]"), "f: not JSON at line 1, column 6: \"9]\"");
}

TEST(ParseJsonTest, SaysWhereATruncatedFileEnds) {
  EXPECT_EQ(Fault("[1,\n[2"), "f: truncated JSON: it ends at line 2, column 3");
  EXPECT_EQ(Fault("{\"ab"), "f: truncated JSON: it ends at line 1, column 5");
  EXPECT_EQ(Fault("[tr"), "f: truncated JSON: it ends at line 1, column 4");
}

TEST(ParseJsonTest, AnEmptyFile) {
  EXPECT_EQ(Fault(""), "f: an empty file");
  EXPECT_EQ(Fault(" \n"), "f: an empty file");
}

TEST(ParseJsonTest, AKeyGivenTwice) {
  EXPECT_EQ(Fault(R"({"a":1,"b":{"a":2},"a":3})"), "f: \"a\" is given twice");
}

TEST(ParseJsonTest, DeepNestingIsRefusedNotFollowed) {
  EXPECT_EQ(Fault(std::string(1000000, '[')), "f: nested more than 64 deep");
  std::string objects;
  for (int i = 0; i < 100000; ++i) objects += "{\"a\":";
  EXPECT_EQ(Fault(objects), "f: nested more than 64 deep");
  EXPECT_EQ(Fault(std::string(64, '[') + std::string(64, ']')), "no error");
}

TEST(ParseJsonTest, TheMessageStaysOneCleanLine) {
  const std::string message = Fault("[\"a\x1b\n\"]");
  EXPECT_EQ(message.find_first_of("\x1b\n"), std::string::npos) << message;
  EXPECT_EQ(message.substr(0, 12), "f: not JSON ") << message;
}

TEST(GridTextTest, WritesCompactlyAndReadsBack) {
  const Grid grid = GridFromRows({{0, 1, 2}, {9, 8, 7}});
  EXPECT_EQ(GridText(grid), "[[0,1,2],[9,8,7]]");
  EXPECT_EQ(ParseGrid(GridText(grid), "f"), grid);
}

TEST(GridFromJsonTest, NamesWhatIsNoGrid) {
  EXPECT_EQ(GridFaultOf("7"), "f: a number, but a grid is a list of rows");
  EXPECT_EQ(GridFaultOf("[[1],2]"), "f: row 2 is a number, but a row is a list");
  EXPECT_EQ(GridFaultOf("[[1,\"x\"]]"), "f: row 1, column 2: a string is not a colour");
  EXPECT_EQ(GridFaultOf("[[1,null]]"), "f: row 1, column 2: null is not a colour");
  EXPECT_EQ(GridFaultOf("[[1],[2.5]]"), "f: row 2, column 1: colour 2.5 is not an integer");
  EXPECT_EQ(GridFaultOf("[[1.0]]"), "f: row 1, column 1: colour 1.0 is not an integer");
  EXPECT_EQ(GridFaultOf("[[10]]"), "f: row 1, column 1: colour 10 is not in 0..9");
  EXPECT_EQ(GridFaultOf("[[-1]]"), "f: row 1, column 1: colour -1 is not in 0..9");
  EXPECT_EQ(GridFaultOf("[[1,2],[3]]"), "f: row 2 has 1 cells, but row 1 has 2");
  EXPECT_EQ(GridFaultOf("[]"), "f: an empty grid (0 x 0)");
}

TEST(GridFromJsonTest, HugeColoursAreNotWrappedIntoRange) {
  EXPECT_EQ(GridFaultOf("[[18446744073709551615]]"),
            "f: row 1, column 1: colour 18446744073709551615 is not in 0..9");
  EXPECT_EQ(GridFaultOf("[[4294967297]]"), "f: row 1, column 1: colour 4294967297 is not in 0..9");
  EXPECT_EQ(GridFaultOf("[[-4294967295]]"),
            "f: row 1, column 1: colour -4294967295 is not in 0..9");
}

}  // namespace
}  // namespace hunch::arc
