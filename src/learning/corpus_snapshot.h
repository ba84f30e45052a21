// The expressions of a corpus as flat arrays, for the search of one round: expressions are numbered
// anew, parts before what they are parts of.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "learning/expression_graph.h"

namespace hunch::learning {

struct CorpusSnapshot {
  // What an expression looks like from above, as a small number: kApply, kLambda, or one for each
  // leaf, from kFirstLeaf on.
  static constexpr uint32_t kApply = 0;
  static constexpr uint32_t kLambda = 1;
  static constexpr uint32_t kFirstLeaf = 2;

  static constexpr uint32_t kNoVariable = UINT32_MAX;

  // tasks[i] is the task that programs[i] solves; tasks are numbered from 0 without gaps. The graph
  // grows by expressions that are read further out than they stand.
  CorpusSnapshot(ExpressionGraph& graph, std::span<const ExpressionId> programs,
                 std::span<const uint32_t> tasks);

  uint32_t size() const { return static_cast<uint32_t>(ids.size()); }
  uint32_t HeadCount() const { return kFirstLeaf + static_cast<uint32_t>(leaves.size()); }
  ExpressionId LeafOf(uint32_t head) const { return leaves[head - kFirstLeaf]; }
  // The de Bruijn index where the head is a variable, otherwise kNoVariable.
  uint32_t VariableOf(uint32_t head) const { return variables[head]; }

  // The expression as it reads outside the `depth` lambdas around it, in the graph. It must not
  // mention their variables.
  ExpressionId Outside(uint32_t expression, uint32_t depth) const {
    return depth == 0 || free[expression] == 0 ? ids[expression]
                                               : outside[outside_start[expression] + depth - 1];
  }

  // The sum over the tasks of the least cost of a program of each, given the cost of every
  // expression.
  int64_t TotalCost(std::span<const int32_t> cost_of) const;

  std::vector<ExpressionId> ids;  // in the graph
  std::vector<uint32_t> heads;
  std::vector<uint32_t> left, right;  // numbers here; as in Expression, for kApply and kLambda
  std::vector<int32_t> costs;
  std::vector<int32_t> occurrences;  // how often the programs, written out, have it
  std::vector<uint64_t> free;        // as in Expression
  std::vector<bool> is_function;     // a lambda, or applied to an argument somewhere
  std::vector<uint32_t> roots;       // by program
  std::vector<uint32_t> task_of;     // by program
  uint32_t tasks = 0;

  // What the functions above read.
  std::vector<ExpressionId> leaves;     // by head, from kFirstLeaf
  std::vector<uint32_t> variables;      // by head
  std::vector<uint32_t> outside_start;  // by expression
  std::vector<ExpressionId> outside;

 private:
  void AddExpression(const ExpressionGraph& graph, ExpressionId id,
                     std::span<const uint32_t> number);
  void CountOccurrences();
  void ReadOutside(ExpressionGraph& graph);
};

}  // namespace hunch::learning
