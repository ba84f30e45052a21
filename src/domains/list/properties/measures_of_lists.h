// Numbers, predicates and other lists that are made of a list of numbers, each a table of
// functions: properties are relations between these.
#pragma once

#include <optional>
#include <span>

#include "domains/list/properties/pair_view.h"

namespace hunch::list {

// Length, sum, ends, extremes, counts. No answer for an empty list, where there is none.
using Measure = std::optional<int64_t> (*)(const NumberList& list);
std::span<const Measure> Measures();

// What elements are asked by themselves: even, positive, prime, ...
using ElementTest = bool (*)(int64_t number);
std::span<const ElementTest> ElementTests();

// The list reversed, sorted, without its head, ...: what short programs make of a list.
using Remaking = NumberList (*)(const NumberList& list);
std::span<const Remaking> Remakings();

}  // namespace hunch::list
