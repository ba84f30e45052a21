// Calls a primitive on literals, for tests: Apply(ColourPrimitives(), "swap", {"grid[12]", "blue",
// "red"}) is "grid[21]". What has no value is "undefined".
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "domains/grid/families.h"
#include "domains/grid/grid_literals.h"
#include "domains/grid/grid_types.h"

namespace hunch::grid {

inline std::string Apply(const Primitives& family, std::string_view name,
                         std::initializer_list<std::string_view> literals) {
  const auto found =
      std::find_if(family.begin(), family.end(),
                   [name](const core::Primitive& primitive) { return primitive.name == name; });
  if (found == family.end()) return "no primitive of this name";
  const core::Type type = GridTypeNames().Parse(found->signature);
  const std::vector<core::Type> types = type.Arguments();
  if (types.size() != literals.size()) return "another number of arguments";
  base::Arena arena;
  std::vector<core::Value> values;
  for (const std::string_view literal : literals) {
    const auto value = ParseGridLiteral(literal, arena);
    if (!value || value->type != types[values.size()]) return "no " + std::string(literal);
    values.push_back(value->value);
  }
  std::vector<const core::Value*> columns(values.size());
  for (size_t i = 0; i < values.size(); ++i) columns[i] = &values[i];
  const std::vector<const core::Closure*> functions(types.size(), nullptr);
  core::Value result;
  found->function({arena, 1, columns.data(), functions.data(), type.FinalResult(), &result});
  return PrintGridLiteral(type.FinalResult(), result);
}

}  // namespace hunch::grid
