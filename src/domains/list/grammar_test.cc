#include "domains/list/grammar.h"

#include <gtest/gtest.h>

#include <set>
#include <sstream>

#include "core/unify.h"
#include "domains/list/list_domain.h"

namespace hunch::list {
namespace {

core::Type TypeOf(const core::Production& production) {
  core::Type type = production.result;
  for (auto it = production.arguments.rbegin(); it != production.arguments.rend(); ++it) {
    type = core::Type::Function(*it, type);
  }
  return type;
}

std::string Signature(const core::Production& production) {
  return production.primitive->name + " : " + TheListDomain().types().Print(TypeOf(production));
}

TEST(ListGrammar, HasEveryPrimitiveButOneAndNoProductionTwice) {
  std::set<std::string> names;
  std::set<std::string> signatures;
  for (const core::Production& production : TheListDomain().grammar().productions) {
    names.insert(production.primitive->name);
    EXPECT_TRUE(signatures.insert(Signature(production)).second) << Signature(production);
    EXPECT_GT(production.bits, 0);
  }
  EXPECT_EQ(names.size(), TheListDomain().primitives().size() - 1);
  EXPECT_FALSE(names.contains("greater"));
  EXPECT_TRUE(signatures.contains("map : (int -> int) -> list int -> list int"));
  EXPECT_TRUE(signatures.contains("map : (int -> bool) -> list int -> list bool"));
  EXPECT_TRUE(signatures.contains("if : bool -> list int -> list int -> list int"));
}

TEST(ListGrammar, ProductionsAreInstancesOfTheirPrimitives) {
  for (const core::Production& production : TheListDomain().grammar().productions) {
    core::Unifier types;
    EXPECT_TRUE(types.Unify(types.Instance(TheListDomain().TypeOf(*production.primitive)),
                            types.Instance(TypeOf(production))))
        << Signature(production);
  }
}

TEST(ListGrammar, SavesAndLoads) {
  std::stringstream text;
  TheListDomain().grammar().Save(TheListDomain(), text);
  const auto loaded = core::Grammar::Load(TheListDomain(), text, "grammar");
  const auto& productions = TheListDomain().grammar().productions;
  ASSERT_EQ(loaded.productions.size(), productions.size());
  for (size_t i = 0; i < productions.size(); ++i) {
    EXPECT_EQ(Signature(loaded.productions[i]), Signature(productions[i]));
  }
}

}  // namespace
}  // namespace hunch::list
