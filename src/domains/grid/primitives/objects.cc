// From a picture to its elements: objects under several segmentations, the cells of each colour,
// regions of the background. Each element is cut to its box, keeps its place, and is black where it
// is not; lists are in reading order of the elements' first cells.
#include <algorithm>

#include "domains/grid/components.h"
#include "domains/grid/families.h"
#include "domains/grid/measures.h"
#include "domains/grid/primitives/frame.h"
#include "domains/grid/raster.h"

namespace hunch::grid {
namespace {

using core::ListBuilder;
using core::ListOf;
using core::Native;
using core::Value;

constexpr Colour kRegionPaint{5};  // grey: black regions have to be seen

using Cutter = GridRef (*)(base::Arena&, GridRef, const Components&, int);

GridRef CutRegion(base::Arena& arena, GridRef grid, const Components& found, int index) {
  return PaintComponent(arena, grid, found, index, kRegionPaint);
}

using Wanted = bool (*)(GridRef, const Components&, int index);

bool Any(GridRef, const Components&, int) { return true; }
bool OnBorder(GridRef, const Components& found, int i) { return found.parts[i].touches_border; }
bool Inner(GridRef, const Components& found, int i) { return !found.parts[i].touches_border; }

// A rectangular outline, whatever it encloses.
bool IsFrame(GridRef grid, const Components& found, int i) {
  const Component& part = found.parts[i];
  if (part.height() < 3 || part.width() < 3) return false;
  const auto belongs = [&](int row, int column) {
    return found.label[row * grid.width() + column] == i;
  };
  for (int column = part.left; column < part.right; ++column) {
    if (!belongs(part.top, column) || !belongs(part.bottom - 1, column)) return false;
  }
  for (int row = part.top; row < part.bottom; ++row) {
    if (!belongs(row, part.left) || !belongs(row, part.right - 1)) return false;
  }
  return true;
}

template <typename IsWanted>
Value CutAll(base::Arena& arena, GridRef grid, const Components& found, Cutter cut,
             const IsWanted& wanted) {
  if (found.count > static_cast<int>(core::kLongestList)) return core::kUndefined;
  ListBuilder out(arena, static_cast<size_t>(found.count));
  for (int i = 0; i < found.count; ++i) {
    if (wanted(grid, found, i)) out.Add(Native<GridRef>::To(cut(arena, grid, found, i)));
  }
  return out.Finish(true);
}

template <ComponentRule kRule, Adjacency kAdjacency, Cutter kCut = &CutComponent,
          Wanted kWanted = &Any>
Value Objects(base::Arena& arena, GridRef grid) {
  Components found;
  FindComponents(grid, kRule, kAdjacency, found);
  return CutAll(arena, grid, found, kCut, kWanted);
}

Colour CommonestOf(GridRef grid) {  // black included
  const ColourCounts counts = CountByColour(grid);
  return {static_cast<int>(std::max_element(counts.begin(), counts.end()) - counts.begin())};
}

// Outlines in the commonest colour are the ground around something, but where there are no others.
Value Frames(base::Arena& arena, GridRef grid) {
  const Colour ground = CommonestOf(grid);
  Components found;
  FindComponents(grid, ComponentRule::kSameColour, Adjacency::kFour, found);
  const auto stands_out = [ground](GridRef in, const Components& parts, int i) {
    return in.cells()[parts.parts[i].first] != ground.index && IsFrame(in, parts, i);
  };
  const Value frames = CutAll(arena, grid, found, &CutBox, stands_out);
  if (!frames.defined() || !core::Elements(frames).empty()) return frames;
  return CutAll(arena, grid, found, &CutBox, &IsFrame);
}

// The same, on a background that is the commonest colour, black or not.
template <ComponentRule kRule, Adjacency kAdjacency, Cutter kCut = &CutComponent>
Value ObjectsOnCommonest(base::Arena& arena, GridRef grid) {
  const Colour background = CommonestOf(grid);
  Components found;
  FindComponents(grid, kRule, kAdjacency, found, background);
  return CutAll(arena, grid, found, kCut, &Any);
}

template <Cutter kCut>
Value ByColour(base::Arena& arena, GridRef grid) {
  Components found;
  FindColourLayers(grid, found);
  return CutAll(arena, grid, found, kCut, &Any);
}

// Of two as large the first comes first.
Value ColoursBySize(base::Arena& arena, GridRef grid) {
  Components found;
  FindComponents(grid, ComponentRule::kSameColour, Adjacency::kEight, found);
  if (found.count > static_cast<int>(core::kLongestList)) return core::kUndefined;
  std::stable_sort(found.parts, found.parts + found.count,
                   [](const Component& a, const Component& b) { return a.cells > b.cells; });
  ListBuilder out(arena, static_cast<size_t>(found.count));
  for (int i = 0; i < found.count; ++i) {
    out.Add(Native<Colour>::To(Colour{grid.cells()[found.parts[i].first]}));
  }
  return out.Finish(false);
}

Value Cells(base::Arena& arena, GridRef grid) {
  const int64_t count = CellCount(grid);
  if (count > core::kLongestList) return core::kUndefined;
  ListBuilder out(arena, static_cast<size_t>(count));
  for (int i = 0; i < grid.area(); ++i) {
    const uint8_t colour = grid.cells()[i];
    if (colour == 0) continue;
    GridBuilder cell(arena, 1, 1, grid.top() + i / grid.width(), grid.left() + i % grid.width(),
                     colour);
    out.Add(Native<GridRef>::To(cell.Finish()));
  }
  return out.Finish(true);
}

// Erases in `cells`, the cells of a raster like `grid`, what `object` paints.
void Erase(GridRef grid, GridRef object, uint8_t* cells) {
  const int top = std::max(grid.top(), object.top());
  const int bottom = std::min(grid.bottom(), object.bottom());
  const int left = std::max(grid.left(), object.left());
  const int right = std::min(grid.right(), object.right());
  for (int row = top; row < bottom; ++row) {
    uint8_t* to = cells + (row - grid.top()) * grid.width() - grid.left();
    for (int column = left; column < right; ++column) {
      if (object.at(row - object.top(), column - object.left()) != 0) to[column] = 0;
    }
  }
}

GridRef Without(base::Arena& arena, GridRef grid, GridRef object) {
  GridBuilder out = CopyOf(arena, grid);
  Erase(grid, object, out.cells());
  return out.Finish();
}

// Of the objects of one colour those with the most cells alone, or all others. Undefined where
// there is no other.
template <bool kKeep>
GridRef Largest(base::Arena& arena, GridRef grid) {
  Components found;
  FindComponents(grid, ComponentRule::kSameColour, Adjacency::kEight, found);
  int most = 0, largest = 0;
  for (int i = 0; i < found.count; ++i) {
    const int cells = found.parts[i].cells;
    if (cells > most) largest = 0;
    most = std::max(most, cells);
    largest += cells == most;
  }
  if (largest == found.count) return {};
  GridBuilder out = CopyOf(arena, grid);
  for (int i = 0; i < grid.area(); ++i) {
    if (found.label[i] < 0) continue;
    if ((found.parts[found.label[i]].cells == most) != kKeep) out.cells()[i] = 0;
  }
  return out.Finish();
}

GridRef WithoutAll(base::Arena& arena, GridRef grid, ListOf<GridRef> objects) {
  GridBuilder out = CopyOf(arena, grid);
  for (size_t i = 0; i < objects.size(); ++i) Erase(grid, objects[i], out.cells());
  return out.Finish();
}

}  // namespace

Primitives ObjectPrimitives() {
  using Rule = ComponentRule;
  using Near = Adjacency;
  using core::Lift;
  return {
      {"objects4", "grid -> list grid", "the objects of one colour, joined by sides", 3.0,
       Lift<&Objects<Rule::kSameColour, Near::kFour>>()},
      {"objects8", "grid -> list grid", "the objects of one colour, joined by sides or corners",
       3.0, Lift<&Objects<Rule::kSameColour, Near::kEight>>()},
      {"shapes4", "grid -> list grid", "the objects of any colours, joined by sides", 3.5,
       Lift<&Objects<Rule::kAnyColour, Near::kFour>>()},
      {"shapes8", "grid -> list grid", "the objects of any colours, joined by sides or corners",
       3.0, Lift<&Objects<Rule::kAnyColour, Near::kEight>>()},
      {"by_colour", "grid -> list grid", "for each colour, all its cells", 4.0,
       Lift<&ByColour<&CutComponent>>()},
      {"cells", "grid -> list grid", "each cell that is not black, by itself", 5.0, Lift<&Cells>()},
      {"clusters", "grid -> list grid", "groups of cells with gaps of at most one cell", 5.0,
       Lift<&Objects<Rule::kAnyColour, Near::kGap>>()},
      {"colour_clusters", "grid -> list grid",
       "groups of cells of one colour with gaps of at most one cell", 5.5,
       Lift<&Objects<Rule::kSameColour, Near::kGap>>()},
      {"border_objects", "grid -> list grid", "the objects of one colour that touch the border",
       5.5, Lift<&Objects<Rule::kSameColour, Near::kEight, &CutComponent, &OnBorder>>()},
      {"inner_objects", "grid -> list grid", "the objects of one colour that touch no border", 5.5,
       Lift<&Objects<Rule::kSameColour, Near::kEight, &CutComponent, &Inner>>()},

      {"regions", "grid -> list grid", "the black regions, joined by sides, painted grey", 4.5,
       Lift<&Objects<Rule::kBlack, Near::kFour, &CutRegion>>()},
      {"holes", "grid -> list grid", "the black regions that touch no border, painted grey", 4.5,
       Lift<&Objects<Rule::kBlack, Near::kFour, &CutRegion, &Inner>>()},
      {"open_regions", "grid -> list grid", "the black regions that touch the border, painted grey",
       6.0, Lift<&Objects<Rule::kBlack, Near::kFour, &CutRegion, &OnBorder>>()},

      {"figures", "grid -> list grid",
       "the objects of any colours on the commonest colour as background", 4.5,
       Lift<&ObjectsOnCommonest<Rule::kAnyColour, Near::kEight>>()},
      {"patches", "grid -> list grid",
       "the objects of one colour, joined by sides, on the commonest colour as background", 4.5,
       Lift<&ObjectsOnCommonest<Rule::kSameColour, Near::kFour>>()},

      {"object_boxes", "grid -> list grid", "the picture in the box of each object of one colour",
       4.5, Lift<&Objects<Rule::kSameColour, Near::kEight, &CutBox>>()},
      {"shape_boxes", "grid -> list grid", "the picture in the box of each object of any colours",
       5.0, Lift<&Objects<Rule::kAnyColour, Near::kEight, &CutBox>>()},
      {"figure_boxes", "grid -> list grid", "the picture in the box of each figure", 5.0,
       Lift<&ObjectsOnCommonest<Rule::kAnyColour, Near::kEight, &CutBox>>()},
      {"colour_boxes", "grid -> list grid", "the picture in the box of each colour", 3.5,
       Lift<&ByColour<&CutBox>>()},
      {"frames", "grid -> list grid",
       "the picture in each rectangular outline of one colour, outline included", 3.0,
       Lift<&Frames>()},

      {"colours_by_size", "grid -> list colour",
       "the colours of the objects of one colour, the largest one's first", 4.0,
       Lift<&ColoursBySize>()},

      {"only_largest", "grid -> grid", "the objects of one colour with the most cells, alone", 5.0,
       Lift<&Largest<true>>()},
      {"erase_largest", "grid -> grid", "all but the objects of one colour with the most cells",
       5.5, Lift<&Largest<false>>()},
      {"without", "grid -> grid -> grid", "the first grid, black where the second paints", 4.5,
       Lift<&Without>()},
      {"without_all", "grid -> list grid -> grid", "the grid, black where one of the list paints",
       5.0, Lift<&WithoutAll>()},
  };
}

}  // namespace hunch::grid
