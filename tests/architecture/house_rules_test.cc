#include "architecture/house_rules.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace hunch::architecture {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

std::vector<Complaint> Check(std::string path, std::string text) {
  return CheckHouse({{std::move(path), std::move(text)}});
}

auto Says(int line, const std::string& words) {
  return AllOf(Field(&Complaint::line, line), Field(&Complaint::message, HasSubstr(words)));
}

std::string Lines(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += "int line;\n";
  return text;
}

TEST(HouseRules, AnIncludeMayGoDownOrStayInItsFolder) {
  EXPECT_THAT(Check("search/bank.cc",
                    "#include \"search/bank.h\"\n#include \"core/program.h\"\n"
                    "#include \"base/hash.h\"\n#include <vector>\n"),
              IsEmpty());
  EXPECT_THAT(Check("domains/grid/objects/parts.cc", "#include \"domains/grid/grid.h\"\n"),
              IsEmpty());
  EXPECT_THAT(Check("apps/cli/main.cc", "#include \"measure/report.h\"\n"), IsEmpty());
}

TEST(HouseRules, AnIncludeMayNotGoUp) {
  EXPECT_THAT(Check("core/task.h", "#pragma once\n#include \"search/bank.h\"\n"),
              ElementsAre(Says(2, "up from core")));
  EXPECT_THAT(Check("measure/run.cc", "#include \"apps/cli/options.h\"\n"),
              ElementsAre(Says(1, "up from measure")));
  EXPECT_THAT(Check("arc/files.cc", "#include \"measure/report.h\"\n"),
              ElementsAre(Says(1, "up from arc")));
}

TEST(HouseRules, AnIncludeMayNotGoSideways) {
  EXPECT_THAT(Check("search/bank_test.cc", "#include \"domains/list/list_domain.h\"\n"),
              ElementsAre(Says(1, "sideways from search")));
  EXPECT_THAT(Check("domains/list/ints.cc", "#include \"domains/grid/grid.h\"\n"),
              ElementsAre(Says(1, "to domains/grid")));
  EXPECT_THAT(Check("apps/server/main.cc", "#include \"apps/cli/options.h\"\n"),
              ElementsAre(Says(1, "sideways")));
}

TEST(HouseRules, OddlySpacedIncludesAreReadAndCommentsAreNot) {
  EXPECT_THAT(Check("base/a.h", "  #  include\"core/task.h\"\n"), ElementsAre(Says(1, "up")));
  EXPECT_THAT(Check("base/a.h", "// #include \"core/task.h\"\n"), IsEmpty());
}

TEST(HouseRules, AnIncludeIsRootedAtTheSources) {
  EXPECT_THAT(Check("core/task.cc", "#include \"task.h\"\n"), ElementsAre(Says(1, "not rooted")));
  EXPECT_THAT(Check("core/task.cc", "#include \"../base/hash.h\"\n"),
              ElementsAre(Says(1, "not rooted")));
}

TEST(HouseRules, AFolderBehindASeamKnowsNoMoreThanItMust) {
  EXPECT_THAT(Check("search/rules/rule_tree.cc",
                    "#include \"search/rules/rule_tree.h\"\n#include \"base/hash.h\"\n"
                    "#include \"search/tables/table.h\"\n#include <vector>\n"),
              IsEmpty());
  EXPECT_THAT(Check("search/rules/rule_tree.cc", "#include \"search/workspace.h\"\n"),
              ElementsAre(Says(1, "none of what search/rules/ knows")));
  EXPECT_THAT(Check("search/rules/rule_tree.h", "#include \"core/schema.h\"\n"),
              ElementsAre(Says(1, "none of what search/rules/ knows")));
  EXPECT_THAT(Check("search/tables/table.h", "#include \"search/rules/rule.h\"\n"),
              ElementsAre(Says(1, "none of what search/tables/ knows")));
  EXPECT_THAT(Check("search/rules/rule_tree_test.cc", "#include \"search/workspace.h\"\n"),
              IsEmpty());
}

TEST(HouseRules, FencedHeadersStayBehindTheirFences) {
  struct Case {
    const char* header;
    const char* inside;
    const char* outside;
  };
  const Case cases[] = {
      {"torch/torch.h", "intuition/train.cc", "learning/loop.cc"},
      {"sqlite3.h", "memory/store.cc", "measure/report.cc"},
      {"SQLiteCpp/SQLiteCpp.h", "memory/store.cc", "apps/cli/main.cc"},
      {"httplib.h", "apps/server/main.cc", "apps/cli/main.cc"},
      {"pybind11/pybind11.h", "apps/python/module.cc", "core/task.cc"},
      {"CLI/CLI.hpp", "apps/cli/main.cc", "apps/server/main.cc"},
      {"lodepng.h", "arc/png.cc", "domains/grid/grid.cc"},
      {"nlohmann/json.hpp", "apps/server/main.cc", "core/task.cc"},
      {"nlohmann/json.hpp", "domains/list/task_file.cc", "domains/grid/grid.cc"},
      {"nlohmann/json_fwd.hpp", "arc/files.h", "search/bank.h"},
  };
  for (const Case& c : cases) {
    const std::string angled = "#include <" + std::string(c.header) + ">\n";
    const std::string quoted = "#include \"" + std::string(c.header) + "\"\n";
    EXPECT_THAT(Check(c.inside, angled), IsEmpty());
    EXPECT_THAT(Check(c.outside, angled), ElementsAre(Says(1, "fenced"))) << c.header;
    EXPECT_THAT(Check(c.outside, quoted), ElementsAre(Says(1, "fenced"))) << c.header;
  }
}

TEST(HouseRules, LongFilesMustBeTables) {
  EXPECT_THAT(Check("core/a.cc", Lines(kMaxLines)), IsEmpty());
  EXPECT_THAT(Check("core/a.cc", Lines(kMaxLines + 1)), ElementsAre(Says(0, "601 lines")));
  EXPECT_THAT(Check("core/a.cc", "// data table: primes\n" + Lines(kMaxLines)), IsEmpty());
  EXPECT_THAT(Check("core/a.cc", "\n// data table: primes\n" + Lines(kMaxLines)),
              ElementsAre(Says(0, "no data table")));
}

TEST(HouseRules, NamesMustSaySomething) {
  EXPECT_THAT(Check("core/utils.h", ""), ElementsAre(Says(0, "'utils.h' says nothing")));
  EXPECT_THAT(Check("core/helpers_test.cc", ""), ElementsAre(Says(0, "says nothing")));
  EXPECT_THAT(Check("core/common/task.h", ""), ElementsAre(Says(0, "'common'")));
  EXPECT_THAT(Check("domains/grid/grid_util.cc", ""), ElementsAre(Says(0, "says nothing")));
  EXPECT_THAT(Check("domains/grid/most_common.cc", ""), IsEmpty());
}

TEST(HouseRules, EverySourceLiesInAFolderOfTheTable) {
  EXPECT_THAT(Check("main.cc", ""), ElementsAre(Says(0, "no folder")));
  EXPECT_THAT(Check("solver/bank.cc", ""), ElementsAre(Says(0, "no folder")));
  EXPECT_THAT(Check("domains/registry.cc", ""), ElementsAre(Says(0, "no folder")));
  EXPECT_THAT(Check("corelike/task.cc", ""), ElementsAre(Says(0, "no folder")));
}

TEST(HouseRules, AComplaintNamesItsPlace) {
  EXPECT_EQ((Complaint{"core/a.h", 3, "m"}.ToString()), "src/core/a.h:3: m");
  EXPECT_EQ((Complaint{"core/a.h", 0, "m"}.ToString()), "src/core/a.h: m");
}

TEST(HouseRules, LinesAreCountedWithOrWithoutAFinalBreak) {
  EXPECT_EQ(CountLines(""), 0);
  EXPECT_EQ(CountLines("a"), 1);
  EXPECT_EQ(CountLines("a\nb\n"), 2);
  EXPECT_EQ(CountLines("a\nb"), 2);
}

TEST(HouseRules, TheMedianIsTheLowerOne) {
  EXPECT_EQ(MedianLines({}), 0);
  EXPECT_EQ(MedianLines({{"a", Lines(9)}, {"b", Lines(1)}, {"c", Lines(3)}}), 3);
  EXPECT_EQ(MedianLines({{"a", Lines(9)}, {"b", Lines(1)}}), 1);
}

}  // namespace
}  // namespace hunch::architecture
