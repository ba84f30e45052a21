// Making pictures and figures symmetric, over black.
#include <algorithm>
#include <optional>

#include "domains/grid/block.h"
#include "domains/grid/components.h"
#include "domains/grid/families.h"
#include "domains/grid/primitives/figure_centre.h"
#include "domains/grid/primitives/frame.h"
#include "domains/grid/primitives/mirrors.h"
#include "domains/grid/primitives/patch.h"

namespace hunch::grid {
namespace {

using base::Arena;
using core::Lift;

// Paints the images of all painted cells over black. Where two fall on one cell the first pose
// wins.
GridRef PaintImages(Arena& arena, GridRef grid, unsigned poses, Centre centre) {
  const Cells from(grid);
  GridBuilder out = CopyOf(arena, grid);
  uint8_t* cells = out.cells();
  for (int p = 1; p < kPoses; ++p) {
    if ((poses >> p & 1) == 0) continue;
    const Motion motion(static_cast<Pose>(p), centre);
    for (int row = 0; row < from.height; ++row) {
      for (int column = 0; column < from.width; ++column) {
        const uint8_t colour = from.at(row, column);
        if (colour == 0) continue;
        const Place image = motion({row, column});
        if (image.row < 0 || image.column < 0 || image.row >= from.height ||
            image.column >= from.width) {
          continue;
        }
        uint8_t& cell = cells[image.row * from.width + image.column];
        if (cell == 0) cell = colour;
      }
    }
  }
  return out.Finish();
}

// Laid over the picture's own images about its middle.
template <unsigned kGroup>
GridRef Overlay(Arena& arena, GridRef grid) {
  if ((kGroup & kTurning) != 0 && grid.height() != grid.width()) return {};
  return PaintImages(arena, grid, kGroup, Centre::OfGrid(grid.height(), grid.width()));
}

template <unsigned kGroup>
GridRef CompleteFigure(Arena& arena, GridRef grid) {
  const Cells cells(grid);
  const std::optional<Centre> centre = FigureCentre(cells).Find(kGroup);
  return centre ? PaintImages(arena, grid, kGroup, *centre) : GridRef{};
}

// Figures, groups of several cells with gaps of at most one, each by itself where there are
// several.
template <GridRef (*kComplete)(Arena&, GridRef)>
GridRef EachFigure(Arena& arena, GridRef grid) {
  constexpr int kFewestCells = 4;
  Components found;
  FindComponents(grid, ComponentRule::kAnyColour, Adjacency::kGap, found);
  const bool small = std::any_of(found.parts, found.parts + found.count,
                                 [](const Component& c) { return c.cells < kFewestCells; });
  if (found.count < 2 || small) return kComplete(arena, grid);
  Canvas out(arena, BoxOf(grid));
  out.Paste(grid);
  for (int i = 0; i < found.count; ++i) {
    const GridRef alone = MakeGrid(arena, BoxOf(grid), [&](int row, int column) {
      const bool in = found.label[row * grid.width() + column] == i;
      return in ? grid.at(row, column) : uint8_t{0};
    });
    const GridRef whole = kComplete(arena, alone);
    if (!whole.defined()) return kComplete(arena, grid);
    out.Paint(whole);
  }
  return out.Finish();
}

template <unsigned kGroup>
GridRef Complete(Arena& arena, GridRef grid) {
  return EachFigure<&CompleteFigure<kGroup>>(arena, grid);
}

// Whether all cells of a block have one colour.
bool IsUniform(const Cells& cells, const Box& block) {
  const uint8_t colour = cells.at(block.top, block.left);
  for (int row = block.top; row < block.top + block.height; ++row) {
    const uint8_t* from = cells.row(row) + block.left;
    if (std::any_of(from, from + block.width, [&](uint8_t c) { return c != colour; })) return false;
  }
  return true;
}

// The only half (a middle row or column is in none) that is of one colour becomes the other's
// mirror image. Undefined without one or with several.
GridRef MirrorIntoBlank(Arena& arena, GridRef grid) {
  const Cells cells(grid);
  const int height = cells.height, width = cells.width, rows = height / 2, columns = width / 2;
  if (rows == 0 || columns == 0) return {};
  const Box halves[] = {{0, 0, rows, width},
                        {height - rows, 0, rows, width},
                        {0, 0, height, columns},
                        {0, width - columns, height, columns}};
  int blank = -1;
  for (int half = 0; half < 4; ++half) {
    if (!IsUniform(cells, halves[half])) continue;
    if (blank >= 0) return {};
    blank = half;
  }
  if (blank < 0) return {};
  const Box& to = halves[blank];
  return MakeGrid(arena, BoxOf(grid), [&](int row, int column) {
    const bool inside = row >= to.top && row < to.top + to.height && column >= to.left &&
                        column < to.left + to.width;
    if (!inside) return cells.at(row, column);
    return blank < 2 ? cells.at(height - 1 - row, column) : cells.at(row, width - 1 - column);
  });
}

GridRef CompleteFigureBoth(Arena& arena, GridRef grid) {
  const Cells cells(grid);
  const FigureCentre search(cells);
  const std::optional<Centre> across = search.Find(kUpDown), down = search.Find(kLeftRight);
  if (!across || !down) return {};
  return PaintImages(arena, grid, kBothFlips, {across->rows, down->columns});
}

GridRef CompleteBoth(Arena& arena, GridRef grid) {
  return EachFigure<&CompleteFigureBoth>(arena, grid);
}

// About the middle of the box of a colour's cells.
template <unsigned kGroup>
GridRef About(Arena& arena, GridRef grid, Colour colour) {
  const std::optional<Box> box = BoxOfCells(grid, colour.index);
  if (!box || colour.index == 0) return {};
  const Centre centre{2 * box->top + box->height - 1, 2 * box->left + box->width - 1};
  if ((kGroup & kTurning) != 0 && !centre.Turns()) return {};
  return PaintImages(arena, grid, kGroup, centre);
}

bool IsMirroredBothWays(const Components& found, int part, int width) {
  const Component& box = found.parts[part];
  for (int row = box.top; row < box.bottom; ++row) {
    for (int column = box.left; column < box.right; ++column) {
      const int across = box.left + box.right - 1 - column, down = box.top + box.bottom - 1 - row;
      const bool in = found.label[row * width + column] == part;
      if (in != (found.label[row * width + across] == part)) return false;
      if (in != (found.label[down * width + column] == part)) return false;
    }
  }
  return true;
}

// Undefined without a core, an object of more than one cell that is its own mirror image.
GridRef AboutCore(Arena& arena, GridRef grid) {
  Components found;
  FindComponents(grid, ComponentRule::kSameColour, Adjacency::kEight, found);
  int core = -1, most = 1;
  for (int i = 0; i < found.count; ++i) {
    if (found.parts[i].cells <= most || !IsMirroredBothWays(found, i, grid.width())) continue;
    core = i;
    most = found.parts[i].cells;
  }
  if (core < 0) return {};
  const Component& box = found.parts[core];
  return PaintImages(arena, grid, kBothFlips, {box.top + box.bottom - 1, box.left + box.right - 1});
}

GridRef ReflectAboutCore(Arena& arena, GridRef grid) { return EachFigure<&AboutCore>(arena, grid); }

// Whether a colour's cells, in the box, are the main diagonal or the other one.
bool IsDiagonal(GridRef grid, const Box& box, int colour, bool falling) {
  for (int i = 0; i < box.height * box.width; ++i) {
    const int row = i / box.width, column = i % box.width;
    const bool on = column == (falling ? row : box.width - 1 - row);
    if ((grid.at(box.top + row, box.left + column) == colour) != on) return false;
  }
  return true;
}

// About the line that a colour's cells make, as their box or a diagonal.
GridRef Across(Arena& arena, GridRef grid, Colour colour) {
  const std::optional<Box> box = BoxOfCells(grid, colour.index);
  if (!box || colour.index == 0) return {};
  const Centre centre{2 * box->top + box->height - 1, 2 * box->left + box->width - 1};
  if (box->height > box->width) return PaintImages(arena, grid, kLeftRight, centre);
  if (box->height < box->width) return PaintImages(arena, grid, kUpDown, centre);
  if (box->height == 1) return {};
  if (IsDiagonal(grid, *box, colour.index, true)) {
    return PaintImages(arena, grid, kDiagonalFlip, centre);
  }
  if (IsDiagonal(grid, *box, colour.index, false)) {
    return PaintImages(arena, grid, kAntidiagonalFlip, centre);
  }
  return {};
}

template <Pose kPose>
bool Is(GridRef grid) {
  const Motion motion(kPose, Centre::OfGrid(grid.height(), grid.width()));
  if ((Bit(kPose) & kTurning) != 0 && grid.height() != grid.width()) return false;
  for (int row = 0; row < grid.height(); ++row) {
    for (int column = 0; column < grid.width(); ++column) {
      const Place image = motion({row, column});
      if (grid.at(row, column) != grid.at(image.row, image.column)) return false;
    }
  }
  return true;
}

Primitives Overlays() {
  constexpr const char* kType = "grid -> grid";
  return {
      {"symmetric_columns", kType, "laid over its own mirror image, left and right swapped", 4.0,
       Lift<&Overlay<kLeftRight>>()},
      {"symmetric_rows", kType, "laid over its own mirror image, upside down", 4.0,
       Lift<&Overlay<kUpDown>>()},
      {"symmetric_both", kType, "laid over its own mirror images, both ways", 4.0,
       Lift<&Overlay<kBothFlips>>()},
      {"symmetric_half_turn", kType, "laid over itself turned by half", 5.5,
       Lift<&Overlay<kHalfTurns>>()},
      {"symmetric_quarter_turns", kType, "a square laid over itself in all four rotations", 4.5,
       Lift<&Overlay<kQuarterTurns>>()},
      {"symmetric_diagonal", kType, "a square laid over its transpose", 5.0,
       Lift<&Overlay<kDiagonalFlip>>()},
      {"symmetric_antidiagonal", kType, "a square laid over its image about the other diagonal",
       5.5, Lift<&Overlay<kAntidiagonalFlip>>()},
      {"symmetric_all", kType, "a square laid over itself in all rotations and reflections", 4.5,
       Lift<&Overlay<kAllPoses>>()},
  };
}

Primitives Completions() {
  return {
      {"mirror_into_blank", "grid -> grid",
       "the half of one colour becomes the mirror image of the other", 3.5,
       Lift<&MirrorIntoBlank>()},
      {"complete_columns", "grid -> grid",
       "the figure's missing half left and right, about its own best axis", 4.5,
       Lift<&Complete<kLeftRight>>()},
      {"complete_rows", "grid -> grid",
       "the figure's missing half above and below, about its own best axis", 4.5,
       Lift<&Complete<kUpDown>>()},
      {"complete_both", "grid -> grid",
       "what the figure lacks to be its mirror image both ways, about its own axes", 4.5,
       Lift<&CompleteBoth>()},
      {"complete_half_turn", "grid -> grid",
       "what the figure lacks to be itself turned by half, about its own centre", 6.0,
       Lift<&Complete<kHalfTurns>>()},
      {"complete_quarter_turns", "grid -> grid",
       "what the figure lacks to be itself in four rotations, about its own centre", 5.0,
       Lift<&Complete<kQuarterTurns>>()},
      {"complete_all", "grid -> grid",
       "what the figure lacks for all rotations and reflections, about its own centre", 4.5,
       Lift<&Complete<kAllPoses>>()},
      {"reflect_about", "grid -> colour -> grid",
       "mirrored both ways, over black, about the middle of a colour's cells", 5.0,
       Lift<&About<kBothFlips>>()},
      {"reflect_about_core", "grid -> grid",
       "figures mirrored both ways, over black, about their largest object that is so itself", 4.5,
       Lift<&ReflectAboutCore>()},
      {"turn_about", "grid -> colour -> grid",
       "all four rotations, over black, about the middle of a colour's cells", 5.5,
       Lift<&About<kQuarterTurns>>()},
      {"reflect_across", "grid -> colour -> grid",
       "mirrored, over black, across the line that a colour's cells make", 4.5, Lift<&Across>()},
      {"is_symmetric_columns", "grid -> bool", "equal to its mirror image, left and right swapped",
       6.5, Lift<&Is<Pose::kFlipColumns>>()},
      {"is_symmetric_rows", "grid -> bool", "equal to its mirror image upside down", 6.5,
       Lift<&Is<Pose::kFlipRows>>()},
      {"is_symmetric_diagonal", "grid -> bool", "equal to its transpose", 6.5,
       Lift<&Is<Pose::kTranspose>>()},
  };
}

}  // namespace

Primitives SymmetryPrimitives() {
  Primitives all = Overlays();
  for (core::Primitive& primitive : Completions()) all.push_back(std::move(primitive));
  return all;
}

}  // namespace hunch::grid
