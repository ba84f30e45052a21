// Pieces of one picture put together again: each goes to the side or corner that it points to.
#include <algorithm>
#include <bit>
#include <climits>
#include <cstdlib>

#include "core/list.h"
#include "domains/grid/block.h"
#include "domains/grid/by_sides.h"
#include "domains/grid/families.h"
#include "domains/grid/measures.h"
#include "domains/grid/primitives/frame.h"

namespace hunch::grid {
namespace {

using Grids = core::ListOf<GridRef>;

constexpr int kSlots = 3;  // above, middle, below; the same across

// To which third of the picture a piece points along one side.
int SlotOf(int sum, int cells, int length) {
  // The mean place of the cells against the middle of the side, both times 2 * cells.
  const int lean = 2 * sum - (length - 1) * cells;
  return lean < 0 ? 0 : lean > 0 ? 2 : 1;
}

// A piece points to where its cells of other colours than the commonest lie; one of a single colour
// to where its own cells do.
struct Pointed {
  explicit Pointed(GridRef piece) {
    const int64_t marks = MarkCount(piece), main = MainColour(piece);
    int rows = 0, columns = 0, cells = 0;
    for (int i = 0; i < piece.area(); ++i) {
      const uint8_t colour = piece.cells()[i];
      if (colour == 0 || (marks > 0 && colour == main)) continue;
      rows += i / piece.width();
      columns += i % piece.width();
      ++cells;
    }
    row = SlotOf(rows, cells, piece.height());
    column = SlotOf(columns, cells, piece.width());
  }
  int row, column;
};

// Pieces by where they go; false where two go to one place.
struct Plan {
  bool Read(Grids pieces) {
    for (uint32_t i = 0; i < pieces.size(); ++i) {
      const Pointed to(pieces[i]);
      GridRef& slot = at[to.row][to.column];
      if (slot.defined()) return false;
      slot = pieces[i];
      heights[to.row] = std::max(heights[to.row], pieces[i].height());
      widths[to.column] = std::max(widths[to.column], pieces[i].width());
    }
    return true;
  }
  // Where nothing is in a middle row or column, pieces need only fit beside each other.
  int Height() const {
    if (heights[1] > 0) return heights[0] + heights[1] + heights[2];
    int most = 0;
    for (int column = 0; column < kSlots; ++column) {
      most = std::max(most, HeightAt(0, column) + HeightAt(2, column));
    }
    return most;
  }
  int Width() const {
    if (widths[1] > 0) return widths[0] + widths[1] + widths[2];
    int most = 0;
    for (int row = 0; row < kSlots; ++row) most = std::max(most, WidthAt(row, 0) + WidthAt(row, 2));
    return most;
  }
  int HeightAt(int row, int column) const {
    return at[row][column].defined() ? at[row][column].height() : 0;
  }
  int WidthAt(int row, int column) const {
    return at[row][column].defined() ? at[row][column].width() : 0;
  }
  GridRef at[kSlots][kSlots];
  int heights[kSlots] = {}, widths[kSlots] = {};
};

GridRef Assemble(base::Arena& arena, Grids pieces) {
  if (pieces.size() < 2 || pieces.size() > size_t{kSlots * kSlots}) return {};
  Plan plan;
  if (!plan.Read(pieces)) return {};
  const int height = plan.Height(), width = plan.Width();
  if (!SizeAllowed(height, width)) return {};
  Canvas out(arena, {0, 0, height, width});
  for (int row = 0, top = 0; row < kSlots; top += plan.heights[row++]) {
    for (int column = 0, left = 0; column < kSlots; left += plan.widths[column++]) {
      const GridRef piece = plan.at[row][column];
      if (!piece.defined()) continue;
      // A piece that is smaller than its place stays at the outside.
      out.Paint(piece, row == 2 ? height - piece.height() : top,
                column == 2 ? width - piece.width() : left);
    }
  }
  return out.Finish();
}

// The only cell of a colour; -1 without one or with several.
int OnlyCell(GridRef grid, int colour) {
  const uint8_t *first = grid.cells(), *end = first + grid.area();
  const uint8_t* const found = std::find(first, end, colour);
  if (found == end || std::find(found + 1, end, colour) != end) return -1;
  return static_cast<int>(found - first);
}

// The colour that most of them have in one cell and the others not at all, and some beside other
// colours; of several the first. kNoColour where none is in two.
int SharedMark(Grids pieces) {
  int mark = kNoColour, most = 1;
  for (int colour = 1; colour < kColours; ++colour) {
    int marked = 0;
    bool beside_others = false;
    for (uint32_t i = 0; i < pieces.size() && marked >= 0; ++i) {
      const uint8_t *first = pieces[i].cells(), *end = first + pieces[i].area();
      const auto cells = std::count(first, end, colour);
      marked = cells > 1 ? -1 : marked + static_cast<int>(cells);
      beside_others |= cells == 1 && std::popcount(ColourSet(pieces[i]) & ~1u) > 1;
    }
    if (marked <= most || !beside_others) continue;
    most = marked;
    mark = colour;
  }
  return mark;
}

struct Spot {
  int row, column;
};

// Where the one cell of a colour of the piece lies in the picture that it was cut from.
Spot MarkOf(GridRef piece, int mark) {
  const int cell = OnlyCell(piece, mark);
  return {piece.top() + cell / piece.width(), piece.left() + cell % piece.width()};
}

// In rows or columns, whichever are more, between the spot and the nearest paint of the piece.
int StepsTo(Spot spot, GridRef piece) {
  int least = kLongestSide * 2;
  for (int cell = 0; cell < piece.area(); ++cell) {
    if (piece.cells()[cell] == 0) continue;
    const int down = std::abs(piece.top() + cell / piece.width() - spot.row);
    const int right = std::abs(piece.left() + cell % piece.width() - spot.column);
    least = std::min(least, std::max(down, right));
  }
  return least;
}

// The mark that a piece goes by: its own, or the nearest of those of the others.
Spot SpotFor(GridRef piece, Grids pieces, int mark) {
  if (OnlyCell(piece, mark) >= 0) return MarkOf(piece, mark);
  Spot nearest{};
  int least = INT_MAX;
  for (uint32_t i = 0; i < pieces.size(); ++i) {
    if (OnlyCell(pieces[i], mark) < 0) continue;
    const Spot spot = MarkOf(pieces[i], mark);
    const int steps = StepsTo(spot, piece);
    if (steps >= least) continue;
    least = steps;
    nearest = spot;
  }
  return nearest;
}

GridRef OverlayByMark(base::Arena& arena, Grids pieces) {
  if (pieces.size() == 0) return {};
  if (pieces.size() == 1) return pieces[0];
  const int mark = SharedMark(pieces);
  if (mark == kNoColour) return {};
  // Places are such that marks lie at (0, 0).
  const auto frame_of = [&](GridRef piece) {
    const Spot spot = SpotFor(piece, pieces, mark);
    return Box{piece.top() - spot.row, piece.left() - spot.column, piece.height(), piece.width()};
  };
  Box all = frame_of(pieces[0]);
  for (uint32_t i = 1; i < pieces.size(); ++i) all = Union(all, frame_of(pieces[i]));
  if (!SizeAllowed(all.height, all.width)) return {};
  Canvas out(arena, {0, 0, all.height, all.width});
  for (uint32_t i = static_cast<uint32_t>(pieces.size()); i-- > 0;) {
    const Box frame = frame_of(pieces[i]);
    out.Paint(pieces[i], frame.top - all.top, frame.left - all.left);
  }
  return out.Finish();
}

bool IsPlain(GridRef grid) { return MarkCount(grid) == 0; }

// The mark as far from the sides as a cell of a box, the same in all grids that have marks; zero
// without one.
int SharedMark(Grids list, const Box& own, Cell cell) {
  int shared = -1;
  for (uint32_t i = 0; i < list.size(); ++i) {
    if (IsPlain(list[i])) continue;
    const int64_t main = MainColour(list[i]);
    const Box model{0, 0, list[i].height(), list[i].width()};
    int mark = ColourBySides(list[i], model, own, cell, static_cast<uint8_t>(main));
    if (mark == main) mark = 0;
    if (shared >= 0 && mark != shared) return 0;
    shared = mark;
  }
  return shared;
}

// The only one without marks, each cell marked that has a mark as far from the sides in all others.
GridRef MarkedLikeOthers(base::Arena& arena, Grids list) {
  GridRef plain;
  for (uint32_t i = 0; i < list.size(); ++i) {
    if (!IsPlain(list[i])) continue;
    if (plain.defined()) return {};
    plain = list[i];
  }
  if (!plain.defined() || list.size() < 2) return {};
  GridBuilder out = CopyOf(arena, plain);
  const Box own{0, 0, plain.height(), plain.width()};
  for (int i = 0; i < plain.area(); ++i) {
    const Cell cell{i / plain.width(), i % plain.width()};
    const int mark = SharedMark(list, own, cell);
    if (mark > 0) out.at(cell.row, cell.column) = static_cast<uint8_t>(mark);
  }
  return out.Finish();
}

// Pieces, moved and not turned, that make a rectangle without gaps. Sizes and fillings are gone
// through: the first free cell in reading order is the first painted cell of some piece.
class Jigsaw {
 public:
  explicit Jigsaw(Grids pieces) : pieces_(pieces) {
    for (uint32_t i = 0; i < pieces.size(); ++i) {
      tallest_ = std::max(tallest_, pieces[i].height());
      widest_ = std::max(widest_, pieces[i].width());
      cells_ += static_cast<int>(CellCount(pieces[i]));
    }
  }

  // The only picture there is; undefined without one, and where it takes too long.
  GridRef Solve(base::Arena& arena) {
    if (pieces_.size() < 2 || pieces_.size() > kMostPieces || cells_ > kLargestArea) return {};
    for (height_ = tallest_; height_ <= cells_ / widest_; ++height_) {
      width_ = cells_ / height_;
      if (height_ * width_ != cells_ || !SizeAllowed(height_, width_)) continue;
      std::fill_n(now_, cells_, uint8_t{0});
      Fill(0, 0);
      if (found_ > 1 || steps_ > kMostSteps) return {};
    }
    if (found_ == 0) return {};
    GridBuilder out(arena, found_height_, cells_ / found_height_);
    std::copy_n(picture_, cells_, out.cells());
    return out.Finish();
  }

 private:
  static constexpr uint32_t kMostPieces = 12;
  static constexpr int kMostSteps = 3000;

  void Fill(int from, unsigned used) {
    while (from < cells_ && now_[from] != 0) ++from;
    if (from == cells_) return Keep();
    for (uint32_t i = 0; i < pieces_.size() && found_ < 2; ++i) {
      if ((used >> i & 1) != 0 || ++steps_ > kMostSteps) continue;
      const GridRef piece = pieces_[i];
      const uint8_t* const end = piece.cells() + piece.area();
      const auto first = static_cast<int>(
          std::find_if(piece.cells(), end, [](uint8_t cell) { return cell != 0; }) - piece.cells());
      const int top = from / width_ - first / piece.width();
      const int left = from % width_ - first % piece.width();
      if (!Fits(piece, top, left)) continue;
      Paint(piece, top, left, true);
      Fill(from, used | 1u << i);
      Paint(piece, top, left, false);
    }
  }

  bool Fits(GridRef piece, int top, int left) const {
    if (top < 0 || left < 0) return false;
    if (top + piece.height() > height_ || left + piece.width() > width_) return false;
    for (int i = 0; i < piece.area(); ++i) {
      if (piece.cells()[i] != 0 && now_[Place(piece, top, left, i)] != 0) return false;
    }
    return true;
  }
  int Place(GridRef piece, int top, int left, int i) const {
    return (top + i / piece.width()) * width_ + left + i % piece.width();
  }
  void Paint(GridRef piece, int top, int left, bool paint) {
    for (int i = 0; i < piece.area(); ++i) {
      const uint8_t colour = piece.cells()[i];
      if (colour != 0) now_[Place(piece, top, left, i)] = paint ? colour : uint8_t{0};
    }
  }

  // Pieces that are alike make the same picture in several ways.
  void Keep() {
    if (found_ > 0 && found_height_ == height_ && std::equal(now_, now_ + cells_, picture_)) return;
    ++found_;
    found_height_ = height_;
    std::copy_n(now_, cells_, picture_);
  }

  Grids pieces_;
  int tallest_ = 1, widest_ = 1, cells_ = 0;
  int height_ = 0, width_ = 0;
  uint8_t now_[kLargestArea], picture_[kLargestArea];
  int found_ = 0, found_height_ = 0, steps_ = 0;
};

GridRef FitIntoRectangle(base::Arena& arena, Grids pieces) { return Jigsaw(pieces).Solve(arena); }

}  // namespace

Primitives AssemblePrimitives() {
  return {
      {"assemble", "list grid -> grid",
       "pieces put together, each at the side or corner that its paint or its marks point to", 5.0,
       core::Lift<&Assemble>()},
      {"into_rectangle", "list grid -> grid",
       "pieces moved together, not turned, into the only rectangle that they make", 5.0,
       core::Lift<&FitIntoRectangle>()},
      {"overlay_by_mark", "list grid -> grid",
       "pieces laid over each other by one cell of a colour, that of the nearest where a piece has "
       "none, the first on top",
       5.0, core::Lift<&OverlayByMark>()},
      {"marked_like_others", "list grid -> grid",
       "the only one of one colour, with the marks that all others have as far from their sides",
       5.0, core::Lift<&MarkedLikeOthers>()},
  };
}

}  // namespace hunch::grid
