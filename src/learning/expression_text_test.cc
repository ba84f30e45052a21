#include "learning/expression_text.h"

#include <gmock/gmock.h>

#include "base/error.h"
#include "learning/random_corpus_for_test.h"

namespace hunch::learning {
namespace {

std::string Again(const std::string& text) {
  ExpressionGraph graph;
  return PrintExpression(graph, ParseExpression(text, graph));
}

TEST(ExpressionText, KeepsSymbolsAsTheyAre) {
  EXPECT_EQ(Again("(M 1 (/ pi 2) 0 -0.50)"), "(M 1 (/ pi 2) 0 -0.50)");
  EXPECT_EQ(Again("  x "), "x");
  EXPECT_EQ(Again("(f \"a\" lambdas é)"), "(f \"a\" lambdas é)");
}

TEST(ExpressionText, ApplicationsAreCurried) {
  EXPECT_EQ(Again("((f a) b)"), "(f a b)");
  EXPECT_EQ(Again("((l 1) t (r 6))"), "(l 1 t (r 6))");
  EXPECT_EQ(Again("(f)"), "f");
}

TEST(ExpressionText, LambdasVariablesAndArguments) {
  EXPECT_EQ(Again("(lambda (f $0 (lam $1) #2))"), "(lam (f $0 (lam $1) #2))");
  EXPECT_EQ(Again("((lam $0) x)"), "((lam $0) x)");
  EXPECT_EQ(Again("(f lam)"), "(f lam)");
}

TEST(ExpressionText, PrintingIsTheInverseOfReading) {
  for (const bool lambdas : {false, true}) {
    for (const std::string& text : RandomCorpus(7, lambdas).Programs(200, 5)) {
      const std::string printed = Again(text);
      EXPECT_EQ(Again(printed), printed);
    }
  }
}

TEST(ExpressionText, EqualExpressionsAreOneNode) {
  ExpressionGraph graph;
  const ExpressionId a = ParseExpression("(f (g x) (g x))", graph);
  const size_t size = graph.size();
  EXPECT_EQ(ParseExpression("((f (g x)) (g x))", graph), a);
  EXPECT_EQ(graph.size(), size);
}

struct Fault {
  const char* text;
  const char* message;
};

class ExpressionFaultTest : public testing::TestWithParam<Fault> {};

TEST_P(ExpressionFaultTest, IsSaidWithItsPlace) {
  ExpressionGraph graph;
  try {
    ParseExpression(GetParam().text, graph);
    FAIL() << GetParam().text << " was read";
  } catch (const base::InputError& error) {
    EXPECT_STREQ(error.what(), GetParam().message);
  }
}

INSTANTIATE_TEST_SUITE_P(
    Texts, ExpressionFaultTest,
    testing::Values(Fault{"", "character 1: no expression"},
                    Fault{"(f a", "character 1: a parenthesis that is not closed"},
                    Fault{"(f a))", "character 6: a parenthesis that was not opened"},
                    Fault{"f a", "character 3: text after the end of the expression"},
                    Fault{"(f ())", "character 4: an empty pair of parentheses"},
                    Fault{"(lam)", "character 1: an empty pair of parentheses"},
                    Fault{"(lam a b)", "character 8: a lambda has one body"},
                    Fault{"(f $x)", "character 4: '$x' is no index"},
                    Fault{"$70", "character 4: a variable of more than 64 lambdas"}));

TEST(ExpressionText, NestingHasAnEnd) {
  ExpressionGraph graph;
  std::string text;
  for (int i = 0; i < 100'000; ++i) text += "(f ";
  text += "x" + std::string(100'000, ')');
  EXPECT_THROW(ParseExpression(text, graph), base::InputError);
}

}  // namespace
}  // namespace hunch::learning
