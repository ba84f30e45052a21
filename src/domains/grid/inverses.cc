#include "domains/grid/inverses.h"

#include <algorithm>
#include <utility>

#include "domains/grid/block.h"
#include "domains/grid/measures.h"

namespace hunch::grid {
namespace {

using core::Native;
using core::Value;

constexpr int kBlack = 0;

bool IsAllOf(GridRef grid, uint8_t colour) {
  return std::all_of(grid.cells(), grid.cells() + grid.area(),
                     [colour](uint8_t cell) { return cell == colour; });
}

// The first cell in which two grids of one size differ; as many as there are cells where none does.
int FirstDifference(GridRef a, GridRef b) {
  return static_cast<int>(std::mismatch(a.cells(), a.cells() + a.area(), b.cells()).first -
                          a.cells());
}

// Whether the cells that are(v, t), of which there are some, all become the target's `colour`, and
// all others are as they were.
template <typename Are>
bool Becomes(GridRef first, GridRef target, const Are& are, int& colour) {
  if (!first.SameSize(target)) return false;
  colour = kNoColour;
  for (int i = 0; i < first.area(); ++i) {
    const uint8_t from = first.cells()[i], to = target.cells()[i];
    if (!are(from, to)) {
      if (from != to) return false;
      continue;
    }
    if (colour == kNoColour) colour = to;
    if (colour != to) return false;
  }
  return colour != kNoColour;
}

// Grids that turn into the target by one colour.

bool Recoloured(GridRef first, GridRef target, Value* further) {
  int colour;
  const auto painted = [](uint8_t from, uint8_t) { return from != kBlack; };
  if (!Becomes(first, target, painted, colour) || colour == kBlack) return false;
  further[0] = Value::OfNumber(colour);
  return true;
}

bool BackgroundPainted(GridRef first, GridRef target, Value* further) {
  int colour;
  const auto black = [](uint8_t from, uint8_t) { return from == kBlack; };
  if (!Becomes(first, target, black, colour)) return false;
  further[0] = Value::OfNumber(colour);
  return true;
}

bool Replaced(GridRef first, GridRef target, Value* further) {
  if (!first.SameSize(target)) return false;
  const int differs = FirstDifference(first, target);
  if (differs == first.area()) return false;
  const uint8_t colour = first.cells()[differs];
  int becomes;
  if (!Becomes(
          first, target, [colour](uint8_t from, uint8_t) { return from == colour; }, becomes)) {
    return false;
  }
  further[0] = Value::OfNumber(colour);
  further[1] = Value::OfNumber(becomes);
  return true;
}

bool Erased(GridRef first, GridRef target, Value* further) {
  return Replaced(first, target, further) && further[1].number() == kBlack;
}

bool Kept(GridRef first, GridRef target, Value* further) {
  if (!first.SameSize(target)) return false;
  const int colour = CommonestColour(CountByColour(target));
  if (colour == kNoColour) return false;
  for (int i = 0; i < first.area(); ++i) {
    const uint8_t from = first.cells()[i];
    if (target.cells()[i] != (from == colour ? from : kBlack)) return false;
  }
  further[0] = Value::OfNumber(colour);
  return true;
}

bool Filled(GridRef first, GridRef target, Value* further) {
  if (!first.SameSize(target) || !IsAllOf(target, target.cells()[0])) return false;
  further[0] = Value::OfNumber(target.cells()[0]);
  return true;
}

// Whether `target` has in the block of the first's size at (top, left) the first's cells.
bool Shows(GridRef target, GridRef first, int top, int left) {
  for (int row = 0; row < first.height(); ++row) {
    const uint8_t* shown = target.cells() + (top + row) * target.width() + left;
    if (!std::equal(shown, shown + first.width(), first.cells() + row * first.width())) {
      return false;
    }
  }
  return true;
}

bool Framed(GridRef first, GridRef target, Value* further) {
  if (target.height() != first.height() + 2 || target.width() != first.width() + 2) return false;
  further[0] = Value::OfNumber(target.cells()[0]);
  return Shows(target, first, 1, 1);
}

// Grids of which the target is n times as high, n times as wide, or both; n may be 1. With `kApart`
// there is a line between copies.

template <bool kDown, bool kRight, bool kApart = false>
bool Times(GridRef first, GridRef target, Value* further) {
  const int apart = kApart ? 1 : 0;
  const int down = (target.height() + apart) / (first.height() + apart);
  const int right = (target.width() + apart) / (first.width() + apart);
  const int n = kDown ? down : right;
  if (n < 1) return false;
  const auto length = [&](int side, bool times) {
    return times ? n * (side + apart) - apart : side;
  };
  if (target.height() != length(first.height(), kDown)) return false;
  if (target.width() != length(first.width(), kRight)) return false;
  further[0] = Value::OfNumber(n);
  return true;
}

template <bool kDown, bool kRight, bool kApart = false>
bool Repeated(GridRef first, GridRef target, Value* further) {
  return Times<kDown, kRight, kApart>(first, target, further) && Shows(target, first, 0, 0);
}

// Copies in reading order in a square of as many by as many, black after the last.
bool CopiedInSquare(GridRef first, GridRef target, Value* further) {
  int number = 0, side = target.height() / first.height();
  if (side < 2 || target.height() != side * first.height() ||
      target.width() != side * first.width()) {
    return false;
  }
  while (number < side * side &&
         Shows(target, first, number / side * first.height(), number % side * first.width())) {
    ++number;
  }
  further[0] = Value::OfNumber(number);
  further[1] = Value::OfNumber(side);
  return number > 0 && number < side * side;
}

// How many rows or columns more the target has than a grid that it begins with.
template <bool kDown>
bool Longer(GridRef first, GridRef target, Value* further) {
  const int down = target.height() - first.height(), right = target.width() - first.width();
  if ((kDown ? right : down) != 0 || (kDown ? down : right) < 1) return false;
  further[0] = Value::OfNumber(kDown ? down : right);
  return Shows(target, first, 0, 0);
}

template <bool kDown, bool kRight>
bool Stretched(GridRef first, GridRef target, Value* further) {
  if (!Times<kDown, kRight>(first, target, further)) return false;
  const int n = static_cast<int>(further[0].number());
  const int down = kDown ? n : 1, right = kRight ? n : 1;
  for (int row = 0; row < target.height(); ++row) {
    for (int column = 0; column < target.width(); ++column) {
      if (target.at(row, column) != first.at(row / down, column / right)) return false;
    }
  }
  return true;
}

// Grids that have the target in just one place: its box.
bool Cropped(GridRef first, GridRef target, Value* further) {
  const int down = first.height() - target.height(), right = first.width() - target.width();
  if (down < 0 || right < 0 || down + right == 0) return false;
  bool found = false;
  for (int top = 0; top <= down; ++top) {
    for (int left = 0; left <= right; ++left) {
      if (!Shows(first, target, top, left)) continue;
      if (std::exchange(found, true)) return false;
      further[0] = Native<Box>::To(
          {first.top() + top, first.left() + left, target.height(), target.width()});
    }
  }
  return found;
}

// Grids of which the target is the n by n cells at a corner, or the first n rows or columns.

template <bool kBottom, bool kRight>
bool Corner(GridRef first, GridRef target, Value* further) {
  const int n = target.height();
  if (target.width() != n || n > first.height() || n > first.width()) return false;
  if (n == first.height() && n == first.width()) return false;
  further[0] = Value::OfNumber(n);
  return Shows(first, target, kBottom ? first.height() - n : 0, kRight ? first.width() - n : 0);
}

template <bool kRows>
bool Taken(GridRef first, GridRef target, Value* further) {
  const bool fits = kRows ? target.width() == first.width() && target.height() < first.height()
                          : target.height() == first.height() && target.width() < first.width();
  further[0] = Value::OfNumber(kRows ? target.height() : target.width());
  return fits && Shows(first, target, 0, 0);
}

// How many painted cells of a grid, the first ones, the target has painted; -1 where it has others.
int CountFirstCells(GridRef first, GridRef target) {
  if (!first.SameSize(target)) return -1;
  int count = 0;
  bool more = true;
  for (int i = 0; i < first.area(); ++i) {
    const bool painted = target.cells()[i] != kBlack;
    if (painted && (!more || first.cells()[i] == kBlack)) return -1;
    if (first.cells()[i] != kBlack) more = painted;
    count += painted;
  }
  return count;
}

bool FirstCells(GridRef first, GridRef target, Value* further) {
  const int count = CountFirstCells(first, target);
  for (int i = 0; i < first.area() && count >= 0; ++i) {
    if (target.cells()[i] != kBlack && target.cells()[i] != first.cells()[i]) return false;
  }
  further[0] = Value::OfNumber(count);
  return count >= 0;
}

bool FirstCellsPainted(GridRef first, GridRef target, Value* further) {
  const int count = CountFirstCells(first, target);
  if (count <= 0 || ColourCount(target) != 1) return false;
  further[0] = Value::OfNumber(count);
  further[1] = Value::OfNumber(MainColour(target));
  return true;
}

// Figures of one colour, told by numbers the first of which is given.

bool Rectangle(int64_t height, GridRef target, Value* further) {
  if (height != target.height() || !IsAllOf(target, target.cells()[0])) return false;
  further[0] = Value::OfNumber(target.width());
  further[1] = Value::OfNumber(target.cells()[0]);
  return true;
}

template <bool kDown, bool kRight>
bool Bar(int64_t length, GridRef target, Value* further) {
  const int down = kDown ? static_cast<int>(length) : 1;
  const int right = kRight ? static_cast<int>(length) : 1;
  if (target.height() != down || target.width() != right) return false;
  further[0] = Value::OfNumber(target.cells()[0]);
  return IsAllOf(target, target.cells()[0]);
}

bool Diagonal(int64_t length, GridRef target, Value* further) {
  if (target.height() != length || target.width() != length) return false;
  const uint8_t colour = target.cells()[0];
  further[0] = Value::OfNumber(colour);
  for (int i = 0; i < target.area(); ++i) {
    const bool on = i / target.width() == i % target.width();
    if (target.cells()[i] != (on ? colour : kBlack)) return false;
  }
  return true;
}

template <auto kMissing>
struct OfNatives;

template <typename First, bool (*kMissing)(First, GridRef, Value*)>
struct OfNatives<kMissing> {
  static bool Missing(Value first, Value target, Value* further) {
    return kMissing(Native<First>::From(first), Native<GridRef>::From(target), further);
  }
};

struct Named {
  const char* name;
  bool (*missing)(Value, Value, Value*);
};

constexpr Named kInverses[] = {
    {"recolour", &OfNatives<&Recoloured>::Missing},
    {"paint_background", &OfNatives<&BackgroundPainted>::Missing},
    {"replace", &OfNatives<&Replaced>::Missing},
    {"erase_colour", &OfNatives<&Erased>::Missing},
    {"keep_colour", &OfNatives<&Kept>::Missing},
    {"filled", &OfNatives<&Filled>::Missing},
    {"framed", &OfNatives<&Framed>::Missing},
    {"scale_up", &OfNatives<&Stretched<true, true>>::Missing},
    {"stretch_down", &OfNatives<&Stretched<true, false>>::Missing},
    {"stretch_right", &OfNatives<&Stretched<false, true>>::Missing},
    {"tile", &OfNatives<&Repeated<true, true>>::Missing},
    {"repeat_down", &OfNatives<&Repeated<true, false>>::Missing},
    {"repeat_right", &OfNatives<&Repeated<false, true>>::Missing},
    {"repeat_down_apart", &OfNatives<&Repeated<true, false, true>>::Missing},
    {"repeat_right_apart", &OfNatives<&Repeated<false, true, true>>::Missing},
    {"copies_in_square", &OfNatives<&CopiedInSquare>::Missing},
    {"longer_down", &OfNatives<&Longer<true>>::Missing},
    {"longer_right", &OfNatives<&Longer<false>>::Missing},
    {"crop", &OfNatives<&Cropped>::Missing},
    {"corner", &OfNatives<&Corner<false, false>>::Missing},
    {"top_right_corner", &OfNatives<&Corner<false, true>>::Missing},
    {"bottom_left_corner", &OfNatives<&Corner<true, false>>::Missing},
    {"bottom_right_corner", &OfNatives<&Corner<true, true>>::Missing},
    {"take_rows", &OfNatives<&Taken<true>>::Missing},
    {"take_columns", &OfNatives<&Taken<false>>::Missing},
    {"first_cells", &OfNatives<&FirstCells>::Missing},
    {"first_cells_in", &OfNatives<&FirstCellsPainted>::Missing},
    {"rectangle", &OfNatives<&Rectangle>::Missing},
    {"bar_right", &OfNatives<&Bar<false, true>>::Missing},
    {"bar_down", &OfNatives<&Bar<true, false>>::Missing},
    {"square", &OfNatives<&Bar<true, true>>::Missing},
    {"diagonal", &OfNatives<&Diagonal>::Missing},
};

}  // namespace

std::vector<core::Inverse> GridInverses(const core::Language& language) {
  std::vector<core::Inverse> inverses;
  for (const Named& named : kInverses)
    inverses.push_back({language.Find(named.name), named.missing});
  return inverses;
}

}  // namespace hunch::grid
