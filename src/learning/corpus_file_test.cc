#include "learning/corpus_file.h"

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "base/error.h"
#include "learning/compression_json.h"
#include "learning/expression_text.h"

namespace hunch::learning {
namespace {

using Json = nlohmann::json;
using testing::ElementsAre;

TEST(CorpusFile, AListOfPrograms) {
  ExpressionGraph graph;
  const Corpus corpus = ParseCorpus(R"J(["(f a)", "((f a) b)"])J", "x.json", graph);
  EXPECT_THAT(corpus.texts, ElementsAre("(f a)", "((f a) b)"));
  EXPECT_EQ(PrintExpression(graph, corpus.programs[1]), "(f a b)");
  EXPECT_THAT(corpus.tasks, ElementsAre(0, 1));
  EXPECT_TRUE(corpus.task_names.empty());
}

TEST(CorpusFile, ProgramsWithTasks) {
  ExpressionGraph graph;
  const Corpus corpus =
      ParseCorpus(R"({"programs": ["a", "b", "c"], "tasks": ["s", 7, "s"]})", "x.json", graph);
  EXPECT_THAT(corpus.tasks, ElementsAre(0, 1, 0));
  EXPECT_THAT(corpus.task_names, ElementsAre("s", "7"));
}

struct Fault {
  const char* text;
  const char* message;
};

class CorpusFaultTest : public testing::TestWithParam<Fault> {};

TEST_P(CorpusFaultTest, NamesTheFileAndTheProgram) {
  ExpressionGraph graph;
  try {
    ParseCorpus(GetParam().text, "x.json", graph);
    FAIL() << GetParam().text << " was read";
  } catch (const base::InputError& error) {
    EXPECT_STREQ(error.what(), GetParam().message);
  }
}

INSTANTIATE_TEST_SUITE_P(
    Files, CorpusFaultTest,
    testing::Values(Fault{"", "x.json: an empty file"},
                    Fault{"[\"(f a\"", "x.json: not JSON, or truncated"},
                    Fault{"3", "x.json: not a list of programs"},
                    Fault{"[]", "x.json: no programs in it"},
                    Fault{"{}", "x.json: no \"programs\" in it"},
                    Fault{"[\"a\", 3]", "x.json: program 2 is no string"},
                    Fault{"[\"a\", \"(f\"]",
                          "x.json: program 2: character 1: a parenthesis that is not closed"},
                    Fault{"[\"(f #0)\"]", "x.json: program 1: '#' stands for an argument"},
                    Fault{R"({"programs": ["a"], "tasks": []})",
                          "x.json: \"tasks\" is not a list with one task for each program"}));

TEST(CompressionJson, HasWhatUsersRead) {
  ExpressionGraph graph;
  const Corpus corpus = ParseCorpus(
      R"J({"programs": ["(f (g a) (h u v))", "(f (g b) (h u v))", "(f (g a) (h u v))"],
           "tasks": ["x", "y", "z"]})J",
      "x.json", graph);
  const Compression compression = Compress(graph, corpus.programs, corpus.tasks, {.iterations = 1});
  const Json json = Json::parse(CompressionJson(graph, corpus, compression));
  EXPECT_EQ(json["original_cost"], 1815);
  EXPECT_EQ(json["final_cost"], 603);
  EXPECT_NEAR(json["compression_ratio"].get<double>(), 1815.0 / 603, 1e-9);
  EXPECT_EQ(json["num_abstractions"], 1);
  EXPECT_EQ(json["original"], Json(corpus.texts));
  EXPECT_EQ(json["rewritten"], Json::parse(R"J(["(fn_0 a)", "(fn_0 b)", "(fn_0 a)"])J"));
  EXPECT_EQ(json["tasks"], Json::parse(R"(["x", "y", "z"])"));
  const Json& abstraction = json["abstractions"][0];
  EXPECT_EQ(abstraction["name"], "fn_0");
  EXPECT_EQ(abstraction["body"], "(f (g #0) (h u v))");
  EXPECT_EQ(abstraction["arity"], 1);
  EXPECT_EQ(abstraction["utility"], 1815 - 603 - 505);
  EXPECT_EQ(abstraction["final_cost"], 603);
  EXPECT_EQ(abstraction["num_uses"], 3);
  EXPECT_EQ(abstraction["uses"],
            Json::parse(R"J([{"fn_0 a": "(f (g a) (h u v))"}, {"fn_0 b": "(f (g b) (h u v))"}])J"));
}

}  // namespace
}  // namespace hunch::learning
