// Functions run within another view of a picture, or on a few pieces of it: seen so, worked on, and
// brought back.
#include "domains/grid/families.h"
#include "domains/grid/parts_as_cells.h"
#include "domains/grid/pieces.h"
#include "domains/grid/views.h"

namespace hunch::grid {
namespace {

using core::Value;

// Puts `count` answers into the rows that they are for, with the changes undone.
void BringBack(const core::Call& call, uint32_t count, const uint32_t* row_of,
               const ViewChange* changes, const Value* answers) {
  for (uint32_t i = 0; i < count; ++i) {
    if (!answers[i].defined()) continue;
    const GridRef answer = core::Native<GridRef>::From(answers[i]);
    call.out[row_of[i]] = core::Native<GridRef>::To(SeeBack(call.arena, changes[i], answer));
  }
}

// Runs the function, argument 0, within the change that read(row) gives for each row of the grid,
// argument `picture`. Rows whose change is unknown are undefined.
template <typename Read>
void RunWithin(const core::Call& call, size_t picture, Read read) {
  ViewChange* changes = call.arena.AllocateArray<ViewChange>(call.rows);
  Value* seen = call.arena.AllocateArray<Value>(call.rows);
  Value* answers = call.arena.AllocateArray<Value>(call.rows);
  uint32_t* row_of = call.arena.AllocateArray<uint32_t>(call.rows);
  uint32_t count = 0;
  for (uint32_t row = 0; row < call.rows; ++row) {
    call.out[row] = core::kUndefined;
    if (!call.args[picture][row].defined()) continue;
    const GridRef grid = core::Native<GridRef>::From(call.args[picture][row]);
    const std::optional<ViewChange> change = read(row, grid);
    if (!change) continue;
    changes[count] = *change;
    seen[count] = core::Native<GridRef>::To(See(call.arena, *change, grid));
    row_of[count++] = row;
  }
  if (count > 0) call.functions[0]->Apply(call.arena, count, row_of, &seen, answers);
  BringBack(call, count, row_of, changes, answers);
}

// (grid -> grid) -> grid -> grid.
template <ReadChange kRead>
void Within(const core::Call& call) {
  RunWithin(call, 1, [](uint32_t, GridRef grid) { return kRead(grid); });
}

// (grid -> grid) -> grid -> grid: the function runs on a cell for each part.
void WithPartsAsCells(const core::Call& call) {
  Value* seen = call.arena.AllocateArray<Value>(call.rows);
  Value* answers = call.arena.AllocateArray<Value>(call.rows);
  uint32_t* row_of = call.arena.AllocateArray<uint32_t>(call.rows);
  uint32_t count = 0;
  for (uint32_t row = 0; row < call.rows; ++row) {
    call.out[row] = core::kUndefined;
    if (!call.args[1][row].defined()) continue;
    const GridRef cells = PartsAsCells(call.arena, core::Native<GridRef>::From(call.args[1][row]));
    if (!cells.defined()) continue;
    seen[count] = core::Native<GridRef>::To(cells);
    row_of[count++] = row;
  }
  if (count > 0) call.functions[0]->Apply(call.arena, count, row_of, &seen, answers);
  for (uint32_t i = 0; i < count; ++i) {
    if (!answers[i].defined()) continue;
    const GridRef picture = core::Native<GridRef>::From(call.args[1][row_of[i]]);
    call.out[row_of[i]] = core::Native<GridRef>::To(
        CellsAsParts(call.arena, picture, core::Native<GridRef>::From(answers[i])));
  }
}

// (grid -> ... -> grid) -> grid -> grid: the function runs on the `kCount` pieces of the grid.
template <TakeApart kTake, size_t kCount>
void WithPieces(const core::Call& call) {
  ViewChange* changes = call.arena.AllocateArray<ViewChange>(call.rows);
  Value* pieces[kCount];
  for (Value*& column : pieces) column = call.arena.AllocateArray<Value>(call.rows);
  Value* answers = call.arena.AllocateArray<Value>(call.rows);
  uint32_t* row_of = call.arena.AllocateArray<uint32_t>(call.rows);
  uint32_t count = 0;
  for (uint32_t row = 0; row < call.rows; ++row) {
    call.out[row] = core::kUndefined;
    if (!call.args[1][row].defined()) continue;
    const auto taken = kTake(call.arena, core::Native<GridRef>::From(call.args[1][row]));
    if (!taken) continue;
    changes[count] = taken->change;
    for (size_t k = 0; k < kCount; ++k) {
      pieces[k][count] = core::Native<GridRef>::To(taken->pieces[k]);
    }
    row_of[count++] = row;
  }
  if (count > 0) call.functions[0]->Apply(call.arena, count, row_of, pieces, answers);
  BringBack(call, count, row_of, changes, answers);
}

// The renaming in a list of all colours, by colour.
std::optional<ViewChange> ListedColours(Value list) {
  if (!list.defined() || core::Elements(list).size() != kColours) return std::nullopt;
  ViewChange change;
  unsigned met = 0;
  for (int c = 0; c < kColours; ++c) {
    const int64_t colour = core::Elements(list)[static_cast<size_t>(c)].number();
    change.colours[c] = static_cast<uint8_t>(colour);
    met |= 1u << colour;
  }
  return met == (1u << kColours) - 1 ? std::optional(change) : std::nullopt;
}

// (grid -> grid) -> list colour -> grid -> grid.
void WithinColours(const core::Call& call) {
  RunWithin(call, 2, [&call](uint32_t row, GridRef) { return ListedColours(call.args[1][row]); });
}

}  // namespace

Primitives ViewPrimitives() {
  const char* const type = "(grid -> grid) -> grid -> grid";
  const char* const of_two = "(grid -> grid -> grid) -> grid -> grid";
  return {
      {"with_colour_roles", type, "what a function gives when colours are named by how frequent",
       3.0, &Within<&ColourRoles>},
      {"with_background_black", type, "what a function gives when the commonest colour is black",
       1.5, &Within<&BackgroundBlack>},
      {"with_rows_as_columns", type, "what a function gives on the transposed picture", 4.0,
       &Within<&Transposed>},
      {"with_long_side_across", type, "what a function gives when tall pictures are transposed",
       3.0, &Within<&LongSideAcross>},
      {"with_stripes_across", type, "what a function gives when upright stripes are transposed",
       3.0, &Within<&StripesAcross>},
      {"with_wall_on_top", type, "what a function gives when the side of one colour is the top",
       3.0, &Within<&WallOnTop>},
      {"with_rows_flipped", type, "what a function gives on the picture with its first row last",
       4.0, &Within<&RowsFlipped>},
      {"with_columns_flipped", type,
       "what a function gives on the picture with its first column last", 4.0,
       &Within<&ColumnsFlipped>},
      {"with_parts_as_cells", type,
       "what a function gives when each part between separator lines is a cell", 3.0,
       &WithPartsAsCells},
      {"with_two_parts", of_two, "what a function gives for the two parts or squares of a picture",
       3.0, &WithPieces<&TwoParts, 2>},
      {"with_richer_part_first", of_two,
       "what a function gives for the two parts or squares, the one of more colours first", 4.0,
       &WithPieces<&RicherPartFirst, 2>},
      {"with_largest_apart", of_two,
       "what a function gives for the largest figure and the rest, the commonest colour black", 4.0,
       &WithPieces<&LargestApart, 2>},
      {"with_smallest_part", of_two,
       "what a function gives for the smallest and the largest part of a picture", 3.5,
       &WithPieces<&SmallestAndLargestPart, 2>},
      {"with_three_parts", "(grid -> grid -> grid -> grid) -> grid -> grid",
       "what a function gives for the three equal parts of a picture", 3.0,
       &WithPieces<&ThreeParts, 3>},
      {"with_four_parts", "(grid -> grid -> grid -> grid -> grid) -> grid -> grid",
       "what a function gives for the four equal parts of a picture", 3.0,
       &WithPieces<&FourParts, 4>},
      {"with_five_parts", "(grid -> grid -> grid -> grid -> grid -> grid) -> grid -> grid",
       "what a function gives for the five equal parts of a picture", 3.5,
       &WithPieces<&FiveParts, 5>},
      {"with_colours", "(grid -> grid) -> list colour -> grid -> grid",
       "what a function gives with black, blue, red, ... called as the list says", 8.0,
       &WithinColours},
  };
}

}  // namespace hunch::grid
