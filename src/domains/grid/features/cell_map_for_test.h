// What a feature says of every cell of a grid, for tests: MapOf("north", "12 34") is "00 12".
// Values from 0 to 9 are digits (truths 0 and 1), from 10 to 35 letters, -1 "-", none "?", the rest
// "!".
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "core/evaluate.h"
#include "domains/grid/grid_domain.h"
#include "domains/grid/grid_literals.h"
#include "domains/grid/grid_types.h"

namespace hunch::grid {

// A grid from its rows with spaces between, black a digit or a point.
inline GridRef GridOf(std::string_view rows, base::Arena& arena) {
  std::string literal = "grid[";
  for (const char c : rows) literal += c == ' ' ? '/' : c == '.' ? '0' : c;
  const auto read = ParseGridLiteral(literal + "]", arena);
  EXPECT_TRUE(read) << rows;
  return GridRef(read->value.blob());
}

inline char Sign(core::Value value) {
  if (!value.defined()) return '?';
  const int64_t n = value.number();
  if (n == -1) return '-';
  if (n < 0 || n > 35) return '!';
  return static_cast<char>(n < 10 ? '0' + n : 'a' + n - 10);
}

// With a colour, of a feature that has one for its first argument.
inline std::string MapOf(std::string_view feature, std::string_view rows, int colour = -1) {
  const core::Primitive* primitive = TheGridDomain().Find(feature);
  if (primitive == nullptr) return "no feature " + std::string(feature);
  base::Arena arena;
  const GridRef grid = GridOf(rows, arena);
  std::vector<core::Value> cells;
  for (int row = 0; row < grid.height(); ++row) {
    for (int column = 0; column < grid.width(); ++column) {
      cells.push_back(core::Native<Cell>::To({row, column}));
    }
  }
  const std::vector<core::Value> grids(cells.size(), core::Native<GridRef>::To(grid));
  const std::vector<core::Value> colours(cells.size(), core::Value::OfNumber(colour));
  const core::Value* const all[] = {colours.data(), grids.data(), cells.data()};
  const core::Value* const* const arguments = all + (colour < 0);
  std::vector<core::Value> out(cells.size());
  const core::Type result = TheGridDomain().TypeOf(*primitive).FinalResult();
  primitive->function(
      {arena, static_cast<uint32_t>(out.size()), arguments, nullptr, result, out.data()});
  std::string text;
  for (size_t i = 0; i < out.size(); ++i) {
    if (i > 0 && i % static_cast<size_t>(grid.width()) == 0) text += ' ';
    text += Sign(out[i]);
  }
  return text;
}

}  // namespace hunch::grid
