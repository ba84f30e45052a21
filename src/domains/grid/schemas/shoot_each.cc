#include "domains/grid/schemas/shoot_each.h"

#include "domains/grid/schemas/members.h"

namespace hunch::grid {
namespace {

using core::Native;
using core::Value;

constexpr Vector kDirections[] = {{1, 0}, {-1, 0}, {0, 1},  {0, -1},
                                  {1, 1}, {1, -1}, {-1, 1}, {-1, -1}};

// Calls take(i, colour) for each cell i of a member's rays, as long as it gives true. Whether it
// always did, and the member lies on the canvas.
template <typename Take>
bool ForEachInRays(GridRef member, Vector step, GridRef canvas, const Take& take) {
  const int height = canvas.height(), width = canvas.width();
  return ForEachPaintedAt(member, {}, canvas, [&](int cell, uint8_t colour) {
    if (step == Vector{}) return true;
    int row = cell / width + step.rows, column = cell % width + step.columns;
    if (member.AtPlace(row + canvas.top(), column + canvas.left()) != 0) return true;
    while (row >= 0 && row < height && column >= 0 && column < width &&
           canvas.at(row, column) == 0) {
      if (!take(row * width + column, colour)) return false;
      row += step.rows;
      column += step.columns;
    }
    return true;
  });
}

GridRef Shoot(base::Arena& arena, const Said& said, GridRef canvas) {
  GridBuilder out(arena, canvas.height(), canvas.width(), canvas.top(), canvas.left());
  uint8_t* cells = out.cells();
  std::copy_n(canvas.cells(), canvas.area(), cells);
  for (size_t i = 0; i < said.size(); ++i) {
    const Vector step = Native<Vector>::From(said.values[i]);
    const auto paint = [cells](int cell, uint8_t colour) {
      cells[cell] = colour;
      return true;
    };
    if (!ForEachInRays(said.member(i), step, canvas, paint)) return {};
  }
  return out.Finish();
}

void ShootEach(const core::Call& call) {
  RenderMembers<1>(
      call, [&call](const Said& said, GridRef canvas) { return Shoot(call.arena, said, canvas); });
}

// The direction in which most cells of the target are a member's rays; none where no direction will
// do, undefined where there is no room for rays at all. False when the member is not on the canvas.
bool FindDirection(GridRef member, GridRef canvas, GridRef target, Value& slot) {
  if (!ForEachPainted(member, canvas, [](int) { return true; })) return false;
  int most = 0;
  bool room = false;
  Vector best{};
  for (const Vector step : kDirections) {
    int count = 0;
    const bool shown = ForEachInRays(member, step, canvas, [&](int cell, uint8_t colour) {
      ++count;
      return target.cells()[cell] == colour;
    });
    room |= count > 0;
    if (!shown || count <= most) continue;
    most = count;
    best = step;
  }
  slot = room ? Native<Vector>::To(best) : core::kUndefined;
  return true;
}

}  // namespace

Primitives ShootEachPrimitives() {
  return {{"shoot_each", "(grid -> vector) -> list grid -> grid -> grid",
           "the grid with rays out of each of a list, by the steps that a function gives", 4.5,
           &ShootEach}};
}

bool ShootEachSchema::DeduceMembers(std::span<const Value> members, GridRef canvas, GridRef target,
                                    std::span<Value> slots) const {
  if (!canvas.SameSize(target)) return false;
  for (int cell = 0; cell < canvas.area(); ++cell) {
    const uint8_t before = canvas.cells()[cell];
    if (before != 0 && before != target.cells()[cell]) return false;
  }
  bool taken[kLargestArea] = {};
  for (size_t i = 0; i < members.size(); ++i) {
    const GridRef member(members[i].blob());
    if (!FindDirection(member, canvas, target, slots[i])) return false;
    if (!slots[i].defined()) continue;
    ForEachInRays(member, Native<Vector>::From(slots[i]), canvas,
                  [&](int cell, uint8_t) { return taken[cell] = true; });
  }
  for (int cell = 0; cell < canvas.area(); ++cell) {
    if (!taken[cell] && canvas.cells()[cell] != target.cells()[cell]) return false;
  }
  return true;
}

}  // namespace hunch::grid
