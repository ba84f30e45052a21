#include "learning/learnt_domain.h"

#include <gtest/gtest.h>

#include <algorithm>

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

TEST(LearntDomain, ItsFunctionsMayTakeFunctions) {
  const LearntDomain domain(list::TheListDomain(), {KeepReversed()});
  EXPECT_EQ(Evaluated(domain, "keep_reversed(\\x -> less(x, k), xs)"), "[2, 1, 4]");
  // What is passed may see variables around it, which differ from row to row.
  const std::string text = "map(\\x -> length(keep_reversed(\\y -> less(y, x), xs)), xs)";
  EXPECT_EQ(TextOf(ParseOver(domain, text)), text);
  EXPECT_EQ(Evaluated(domain, text), "[2, 0, 3, 1]");
}

TEST(LearntDomain, SaysProgramsOfItsBaseInItsOwnWords) {
  const LearntDomain domain(list::TheListDomain(), {Double()});
  const core::Program program = ParseOver(list::TheListDomain(), "map(\\x -> add(x, x), xs)");
  EXPECT_EQ(TextOf(domain.InOwnWords(program)), "map(\\x -> double(x), xs)");
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

// What the search finds for lists and limits, given the learnt functions of `domain` and `more` of
// its productions.
std::string Searched(const LearntDomain& domain, const std::vector<std::string>& more,
                     const std::vector<const char*>& outputs) {
  core::Task task;
  task.interface = ListAndNumber();
  task.interface.output_type = core::Type::List(core::Type::Int());
  const auto list = [&](const char* text) {
    return domain.ParseLiteral(text, *task.storage)->value;
  };
  task.train = {{{list("[4, 1, 7, 2]"), core::Value::OfNumber(3)}, list(outputs[0])},
                {{list("[5, 6, 3]"), core::Value::OfNumber(6)}, list(outputs[1])}};
  core::Grammar grammar = domain.Extended(domain.base().grammar());
  std::erase_if(grammar.productions, [&](const core::Production& production) {
    const std::string& name = production.primitive->name;
    return domain.base().Find(name) != nullptr &&
           std::find(more.begin(), more.end(), name) == more.end();
  });
  search::Options options;
  options.work = 200;
  options.grammar = &grammar;
  const search::Result result = search::Solve(domain, task, options);
  if (result.attempts.empty() || result.attempts[0].guess) return "nothing";
  return core::PrintProgram(result.attempts[0].program, task.interface);
}

TEST(LearntDomain, SearchFindsProgramsWithItsFunctions) {
  const LearntDomain domain(list::TheListDomain(), {KeepBelow()});
  EXPECT_EQ(Searched(domain, {}, {"[1, 2]", "[5, 3]"}), "keep_below(k, xs)");
}

TEST(LearntDomain, SearchFindsWhatToPassToItsFunctions) {
  const LearntDomain domain(list::TheListDomain(), {KeepReversed()});
  EXPECT_EQ(Searched(domain, {"less"}, {"[2, 1]", "[3, 5]"}),
            "keep_reversed(\\x -> less(x, k), xs)");
}

}  // namespace
}  // namespace hunch::learning
