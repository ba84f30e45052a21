#include "learning/abstraction_search.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <functional>
#include <map>
#include <numeric>
#include <optional>

#include "learning/expression_text.h"
#include "learning/random_corpus_for_test.h"

namespace hunch::learning {
namespace {

using Kind = Expression::Kind;

std::vector<ExpressionId> ParseAll(const std::vector<std::string>& texts, ExpressionGraph& graph) {
  std::vector<ExpressionId> programs;
  for (const std::string& text : texts) programs.push_back(ParseExpression(text, graph));
  return programs;
}

std::vector<uint32_t> EachItsTask(size_t programs) {
  std::vector<uint32_t> tasks(programs);
  std::iota(tasks.begin(), tasks.end(), 0);
  return tasks;
}

// The best abstraction as "body utility", or "none".
std::string Best(const std::vector<std::string>& texts, uint32_t max_arity,
                 std::vector<uint32_t> tasks = {}) {
  ExpressionGraph graph;
  const std::vector<ExpressionId> programs = ParseAll(texts, graph);
  if (tasks.empty()) tasks = EachItsTask(programs.size());
  const CorpusSnapshot corpus(graph, programs, tasks);
  const std::vector<Proposal> found = FindAbstractions(corpus, {.max_arity = max_arity});
  if (found.empty()) return "none";
  return PrintExpression(graph, BuildBody(found[0].body, graph)) + " " +
         std::to_string(found[0].utility);
}

TEST(AbstractionSearch, WhatOccursOnceSavesNothing) {
  EXPECT_EQ(Best({"(f a b c)"}, 2), "none");
  EXPECT_EQ(Best({"a", "a", "a"}, 2), "none");
}

TEST(AbstractionSearch, ARepeatedExpressionWithoutArguments) {
  EXPECT_EQ(Best({"(f a b)", "(g (f a b))", "(h (f a b))"}, 0),
            "(f a b) " + std::to_string(3 * (302 - 100) - 302));
}

TEST(AbstractionSearch, WhatVariesIsAnArgument) {
  EXPECT_EQ(Best({"(f (g a) (h u v))", "(f (g b) (h u v))", "(f (g c) (h u v))"}, 1),
            "(f (g #0) (h u v)) " + std::to_string(3 * (605 - 201) - 505));
  EXPECT_EQ(Best({"(f (g a) (h u v))", "(f (g b) (h u v))", "(f (g c) (h u v))"}, 0),
            "(h u v) " + std::to_string(3 * 202 - 302));
}

TEST(AbstractionSearch, AnArgumentThatIsUsedTwiceIsGivenOnce) {
  EXPECT_EQ(Best({"(f (p a) (q a) r)", "(f (p b) (q b) r)", "(f (p c) (q c) r)"}, 2),
            "(f (p #0) (q #0) r) " + std::to_string(3 * (605 - 201) - 405));
}

TEST(AbstractionSearch, ArgumentsMayBeFunctions) {
  EXPECT_EQ(Best({"(f u v w x y)", "(g u v w x y)", "(h u v w x y)"}, 1),
            "(#0 u v w x y) " + std::to_string(3 * (605 - 201) - 505));
}

TEST(AbstractionSearch, ArgumentsDoNotMentionLambdasOfTheBody) {
  // What varies mentions $0, which is bound inside: so it cannot be an argument here.
  EXPECT_EQ(Best({"(m (lam (f u v w (a $0))))", "(m (lam (f u v w (b $0))))"}, 1),
            "(m (lam (f u v w (#0 $0)))) " + std::to_string(2 * (707 - 201) - 607));
}

TEST(AbstractionSearch, ArgumentsAreReadOutsideOfTheLambdasOfTheBody) {
  // (a $1 c) under a lambda is (a $0 c) outside of it, so it is one argument that is used twice.
  ExpressionGraph graph;
  const std::vector<ExpressionId> programs =
      ParseAll({"(lam (f (a $0 c) (lam (g (a $1 c) u v w x))))",
                "(lam (f (b $0 d) (lam (g (b $1 d) u v w x))))"},
               graph);
  const CorpusSnapshot corpus(graph, programs, EachItsTask(2));
  const std::vector<Proposal> found = FindAbstractions(corpus, {.max_arity = 1});
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(PrintExpression(graph, BuildBody(found[0].body, graph)), "(f #0 (lam (g #0 u v w x)))");
}

TEST(AbstractionSearch, OverlappingMatchesCountOnce) {
  // The body matches at seven links of the chain, of which three can be replaced at once.
  EXPECT_EQ(Best({"(f (f (f (f (f (f (f (f (f a)))))))))"}, 1),
            "(f (f (f #0))) " + std::to_string(3 * (303 - 101) - 303));
}

TEST(AbstractionSearch, OfSeveralProgramsForATaskTheShortestCounts) {
  const std::vector<std::string> programs = {"(f (g a b) (g a b) (g a b))", "(g c)"};
  EXPECT_EQ(Best(programs, 0), "(g a b) " + std::to_string(3 * 202 - 302));
  EXPECT_EQ(Best(programs, 0, {0, 0}), "none");
}

TEST(AbstractionSearch, ArgumentsAreNumberedFromLeftToRight) {
  EXPECT_THAT(Best({"(f (g a) (k b) u v w)", "(f (g c) (k d) u v w)", "(f (g e) (k x) u v w)"}, 2),
              testing::StartsWith("(f (g #0) (k #1) u v w) "));
}

TEST(AbstractionSearch, StopsWhenAsked) {
  ExpressionGraph graph;
  const std::vector<ExpressionId> programs =
      ParseAll(RandomCorpus(1, false).Programs(60, 6), graph);
  const CorpusSnapshot corpus(graph, programs, EachItsTask(programs.size()));
  int asked = 0;
  SearchOptions options{.max_arity = 3};
  options.stop = [&asked] { return ++asked >= 1; };
  const std::vector<Proposal> first = FindAbstractions(corpus, options);
  EXPECT_EQ(asked, 1);
  const std::vector<Proposal> all = FindAbstractions(corpus, {.max_arity = 3});
  ASSERT_FALSE(all.empty());
  EXPECT_TRUE(first.empty() || first[0].utility <= all[0].utility);
}

// Every abstraction that can be cut out of an expression of the corpus, with its utility, worked
// out on the written-out programs in the plainest way.
class BruteForce {
 public:
  BruteForce(ExpressionGraph& graph, std::vector<ExpressionId> programs, uint32_t max_arity)
      : graph_(graph), programs_(std::move(programs)), max_arity_(max_arity) {}

  // Descending; those with needless arguments are left out.
  std::vector<int64_t> Utilities() {
    const std::vector<ExpressionId> parts = graph_.PartsOf(programs_);
    std::vector<ExpressionId> bodies;
    for (const ExpressionId part : parts) {
      Cut(part, 0, {}, [&](ExpressionId body, const Arguments&) {
        if (graph_[body].free == 0) bodies.push_back(body);
      });
    }
    std::sort(bodies.begin(), bodies.end());
    bodies.erase(std::unique(bodies.begin(), bodies.end()), bodies.end());
    std::vector<int64_t> utilities;
    for (const ExpressionId body : bodies) {
      if (const std::optional<int64_t> utility = Utility(body, parts))
        utilities.push_back(*utility);
    }
    std::sort(utilities.rbegin(), utilities.rend());
    return utilities;
  }

 private:
  using Arguments = std::vector<ExpressionId>;

  bool MayBeArgument(ExpressionId e, int depth) const {
    return (graph_[e].free & ((uint64_t{1} << depth) - 1)) == 0;
  }

  // Calls `visit` with each body that matches `e`, given the arguments that are already there; they
  // are numbered from left to right.
  using Visit = std::function<void(ExpressionId, const Arguments&)>;
  void Cut(ExpressionId e, int depth, const Arguments& sofar, const Visit& visit) {
    if (MayBeArgument(e, depth)) {
      const ExpressionId outside = graph_.Lower(e, depth);
      for (uint32_t j = 0; j < sofar.size(); ++j) {
        if (sofar[j] == outside) visit(graph_.Argument(j), sofar);
      }
      if (sofar.size() < max_arity_) {
        Arguments more = sofar;
        more.push_back(outside);
        visit(graph_.Argument(static_cast<uint32_t>(sofar.size())), more);
      }
    }
    const Expression node = graph_[e];
    if (node.kind == Kind::kApply) {
      Cut(node.left, depth, sofar, [&](ExpressionId f, const Arguments& after) {
        Cut(node.right, depth, after,
            [&](ExpressionId x, const Arguments& all) { visit(graph_.Apply(f, x), all); });
      });
    } else if (node.kind == Kind::kLambda) {
      Cut(node.left, depth + 1, sofar,
          [&](ExpressionId body, const Arguments& all) { visit(graph_.Lambda(body), all); });
    } else {
      visit(e, sofar);
    }
  }

  bool Matches(ExpressionId body, ExpressionId e, int depth,
               std::map<uint32_t, ExpressionId>& arguments) {
    const Expression b = graph_[body];
    const Expression node = graph_[e];
    if (b.kind == Kind::kArgument) {
      if (!MayBeArgument(e, depth)) return false;
      const ExpressionId outside = graph_.Lower(e, depth);
      return arguments.try_emplace(b.left, outside).first->second == outside;
    }
    if (b.kind != node.kind) return false;
    if (b.kind == Kind::kApply) {
      return Matches(b.left, node.left, depth, arguments) &&
             Matches(b.right, node.right, depth, arguments);
    }
    if (b.kind == Kind::kLambda) return Matches(b.left, node.left, depth + 1, arguments);
    return body == e;
  }

  int64_t LeastCost(ExpressionId e, ExpressionId body, std::map<ExpressionId, int64_t>& known) {
    if (const auto there = known.find(e); there != known.end()) return there->second;
    const Expression node = graph_[e];
    int64_t least = 100;
    if (node.kind == Kind::kApply) {
      least = 1 + LeastCost(node.left, body, known) + LeastCost(node.right, body, known);
    } else if (node.kind == Kind::kLambda) {
      least = 1 + LeastCost(node.left, body, known);
    }
    std::map<uint32_t, ExpressionId> arguments;
    if (Matches(body, e, 0, arguments)) {
      int64_t use = 100;
      for (const auto& [j, argument] : arguments) use += 1 + LeastCost(argument, body, known);
      least = std::min(least, use);
    }
    return known[e] = least;
  }

  // Nothing where an argument is needless among the matches that save something by themselves.
  std::optional<int64_t> Utility(ExpressionId body, const std::vector<ExpressionId>& parts) {
    std::vector<std::map<uint32_t, ExpressionId>> rows;
    for (const ExpressionId part : parts) {
      std::map<uint32_t, ExpressionId> arguments;
      if (!Matches(body, part, 0, arguments)) continue;
      int64_t gain = graph_[part].cost - 100;
      for (const auto& [j, argument] : arguments) gain -= 1 + graph_[argument].cost;
      if (gain > 0) rows.push_back(arguments);
    }
    if (rows.empty()) return std::nullopt;
    for (const auto& [j, first] : rows[0]) {
      const auto same = [j = j, first = first](const auto& row) { return row.at(j) == first; };
      if (graph_[first].free == 0 && std::all_of(rows.begin(), rows.end(), same)) {
        return std::nullopt;
      }
      for (uint32_t i = 0; i < j; ++i) {
        const auto equal = [i, j = j](const auto& row) { return row.at(i) == row.at(j); };
        if (std::all_of(rows.begin(), rows.end(), equal)) return std::nullopt;
      }
    }
    int64_t utility = -graph_[body].cost;
    std::map<ExpressionId, int64_t> known;
    for (const ExpressionId program : programs_) {
      utility += graph_[program].cost - LeastCost(program, body, known);
    }
    return utility > 0 ? std::optional(utility) : std::nullopt;
  }

  ExpressionGraph& graph_;
  std::vector<ExpressionId> programs_;
  uint32_t max_arity_;
};

class AgainstBruteForceTest : public testing::TestWithParam<bool> {};

TEST_P(AgainstBruteForceTest, TheBestFewHaveTheSameUtilities) {
  constexpr size_t kMost = 3;
  int found_some = 0;
  for (uint64_t seed = 0; seed < 40; ++seed) {
    ExpressionGraph graph;
    const std::vector<std::string> texts = RandomCorpus(seed, GetParam()).Programs(4, 3);
    const std::vector<ExpressionId> programs = ParseAll(texts, graph);
    const auto max_arity = static_cast<uint32_t>(seed % 4);
    std::vector<int64_t> expected = BruteForce(graph, programs, max_arity).Utilities();
    expected.resize(std::min(expected.size(), kMost));
    const CorpusSnapshot corpus(graph, programs, EachItsTask(programs.size()));
    std::vector<int64_t> utilities;
    for (const Proposal& p : FindAbstractions(corpus, {.max_arity = max_arity, .most = kMost})) {
      utilities.push_back(p.utility);
    }
    ASSERT_EQ(utilities, expected) << "seed " << seed << ": " << testing::PrintToString(texts);
    found_some += expected.empty() ? 0 : 1;
  }
  EXPECT_GT(found_some, 10);
}

INSTANTIATE_TEST_SUITE_P(Corpora, AgainstBruteForceTest, testing::Bool(), [](const auto& lambdas) {
  return lambdas.param ? "WithLambdas" : "Plain";
});

}  // namespace
}  // namespace hunch::learning
