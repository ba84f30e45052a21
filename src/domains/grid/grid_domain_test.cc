#include "domains/grid/grid_domain.h"

#include <gtest/gtest.h>

#include <set>

#include "domains/grid/families.h"
#include "domains/grid/task_for_test.h"

namespace hunch::grid {
namespace {

using core::Type;

bool SameAnswer(std::string_view value, std::string_view target) {
  base::Arena arena;
  const core::Domain& domain = TheGridDomain();
  const auto a = domain.ParseLiteral(value, arena).value();
  const auto b = domain.ParseLiteral(target, arena).value();
  EXPECT_EQ(a.type, b.type);
  return domain.SameAnswer(a.type, a.value, b.value);
}

TEST(GridDomainTest, AnswersAreRightWhereverTheyWereCutFrom) {
  EXPECT_TRUE(SameAnswer("grid[12]@(3,4)", "grid[12]"));
  EXPECT_FALSE(SameAnswer("grid[12]", "grid[1/2]"));
  EXPECT_FALSE(SameAnswer("grid[12]", "grid[11]"));
  EXPECT_TRUE(SameAnswer("3", "3"));
  EXPECT_FALSE(SameAnswer("red", "blue"));
}

TEST(GridDomainTest, HasTheBreadthThatTasksNeed) {
  EXPECT_GE(TheGridDomain().primitives().size(), 150u);
}

TEST(GridDomainTest, AssemblyNamesItsPrimitives) {
  const core::Domain& domain = TheGridDomain();
  for (const char* name : {domain.assembly()->over(), domain.assembly()->fit()}) {
    ASSERT_NE(domain.Find(name), nullptr) << name;
    EXPECT_EQ(domain.Find(name)->signature, "grid -> grid -> grid");
  }
}

TEST(GridDomainTest, GrammarIsGroundAndHasEachProductionOnce) {
  std::set<std::pair<std::string, std::string>> seen;
  for (const core::Production& production : TheGridDomain().grammar().productions) {
    std::string type;
    for (const Type& argument : production.arguments) {
      EXPECT_FALSE(argument.has_variables()) << production.primitive->name;
      type += GridTypeNames().Print(argument) + ", ";
    }
    type += GridTypeNames().Print(production.result);
    EXPECT_FALSE(production.result.has_variables()) << production.primitive->name;
    EXPECT_TRUE(seen.emplace(production.primitive->name, type).second)
        << production.primitive->name << " : " << type;
  }
}

TEST(GridDomainTest, ListPrimitivesComeAtFewTypes) {
  int maps = 0, views = 0;
  for (const core::Production& production : TheGridDomain().grammar().productions) {
    maps += production.primitive->name == "map";
    views += production.primitive->name.starts_with("with_");
  }
  EXPECT_GE(maps, 1);
  EXPECT_LE(maps, 4);
  EXPECT_EQ(views, 0) << "views are searched as lanes";
}

}  // namespace
}  // namespace hunch::grid
