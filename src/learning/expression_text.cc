#include "learning/expression_text.h"

#include <fmt/format.h>

#include <charconv>
#include <optional>
#include <stdexcept>
#include <vector>

#include "base/error.h"

namespace hunch::learning {
namespace {

using Kind = Expression::Kind;

bool IsSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// What stands between an opening parenthesis and its closing one, as far as it was read.
struct OpenList {
  size_t start;
  bool lambda = false;
  bool empty = true;
  ExpressionId value = 0;  // where not empty: what was read, applied from left to right
};

class Parser {
 public:
  Parser(std::string_view text, ExpressionGraph& graph) : text_(text), graph_(graph) {}

  ExpressionId Parse() {
    try {
      ParseAll();
    } catch (const std::length_error& error) {
      Fail(at_, error.what());
    }
    if (!result_) Fail(at_, "no expression");
    return *result_;
  }

 private:
  [[noreturn]] void Fail(size_t at, std::string_view fault) const {
    throw base::InputError(fmt::format("character {}: {}", at + 1, fault));
  }

  void ParseAll() {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (IsSpace(c)) {
        ++at_;
      } else if (c == '(') {
        if (result_) Fail(at_, "text after the end of the expression");
        open_.push_back({at_++});
      } else if (c == ')') {
        Close();
        ++at_;
      } else {
        Word();
      }
    }
    if (!open_.empty()) Fail(open_.back().start, "a parenthesis that is not closed");
  }

  void Word() {
    const size_t start = at_;
    while (at_ < text_.size() && !IsSpace(text_[at_]) && text_[at_] != '(' && text_[at_] != ')') {
      ++at_;
    }
    const std::string_view word = text_.substr(start, at_ - start);
    if (!open_.empty() && open_.back().empty && (word == "lam" || word == "lambda")) {
      if (open_.back().lambda) Fail(start, "a lambda has one body");
      open_.back().lambda = true;
      return;
    }
    Add(start, Leaf(start, word));
  }

  ExpressionId Leaf(size_t start, std::string_view word) {
    if (word.front() == '$') return graph_.Variable(Index(start, word));
    if (word.front() == '#') return graph_.Argument(Index(start, word));
    return graph_.Symbol(word);
  }

  uint32_t Index(size_t start, std::string_view word) const {
    uint32_t index = 0;
    const auto [end, error] = std::from_chars(word.data() + 1, word.data() + word.size(), index);
    if (error != std::errc() || end != word.data() + word.size()) {
      Fail(start, fmt::format("'{}' is no index", word));
    }
    return index;
  }

  void Close() {
    if (open_.empty()) Fail(at_, "a parenthesis that was not opened");
    const OpenList list = open_.back();
    if (list.empty) Fail(list.start, "an empty pair of parentheses");
    open_.pop_back();
    Add(list.start, list.lambda ? graph_.Lambda(list.value) : list.value);
  }

  void Add(size_t start, ExpressionId expression) {
    if (open_.empty()) {
      if (result_) Fail(start, "text after the end of the expression");
      result_ = expression;
      return;
    }
    OpenList& list = open_.back();
    if (list.lambda && !list.empty) Fail(start, "a lambda has one body");
    list.value = list.empty ? expression : graph_.Apply(list.value, expression);
    list.empty = false;
  }

  std::string_view text_;
  ExpressionGraph& graph_;
  size_t at_ = 0;
  std::vector<OpenList> open_;
  std::optional<ExpressionId> result_;
};

void Print(const ExpressionGraph& graph, ExpressionId expression, std::string& out) {
  const Expression& node = graph[expression];
  switch (node.kind) {
    case Kind::kSymbol:
      out += graph.text(node.left);
      return;
    case Kind::kVariable:
      out += "$" + std::to_string(node.left);
      return;
    case Kind::kArgument:
      out += "#" + std::to_string(node.left);
      return;
    case Kind::kLambda:
      out += "(lam ";
      Print(graph, node.left, out);
      out += ")";
      return;
    case Kind::kApply:
      break;
  }
  std::vector<ExpressionId> arguments;
  ExpressionId head = expression;
  for (; graph[head].kind == Kind::kApply; head = graph[head].left) {
    arguments.push_back(graph[head].right);
  }
  out += "(";
  Print(graph, head, out);
  for (; !arguments.empty(); arguments.pop_back()) {
    out += " ";
    Print(graph, arguments.back(), out);
  }
  out += ")";
}

}  // namespace

ExpressionId ParseExpression(std::string_view text, ExpressionGraph& graph) {
  return Parser(text, graph).Parse();
}

std::string PrintExpression(const ExpressionGraph& graph, ExpressionId expression) {
  std::string out;
  Print(graph, expression, out);
  return out;
}

}  // namespace hunch::learning
