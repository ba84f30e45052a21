// Colours that spread over the whole picture, and thin drawings: full lines, ends, corners,
// crossings.
#include <algorithm>

#include "domains/grid/families.h"
#include "domains/grid/full_lines.h"
#include "domains/grid/primitives/frame.h"

namespace hunch::grid {
namespace {

using base::Arena;
using core::Lift;

constexpr uint8_t kOutside = 0xFF;
constexpr uint8_t kTie = 0xFE;  // several colours are equally near

// Every black cell takes the colour of the nearest paint; where two colours are equally near it
// stays black. Distances are counted in steps to the side, or also across corners.
template <int kNeighbours>
GridRef Nearest(Arena& arena, GridRef grid) {
  Frame frame(grid, kOutside);
  const auto neighbours = frame.Neighbours();
  int16_t cells[kLargestArea];
  int count = 0;
  for (int row = 0; row < frame.height(); ++row) {
    for (int i = frame.Index(row, 0); i < frame.Index(row, frame.width()); ++i) {
      if (frame[i] != 0) cells[count++] = static_cast<int16_t>(i);
    }
  }
  if (count == 0) return grid;
  int16_t distance[Frame::kLargest] = {};
  for (int done = 0; done < count; ++done) {
    const int i = cells[done];
    for (int n = 0; n < kNeighbours; ++n) {
      const int next = i + neighbours[n];
      if (frame[next] == 0) {
        frame[next] = frame[i];
        distance[next] = static_cast<int16_t>(distance[i] + 1);
        cells[count++] = static_cast<int16_t>(next);
      } else if (distance[next] == distance[i] + 1 && frame[next] != frame[i]) {
        frame[next] = kTie;
      }
    }
  }
  for (int done = 0; done < count; ++done) {
    if (frame[cells[done]] == kTie) frame[cells[done]] = 0;
  }
  GridBuilder out = BlackLike(arena, grid);
  frame.CopyTo(out.cells());
  return out.Finish();
}

template <bool kKeep>
GridRef Lattice(Arena& arena, GridRef grid) {
  const FullLines lines(grid);
  const int height = grid.height(), width = grid.width();
  GridBuilder out = CopyOf(arena, grid);
  uint8_t* cell = out.cells();
  for (int r = 0; r < height; ++r) {
    for (int c = 0; c < width; ++c, ++cell) {
      if ((lines.row[r] || lines.column[c]) != kKeep) *cell = 0;
    }
  }
  return out.Finish();
}

// Diagonals from border to border that are longer than half the shorter side.
GridRef FullDiagonals(Arena& arena, GridRef grid) {
  const int height = grid.height(), width = grid.width();
  GridBuilder out = BlackLike(arena, grid);
  const auto take = [&](int row, int column, int right) {
    const uint8_t colour = grid.at(row, column);
    int length = 0;
    const auto inside = [&] {
      const int r = row + length, c = column + length * right;
      return r < height && c >= 0 && c < width;
    };
    for (; inside(); ++length) {
      if (colour == 0 || grid.at(row + length, column + length * right) != colour) return;
    }
    if (2 * length <= std::min(height, width)) return;
    for (int k = 0; k < length; ++k) out.at(row + k, column + k * right) = colour;
  };
  for (int column = 0; column < width; ++column) take(0, column, 1), take(0, column, -1);
  for (int row = 1; row < height; ++row) take(row, 0, 1), take(row, width - 1, -1);
  return out.Finish();
}

// Rows (or columns) of one colour, black ones too, in a colour; black without.
template <bool kRows>
GridRef PlainLines(Arena& arena, GridRef grid, Colour colour) {
  const int lines = kRows ? grid.height() : grid.width();
  const int length = kRows ? grid.width() : grid.height();
  GridBuilder out = BlackLike(arena, grid);
  const auto at = [](auto& of, int line, int i) -> decltype(auto) {
    return kRows ? of.at(line, i) : of.at(i, line);
  };
  for (int line = 0; line < lines; ++line) {
    bool plain = true;
    for (int i = 1; i < length; ++i) plain &= at(grid, line, i) == at(grid, line, 0);
    for (int i = 0; i < length && plain; ++i) {
      at(out, line, i) = static_cast<uint8_t>(colour.index);
    }
  }
  return out.Finish();
}

GridRef KeepFullLines(Arena& arena, GridRef grid) {
  const FullLines lines(grid);
  const bool some = std::count(lines.row, lines.row + grid.height(), true) > 0 ||
                    std::count(lines.column, lines.column + grid.width(), true) > 0;
  return some ? Lattice<true>(arena, grid) : FullDiagonals(arena, grid);
}

// What a painted cell is in a thin drawing, told from which neighbours are painted.
struct Joint {
  Joint(const Frame& frame, int i)
      : up(frame[i - frame.stride()] != 0),
        down(frame[i + frame.stride()] != 0),
        left(frame[i - 1] != 0),
        right(frame[i + 1] != 0) {
    for (int n = 4; n < 8; ++n) corners += frame[i + frame.Neighbours()[n]] != 0;
  }
  int sides() const { return up + down + left + right; }

  bool IsEnd() const { return sides() == 1 || (sides() == 0 && corners == 1); }
  bool IsBend() const { return up != down && left != right && corners == 0; }
  bool IsCrossing() const { return sides() == 4 && corners == 0; }

  bool up, down, left, right;
  int corners = 0;
};

template <bool (Joint::*kIs)() const>
GridRef PaintJoints(Arena& arena, GridRef grid, Colour colour) {
  const Frame frame(grid, 0);
  const int height = frame.height(), width = frame.width();
  GridBuilder out = CopyOf(arena, grid);
  for (int r = 0; r < height; ++r) {
    for (int c = 0; c < width; ++c) {
      const int i = frame.Index(r, c);
      if (frame[i] != 0 && (Joint(frame, i).*kIs)()) {
        out.at(r, c) = static_cast<uint8_t>(colour.index);
      }
    }
  }
  return out.Finish();
}

}  // namespace

Primitives SpreadPrimitives() {
  return {
      {"nearest", "grid -> grid", "black takes the nearest colour, in steps to the side", 4.5,
       Lift<&Nearest<4>>()},
      {"nearest_diagonal", "grid -> grid",
       "black takes the nearest colour, in steps to the side or across corners", 5.0,
       Lift<&Nearest<8>>()},
      {"full_lines", "grid -> grid",
       "the rows and columns of one colour alone, where there are none the diagonals", 5.0,
       Lift<&KeepFullLines>()},
      {"mark_plain_rows", "grid -> colour -> grid",
       "rows of one colour, black ones too, in a colour, all else black", 5.0,
       Lift<&PlainLines<true>>()},
      {"mark_plain_columns", "grid -> colour -> grid",
       "columns of one colour, black ones too, in a colour, all else black", 5.0,
       Lift<&PlainLines<false>>()},
      {"erase_full_lines", "grid -> grid", "black where rows and columns of one colour were", 5.5,
       Lift<&Lattice<false>>()},
      {"paint_ends", "grid -> colour -> grid", "the ends of thin lines in a colour", 5.0,
       Lift<&PaintJoints<&Joint::IsEnd>>()},
      {"paint_bends", "grid -> colour -> grid", "the corners of thin lines in a colour", 5.5,
       Lift<&PaintJoints<&Joint::IsBend>>()},
      {"paint_crossings", "grid -> colour -> grid", "the crossings of thin lines in a colour", 5.0,
       Lift<&PaintJoints<&Joint::IsCrossing>>()},
  };
}

}  // namespace hunch::grid
