// A language of three primitives over ints and lists, for tests of core and search.
#pragma once

#include <charconv>
#include <string>

#include "core/higher_order.h"
#include "core/language.h"
#include "core/native.h"

namespace hunch::core {

inline int64_t TestAdd(int64_t a, int64_t b) { return a + b; }
inline std::optional<int64_t> TestHead(ListOf<int64_t> list) {
  return list.empty() ? std::nullopt : std::optional(list[0]);
}

class SmallLanguage : public Language {
 public:
  explicit SmallLanguage(const std::vector<Primitive>& more = {})
      : Language(TypeNames{{1, "int"}, {2, "bool"}}, And(more)) {}

  std::string PrintLiteral(Type type, Value value) const override {
    if (!type.is_list()) return std::to_string(value.number());
    std::string text = "[";
    for (Value v : Elements(value)) {
      if (text.size() > 1) text += ", ";
      text += std::to_string(v.number());
    }
    return text + "]";
  }

  std::optional<TypedValue> ParseLiteral(std::string_view text, base::Arena& arena) const override {
    if (text.size() >= 2 && text.front() == '[' && text.back() == ']') {
      return ParseList(text.substr(1, text.size() - 2), arena);
    }
    int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return TypedValue{Type::Base(1), Value::OfNumber(number)};
  }

 private:
  static std::vector<Primitive> And(const std::vector<Primitive>& more) {
    std::vector<Primitive> all = {
        {"add", "int -> int -> int", "the sum", 2, Lift<&TestAdd>()},
        {"head", "list int -> int", "the first element", 2, Lift<&TestHead>()},
        {"map", "(a -> b) -> list a -> list b", "applied to each", 2, &Map}};
    all.insert(all.end(), more.begin(), more.end());
    return all;
  }

  std::optional<TypedValue> ParseList(std::string_view text, base::Arena& arena) const {
    std::vector<Value> elements;
    while (!text.empty()) {
      const size_t comma = std::min(text.find(','), text.size());
      std::string_view word = text.substr(0, comma);
      while (!word.empty() && word.front() == ' ') word.remove_prefix(1);
      const auto element = ParseLiteral(word, arena);
      if (!element || element->type.is_list()) return std::nullopt;
      elements.push_back(element->value);
      text.remove_prefix(std::min(comma + 1, text.size()));
    }
    return TypedValue{Type::List(Type::Base(1)), MakeList(arena, elements, false)};
  }
};

}  // namespace hunch::core
