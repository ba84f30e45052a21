// Masks: which cells of a picture are meant, and what is done to these.
#include <algorithm>

#include "domains/grid/families.h"
#include "domains/grid/raster.h"

namespace hunch::grid {
namespace {

using base::Arena;

// A new mask in the frame of `frame`, whose cell (row, column) is `is(row, column)`.
template <typename Frame, typename Is>
MaskRef MaskOver(Arena& arena, Frame frame, const Is& is) {
  MaskBuilder out(arena, frame.height(), frame.width(), frame.top(), frame.left());
  uint8_t* cell = out.cells();
  for (int row = 0; row < frame.height(); ++row) {
    for (int column = 0; column < frame.width(); ++column) *cell++ = is(row, column) ? 1 : 0;
  }
  return out.Finish();
}

// Reads `other` in the frame of `frame`: cell by cell where they are of one size (wherever they
// were cut from), else by where they lie.
template <typename Frame, typename Other>
class Aligned {
 public:
  Aligned(Frame frame, Other other)
      : other_(other), same_size_(SameSize(frame, other)), top_(frame.top()), left_(frame.left()) {}

  uint8_t operator()(int row, int column) const {
    return same_size_ ? other_.at(row, column) : other_.AtPlace(row + top_, column + left_);
  }

 private:
  static bool SameSize(Frame a, Other b) {
    return a.height() == b.height() && a.width() == b.width();
  }
  Other other_;
  bool same_size_;
  int top_, left_;
};

MaskRef Painted(Arena& arena, GridRef grid) {
  return MaskOver(arena, grid, [&](int row, int column) { return grid.at(row, column) != 0; });
}

MaskRef Where(Arena& arena, GridRef grid, Colour colour) {
  return MaskOver(arena, grid,
                  [&](int row, int column) { return grid.at(row, column) == colour.index; });
}

MaskRef Not(Arena& arena, MaskRef mask) {
  return MaskOver(arena, mask, [&](int row, int column) { return mask.at(row, column) == 0; });
}

MaskRef Both(Arena& arena, MaskRef a, MaskRef b) {
  const Aligned other(a, b);
  return MaskOver(arena, a,
                  [&](int row, int column) { return a.at(row, column) && other(row, column); });
}

MaskRef Either(Arena& arena, MaskRef a, MaskRef b) {
  const Aligned other(a, b);
  return MaskOver(arena, a,
                  [&](int row, int column) { return a.at(row, column) || other(row, column); });
}

MaskRef OneOfTwo(Arena& arena, MaskRef a, MaskRef b) {
  const Aligned other(a, b);
  return MaskOver(arena, a,
                  [&](int row, int column) { return a.at(row, column) != other(row, column); });
}

MaskRef Differing(Arena& arena, GridRef a, GridRef b) {
  if (!a.SameSize(b)) return {};
  return MaskOver(arena, a,
                  [&](int row, int column) { return a.at(row, column) != b.at(row, column); });
}

// Black cells that black cells join, side to side, to the border.
MaskRef Outside(Arena& arena, GridRef grid) {
  const int height = grid.height(), width = grid.width();
  MaskBuilder out(arena, height, width, grid.top(), grid.left());
  int16_t stack[kLargestArea];
  int size = 0;
  const auto visit = [&](int row, int column) {
    if (row < 0 || column < 0 || row >= height || column >= width) return;
    if (grid.at(row, column) != 0 || out.at(row, column) != 0) return;
    out.at(row, column) = 1;
    stack[size++] = static_cast<int16_t>(row * width + column);
  };
  for (int row = 0; row < height; ++row) {
    visit(row, 0);
    visit(row, width - 1);
  }
  for (int column = 0; column < width; ++column) {
    visit(0, column);
    visit(height - 1, column);
  }
  while (size > 0) {
    const int cell = stack[--size];
    const int row = cell / width, column = cell % width;
    visit(row - 1, column);
    visit(row + 1, column);
    visit(row, column - 1);
    visit(row, column + 1);
  }
  return out.Finish();
}

MaskRef Enclosed(Arena& arena, GridRef grid) {
  const MaskRef outside = Outside(arena, grid);
  return MaskOver(arena, grid, [&](int row, int column) {
    return grid.at(row, column) == 0 && outside.at(row, column) == 0;
  });
}

MaskRef Border(Arena& arena, GridRef grid) {
  return MaskOver(arena, grid, [&](int row, int column) {
    return row == 0 || column == 0 || row == grid.height() - 1 || column == grid.width() - 1;
  });
}

// Whether any of the 8 (or, of sides only, 4) neighbours of a cell satisfies `is`; those outside
// the frame count as `beyond`.
template <typename Frame, typename Is>
bool AnyNeighbour(Frame frame, int row, int column, bool sides_only, bool beyond, const Is& is) {
  for (int down = -1; down <= 1; ++down) {
    for (int right = -1; right <= 1; ++right) {
      if ((down == 0 && right == 0) || (sides_only && down != 0 && right != 0)) continue;
      const int r = row + down, c = column + right;
      const bool inside = r >= 0 && c >= 0 && r < frame.height() && c < frame.width();
      if (inside ? is(r, c) : beyond) return true;
    }
  }
  return false;
}

template <bool kEdge>
MaskRef PaintedCells(Arena& arena, GridRef grid) {
  const auto black = [&](int row, int column) { return grid.at(row, column) == 0; };
  return MaskOver(arena, grid, [&](int row, int column) {
    return !black(row, column) && AnyNeighbour(grid, row, column, true, true, black) == kEdge;
  });
}

MaskRef Lonely(Arena& arena, GridRef grid) {
  return MaskOver(arena, grid, [&](int row, int column) {
    const uint8_t colour = grid.at(row, column);
    return colour != 0 && !AnyNeighbour(grid, row, column, false, false,
                                        [&](int r, int c) { return grid.at(r, c) == colour; });
  });
}

template <bool kSidesOnly>
MaskRef Around(Arena& arena, MaskRef mask) {
  const auto set = [&](int row, int column) { return mask.at(row, column) != 0; };
  return MaskOver(arena, mask, [&](int row, int column) {
    return !set(row, column) && AnyNeighbour(mask, row, column, kSidesOnly, false, set);
  });
}

// Rows (or columns) all of whose cells are set.
template <bool kRows>
MaskRef FullLines(Arena& arena, MaskRef mask) {
  bool full[kLongestSide];
  std::fill_n(full, kLongestSide, true);
  for (int row = 0; row < mask.height(); ++row) {
    for (int column = 0; column < mask.width(); ++column) {
      if (mask.at(row, column) == 0) full[kRows ? row : column] = false;
    }
  }
  return MaskOver(arena, mask, [&](int row, int column) { return full[kRows ? row : column]; });
}

// The cells of `grid` with `change(old colour)` put where the mask is set.
template <typename Change>
GridRef Changed(Arena& arena, GridRef grid, MaskRef mask, bool where_set, const Change& change) {
  GridBuilder out(arena, grid.height(), grid.width(), grid.top(), grid.left());
  const Aligned set(grid, mask);
  for (int row = 0; row < grid.height(); ++row) {
    for (int column = 0; column < grid.width(); ++column) {
      const uint8_t colour = grid.at(row, column);
      const bool here = (set(row, column) != 0) == where_set;
      out.at(row, column) = here ? change(row, column) : colour;
    }
  }
  return out.Finish();
}

GridRef Paint(Arena& arena, GridRef grid, MaskRef mask, Colour colour) {
  return Changed(arena, grid, mask, true,
                 [&](int, int) { return static_cast<uint8_t>(colour.index); });
}

template <bool kKeep>
GridRef Under(Arena& arena, GridRef grid, MaskRef mask) {
  return Changed(arena, grid, mask, !kKeep, [](int, int) { return uint8_t{0}; });
}

GridRef PatchUnder(Arena& arena, GridRef grid, MaskRef mask, GridRef patch) {
  if (!grid.SameSize(patch)) return {};
  return Changed(arena, grid, mask, true,
                 [&](int row, int column) { return patch.at(row, column); });
}

GridRef Coloured(Arena& arena, MaskRef mask, Colour colour) {
  GridBuilder out(arena, mask.height(), mask.width(), mask.top(), mask.left());
  for (int i = 0; i < mask.area(); ++i) {
    out.cells()[i] = mask.cells()[i] != 0 ? static_cast<uint8_t>(colour.index) : 0;
  }
  return out.Finish();
}

int64_t CountSet(MaskRef mask) { return std::count(mask.cells(), mask.cells() + mask.area(), 1); }

std::optional<Box> BoxOfSet(MaskRef mask) {
  int top = mask.height(), left = mask.width(), bottom = 0, right = 0;
  for (int row = 0; row < mask.height(); ++row) {
    for (int column = 0; column < mask.width(); ++column) {
      if (mask.at(row, column) == 0) continue;
      top = std::min(top, row);
      left = std::min(left, column);
      bottom = std::max(bottom, row + 1);
      right = std::max(right, column + 1);
    }
  }
  if (bottom == 0) return std::nullopt;
  return Box{mask.top() + top, mask.left() + left, bottom - top, right - left};
}

MaskRef Covered(Arena& arena, core::ListOf<GridRef> pieces, GridRef frame) {
  MaskBuilder out(arena, frame.height(), frame.width(), frame.top(), frame.left());
  for (uint32_t i = 0; i < pieces.size(); ++i) {
    const GridRef piece = pieces[i];
    for (int cell = 0; cell < piece.area(); ++cell) {
      if (piece.cells()[cell] == 0) continue;
      const int row = piece.top() + cell / piece.width() - frame.top();
      const int column = piece.left() + cell % piece.width() - frame.left();
      const bool inside = row >= 0 && column >= 0 && row < frame.height() && column < frame.width();
      if (inside) out.at(row, column) = 1;
    }
  }
  return out.Finish();
}

}  // namespace

Primitives MaskPrimitives() {
  using core::Lift;
  return {
      {"painted", "grid -> mask", "the cells that are not black", 3.5, Lift<&Painted>()},
      {"where", "grid -> colour -> mask", "the cells of a colour", 3.5, Lift<&Where>()},
      {"enclosed", "grid -> mask", "black cells shut off from the border", 4.0, Lift<&Enclosed>()},
      {"outside", "grid -> mask", "black cells joined to the border", 5.0, Lift<&Outside>()},
      {"border", "grid -> mask", "the outermost rows and columns", 5.0, Lift<&Border>()},
      {"edge", "grid -> mask", "painted cells beside a black one or the border", 5.0,
       Lift<&PaintedCells<true>>()},
      {"interior", "grid -> mask", "painted cells with painted ones on all four sides", 5.0,
       Lift<&PaintedCells<false>>()},
      {"lonely", "grid -> mask", "painted cells with no neighbour of their colour", 5.0,
       Lift<&Lonely>()},
      {"differing", "grid -> grid -> mask", "cells in which two grids of one size differ", 5.5,
       Lift<&Differing>()},
      {"covered", "list grid -> grid -> mask", "cells of a grid that pieces cover", 5.5,
       Lift<&Covered>()},
      {"not_in", "mask -> mask", "the cells that are not in the mask", 4.5, Lift<&Not>()},
      {"in_both", "mask -> mask -> mask", "the cells in both masks", 5.0, Lift<&Both>()},
      {"in_either", "mask -> mask -> mask", "the cells in one mask or both", 5.0, Lift<&Either>()},
      {"in_one", "mask -> mask -> mask", "the cells in one of two masks only", 5.5,
       Lift<&OneOfTwo>()},
      {"around", "mask -> mask", "cells next to the mask, by side or corner", 5.0,
       Lift<&Around<false>>()},
      {"beside", "mask -> mask", "cells next to the mask, by side", 5.0, Lift<&Around<true>>()},
      {"full_rows", "mask -> mask", "the rows that lie wholly in the mask", 5.5,
       Lift<&FullLines<true>>()},
      {"full_columns", "mask -> mask", "the columns that lie wholly in the mask", 5.5,
       Lift<&FullLines<false>>()},
      {"paint_under", "grid -> mask -> colour -> grid", "the cells of a mask in a colour", 3.5,
       Lift<&Paint>()},
      {"keep_under", "grid -> mask -> grid", "a grid with black outside the mask", 4.5,
       Lift<&Under<true>>()},
      {"erase_under", "grid -> mask -> grid", "a grid with black in the mask", 4.5,
       Lift<&Under<false>>()},
      {"patch_under", "grid -> mask -> grid -> grid",
       "a grid with the cells of another where the mask is", 5.5, Lift<&PatchUnder>()},
      {"coloured", "mask -> colour -> grid", "the mask as a grid in a colour", 3.5,
       Lift<&Coloured>()},
      {"cells_in", "mask -> int", "how many cells a mask has", 5.0, Lift<&CountSet>()},
      {"box_of_mask", "mask -> box", "the smallest box around a mask", 5.0, Lift<&BoxOfSet>()},
  };
}

}  // namespace hunch::grid
