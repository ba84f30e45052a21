#include <gtest/gtest.h>

#include "domains/grid/primitives/trial_for_test.h"

namespace hunch::grid {
namespace {

std::string Key(std::string_view name, const std::vector<std::string>& arguments) {
  return Trial(ColourKeyPrimitives()).Run(name, arguments);
}

TEST(ColourKeyTest, PairsApartSayWhichColourGoesWithWhich) {
  EXPECT_EQ(Key("through_key", {"12... ..... 34..1 ..... ....3"}), "12... ..... 34..2 ..... ....4");
  EXPECT_EQ(Key("through_key", {"12... ....2"}), "12... ....1") << "and back";
  EXPECT_EQ(Key("through_key", {"1.. 2.1"}), "1.. 2.2") << "above each other";
}

TEST(ColourKeyTest, SeveralPairsInABlock) {
  EXPECT_EQ(Key("through_key", {"12... 34.1. 51..3"}), "12... 34.2. 51..4");
  EXPECT_EQ(Key("through_key", {"135.. 241.. ....5"}), "135.. 241.. ....1");
}

TEST(ColourKeyTest, PairsBesideSeparatorLines) {
  EXPECT_EQ(Key("through_key", {"125.1 345.. ..53."}), "125.2 345.. ..54.");
  EXPECT_EQ(Key("through_key", {"1.3. 2.4. 5555 .1.3"}), "1.3. 2.4. 5555 .2.4");
}

TEST(ColourKeyTest, PairsWithACellBetween) {
  EXPECT_EQ(Key("through_key", {"152... ...... 354..1 ...... ...33."}),
            "152... ...... 354..2 ...... ...44.");
  EXPECT_EQ(Key("through_key", {"152... ...... 364..1"}), "undefined") << "two colours between";
  EXPECT_EQ(Key("through_key", {"152... ...... .....1"}), "undefined") << "one pair only";
  EXPECT_EQ(Key("through_key", {"1.2... ...... 3.4..1 .....1 ....33"}),
            "1.2... ...... 3.4..2 .....2 ....44");
  EXPECT_EQ(Key("through_key", {"1.2.6 ..... ....."}), "undefined") << "three in a row";
}

TEST(ColourKeyTest, WhatIsNotClear) {
  EXPECT_EQ(Key("through_key", {"12.13 ..... ....1"}), "12.13 ..... ....1") << "two partners";
  EXPECT_EQ(Key("through_key", {"11 .."}), "undefined") << "one colour";
  EXPECT_EQ(Key("through_key", {"123"}), "undefined") << "not two rows or columns";
}

TEST(ColourKeyTest, ThePictureWithoutIt) {
  EXPECT_EQ(Key("erase_key", {"12... ..... 34..1 ..... ....3"}), "..... ..... ....1 ..... ....3");
}

TEST(ColourKeyTest, BoxesAroundObjects) {
  EXPECT_EQ(Key("surround_by_key", {"12..... ....... ....11. ....1.."}),
            "12..... ...2222 ...2112 ...2122");
  EXPECT_EQ(Key("surround_by_key", {"12....... .....111. .....1.1. .....111."}),
            "12..22222 ....21112 ....21.12 ....21112")
      << "not what they shut off";
  EXPECT_EQ(Key("surround_by_key", {"12....... 34....... ......... ....1.... .....3..."}),
            "12....... 34....... ...222... ...2124.. ...2224..")
      << "the key's first on top";
  EXPECT_EQ(Key("surround_by_key", {"11 .."}), "undefined");
}

}  // namespace
}  // namespace hunch::grid
