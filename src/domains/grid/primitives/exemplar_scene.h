// A picture's objects as shapes, and those among them that further copies are completed after.
#pragma once

#include <algorithm>
#include <bit>

#include "domains/grid/components.h"
#include "domains/grid/primitives/mirrors.h"

namespace hunch::grid {

inline constexpr int kMostInk = 256;  // larger objects are pictures rather than exemplars
inline constexpr int kMostExemplars = 16;
inline constexpr int kLargestScale = 5;
inline constexpr int kLargestFragmentScale = 4;

// An object as a list of cells. Only their places relative to each other matter.
struct Shape {
  struct Ink {
    int16_t row, column;
    uint8_t colour;
  };
  const Ink* begin() const { return ink; }
  const Ink* end() const { return ink + count; }
  void Add(int row, int column, uint8_t colour) {
    ink[count++] = {static_cast<int16_t>(row), static_cast<int16_t>(column), colour};
  }

  // Each cell a block of scale x scale; the shape must not become too large.
  Shape Posed(Pose pose, int scale) const {
    const Motion motion(pose, Centre{0, 0});
    Shape posed;
    for (const Ink& cell : *this) {
      const Place image = motion({cell.row, cell.column});
      for (int i = 0; i < scale * scale; ++i) {
        posed.Add(image.row * scale + i / scale, image.column * scale + i % scale, cell.colour);
      }
    }
    return posed;
  }

  uint8_t MainColour() const {
    int counts[kColours] = {};
    for (const Ink& cell : *this) ++counts[cell.colour];
    return static_cast<uint8_t>(std::max_element(counts, counts + kColours) - counts);
  }

  unsigned Colours() const {  // as bits
    unsigned colours = 0;
    for (const Ink& cell : *this) colours |= 1u << cell.colour;
    return colours;
  }

  // Its only colour among some, else its commonest.
  uint8_t MainColourAmong(unsigned some) const {
    const unsigned those = Colours() & some;
    return std::popcount(those) == 1 ? static_cast<uint8_t>(std::countr_zero(those)) : MainColour();
  }

  // Its cells in the box of those of the main colour.
  Shape Trimmed() const {
    const uint8_t main = MainColour();
    int top = INT16_MAX, left = INT16_MAX, bottom = INT16_MIN, right = INT16_MIN;
    for (const Ink& cell : *this) {
      if (cell.colour != main) continue;
      top = std::min<int>(top, cell.row), bottom = std::max<int>(bottom, cell.row);
      left = std::min<int>(left, cell.column), right = std::max<int>(right, cell.column);
    }
    Shape trimmed;
    for (const Ink& cell : *this) {
      const bool inside =
          cell.row >= top && cell.row <= bottom && cell.column >= left && cell.column <= right;
      if (inside) trimmed.Add(cell.row, cell.column, cell.colour);
    }
    return trimmed;
  }

  int count = 0;
  Ink ink[kMostInk];
};

struct Offset {
  int rows, columns;
};

// A picture's objects (joined by sides or corners, of any colours) and, of these, its exemplars.
class Scene {
 public:
  explicit Scene(GridRef grid)
      : cells_(grid.cells()), height_(grid.height()), width_(grid.width()) {
    FindComponents(grid, ComponentRule::kAnyColour, Adjacency::kEight, objects_);
    for (int i = 0; i < objects_.count; ++i) {
      if (IsExemplar(i)) exemplar_[exemplars_++] = i;
    }
    std::stable_sort(exemplar_, exemplar_ + exemplars_,
                     [this](int a, int b) { return Part(a).cells > Part(b).cells; });
    exemplars_ = std::min(exemplars_, kMostExemplars);  // the largest
  }

  int objects() const { return objects_.count; }
  const Component& Part(int object) const { return objects_.parts[object]; }
  int exemplars() const { return exemplars_; }  // from the largest
  int Exemplar(int i) const { return exemplar_[i]; }
  int area() const { return height_ * width_; }

  bool Inside(int row, int column) const {
    return row >= 0 && column >= 0 && row < height_ && column < width_;
  }
  int Index(int row, int column) const { return row * width_ + column; }
  Offset Between(const Shape::Ink& from, int to_index) const {
    return {to_index / width_ - from.row, to_index % width_ - from.column};
  }
  uint8_t Colour(int index) const { return cells_[index]; }
  int ObjectAt(int index) const { return objects_.label[index]; }  // -1 for black

  Shape ShapeOf(int object) const {
    const Component& part = Part(object);
    Shape shape;
    for (int row = part.top; row < part.bottom; ++row) {
      for (int column = part.left; column < part.right; ++column) {
        const int index = Index(row, column);
        if (ObjectAt(index) == object) shape.Add(row, column, Colour(index));
      }
    }
    return shape;
  }

  // The colours that exemplars have and marks, all other objects, do not; as bits.
  unsigned OwnColours() const {
    unsigned within = 0, outside = 0;
    for (int index = 0; index < area(); ++index) {
      if (Colour(index) == 0) continue;
      const auto end = exemplar_ + exemplars_;
      const bool in_exemplar = std::find(exemplar_, end, ObjectAt(index)) != end;
      (in_exemplar ? within : outside) |= 1u << Colour(index);
    }
    return within & ~outside;
  }

  // Paints a shape over black, clipped to the picture.
  void Paint(const Shape& shape, Offset offset, uint8_t* out) const {
    for (const Shape::Ink& ink : shape) {
      const int row = ink.row + offset.rows, column = ink.column + offset.columns;
      if (Inside(row, column) && out[Index(row, column)] == 0) out[Index(row, column)] = ink.colour;
    }
  }

 private:
  bool IsExemplar(int object) const {
    if (Part(object).cells > kMostInk) return false;
    const uint8_t first = Colour(Part(object).first);
    for (int i = Part(object).first; i < area(); ++i) {
      if (ObjectAt(i) == object && Colour(i) != first) return true;
    }
    return false;
  }

  const uint8_t* cells_;
  int height_, width_;
  Components objects_;
  int exemplars_ = 0;
  int exemplar_[kLargestArea];
};

}  // namespace hunch::grid
