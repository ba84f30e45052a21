// A demonstration pair of a list task as plain numbers, for its properties to be computed.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/task.h"

namespace hunch::list {

using NumberList = std::vector<int64_t>;

struct PairView {
  std::optional<NumberList> main, second;   // the first two lists of numbers among the inputs
  std::optional<int64_t> number, further;   // the first two numbers
  std::optional<NumberList> list;           // the output, where it is a list of numbers,
  std::optional<std::vector<bool>> truths;  // of truth values,
  std::optional<int64_t> value;             // a number,
  std::optional<bool> truth;                // a truth value;
  std::optional<NumberList> lengths;        // of the parts, where it is a list of lists,
  std::optional<NumberList> flat;           // and those end to end
};

PairView ViewOf(const core::Interface& interface, const core::Example& pair);

}  // namespace hunch::list
