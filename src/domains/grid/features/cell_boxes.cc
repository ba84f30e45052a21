// The boxes that a cell lies in, whether it is painted or not: of all parts of a kind the one with
// the smallest box that has the cell in it is the one that matters.
#include <algorithm>
#include <string>

#include "domains/grid/behind.h"
#include "domains/grid/features/cell_features.h"
#include "domains/grid/features/cell_parts.h"
#include "domains/grid/largest_blank.h"

namespace hunch::grid {
namespace {

// Which part's box each cell lies in, or -1. With `kInner` boxes are taken without their edge.
// Boxes of a single row or column do not count. Of boxes of one size the later one stays.
template <bool kInner>
struct BoxesOf {
  template <typename MakeParts>
  explicit BoxesOf(const MakeParts& make) : parts(make()) {
    int16_t order[kLargestArea];
    int count = 0;
    for (int i = 0; i < parts.count(); ++i) {
      const Component& part = parts.found.parts[i];
      if (part.height() > 1 && part.width() > 1) order[count++] = static_cast<int16_t>(i);
    }
    std::sort(order, order + count, [this](int16_t a, int16_t b) {
      return BoxArea(a) != BoxArea(b) ? BoxArea(a) > BoxArea(b) : a < b;
    });
    std::fill_n(box_of, parts.area(), int16_t{-1});
    for (int k = 0; k < count; ++k) {
      const Component& part = parts.found.parts[order[k]];
      for (int row = part.top + kInner; row < part.bottom - kInner; ++row) {
        std::fill_n(box_of + row * parts.width + part.left + kInner, part.width() - 2 * kInner,
                    order[k]);
      }
    }
  }
  int BoxArea(int part) const {
    return parts.found.parts[part].height() * parts.found.parts[part].width();
  }

  Parts parts;
  int16_t box_of[kLargestArea];
};

template <PartKind kKind, bool kInner>
struct Boxes : BoxesOf<kInner> {
  explicit Boxes(GridRef grid) : BoxesOf<kInner>([grid] { return Parts(grid, kKind); }) {}
};

// Of cells of one colour with gaps of at most one cell.
struct ClusterBoxes : BoxesOf<false> {
  explicit ClusterBoxes(GridRef grid) : BoxesOf<false>([grid] { return Clusters(grid); }) {}
  static Parts Clusters(GridRef grid) {
    Parts parts(grid);
    FindComponents(grid, ComponentRule::kSameColour, Adjacency::kGap, parts.found);
    return parts;
  }
};

template <typename SomeBoxes>
void BoxColour(GridRef grid, int16_t* map) {
  const SomeBoxes boxes(grid);
  for (int i = 0; i < grid.area(); ++i) {
    map[i] = boxes.box_of[i] < 0 ? 0 : boxes.parts.colour(boxes.box_of[i]);
  }
}

template <PartKind kKind>
void InBox(GridRef grid, int16_t* map) {
  const Boxes<kKind, false> boxes(grid);
  for (int i = 0; i < grid.area(); ++i) map[i] = boxes.box_of[i] >= 0;
}

// Gives every cell of(the part whose box it lies in, its row, its column), or -1.
template <PartKind kKind, int (*kOf)(const Component&, int, int)>
void FromBox(GridRef grid, int16_t* map) {
  const Boxes<kKind, false> boxes(grid);
  for (int row = 0, i = 0; row < grid.height(); ++row) {
    for (int column = 0; column < grid.width(); ++column, ++i) {
      const int part = boxes.box_of[i];
      map[i] =
          static_cast<int16_t>(part < 0 ? -1 : kOf(boxes.parts.found.parts[part], row, column));
    }
  }
}

// The colour at the place that the cell goes to when the box of its shape is turned; black outside
// such boxes, and where the turned box is another.
template <Cell (*kTurned)(const Component&, int, int)>
void ColourTurned(GridRef grid, int16_t* map) {
  const Boxes<PartKind::kShape, false> boxes(grid);
  for (int row = 0, i = 0; row < grid.height(); ++row) {
    for (int column = 0; column < grid.width(); ++column, ++i) {
      map[i] = 0;
      if (boxes.box_of[i] < 0) continue;
      const Component& box = boxes.parts.found.parts[boxes.box_of[i]];
      const Cell to = kTurned(box, row, column);
      const bool inside = to.row >= box.top && to.row < box.bottom && to.column >= box.left &&
                          to.column < box.right;
      if (inside) map[i] = grid.at(to.row, to.column);
    }
  }
}

// The shapes that lie in the box of no other, with what is painted in their boxes.
struct OuterShapes {
  explicit OuterShapes(GridRef grid) : parts(grid, PartKind::kShape) {
    for (int i = 0; i < parts.count(); ++i) {
      if (!IsHeld(i)) outer.push_back(i);
      const Component& box = parts.found.parts[i];
      painted.push_back(0);
      for (int row = box.top; row < box.bottom; ++row) {
        for (int column = box.left; column < box.right; ++column) {
          painted[i] += grid.at(row, column) != 0;
        }
      }
    }
  }
  bool IsHeld(int part) const {
    const Component& box = parts.found.parts[part];
    for (int i = 0; i < parts.count(); ++i) {
      const Component& other = parts.found.parts[i];
      if (i != part && other.top <= box.top && other.left <= box.left &&
          other.bottom >= box.bottom && other.right >= box.right) {
        return true;
      }
    }
    return false;
  }
  // The other one of its height and width, of several the one with most paint; -1 without such.
  int TwinOf(int part) const {
    const Component& box = parts.found.parts[part];
    int twin = -1;
    bool tied = false;
    for (const int i : outer) {
      const Component& other = parts.found.parts[i];
      if (i == part || other.height() != box.height() || other.width() != box.width()) continue;
      tied = twin >= 0 && painted[i] == painted[twin];
      if (twin < 0 || painted[i] > painted[twin]) twin = i;
    }
    return tied ? -1 : twin;
  }

  Parts parts;
  std::vector<int> outer, painted;
};

void TwinBoxColour(GridRef grid, int16_t* map) {
  const OuterShapes shapes(grid);
  std::fill_n(map, grid.area(), int16_t{0});
  for (const int part : shapes.outer) {
    const int twin = shapes.TwinOf(part);
    if (twin < 0) continue;
    const Component& box = shapes.parts.found.parts[part];
    const Component& other = shapes.parts.found.parts[twin];
    for (int row = 0; row < box.height(); ++row) {
      for (int column = 0; column < box.width(); ++column) {
        map[(box.top + row) * grid.width() + box.left + column] =
            grid.at(other.top + row, other.left + column);
      }
    }
  }
}

Cell Mirrored(const Component& box, int row, int column) {
  return {row, box.left + box.right - 1 - column};
}
Cell Flipped(const Component& box, int row, int column) {
  return {box.top + box.bottom - 1 - row, column};
}
Cell HalfTurned(const Component& box, int row, int column) {
  return {box.top + box.bottom - 1 - row, box.left + box.right - 1 - column};
}
Cell Transposed(const Component& box, int row, int column) {
  return {box.top + column - box.left, box.left + row - box.top};
}
Cell Clockwise(const Component& box, int row, int column) {
  return {box.bottom - 1 - (column - box.left), box.left + row - box.top};
}
Cell Anticlockwise(const Component& box, int row, int column) {
  return {box.top + column - box.left, box.right - 1 - (row - box.top)};
}

// How many cells of other colours, but black, are in the box of part `index`.
int MarksInBoxOf(const Parts& parts, int index) {
  const Component& box = parts.found.parts[index];
  int marks = 0;
  for (int row = box.top; row < box.bottom; ++row) {
    for (int column = box.left; column < box.right; ++column) {
      const uint8_t colour = parts.grid.at(row, column);
      marks += colour != 0 && colour != parts.colour(index);
    }
  }
  return marks;
}

// Of the boxes with such cells that the cell lies in, the smallest counts.
void MarksInBox(GridRef grid, int16_t* map) {
  const Boxes<PartKind::kObject, false> boxes(grid);
  for (int i = 0; i < grid.area(); ++i) map[i] = boxes.box_of[i] < 0 ? int16_t{-1} : int16_t{0};
  int area_of[kLargestArea];  // of the box that counts
  std::fill_n(area_of, grid.area(), kLargestArea + 1);
  for (int part = 0; part < boxes.parts.count(); ++part) {
    const Component& box = boxes.parts.found.parts[part];
    if (box.height() < 2 || box.width() < 2) continue;
    const int marks = MarksInBoxOf(boxes.parts, part), area = boxes.BoxArea(part);
    for (int row = box.top; row < box.bottom && marks > 0; ++row) {
      for (int i = row * grid.width() + box.left; i < row * grid.width() + box.right; ++i) {
        if (area >= area_of[i]) continue;
        area_of[i] = area;
        map[i] = static_cast<int16_t>(marks);
      }
    }
  }
}

void InAny(GridRef grid, const std::vector<Box>& boxes, int16_t* map) {
  std::fill_n(map, grid.area(), int16_t{0});
  for (const Box& box : boxes) {
    for (int row = box.top - grid.top(); row < box.top - grid.top() + box.height; ++row) {
      std::fill_n(map + row * grid.width() + box.left - grid.left(), box.width, int16_t{1});
    }
  }
}

void InLargestBlank(GridRef grid, int16_t* map) { InAny(grid, LargestBlanks(grid, 2), map); }

void InLargestBlankSquare(GridRef grid, int16_t* map) {
  InAny(grid, LargestBlankSquares(grid), map);
}

int RowInBox(const Component& box, int row, int) { return row - box.top; }
int ColumnInBox(const Component& box, int, int column) { return column - box.left; }
int Ring(const Component& box, int row, int column) {
  return std::min({row - box.top, column - box.left, box.bottom - 1 - row, box.right - 1 - column});
}
int OnDiagonal(const Component& box, int row, int column) {
  return row - box.top == column - box.left || row - box.top == box.right - 1 - column;
}
int CellsMissing(const Component& box, int, int) { return box.height() * box.width() - box.cells; }

// How far the colour of each cell goes on to the right and down, the cell counted.
struct Runs {
  explicit Runs(GridRef grid) {
    const int height = grid.height(), width = grid.width();
    const uint8_t* cells = grid.cells();
    for (int i = grid.area(); i-- > 0;) {
      const bool on_right = i % width + 1 < width && cells[i + 1] == cells[i];
      const bool below = i / width + 1 < height && cells[i + width] == cells[i];
      right[i] = static_cast<int16_t>(1 + (on_right ? right[i + 1] : 0));
      down[i] = static_cast<int16_t>(1 + (below ? down[i + width] : 0));
    }
  }
  int16_t right[kLargestArea], down[kLargestArea];
};

bool Shows(GridRef grid, const Box& box, uint8_t colour) {
  for (int row = box.top; row < box.top + box.height; ++row) {
    for (int column = box.left; column < box.left + box.width; ++column) {
      if (grid.at(row, column) == colour) return true;
    }
  }
  return false;
}

// The outlines of one colour that have their first cell there and nothing of it inside.
void MarkOutlines(GridRef grid, const Runs& runs, int row, int column, int16_t* map) {
  const int width = grid.width(), first = row * width + column;
  for (int high = 3; high <= runs.down[first]; ++high) {
    for (int wide = 3; wide <= runs.right[first]; ++wide) {
      const int last_row = first + (high - 1) * width, last_column = first + wide - 1;
      if (runs.right[last_row] < wide || runs.down[last_column] < high) continue;
      if (Shows(grid, {row + 1, column + 1, high - 2, wide - 2}, grid.at(row, column))) continue;
      for (int i = 0; i < wide; ++i) map[first + i] = map[last_row + i] = 1;
      for (int i = 0; i < high; ++i) map[first + i * width] = map[last_column + i * width] = 1;
    }
  }
}

void IsOnOutline(GridRef grid, int16_t* map) {
  const Runs runs(grid);
  std::fill_n(map, grid.area(), int16_t{0});
  for (int row = 0; row + 3 <= grid.height(); ++row) {
    for (int column = 0; column + 3 <= grid.width(); ++column) {
      const uint8_t colour = grid.at(row, column);
      if (colour == 0 || grid.at(row + 1, column + 1) == colour) continue;
      MarkOutlines(grid, runs, row, column, map);
    }
  }
}

}  // namespace

Primitives BoxFeatures() {
  const char* const colour = "grid -> cell -> colour";
  const char* const number = "grid -> cell -> int";
  const char* const truth = "grid -> cell -> bool";
  constexpr PartKind kObject = PartKind::kObject, kShape = PartKind::kShape,
                     kLayer = PartKind::kLayer;
  return {
      {"box_colour", colour, "the colour of the object in whose box the cell lies", 4.0,
       CellFeature<&BoxColour<Boxes<kObject, false>>>()},
      {"inner_box_colour", colour, "the colour of the object well within whose box the cell lies",
       4.0, CellFeature<&BoxColour<Boxes<kObject, true>>>()},
      {"layer_box_colour", colour, "the colour in the box of all whose cells the cell lies", 4.5,
       CellFeature<&BoxColour<Boxes<kLayer, false>>>()},
      {"inner_layer_box_colour", colour,
       "the colour well within the box of all whose cells the cell lies", 4.5,
       CellFeature<&BoxColour<Boxes<kLayer, true>>>()},
      {"cluster_box_colour", colour,
       "the colour of the cells, gaps of one between them, in whose box the cell lies", 4.5,
       CellFeature<&BoxColour<ClusterBoxes>>()},
      {"colour_behind", colour,
       "the other colour that goes on behind the cell, on both sides or by its box", 4.5,
       CellFeature<&ColourBehind>()},
      {"broken_layer_colour", colour,
       "the colour that does not fill the box of all its cells, in which the cell lies", 4.5,
       CellFeature<&BrokenLayerColour>()},
      {"twin_box_colour", colour,
       "the colour at its place in the other box of a shape as large, of several the fullest", 5.0,
       CellFeature<&TwinBoxColour>()},
      {"is_on_outline", truth,
       "whether the cell is on the outline of a box, of one colour, that nothing of it is in", 4.0,
       CellFeature<&IsOnOutline>()},
      {"is_in_shape_box", truth, "whether the cell lies in the box of a shape", 4.5,
       CellFeature<&InBox<kShape>>()},
      {"box_row", number, "the row in the box of an object, -1 outside them", 5.5,
       CellFeature<&FromBox<kObject, &RowInBox>>()},
      {"box_column", number, "the column in the box of an object, -1 outside them", 5.5,
       CellFeature<&FromBox<kObject, &ColumnInBox>>()},
      {"box_ring", number, "steps to the edge of the box of an object, -1 outside them", 5.0,
       CellFeature<&FromBox<kObject, &Ring>>()},
      {"box_diagonal", number, "1 on a diagonal of the box of an object, 0 off, -1 outside them",
       5.5, CellFeature<&FromBox<kObject, &OnDiagonal>>()},
      {"box_missing", number, "how many cells an object lacks to fill its box, -1 outside them",
       5.5, CellFeature<&FromBox<kObject, &CellsMissing>>()},
      {"box_marks", number,
       "how many cells of other colours are in the box of an object, -1 outside them", 5.0,
       CellFeature<&MarksInBox>()},
      {"shape_box_row", number, "the row in the box of a shape, -1 outside them", 5.5,
       CellFeature<&FromBox<kShape, &RowInBox>>()},
      {"shape_box_column", number, "the column in the box of a shape, -1 outside them", 5.5,
       CellFeature<&FromBox<kShape, &ColumnInBox>>()},
      {"shape_box_ring", number, "steps to the edge of the box of a shape, -1 outside them", 5.0,
       CellFeature<&FromBox<kShape, &Ring>>()},
      {"layer_box_ring", number,
       "steps to the edge of the box of all cells of a colour, -1 outside them", 5.0,
       CellFeature<&FromBox<kLayer, &Ring>>()},
      {"shape_mirrored", colour, "the colour at the mirrored place in the box of a shape", 5.0,
       CellFeature<&ColourTurned<&Mirrored>>()},
      {"shape_flipped", colour, "the colour at the place upside down in the box of a shape", 5.0,
       CellFeature<&ColourTurned<&Flipped>>()},
      {"shape_turned", colour, "the colour at the place turned by half in the box of a shape", 5.5,
       CellFeature<&ColourTurned<&HalfTurned>>()},
      {"shape_transposed", colour, "the colour at the transposed place in the box of a shape", 5.5,
       CellFeature<&ColourTurned<&Transposed>>()},
      {"shape_clockwise", colour, "the colour there when the box of a shape is turned clockwise",
       5.5, CellFeature<&ColourTurned<&Clockwise>>()},
      {"shape_anticlockwise", colour,
       "the colour there when the box of a shape is turned anticlockwise", 5.5,
       CellFeature<&ColourTurned<&Anticlockwise>>()},
      {"is_in_largest_blank", truth,
       "whether the cell is in a largest rectangle of black that is no line", 4.5,
       CellFeature<&InLargestBlank>()},
      {"is_in_largest_blank_square", truth, "whether the cell is in a largest square of black", 5.0,
       CellFeature<&InLargestBlankSquare>()},
  };
}

}  // namespace hunch::grid
