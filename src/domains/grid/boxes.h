// Pictures taken as boxes of cells, each worked on by itself: rows, parts between separators, what
// lies in or around the boxes of objects.
//
// Used twice, as views are (views.h): primitives of the families `each` and `view` run a function
// of one box, and grid_lanes.h makes tasks whose examples are the boxes of all pictures.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "domains/grid/views.h"

namespace hunch::grid {

struct Boxes {
  ViewChange change;       // of colours only: how the boxes call them
  std::vector<Box> boxes;  // counted from the picture's first cell, inside it; at least one
};

// Empty where there are no boxes, or too many. Objects lie on the ground, black or the colour of
// more than half of the cells, which the boxes call black.
using IntoBoxes = std::optional<Boxes> (*)(GridRef picture);

std::optional<Boxes> RowBoxes(GridRef picture);
std::optional<Boxes> ColumnBoxes(GridRef picture);
std::optional<Boxes> PartBoxes(GridRef picture);  // between separators

// Around each object of any colours, joined by sides or corners; the same for objects of one
// colour.
std::optional<Boxes> ShapeBoxes(GridRef picture);
std::optional<Boxes> ObjectBoxes(GridRef picture);

// The same and one cell more to each side, where the picture has one; of clusters too, which are
// cells of any colours with gaps of at most one cell.
std::optional<Boxes> AroundShapes(GridRef picture);
std::optional<Boxes> AroundObjects(GridRef picture);
std::optional<Boxes> AroundClusters(GridRef picture);

// The cells of a box as they are seen, at row and column 0.
GridRef SeeBox(base::Arena& arena, const ViewChange& change, Box box, GridRef picture);

// The picture with an answer for each box, in their order. Of an answer of the box's size, the
// cells that differ from what was seen are laid on the picture; of another one, all that the
// picture has room for.
GridRef LayAnswers(base::Arena& arena, const Boxes& boxes, GridRef picture,
                   std::span<const GridRef> answers);

}  // namespace hunch::grid
