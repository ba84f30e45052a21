#include "domains/grid/grid_properties.h"

#include <algorithm>
#include <bit>
#include <optional>

#include "core/property_signature.h"
#include "domains/grid/components.h"
#include "domains/grid/grid_types.h"
#include "domains/grid/measures.h"

namespace hunch::grid {
namespace {

using core::Native;
using core::PropertySignature;
using Answer = std::optional<int64_t>;

// Whether the output is the input seen so: the colour at each of its places, by row and column.
template <typename At>
bool IsMade(GridRef output, int height, int width, const At& at) {
  if (output.height() != height || output.width() != width) return false;
  for (int row = 0; row < height; ++row) {
    for (int column = 0; column < width; ++column) {
      if (output.at(row, column) != at(row, column)) return false;
    }
  }
  return true;
}

bool HasAt(GridRef whole, GridRef part, int top, int left) {
  for (int row = 0; row < part.height(); ++row) {
    for (int column = 0; column < part.width(); ++column) {
      if (whole.at(top + row, left + column) != part.at(row, column)) return false;
    }
  }
  return true;
}

int PlacesOf(GridRef part, GridRef whole) {
  int places = 0;
  for (int top = 0; top + part.height() <= whole.height(); ++top) {
    for (int left = 0; left + part.width() <= whole.width(); ++left) {
      places += HasAt(whole, part, top, left);
    }
  }
  return places;
}

Answer Ratio(int a, int b) { return b != 0 && a % b == 0 ? Answer(a / b) : Answer(); }

// Rows or columns of one colour, black aside, from one side to the other.
int Lines(GridRef grid, bool rows) {
  const int count = rows ? grid.height() : grid.width(),
            cells = rows ? grid.width() : grid.height();
  int lines = 0;
  for (int i = 0; i < count; ++i) {
    const auto at = [&](int k) { return rows ? grid.at(i, k) : grid.at(k, i); };
    bool plain = at(0) != 0;
    for (int k = 1; k < cells && plain; ++k) plain = at(k) == at(0);
    lines += plain;
  }
  return lines;
}

void SayMade(GridRef in, GridRef out, PropertySignature& say) {
  const int h = in.height(), w = in.width();
  say.Truth(IsMade(out, h, w, [&](int r, int c) { return in.at(h - 1 - r, c); }));
  say.Truth(IsMade(out, h, w, [&](int r, int c) { return in.at(r, w - 1 - c); }));
  say.Truth(IsMade(out, h, w, [&](int r, int c) { return in.at(h - 1 - r, w - 1 - c); }));
  say.Truth(IsMade(out, w, h, [&](int r, int c) { return in.at(c, r); }));
  say.Truth(IsMade(out, w, h, [&](int r, int c) { return in.at(h - 1 - c, r); }));
  say.Truth(IsMade(out, w, h, [&](int r, int c) { return in.at(c, w - 1 - r); }));
  const int H = out.height(), W = out.width();
  const bool larger = H % h == 0 && W % w == 0;
  const int down = std::max(1, H / h), across = std::max(1, W / w);
  const auto if_larger = [&](auto at) {
    say.Truth(larger ? std::optional<bool>(IsMade(out, H, W, at)) : std::nullopt);
  };
  if_larger([&](int r, int c) { return in.at(r % h, c % w); });
  if_larger([&](int r, int c) { return in.at(r / down, c / across); });
  const bool smaller = h % H == 0 && w % W == 0;
  const int by_row = h / H, by_column = w / W;
  say.Truth(smaller
                ? std::optional<bool>(IsMade(
                      out, H, W, [&](int r, int c) { return in.at(r * by_row, c * by_column); }))
                : std::nullopt);
  say.Number(PlacesOf(out, in));
  say.Number(PlacesOf(in, out));
}

void SaySizes(GridRef in, GridRef out, PropertySignature& say) {
  say.Truth(in.SameSize(out));
  say.Truth(in.height() == out.width() && in.width() == out.height());
  say.Truth(out.area() < in.area());
  say.Truth(out.area() > in.area());
  say.Truth(in.height() == in.width());
  say.Truth(out.height() == out.width());
  for (const bool rows : {true, false}) {
    const int a = rows ? in.height() : in.width(), b = rows ? out.height() : out.width();
    say.Number(b);
    say.Number(b - a);
    say.Number(Ratio(b, a));
    say.Number(Ratio(a, b));
    say.Number(Ratio(a + 1, b + 1));  // parts with lines between them
    say.Truth(a % 2 == 0);
    say.Number(Lines(in, rows));
    say.Number(Lines(out, rows));
    say.Truth(Lines(out, rows) > Lines(in, rows));
  }
}

void SayColours(GridRef in, GridRef out, PropertySignature& say) {
  const ColourCounts a = CountByColour(in), b = CountByColour(out);
  const unsigned from = ColourSet(in), to = ColourSet(out);
  say.Truth((to & ~from) == 0);
  say.Truth((from & ~to) == 0);
  say.Number(std::popcount(to & ~from & ~1u));
  say.Number(std::popcount(from & ~to & ~1u));
  say.Number(ColourCount(in));
  say.Number(ColourCount(out));
  say.Truth(a[0] == 0);
  say.Truth(b[0] == 0);
  say.Truth(CommonestColour(a) == CommonestColour(b));
  bool no_more = true, no_fewer = true;
  for (int colour = 1; colour < kColours; ++colour) {
    no_more = no_more && b[colour] <= a[colour];
    no_fewer = no_fewer && b[colour] >= a[colour];
  }
  say.Truth(no_more);
  say.Truth(no_fewer);
  say.Number(CellCount(out) - CellCount(in));
  say.Number(CellCount(out));
  say.Number(CellCount(in) == 0
                 ? Answer()
                 : Ratio(static_cast<int>(CellCount(out)), static_cast<int>(CellCount(in))));
  const int rarest = RarestColour(a), commonest = CommonestColour(a);
  say.Truth(rarest > 0 ? std::optional<bool>((to >> rarest & 1) != 0) : std::nullopt);
  say.Truth(commonest > 0 ? std::optional<bool>((to >> commonest & 1) != 0) : std::nullopt);
}

// Cell by cell, where the sizes are the same.
void SayChanges(GridRef in, GridRef out, PropertySignature& say) {
  int changed = 0, from_black = 0, to_black = 0, next_to_painted = 0;
  unsigned from = 0, to = 0;
  bool by_colour = true;
  int becomes[kColours];
  std::fill_n(becomes, kColours, -1);
  for (int i = 0; i < std::min(in.area(), out.area()); ++i) {
    const int a = in.cells()[i], b = out.cells()[i];
    by_colour = by_colour && (becomes[a] < 0 || becomes[a] == b);
    becomes[a] = b;
    if (a == b) continue;
    ++changed;
    from_black += a == 0;
    to_black += b == 0;
    from |= 1u << a;
    to |= 1u << b;
    const int row = i / in.width(), column = i % in.width();
    bool near = false;
    for (const auto& [down, right] : {std::pair{-1, 0}, {1, 0}, {0, -1}, {0, 1}}) {
      near = near || (row + down >= 0 && row + down < in.height() && column + right >= 0 &&
                      column + right < in.width() && in.at(row + down, column + right) != 0);
    }
    next_to_painted += near;
  }
  say.Number(changed);
  say.Truth(by_colour);
  say.Truth(changed == from_black);
  say.Truth(changed == to_black);
  say.Truth(from_black == 0);
  say.Truth(to_black == 0);
  say.Truth(changed == next_to_painted);
  say.Truth(10 * changed < in.area());
  say.Number(std::popcount(from));
  say.Number(std::popcount(to));
}

void SayObjects(GridRef in, GridRef out, PropertySignature& say) {
  Components a, b;
  for (const ComponentRule rule : {ComponentRule::kSameColour, ComponentRule::kAnyColour}) {
    FindComponents(in, rule, Adjacency::kEight, a);
    FindComponents(out, rule, Adjacency::kEight, b);
    say.Number(a.count);
    say.Number(b.count);
    say.Number(b.count - a.count);
    say.Truth(b.count < a.count);
    bool boxed = false, full = true, cut = false;
    int boxes = 0;
    for (int i = 0; i < a.count; ++i) {
      const Component& part = a.parts[i];
      const bool fits = part.height() == out.height() && part.width() == out.width();
      boxed = boxed || fits;
      cut = cut || (fits && HasAt(in, out, part.top, part.left));
      full = full && part.FillsBox();
      boxes += part.cells > 1 && part.FillsBox();
    }
    say.Truth(boxed);
    say.Truth(cut);
    say.Truth(full);
    say.Number(boxes);
  }
  say.Number(CountHoles(in));
  say.Number(CountHoles(out));
}

void SayPicture(GridRef grid, PropertySignature& say) {
  say.Truth(IsMirrored(grid));
  say.Truth(IsSymmetric(grid));
  say.Number(SymmetryCount(grid));
  say.Truth(IsOneColour(grid));
  say.Truth(IsSolid(grid));
  say.Truth(4 * CellCount(grid) < grid.area());
  say.Truth(grid.area() <= 9);
  say.Truth(grid.area() >= 200);
}

}  // namespace

std::vector<float> GridProperties(const core::Task& task) {
  const core::Type type = OfBase(kGrid);
  const core::Interface& interface = task.interface;
  if (interface.input_types != std::vector{type} || interface.output_type != type) return {};
  PropertySignature signature;
  for (const core::Example& pair : task.train) {
    const auto in = Native<GridRef>::From(pair.inputs[0]), out = Native<GridRef>::From(pair.output);
    SaySizes(in, out, signature);
    SayMade(in, out, signature);
    SayColours(in, out, signature);
    if (!in.SameSize(out)) signature.Mute();
    SayChanges(in, out, signature);
    signature.Unmute();
    SayObjects(in, out, signature);
    SayPicture(in, signature);
    SayPicture(out, signature);
    signature.EndPair();
  }
  return signature.Take();
}

}  // namespace hunch::grid
