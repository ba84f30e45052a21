// Connected components of a raster's cells: objects, background regions and holes. All storage is
// in the caller's Components (about 30 KiB, meant for the stack); nothing is allocated.
//
//   Components found;
//   FindComponents(grid, ComponentRule::kSameColour, Adjacency::kEight, found);
//   for (int i = 0; i < found.count; ++i) ... found.parts[i], CutComponent(arena, grid, found, i)
#pragma once

#include <cstdint>

#include "base/arena.h"
#include "domains/grid/raster.h"

namespace hunch::grid {

// Which cells count as neighbours: those sharing a side, those sharing a side or a corner, or those
// at most two rows and two columns apart (one empty cell may lie between).
enum class Adjacency { kFour, kEight, kGap };

enum class ComponentRule {
  kSameColour,   // neighbours of equal colour; black cells belong to nothing
  kAnyColour,    // neighbours that are not black, whatever their colours
  kBlack,        // black neighbours: the background's regions
  kEveryColour,  // neighbours of equal colour, black among the colours
};

struct Component {
  int16_t top, left;      // its box, in rows and columns of the raster (not places)
  int16_t bottom, right;  // first row below and first column to the right
  int16_t cells;
  int16_t first;        // index of its first cell in reading order
  bool touches_border;  // of the raster

  int height() const { return bottom - top; }
  int width() const { return right - left; }
  bool FillsBox() const { return cells == height() * width(); }
};

struct Components {
  int count;                      // components, in reading order of their first cells
  int16_t label[kLargestArea];    // by cell: index of its component, or -1
  Component parts[kLargestArea];  // the first `count` of them
};

// Components of `keys` (height x width, row-major): neighbours with equal keys are joined, cells
// with key 0 belong to nothing.
void FindComponents(const uint8_t* keys, int height, int width, Adjacency adjacency,
                    Components& out);

// Components of a grid. Cells of colour `background` take black's part in `rule`, and black is a
// colour like others when it is not the background.
void FindComponents(GridRef grid, ComponentRule rule, Adjacency adjacency, Components& out,
                    Colour background = {});

// All cells of each colour but black taken together, connected or not, as one component each.
void FindColourLayers(GridRef grid, Components& out);

// Component `index` of `grid` cut to its box at its place, black where it is not. With `paint`,
// its cells have that colour instead of their own (which background regions need to be seen).
GridRef CutComponent(base::Arena& arena, GridRef grid, const Components& components, int index);
GridRef PaintComponent(base::Arena& arena, GridRef grid, const Components& components, int index,
                       Colour paint);

// The part of `grid` that lies in the box of component `index`, all its cells.
GridRef CutBox(base::Arena& arena, GridRef grid, const Components& components, int index);

// Black regions (joined by sides) that do not touch the border of `grid`.
int CountHoles(GridRef grid);

}  // namespace hunch::grid
