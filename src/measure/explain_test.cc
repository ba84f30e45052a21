#include "measure/explain.h"

#include <gmock/gmock.h>

#include "arc/temp_folder_for_test.h"
#include "core/list.h"
#include "core/program_text.h"
#include "domains/list/list_domain.h"
#include "measure/made_problems_for_test.h"

namespace hunch::measure {
namespace {

using testing::ElementsAre;

std::vector<std::string> Texts(const std::string& program) {
  const core::Interface interface {
    {"xs"}, {core::Type::List(list::IntType())}, {}
  };
  std::vector<std::string> texts;
  for (const ProgramStep& step :
       StepsOf(core::ParseProgram(program, list::TheListDomain(), interface), interface)) {
    texts.push_back(step.text);
  }
  return texts;
}

TEST(StepsOf, InTheOrderOfEvaluation) {
  EXPECT_THAT(Texts("add(sum(xs), length(reverse(xs)))"),
              ElementsAre("sum(xs)", "reverse(xs)", "length(#2)", "add(#1, #3)"));
}

TEST(StepsOf, EqualPartsAreOneStep) {
  EXPECT_THAT(Texts("add(sum(reverse(xs)), sum(reverse(xs)))"),
              ElementsAre("reverse(xs)", "sum(#1)", "add(#2, #2)"));
}

TEST(StepsOf, WhatDependsOnALambdaBelongsToItsStep) {
  EXPECT_THAT(Texts("map(\\x -> add(add(x, 1), sum(xs)), xs)"),
              ElementsAre("sum(xs)", "map(\\x -> add(add(x, 1), #1), xs)"));
}

TEST(StepsOf, AnInputAlone) { EXPECT_THAT(Texts("xs"), ElementsAre("xs")); }

TEST(ProgramBooklet, ShowsTheInputsTheStepsAndWhatIsRight) {
  const arc::TempFolder folder;
  const auto problems = LoadProblems(
      {folder.Write("t.json", R"({"inputs": ["xs"], "train": [{"inputs": [[1, 2]], "output": 4},
                                                {"inputs": [[5]], "output": 7}]})")});
  const Problem& problem = problems[0];
  const core::Program program =
      core::ParseProgram("add(sum(xs), 1)", *problem.domain, problem.task.interface);
  const arc::Sheet sheet = ProgramBooklet(problem, program);
  ASSERT_EQ(sheet.rows.size(), 3u);  // given, sum, add
  EXPECT_EQ(sheet.rows[0].panels[0].text, "[1, 2]");
  EXPECT_EQ(sheet.rows[1].label, "1. sum(xs)");
  EXPECT_EQ(sheet.rows[1].panels[1].text, "5");
  EXPECT_EQ(sheet.rows[2].label, "2. add(#1, 1)");
  EXPECT_EQ(sheet.rows[2].panels[0].mark, arc::Mark::kRight);
  EXPECT_EQ(sheet.rows[2].panels[1].mark, arc::Mark::kWrong);
}

TEST(ProgramBooklet, GridsArePictures) {
  const Problem problem = MadeProblem("a", {Grid1x2(3, 4)});
  const core::Program program =
      core::ParseProgram("input", *problem.domain, problem.task.interface);
  const arc::Sheet sheet = ProgramBooklet(problem, program);
  ASSERT_EQ(sheet.rows.size(), 2u);
  EXPECT_EQ(sheet.rows[1].panels[0].grid, Grid1x2(1, 2));
  EXPECT_EQ(sheet.rows[1].panels[0].mark, arc::Mark::kRight);
}

TEST(ValuePanels, ListsOfGridsAreSeveralPictures) {
  const Problem problem = MadeProblem("a", {});
  base::Arena arena;
  core::ListBuilder grids(arena, 8);
  for (int i = 0; i < 8; ++i) grids.Add(GridValue(Grid1x2(i, i), arena));
  const core::Type type = core::Type::List(problem.task.interface.output_type);
  const auto panels = ValuePanels(*problem.domain, type, grids.Finish(true), "v");
  ASSERT_EQ(panels.size(), 7u);
  EXPECT_EQ(panels[2].caption, "v, 3 of 8: 1 x 2");
  EXPECT_EQ(panels[2].grid, Grid1x2(2, 2));
  EXPECT_EQ(panels[6].text, "and 2 more");
}

TEST(ValuePanels, NoValueIsNothing) {
  const Problem problem = MadeProblem("a", {});
  const auto panels =
      ValuePanels(*problem.domain, problem.task.interface.output_type, core::kUndefined, "v");
  ASSERT_EQ(panels.size(), 1u);
  EXPECT_EQ(panels[0].text, "nothing");
}

}  // namespace
}  // namespace hunch::measure
