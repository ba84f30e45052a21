// Parts between separator lines (parting.h): cut out, summed up, filled in.
#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <vector>

#include "domains/grid/block.h"
#include "domains/grid/components.h"
#include "domains/grid/families.h"
#include "domains/grid/measures.h"
#include "domains/grid/parting.h"
#include "domains/grid/primitives/patch.h"

namespace hunch::grid {
namespace {

using base::Arena;
using core::Value;

// Calls part(i, j, box) for each part in reading order; the box is where it lies in the frame that
// the grid was cut from.
template <typename Part>
void ForEachPart(GridRef grid, const Parting& parting, Part part) {
  for (int i = 0; i < parting.rows.count; ++i) {
    for (int j = 0; j < parting.columns.count; ++j) {
      Box box = parting.PartAt(i, j);
      box.top += grid.top();
      box.left += grid.left();
      part(i, j, box);
    }
  }
}

Value CutParts(Arena& arena, GridRef grid, const Parting& parting) {
  core::ListBuilder out(arena, static_cast<size_t>(parting.parts()));
  for (int i = 0; i < parting.rows.count; ++i) {
    for (int j = 0; j < parting.columns.count; ++j) {
      out.Add(core::Native<GridRef>::To(CutBlock(arena, grid, parting.PartAt(i, j))));
    }
  }
  return out.Finish(true);
}

// The parts, where they have one size, in the order of their cells that are not black. Undefined
// where they are in that order.
template <bool kFullestFirst>
GridRef SortParts(Arena& arena, GridRef grid) {
  Parting parting;
  if (!FindParting(grid, parting)) return {};
  std::vector<Box> places;
  for (int i = 0; i < parting.rows.count; ++i) {
    for (int j = 0; j < parting.columns.count; ++j) places.push_back(parting.PartAt(i, j));
  }
  const auto painted = [grid](const Box& box) {
    int count = 0;
    for (int row = box.top; row < box.top + box.height; ++row) {
      for (int k = 0; k < box.width; ++k) count += grid.at(row, box.left + k) != 0;
    }
    return kFullestFirst ? -count : count;
  };
  std::vector<Box> order = places;
  std::stable_sort(order.begin(), order.end(),
                   [&painted](const Box& a, const Box& b) { return painted(a) < painted(b); });
  if (std::equal(order.begin(), order.end(), places.begin())) return {};
  GridBuilder out(arena, grid.height(), grid.width(), grid.top(), grid.left());
  std::copy_n(grid.cells(), grid.area(), out.cells());
  for (size_t k = 0; k < places.size(); ++k) {
    const Box &from = order[k], &to = places[k];
    if (from.height != to.height || from.width != to.width) return {};
    for (int row = 0; row < to.height; ++row) {
      std::copy_n(grid.cells() + (from.top + row) * grid.width() + from.left, to.width,
                  &out.at(to.top + row, to.left));
    }
  }
  return out.Finish();
}

// Lines in the order in which parts, and what parts them, come back to front.
std::vector<int> BackToFront(const Stretches& parts, int lines) {
  std::vector<int> order;
  const auto add = [&order](int begin, int end) {
    for (int i = begin; i < end; ++i) order.push_back(i);
  };
  int end = lines;
  for (int k = parts.count; k-- > 0;) {
    const int begin = parts.part[k].start, behind = begin + parts.part[k].length;
    add(behind, end);
    add(begin, behind);
    end = begin;
  }
  add(0, end);
  return order;
}

// The parts, and the separators with them, back to front.
GridRef ReverseParts(Arena& arena, GridRef grid) {
  Parting parting;
  if (!FindParting(grid, parting)) return {};
  const std::vector<int> rows = BackToFront(parting.rows, grid.height());
  const std::vector<int> columns = BackToFront(parting.columns, grid.width());
  GridBuilder out(arena, grid.height(), grid.width(), grid.top(), grid.left());
  for (int row = 0; row < grid.height(); ++row) {
    for (int column = 0; column < grid.width(); ++column) {
      out.at(row, column) = grid.at(rows[row], columns[column]);
    }
  }
  return out.Finish();
}

Value Parts(Arena& arena, GridRef grid) {
  Parting parting;
  return FindParting(grid, parting) ? CutParts(arena, grid, parting) : core::kUndefined;
}

// Undefined where one is all black.
Value TrimmedParts(Arena& arena, GridRef grid) {
  Parting parting;
  if (!FindParting(grid, parting)) return core::kUndefined;
  core::ListBuilder out(arena, static_cast<size_t>(parting.parts()));
  for (int i = 0; i < parting.rows.count; ++i) {
    for (int j = 0; j < parting.columns.count; ++j) {
      const GridRef part = CutBlock(arena, grid, parting.PartAt(i, j));
      const std::optional<Box> paint = BoxOfPaint(part);
      if (!paint) return core::kUndefined;
      out.Add(core::Native<GridRef>::To(CutBlock(arena, part, *paint)));
    }
  }
  return out.Finish(true);
}

Value PartsBy(Arena& arena, GridRef grid, Colour colour) {
  Parting parting;
  return FindParting(grid, colour, parting) ? CutParts(arena, grid, parting) : core::kUndefined;
}

std::optional<Colour> SeparatorColour(GridRef grid) {
  Parting parting;
  return FindParting(grid, parting) ? std::optional(parting.colour) : std::nullopt;
}

std::optional<int64_t> PartRows(GridRef grid) {
  Parting parting;
  return FindParting(grid, parting) ? std::optional<int64_t>(parting.rows.count) : std::nullopt;
}

std::optional<int64_t> PartColumns(GridRef grid) {
  Parting parting;
  return FindParting(grid, parting) ? std::optional<int64_t>(parting.columns.count) : std::nullopt;
}

GridRef Separators(Arena& arena, GridRef grid) {
  Parting parting;
  if (!FindParting(grid, parting)) return {};
  Canvas out(arena, BoxOf(grid));
  out.Fill(BoxOf(grid), static_cast<uint8_t>(parting.colour.index));
  ForEachPart(grid, parting, [&out](int, int, const Box& part) { out.Fill(part, 0); });
  return out.Finish();
}

uint8_t MainColourIn(GridRef grid, const Box& block) {
  ColourCounts counts{};
  const Cells cells(grid);
  for (int row = block.top; row < block.top + block.height; ++row) {
    for (int column = block.left; column < block.left + block.width; ++column) {
      ++counts[cells.at(row, column)];
    }
  }
  return static_cast<uint8_t>(std::max(0, CommonestColour(counts)));
}

// The rows (or columns) that differ from the one before, the first among them.
template <bool kRows>
std::vector<int> DistinctLines(GridRef grid) {
  const int lines = kRows ? grid.height() : grid.width();
  const int length = kRows ? grid.width() : grid.height();
  std::vector<int> distinct;
  for (int line = 0; line < lines; ++line) {
    bool same = line > 0;
    for (int i = 0; i < length && same; ++i) {
      same = kRows ? grid.at(line, i) == grid.at(line - 1, i)
                   : grid.at(i, line) == grid.at(i, line - 1);
    }
    if (!same) distinct.push_back(line);
  }
  return distinct;
}

// Where all parts are of the colour of the first cell, whatever colours the lines between them
// have; undefined where it is not so.
GridRef CondensePlain(Arena& arena, GridRef grid) {
  const std::vector<int> rows = DistinctLines<true>(grid), columns = DistinctLines<false>(grid);
  if (rows.size() % 2 == 0 || columns.size() % 2 == 0 || rows.size() + columns.size() < 4)
    return {};
  const uint8_t ground = grid.at(0, 0);
  for (size_t i = 0; i < rows.size(); ++i) {
    for (size_t j = 0; j < columns.size(); ++j) {
      const bool part = i % 2 == 0 && j % 2 == 0;
      if ((grid.at(rows[i], columns[j]) == ground) != part) return {};
    }
  }
  const int height = static_cast<int>(rows.size() + 1) / 2;
  const int width = static_cast<int>(columns.size() + 1) / 2;
  return GridBuilder(arena, height, width, grid.top(), grid.left(), ground).Finish();
}

GridRef Condense(Arena& arena, GridRef grid) {
  const GridRef plain = CondensePlain(arena, grid);
  if (plain.defined()) return plain;
  Parting parting;
  if (!FindParting(grid, parting)) return {};
  return MakeGrid(arena, {grid.top(), grid.left(), parting.rows.count, parting.columns.count},
                  [&](int i, int j) { return MainColourIn(grid, parting.PartAt(i, j)); });
}

// The lines stay, one cell wide each.
GridRef CondenseBetweenLines(Arena& arena, GridRef grid) {
  Parting parting;
  if (!FindParting(grid, parting)) return {};
  const Box frame{grid.top(), grid.left(), 2 * parting.rows.count - 1,
                  2 * parting.columns.count - 1};
  return MakeGrid(arena, frame, [&](int i, int j) {
    const bool line = i % 2 == 1 || j % 2 == 1;
    return line ? static_cast<uint8_t>(parting.colour.index)
                : MainColourIn(grid, parting.PartAt(i / 2, j / 2));
  });
}

GridRef FillParts(Arena& arena, GridRef grid, GridRef key) {
  Parting parting;
  if (!FindParting(grid, parting)) return {};
  if (parting.rows.count != key.height() || parting.columns.count != key.width()) return {};
  Canvas out(arena, BoxOf(grid));
  out.Paste(grid);
  ForEachPart(grid, parting, [&](int i, int j, const Box& part) { out.Fill(part, key.at(i, j)); });
  return out.Finish();
}

GridRef InEveryPart(Arena& arena, GridRef grid, GridRef content) {
  Parting parting;
  if (!FindParting(grid, parting)) return {};
  Canvas out(arena, BoxOf(grid));
  out.Paste(grid);
  ForEachPart(grid, parting, [&](int, int, const Box& part) {
    const bool fits = part.height == content.height() && part.width == content.width();
    if (fits) out.Paint(content, part.top, part.left);
  });
  return out.Finish();
}

// Whether some part has paint at each place, counted from the part's first cell.
std::vector<bool> PaintedInSome(GridRef grid, const Parting& parting) {
  std::vector<bool> painted(kLongestSide * kLongestSide);
  for (int i = 0; i < parting.parts(); ++i) {
    const Box part = parting.PartAt(i / parting.columns.count, i % parting.columns.count);
    for (int row = 0; row < part.height; ++row) {
      for (int column = 0; column < part.width; ++column) {
        if (grid.at(part.top + row, part.left + column) == 0) continue;
        painted[static_cast<size_t>(row * kLongestSide + column)] = true;
      }
    }
  }
  return painted;
}

GridRef CompleteParts(Arena& arena, GridRef grid) {
  Parting parting;
  if (!FindParting(grid, parting)) return {};
  const std::vector<bool> painted = PaintedInSome(grid, parting);
  const auto paint = static_cast<uint8_t>(parting.colour.index);
  GridBuilder out(arena, grid.height(), grid.width(), grid.top(), grid.left());
  std::copy_n(grid.cells(), grid.area(), out.cells());
  for (int i = 0; i < parting.parts(); ++i) {
    const Box part = parting.PartAt(i / parting.columns.count, i % parting.columns.count);
    for (int row = 0; row < part.height; ++row) {
      for (int column = 0; column < part.width; ++column) {
        uint8_t& cell = out.at(part.top + row, part.left + column);
        if (cell == 0 && painted[static_cast<size_t>(row * kLongestSide + column)]) cell = paint;
      }
    }
  }
  return out.Finish();
}

// The rooms of frames, each in the only colour that rooms in its place have in frames with as many
// rows and columns of rooms. Undefined where these say nothing new.
class LikeRooms {
 public:
  explicit LikeRooms(GridRef grid) : grid_(grid) {
    FindComponents(grid, ComponentRule::kAnyColour, Adjacency::kFour, found_);
  }

  GridRef Filled(Arena& arena) {
    Canvas out(arena, BoxOf(grid_));
    out.Paste(grid_);
    ForEachRoom(arena, [&](std::array<int, 4> place, const Box& room) {
      const int colour = MainColourIn(grid_, FromFirstCell(room));
      if (colour == 0) return;
      uint8_t& known = colour_at_[place];
      known = known == 0 || known == colour ? static_cast<uint8_t>(colour) : kSeveral;
    });
    bool filled = false;
    ForEachRoom(arena, [&](std::array<int, 4> place, const Box& room) {
      const auto known = colour_at_.find(place);
      if (known == colour_at_.end() || known->second == kSeveral) return;
      filled |= MainColourIn(grid_, FromFirstCell(room)) != known->second;
      out.Fill(room, known->second);
    });
    return filled ? out.Finish() : GridRef{};
  }

 private:
  static constexpr uint8_t kSeveral = kColours;

  Box FromFirstCell(const Box& box) const {
    return {box.top - grid_.top(), box.left - grid_.left(), box.height, box.width};
  }

  // take({rows of rooms, columns of rooms, row, column}, box)
  template <typename Take>
  void ForEachRoom(Arena& arena, const Take& take) const {
    for (int i = 0; i < found_.count; ++i) {
      const GridRef frame = CutBox(arena, grid_, found_, i);
      Parting parting;
      if (!FindParting(frame, parting) || parting.colour.index == 0) continue;
      ForEachPart(frame, parting, [&](int row, int column, const Box& room) {
        take({parting.rows.count, parting.columns.count, row, column}, room);
      });
    }
  }

  GridRef grid_;
  Components found_;
  std::map<std::array<int, 4>, uint8_t> colour_at_;
};

GridRef FillLikeRooms(Arena& arena, GridRef grid) { return LikeRooms(grid).Filled(arena); }

}  // namespace

Primitives PartPrimitives() {
  using core::Lift;
  return {
      {"parts", "grid -> list grid", "the parts between separator lines", 3.5, Lift<&Parts>()},
      {"trimmed_parts", "grid -> list grid",
       "the parts between separator lines, without black rows and columns at their sides", 5.0,
       Lift<&TrimmedParts>()},
      {"parts_by", "grid -> colour -> list grid", "the parts between full lines of a colour", 5.5,
       Lift<&PartsBy>()},
      {"condense", "grid -> grid",
       "every part between separator lines as one cell of its commonest colour but black", 4.5,
       Lift<&Condense>()},
      {"condense_between_lines", "grid -> grid", "the same with the separator lines, one cell wide",
       5.5, Lift<&CondenseBetweenLines>()},
      {"fill_parts", "grid -> grid -> grid",
       "the parts between the first grid's separator lines filled with the second's cells", 5.5,
       Lift<&FillParts>()},
      {"in_every_part", "grid -> grid -> grid",
       "the second grid painted in all parts of the first that have its size", 5.5,
       Lift<&InEveryPart>()},
      {"complete_parts", "grid -> grid",
       "every part with what others have in it, in the separators' colour where it lacks that", 5.0,
       Lift<&CompleteParts>()},
      {"fill_like_rooms", "grid -> grid",
       "rooms of frames in the colour of those in the same place of frames with as many", 5.5,
       Lift<&FillLikeRooms>()},
      {"sort_parts", "grid -> grid",
       "the parts between separators change places, from the emptiest to the fullest", 6.0,
       Lift<&SortParts<false>>()},
      {"sort_parts_down", "grid -> grid", "the same from the fullest to the emptiest", 6.0,
       Lift<&SortParts<true>>()},
      {"reverse_parts", "grid -> grid",
       "the parts between separators and these change places, back to front", 6.0,
       Lift<&ReverseParts>()},
      {"separators", "grid -> grid", "the separator lines alone", 5.5, Lift<&Separators>()},
      {"separator_colour", "grid -> colour", "the colour of the separator lines", 5.5,
       Lift<&SeparatorColour>()},
      {"part_rows", "grid -> int", "how many parts lie above each other", 5.5, Lift<&PartRows>()},
      {"part_columns", "grid -> int", "how many parts lie side by side", 5.5, Lift<&PartColumns>()},
  };
}

}  // namespace hunch::grid
