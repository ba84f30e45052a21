// A cell's own colour and those of its neighbours. What lies outside the grid is black.
#include "domains/grid/features/cell_features.h"
#include "domains/grid/features/cell_map.h"

namespace hunch::grid {
namespace {

void At(GridRef grid, int16_t* map) {
  for (int i = 0; i < grid.area(); ++i) map[i] = grid.cells()[i];
}

template <int kDown, int kRight>
void Neighbour(GridRef grid, int16_t* map) {
  const int height = grid.height(), width = grid.width();
  for (int row = 0; row < height; ++row) {
    const bool row_inside = row + kDown >= 0 && row + kDown < height;
    const uint8_t* from = grid.cells() + (row + kDown) * width + kRight;
    for (int column = 0; column < width; ++column, ++map) {
      const bool inside = row_inside && column + kRight >= 0 && column + kRight < width;
      *map = inside ? from[column] : 0;
    }
  }
}

// The colour of the three others of a square of four, of which they make up all but the cell.
void FillsCorner(GridRef grid, int16_t* map) {
  const int height = grid.height(), width = grid.width();
  const auto at = [&](int row, int column) {
    const bool inside = row >= 0 && column >= 0 && row < height && column < width;
    return inside ? grid.at(row, column) : uint8_t{0};
  };
  for (int row = 0; row < height; ++row) {
    for (int column = 0; column < width; ++column, ++map) {
      *map = 0;
      for (const int down : {-1, 1}) {
        for (const int right : {-1, 1}) {
          const uint8_t colour = at(row + down, column);
          const bool same = colour != 0 && colour == at(row, column + right) &&
                            colour == at(row + down, column + right);
          if (same && colour != at(row, column)) *map = colour;
        }
      }
    }
  }
}

}  // namespace

Primitives SelfFeatures() {
  return {{"at", "grid -> cell -> colour", "the colour of a cell", 1.0, CellFeature<&At>()}};
}

Primitives NeighbourFeatures() {
  const char* const type = "grid -> cell -> colour";
  return {
      {"north", type, "the colour of the cell above", 4.0, CellFeature<&Neighbour<-1, 0>>()},
      {"south", type, "the colour of the cell below", 4.0, CellFeature<&Neighbour<1, 0>>()},
      {"west", type, "the colour of the cell to the left", 4.0, CellFeature<&Neighbour<0, -1>>()},
      {"east", type, "the colour of the cell to the right", 4.0, CellFeature<&Neighbour<0, 1>>()},
      {"northwest", type, "the colour of the cell above to the left", 4.5,
       CellFeature<&Neighbour<-1, -1>>()},
      {"northeast", type, "the colour of the cell above to the right", 4.5,
       CellFeature<&Neighbour<-1, 1>>()},
      {"southwest", type, "the colour of the cell below to the left", 4.5,
       CellFeature<&Neighbour<1, -1>>()},
      {"southeast", type, "the colour of the cell below to the right", 4.5,
       CellFeature<&Neighbour<1, 1>>()},
      {"fills_corner", type, "the colour of three other cells of a 2 by 2 square, if not its own",
       4.5, CellFeature<&FillsCorner>()},
      {"two_north", type, "the colour two cells above", 5.0, CellFeature<&Neighbour<-2, 0>>()},
      {"two_south", type, "the colour two cells below", 5.0, CellFeature<&Neighbour<2, 0>>()},
      {"two_west", type, "the colour two cells to the left", 5.0, CellFeature<&Neighbour<0, -2>>()},
      {"two_east", type, "the colour two cells to the right", 5.0, CellFeature<&Neighbour<0, 2>>()},
  };
}

}  // namespace hunch::grid
