// Pictures with complete objects of several colours, the exemplars, and parts of further copies of
// them, which are completed:
//
//   fragments  objects whose cells are some of an exemplar's, in one way only
//   marks      cells, joined or not, of an exemplar's accents: its cells of other colours than its
//              main one. All accents have to be there; a copy may be enlarged.
#include <algorithm>

#include "domains/grid/components.h"
#include "domains/grid/families.h"
#include "domains/grid/primitives/frame.h"
#include "domains/grid/primitives/mirrors.h"

namespace hunch::grid {
namespace {

using base::Arena;
using core::Lift;

constexpr int kMostInk = 256;  // larger objects are pictures rather than exemplars
constexpr int kMostExemplars = 16;
constexpr int kLargestScale = 3;

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
      if (exemplars_ < kMostExemplars && IsExemplar(i)) exemplar_[exemplars_++] = i;
    }
    std::stable_sort(exemplar_, exemplar_ + exemplars_,
                     [this](int a, int b) { return Part(a).cells > Part(b).cells; });
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
  int exemplar_[kMostExemplars];
};

// Whether the shape there has all cells of the object, and lies on black or beyond the border with
// the rest.
bool Covers(const Scene& scene, const Shape& shape, Offset offset, int object) {
  int covered = 0;
  for (const Shape::Ink& ink : shape) {
    const int row = ink.row + offset.rows, column = ink.column + offset.columns;
    if (!scene.Inside(row, column)) continue;
    const int index = scene.Index(row, column);
    if (scene.Colour(index) == 0) continue;
    if (scene.ObjectAt(index) != object || scene.Colour(index) != ink.colour) return false;
    ++covered;
  }
  return covered == scene.Part(object).cells;
}

// Paints the shape where it covers the object, if it does so in one place only.
bool CompleteWith(const Scene& scene, const Shape& shape, int object, uint8_t* out) {
  const int first = scene.Part(object).first;
  Offset place{0, 0};
  int places = 0;
  for (const Shape::Ink& ink : shape) {
    const Offset offset = scene.Between(ink, first);
    if (ink.colour != scene.Colour(first) || !Covers(scene, shape, offset, object)) continue;
    place = offset;
    ++places;
  }
  if (places != 1) return false;
  scene.Paint(shape, place, out);
  return true;
}

template <int kPosesTried>
bool CompleteFragment(const Scene& scene, int object, uint8_t* out) {
  for (int i = 0; i < scene.exemplars(); ++i) {
    const int exemplar = scene.Exemplar(i);
    if (scene.Part(exemplar).cells <= scene.Part(object).cells) return false;
    const Shape shape = scene.ShapeOf(exemplar);
    for (int pose = 0; pose < kPosesTried; ++pose) {
      if (CompleteWith(scene, shape.Posed(static_cast<Pose>(pose), 1), object, out)) return true;
    }
  }
  return false;
}

template <int kPosesTried>
GridRef CompleteFragments(Arena& arena, GridRef grid) {
  const Scene scene(grid);
  if (scene.exemplars() == 0) return {};
  GridBuilder out = CopyOf(arena, grid);
  for (int object = 0; object < scene.objects(); ++object) {
    CompleteFragment<kPosesTried>(scene, object, out.cells());
  }
  return out.Finish();
}

uint8_t MainColour(const Shape& shape) {
  int counts[kColours] = {};
  for (const Shape::Ink& ink : shape) ++counts[ink.colour];
  return static_cast<uint8_t>(std::max_element(counts, counts + kColours) - counts);
}

// Finds marks and completes them; a mark is used once.
class Marks {
 public:
  Marks(const Scene& scene, uint8_t* out) : scene_(scene), out_(out) {}

  // All copies of the exemplar in one pose and scale; how many there are.
  int Complete(int exemplar, const Shape& shape, uint8_t main_colour) {
    int copies = 0;
    const auto* accent = std::find_if(shape.begin(), shape.end(), [&](const Shape::Ink& ink) {
      return ink.colour != main_colour;
    });
    for (int index = 0; index < scene_.area(); ++index) {
      if (scene_.Colour(index) != accent->colour || !IsMark(index, exemplar)) continue;
      const Offset offset = scene_.Between(*accent, index);
      if (!Fits(exemplar, shape, main_colour, offset)) continue;
      scene_.Paint(shape, offset, out_);
      UseUp(shape, main_colour, offset);
      ++copies;
    }
    return copies;
  }

 private:
  bool IsMark(int index, int exemplar) const {
    return !used_[index] && scene_.ObjectAt(index) != exemplar;
  }

  // All accents lie on marks of their colour, all the rest on black, on the exemplar itself or
  // beyond the border.
  bool Fits(int exemplar, const Shape& shape, uint8_t main_colour, Offset offset) const {
    return std::all_of(shape.begin(), shape.end(), [&](const Shape::Ink& ink) {
      const int row = ink.row + offset.rows, column = ink.column + offset.columns;
      if (!scene_.Inside(row, column)) return ink.colour == main_colour;
      const int index = scene_.Index(row, column);
      if (ink.colour != main_colour) {
        return scene_.Colour(index) == ink.colour && IsMark(index, exemplar);
      }
      return scene_.Colour(index) == 0 || scene_.ObjectAt(index) == exemplar;
    });
  }

  void UseUp(const Shape& shape, uint8_t main_colour, Offset offset) {
    for (const Shape::Ink& ink : shape) {
      if (ink.colour == main_colour) continue;
      used_[scene_.Index(ink.row + offset.rows, ink.column + offset.columns)] = true;
    }
  }

  const Scene& scene_;
  uint8_t* out_;
  bool used_[kLargestArea] = {};
};

template <int kPosesTried, bool kErase>
GridRef CompleteMarks(Arena& arena, GridRef grid) {
  const Scene scene(grid);
  if (scene.exemplars() == 0) return {};
  GridBuilder out = CopyOf(arena, grid);
  if (kErase) {
    for (int i = 0; i < scene.exemplars(); ++i) {
      for (const Shape::Ink& ink : scene.ShapeOf(scene.Exemplar(i)))
        out.at(ink.row, ink.column) = 0;
    }
  }
  Marks marks(scene, out.cells());
  for (int i = 0; i < scene.exemplars(); ++i) {
    const Shape shape = scene.ShapeOf(scene.Exemplar(i));
    const uint8_t main_colour = MainColour(shape);
    int copies = 0;
    for (int scale = kErase ? 1 : kLargestScale; scale >= 1; --scale) {
      if (shape.count * scale * scale > kMostInk) continue;
      for (int pose = 0; pose < kPosesTried; ++pose) {
        copies += marks.Complete(scene.Exemplar(i), shape.Posed(static_cast<Pose>(pose), scale),
                                 main_colour);
      }
    }
    if (kErase && copies == 0) scene.Paint(shape, {0, 0}, out.cells());
  }
  return out.Finish();
}

}  // namespace

Primitives ExemplarPrimitives() {
  constexpr const char* kType = "grid -> grid";
  return {
      {"complete_fragments", kType,
       "objects that are part of a larger one of several colours are made whole", 4.5,
       Lift<&CompleteFragments<1>>()},
      {"complete_fragments_turned", kType,
       "objects that are part of a larger one, also rotated or reflected, are made whole", 5.0,
       Lift<&CompleteFragments<kPoses>>()},
      {"complete_marks", kType,
       "copies of an object, also enlarged, where cells of all but its main colour already are",
       5.0, Lift<&CompleteMarks<1, false>>()},
      {"complete_marks_turned", kType,
       "the same, copies rotated and reflected as the marks ask for", 5.0,
       Lift<&CompleteMarks<kPoses, false>>()},
      {"move_to_marks", kType,
       "objects with marks elsewhere, cells of all but their main colour, move there", 5.5,
       Lift<&CompleteMarks<kPoses, true>>()},
  };
}

}  // namespace hunch::grid
