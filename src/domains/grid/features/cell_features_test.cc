#include "domains/grid/features/cell_features.h"

#include <gtest/gtest.h>

#include <set>
#include <utility>

#include "domains/grid/grid_types.h"
#include "domains/grid/random_value_for_test.h"

namespace hunch::grid {
namespace {

using core::Native;
using core::Value;

std::vector<Value> CellsOf(GridRef grid) {
  std::vector<Value> cells;
  for (int row = 0; row < grid.height(); ++row) {
    for (int column = 0; column < grid.width(); ++column) {
      cells.push_back(Native<Cell>::To({row, column}));
    }
  }
  return cells;
}

core::Type ResultOf(const core::Primitive& feature) {
  return GridTypeNames().Parse(feature.signature).FinalResult();
}

bool AsksForColour(const core::Primitive& feature) {
  return GridTypeNames().Parse(feature.signature).argument() == OfBase(kColour);
}

// Of red, where the feature asks for a colour.
std::vector<Value> Ask(const core::Primitive& feature, const std::vector<Value>& grids,
                       const std::vector<Value>& cells) {
  base::Arena arena;
  std::vector<Value> out(cells.size());
  const std::vector<Value> colours(cells.size(), Native<Colour>::To({2}));
  const Value* const all[] = {colours.data(), grids.data(), cells.data()};
  const Value* const* const arguments = all + !AsksForColour(feature);
  feature.function({arena, static_cast<uint32_t>(cells.size()), arguments, nullptr,
                    ResultOf(feature), out.data()});
  return out;
}

// The numbers of a feature's map of a grid.
std::vector<int64_t> MapOf(const core::Primitive& feature, GridRef grid) {
  const std::vector<Value> cells = CellsOf(grid);
  std::vector<int64_t> map;
  for (const Value v : Ask(feature, std::vector(cells.size(), Native<GridRef>::To(grid)), cells)) {
    map.push_back(v.number());
  }
  return map;
}

template <typename Use>
void ForEachFeature(const Use& use) {
  for (const CellFamily& family : CellFamilies()) {
    for (const core::Primitive& feature : family.primitives()) {
      SCOPED_TRACE(feature.name);
      use(feature);
    }
  }
}

GridRef RandomGrid(base::Random& random, base::Arena& arena) {
  return GridRef(RandomRaster<kGrid>(kColours, random, arena).blob());
}

// Objects below a line of different colours, which few random pictures have.
GridRef WithLegend(base::Random& random, base::Arena& arena) {
  constexpr int kSide = 12, kLegend = 5;
  GridBuilder out(arena, kSide, kSide);
  for (int row = 0; row < kSide; ++row) {
    for (int column = 0; column < kSide; ++column) {
      const bool painted = row > 1 && random.Below(3) == 0;
      const bool in_legend = row == 0 && column < kLegend;
      out.at(row, column) = static_cast<uint8_t>(in_legend ? column + 1 : painted ? 8 : 0);
    }
  }
  return out.Finish();
}

// The same cells at another place, or transposed.
GridRef MovedAway(GridRef grid, base::Arena& arena) {
  GridBuilder out(arena, grid.height(), grid.width(), grid.top() + 3, grid.left() - 2);
  std::copy_n(grid.cells(), grid.area(), out.cells());
  return out.Finish();
}
GridRef Transposed(GridRef grid, base::Arena& arena) {
  GridBuilder out(arena, grid.width(), grid.height());
  for (int row = 0; row < grid.height(); ++row) {
    for (int column = 0; column < grid.width(); ++column) {
      out.at(column, row) = grid.at(row, column);
    }
  }
  return out.Finish();
}

TEST(CellFeaturesTest, HaveAValueOfTheirTypeAtEveryCell) {
  base::Random random(11);
  base::Arena arena;
  for (int round = 0; round < 60; ++round) {
    const GridRef grid = RandomGrid(random, arena);
    ForEachFeature([&](const core::Primitive& feature) {
      const core::Type type = ResultOf(feature);
      const int64_t most = type == OfBase(kColour) ? kColours - 1
                           : type == OfBase(kBool) ? 1
                                                   : kLargestArea;
      const int64_t least = type == OfBase(kInt) ? -kLongestSide : 0;
      for (const int64_t n : MapOf(feature, grid)) {
        ASSERT_GE(n, least);
        ASSERT_LE(n, most);
      }
    });
  }
}

TEST(CellFeaturesTest, DoNotDependOnThePlaceOfTheGrid) {
  base::Random random(12);
  base::Arena arena;
  for (int round = 0; round < 10; ++round) {
    const GridRef grid = RandomGrid(random, arena);
    const GridRef moved = MovedAway(grid, arena);
    ForEachFeature([&](const core::Primitive& feature) {
      EXPECT_EQ(MapOf(feature, grid), MapOf(feature, moved));
    });
  }
}

TEST(CellFeaturesTest, AnswerTheSameInWhateverOrderTheyAreAsked) {
  base::Random random(13);
  base::Arena arena;
  std::vector<Value> grids, cells;
  for (int i = 0; i < 4; ++i) {
    const GridRef grid = RandomGrid(random, arena);
    for (const Value cell : CellsOf(grid)) {
      grids.push_back(Native<GridRef>::To(grid));
      cells.push_back(cell);
    }
  }
  std::vector<Value> mixed_grids, mixed_cells;
  std::vector<size_t> order;
  for (size_t i = 0; i < 300; ++i) {
    order.push_back(random.Below(cells.size()));
    mixed_grids.push_back(grids[order.back()]);
    mixed_cells.push_back(cells[order.back()]);
  }
  ForEachFeature([&](const core::Primitive& feature) {
    const std::vector<Value> plain = Ask(feature, grids, cells);
    const std::vector<Value> mixed = Ask(feature, mixed_grids, mixed_cells);
    for (size_t i = 0; i < order.size(); ++i) {
      ASSERT_EQ(mixed[i].number(), plain[order[i]].number());
    }
  });
}

TEST(CellFeaturesTest, OutsideTheGridAndOfNothingThereIsNoValue) {
  base::Arena arena;
  const Value grid = Native<GridRef>::To(GridBuilder(arena, 2, 3, 0, 0, 1).Finish());
  const Value below = Native<Cell>::To({2, 0}), beyond = Native<Cell>::To({0, 3});
  const Value inside = Native<Cell>::To({1, 2});
  ForEachFeature([&](const core::Primitive& feature) {
    const std::vector<Value> out = Ask(feature, {grid, grid, grid, core::kUndefined, grid},
                                       {below, beyond, inside, inside, core::kUndefined});
    EXPECT_FALSE(out[0].defined());
    EXPECT_FALSE(out[1].defined());
    EXPECT_TRUE(out[2].defined());
    EXPECT_FALSE(out[3].defined());
    EXPECT_FALSE(out[4].defined());
  });
}

const core::Primitive& Find(std::string_view name) {
  static const Primitives all = [] {
    Primitives features;
    for (const CellFamily& family : CellFamilies()) {
      for (core::Primitive& feature : family.primitives()) features.push_back(std::move(feature));
    }
    return features;
  }();
  for (const core::Primitive& feature : all) {
    if (feature.name == name) return feature;
  }
  ADD_FAILURE() << "no feature " << name;
  return all[0];
}

// The cells of a row are to the transposed picture those of a column.
TEST(CellFeaturesTest, TransposedPicturesExchangeRowsAndColumns) {
  const std::pair<const char*, const char*> pairs[] = {
      {"north", "west"},
      {"southwest", "northeast"},
      {"two_south", "two_east"},
      {"first_north", "first_west"},
      {"first_southwest", "first_northeast"},
      {"other_south", "other_east"},
      {"distance_north", "distance_west"},
      {"between_across", "between_down"},
      {"between_rising", "between_rising"},
      {"row_end", "column_end"},
      {"alike_around", "alike_around"},
      {"is_bend", "is_bend"},
      {"run_across", "run_down"},
      {"in_square_of_2", "in_square_of_2"},
      {"in_square_of_3", "in_square_of_3"},
      {"steps_to_paint", "steps_to_paint"},
      {"nearest_colour", "nearest_colour"},
      {"patch_height", "patch_width"},
      {"patch_holes", "patch_holes"},
      {"patch_rank", "patch_rank"},
      {"object_mirrors", "object_flips"},
      {"object_turns", "object_turns"},
      {"object_transposes", "object_transposes"},
      {"object_copies", "object_copies"},
      {"object_holds", "object_holds"},
      {"object_from_right", "object_from_bottom"},
      {"patch_touches", "patch_touches"},
      {"shape_main_colour", "shape_main_colour"},
      {"shape_row", "shape_column"},
      {"patch_columns_beyond", "patch_rows_below"},
      {"patch_depth", "patch_depth"},
      {"patch_depth_around", "patch_depth_around"},
      {"is_in_shape_box", "is_in_shape_box"},
      {"row_count", "column_count"},
      {"row_rank", "column_rank"},
      {"row_copies", "column_copies"},
      {"row_like_after", "column_like_after"},
      {"row_is_palindrome", "column_is_palindrome"},
      {"row_alike", "column_alike"},
      {"column", "row"},
      {"columns_beyond_modulo_2", "rows_below_modulo_2"},
      {"ring", "ring"},
      {"is_in_left_half", "is_in_upper_half"},
      {"count_beside", "count_beside"},
      {"count_in_row", "count_in_column"},
      {"count_seen_diagonally", "count_seen_diagonally"},
      {"rows_from", "columns_from"},
      {"steps_around_to", "steps_around_to"},
      {"walls_north", "walls_west"},
      {"walls_south", "walls_east"},
      {"is_halfway_down", "is_halfway_across"},
      {"patch_at_top", "patch_at_left"},
      {"patch_encloses", "patch_encloses"},
      {"patch_form_colour", "patch_form_colour"},
  };
  base::Random random(14);
  base::Arena arena;
  for (int round = 0; round < 30; ++round) {
    const GridRef grid = RandomGrid(random, arena);
    const GridRef transposed = Transposed(grid, arena);
    for (const auto& [name, other] : pairs) {
      SCOPED_TRACE(name);
      const std::vector<int64_t> map = MapOf(Find(name), grid);
      const std::vector<int64_t> across = MapOf(Find(other), transposed);
      for (int row = 0; row < grid.height(); ++row) {
        for (int column = 0; column < grid.width(); ++column) {
          ASSERT_EQ(map[row * grid.width() + column], across[column * grid.height() + row]);
        }
      }
    }
  }
}

TEST(CellFeaturesTest, TellNothingTwice) {
  base::Random random(15);
  base::Arena arena;
  std::vector<GridRef> grids;
  for (int i = 0; i < 300; ++i) grids.push_back(RandomGrid(random, arena));
  for (int i = 0; i < 5; ++i) grids.push_back(WithLegend(random, arena));
  std::set<std::vector<int64_t>> met;
  ForEachFeature([&](const core::Primitive& feature) {
    std::vector<int64_t> all = {static_cast<int64_t>(ResultOf(feature).code())};
    for (const GridRef grid : grids) {
      for (const int64_t n : MapOf(feature, grid)) all.push_back(n);
    }
    EXPECT_TRUE(met.insert(all).second) << "another feature says the same everywhere";
  });
}

}  // namespace
}  // namespace hunch::grid
