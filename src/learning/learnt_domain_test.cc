#include "learning/learnt_domain.h"

#include <gtest/gtest.h>

#include "base/error.h"
#include "core/evaluate.h"
#include "learning/learnt_for_test.h"
#include "search/solver.h"

namespace hunch::learning {
namespace {

std::string Evaluated(const core::Language& language, const std::string& text) {
  base::Arena arena;
  const core::Value inputs[] = {language.ParseLiteral("[4, 1, 7, 2]", arena)->value,
                                core::Value::OfNumber(5)};
  const core::Program program = ParseOver(language, text);
  return language.PrintLiteral(program->type, core::EvaluateOne(program, inputs, arena));
}

TEST(LearntDomain, ReadsPrintsAndRunsProgramsWithItsFunctions) {
  const LearntDomain domain(list::TheListDomain(), {KeepBelow(), Double()});
  const std::string text =
      "map(\\x -> double(add(x, length(keep_below(x, xs)))), keep_below(k, xs))";
  EXPECT_EQ(TextOf(ParseOver(domain, text)), text);
  EXPECT_EQ(Evaluated(domain, text), "[12, 2, 6]");
}

TEST(LearntDomain, RefusesNamesThatAreTakenOrNone) {
  const auto with_name = [](const std::string& name) {
    return MadeFunction(name, "int -> int", "\\a -> add(a, a)");
  };
  const core::Domain& lists = list::TheListDomain();
  EXPECT_THROW(LearntDomain(lists, {with_name("map")}), base::InputError);
  EXPECT_THROW(LearntDomain(lists, {with_name("f"), with_name("f")}), base::InputError);
  EXPECT_THROW(LearntDomain(lists, {with_name("2f")}), base::InputError);
  EXPECT_THROW(LearntDomain(lists, {with_name("")}), base::InputError);
}

TEST(LearntDomain, OnlyTheExtendedGrammarHasTheFunctions) {
  const LearntDomain domain(list::TheListDomain(), {KeepBelow()});
  const size_t before = list::TheListDomain().grammar().productions.size();
  EXPECT_EQ(domain.grammar().productions.size(), before);
  const core::Grammar extended = domain.Extended(list::TheListDomain().grammar());
  ASSERT_EQ(extended.productions.size(), before + 1);
  EXPECT_EQ(extended.productions.back().primitive, domain.Find("keep_below"));
}

TEST(LearntDomain, SearchFindsProgramsWithItsFunctions) {
  const LearntDomain domain(list::TheListDomain(), {KeepBelow()});
  core::Task task;
  task.interface = ListAndNumber();
  task.interface.output_type = core::Type::List(core::Type::Int());
  const auto list = [&](const char* text) {
    return domain.ParseLiteral(text, *task.storage)->value;
  };
  task.train = {{{list("[4, 1, 7, 2]"), core::Value::OfNumber(3)}, list("[1, 2]")},
                {{list("[5, 6, 3]"), core::Value::OfNumber(6)}, list("[5, 3]")}};
  core::Grammar grammar = domain.Extended(domain.base().grammar());
  grammar.productions.erase(grammar.productions.begin(), grammar.productions.end() - 1);
  search::Options options;
  options.work = 100;
  options.grammar = &grammar;
  const search::Result result = search::Solve(domain, task, options);
  ASSERT_FALSE(result.attempts.empty());
  EXPECT_FALSE(result.attempts[0].guess);
  EXPECT_EQ(core::PrintProgram(result.attempts[0].program, task.interface), "keep_below(k, xs)");
}

}  // namespace
}  // namespace hunch::learning
