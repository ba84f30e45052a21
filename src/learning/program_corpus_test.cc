#include "learning/program_corpus.h"

#include <gmock/gmock.h>

#include "core/evaluate.h"
#include "core/program_text.h"
#include "core/random_program_for_test.h"
#include "domains/list/list_domain.h"
#include "learning/expansion.h"
#include "learning/expression_text.h"

namespace hunch::learning {
namespace {

using core::Type;

const core::Interface& Numbers() {
  static const core::Interface interface {
    {"xs", "k"}, {Type::List(Type::Int()), Type::Int()}, Type()
  };
  return interface;
}

core::Program Parse(const std::string& text) {
  return core::ParseProgram(text, list::TheListDomain(), Numbers());
}

struct Learned {
  ExpressionGraph graph;
  std::vector<ExpressionId> corpus;
  Compression found;

  explicit Learned(const std::vector<std::string>& texts, uint32_t max_arity = 2) {
    std::vector<uint32_t> tasks;
    for (const std::string& text : texts) {
      tasks.push_back(static_cast<uint32_t>(corpus.size()));
      corpus.push_back(ToExpression(Parse(text), graph));
    }
    CompressionOptions options;
    options.max_arity = max_arity;
    options.values_only = true;
    found = Compress(graph, corpus, tasks, options);
  }

  std::optional<Definition> Define(size_t index, std::span<const Type> types = {}) {
    return DefineAbstraction(graph, found.abstractions, index, list::TheListDomain(), types);
  }
};

std::string Text(const Definition& definition) {
  return core::PrintProgram(definition.body, definition.interface);
}

TEST(ProgramCorpus, InputsAreTheFreeVariables) {
  ExpressionGraph graph;
  const ExpressionId e = ToExpression(Parse("sum(map(\\x -> add(x, k), xs))"), graph);
  EXPECT_EQ(PrintExpression(graph, e), "(sum (map (lam (add $0 $2)) $0))");
  const ExpressionId f = ToExpression(Parse("fold(\\x y -> subtract(y, x), 3, xs)"), graph);
  EXPECT_EQ(PrintExpression(graph, f), "(fold (lam (lam (subtract $0 $1))) 3 $0)");
}

TEST(ProgramCorpus, RandomProgramsComeBackAsTheyWere) {
  base::Random random(11);
  const core::Domain& lists = list::TheListDomain();
  int types = 0;
  for (const Type type : {Type::Int(), Type::Bool(), Type::List(Type::Int())}) {
    core::RandomPrograms programs(lists, Numbers(), random, [&](Type of) -> std::string {
      if (of == Type::Int()) return "7";
      if (of == Type::Bool()) return "true";
      return of == Type::List(Type::Int()) ? "[1, -2]" : "[]";
    });
    for (int i = 0; i < 200; ++i) {
      core::Program program;
      try {
        program = Parse(programs.OfType(type, 4));
      } catch (const std::exception&) {
        continue;  // a literal of this type has no text
      }
      ++types;
      ExpressionGraph graph;
      const auto back = ToProgram(graph, ToExpression(program, graph), lists, Numbers());
      ASSERT_TRUE(back.has_value()) << core::PrintProgram(program, Numbers());
      EXPECT_EQ(core::PrintProgram(*back, Numbers()), core::PrintProgram(program, Numbers()));
      EXPECT_EQ((*back)->type, program->type);
    }
  }
  EXPECT_GT(types, 400);
}

TEST(ProgramCorpus, WhatIsNoProgramIsRefused) {
  ExpressionGraph graph;
  const auto refused = [&](const std::string& text, Type output = Type()) {
    core::Interface interface = Numbers();
    interface.output_type = output;
    return !ToProgram(graph, ParseExpression(text, graph), list::TheListDomain(), interface);
  };
  EXPECT_FALSE(refused("(sum $0)"));
  EXPECT_TRUE(refused("(sum $0)", Type::Bool()));
  EXPECT_TRUE(refused("(sum $1)"));      // of a number
  EXPECT_TRUE(refused("(sum $2)"));      // no such input
  EXPECT_TRUE(refused("(add $1)"));      // one argument is missing
  EXPECT_TRUE(refused("(sum $0 $0)"));   // one too many
  EXPECT_TRUE(refused("(map sum $0)"));  // functions are written out
  EXPECT_TRUE(refused("(map (lam $0))"));
  EXPECT_TRUE(refused("(lam $0)"));
  EXPECT_TRUE(refused("(fold (lam $0) 0 $0)"));  // a lambda of two is due
  EXPECT_TRUE(refused("unheard_of"));
  EXPECT_TRUE(refused("(sum #0)"));
}

TEST(ProgramCorpus, AbstractionsAreTypedDefinitions) {
  Learned learned({"sum(map(\\x -> multiply(x, x), xs))",
                   "add(1, sum(map(\\x -> multiply(x, x), sort(xs))))",
                   "larger(k, sum(map(\\x -> multiply(x, x), reverse(xs))))"});
  ASSERT_FALSE(learned.found.abstractions.empty());
  const std::optional<Definition> definition = learned.Define(0);
  ASSERT_TRUE(definition.has_value());
  EXPECT_EQ(Text(*definition), "sum(map(\\x -> multiply(x, x), a))");
  EXPECT_EQ(list::TheListDomain().types().Print(definition->type), "list int -> int");
  EXPECT_EQ(definition->lambda->kind, core::Node::Kind::kLambda);
  EXPECT_EQ(core::PrintProgram(definition->lambda, {}),
            "\\x -> sum(map(\\y -> multiply(y, y), x))");

  base::Arena arena;
  const core::Value xs = list::TheListDomain().ParseLiteral("[1, 2, 3]", arena)->value;
  EXPECT_EQ(core::EvaluateOne(definition->body, {&xs, 1}, arena).number(), 14);
}

TEST(ProgramCorpus, ArgumentsMayComeFromTheLambdasAround) {
  // k is an input in one and a lambda's variable in the other.
  Learned learned({"add(multiply(k, k), subtract(k, 7))",
                   "sum(map(\\x -> add(multiply(x, x), subtract(x, 7)), xs))"});
  ASSERT_FALSE(learned.found.abstractions.empty());
  EXPECT_EQ(Text(*learned.Define(0)), "add(multiply(a, a), subtract(a, 7))");
}

TEST(ProgramCorpus, OnlyValuesAreCutOut) {
  Learned learned({"map(\\x -> add(multiply(x, 2), k), sort(reverse(xs)))",
                   "filter(\\x -> less(add(multiply(x, 2), k), 5), sort(reverse(xs)))",
                   "sort(reverse(map(\\x -> multiply(x, 2), xs)))"},
                  3);
  ASSERT_FALSE(learned.found.abstractions.empty());
  for (size_t i = 0; i < learned.found.abstractions.size(); ++i) {
    ASSERT_TRUE(learned.Define(i).has_value())
        << PrintExpression(learned.graph, learned.found.abstractions[i].body);
  }
  const auto back = ExpandAll(learned.graph, learned.found.programs, learned.found.abstractions);
  EXPECT_EQ(back, learned.corpus);
}

TEST(ProgramCorpus, LaterDefinitionsWriteEarlierOnesOut) {
  std::vector<std::string> texts;
  for (const char* op : {"sum", "length", "maximum"}) {
    const std::string inner = "sort(reverse(take(3, xs)))";
    texts.push_back(std::string(op) + "(" + inner + ")");
    texts.push_back(std::string("add(7, ") + op + "(tail(" + inner + ")))");
    texts.push_back(std::string("add(9, ") + op + "(tail(" + inner + ")))");
  }
  Learned learned(texts);
  ASSERT_GE(learned.found.abstractions.size(), 2u);
  for (size_t i = 0; i < learned.found.abstractions.size(); ++i) {
    const auto definition = learned.Define(i);
    ASSERT_TRUE(definition.has_value());
    EXPECT_THAT(Text(*definition), testing::Not(testing::HasSubstr("fn_")));
    // It is text that the parser reads.
    core::ParseProgram(Text(*definition), list::TheListDomain(), definition->interface);
  }
}

TEST(ProgramCorpus, PolymorphicDefinitionsAtGivenTypes) {
  Learned learned({"head(tail(reverse(xs)))", "add(head(tail(reverse(sort(xs)))), 1)",
                   "head(tail(reverse(map(\\x -> multiply(x, k), xs))))"});
  ASSERT_FALSE(learned.found.abstractions.empty());
  const core::TypeNames& names = list::TheListDomain().types();
  EXPECT_EQ(names.Print(learned.Define(0)->type), "list a -> a");
  const Type bools[] = {Type::List(Type::Bool())};
  EXPECT_EQ(names.Print(learned.Define(0, bools)->type), "list bool -> bool");
  const Type number[] = {Type::Int()};
  EXPECT_FALSE(learned.Define(0, number).has_value());
}

}  // namespace
}  // namespace hunch::learning
