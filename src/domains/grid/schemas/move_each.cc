#include "domains/grid/schemas/move_each.h"

#include <cstdlib>
#include <numeric>

#include "domains/grid/schemas/members.h"

namespace hunch::grid {
namespace {

using core::Native;
using core::Value;

// What becomes of the places that members leave: they are erased, or stay as they are.
enum class Left { kErased, kKept };

// As ForEachPaintedAt; where paint may leave the canvas, what is outside does not count.
template <bool kLeaving, typename Take>
bool ForEachShown(GridRef member, Vector by, GridRef canvas, const Take& take) {
  if (!kLeaving) return ForEachPaintedAt(member, by, canvas, take);
  const int top = member.top() - canvas.top() + by.rows;
  const int left = member.left() - canvas.left() + by.columns;
  for (int row = std::max(0, -top); row < std::min(member.height(), canvas.height() - top); ++row) {
    const int end = std::min(member.width(), canvas.width() - left);
    for (int column = std::max(0, -left); column < end; ++column) {
      const uint8_t colour = member.at(row, column);
      const int cell = (top + row) * canvas.width() + left + column;
      if (colour != 0 && !take(cell, colour)) return false;
    }
  }
  return true;
}

template <bool kLeaving, Left kLeft>
GridRef Move(base::Arena& arena, const Said& said, GridRef canvas) {
  GridBuilder out(arena, canvas.height(), canvas.width(), canvas.top(), canvas.left());
  uint8_t* cells = out.cells();
  if (kLeft == Left::kKept) std::copy_n(canvas.cells(), canvas.area(), cells);
  if (kLeft == Left::kErased && !DrawWithout(said.members, canvas, cells)) return {};
  for (size_t i = 0; i < said.size(); ++i) {
    const Vector by = Native<Vector>::From(said.values[i]);
    const auto paint = [cells](int cell, uint8_t colour) {
      cells[cell] = colour;
      return true;
    };
    if (!ForEachShown<kLeaving>(said.member(i), by, canvas, paint)) return {};
  }
  return out.Finish();
}

template <bool kLeaving, Left kLeft = Left::kErased>
void MoveEach(const core::Call& call) {
  RenderMembers<1>(call, [&call](const Said& said, GridRef canvas) {
    return Move<kLeaving, kLeft>(call.arena, said, canvas);
  });
}

constexpr Vector kDirections[] = {{1, 0}, {-1, 0}, {0, 1},  {0, -1},
                                  {1, 1}, {1, -1}, {-1, 1}, {-1, -1}};

// The search for where the members have gone.
template <bool kLeaving, Left kLeft = Left::kErased>
class Moves {
 public:
  Moves(std::span<const Value> members, GridRef canvas, GridRef target)
      : members_(members), canvas_(canvas), target_(target) {}

  // Whether the members, elsewhere, can make all the difference.
  bool Possible() {
    unsigned colours = 0;
    for (size_t i = 0; i < members_.size(); ++i) {
      colours |= ColourSet(member(i));
      painted_[i] = static_cast<int>(CellCount(member(i)));
      all_painted_ += painted_[i];
    }
    // Members that go change so many cells at most, and as many where they come to.
    if (Different(canvas_.cells()) > 2 * all_painted_) return false;
    if (kLeft == Left::kKept) std::copy_n(canvas_.cells(), canvas_.area(), cleared_);
    if (kLeft == Left::kErased && !DrawWithout(members_, canvas_, cleared_)) return false;
    to_make_ = Different(cleared_);
    if (to_make_ > all_painted_) return false;
    for (int cell = 0; cell < canvas_.area(); ++cell) {
      const uint8_t colour = target_.cells()[cell];
      if (colour != cleared_[cell] && (colours >> colour & 1) == 0) return false;
    }
    return true;
  }

  // All by the same vector, the shortest.
  bool Alike(std::span<Value> slots) {
    return WithShortest(0, [&](Vector by) {
      Restart();
      for (size_t i = 0; i < members_.size(); ++i) {
        if (!Free(i, by)) return false;
        Take(i, by, slots);
        if (Hopeless()) return false;
      }
      return Complete();
    });
  }

  // All in one direction or not at all, each to the nearest place that is left. Those at the back
  // choose first, so that none overtakes its like.
  bool InDirection(Vector direction, std::span<Value> slots) {
    Restart();
    size_t order[core::kLongestList];
    std::iota(order, order + members_.size(), size_t{0});
    std::stable_sort(order, order + members_.size(), [&](size_t a, size_t b) {
      return Advance(a, direction) < Advance(b, direction);
    });
    for (size_t k = 0; k < members_.size(); ++k) {
      const int furthest = std::max(canvas_.height(), canvas_.width());
      int steps = 0;
      const auto by = [&] { return Vector{direction.rows * steps, direction.columns * steps}; };
      while (steps < furthest && !(Free(order[k], by()) && Makes(order[k], by()))) ++steps;
      if (steps == furthest) {
        if (kLeft == Left::kErased) return false;
        steps = 0;
      }
      Take(order[k], by(), slots);
      if (Hopeless()) return false;
    }
    return Complete();
  }

  // Each to the nearest place that is left where nothing beside it has its colour, so that small
  // ones do not hide in large ones.
  bool Whole(std::span<Value> slots) {
    Restart();
    for (size_t i = 0; i < members_.size(); ++i) {
      const bool placed = WithShortest(i, [&](Vector by) {
        if (!Free(i, by) || !Apart(i, by) || !Makes(i, by)) return false;
        Take(i, by, slots);
        return true;
      });
      if (!placed && kLeft == Left::kKept) slots[i] = Native<Vector>::To({});
      if ((!placed && kLeft == Left::kErased) || Hopeless()) return false;
    }
    return Complete();
  }

  // Each to the nearest place that is left or, where they may overlap, to the nearest one.
  bool Nearest(bool overlapping, std::span<Value> slots) {
    Restart();
    for (size_t i = 0; i < members_.size(); ++i) {
      if (!WithShortest(i, [&](Vector by) {
            if (!overlapping && !Free(i, by)) return false;
            Take(i, by, slots);
            return true;
          })) {
        return false;
      }
      if (Hopeless()) return false;
    }
    return Complete();
  }

 private:
  GridRef member(size_t i) const { return GridRef(members_[i].blob()); }
  int Advance(size_t i, Vector direction) const {
    return member(i).top() * direction.rows + member(i).left() * direction.columns;
  }

  // Calls use(by) for the vectors at which a member's picture is in the target, along a row or a
  // column first, the shortest first, until it gives true.
  template <typename Use>
  bool WithShortest(size_t i, const Use& use) const {
    const GridRef grid = member(i);
    const int top = canvas_.top() - grid.top(), left = canvas_.left() - grid.left();
    const int down = canvas_.height() - grid.height() + 1;
    const int across = canvas_.width() - grid.width() + 1;
    if (down <= 0 || across <= 0) return false;
    int16_t found[kLargestArea];  // places, row by row
    int count = 0;
    const auto vector = [=](int place) {
      return Vector{top + place / across, left + place % across};
    };
    for (int place = 0; place < down * across; ++place) {
      if (Shown(i, vector(place))) found[count++] = static_cast<int16_t>(place);
    }
    const auto length = [&](int place) {
      const Vector v = vector(place);
      const bool oblique = v.rows != 0 && v.columns != 0;
      return (oblique ? 1000 : 0) + std::abs(v.rows) + std::abs(v.columns);
    };
    std::stable_sort(found, found + count, [&](int a, int b) { return length(a) < length(b); });
    return std::any_of(found, found + count, [&](int place) { return use(vector(place)); });
  }

  bool Shows(int cell, uint8_t colour) const { return target_.cells()[cell] == colour; }
  bool Shown(size_t i, Vector by) const {
    return ForEachShown<kLeaving>(member(i), by, canvas_,
                                  [this](int cell, uint8_t colour) { return Shows(cell, colour); });
  }
  // Whether it makes some of the difference there, where members stay as they are.
  bool Makes(size_t i, Vector by) const {
    if (kLeft == Left::kErased) return true;
    return !ForEachShown<kLeaving>(member(i), by, canvas_, [&](int cell, uint8_t) {
      return cleared_[cell] == target_.cells()[cell];
    });
  }
  // Whether no cell beside the member's, but its own, has the colour of the one that it is beside.
  bool Apart(size_t i, Vector by) const {
    const GridRef grid = member(i);
    const int top = grid.top() + by.rows, left = grid.left() + by.columns;
    const auto painted = [&](int row, int column) {
      const bool within = row >= 0 && row < grid.height() && column >= 0 && column < grid.width();
      return within && grid.at(row, column) != 0;
    };
    for (int row = 0; row < grid.height(); ++row) {
      for (int column = 0; column < grid.width(); ++column) {
        if (!painted(row, column)) continue;
        for (const Vector step : {Vector{-1, 0}, Vector{0, -1}, Vector{0, 1}, Vector{1, 0}}) {
          if (painted(row + step.rows, column + step.columns)) continue;
          const int down = top + row + step.rows - canvas_.top();
          const int right = left + column + step.columns - canvas_.left();
          if (down < 0 || down >= canvas_.height() || right < 0 || right >= canvas_.width()) {
            continue;
          }
          if (Shows(down * canvas_.width() + right, grid.at(row, column))) return false;
        }
      }
    }
    return true;
  }
  bool Free(size_t i, Vector by) const {
    return ForEachShown<kLeaving>(member(i), by, canvas_, [this](int cell, uint8_t colour) {
      return Shows(cell, colour) && !taken_[cell];
    });
  }
  void Take(size_t i, Vector by, std::span<Value> slots) {
    slots[i] = Native<Vector>::To(by);
    ForEachShown<kLeaving>(member(i), by, canvas_, [&](int cell, uint8_t) {
      made_ += !taken_[cell] && cleared_[cell] != target_.cells()[cell];
      return taken_[cell] = true;
    });
    to_place_ -= painted_[i];
  }
  void Restart() {
    std::fill_n(taken_, canvas_.area(), false);
    made_ = 0;
    to_place_ = all_painted_;
  }
  bool Complete() const { return made_ == to_make_; }
  // Whether even all that is not placed yet is too little.
  bool Hopeless() const { return made_ + to_place_ < to_make_; }

  int Different(const uint8_t* cells) const {
    int different = 0;
    for (int cell = 0; cell < canvas_.area(); ++cell) {
      different += cells[cell] != target_.cells()[cell];
    }
    return different;
  }

  std::span<const Value> members_;
  GridRef canvas_, target_;
  uint8_t cleared_[kLargestArea];
  bool taken_[kLargestArea];
  int painted_[core::kLongestList];  // cells, by member
  int all_painted_ = 0;
  int to_make_ = 0;              // cells that paint has to come to
  int made_ = 0, to_place_ = 0;  // of these; cells of the members that have no place yet
};

}  // namespace

Primitives MoveEachPrimitives() {
  return {{"move_each", "(grid -> vector) -> list grid -> grid -> grid",
           "the grid with those of a list moved by the vectors that a function gives", 4.5,
           &MoveEach<false>},
          {"copy_each", "(grid -> vector) -> list grid -> grid -> grid",
           "the grid with copies of those of a list laid on it, moved by what a function gives",
           5.0, &MoveEach<false, Left::kKept>},
          {"drift_each", "(grid -> vector) -> list grid -> grid -> grid",
           "the same, where what leaves the grid is lost", 6.0, &MoveEach<true>}};
}

bool MoveEachSchema::DeduceMembers(std::span<const Value> members, GridRef canvas, GridRef target,
                                   std::span<Value> slots) const {
  if (!canvas.SameSize(target)) return false;
  if (members.empty()) return canvas.SameCells(target);
  Moves<false> moves(members, canvas, target);
  if (!moves.Possible()) return false;
  return moves.Alike(slots) ||
         std::any_of(std::begin(kDirections), std::end(kDirections),
                     [&](Vector direction) { return moves.InDirection(direction, slots); }) ||
         moves.Whole(slots) || moves.Nearest(false, slots) || moves.Nearest(true, slots);
}

bool CopyEachSchema::DeduceMembers(std::span<const Value> members, GridRef canvas, GridRef target,
                                   std::span<Value> slots) const {
  if (!canvas.SameSize(target) || members.empty() || canvas.SameCells(target)) return false;
  Moves<false, Left::kKept> moves(members, canvas, target);
  return moves.Possible() &&
         (moves.Alike(slots) ||
          std::any_of(std::begin(kDirections), std::end(kDirections),
                      [&](Vector direction) { return moves.InDirection(direction, slots); }) ||
          moves.Whole(slots));
}

bool DriftEachSchema::DeduceMembers(std::span<const Value> members, GridRef canvas, GridRef target,
                                    std::span<Value> slots) const {
  if (!canvas.SameSize(target) || members.empty()) return false;
  Moves<true> moves(members, canvas, target);
  return moves.Possible() &&
         std::any_of(std::begin(kDirections), std::end(kDirections),
                     [&](Vector direction) { return moves.InDirection(direction, slots); });
}

}  // namespace hunch::grid
