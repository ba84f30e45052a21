// JSON as values of the list domain. What is wrong with it is thrown as base::InputError without a
// place, which the caller knows.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>

#include "core/type.h"
#include "core/value.h"

namespace hunch::list {

// What is known of a type: how many lists deep, over which base type. Without a base nothing but
// empty lists has been seen, and it may be deeper.
class Shape {
 public:
  // Throws when it is no value of this domain.
  static Shape Of(const nlohmann::json& json);
  // That of a type over a base.
  static Shape OfType(core::Type type);
  // Reads "list int" or "list-of-int"; nothing if it is no such type.
  static std::optional<Shape> Named(std::string name);

  // Takes over what the other knows; false when no type fits both.
  bool Merge(const Shape& other);

  core::Type ToType() const;  // int where the base is unknown

 private:
  int lists_ = 0;
  core::Type base_;  // empty: unknown
};

// The value, whose shape must fit the type.
core::Value ValueFromJson(const nlohmann::json& json, core::Type type, base::Arena& arena);

}  // namespace hunch::list
