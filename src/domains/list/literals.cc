#include "domains/list/literals.h"

#include <algorithm>
#include <charconv>
#include <vector>

#include "core/list.h"
#include "core/native.h"
#include "domains/list/list_domain.h"

namespace hunch::list {
namespace {

using core::Type;
using core::Value;

constexpr int kDeepest = 4;  // lists in lists in lists in lists

// What a text must be if it is a constant at all.
std::optional<Type> TypeOfText(std::string_view text) {
  int depth = 0;
  int deepest = 0;
  for (const char c : text) {
    depth += c == '[' ? 1 : c == ']' ? -1 : 0;
    deepest = std::max(deepest, depth);
    if (depth < 0 || depth > kDeepest) return std::nullopt;
  }
  const bool words = text.find_first_of("tf") != std::string_view::npos;
  Type type = words ? BoolType() : IntType();
  for (int i = 0; i < deepest; ++i) type = Type::List(type);
  return type;
}

class Reader {
 public:
  Reader(std::string_view text, base::Arena& arena) : text_(text), arena_(arena) {}

  Value ReadAll(Type type) {
    const Value value = Read(type);
    Skip();
    return at_ == text_.size() ? value : core::kUndefined;
  }

 private:
  void Skip() {
    while (at_ < text_.size() && text_[at_] == ' ') ++at_;
  }
  bool Eat(std::string_view word) {
    Skip();
    if (text_.substr(at_, word.size()) != word) return false;
    at_ += word.size();
    return true;
  }

  // Undefined when there is no such constant here.
  Value Read(Type type) {
    if (type.is_list()) return ReadList(type);
    if (type == BoolType()) {
      if (Eat("true")) return core::Native<bool>::To(true);
      return Eat("false") ? core::Native<bool>::To(false) : core::kUndefined;
    }
    Skip();
    int32_t number = 0;
    const char* const end = text_.data() + text_.size();
    const auto [next, error] = std::from_chars(text_.data() + at_, end, number);
    if (error != std::errc()) return core::kUndefined;
    at_ = static_cast<size_t>(next - text_.data());
    return Value::OfNumber(number);
  }

  Value ReadList(Type type) {
    if (!Eat("[")) return core::kUndefined;
    std::vector<Value> elements;
    if (!Eat("]")) {
      do {
        elements.push_back(Read(type.element()));
        if (!elements.back().defined()) return core::kUndefined;
      } while (Eat(","));
      if (!Eat("]") || elements.size() > core::kLongestList) return core::kUndefined;
    }
    return core::MakeList(arena_, elements, type.element().boxed());
  }

  std::string_view text_;
  base::Arena& arena_;
  size_t at_ = 0;
};

}  // namespace

std::string PrintConstant(Type type, Value value) {
  if (!value.defined()) return "undefined";
  if (type == BoolType()) return value.number() != 0 ? "true" : "false";
  if (!type.is_list()) return std::to_string(value.number());
  std::string text = "[";
  for (const Value element : core::Elements(value)) {
    if (text.size() > 1) text += ", ";
    text += PrintConstant(type.element(), element);
  }
  return text + "]";
}

std::optional<core::TypedValue> ParseConstant(std::string_view text, base::Arena& arena) {
  const std::optional<Type> type = TypeOfText(text);
  if (!type) return std::nullopt;
  const Value value = Reader(text, arena).ReadAll(*type);
  if (!value.defined()) return std::nullopt;
  return core::TypedValue{*type, value};
}

}  // namespace hunch::list
