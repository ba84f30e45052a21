// A function applied to the pieces of a picture, or to the whole of it again and again.
#include <algorithm>
#include <span>
#include <vector>

#include "core/higher_order.h"
#include "core/list.h"
#include "domains/grid/block.h"
#include "domains/grid/boxes.h"
#include "domains/grid/components.h"
#include "domains/grid/families.h"
#include "domains/grid/parting.h"

namespace hunch::grid {
namespace {

using base::Arena;
using core::Call;
using core::Native;
using core::Value;

constexpr int kMostPieces = 256;  // of one picture
constexpr int kMostRounds = 64;

// The pieces of a picture as a list; undefined when there are none or too many.
using Cut = Value (*)(Arena&, GridRef);

template <typename Piece>
Value Pieces(Arena& arena, int count, const Piece& piece) {
  if (count == 0 || count > kMostPieces) return core::kUndefined;
  core::ListBuilder out(arena, static_cast<size_t>(count));
  for (int i = 0; i < count; ++i) out.Add(Native<GridRef>::To(piece(i)));
  return out.Finish(true);
}

template <ComponentRule kRule>
Value CutComponents(Arena& arena, GridRef picture) {
  Components found;
  FindComponents(picture, kRule, Adjacency::kEight, found);
  return Pieces(arena, found.count, [&](int i) { return CutComponent(arena, picture, found, i); });
}

Value CutColours(Arena& arena, GridRef picture) {
  Components found;
  FindColourLayers(picture, found);
  return Pieces(arena, found.count, [&](int i) { return CutComponent(arena, picture, found, i); });
}

Value CutRows(Arena& arena, GridRef picture) {
  return Pieces(arena, picture.height(), [&](int row) {
    return CutBlock(arena, picture, {row, 0, 1, picture.width()});
  });
}

Value CutColumns(Arena& arena, GridRef picture) {
  return Pieces(arena, picture.width(), [&](int column) {
    return CutBlock(arena, picture, {0, column, picture.height(), 1});
  });
}

Value CutParts(Arena& arena, GridRef picture) {
  Parting parting;
  if (!FindParting(picture, parting)) return core::kUndefined;
  return Pieces(arena, parting.parts(), [&](int i) {
    return CutBlock(arena, picture,
                    parting.PartAt(i / parting.columns.count, i % parting.columns.count));
  });
}

bool IsBlack(GridRef grid) {
  return std::all_of(grid.cells(), grid.cells() + grid.area(), [](uint8_t c) { return c == 0; });
}

// What the function, argument 0, gives for each piece of each row; the pieces of row r are
// [begin(r), end(r)). Pieces that are all black stay as they are where they have no answer. A row
// where another piece has none is undefined, as is one without answers.
template <typename Finish>
void ApplyToPieces(const Call& call, const Value* lists, const Finish& finish) {
  const core::FlatLists pieces(call.arena, lists, call.rows);
  const Value* results = pieces.Apply(call.arena, *call.functions[0]);
  std::vector<Value> answers;
  for (uint32_t row = 0; row < call.rows; ++row) {
    call.out[row] = core::kUndefined;
    answers.clear();
    bool some = false, all = true;
    for (uint32_t i = pieces.begin(row); i < pieces.end(row) && all; ++i) {
      some = some || results[i].defined();
      all = results[i].defined() || IsBlack(Native<GridRef>::From(pieces[i]));
      answers.push_back(results[i].defined() ? results[i] : pieces[i]);
    }
    if (!some || !all) continue;
    call.out[row] = Native<GridRef>::To(finish(row, answers));
  }
}

// (grid -> grid) -> grid -> grid: the picture with what the function gives for each piece where
// that lies. `kCells`: pieces are cells that take their leave from where they were, as objects do;
// else they are blocks, put on top of the picture.
template <Cut kCut, bool kCells>
void Each(const Call& call) {
  Value* lists = call.arena.AllocateArray<Value>(call.rows);
  for (uint32_t row = 0; row < call.rows; ++row) {
    const Value picture = call.args[1][row];
    lists[row] =
        picture.defined() ? kCut(call.arena, Native<GridRef>::From(picture)) : core::kUndefined;
  }
  ApplyToPieces(call, lists, [&call](uint32_t row, std::span<const Value> answers) {
    const GridRef picture = Native<GridRef>::From(call.args[1][row]);
    // All painted cells belong to some object: without those nothing is left of the picture.
    Canvas out(call.arena, BoxOf(picture));
    if (!kCells) out.Paste(picture);
    for (const Value answer : answers) {
      const GridRef grid = Native<GridRef>::From(answer);
      kCells ? out.Paint(grid) : out.Paste(grid);
    }
    return out.Finish();
  });
}

// (grid -> grid) -> grid -> grid: the picture with what the function gives for each box.
template <IntoBoxes kInto>
void EachBox(const Call& call) {
  std::vector<std::optional<Boxes>> boxes(call.rows);
  Value* lists = call.arena.AllocateArray<Value>(call.rows);
  for (uint32_t row = 0; row < call.rows; ++row) {
    lists[row] = core::kUndefined;
    if (!call.args[1][row].defined()) continue;
    const GridRef picture = Native<GridRef>::From(call.args[1][row]);
    boxes[row] = kInto(picture);
    if (!boxes[row]) continue;
    const int count = static_cast<int>(boxes[row]->boxes.size());
    lists[row] = Pieces(call.arena, count, [&](int i) {
      return SeeBox(call.arena, boxes[row]->change, boxes[row]->boxes[static_cast<size_t>(i)],
                    picture);
    });
  }
  ApplyToPieces(call, lists, [&](uint32_t row, std::span<const Value> answers) {
    std::vector<GridRef> grids;
    for (const Value answer : answers) grids.push_back(Native<GridRef>::From(answer));
    return LayAnswers(call.arena, *boxes[row], Native<GridRef>::From(call.args[1][row]), grids);
  });
}

// (grid -> grid) -> grid -> grid. Rows that go on changing are undefined.
void UntilStable(const Call& call) {
  uint32_t* row_of = call.arena.AllocateArray<uint32_t>(call.rows);
  Value* now = call.arena.AllocateArray<Value>(call.rows);
  Value* next = call.arena.AllocateArray<Value>(call.rows);
  uint32_t left = 0;  // rows that still change
  for (uint32_t row = 0; row < call.rows; ++row) {
    call.out[row] = core::kUndefined;
    if (!call.args[1][row].defined()) continue;
    now[left] = call.args[1][row];
    row_of[left++] = row;
  }
  for (int round = 0; round < kMostRounds && left > 0; ++round) {
    call.functions[0]->Apply(call.arena, left, row_of, &now, next);
    uint32_t changed = 0;
    for (uint32_t i = 0; i < left; ++i) {
      if (SameValue(call.result, now[i], next[i]))
        call.out[row_of[i]] = now[i];
      else if (next[i].defined()) {
        now[changed] = next[i];
        row_of[changed++] = row_of[i];
      }
    }
    left = changed;
  }
}

}  // namespace

Primitives EachBoxPrimitives() {
  const char* const type = "(grid -> grid) -> grid -> grid";
  return {
      {"in_each_row", type, "each_row, rows being seen without their place", 5.0,
       &EachBox<&RowBoxes>},
      {"in_each_column", type, "each_column, columns being seen without their place", 5.0,
       &EachBox<&ColumnBoxes>},
      {"in_each_part", type, "each_part, on the ground, parts being seen without their place", 5.0,
       &EachBox<&PartBoxes>},
      {"in_each_shape_box", type,
       "the picture with a function applied to the box of each object of any colours", 5.0,
       &EachBox<&ShapeBoxes>},
      {"in_each_object_box", type,
       "the picture with a function applied to the box of each object of one colour", 5.0,
       &EachBox<&ObjectBoxes>},
      {"around_each_shape", type, "in_each_shape_box with one cell more to each side of the box",
       5.0, &EachBox<&AroundShapes>},
      {"around_each_object", type, "in_each_object_box with one cell more to each side of the box",
       5.0, &EachBox<&AroundObjects>},
      {"around_each_cluster", type,
       "around_each_shape for groups of cells with gaps of at most one cell", 5.5,
       &EachBox<&AroundClusters>},
  };
}

Primitives EachPrimitives() {
  const char* const type = "(grid -> grid) -> grid -> grid";
  return {
      {"each_object", type, "the picture with a function applied to each object of one colour", 4.5,
       &Each<&CutComponents<ComponentRule::kSameColour>, true>},
      {"each_shape", type, "the picture with a function applied to each object of any colours", 5.0,
       &Each<&CutComponents<ComponentRule::kAnyColour>, true>},
      {"each_colour", type, "the picture with a function applied to all cells of each colour", 5.0,
       &Each<&CutColours, true>},
      {"each_row", type, "the picture with a function applied to each row", 5.0,
       &Each<&CutRows, false>},
      {"each_column", type, "the picture with a function applied to each column", 5.0,
       &Each<&CutColumns, false>},
      {"each_part", type, "the picture with a function applied to each part between separators",
       5.0, &Each<&CutParts, false>},
      {"until_stable", type, "a function applied again and again until nothing changes", 5.5,
       &UntilStable},
  };
}

}  // namespace hunch::grid
