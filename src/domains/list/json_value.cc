#include "domains/list/json_value.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <vector>

#include "base/error.h"
#include "core/list.h"
#include "core/native.h"
#include "domains/list/list_domain.h"

namespace hunch::list {
namespace {

using base::InputError;
using core::Value;
using Json = nlohmann::json;

constexpr int kDeepest = 4;

int64_t NumberFromJson(const Json& json) {
  const bool too_large = json.is_number_unsigned() && json.get<uint64_t>() > INT32_MAX;
  const bool whole = json.is_number_integer() && !too_large;
  if (!whole || json.get<int64_t>() > INT32_MAX || json.get<int64_t>() < INT32_MIN) {
    throw InputError(json.dump() + " is no whole number within 32 bits");
  }
  return json.get<int64_t>();
}

}  // namespace

Shape Shape::Of(const Json& json) {
  Shape shape;
  if (json.is_boolean()) {
    shape.base_ = BoolType();
  } else if (json.is_number()) {
    NumberFromJson(json);
    shape.base_ = IntType();
  } else if (json.is_array()) {
    if (json.size() > core::kLongestList) {
      throw InputError("a list of more than " + std::to_string(core::kLongestList) + " elements");
    }
    for (const Json& element : json) {
      if (!shape.Merge(Of(element))) throw InputError("a list whose elements have several types");
    }
    if (++shape.lists_ > kDeepest) throw InputError("lists nested too deeply");
  } else {
    throw InputError(std::string("neither number, truth value nor list, but ") + json.type_name());
  }
  return shape;
}

Shape Shape::OfType(core::Type type) {
  Shape shape;
  for (; type.is_list(); type = type.element()) ++shape.lists_;
  shape.base_ = type;
  return shape;
}

std::optional<Shape> Shape::Named(std::string name) {
  Shape shape;
  for (const std::string prefix : {"list-of-", "list "}) {
    while (name.starts_with(prefix) && ++shape.lists_ <= kDeepest) name.erase(0, prefix.size());
  }
  shape.base_ = name == "int" ? IntType() : name == "bool" ? BoolType() : core::Type();
  if (shape.base_.empty()) return std::nullopt;
  return shape;
}

bool Shape::Merge(const Shape& other) {
  if (base_.empty()) {
    const int lists = lists_;
    *this = other;
    if (base_.empty()) lists_ = std::max(lists, lists_);
    return lists_ >= lists;
  }
  if (other.base_.empty()) return lists_ >= other.lists_;
  return lists_ == other.lists_ && base_ == other.base_;
}

core::Type Shape::ToType() const {
  core::Type type = base_.empty() ? IntType() : base_;
  for (int i = 0; i < lists_; ++i) type = core::Type::List(type);
  return type;
}

Value ValueFromJson(const Json& json, core::Type type, base::Arena& arena) {
  if (type == BoolType()) return core::Native<bool>::To(json.get<bool>());
  if (!type.is_list()) return Value::OfNumber(NumberFromJson(json));
  std::vector<Value> elements;
  for (const Json& element : json) {
    elements.push_back(ValueFromJson(element, type.element(), arena));
  }
  return core::MakeList(arena, elements, type.element().boxed());
}

}  // namespace hunch::list
