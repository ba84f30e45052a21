#include "domains/grid/schemas/half_moves.h"

#include <algorithm>
#include <cstdlib>

#include "domains/grid/components.h"
#include "domains/grid/schemas/members.h"

namespace hunch::grid {
namespace {

using core::Native;
using core::Value;

constexpr uint8_t kAny = 1;

// The target's objects that are not what is left of the canvas without its members: these, as they
// have come there.
class Arrivals {
 public:
  Arrivals(std::span<const Value> members, GridRef canvas, GridRef target)
      : members_(members), canvas_(canvas), target_(target) {}

  // False where some member has not arrived, or something else has, or none has gone elsewhere, or
  // none has other colours there.
  bool Match() {
    if (!canvas_.SameSize(target_) || members_.empty()) return false;
    if (!DrawWithout(members_, canvas_, cleared_)) return false;
    return Match(false, Adjacency::kFour) || Match(false, Adjacency::kEight) ||
           Match(true, Adjacency::kFour) || Match(true, Adjacency::kEight);
  }

  Vector WayOf(size_t i) const {
    const Component& part = found_.parts[at_[i]];
    return {part.top + canvas_.top() - member(i).top(),
            part.left + canvas_.left() - member(i).left()};
  }

  // Undefined where there are several.
  Value ColourOf(size_t i) const {
    const uint8_t colour = target_.cells()[found_.parts[at_[i]].first];
    for (int cell = 0; cell < target_.area(); ++cell) {
      if (found_.label[cell] == at_[i] && target_.cells()[cell] != colour) return core::kUndefined;
    }
    return Value::OfNumber(colour);
  }

 private:
  GridRef member(size_t i) const { return GridRef(members_[i].blob()); }

  bool Match(bool of_any_colours, Adjacency adjacency) {
    uint8_t keys[kLargestArea];
    for (int cell = 0; cell < canvas_.area(); ++cell) {
      const uint8_t colour = target_.cells()[cell];
      const bool left = cleared_[cell] == colour;
      keys[cell] = left ? uint8_t{0} : of_any_colours ? kAny : colour;
    }
    FindComponents(keys, canvas_.height(), canvas_.width(), adjacency, found_);
    if (found_.count != static_cast<int>(members_.size())) return false;
    std::fill_n(taken_, found_.count, false);
    std::fill_n(at_, members_.size(), -1);
    Assign(true);
    Assign(false);
    bool moved = false, recoloured = false;
    for (size_t i = 0; i < members_.size(); ++i) {
      if (at_[i] < 0) return false;
      moved |= !(WayOf(i) == Vector{});
      recoloured |= !SameColours(member(i), at_[i]);
    }
    return moved && recoloured;
  }

  // Those that can have kept their colours have.
  void Assign(bool in_own_colours) {
    for (size_t i = 0; i < members_.size(); ++i) {
      if (at_[i] >= 0) continue;
      at_[i] = Nearest(i, in_own_colours);
      if (at_[i] >= 0) taken_[at_[i]] = true;
    }
  }

  bool Alike(GridRef grid, int index) const {
    const Component& part = found_.parts[index];
    if (grid.height() != part.height() || grid.width() != part.width()) return false;
    for (int row = 0; row < grid.height(); ++row) {
      for (int column = 0; column < grid.width(); ++column) {
        const int cell = CellAt(part, row, column);
        if ((grid.at(row, column) != 0) != (found_.label[cell] == index)) return false;
      }
    }
    return true;
  }
  bool SameColours(GridRef grid, int index) const {
    const Component& part = found_.parts[index];
    for (int row = 0; row < part.height(); ++row) {
      for (int column = 0; column < part.width(); ++column) {
        const uint8_t colour = grid.at(row, column);
        if (colour != 0 && colour != target_.cells()[CellAt(part, row, column)]) return false;
      }
    }
    return true;
  }
  int CellAt(const Component& part, int row, int column) const {
    return (part.top + row) * canvas_.width() + part.left + column;
  }

  // Of those of its form that are not taken, straight ones before others; -1 without one.
  int Nearest(size_t i, bool in_own_colours) const {
    int best = -1, least = INT32_MAX;
    for (int at = 0; at < found_.count; ++at) {
      if (taken_[at]) continue;
      const int rows = std::abs(found_.parts[at].top + canvas_.top() - member(i).top());
      const int columns = std::abs(found_.parts[at].left + canvas_.left() - member(i).left());
      const int way = rows + columns + (rows > 0 && columns > 0 ? 2 * kLongestSide : 0);
      if (way >= least || !Alike(member(i), at)) continue;
      if (in_own_colours && !SameColours(member(i), at)) continue;
      best = at;
      least = way;
    }
    return best;
  }

  std::span<const Value> members_;
  GridRef canvas_, target_;
  uint8_t cleared_[kLargestArea];
  Components found_;
  bool taken_[kLargestArea];
  int at_[core::kLongestList];  // by member, the object that it is in the target
};

}  // namespace

bool RecolourMovedSchema::DeduceMembers(std::span<const Value> members, GridRef canvas,
                                        GridRef target, std::span<Value> slots) const {
  Arrivals arrivals(members, canvas, target);
  if (!arrivals.Match()) return false;
  for (size_t i = 0; i < members.size(); ++i) {
    slots[i] = arrivals.ColourOf(i);
    if (!slots[i].defined()) return false;
  }
  return true;
}

bool MoveRecolouredSchema::DeduceMembers(std::span<const Value> members, GridRef canvas,
                                         GridRef target, std::span<Value> slots) const {
  Arrivals arrivals(members, canvas, target);
  if (!arrivals.Match()) return false;
  for (size_t i = 0; i < members.size(); ++i) {
    slots[i] = Native<Vector>::To(arrivals.WayOf(i));
  }
  return true;
}

}  // namespace hunch::grid
