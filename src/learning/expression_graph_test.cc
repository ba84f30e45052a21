#include "learning/expression_graph.h"

#include <gmock/gmock.h>

#include "learning/expression_text.h"

namespace hunch::learning {
namespace {

class ExpressionGraphTest : public testing::Test {
 protected:
  ExpressionId Parse(const std::string& text) { return ParseExpression(text, graph_); }
  std::string Print(ExpressionId expression) const { return PrintExpression(graph_, expression); }

  ExpressionGraph graph_;
};

TEST_F(ExpressionGraphTest, CostsAndFreeVariables) {
  const Expression node = graph_[Parse("(lam (f $0 $2 (lam $1)))")];
  EXPECT_EQ(node.cost, 100 * 4 + 3 + 2);
  EXPECT_EQ(node.free, 2u);  // only $2, which is $1 outside
  EXPECT_EQ(graph_[Parse("(f #0 #1)")].cost, 102);
  EXPECT_TRUE(graph_[Parse("(lam (f #0))")].has_arguments);
  EXPECT_FALSE(graph_[Parse("(lam (f $0))")].has_arguments);
}

TEST_F(ExpressionGraphTest, LoweringMovesFreeVariablesOnly) {
  EXPECT_EQ(Print(graph_.Lower(Parse("(f $2 (lam (g $0 $3)))"), 2)), "(f $0 (lam (g $0 $1)))");
  EXPECT_EQ(Print(graph_.Lower(Parse("(f $0 (lam (g $0 $1)))"), -2)), "(f $2 (lam (g $0 $3)))");
  EXPECT_EQ(Print(graph_.Lower(Parse("(lam $0)"), 5)), "(lam $0)");
}

TEST_F(ExpressionGraphTest, InstantiatingRaisesArgumentsUnderLambdas) {
  const ExpressionId arguments[] = {Parse("(a $0)"), Parse("b")};
  EXPECT_EQ(Print(graph_.Instantiate(Parse("(f #1 #0 (lam (g $0 #0)))"), arguments)),
            "(f b (a $0) (lam (g $0 (a $1))))");
}

TEST_F(ExpressionGraphTest, PartsComeBeforeWhatTheyArePartsOf) {
  const ExpressionId programs[] = {Parse("(f (g a) (lam (g a)))")};
  Parse("(other thing)");
  const std::vector<ExpressionId> parts = graph_.PartsOf(programs);
  EXPECT_EQ(parts.size(), 7u);  // f, g, a, (g a), (f (g a)), (lam (g a)), all
  EXPECT_TRUE(std::is_sorted(parts.begin(), parts.end()));
  EXPECT_EQ(parts.back(), programs[0]);
}

}  // namespace
}  // namespace hunch::learning
