// Pictures that repeat: the period that contradicts nothing visible tells what is hidden or
// missing.
#include "domains/grid/families.h"
#include "domains/grid/primitives/frame.h"
#include "domains/grid/primitives/lattice.h"
#include "domains/grid/primitives/patch.h"

namespace hunch::grid {
namespace {

using base::Arena;
using core::Lift;

template <Repetition kRepetition>
GridRef Repair(Arena& arena, GridRef grid, Colour unknown) {
  const Cells cells(grid);
  LatticeSearch search(cells, unknown.index);
  const std::optional<Lattice> lattice = search.Smallest(kRepetition);
  if (!lattice) return {};
  GridBuilder out = BlackLike(arena, grid);
  search.Fill(*lattice, out.cells());
  return out.Finish();
}

GridRef RepairedPatch(Arena& arena, GridRef grid, Colour unknown) {
  return CutPatch(arena, grid, Repair<Repetition::kPlane>(arena, grid, unknown), unknown.index);
}

template <Repetition kRepetition>
GridRef FillBlack(Arena& arena, GridRef grid) {
  return Repair<kRepetition>(arena, grid, Colour{0});
}

// Each row (or column) continued by its own period, where it has one.
template <bool kRows>
GridRef ContinueEach(Arena& arena, GridRef grid) {
  const int height = grid.height(), width = grid.width();
  const int lines = kRows ? height : width, length = kRows ? width : height;
  const int to_next = kRows ? width : 1, step = kRows ? 1 : width;
  GridBuilder out = CopyOf(arena, grid);
  uint8_t* cells = out.cells();
  for (int line = 0; line < lines; ++line) {
    uint8_t* const start = cells + line * to_next;
    for (int period = 1; 2 * period <= length; ++period) {
      uint8_t unit[kLongestSide] = {};
      bool fits = true;
      for (int i = 0; i < length && fits; ++i) {
        const uint8_t colour = start[i * step];
        uint8_t& of_unit = unit[i % period];
        fits = colour == 0 || of_unit == 0 || of_unit == colour;
        if (colour != 0) of_unit = colour;
      }
      if (!fits) continue;
      for (int i = 0; i < length; ++i) start[i * step] = unit[i % period];
      break;
    }
  }
  return out.Finish();
}

// The picture's first unit of repetition; what is cut off at the border does not matter.
GridRef Motif(Arena& arena, GridRef grid) {
  const Cells cells(grid);
  LatticeSearch search(cells, LatticeSearch::kNothingUnknown);
  const std::optional<Lattice> lattice = search.Smallest(Repetition::kUpright);
  if (!lattice) return {};
  return CutBlock(arena, grid, {0, 0, lattice->rows, lattice->columns});
}

// The fewest rows (or columns) after which all others repeat; 0 where there are none.
template <bool kDown>
int PeriodAlong(const Cells& cells) {
  const int length = kDown ? cells.height : cells.width;
  for (int period = 1; period < length; ++period) {
    bool repeats = true;
    for (int row = kDown ? period : 0; repeats && row < cells.height; ++row) {
      for (int column = kDown ? 0 : period; repeats && column < cells.width; ++column) {
        repeats = cells.at(row, column) ==
                  (kDown ? cells.at(row - period, column) : cells.at(row, column - period));
      }
    }
    if (repeats) return period;
  }
  return 0;
}

// The picture with as many rows or columns more, as the pattern of all of it goes on: by the
// smallest lattice or, where it has none, by the rows or columns that come again.
template <bool kDown>
GridRef Longer(Arena& arena, GridRef grid, int64_t more) {
  if (more < 1 || more > kLongestSide) return {};
  const int down = kDown ? static_cast<int>(more) : 0, right = kDown ? 0 : static_cast<int>(more);
  const int height = grid.height() + down, width = grid.width() + right;
  if (!SizeAllowed(height, width)) return {};
  const Cells cells(grid);
  LatticeSearch search(cells, LatticeSearch::kNothingUnknown);
  std::optional<Lattice> lattice = search.Smallest(Repetition::kPlane);
  if (!lattice) {
    const int period = PeriodAlong<kDown>(cells);
    if (period == 0) return {};
    lattice = kDown ? Lattice{period, width, 0} : Lattice{height, period, 0};
  }
  uint8_t colours[kLargestArea];
  lattice->ForEachCell(cells.height, cells.width, [&](int cell, int of_class) {
    colours[of_class] = cells.data[cell];
    return true;
  });
  GridBuilder out(arena, height, width, grid.top(), grid.left());
  lattice->ForEachCell(height, width, [&](int cell, int of_class) {
    out.cells()[cell] = colours[of_class];
    return true;
  });
  return out.Finish();
}

}  // namespace

Primitives PeriodPrimitives() {
  return {
      {"continue_pattern", "grid -> grid",
       "black filled by the smallest period, also a diagonal one, that the paint does not "
       "contradict",
       4.5, Lift<&FillBlack<Repetition::kPlane>>()},
      {"continue_rows", "grid -> grid", "black filled by the one period of all rows", 5.0,
       Lift<&FillBlack<Repetition::kColumns>>()},
      {"continue_columns", "grid -> grid", "black filled by the one period of all columns", 5.0,
       Lift<&FillBlack<Repetition::kRows>>()},
      {"continue_each_row", "grid -> grid", "black filled by each row's own period", 5.0,
       Lift<&ContinueEach<true>>()},
      {"continue_each_column", "grid -> grid", "black filled by each column's own period", 5.0,
       Lift<&ContinueEach<false>>()},
      {"repair_pattern", "grid -> colour -> grid",
       "a colour replaced by what the smallest period of all the rest says", 4.0,
       Lift<&Repair<Repetition::kPlane>>()},
      {"pattern_patch", "grid -> colour -> grid",
       "what a colour hides of a picture that repeats, alone", 4.5, Lift<&RepairedPatch>()},
      {"motif", "grid -> grid", "the first unit of a picture that repeats, cut off or not", 5.5,
       Lift<&Motif>()},
      {"longer_down", "grid -> int -> grid", "n more rows, as the pattern of the grid goes on", 5.5,
       Lift<&Longer<true>>()},
      {"longer_right", "grid -> int -> grid", "n more columns, as the pattern of the grid goes on",
       5.5, Lift<&Longer<false>>()},
  };
}

}  // namespace hunch::grid
