// Programs of the solver as a corpus, and abstractions as typed definitions.
//
//   ExpressionGraph graph;
//   std::vector<ExpressionId> corpus;
//   for (const core::Program& p : solutions) corpus.push_back(ToExpression(p, graph));
//   const Compression found = Compress(graph, corpus, tasks, {.values_only = true});
//   for (size_t i = 0; i < found.abstractions.size(); ++i) {
//     const auto definition = DefineAbstraction(graph, found.abstractions, i, language);
//     ...  // PrintProgram(definition->body, definition->interface): "add(multiply(a, a), b)"
//   }
//
// Primitives and literals become symbols of their text, inputs the free variables: input k is $k
// outside of all lambdas. As bodies have no free variables, an abstraction never holds an input.
// Functions are no values in these programs, so the corpus is to be compressed with values_only.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "core/language.h"
#include "core/program.h"
#include "learning/compression.h"

namespace hunch::learning {

// Throws std::length_error where the program is too large for the graph or has more than
// ExpressionGraph::kMaxVariables inputs and lambda variables together.
ExpressionId ToExpression(const core::Program& program, ExpressionGraph& graph);

// The inverse: the expression as a program of `language` over the inputs of `interface`, whose
// output type may be empty. Nothing when it is none: unknown symbols, wrong types or numbers of
// arguments, functions as values. To read rewritten programs, give a language that has the
// abstractions as primitives, or expand them first.
std::optional<core::Program> ToProgram(const ExpressionGraph& graph, ExpressionId expression,
                                       const core::Language& language,
                                       const core::Interface& interface);

// What an abstraction stands for, in the primitives of the language alone.
struct Definition {
  std::string name;
  core::Type type;            // of the function: all arguments, then the result
  core::Interface interface;  // its arguments as inputs a, b, c, ... , and its result
  core::Program body;         // over that interface
  core::Program lambda;       // the same with the arguments as variables: \a b -> ...
};

// The definition of abstractions[index]; earlier ones are written out in it. Types are the most
// general ones (what may be anything is the type variable a), or, where given, those with these
// argument types. Nothing when there is no such typing.
std::optional<Definition> DefineAbstraction(ExpressionGraph& graph,
                                            std::span<const Abstraction> abstractions, size_t index,
                                            const core::Language& language,
                                            std::span<const core::Type> argument_types = {});

}  // namespace hunch::learning
