// Functions run within another view of a picture, or on a few pieces of it: seen so, worked on, and
// brought back.
#include <algorithm>
#include <iterator>
#include <utility>

#include "domains/grid/families.h"
#include "domains/grid/one_apart.h"
#include "domains/grid/outcome.h"
#include "domains/grid/parts_as_cells.h"
#include "domains/grid/pieces.h"
#include "domains/grid/turns.h"
#include "domains/grid/views.h"

namespace hunch::grid {
namespace {

using core::Value;

// Runs the function, argument 0, on what is seen of each row of the grid, argument `picture`:
// take(row, grid, seen) fills a value for each of its `kCount` parameters and says whether there
// are any, and back(row, answer) brings its answer back. Other rows are undefined.
template <size_t kCount, typename Take, typename Back>
void RunOn(const core::Call& call, size_t picture, const Take& take, const Back& back) {
  Value* seen[kCount];
  for (Value*& column : seen) column = call.arena.AllocateArray<Value>(call.rows);
  Value* answers = call.arena.AllocateArray<Value>(call.rows);
  uint32_t* row_of = call.arena.AllocateArray<uint32_t>(call.rows);
  uint32_t count = 0;
  for (uint32_t row = 0; row < call.rows; ++row) {
    call.out[row] = core::kUndefined;
    if (!call.args[picture][row].defined()) continue;
    GridRef grids[kCount];
    if (!take(row, core::Native<GridRef>::From(call.args[picture][row]), grids)) continue;
    for (size_t k = 0; k < kCount; ++k) seen[k][count] = core::Native<GridRef>::To(grids[k]);
    row_of[count++] = row;
  }
  if (count > 0) call.functions[0]->Apply(call.arena, count, row_of, seen, answers);
  for (uint32_t i = 0; i < count; ++i) {
    if (!answers[i].defined()) continue;
    const GridRef answer = core::Native<GridRef>::From(answers[i]);
    call.out[row_of[i]] = core::Native<GridRef>::To(back(row_of[i], answer));
  }
}

// The same within the change that read(row, grid) gives. Rows whose change is unknown are
// undefined.
template <typename Read>
void RunWithin(const core::Call& call, size_t picture, const Read& read) {
  ViewChange* changes = call.arena.AllocateArray<ViewChange>(call.rows);
  const auto take = [&](uint32_t row, GridRef grid, GridRef* seen) {
    const std::optional<ViewChange> change = read(row, grid);
    if (!change) return false;
    changes[row] = *change;
    *seen = See(call.arena, *change, grid);
    return true;
  };
  RunOn<1>(call, picture, take,
           [&](uint32_t row, GridRef answer) { return SeeBack(call.arena, changes[row], answer); });
}

// (grid -> grid) -> grid -> grid.
template <ReadChange kRead>
void Within(const core::Call& call) {
  RunWithin(call, 1, [](uint32_t, GridRef grid) { return kRead(grid); });
}

// (grid -> grid) -> grid -> grid: what the function gives, after a last step.
template <LastStep kStep>
void Then(const core::Call& call) {
  const auto take = [](uint32_t, GridRef grid, GridRef* seen) {
    *seen = grid;
    return true;
  };
  RunOn<1>(call, 1, take,
           [&call](uint32_t, GridRef answer) { return After(call.arena, kStep, answer); });
}

// (grid -> grid) -> grid -> grid: the function runs on a cell for each part.
void WithPartsAsCells(const core::Call& call) {
  ViewChange* changes = call.arena.AllocateArray<ViewChange>(call.rows);
  const auto take = [&](uint32_t row, GridRef grid, GridRef* seen) {
    const GridRef cells = PartsAsCells(call.arena, grid);
    if (!cells.defined()) return false;
    changes[row] = ChangeOfCells(cells);
    *seen = See(call.arena, changes[row], cells);
    return true;
  };
  RunOn<1>(call, 1, take, [&](uint32_t row, GridRef answer) {
    return CellsAsParts(call.arena, core::Native<GridRef>::From(call.args[1][row]),
                        SeeBack(call.arena, changes[row], answer));
  });
}

// (grid -> ... -> grid) -> grid -> grid: the function runs on the `kCount` pieces of the grid.
template <TakeApart kTake, size_t kCount>
void WithPieces(const core::Call& call) {
  ViewChange* changes = call.arena.AllocateArray<ViewChange>(call.rows);
  const auto take = [&](uint32_t row, GridRef grid, GridRef* seen) {
    const auto taken = kTake(call.arena, grid);
    if (!taken) return false;
    changes[row] = taken->change;
    std::copy_n(taken->pieces.begin(), kCount, seen);
    return true;
  };
  RunOn<kCount>(call, 1, take, [&](uint32_t row, GridRef answer) {
    return SeeBack(call.arena, changes[row], answer);
  });
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

// A wrapper for each turn.
template <size_t... kIndex>
Primitives TurnPrimitives(std::index_sequence<kIndex...>) {
  constexpr double kBits = 4;
  return {{kTurns[kIndex].wrapper, "(grid -> grid) -> grid -> grid", kTurns[kIndex].doc, kBits,
           &Within<kTurns[kIndex].read>}...};
}

// A wrapper for each way to take one figure out.
template <size_t... kIndex>
Primitives OneApartPrimitives(std::index_sequence<kIndex...>) {
  constexpr double kBits = 4;
  return {{kOnesApart[kIndex].wrapper, "(grid -> grid -> grid) -> grid -> grid",
           kOnesApart[kIndex].doc, kBits, &WithPieces<kOnesApart[kIndex].take, 2>}...};
}

}  // namespace

Primitives ViewPrimitives() {
  const char* const type = "(grid -> grid) -> grid -> grid";
  const char* const of_two = "(grid -> grid -> grid) -> grid -> grid";
  Primitives all = {
      {"with_colour_roles", type, "what a function gives when colours are named by how frequent",
       3.0, &Within<&ColourRoles>},
      {"with_background_black", type, "what a function gives when the commonest colour is black",
       1.5, &Within<&BackgroundBlack>},
      {"with_border_black", type,
       "what a function gives when the commonest colour of the outermost cells is black", 3.0,
       &Within<&BorderBlack>},
      {"with_ground_black", type,
       "what a function gives when a colour of more than twice black's cells is black", 3.0,
       &Within<&PlainGroundBlack>},
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
      {"with_two_halves", of_two, "what a function gives for the two equal halves of a picture",
       3.0, &WithPieces<&TwoHalves, 2>},
      {"with_three_parts", "(grid -> grid -> grid -> grid) -> grid -> grid",
       "what a function gives for the three equal parts of a picture", 3.0,
       &WithPieces<&ThreeParts, 3>},
      {"with_four_parts", "(grid -> grid -> grid -> grid -> grid) -> grid -> grid",
       "what a function gives for the four equal parts of a picture", 3.0,
       &WithPieces<&FourParts, 4>},
      {"with_five_parts", "(grid -> grid -> grid -> grid -> grid -> grid) -> grid -> grid",
       "what a function gives for the five equal parts of a picture", 3.5,
       &WithPieces<&FiveParts, 5>},
      {"then_twofold", type, "what a function gives, every cell as two by two", 3.0,
       &Then<LastStep::kTwofold>},
      {"then_threefold", type, "what a function gives, every cell as three by three", 3.0,
       &Then<LastStep::kThreefold>},
      {"then_fourfold", type, "what a function gives, every cell as four by four", 3.0,
       &Then<LastStep::kFourfold>},
      {"then_kaleidoscope", type, "what a function gives, mirrored to the right and down", 3.0,
       &Then<LastStep::kKaleidoscope>},
      {"then_mirrored_right", type, "what a function gives, its mirror image to the right of it",
       3.0, &Then<LastStep::kMirroredRight>},
      {"then_mirrored_down", type, "what a function gives, its mirror image below it", 3.0,
       &Then<LastStep::kMirroredDown>},
      {"then_twice_right", type, "what a function gives, twice side by side", 3.0,
       &Then<LastStep::kTwiceRight>},
      {"then_twice_down", type, "what a function gives, twice below each other", 3.0,
       &Then<LastStep::kTwiceDown>},
      {"with_colours", "(grid -> grid) -> list colour -> grid -> grid",
       "what a function gives with black, blue, red, ... called as the list says", 8.0,
       &WithinColours},
  };
  for (core::Primitive& turn : TurnPrimitives(std::make_index_sequence<std::size(kTurns)>())) {
    all.push_back(std::move(turn));
  }
  for (core::Primitive& one :
       OneApartPrimitives(std::make_index_sequence<std::size(kOnesApart)>())) {
    all.push_back(std::move(one));
  }
  return all;
}

}  // namespace hunch::grid
