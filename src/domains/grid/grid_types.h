// The types of the grid domain, by name and as core::Type values.
#pragma once

#include <string_view>

#include "core/type.h"
#include "domains/grid/raster.h"

namespace hunch::grid {

inline const core::TypeNames& GridTypeNames() {
  static const core::TypeNames names{{kInt, "int"},       {kBool, "bool"}, {kColour, "colour"},
                                     {kVector, "vector"}, {kBox, "box"},   {kCell, "cell"},
                                     {kGrid, "grid"},     {kMask, "mask"}};
  return names;
}

inline core::Type OfBase(BaseType base) { return core::Type::Base(base); }

// The colours' names by index.
inline constexpr std::string_view kColourNames[kColours] = {
    "black", "blue", "red", "green", "yellow", "grey", "magenta", "orange", "azure", "maroon"};

}  // namespace hunch::grid
