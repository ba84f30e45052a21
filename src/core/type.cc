#include "core/type.h"

#include <cctype>

#include "base/error.h"

namespace hunch::core {

Type Type::Base(int id) {
  HUNCH_CHECK(id >= 1 && id <= kBases);
  return Type(static_cast<uint64_t>(id));
}

Type Type::Variable(int index) {
  HUNCH_CHECK(index == 0 || index == 1);
  return Type(static_cast<uint64_t>(kFirstVariable + index));
}

int Type::size() const {
  int nibbles = 0;
  while (nibbles < 16 && (code_ >> (4 * nibbles) & 15) != 0) ++nibbles;
  return nibbles;
}

std::optional<Type> Type::Join(int head, Type a, Type b) {
  const int size_a = a.size();
  const int size_b = b.size();
  if (1 + size_a + size_b > 16) return std::nullopt;
  uint64_t code = static_cast<uint64_t>(head) | a.code_ << 4;
  if (size_b > 0) code |= b.code_ << (4 * (1 + size_a));
  return Type(code);
}

Type Type::List(Type element) {
  const auto joined = Join(kList, element, Type());
  HUNCH_CHECK(joined.has_value());
  return *joined;
}

Type Type::Function(Type argument, Type result) {
  const auto joined = Join(kArrow, argument, result);
  HUNCH_CHECK(joined.has_value());
  return *joined;
}

bool Type::has_variables() const {
  for (uint64_t rest = code_; rest != 0; rest >>= 4) {
    if ((rest & 15) >= kFirstVariable) return true;
  }
  return false;
}

Type Type::Part(int start) const {
  int open = 1;
  int end = start;
  for (; open > 0 && end < 16; ++end) {
    const int nibble = static_cast<int>(code_ >> (4 * end) & 15);
    open += nibble == kArrow ? 1 : nibble == kList ? 0 : -1;
  }
  const int nibbles = end - start;
  const uint64_t mask = nibbles >= 16 ? ~uint64_t{0} : (uint64_t{1} << (4 * nibbles)) - 1;
  return Type(code_ >> (4 * start) & mask);
}

Type Type::element() const {
  HUNCH_CHECK(is_list());
  return Part(1);
}

Type Type::argument() const {
  HUNCH_CHECK(is_function());
  return Part(1);
}

Type Type::result() const { return Part(1 + argument().size()); }

std::vector<Type> Type::Arguments() const {
  std::vector<Type> arguments;
  for (Type t = *this; t.is_function(); t = t.result()) arguments.push_back(t.argument());
  return arguments;
}

Type Type::FinalResult() const {
  Type t = *this;
  while (t.is_function()) t = t.result();
  return t;
}

std::optional<Type> Type::Substitute(const Type (&binding)[2]) const {
  if (is_variable()) {
    const Type bound = binding[variable_index()];
    return bound.empty() ? *this : bound;
  }
  if (is_list()) {
    const auto inner = element().Substitute(binding);
    return inner ? Join(kList, *inner, Type()) : std::nullopt;
  }
  if (is_function()) {
    const auto from = argument().Substitute(binding);
    const auto to = result().Substitute(binding);
    return from && to ? Join(kArrow, *from, *to) : std::nullopt;
  }
  return *this;
}

TypeNames::TypeNames(std::initializer_list<Entry> entries) : names_(Type::kBases + 1) {
  for (const Entry& entry : entries) names_.at(static_cast<size_t>(entry.base_id)) = entry.name;
}

namespace {

class TypeParser {
 public:
  TypeParser(const std::vector<std::string>& names, std::string_view text)
      : names_(names), text_(text) {}

  Type Parse() {
    const Type type = Arrow();
    Skip();
    if (at_ != text_.size()) Fail();
    return type;
  }

 private:
  [[noreturn]] void Fail() const {
    throw base::InputError("type '" + std::string(text_) + "': cannot be read at character " +
                           std::to_string(at_ + 1));
  }
  void Skip() {
    while (at_ < text_.size() && text_[at_] == ' ') ++at_;
  }
  bool Eat(std::string_view token) {
    Skip();
    if (text_.substr(at_, token.size()) != token) return false;
    at_ += token.size();
    return true;
  }
  Type Arrow() {
    if (++depth_ > 16) Fail();
    const Type left = Atom();
    Type type = left;
    if (Eat("->")) type = Checked(left, Arrow());
    --depth_;
    return type;
  }
  Type Checked(Type left, Type right) {
    // Counts constructors before joining, so that too large a type is an error, not a bug.
    if (Size(left) + Size(right) + 1 > 16) Fail();
    return Type::Function(left, right);
  }
  static int Size(Type t) {
    int nibbles = 0;
    while (nibbles < 16 && (t.code() >> (4 * nibbles)) != 0) ++nibbles;
    return nibbles;
  }
  Type Atom() {
    if (++depth_ > 32) Fail();
    Type type;
    if (Eat("(")) {
      type = Arrow();
      if (!Eat(")")) Fail();
    } else {
      type = Named();
    }
    --depth_;
    return type;
  }
  Type Named() {
    Skip();
    const size_t start = at_;
    while (at_ < text_.size() &&
           (std::isalnum(static_cast<unsigned char>(text_[at_])) || text_[at_] == '_')) {
      ++at_;
    }
    const std::string_view word = text_.substr(start, at_ - start);
    if (word == "list") {
      const Type element = Atom();
      if (Size(element) > 15) Fail();
      return Type::List(element);
    }
    if (word == "a" || word == "b") return Type::Variable(word == "b");
    for (size_t id = 1; id < names_.size(); ++id) {
      if (!word.empty() && names_[id] == word) return Type::Base(static_cast<int>(id));
    }
    at_ = start;
    Fail();
  }

  const std::vector<std::string>& names_;
  std::string_view text_;
  size_t at_ = 0;
  int depth_ = 0;
};

}  // namespace

Type TypeNames::Parse(std::string_view text) const { return TypeParser(names_, text).Parse(); }

std::string TypeNames::Print(Type type) const {
  if (type.empty()) return "?";
  if (type.is_variable()) return type.variable_index() == 0 ? "a" : "b";
  if (type.is_list()) {
    const Type element = type.element();
    const std::string inner = Print(element);
    return element.is_function() ? "list (" + inner + ")" : "list " + inner;
  }
  if (type.is_function()) {
    const Type argument = type.argument();
    const std::string left = argument.is_function() ? "(" + Print(argument) + ")" : Print(argument);
    return left + " -> " + Print(type.result());
  }
  return names_.at(static_cast<size_t>(type.base_id()));
}

}  // namespace hunch::core
