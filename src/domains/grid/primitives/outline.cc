// Edges and insides, growing and shrinking, boxes drawn around objects.
#include <algorithm>
#include <optional>

#include "domains/grid/components.h"
#include "domains/grid/families.h"
#include "domains/grid/primitives/frame.h"

namespace hunch::grid {
namespace {

using base::Arena;
using core::Lift;

constexpr uint8_t kOutside = 0xFF;

// A grid of the same frame whose cell is cell(frame, index in the frame).
template <typename Cell>
GridRef MapCells(Arena& arena, GridRef grid, uint8_t outside, const Cell& cell) {
  const Frame frame(grid, outside);
  const int height = frame.height(), width = frame.width();
  GridBuilder out = BlackLike(arena, grid);
  uint8_t* to = out.cells();
  for (int row = 0; row < height; ++row) {
    int index = frame.Index(row, 0);
    for (int column = 0; column < width; ++column) *to++ = cell(frame, index++);
  }
  return out.Finish();
}

// All eight neighbours have the cell's colour.
bool Inner(const Frame& frame, int i) {
  const int stride = frame.stride();
  const uint8_t colour = frame[i];
  return frame[i - 1] == colour && frame[i + 1] == colour && frame[i - stride] == colour &&
         frame[i + stride] == colour && frame[i - stride - 1] == colour &&
         frame[i - stride + 1] == colour && frame[i + stride - 1] == colour &&
         frame[i + stride + 1] == colour;
}

template <bool kInner>
GridRef KeepInner(Arena& arena, GridRef grid) {
  return MapCells(arena, grid, kOutside, [](const Frame& frame, int i) {
    return Inner(frame, i) == kInner ? frame[i] : uint8_t{0};
  });
}

template <bool kInner>
GridRef PaintInner(Arena& arena, GridRef grid, Colour colour) {
  const uint8_t paint = static_cast<uint8_t>(colour.index);
  return MapCells(arena, grid, kOutside, [paint](const Frame& frame, int i) {
    return frame[i] != 0 && Inner(frame, i) == kInner ? paint : frame[i];
  });
}

GridRef Erode(Arena& arena, GridRef grid) {
  return MapCells(arena, grid, 0, [](const Frame& frame, int i) {
    const int stride = frame.stride();
    const bool within =
        frame[i - 1] != 0 && frame[i + 1] != 0 && frame[i - stride] != 0 && frame[i + stride] != 0;
    return within ? frame[i] : uint8_t{0};
  });
}

enum Reach { kSides, kCorners, kBoth };

// The first paint among a cell's neighbours; 0 when there is none.
template <Reach kReach>
uint8_t PaintBeside(const Frame& frame, int i) {
  constexpr int kFrom = kReach == kCorners ? 4 : 0;
  constexpr int kTo = kReach == kSides ? 4 : 8;
  const auto neighbours = frame.Neighbours();
  for (int n = kFrom; n < kTo; ++n) {
    if (const uint8_t colour = frame[i + neighbours[n]]; colour != 0) return colour;
  }
  return 0;
}

template <Reach kReach>
GridRef Grow(Arena& arena, GridRef grid) {
  return MapCells(arena, grid, 0, [](const Frame& frame, int i) {
    return frame[i] != 0 ? frame[i] : PaintBeside<kReach>(frame, i);
  });
}

template <Reach kReach>
GridRef Surround(Arena& arena, GridRef grid, Colour colour) {
  const uint8_t paint = static_cast<uint8_t>(colour.index);
  return MapCells(arena, grid, 0, [paint](const Frame& frame, int i) {
    return frame[i] == 0 && PaintBeside<kReach>(frame, i) != 0 ? paint : frame[i];
  });
}

GridRef SurroundColour(Arena& arena, GridRef grid, Colour within, Colour around) {
  const uint8_t paint = static_cast<uint8_t>(around.index);
  return MapCells(arena, grid, 0, [&](const Frame& frame, int i) {
    if (frame[i] != 0) return frame[i];
    const auto neighbours = frame.Neighbours();
    return std::any_of(neighbours.begin(), neighbours.end(),
                       [&](int step) { return frame[i + step] == within.index; })
               ? paint
               : uint8_t{0};
  });
}

GridRef PaintBorder(Arena& arena, GridRef grid, Colour colour) {
  GridBuilder out = CopyOf(arena, grid);
  const int height = grid.height(), width = grid.width();
  const uint8_t paint = static_cast<uint8_t>(colour.index);
  std::fill_n(out.cells(), width, paint);
  std::fill_n(out.cells() + (height - 1) * width, width, paint);
  for (int row = 0; row < height; ++row) out.at(row, 0) = out.at(row, width - 1) = paint;
  return out.Finish();
}

// Paints black cells of a picture, by rows and columns; what lies beyond it is left out.
class BlackPainter {
 public:
  BlackPainter(Arena& arena, GridRef grid)
      : out_(CopyOf(arena, grid)), height_(grid.height()), width_(grid.width()) {}

  void Cell(int row, int column, uint8_t colour) {
    if (row < 0 || column < 0 || row >= height_ || column >= width_) return;
    if (uint8_t& cell = out_.at(row, column); cell == 0) cell = colour;
  }
  void Solid(const Component& box, uint8_t colour) {
    for (int row = box.top; row < box.bottom; ++row) {
      for (int column = box.left; column < box.right; ++column) Cell(row, column, colour);
    }
  }
  // The outline of the box grown by `margin` on every side.
  void Outline(const Component& box, int margin, uint8_t colour) {
    const int top = box.top - margin, bottom = box.bottom - 1 + margin;
    const int left = box.left - margin, right = box.right - 1 + margin;
    for (int column = left; column <= right; ++column) {
      Cell(top, column, colour);
      Cell(bottom, column, colour);
    }
    for (int row = top; row <= bottom; ++row) {
      Cell(row, left, colour);
      Cell(row, right, colour);
    }
  }
  void CornersOutside(const Component& box, uint8_t colour) {
    for (const int row : {box.top - 1, int{box.bottom}}) {
      for (const int column : {box.left - 1, int{box.right}}) Cell(row, column, colour);
    }
  }
  GridRef Finish() { return out_.Finish(); }

 private:
  GridBuilder out_;
  int height_, width_;
};

// draw(painter, box) for each object: cells joined by sides or corners, of one colour or any.
template <typename Draw>
GridRef DrawByObject(Arena& arena, GridRef grid, ComponentRule rule, const Draw& draw) {
  Components objects;
  FindComponents(grid, rule, Adjacency::kEight, objects);
  BlackPainter painter(arena, grid);
  for (int i = 0; i < objects.count; ++i) draw(painter, objects.parts[i]);
  return painter.Finish();
}

GridRef FillBoxes(Arena& arena, GridRef grid) {
  return DrawByObject(arena, grid, ComponentRule::kSameColour,
                      [&](BlackPainter& painter, const Component& object) {
                        painter.Solid(object, grid.cells()[object.first]);
                      });
}

GridRef FillBoxesWith(Arena& arena, GridRef grid, Colour colour) {
  return DrawByObject(arena, grid, ComponentRule::kAnyColour,
                      [&](BlackPainter& painter, const Component& object) {
                        painter.Solid(object, static_cast<uint8_t>(colour.index));
                      });
}

template <int kMargin>
GridRef OutlineBoxes(Arena& arena, GridRef grid, Colour colour) {
  return DrawByObject(arena, grid, ComponentRule::kAnyColour,
                      [&](BlackPainter& painter, const Component& object) {
                        painter.Outline(object, kMargin, static_cast<uint8_t>(colour.index));
                      });
}

GridRef DotCorners(Arena& arena, GridRef grid, Colour colour) {
  return DrawByObject(arena, grid, ComponentRule::kAnyColour,
                      [&](BlackPainter& painter, const Component& object) {
                        painter.CornersOutside(object, static_cast<uint8_t>(colour.index));
                      });
}

// By colour, the box of all its cells (joined or not).
using ColourBoxes = std::array<std::optional<Component>, kColours>;
ColourBoxes BoxesOfColours(GridRef grid) {
  ColourBoxes boxes;
  for (int16_t row = 0; row < grid.height(); ++row) {
    for (int16_t column = 0; column < grid.width(); ++column) {
      std::optional<Component>& box = boxes[grid.at(row, column)];
      if (!box) box = Component{row, column, row, column, 0, 0, false};
      box->left = std::min(box->left, column);
      box->right = std::max<int16_t>(box->right, column + 1);
      box->bottom = row + 1;
    }
  }
  return boxes;
}

// Smaller boxes lie over larger ones.
template <bool kSolid>
GridRef DrawColourBoxes(Arena& arena, GridRef grid) {
  const ColourBoxes boxes = BoxesOfColours(grid);
  std::array<int, kColours> order;
  const auto area = [&](int colour) {
    return boxes[colour] ? boxes[colour]->height() * boxes[colour]->width() : 0;
  };
  for (int colour = 0; colour < kColours; ++colour) order[colour] = colour;
  std::sort(order.begin() + 1, order.end(),
            [&](int a, int b) { return std::pair(area(a), a) < std::pair(area(b), b); });
  BlackPainter painter(arena, grid);
  for (const int colour : order) {
    if (colour == 0 || !boxes[colour]) continue;
    if (kSolid) {
      painter.Solid(*boxes[colour], static_cast<uint8_t>(colour));
    } else {
      painter.Outline(*boxes[colour], 0, static_cast<uint8_t>(colour));
    }
  }
  return painter.Finish();
}

}  // namespace

Primitives OutlinePrimitives() {
  return {
      {"edges", "grid -> grid", "the cells that have another colour next to them", 4.0,
       Lift<&KeepInner<false>>()},
      {"insides", "grid -> grid", "the cells with their own colour all around", 4.5,
       Lift<&KeepInner<true>>()},
      {"paint_edges", "grid -> colour -> grid",
       "painted cells that have another colour next to them in a colour", 4.5,
       Lift<&PaintInner<false>>()},
      {"paint_insides", "grid -> colour -> grid",
       "painted cells with their own colour all around in a colour", 4.0,
       Lift<&PaintInner<true>>()},
      {"erode", "grid -> grid", "the painted cells with paint on all four sides", 5.0,
       Lift<&Erode>()},
      {"grow", "grid -> grid", "black cells next to paint, by side or corner, take its colour", 4.0,
       Lift<&Grow<kBoth>>()},
      {"grow_sides", "grid -> grid", "black cells next to paint, by side, take its colour", 4.0,
       Lift<&Grow<kSides>>()},
      {"grow_corners", "grid -> grid", "black cells next to paint, by corner, take its colour", 5.0,
       Lift<&Grow<kCorners>>()},
      {"surround", "grid -> colour -> grid",
       "black cells next to paint, by side or corner, in a colour", 3.5, Lift<&Surround<kBoth>>()},
      {"surround_sides", "grid -> colour -> grid",
       "black cells next to paint, by side, in a colour", 4.0, Lift<&Surround<kSides>>()},
      {"surround_corners", "grid -> colour -> grid",
       "black cells next to paint, by corner, in a colour", 4.5, Lift<&Surround<kCorners>>()},
      {"surround_colour", "grid -> colour -> colour -> grid",
       "black cells next to a colour, by side or corner, in another", 4.5, Lift<&SurroundColour>()},
      {"paint_border", "grid -> colour -> grid", "the outermost rows and columns in a colour", 4.5,
       Lift<&PaintBorder>()},
      {"fill_boxes", "grid -> grid", "the black cells in every object's box in its colour", 4.0,
       Lift<&FillBoxes>()},
      {"fill_boxes_with", "grid -> colour -> grid",
       "the black cells in every object's box in a colour", 4.0, Lift<&FillBoxesWith>()},
      {"frame_boxes", "grid -> colour -> grid", "a frame in a colour around every object's box",
       4.5, Lift<&OutlineBoxes<1>>()},
      {"outline_boxes", "grid -> colour -> grid",
       "the black cells on the outline of every object's box in a colour", 5.5,
       Lift<&OutlineBoxes<0>>()},
      {"dot_corners", "grid -> colour -> grid",
       "a cell in a colour off each corner of every object's box", 5.5, Lift<&DotCorners>()},
      {"fill_colour_boxes", "grid -> grid",
       "every colour fills the black cells in the box of all its cells", 4.5,
       Lift<&DrawColourBoxes<true>>()},
      {"outline_colour_boxes", "grid -> grid",
       "every colour draws the outline of the box of all its cells, over black", 5.0,
       Lift<&DrawColourBoxes<false>>()},
  };
}

}  // namespace hunch::grid
