// Rooms: what an object of one colour shuts off from the rest of the picture, whatever is in it. A
// cell is in the room with the smallest wall around it; most cells are in none.
#include <algorithm>
#include <bit>
#include <utility>

#include "domains/grid/features/cell_features.h"
#include "domains/grid/features/part_relations.h"

namespace hunch::grid {
namespace {

struct Room {
  int16_t cells, painted;
  uint16_t colours;  // bit c: colour c, black aside
};

struct Rooms {
  explicit Rooms(GridRef of) : grid(of) {
    uint8_t wall_of[kLargestArea];
    EnclosingParts(Parts(grid, PartKind::kObject), wall_of);
    FindComponents(wall_of, grid.height(), grid.width(), Adjacency::kFour, found);
    for (int i = 0; i < found.count; ++i) {
      rooms[i] = {found.parts[i].cells, 0, 0};
    }
    for (int i = 0; i < grid.area(); ++i) {
      const uint8_t colour = grid.cells()[i];
      if (found.label[i] < 0 || colour == 0) continue;
      Room& room = rooms[found.label[i]];
      ++room.painted;
      room.colours |= static_cast<uint16_t>(1 << colour);
    }
  }

  // By a number of each.
  template <typename Of>
  std::pair<int, int> LeastAndMost(const Of& of) const {
    const auto [least, most] = std::minmax_element(
        rooms, rooms + found.count, [&of](const Room& a, const Room& b) { return of(a) < of(b); });
    return {of(*least), of(*most)};
  }

  GridRef grid;
  Components found;
  Room rooms[kLargestArea];
};

// Gives every cell what its room measures; kNone to those in none.
template <int16_t (*kOf)(const Room&), int16_t kNone>
void PerRoom(GridRef grid, int16_t* map) {
  const Rooms rooms(grid);
  for (int i = 0; i < grid.area(); ++i) {
    const int room = rooms.found.label[i];
    map[i] = room < 0 ? kNone : kOf(rooms.rooms[room]);
  }
}

int16_t Size(const Room& room) { return room.cells; }
int16_t Painted(const Room& room) { return room.painted; }
int16_t ColourCount(const Room& room) { return static_cast<int16_t>(std::popcount(room.colours)); }
int16_t OnlyColour(const Room& room) {
  return static_cast<int16_t>(std::has_single_bit(room.colours) ? std::countr_zero(room.colours)
                                                                : 0);
}

// Whether no room has a larger (or smaller) number.
template <int16_t (*kOf)(const Room&), bool kMost>
void IsExtreme(GridRef grid, int16_t* map) {
  const Rooms rooms(grid);
  std::fill_n(map, grid.area(), int16_t{0});
  if (rooms.found.count == 0) return;
  const auto [least, most] = rooms.LeastAndMost(kOf);
  for (int i = 0; i < grid.area(); ++i) {
    const int room = rooms.found.label[i];
    map[i] = room >= 0 && kOf(rooms.rooms[room]) == (kMost ? most : least);
  }
}

}  // namespace

Primitives RoomFeatures() {
  const char* const number = "grid -> cell -> int";
  const char* const truth = "grid -> cell -> bool";
  return {
      {"room_size", number, "how many cells the cell's room has, walls aside, -1 in none", 5.0,
       CellFeature<&PerRoom<&Size, -1>>()},
      {"room_count", number, "how many cells of the cell's room are not black, -1 in none", 5.0,
       CellFeature<&PerRoom<&Painted, -1>>()},
      {"room_colours", number, "how many colours but black the cell's room has, -1 in none", 5.5,
       CellFeature<&PerRoom<&ColourCount, -1>>()},
      {"room_colour", "grid -> cell -> colour", "the only colour but black in the cell's room", 4.5,
       CellFeature<&PerRoom<&OnlyColour, 0>>()},
      {"room_is_largest", truth, "whether no room has more cells than the cell's", 5.0,
       CellFeature<&IsExtreme<&Size, true>>()},
      {"room_is_smallest", truth, "whether no room has fewer cells than the cell's", 5.5,
       CellFeature<&IsExtreme<&Size, false>>()},
      {"room_is_fullest", truth, "whether no room has more cells but black than the cell's", 5.0,
       CellFeature<&IsExtreme<&Painted, true>>()},
      {"room_is_emptiest", truth, "whether no room has fewer cells but black than the cell's", 5.5,
       CellFeature<&IsExtreme<&Painted, false>>()},
  };
}

}  // namespace hunch::grid
