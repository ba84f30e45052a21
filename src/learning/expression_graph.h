// hunch::learning — finds what programs have in common and makes new primitives of it.
//
// Vocabulary: a *corpus* is a list of programs; an *expression* is any part of one, as an untyped
// lambda term with curried applications; an *abstraction* is a named function of some *arity* whose
// body may be cut out of a program wherever it *matches*, leaving `name argument ...` behind.
//
//   ExpressionGraph graph;
//   Corpus corpus = ReadCorpus(path, graph);                        // corpus_file.h
//   Compression result = Compress(graph, corpus.programs, corpus.tasks, {.max_arity = 2});
//   for (const Abstraction& a : result.abstractions) ...            // compression.h
//
// This header is the store that all of it stands on: expressions as a graph in which equal
// expressions are one node (hash-consing), named by 32-bit ids. Parts have smaller ids than what
// they are parts of. Not thread-safe while it grows.
#pragma once

#include <tsl/robin_map.h>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hunch::learning {

using ExpressionId = uint32_t;

// Description lengths, as Bowers et al. (POPL 2023) count them.
inline constexpr int32_t kLeafCost = 100;
inline constexpr int32_t kApplyCost = 1;
inline constexpr int32_t kLambdaCost = 1;

struct Expression {
  enum class Kind : uint8_t {
    kSymbol,    // left: index of its text
    kVariable,  // left: de Bruijn index, 0 the innermost lambda's
    kArgument,  // left: which argument of an abstraction; only in bodies of abstractions
    kApply,     // left: the function, right: its argument
    kLambda,    // left: the body
  };

  Kind kind;
  uint32_t left;
  uint32_t right;
  int32_t cost;        // kArgument costs nothing
  uint32_t height;     // 1 for leaves
  uint64_t free;       // bit i: variable i is free in it
  bool has_arguments;  // kArgument occurs in it
};

class ExpressionGraph {
 public:
  // Expressions of more than this, in cost, height or lambdas around one another, are refused with
  // std::length_error.
  static constexpr int64_t kMaxCost = int64_t{1} << 30;
  static constexpr uint32_t kMaxHeight = 20'000;
  static constexpr uint32_t kMaxVariables = 64;

  ExpressionGraph();

  ExpressionId Symbol(std::string_view text);
  ExpressionId Variable(uint32_t index);
  ExpressionId Argument(uint32_t index);
  ExpressionId Apply(ExpressionId function, ExpressionId argument);
  ExpressionId Lambda(ExpressionId body);

  // The expression as it reads `by` lambdas further out (by < 0: further in): free variables are
  // lowered by it. None of them may be below `by`.
  ExpressionId Lower(ExpressionId expression, int by);

  // `body` with arguments[i] for its argument i, raised where lambdas of the body stand around it.
  ExpressionId Instantiate(ExpressionId body, std::span<const ExpressionId> arguments);

  // The ids of all parts of these expressions, ascending.
  std::vector<ExpressionId> PartsOf(std::span<const ExpressionId> expressions) const;

  const Expression& operator[](ExpressionId id) const { return nodes_[id]; }
  size_t size() const { return nodes_.size(); }
  bool HasSymbol(std::string_view text) const;
  const std::string& text(uint32_t symbol) const { return texts_[symbol]; }

 private:
  ExpressionId Intern(const Expression& node);
  ExpressionId LowerAbove(ExpressionId expression, int by, uint32_t bound);
  ExpressionId InstantiateUnder(ExpressionId body, std::span<const ExpressionId> arguments,
                                int bound);
  void Rehash(size_t slots);

  std::vector<Expression> nodes_;
  std::vector<ExpressionId> slots_;  // open addressing, linear probing; kFree where empty
  std::vector<std::string> texts_;
  tsl::robin_map<std::string, uint32_t> symbol_of_;
};

}  // namespace hunch::learning
