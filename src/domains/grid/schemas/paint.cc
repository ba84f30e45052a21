#include "domains/grid/schemas/paint.h"

#include <algorithm>

#include "domains/grid/features/cell_features.h"
#include "domains/grid/grid_types.h"
#include "domains/grid/measures.h"

namespace hunch::grid {
namespace {

using core::Native;
using core::Type;
using core::Value;

// Which box the cells of a grid say that they are of: none where it lies outside of any picture.
Box BoxToTell(GridRef grid) {
  const bool inside = grid.top() >= 0 && grid.left() >= 0 && grid.bottom() <= kLongestSide &&
                      grid.right() <= kLongestSide;
  return inside ? BoxOf(grid) : Box{};
}

// Calls take(cell) for each cell of a grid, in reading order.
template <typename Take>
void ForEachCell(GridRef grid, const Take& take) {
  const Box of = BoxToTell(grid);
  for (int row = 0; row < grid.height(); ++row) {
    for (int column = 0; column < grid.width(); ++column) {
      take(Native<Cell>::To({row, column, of}));
    }
  }
}

bool Covers(GridRef whole, GridRef part) {
  return whole.top() <= part.top() && whole.left() <= part.left() &&
         whole.bottom() >= part.bottom() && whole.right() >= part.right();
}

bool ShowsThere(GridRef whole, GridRef part) {
  for (int row = 0; row < part.height(); ++row) {
    const uint8_t* there = whole.cells() + (row + part.top() - whole.top()) * whole.width();
    const uint8_t* cells = part.cells() + row * part.width();
    if (!std::equal(cells, cells + part.width(), there + part.left() - whole.left())) return false;
  }
  return true;
}

bool LiesAsAWhole(GridRef grid) { return grid.top() == 0 && grid.left() == 0; }

// Whether the part lies in the whole as if cut from it: what both have the place of whole pictures
// may have nothing to do with each other.
bool IsCutFrom(GridRef part, GridRef whole) {
  if (BoxToTell(part).height == 0 || !Covers(whole, part)) return false;
  return !LiesAsAWhole(part) || !LiesAsAWhole(whole) || ShowsThere(whole, part);
}

// A grid of the size and place of `frame`; undefined where a colour is.
Value FromColours(base::Arena& arena, GridRef frame, const Value* colours) {
  const Value* const end = colours + frame.area();
  if (!std::all_of(colours, end, [](Value colour) { return colour.defined(); })) {
    return core::kUndefined;
  }
  GridBuilder out(arena, frame.height(), frame.width(), frame.top(), frame.left());
  std::transform(colours, end, out.cells(),
                 [](Value colour) { return static_cast<uint8_t>(colour.number()); });
  return Native<GridRef>::To(out.Finish());
}

// Applies the function once, to the cells of all rows together.
void Paint(const core::Call& call) {
  uint32_t count = 0;
  for (uint32_t row = 0; row < call.rows; ++row) {
    if (call.args[1][row].defined()) count += GridRef(call.args[1][row].blob()).area();
  }
  Value* cells = call.arena.AllocateArray<Value>(count);
  Value* colours = call.arena.AllocateArray<Value>(count);
  uint32_t* row_of = call.arena.AllocateArray<uint32_t>(count);
  uint32_t next = 0;
  for (uint32_t row = 0; row < call.rows; ++row) {
    if (!call.args[1][row].defined()) continue;
    ForEachCell(GridRef(call.args[1][row].blob()), [&](Value cell) {
      row_of[next] = row;
      cells[next++] = cell;
    });
  }
  if (count > 0) call.functions[0]->Apply(call.arena, count, row_of, &cells, colours);
  for (uint32_t row = 0; row < call.rows; ++row) {
    call.out[row] = core::kUndefined;
    if (!call.args[1][row].defined()) continue;
    const GridRef frame(call.args[1][row].blob());
    call.out[row] = FromColours(call.arena, frame, colours);
    colours += frame.area();
  }
}

}  // namespace

Primitives CellPrimitives() {
  Primitives all = {{"paint", "(cell -> colour) -> grid -> grid",
                     "the grid whose cells have the colours that a function gives", 4.0, &Paint}};
  for (const CellFamily& family : CellFamilies()) {
    for (core::Primitive& feature : family.primitives()) all.push_back(std::move(feature));
  }
  return all;
}

PaintSchema::PaintSchema(const core::Language& language) : render_(language.Find("paint")) {
  for (const CellFamily& family : CellFamilies()) {
    for (const core::Primitive& feature : family.primitives()) {
      features_.push_back(family.Of(language.Find(feature.name)));
    }
  }
}

Type PaintSchema::element() const { return OfBase(kCell); }
Type PaintSchema::slot() const { return OfBase(kColour); }

bool PaintSchema::Admits(size_t /*argument*/, Value value, Value target) const {
  return value.defined() &&
         (!target.defined() || GridRef(value.blob()).SameSize(GridRef(target.blob())));
}

void PaintSchema::Elements(std::span<const Value> frame, base::Arena& /*arena*/,
                           std::vector<Value>& elements) const {
  if (!frame[0].defined()) return;
  ForEachCell(GridRef(frame[0].blob()), [&elements](Value cell) { elements.push_back(cell); });
}

bool PaintSchema::Deduce(std::span<const Value> frame, std::span<const Value> elements,
                         Value target, std::span<Value> slots) const {
  if (!target.defined() || !GridRef(frame[0].blob()).SameSize(GridRef(target.blob()))) return false;
  const GridRef grid(target.blob());
  std::transform(elements.begin(), elements.end(), slots.begin(), [grid](Value element) {
    const Cell cell = Native<Cell>::From(element);
    return Value::OfNumber(grid.at(cell.row, cell.column));
  });
  return true;
}

std::optional<uint64_t> PaintSchema::Looked(std::span<const Value> frame) const {
  if (!frame[0].defined()) return std::nullopt;
  const GridRef grid(frame[0].blob());
  const Box of = BoxToTell(grid);
  return static_cast<uint64_t>(SizeKey(grid)) + static_cast<uint64_t>(of.top << 8 | of.left);
}

bool PaintSchema::Fits(std::span<const Value> frame, Type type, Value value) const {
  if (type != OfBase(kGrid)) return true;
  if (!frame[0].defined() || !value.defined()) return false;
  const GridRef part(frame[0].blob()), whole(value.blob());
  return part.SameSize(whole) || IsCutFrom(part, whole);
}

}  // namespace hunch::grid
