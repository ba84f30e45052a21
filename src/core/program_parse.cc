#include <algorithm>
#include <cctype>

#include "base/error.h"
#include "core/program_text.h"
#include "core/unify.h"

namespace hunch::core {
namespace {

constexpr int kDeepest = 200;  // nested expressions; keeps hostile text off the stack

// One expression as read, its type still a term of the unifier.
struct Draft {
  Node node;
  Unifier::Term type = -1;
  std::vector<Draft> children{};
};

class Parser {
 public:
  Parser(std::string_view text, const Language& language, const Interface& interface)
      : text_(text), language_(language), interface_(interface) {}

  Program Parse() {
    Draft draft = Expression(0);
    Skip();
    if (at_ != text_.size()) Fail("unexpected " + Quoted(text_.substr(at_, 1)));
    if (!interface_.output_type.empty() &&
        !types_.Unify(draft.type, types_.Instance(interface_.output_type))) {
      Fail("the program gives " + Show(draft.type) + ", not " +
           language_.types().Print(interface_.output_type));
    }
    if (draft.node.kind == Node::Kind::kLambda) Fail("a function is no answer");
    return Build(draft);
  }

 private:
  [[noreturn]] void Fail(const std::string& why) const {
    throw base::InputError("program text, character " + std::to_string(at_ + 1) + ": " + why);
  }
  // What stands in the text, cut short and without what would break or colour a line.
  static std::string Quoted(std::string_view text) {
    std::string shown(text.substr(0, 40));
    std::replace_if(
        shown.begin(), shown.end(),
        [](char c) { return std::iscntrl(static_cast<unsigned char>(c)) != 0; }, ' ');
    return "'" + shown + "'";
  }
  std::string Show(Unifier::Term term) const {
    const auto type = types_.Resolve(term);
    return type ? language_.types().Print(*type) : "a type too large to write";
  }
  void Skip() {
    while (at_ < text_.size() && std::isspace(static_cast<unsigned char>(text_[at_]))) ++at_;
  }
  bool Eat(char c) {
    Skip();
    if (at_ >= text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }
  void Expect(char c) {
    if (!Eat(c)) Fail(std::string("expected '") + c + "'");
  }
  static bool IsWordStart(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }
  static bool IsWord(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; }

  Draft Expression(int depth) {
    if (depth > kDeepest) Fail("nested too deeply");
    Skip();
    if (at_ >= text_.size()) Fail("the text ends where an expression should stand");
    if (text_[at_] == '\\') return Lambda(depth);
    const size_t start = at_;
    if (IsWordStart(text_[at_])) {
      while (at_ < text_.size() && IsWord(text_[at_])) ++at_;
      const std::string_view word = text_.substr(start, at_ - start);
      Skip();
      const bool applied = at_ < text_.size() && text_[at_] == '(';
      if (auto named = applied ? std::nullopt : Name(word)) return *named;
      if (const Primitive* primitive = language_.Find(word)) return Apply(*primitive, depth);
      at_ = start;
    }
    return Literal();
  }

  std::optional<Draft> Name(std::string_view word) {
    for (size_t i = bound_.size(); i-- > 0;) {
      if (bound_[i].first != word) continue;
      Draft draft{.node = {.kind = Node::Kind::kVariable}, .type = bound_[i].second};
      draft.node.index = static_cast<uint32_t>(bound_.size() - 1 - i);
      return draft;
    }
    for (size_t i = 0; i < interface_.input_names.size(); ++i) {
      if (interface_.input_names[i] != word) continue;
      Draft draft{.node = {.kind = Node::Kind::kInput},
                  .type = types_.Instance(interface_.input_types[i])};
      draft.node.index = static_cast<uint32_t>(i);
      return draft;
    }
    return std::nullopt;
  }

  Draft Apply(const Primitive& primitive, int depth) {
    Unifier::Term type = types_.Instance(language_.TypeOf(primitive));
    const std::vector<Type> declared = language_.TypeOf(primitive).Arguments();
    const size_t arity = declared.size();
    Draft draft{.node = {.kind = Node::Kind::kApply, .primitive = &primitive}};
    for (size_t k = 0; k < arity; ++k) {
      Expect(k == 0 ? '(' : ',');
      const size_t before = at_;
      Draft child = Expression(depth + 1);
      const Unifier::Term result = types_.Unknown();
      if (!types_.Unify(type, types_.Function(child.type, result))) {
        at_ = before;
        Fail("argument " + std::to_string(k + 1) + " of " + primitive.name + " (" +
             primitive.signature + ") is " + Show(child.type));
      }
      // Functions are no values: they stand where the signature has one, written out in full.
      const size_t due = declared[k].is_function() ? declared[k].Arguments().size() : 0;
      const bool is_lambda = child.node.kind == Node::Kind::kLambda;
      if ((is_lambda ? child.node.index : 0) != due) {
        at_ = before;
        Fail("argument " + std::to_string(k + 1) + " of " + primitive.name + " (" +
             primitive.signature + ") must be a " +
             (due == 0 ? "value" : "lambda of " + std::to_string(due)));
      }
      type = result;
      draft.children.push_back(std::move(child));
    }
    if (arity > 0) Expect(')');
    draft.type = type;
    return draft;
  }

  Draft Lambda(int depth) {
    Expect('\\');
    std::vector<Unifier::Term> parameters;
    for (Skip(); at_ < text_.size() && IsWordStart(text_[at_]); Skip()) {
      const size_t start = at_;
      while (at_ < text_.size() && IsWord(text_[at_])) ++at_;
      parameters.push_back(types_.Unknown());
      bound_.emplace_back(text_.substr(start, at_ - start), parameters.back());
    }
    if (parameters.empty()) Fail("a lambda needs a variable");
    Expect('-');
    Expect('>');
    Draft body = Expression(depth + 1);
    bound_.resize(bound_.size() - parameters.size());
    if (body.node.kind == Node::Kind::kLambda) Fail("a lambda's body cannot be a lambda");
    Draft draft{.node = {.kind = Node::Kind::kLambda}, .type = body.type};
    draft.node.index = static_cast<uint32_t>(parameters.size());
    for (size_t k = parameters.size(); k-- > 0;) {
      draft.type = types_.Function(parameters[k], draft.type);
    }
    draft.children.push_back(std::move(body));
    return draft;
  }

  // A literal runs to the next comma or closing bracket that is not its own.
  Draft Literal() {
    const size_t start = at_;
    int open = 0;
    for (bool quoted = false; at_ < text_.size(); ++at_) {
      const char c = text_[at_];
      if (c == '"') quoted = !quoted;
      if (quoted) continue;
      if (c == '(' || c == '[') ++open;
      if (open == 0 &&
          (c == ',' || c == ')' || c == ']' || std::isspace(static_cast<unsigned char>(c))))
        break;
      if (c == ')' || c == ']') --open;
    }
    const std::string_view text = text_.substr(start, at_ - start);
    base::Arena arena(256);
    const auto value = language_.ParseLiteral(text, arena);
    if (!value) {
      at_ = start;
      Fail("unknown name or value " + Quoted(text));
    }
    Draft draft{.node = *MakeConstant(
                    value->type, language_.PrintLiteral(value->type, value->value), value->value),
                .type = types_.Instance(value->type)};
    return draft;
  }

  Program Build(const Draft& draft) const {
    Node node = draft.node;
    const auto type = types_.Resolve(draft.type);
    if (!type) Fail("a type in this program is too large");
    node.type = *type;
    for (const Draft& child : draft.children) node.children.push_back(Build(child));
    return std::make_shared<const Node>(std::move(node));
  }

  std::string_view text_;
  const Language& language_;
  const Interface& interface_;
  size_t at_ = 0;
  Unifier types_;
  std::vector<std::pair<std::string_view, Unifier::Term>> bound_;
};

}  // namespace

Program ParseProgram(std::string_view text, const Language& language, const Interface& interface) {
  return Parser(text, language, interface).Parse();
}

}  // namespace hunch::core
