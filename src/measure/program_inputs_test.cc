#include "measure/program_inputs.h"

#include <gmock/gmock.h>

#include "arc/temp_folder_for_test.h"
#include "measure/value_text.h"

namespace hunch::measure {
namespace {

using testing::HasSubstr;

TEST(LoadProgramInputs, ABareGrid) {
  const arc::TempFolder folder;
  const Problem problem = LoadProgramInputs(folder.Write("g.json", "[[1, 2], [3, 4]]"));
  EXPECT_TRUE(problem.task.train.empty());
  ASSERT_EQ(problem.task.test.size(), 1u);
  EXPECT_EQ(ValueJson(*problem.domain, problem.task.interface.input_types[0],
                      problem.task.test[0].inputs[0]),
            "[[1,2],[3,4]]");
}

TEST(LoadProgramInputs, NamedInputs) {
  const arc::TempFolder folder;
  const Problem problem = LoadProgramInputs(folder.Write("l.json", R"({"xs": [4, 5], "k": 3})"));
  EXPECT_STREQ(problem.domain->name(), "list");
  ASSERT_EQ(problem.task.interface.input_names.size(), 2u);
  EXPECT_EQ(problem.task.interface.input_names[0], "k");
  ASSERT_EQ(problem.task.rows(), 1u);
  EXPECT_EQ(problem.task.test[0].inputs[0].number(), 3);
  EXPECT_TRUE(problem.task.interface.output_type.empty());
}

TEST(LoadProgramInputs, AWholeTask) {
  const arc::TempFolder folder;
  const Problem problem = LoadProgramInputs(folder.Write(
      "t.json", R"({"train": [{"input": [[1]], "output": [[2]]}], "test": [{"input": [[3]]}]})"));
  EXPECT_EQ(problem.task.rows(), 2u);
}

TEST(LoadProgramInputs, BadInput) {
  const arc::TempFolder folder;
  const auto error_of = [&](const char* text) {
    const auto path = folder.Write("x.json", text);
    return arc::InputErrorOf([&] { LoadProgramInputs(path); }, folder.path());
  };
  EXPECT_THAT(error_of("[[1], [2, 3]]"), HasSubstr("x.json: row 2 has 2 cells"));
  EXPECT_THAT(error_of("{}"), HasSubstr("x.json"));
  EXPECT_THAT(error_of(R"({"k": "word"})"), HasSubstr("x.json"));
  EXPECT_THAT(error_of("3"), HasSubstr("x.json"));
}

}  // namespace
}  // namespace hunch::measure
