#include "learning/compression.h"

#include <gmock/gmock.h>

#include "learning/corpus_file.h"
#include "learning/expansion.h"
#include "learning/expression_text.h"
#include "learning/random_corpus_for_test.h"

namespace hunch::learning {
namespace {

struct Compressed {
  ExpressionGraph graph;
  std::vector<ExpressionId> programs;
  std::vector<uint32_t> tasks;
  Compression result;

  Compressed(const std::vector<std::string>& texts, const CompressionOptions& options) {
    for (const std::string& text : texts) {
      tasks.push_back(static_cast<uint32_t>(programs.size()));
      programs.push_back(ParseExpression(text, graph));
    }
    result = Compress(graph, programs, tasks, options);
  }

  std::vector<std::string> Rewritten() const {
    std::vector<std::string> texts;
    for (const ExpressionId program : result.programs) {
      texts.push_back(PrintExpression(graph, program));
    }
    return texts;
  }

  std::vector<std::string> Bodies() const {
    std::vector<std::string> texts;
    for (const Abstraction& a : result.abstractions) {
      texts.push_back(a.name + " = " + PrintExpression(graph, a.body));
    }
    return texts;
  }
};

// Counted on the text: leaves 100, applications and lambdas 1.
int64_t CostOfText(const std::string& text) {
  int64_t cost = 0;
  std::string word;
  bool lambda = false;
  std::vector<int64_t> parts;  // of each open parenthesis
  const auto end_word = [&] {
    if (word.empty()) return;
    lambda = word == "lam";
    if (!lambda) cost += 100;
    if (!parts.empty()) ++parts.back();
    word.clear();
  };
  for (const char c : text) {
    if (c == '(') {
      end_word();
      if (!parts.empty()) ++parts.back();
      parts.push_back(0);
    } else if (c == ')') {
      end_word();
      cost += parts.back() - 1;  // (f a b) applies twice, (lam x) counts once
      parts.pop_back();
    } else if (c == ' ') {
      end_word();
    } else {
      word += c;
    }
  }
  end_word();
  return cost;
}

TEST(Compress, RewritesWithWhatIsShared) {
  const Compressed c({"(f (g a) (h u v))", "(f (g b) (h u v))", "(f (g c) (h u v))"}, {});
  EXPECT_THAT(c.Bodies(), testing::ElementsAre("fn_0 = (f (g #0) (h u v))"));
  EXPECT_THAT(c.Rewritten(), testing::ElementsAre("(fn_0 a)", "(fn_0 b)", "(fn_0 c)"));
  EXPECT_EQ(c.result.cost_before, 3 * 605);
  EXPECT_EQ(c.result.cost_after, 3 * 201);
  ASSERT_EQ(c.result.abstractions[0].uses.size(), 3u);
  EXPECT_EQ(c.result.abstractions[0].uses[0].count, 1);
}

TEST(Compress, LaterAbstractionsMayUseEarlierOnes) {
  std::vector<std::string> texts;
  for (const char* x : {"a", "b", "c", "d", "e", "k"}) {
    texts.push_back("(p (f (g " + std::string(x) + ") u v w) (f (g z) u v w))");
    texts.push_back("(f (g (q " + std::string(x) + ")) u v w)");
  }
  const Compressed c(texts, {});
  ASSERT_GE(c.result.abstractions.size(), 2u);
  EXPECT_THAT(c.Bodies()[1], testing::HasSubstr("fn_0"));
  EXPECT_EQ(
      ExpandAll(const_cast<ExpressionGraph&>(c.graph), c.result.programs, c.result.abstractions),
      c.programs);
}

TEST(Compress, NamesThatOccurAreNotTaken) {
  const Compressed c({"(fn_0 (g a) (h u v))", "(fn_0 (g b) (h u v))"}, {.prefix = "fn_"});
  EXPECT_THAT(c.Bodies(), testing::ElementsAre("fn_1 = (fn_0 (g #0) (h u v))"));
}

TEST(Compress, NothingSharedNothingChanged) {
  const Compressed c({"(f a)", "b"}, {});
  EXPECT_TRUE(c.result.abstractions.empty());
  EXPECT_EQ(c.result.programs, c.programs);
  EXPECT_EQ(c.result.cost_after, c.result.cost_before);
}

TEST(Compress, IterationsBoundTheAbstractions) {
  const std::vector<std::string> texts = RandomCorpus(5, true).Programs(80, 5);
  EXPECT_EQ(Compressed(texts, {.iterations = 0}).result.abstractions.size(), 0u);
  EXPECT_EQ(Compressed(texts, {.iterations = 2}).result.abstractions.size(), 2u);
}

TEST(Compress, StopsWithWhatItHas) {
  const std::vector<std::string> texts = RandomCorpus(5, true).Programs(80, 5);
  const Compressed c(texts, {.stop = [] { return true; }});
  EXPECT_LE(c.result.cost_after, c.result.cost_before);
  EXPECT_LE(c.result.abstractions.size(), 1u);
  ExpressionGraph& graph = const_cast<ExpressionGraph&>(c.graph);
  EXPECT_EQ(ExpandAll(graph, c.result.programs, c.result.abstractions), c.programs);
}

class RandomCorporaTest : public testing::TestWithParam<bool> {};

TEST_P(RandomCorporaTest, ExpandToThemselvesAtTheCostsThatAreClaimed) {
  for (uint64_t seed = 0; seed < 60; ++seed) {
    const std::vector<std::string> texts = RandomCorpus(seed, GetParam()).Programs(20, 4);
    const Compressed c(texts, {.max_arity = static_cast<uint32_t>(seed % 4), .iterations = 5});
    int64_t before = 0, after = 0, saved = 0;
    for (const ExpressionId p : c.programs) before += CostOfText(PrintExpression(c.graph, p));
    for (const std::string& text : c.Rewritten()) after += CostOfText(text);
    EXPECT_EQ(c.result.cost_before, before);
    EXPECT_EQ(c.result.cost_after, after);
    for (const Abstraction& a : c.result.abstractions) {
      EXPECT_GT(a.utility, 0);
      EXPECT_EQ(c.graph[a.body].free, 0u);
      saved += a.utility + c.graph[a.body].cost;
    }
    EXPECT_EQ(before - after, saved);
    ExpressionGraph graph = c.graph;
    ASSERT_EQ(ExpandAll(graph, c.result.programs, c.result.abstractions), c.programs)
        << "seed " << seed;
  }
}

TEST_P(RandomCorporaTest, CompressTheSameOnTwoThreads) {
  for (uint64_t seed = 0; seed < 10; ++seed) {
    const std::vector<std::string> texts = RandomCorpus(seed, GetParam()).Programs(40, 5);
    const Compressed one(texts, {.threads = 1});
    const Compressed two(texts, {.threads = 2});
    EXPECT_EQ(one.Bodies(), two.Bodies());
    EXPECT_EQ(one.Rewritten(), two.Rewritten());
  }
}

TEST_P(RandomCorporaTest, AWiderBeamStartsFromTheSameBest) {
  for (uint64_t seed = 0; seed < 20; ++seed) {
    const std::vector<std::string> texts = RandomCorpus(seed, GetParam()).Programs(20, 4);
    const Compressed narrow(texts, {.iterations = 1, .beam = 1});
    const Compressed wide(texts, {.iterations = 1, .beam = 6});
    EXPECT_EQ(narrow.Bodies(), wide.Bodies());
  }
}

INSTANTIATE_TEST_SUITE_P(Corpora, RandomCorporaTest, testing::Bool(), [](const auto& lambdas) {
  return lambdas.param ? "WithLambdas" : "Plain";
});

}  // namespace
}  // namespace hunch::learning
