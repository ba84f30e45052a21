// What is found out once of each canvas and of each list of members, beside one target. It tells of
// most frames that they give no rule, without a search for what became of the members.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

#include "base/hash.h"
#include "core/schema.h"
#include "domains/grid/schemas/cell_set.h"

namespace hunch::grid {

inline constexpr Vector kDirections[] = {{1, 0}, {-1, 0}, {0, 1},  {0, -1},
                                         {1, 1}, {1, -1}, {-1, 1}, {-1, -1}};

// Where members' pictures are to be seen in the target.
struct Reach {
  bool all = true;  // whether each of them is, somewhere
  CellSet cells;    // that they can come to show
};

struct CanvasNote {
  CellSet changed;     // cells in which the target differs from the canvas
  CellSet not_ground;  // ... and from the canvas' commonest colour
  CellSet black;       // of the canvas
  int changes;         // how many cells have changed
  unsigned to;         // bit c: whether some cell has changed to colour c
};

struct MembersNote {
  core::Value list;
  GridRef canvas;  // one at this place
  int painted = 0;
  bool inside = true;           // whether all paint lies on the canvas
  bool apart = true;            // ... no two members in one cell
  bool one_colour_each = true;  // ... and the target shows one colour where a member's paint is
  CellSet covered;              // cells of the canvas that they paint
  bool boxes_inside = true;
  CellSet boxes;  // cells in their boxes
  // Made when they are asked for.
  std::unique_ptr<Reach> anywhere;
  std::vector<Reach> along;
};

class MemberNotes final : public core::FrameNotes {
 public:
  explicit MemberNotes(GridRef target);

  // Canvases have the target's size.
  const CanvasNote& OfCanvas(GridRef canvas);
  MembersNote& OfMembers(core::Value list, GridRef canvas);

  // The members moved to wherever all their paint is on the canvas.
  const Reach& Anywhere(MembersNote& members) const;
  // ... in each of kDirections, beyond the canvas' border, too.
  std::span<const Reach> Along(MembersNote& members) const;

 private:
  struct Key {
    base::Hash128 list;
    int top, left;
    friend bool operator==(const Key&, const Key&) = default;
  };
  struct KeyHasher {
    size_t operator()(const Key& key) const {
      return key.list.low ^ (static_cast<size_t>(key.top) << 8 | static_cast<size_t>(key.left));
    }
  };

  MembersNote Note(core::Value list, GridRef canvas) const;
  void NoteMember(GridRef member, MembersNote& note) const;
  void AddAnywhere(GridRef member, Reach& reach) const;
  void AddAlong(GridRef member, const MembersNote& note, Vector direction, Reach& reach) const;

  GridRef target_;
  CellSet of_colour_[kColours];  // cells of the target
  std::unordered_map<base::Hash128, CanvasNote, base::Hash128Hasher> canvases_;
  std::unordered_map<Key, MembersNote, KeyHasher> members_;
};

}  // namespace hunch::grid
