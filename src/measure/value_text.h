// Values as text for reports and for people.
#pragma once

#include <string>

#include "core/language.h"

namespace hunch::measure {

// The value as compact JSON: numbers, true and false, lists, grids and masks as rows of numbers,
// colours as 0..9; what JSON has no form for is a string that holds its literal; null where
// undefined.
std::string ValueJson(const core::Language& language, core::Type type, core::Value value);

// The value as it stands in a program, with "nothing" where it is undefined.
std::string ValueText(const core::Language& language, core::Type type, core::Value value);

}  // namespace hunch::measure
