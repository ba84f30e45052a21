#include <gtest/gtest.h>

#include "domains/grid/primitives/trial_for_test.h"

namespace hunch::grid {
namespace {

std::string Plugged(const std::string& grid) {
  return Trial(PlugPrimitives()).Run("plug_in", {grid});
}

TEST(PlugTest, PiecesFillHoles) {
  EXPECT_EQ(Plugged("11111 1..11 11.11 11111 ..... .33.. ..3.."),
            "11111 13311 11311 11111 ..... ..... .....");
}

TEST(PlugTest, PiecesMayStickOutOfNotches) {
  EXPECT_EQ(Plugged("1111111 1.111.1 ....... ....... .3..... 333.22."),
            "1111111 13111.1 333.... ....... ....... ....22.");
}

TEST(PlugTest, UndefinedWhereNothingFits) {
  EXPECT_EQ(Plugged("1111 1..1 1111 .... .3.. .3.."), "undefined");
  EXPECT_EQ(Plugged("1111 1111 .... .3.."), "undefined") << "no hole";
  EXPECT_EQ(Plugged("...."), "undefined");
}

TEST(PlugTest, WhatOthersFillIsCutOut) {
  const auto fitted = [](const std::string& grid) {
    return Trial(PlugPrimitives()).Run("fit_together", {grid});
  };
  EXPECT_EQ(fitted("5.5.1.11. 555.1111. ......... 22.33.4.. ......4.."), "undefined");
  EXPECT_EQ(fitted("5.5.1.11. 555.1..1. ....1111. ...3..... ...33.... ........."),
            "1311 1331 1111@0,4");
  EXPECT_EQ(fitted("11.2 11.."), "undefined") << "no notch";
}

std::string Copied(const std::string& name, const std::string& grid) {
  return Trial(PlugPrimitives()).Run(name, {grid});
}

TEST(PlugTest, ObjectsOfAShapeBecomeCopies) {
  EXPECT_EQ(Copied("copy_to_likes", "12.... 11.55. ...55. 5..... 5....."),
            "12.... 11.12. ...11. 5..... 5.....");
  EXPECT_EQ(Copied("copy_to_likes", "12.55 11..5"), "undefined") << "another shape";
  EXPECT_EQ(Copied("copy_to_likes", "11.55 11.55"), "undefined") << "no model";
  EXPECT_EQ(Copied("copy_to_likes", "12.... 1155.. ..55.. .....5 ...555 ...5.."),
            "12.... 1112.. ..11.. .....5 ...555 ...5..")
      << "a model and its copy may touch";
  EXPECT_EQ(Copied("copy_to_likes", "12.555 11..55 ....55 ....55"), "undefined");
  EXPECT_EQ(Copied("copy_to_likes", "12.55. 11.55. ....55 ....55"), "12.12. 11.11. ....12 ....11");
  EXPECT_EQ(Copied("copy_to_likes", "...."), "undefined");
}

TEST(PlugTest, HolesGetObjectsOfTheirSize) {
  EXPECT_EQ(Copied("copy_into_holes", "4444.2.2 4..4.121 4..4.... 4444.33. .....3.."),
            "4444.2.2 4334.121 43.4.... 4444.33. .....3..");
  EXPECT_EQ(Copied("copy_into_holes", "4444.3 4..4.. 4444.."), "undefined") << "too small";
  EXPECT_EQ(Copied("copy_into_holes", "44.33 44.33"), "undefined") << "no hole";
}

TEST(PlugTest, HolesGetWhatIsApartDrawnOut) {
  EXPECT_EQ(Copied("stretch_into_holes", "44444... 4...4.2. 4...4.22 44444..."),
            "44444... 42..4... 42224... 44444...");
  EXPECT_EQ(Copied("stretch_into_holes", "444.2 4.4.. 444.2"), "undefined") << "two are apart";
  EXPECT_EQ(Copied("stretch_into_holes", "22.."), "undefined") << "no hole";
}

}  // namespace
}  // namespace hunch::grid
