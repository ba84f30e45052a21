#include "learning/library_rewriting.h"

#include <gtest/gtest.h>

#include "core/random_program_for_test.h"
#include "learning/learnt_domain.h"
#include "learning/learnt_for_test.h"

namespace hunch::learning {
namespace {

class LibraryRewritingTest : public testing::Test {
 protected:
  const std::vector<LearntFunction>& functions() const { return domain_.functions(); }
  std::string With(const std::string& text) const {
    return TextOf(WrittenWith(ParseOver(lists_, text), functions(), domain_));
  }
  std::string Out(const std::string& text) const {
    return TextOf(WrittenOut(ParseOver(domain_, text), functions(), lists_));
  }

  const core::Domain& lists_ = list::TheListDomain();
  const LearntDomain domain_{
      lists_,
      {KeepBelow(), Double(), KeepReversed(),
       MadeFunction("double_all", "list int -> list int", "\\a -> map(\\x -> add(x, x), a)"),
       MadeFunction("raise", "int -> list int -> list int", "\\a b -> map(\\x -> add(x, a), b)")}};
};

TEST_F(LibraryRewritingTest, BodiesBecomeUses) {
  EXPECT_EQ(With("filter(\\x -> less(x, k), tail(xs))"), "keep_below(k, tail(xs))");
  EXPECT_EQ(With("add(add(k, k), add(k, k))"), "double(double(k))");
  EXPECT_EQ(With("add(k, 1)"), "add(k, 1)");
}

TEST_F(LibraryRewritingTest, TheLargestBodyIsTaken) {
  EXPECT_EQ(With("map(\\x -> add(x, x), xs)"), "double_all(xs)");
}

TEST_F(LibraryRewritingTest, ArgumentsDoNotReachIntoTheBody) {
  // The limit would be the body's own variable.
  EXPECT_EQ(With("filter(\\x -> less(x, square(x)), xs)"), "filter(\\x -> less(x, square(x)), xs)");
  EXPECT_EQ(With("flat_map(\\x -> filter(\\y -> less(y, square(x)), xs), xs)"),
            "flat_map(\\x -> keep_below(square(x), xs), xs)");
}

TEST_F(LibraryRewritingTest, UsesBecomeBodies) {
  EXPECT_EQ(Out("flat_map(\\x -> raise(double(x), xs), xs)"),
            "flat_map(\\x -> map(\\y -> add(y, add(x, x)), xs), xs)");
}

TEST_F(LibraryRewritingTest, FunctionsAreArguments) {
  const std::string body = "fold(\\x y -> if(less(y, k), prepend(y, x), x), [], tail(xs))";
  EXPECT_EQ(With(body), "keep_reversed(\\x -> less(x, k), tail(xs))");
  EXPECT_EQ(Out("keep_reversed(\\x -> less(x, k), tail(xs))"), body);
  // The condition must not use the list that is being made.
  const std::string other = "fold(\\x y -> if(less(y, length(x)), prepend(y, x), x), [], tail(xs))";
  EXPECT_EQ(With(other), other);
}

TEST_F(LibraryRewritingTest, PassedFunctionsKeepWhatTheySee) {
  const std::string with = "flat_map(\\x -> keep_reversed(\\y -> less(y, add(x, k)), xs), xs)";
  const std::string out =
      "flat_map(\\x -> fold(\\y z -> if(less(z, add(x, k)), prepend(z, y), y), [], xs), xs)";
  EXPECT_EQ(With(out), with);
  EXPECT_EQ(Out(with), out);
}

TEST_F(LibraryRewritingTest, NodesThatAFunctionSavesAreCounted) {
  const auto saved = [&](const std::string& text) {
    return NodesSaved(ParseOver(lists_, text), Double().body, 1);
  };
  EXPECT_EQ(saved("add(head(xs), head(xs))"), 2);        // add a b -> double a
  EXPECT_EQ(saved("add(add(k, k), add(k, k))"), 3 + 1);  // the argument again
  EXPECT_EQ(saved("add(k, head(xs))"), 0);
}

TEST_F(LibraryRewritingTest, WrittenOutProgramsAreOfTheBaseLanguage) {
  const core::Program out = WrittenOut(ParseOver(domain_, "double(head(xs))"), functions(), lists_);
  EXPECT_EQ(out->primitive, lists_.Find("add"));
  EXPECT_EQ(out->children[0]->primitive, lists_.Find("head"));
}

TEST_F(LibraryRewritingTest, WritingOutUndoesWritingWith) {
  base::Random random(5);
  core::RandomPrograms programs(lists_, ListAndNumber(), random, [](core::Type of) -> std::string {
    if (of == core::Type::Bool()) return "true";
    return of == core::Type::Int() ? "7" : "[1, -2]";
  });
  int used = 0;
  for (int i = 0; i < 3000; ++i) {
    core::Program program;
    try {
      program = ParseOver(lists_, programs.OfType(core::Type::List(core::Type::Int()), 4));
    } catch (const std::exception&) {
      continue;  // a literal of this type has no text
    }
    const core::Program with = WrittenWith(program, functions(), domain_);
    for (const LearntFunction& function : functions()) used += UsesOf(with, function.name) > 0;
    EXPECT_TRUE(SameProgram(WrittenOut(with, functions(), lists_), program)) << TextOf(program);
  }
  EXPECT_GT(used, 0);
}

TEST_F(LibraryRewritingTest, UsesAreCounted) {
  EXPECT_EQ(UsesOf(ParseOver(domain_, "double(double(add(k, k)))"), "double"), 2);
  EXPECT_EQ(UsesOf(ParseOver(domain_, "keep_below(k, xs)"), "double"), 0);
}

}  // namespace
}  // namespace hunch::learning
