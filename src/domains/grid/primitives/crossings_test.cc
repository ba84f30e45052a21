#include <gtest/gtest.h>

#include "domains/grid/primitives/trial_for_test.h"

namespace hunch::grid {
namespace {

std::string Seen(const std::string& name, const std::string& grid) {
  return Trial(CrossingPrimitives()).Run(name, {grid});
}

TEST(CrossingsTest, CrossingsOfAnotherColour) {
  EXPECT_EQ(Seen("crossings",
                 "..1..1..1.. ..1..1..1.. 11311311111 ..1..1..1.. ..1..1..1.. "
                 "11111311211 ..1..1..1.. ..1..1..1.."),
            "33. .32");
  EXPECT_EQ(Seen("crossings", "..1..1.. ..1..1.. 11111111 ..1..1.. 11111111 ..1..1.."), "undefined")
      << "all are as the lines";
  EXPECT_EQ(Seen("crossings", "111 111 111"), "undefined") << "an area is no lattice";
  EXPECT_EQ(Seen("crossings", "..1.. ..1.. 11211 ..1.. ..1.."), "undefined") << "one line each way";
}

TEST(CrossingsTest, ThePictureBetweenThem) {
  EXPECT_EQ(Seen("between_crossings",
                 "..1..1..1 ..1..1..1 113113111 .51..1..1 ..1.51..1 113113111 "
                 "..1..1..1 ..1..1..1 ..1..1..1"),
            "3113 1..1 1.51 3113@2,2");
}

TEST(CrossingsTest, SquaresOfOneColour) {
  EXPECT_EQ(Seen("alike_squares", "1122 1123 4444"), "1.. ...");
  EXPECT_EQ(Seen("alike_squares", "11"), "undefined");
}

TEST(CrossingsTest, RectanglesMarkedAtTheirCorners) {
  EXPECT_EQ(Seen("marked_rectangle", "...... .4..4. .2..3. .2.53. .4..4. ......"),
            "4..4 2..3 2.53 4..4@1,1");
  EXPECT_EQ(Seen("marked_rectangle", "..... .424. ..5.. .434. ....."), "424 .5. 434@1,1");
  EXPECT_EQ(Seen("marked_rectangle", "..... .4.4. ..... .4.4. ....."), "undefined")
      << "the ground is no side";
}

}  // namespace
}  // namespace hunch::grid
