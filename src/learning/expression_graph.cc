#include "learning/expression_graph.h"

#include <algorithm>
#include <stdexcept>

#include "base/error.h"

namespace hunch::learning {
namespace {

using Kind = Expression::Kind;

constexpr ExpressionId kFree = UINT32_MAX;
constexpr size_t kFirstSlots = 256;

size_t HashOf(const Expression& node) {
  uint64_t h = (uint64_t{node.left} << 32 | node.right) * 0x9E3779B97F4A7C15ULL;
  h = (h ^ (h >> 29) ^ static_cast<uint64_t>(node.kind)) * 0xBF58476D1CE4E5B9ULL;
  return h ^ (h >> 32);
}

bool Same(const Expression& a, const Expression& b) {
  return a.kind == b.kind && a.left == b.left && a.right == b.right;
}

uint32_t HeightOver(uint32_t height) {
  if (height >= ExpressionGraph::kMaxHeight) {
    throw std::length_error("a program that is nested too deeply");
  }
  return height + 1;
}

Expression Leaf(Kind kind, uint32_t index, int32_t cost) {
  return {kind, index, 0, cost, 1, 0, false};
}

}  // namespace

ExpressionGraph::ExpressionGraph() : slots_(kFirstSlots, kFree) {}

ExpressionId ExpressionGraph::Symbol(std::string_view text) {
  const auto [entry, is_new] =
      symbol_of_.try_emplace(std::string(text), static_cast<uint32_t>(texts_.size()));
  if (is_new) texts_.emplace_back(text);
  return Intern(Leaf(Kind::kSymbol, entry->second, kLeafCost));
}

bool ExpressionGraph::HasSymbol(std::string_view text) const {
  return symbol_of_.contains(std::string(text));
}

ExpressionId ExpressionGraph::Variable(uint32_t index) {
  if (index >= kMaxVariables) throw std::length_error("a variable of more than 64 lambdas");
  Expression node = Leaf(Kind::kVariable, index, kLeafCost);
  node.free = uint64_t{1} << index;
  return Intern(node);
}

ExpressionId ExpressionGraph::Argument(uint32_t index) {
  Expression node = Leaf(Kind::kArgument, index, 0);
  node.has_arguments = true;
  return Intern(node);
}

ExpressionId ExpressionGraph::Apply(ExpressionId function, ExpressionId argument) {
  const Expression& f = nodes_[function];
  const Expression& x = nodes_[argument];
  const int64_t cost = int64_t{kApplyCost} + f.cost + x.cost;
  if (cost > kMaxCost) throw std::length_error("a program that is too long");
  return Intern({Kind::kApply, function, argument, static_cast<int32_t>(cost),
                 HeightOver(std::max(f.height, x.height)), f.free | x.free,
                 f.has_arguments || x.has_arguments});
}

ExpressionId ExpressionGraph::Lambda(ExpressionId body) {
  const Expression& b = nodes_[body];
  return Intern({Kind::kLambda, body, 0, b.cost + kLambdaCost, HeightOver(b.height), b.free >> 1,
                 b.has_arguments});
}

ExpressionId ExpressionGraph::Lower(ExpressionId expression, int by) {
  return by == 0 ? expression : LowerAbove(expression, by, 0);
}

// Variables below `bound` belong to lambdas of the expression itself.
ExpressionId ExpressionGraph::LowerAbove(ExpressionId expression, int by, uint32_t bound) {
  const Expression node = nodes_[expression];
  if (bound >= kMaxVariables || node.free >> bound == 0) return expression;
  switch (node.kind) {
    case Kind::kVariable:
      HUNCH_CHECK(by < 0 || node.left >= bound + static_cast<uint32_t>(by));
      return Variable(static_cast<uint32_t>(static_cast<int>(node.left) - by));
    case Kind::kApply: {
      const ExpressionId function = LowerAbove(node.left, by, bound);
      return Apply(function, LowerAbove(node.right, by, bound));
    }
    case Kind::kLambda:
      return Lambda(LowerAbove(node.left, by, bound + 1));
    default:
      return expression;
  }
}

ExpressionId ExpressionGraph::Instantiate(ExpressionId body,
                                          std::span<const ExpressionId> arguments) {
  return InstantiateUnder(body, arguments, 0);
}

ExpressionId ExpressionGraph::InstantiateUnder(ExpressionId body,
                                               std::span<const ExpressionId> arguments, int bound) {
  const Expression node = nodes_[body];
  if (!node.has_arguments) return body;
  switch (node.kind) {
    case Kind::kArgument:
      HUNCH_CHECK(node.left < arguments.size());
      return Lower(arguments[node.left], -bound);
    case Kind::kApply: {
      const ExpressionId function = InstantiateUnder(node.left, arguments, bound);
      return Apply(function, InstantiateUnder(node.right, arguments, bound));
    }
    case Kind::kLambda:
      return Lambda(InstantiateUnder(node.left, arguments, bound + 1));
    default:
      return body;
  }
}

std::vector<ExpressionId> ExpressionGraph::PartsOf(
    std::span<const ExpressionId> expressions) const {
  std::vector<bool> reached(size());
  for (const ExpressionId expression : expressions) reached[expression] = true;
  std::vector<ExpressionId> parts;
  for (auto id = static_cast<ExpressionId>(size()); id-- > 0;) {
    if (!reached[id]) continue;
    parts.push_back(id);
    const Expression& node = nodes_[id];
    if (node.kind == Kind::kApply || node.kind == Kind::kLambda) reached[node.left] = true;
    if (node.kind == Kind::kApply) reached[node.right] = true;
  }
  std::reverse(parts.begin(), parts.end());
  return parts;
}

ExpressionId ExpressionGraph::Intern(const Expression& node) {
  const size_t mask = slots_.size() - 1;
  size_t slot = HashOf(node) & mask;
  for (; slots_[slot] != kFree; slot = (slot + 1) & mask) {
    if (Same(nodes_[slots_[slot]], node)) return slots_[slot];
  }
  const auto id = static_cast<ExpressionId>(nodes_.size());
  nodes_.push_back(node);
  slots_[slot] = id;
  if (nodes_.size() * 2 > slots_.size()) Rehash(slots_.size() * 2);
  return id;
}

void ExpressionGraph::Rehash(size_t slots) {
  slots_.assign(slots, kFree);
  for (ExpressionId id = 0; id < nodes_.size(); ++id) {
    size_t slot = HashOf(nodes_[id]) & (slots - 1);
    while (slots_[slot] != kFree) slot = (slot + 1) & (slots - 1);
    slots_[slot] = id;
  }
}

}  // namespace hunch::learning
