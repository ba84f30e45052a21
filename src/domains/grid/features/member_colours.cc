// What a member has to do with a colour that is named: among its cells, in its box on the canvas,
// next to it, in its rows and columns.
#include "domains/grid/block.h"
#include "domains/grid/features/member_features.h"

namespace hunch::grid {
namespace {

int64_t OwnCells(Colour colour, GridRef member) {
  int64_t count = 0;
  for (int i = 0; i < member.area(); ++i) count += member.cells()[i] == colour.index;
  return count;
}

// The canvas's cells of the colour in a box, counted in places, those of the member left out.
int64_t CellsIn(Colour colour, GridRef canvas, GridRef member, Box box) {
  const Box shared = Intersection(BoxOf(canvas), box);
  int64_t count = 0;
  for (int row = shared.top; row < shared.top + shared.height; ++row) {
    for (int column = shared.left; column < shared.left + shared.width; ++column) {
      if (canvas.AtPlace(row, column) != colour.index) continue;
      count += member.AtPlace(row, column) == 0;
    }
  }
  return count;
}

int64_t CellsInBox(Colour colour, GridRef canvas, GridRef member) {
  return CellsIn(colour, canvas, member, BoxOf(member));
}

int64_t CellsInRows(Colour colour, GridRef canvas, GridRef member) {
  return CellsIn(colour, canvas, member,
                 {member.top(), canvas.left(), member.height(), canvas.width()});
}

int64_t CellsInColumns(Colour colour, GridRef canvas, GridRef member) {
  return CellsIn(colour, canvas, member,
                 {canvas.top(), member.left(), canvas.height(), member.width()});
}

// Cells of the colour, not the member's, that have a cell of the member at a side.
int64_t CellsBeside(Colour colour, GridRef canvas, GridRef member) {
  const Box around{member.top() - 1, member.left() - 1, member.height() + 2, member.width() + 2};
  const Box shared = Intersection(BoxOf(canvas), around);
  int64_t count = 0;
  for (int row = shared.top; row < shared.top + shared.height; ++row) {
    for (int column = shared.left; column < shared.left + shared.width; ++column) {
      if (canvas.AtPlace(row, column) != colour.index || member.AtPlace(row, column) != 0) continue;
      count += member.AtPlace(row - 1, column) != 0 || member.AtPlace(row + 1, column) != 0 ||
               member.AtPlace(row, column - 1) != 0 || member.AtPlace(row, column + 1) != 0;
    }
  }
  return count;
}

}  // namespace

Primitives MemberColourFeatures() {
  using core::Lift;
  const char* const of_canvas = "colour -> grid -> grid -> int";
  return {
      {"own_cells_of", "colour -> grid -> int", "how many of its cells have the colour", 4.0,
       Lift<&OwnCells>()},
      {"cells_in_its_box", of_canvas,
       "how many cells of the colour the first grid has in the second's box", 4.0,
       Lift<&CellsInBox>()},
      {"cells_beside_it", of_canvas,
       "how many cells of the colour the first grid has beside the second's cells", 4.5,
       Lift<&CellsBeside>()},
      {"cells_in_its_rows", of_canvas,
       "how many further cells of the colour the first grid has in the second's rows", 4.5,
       Lift<&CellsInRows>()},
      {"cells_in_its_columns", of_canvas,
       "how many further cells of the colour the first grid has in the second's columns", 4.5,
       Lift<&CellsInColumns>()},
  };
}

}  // namespace hunch::grid
