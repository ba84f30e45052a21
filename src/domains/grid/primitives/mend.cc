// Pictures that repeat, but for what lies on them: the period that most cells agree with tells what
// is hidden, whatever hides it.
#include <algorithm>
#include <bit>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "domains/grid/block.h"
#include "domains/grid/components.h"
#include "domains/grid/families.h"
#include "domains/grid/measures.h"

namespace hunch::grid {
namespace {

using base::Arena;

constexpr double kLeastAlike = 0.5;    // share of cells that must equal those a period further on
constexpr double kAboutAsGood = 0.95;  // of the best share: the smallest such period is taken

int AlikeDown(const Cells& cells, int by) {
  int alike = 0;
  const uint8_t* from = cells.data;
  const uint8_t* to = from + by * cells.width;
  const int count = (cells.height - by) * cells.width;
  for (int i = 0; i < count; ++i) alike += from[i] == to[i];
  return alike;
}

int AlikeAcross(const Cells& cells, int by) {
  int alike = 0;
  for (int row = 0; row < cells.height; ++row) {
    const uint8_t* from = cells.row(row);
    for (int i = 0; i + by < cells.width; ++i) alike += from[i] == from[i + by];
  }
  return alike;
}

// Whether one colour is in all pairs of unlike cells that lie so far apart.
bool OneColourDiffers(const Cells& cells, int down, int across) {
  unsigned common = ~0u;
  for (int row = 0; row + down < cells.height && common != 0; ++row) {
    const uint8_t* from = cells.row(row);
    const uint8_t* to = cells.row(row + down) + across;
    for (int i = 0; i + across < cells.width; ++i) {
      if (from[i] != to[i]) common &= 1u << from[i] | 1u << to[i];
    }
  }
  return common != 0;
}

// By period along one side, of `length` lines of `across` cells: the share of cells that equal
// those a period further on.
template <int (*kAlike)(const Cells&, int)>
struct Shares {
  Shares(const Cells& cells, int length, int across) {
    for (int by = 1; by < length; ++by) {
      of[by] = static_cast<double>(kAlike(cells, by)) / ((length - by) * across);
    }
  }
  // The smallest that is about as good as the best, at most half of the side.
  std::optional<int> Period(int length) const {
    double best = kLeastAlike;
    for (int by = 1; 2 * by <= length; ++by) best = std::max(best, of[by]);
    for (int by = 1; 2 * by <= length; ++by) {
      if (of[by] >= kAboutAsGood * best) return by;
    }
    return std::nullopt;
  }
  // At most four fifths of the side, and all of it: those that may be hidden under one colour,
  // where these are few; else the smallest few that come near the best.
  std::vector<int> Candidates(int length, const std::vector<int>& hidden) const {
    constexpr double kNear = 0.8;
    constexpr size_t kMost = 8;
    std::vector<int> chosen;
    if (hidden.size() <= kMost) {
      chosen = hidden;
    } else {
      double best = 0;
      for (int by = 1; 5 * by <= 4 * length; ++by) best = std::max(best, of[by]);
      for (int by = 1; 5 * by <= 4 * length && chosen.size() < kMost; ++by) {
        if (of[by] >= kNear * best) chosen.push_back(by);
      }
    }
    chosen.push_back(length);  // it need not repeat that way
    return chosen;
  }
  double of[kLongestSide] = {};
};

struct Counts {
  uint16_t of[kColours] = {};
};

// Each cell in the commonest colour of those that are whole periods from it. Undefined where
// nothing breaks that.
GridRef MendBy(Arena& arena, GridRef grid, int down, int across) {
  const Cells cells(grid);
  std::vector<Counts> unit(static_cast<size_t>(down * across));
  const auto at = [&](int row, int column) -> Counts& {
    return unit[static_cast<size_t>(row % down * across + column % across)];
  };
  for (int row = 0; row < cells.height; ++row) {
    for (int column = 0; column < cells.width; ++column) {
      ++at(row, column).of[cells.at(row, column)];
    }
  }
  const GridRef mended = MakeGrid(arena, BoxOf(grid), [&](int row, int column) {
    const uint16_t* of = at(row, column).of;
    return static_cast<uint8_t>(std::max_element(of, of + kColours) - of);
  });
  return mended.SameCells(grid) ? GridRef() : mended;
}

// What a picture shows in each place of a unit, as sets of colours, row by row; and the one colour
// under which all is hidden that breaks the unit: places of the unit have one colour besides, and
// several have. As a set of one; empty where it is not so, which most units show after few cells.
struct Unit {
  Unit(const Cells& cells, int down, int across) {
    const int places = down * across;
    std::fill_n(colours, places, uint16_t{0});
    unsigned common = ~0u;  // to all places of several colours
    for (int row = 0; row < cells.height; ++row) {
      uint16_t* of_row = colours + row % down * across;
      for (int column = 0, place = 0; column < cells.width; ++column) {
        const unsigned before = of_row[place], now = before | 1u << cells.at(row, column);
        if (now != before && before != 0) {
          common &= now;
          if (common == 0 || std::popcount(now) > 2) return;
        }
        of_row[place] = static_cast<uint16_t>(now);
        if (++place == across) place = 0;
      }
    }
    if (!std::has_single_bit(common)) return;
    unsigned shown = 0;
    for (int place = 0; place < places; ++place) {
      if (!std::has_single_bit(colours[place] & ~common)) return;
      shown |= colours[place] & ~common;
    }
    if (!std::has_single_bit(shown)) hiding = common;
  }
  uint16_t colours[kLargestArea];  // of `down` x `across` places
  unsigned hiding = 0;
};

// What is hidden under one colour in a picture of this unit; undefined where it is not so.
GridRef Uncover(Arena& arena, GridRef grid, int down, int across) {
  const Unit unit(Cells(grid), down, across);
  if (unit.hiding == 0) return {};
  return MakeGrid(arena, BoxOf(grid), [&](int row, int column) {
    const unsigned colours = unit.colours[row % down * across + column % across];
    return static_cast<uint8_t>(std::countr_zero(colours & ~unit.hiding));
  });
}

// By the smallest unit that is hidden under one colour only or, without one, by the smallest
// period each way that is about as good as the best. Undefined where nothing repeats, and where
// nothing breaks what does.
GridRef Mend(Arena& arena, GridRef grid) {
  const Cells cells(grid);
  const Shares<&AlikeDown> down(cells, cells.height, cells.width);
  const Shares<&AlikeAcross> across(cells, cells.width, cells.height);
  std::vector<int> rows_apart, columns_apart;
  for (int by = 1; 5 * by <= 4 * cells.height; ++by) {
    if (OneColourDiffers(cells, by, 0)) rows_apart.push_back(by);
  }
  for (int by = 1; 5 * by <= 4 * cells.width; ++by) {
    if (OneColourDiffers(cells, 0, by)) columns_apart.push_back(by);
  }
  std::vector<std::pair<int, int>> units;
  for (const int rows : down.Candidates(cells.height, rows_apart)) {
    for (const int columns : across.Candidates(cells.width, columns_apart)) {
      units.emplace_back(rows, columns);
    }
  }
  std::stable_sort(units.begin(), units.end(), [](const auto& a, const auto& b) {
    return a.first * a.second < b.first * b.second;
  });
  for (const auto& [rows, columns] : units) {
    if (rows * columns < 2 || 2 * rows * columns >= grid.area()) continue;
    const GridRef uncovered = Uncover(arena, grid, rows, columns);
    if (uncovered.defined()) return uncovered;
  }
  const auto rows = down.Period(cells.height), columns = across.Period(cells.width);
  if (!rows || !columns || *rows * *columns < 2) return {};
  return MendBy(arena, grid, *rows, *columns);
}

// A colour that the grid does not show; black where it shows all.
uint8_t UnusedColour(GridRef grid) {
  const unsigned used = ColourSet(grid);
  for (uint8_t colour = kColours - 1; colour > 0; --colour) {
    if ((used >> colour & 1) == 0) return colour;
  }
  return 0;
}

// The cells that were mended, as they were; those that were black in a colour that is not used.
GridRef Broken(Arena& arena, GridRef grid, GridRef mended) {
  const uint8_t for_black = UnusedColour(grid);
  return MakeGrid(arena, {0, 0, grid.height(), grid.width()}, [&](int row, int column) {
    const uint8_t colour = grid.at(row, column);
    if (colour == mended.at(row, column)) return uint8_t{0};
    return colour == 0 ? for_black : colour;
  });
}

GridRef HiddenPatch(Arena& arena, GridRef grid) {
  const GridRef mended = Mend(arena, grid);
  if (!mended.defined()) return {};
  Components found;
  FindComponents(Broken(arena, grid, mended), ComponentRule::kSameColour, Adjacency::kFour, found);
  const Component* largest = nullptr;
  for (int i = 0; i < found.count; ++i) {
    if (largest == nullptr || found.parts[i].cells > largest->cells) largest = &found.parts[i];
  }
  if (largest == nullptr) return {};
  return CutBlock(arena, mended,
                  {largest->top, largest->left, largest->height(), largest->width()});
}

// Figures of one form, one of each colour, that lack cells of it here and there. The form is what
// all of them show, laid over each other as they agree best.
class LikeFigures {
 public:
  explicit LikeFigures(GridRef grid) : grid_(grid) { FindColourLayers(grid, layers_); }

  GridRef Completed(Arena& arena) {
    int least = kLargestArea, most = 0;
    for (int i = 0; i < layers_.count; ++i) {
      least = std::min<int>(least, layers_.parts[i].cells);
      most = std::max<int>(most, layers_.parts[i].cells);
    }
    if (layers_.count < 2 || 2 * least < most || most > kMostCells) return {};
    for (int i = 0; i < layers_.count; ++i) {
      if (layers_.parts[i].cells == most) return WithFormOf(arena, i);
    }
    return {};
  }

 private:
  static constexpr int kMostCells = 100;
  static constexpr int kSlack = 2;  // rows or columns that a figure may lack at its sides

  struct Offset {
    int rows, columns;
  };

  // Of the form's box against that of a figure, so that they share most cells.
  Offset Agreeing(const std::set<std::pair<int, int>>& form, int figure, int& shared) const {
    int bottom = 0, right = 0;
    for (const auto& [row, column] : form) {
      bottom = std::max(bottom, row + 1);
      right = std::max(right, column + 1);
    }
    const Component& part = layers_.parts[figure];
    Offset best{0, 0};
    shared = 0;
    for (int rows = -kSlack; rows <= bottom - part.height() + kSlack; ++rows) {
      for (int columns = -kSlack; columns <= right - part.width() + kSlack; ++columns) {
        int count = 0;
        ForEachCell(figure, [&](int row, int column) {
          count += static_cast<int>(form.count({row + rows, column + columns}));
        });
        if (count <= shared) continue;
        shared = count;
        best = {rows, columns};
      }
    }
    return best;
  }

  template <typename Take>
  void ForEachCell(int figure, const Take& take) const {
    const Component& part = layers_.parts[figure];
    for (int row = part.top; row < part.bottom; ++row) {
      for (int column = part.left; column < part.right; ++column) {
        if (layers_.label[row * grid_.width() + column] != figure) continue;
        take(row - part.top, column - part.left);
      }
    }
  }

  GridRef WithFormOf(Arena& arena, int largest) const {
    std::set<std::pair<int, int>> form;
    ForEachCell(largest, [&](int row, int column) { form.insert({row, column}); });
    for (int i = 0; i < layers_.count; ++i) {
      int shared = 0;
      const Offset by = Agreeing(form, i, shared);
      if (4 * shared < 3 * layers_.parts[i].cells) return {};
      ForEachCell(i, [&](int row, int column) {
        form.insert({row + by.rows, column + by.columns});
      });
    }
    GridBuilder out(arena, grid_.height(), grid_.width(), grid_.top(), grid_.left());
    std::copy_n(grid_.cells(), grid_.area(), out.cells());
    for (int i = 0; i < layers_.count; ++i) {
      int shared = 0;
      const Offset by = Agreeing(form, i, shared);
      const Component& part = layers_.parts[i];
      for (const auto& [row, column] : form) {
        const int r = part.top + row - by.rows, c = part.left + column - by.columns;
        const bool inside = r >= 0 && c >= 0 && r < grid_.height() && c < grid_.width();
        if (inside && out.at(r, c) == 0) out.at(r, c) = grid_.cells()[part.first];
      }
    }
    return out.Finish();
  }

  GridRef grid_;
  Components layers_;
};

GridRef CompleteLikes(Arena& arena, GridRef grid) { return LikeFigures(grid).Completed(arena); }

}  // namespace

Primitives MendPrimitives() {
  using core::Lift;
  return {
      {"mend_pattern", "grid -> grid",
       "each cell in the colour that most cells whole periods from it have", 4.0, Lift<&Mend>()},
      {"hidden_patch", "grid -> grid",
       "what is hidden by the largest object on a picture that repeats", 5.0, Lift<&HiddenPatch>()},
      {"complete_likes", "grid -> grid",
       "figures of one form, one of each colour, with the cells that others of them have", 5.0,
       Lift<&CompleteLikes>()},
  };
}

}  // namespace hunch::grid
