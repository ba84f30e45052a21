#include "measure/signature.h"

#include <gtest/gtest.h>

namespace hunch::measure {
namespace {

std::vector<TaskRecord> TwoRecords() {
  std::vector<TaskRecord> records(2);
  records[0].id = "a";
  records[0].evaluated = 10;
  records[0].attempts = {{"input", 1, 1, 1, false, "enumerate", {"[[1]]", "[[2]]"}, true}};
  records[1].id = "b";
  return records;
}

TEST(HashRecords, NoticesWhatWasFoundAndTheWorkItTook) {
  const uint64_t number = HashRecords(TwoRecords());
  EXPECT_EQ(HashRecords(TwoRecords()), number);
  auto records = TwoRecords();
  records[0].attempts[0].program = "rotate(input)";
  EXPECT_NE(HashRecords(records), number);
  records = TwoRecords();
  records[0].evaluated = 11;
  EXPECT_NE(HashRecords(records), number);
  records = TwoRecords();
  records[0].attempts[0].outputs[1] = "[[3]]";
  EXPECT_NE(HashRecords(records), number);
  records = TwoRecords();
  std::swap(records[0], records[1]);
  EXPECT_NE(HashRecords(records), number);
}

TEST(HashRecords, TimeAndMemoryDoNotMatter) {
  auto records = TwoRecords();
  records[0].cpu_seconds = 3;
  records[0].wall_seconds = 4;
  records[1].peak_bytes = 5;
  EXPECT_EQ(HashRecords(records), HashRecords(TwoRecords()));
}

}  // namespace
}  // namespace hunch::measure
