#include "domains/grid/inverses.h"

#include <gtest/gtest.h>

#include "domains/grid/grid_domain.h"
#include "domains/grid/grid_literals.h"
#include "domains/grid/grid_types.h"

namespace hunch::grid {
namespace {

// What a primitive misses, as literals; "none" where nothing gives the target.
std::string Missing(const std::string& name, const std::string& first, const std::string& target) {
  base::Arena arena;
  const auto from = ParseGridLiteral(first, arena), to = ParseGridLiteral(target, arena);
  for (const core::Inverse& inverse : TheGridDomain().inverses()) {
    if (inverse.primitive->name != name) continue;
    core::Value further[4];
    if (!inverse.missing(from->value, to->value, further)) return "none";
    const std::vector<core::Type> types = TheGridDomain().TypeOf(*inverse.primitive).Arguments();
    std::string text;
    for (size_t k = 1; k < types.size(); ++k) {
      text += (k > 1 ? " " : "") + PrintGridLiteral(types[k], further[k - 1]);
    }
    return text;
  }
  return "no inverse";
}

TEST(InversesTest, Colours) {
  EXPECT_EQ(Missing("recolour", "grid[102/030]", "grid[505/050]"), "grey");
  EXPECT_EQ(Missing("recolour", "grid[102/030]", "grid[505/060]"), "none");
  EXPECT_EQ(Missing("paint_background", "grid[10]", "grid[13]"), "green");
  EXPECT_EQ(Missing("replace", "grid[1231]", "grid[5235]"), "blue grey");
  EXPECT_EQ(Missing("replace", "grid[1231]", "grid[5231]"), "none");
  EXPECT_EQ(Missing("replace", "grid[12]", "grid[12]"), "none") << "nothing is to be done";
  EXPECT_EQ(Missing("erase_colour", "grid[123]", "grid[103]"), "red");
  EXPECT_EQ(Missing("erase_colour", "grid[123]", "grid[143]"), "none");
  EXPECT_EQ(Missing("keep_colour", "grid[1213]", "grid[1010]"), "blue");
  EXPECT_EQ(Missing("keep_colour", "grid[1213]", "grid[1000]"), "none");
  EXPECT_EQ(Missing("filled", "grid[12]", "grid[33]"), "green");
  EXPECT_EQ(Missing("framed", "grid[12]", "grid[3333/3123/3333]"), "green");
}

TEST(InversesTest, Times) {
  EXPECT_EQ(Missing("scale_up", "grid[12]", "grid[1122/1122]"), "2");
  EXPECT_EQ(Missing("scale_up", "grid[12]", "grid[1212/1212]"), "none");
  EXPECT_EQ(Missing("tile", "grid[12]", "grid[1212/1212]"), "2");
  EXPECT_EQ(Missing("repeat_down", "grid[12]", "grid[12/12/12]"), "3");
  EXPECT_EQ(Missing("repeat_right_apart", "grid[12/34]", "grid[12012/34034]"), "2");
  EXPECT_EQ(Missing("stretch_right", "grid[12]", "grid[111222]"), "3");
}

TEST(InversesTest, PartsOfAPicture) {
  EXPECT_EQ(Missing("crop", "grid[123/456/789]", "grid[56/89]"), "box[1 1 2 2]");
  EXPECT_EQ(Missing("crop", "grid[111]", "grid[11]"), "none") << "it may be in two places";
  EXPECT_EQ(Missing("corner", "grid[123/456]", "grid[12/45]"), "2");
  EXPECT_EQ(Missing("bottom_right_corner", "grid[123/456]", "grid[6]"), "1");
  EXPECT_EQ(Missing("take_rows", "grid[12/34/56]", "grid[12/34]"), "2");
  EXPECT_EQ(Missing("first_cells", "grid[102/034]", "grid[102/000]"), "2");
  EXPECT_EQ(Missing("first_cells", "grid[102/034]", "grid[102/030]"), "3");
  EXPECT_EQ(Missing("first_cells", "grid[102/034]", "grid[100/030]"), "none");
  EXPECT_EQ(Missing("first_cells_in", "grid[102/034]", "grid[505/000]"), "2 grey");
  EXPECT_EQ(Missing("first_cells_in", "grid[102/034]", "grid[506/000]"), "none");
}

TEST(InversesTest, CopiesInASquare) {
  EXPECT_EQ(Missing("copies_in_square", "grid[12]", "grid[1212/1200]"), "3 2");
  EXPECT_EQ(Missing("copies_in_square", "grid[12]", "grid[0012/1200]"), "none");
}

TEST(InversesTest, Figures) {
  EXPECT_EQ(Missing("rectangle", "2", "grid[333/333]"), "3 green");
  EXPECT_EQ(Missing("rectangle", "3", "grid[333/333]"), "none");
  EXPECT_EQ(Missing("bar_right", "3", "grid[333]"), "green");
  EXPECT_EQ(Missing("bar_down", "3", "grid[333]"), "none");
  EXPECT_EQ(Missing("square", "2", "grid[11/11]"), "blue");
  EXPECT_EQ(Missing("diagonal", "2", "grid[30/03]"), "green");
  EXPECT_EQ(Missing("diagonal", "2", "grid[30/13]"), "none");
}

}  // namespace
}  // namespace hunch::grid
