#include "memory/memory_lines.h"

#include <gmock/gmock.h>

#include "memory/memory_file_for_test.h"

namespace hunch::memory {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

TEST(MemoryLinesTest, TasksComeBackAsTheyWere) {
  core::SolvedTask solved = MadeTask(0xFEDCBA9876543210, "map(\\x -> \"\n\", xs)", 7.125);
  solved.pose = "t:0123456789";
  solved.date = "2026-01-31T12:00:00Z";
  const std::string line = LineOf(solved);
  EXPECT_EQ(line.find('\n'), line.npos);
  const auto read = std::get<core::SolvedTask>(ParseLine(line, "file: line 1"));
  EXPECT_EQ(read.signature, solved.signature);
  EXPECT_EQ(read.programs[0].program, solved.programs[0].program);
  EXPECT_EQ(LineOf(read), line);
}

TEST(MemoryLinesTest, PrimitivesComeBackAsTheyWere) {
  const core::LearntPrimitive learnt{"list", "f1", "add(1, x)", "int -> int", 2};
  EXPECT_EQ(std::get<core::LearntPrimitive>(ParseLine(LineOf(learnt), "")), learnt);
}

TEST(MemoryLinesTest, FaultsNameThePlace) {
  const std::string line = LineOf(MadeTask(1));
  for (const std::string& bad :
       {std::string("hello"), std::string("[]"), std::string("{}"), line.substr(0, line.size() / 2),
        std::string(R"({"primitive": "f1", "domain": 3})")}) {
    EXPECT_THAT(FaultIn([&] { ParseLine(bad, "file: line 7"); }), StartsWith("file: line 7: "));
  }
  core::SolvedTask empty = MadeTask(1);
  empty.programs.clear();
  EXPECT_THAT(FaultIn([&] { ParseLine(LineOf(empty), "f"); }), HasSubstr("without programs"));
  std::string signature = line;
  signature.replace(signature.find("0000000000000007"), 4, "zzzz");
  EXPECT_THAT(FaultIn([&] { ParseLine(signature, "f"); }), HasSubstr("hexadecimal"));
}

}  // namespace
}  // namespace hunch::memory
