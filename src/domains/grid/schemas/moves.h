// Where the members of a list have gone: the vectors by which their pictures come to where the
// target shows them.
#pragma once

#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <span>

#include "domains/grid/schemas/member_notes.h"
#include "domains/grid/schemas/members.h"

namespace hunch::grid {

// What becomes of the places that members leave: they are erased, or stay as they are.
enum class LeftPlaces { kErased, kKept };

// The search for where the members have gone.
template <bool kLeaving, LeftPlaces kLeft = LeftPlaces::kErased>
class Moves {
 public:
  Moves(std::span<const core::Value> members, GridRef canvas, GridRef target)
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
    if (kLeft == LeftPlaces::kKept) std::copy_n(canvas_.cells(), canvas_.area(), cleared_);
    if (kLeft == LeftPlaces::kErased && !DrawWithout(members_, canvas_, cleared_)) return false;
    to_make_ = Different(cleared_);
    if (to_make_ > all_painted_) return false;
    for (int cell = 0; cell < canvas_.area(); ++cell) {
      const uint8_t colour = target_.cells()[cell];
      if (colour != cleared_[cell] && (colours >> colour & 1) == 0) return false;
    }
    return true;
  }

  // All by the same vector, the shortest.
  bool Alike(std::span<core::Value> slots) {
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
  bool InDirection(Vector direction, std::span<core::Value> slots) {
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
        if (kLeft == LeftPlaces::kErased) return false;
        steps = 0;
      }
      Take(order[k], by(), slots);
      if (Hopeless()) return false;
    }
    return Complete();
  }

  // Each to the nearest place that is left where nothing beside it has its colour, so that small
  // ones do not hide in large ones.
  bool Whole(std::span<core::Value> slots) {
    Restart();
    for (size_t i = 0; i < members_.size(); ++i) {
      const bool placed = WithShortest(i, [&](Vector by) {
        if (!Free(i, by) || !Apart(i, by) || !Makes(i, by)) return false;
        Take(i, by, slots);
        return true;
      });
      if (!placed && kLeft == LeftPlaces::kKept) slots[i] = core::Native<Vector>::To({});
      if ((!placed && kLeft == LeftPlaces::kErased) || Hopeless()) return false;
    }
    return Complete();
  }

  // Each to the nearest place that is left or, where they may overlap, to the nearest one.
  bool Nearest(bool overlapping, std::span<core::Value> slots) {
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
    if (kLeft == LeftPlaces::kErased) return true;
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
  void Take(size_t i, Vector by, std::span<core::Value> slots) {
    slots[i] = core::Native<Vector>::To(by);
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

  std::span<const core::Value> members_;
  GridRef canvas_, target_;
  uint8_t cleared_[kLargestArea];
  bool taken_[kLargestArea];
  int painted_[core::kLongestList];  // cells, by member
  int all_painted_ = 0;
  int to_make_ = 0;              // cells that paint has to come to
  int made_ = 0, to_place_ = 0;  // of these; cells of the members that have no place yet
};

}  // namespace hunch::grid
