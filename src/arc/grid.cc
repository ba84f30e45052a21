#include "arc/grid.h"

#include <fmt/format.h>

#include "base/error.h"

namespace hunch::arc {
namespace {

std::optional<std::string> RowFault(const std::vector<int>& row, size_t number, size_t width) {
  if (row.size() != width) {
    return fmt::format("row {} has {} cells, but row 1 has {}", number, row.size(), width);
  }
  for (size_t c = 0; c < row.size(); ++c) {
    if (row[c] < 0 || row[c] >= kColourCount) {
      return fmt::format("row {}, column {}: colour {} is not in 0..9", number, c + 1, row[c]);
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> GridFault(const std::vector<std::vector<int>>& rows) {
  const size_t width = rows.empty() ? 0 : rows[0].size();
  if (width == 0) {
    for (const auto& row : rows) {
      if (!row.empty()) return RowFault(row, &row - rows.data() + 1, width);
    }
    return fmt::format("an empty grid ({} x 0)", rows.size());
  }
  if (rows.size() > kMaxSide) {
    return fmt::format("{} rows, but a grid has at most {}", rows.size(), kMaxSide);
  }
  const int most = MostColumns(rows.size());
  if (width > static_cast<size_t>(most)) {
    return fmt::format("{} columns, but a grid has at most {}", width, most);
  }
  for (size_t r = 0; r < rows.size(); ++r) {
    if (auto fault = RowFault(rows[r], r + 1, width)) return fault;
  }
  return std::nullopt;
}

Grid GridFromRows(const std::vector<std::vector<int>>& rows) {
  if (auto fault = GridFault(rows)) throw base::InputError(*fault);
  Grid grid{static_cast<int>(rows.size()), static_cast<int>(rows[0].size()), {}};
  grid.cells.reserve(rows.size() * rows[0].size());
  for (const auto& row : rows) grid.cells.insert(grid.cells.end(), row.begin(), row.end());
  return grid;
}

Grid FilledGrid(int rows, int cols, int colour) {
  HUNCH_CHECK(rows >= 1 && rows <= kMaxSide && cols >= 1 && cols <= MostColumns(rows));
  HUNCH_CHECK(colour >= 0 && colour < kColourCount);
  return {rows, cols, std::vector<uint8_t>(static_cast<size_t>(rows) * cols, colour)};
}

}  // namespace hunch::arc
