// Functions run within another view of a picture: seen so, worked on, and brought back.
#include "domains/grid/families.h"
#include "domains/grid/views.h"

namespace hunch::grid {
namespace {

using core::Value;

// (grid -> grid) -> grid -> grid. Rows whose change is unknown are undefined.
template <ReadChange kRead>
void Within(const core::Call& call) {
  ViewChange* changes = call.arena.AllocateArray<ViewChange>(call.rows);
  Value* seen = call.arena.AllocateArray<Value>(call.rows);
  Value* answers = call.arena.AllocateArray<Value>(call.rows);
  uint32_t* row_of = call.arena.AllocateArray<uint32_t>(call.rows);
  uint32_t count = 0;
  for (uint32_t row = 0; row < call.rows; ++row) {
    call.out[row] = core::kUndefined;
    if (!call.args[1][row].defined()) continue;
    const GridRef grid = core::Native<GridRef>::From(call.args[1][row]);
    const std::optional<ViewChange> change = kRead(grid);
    if (!change) continue;
    changes[count] = *change;
    seen[count] = core::Native<GridRef>::To(See(call.arena, *change, grid));
    row_of[count++] = row;
  }
  if (count > 0) call.functions[0]->Apply(call.arena, count, row_of, &seen, answers);
  for (uint32_t i = 0; i < count; ++i) {
    if (!answers[i].defined()) continue;
    const GridRef answer = core::Native<GridRef>::From(answers[i]);
    call.out[row_of[i]] = core::Native<GridRef>::To(SeeBack(call.arena, changes[i], answer));
  }
}

}  // namespace

Primitives ViewPrimitives() {
  const char* const type = "(grid -> grid) -> grid -> grid";
  return {
      {"with_colour_roles", type, "what a function gives when colours are named by how frequent",
       3.0, &Within<&ColourRoles>},
      {"with_background_black", type, "what a function gives when the commonest colour is black",
       1.5, &Within<&BackgroundBlack>},
      {"with_rows_as_columns", type, "what a function gives on the transposed picture", 4.0,
       &Within<&Transposed>},
      {"with_long_side_across", type, "what a function gives when tall pictures are transposed",
       3.0, &Within<&LongSideAcross>},
      {"with_wall_on_top", type, "what a function gives when the side of one colour is the top",
       3.0, &Within<&WallOnTop>},
  };
}

}  // namespace hunch::grid
