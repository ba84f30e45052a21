#include <gtest/gtest.h>

#include "domains/grid/primitives/trial_for_test.h"

namespace hunch::grid {
namespace {

std::string Repair(std::string_view name, const std::vector<std::string>& arguments) {
  return Trial(RepairPrimitives()).Run(name, arguments);
}

TEST(RepairTest, WhatIsHiddenIsReadFromItsMirrorImage) {
  EXPECT_EQ(Repair("repair_symmetry", {"123321 4.55.4 1.68.1 788..7", "azure"}),
            "123321 4.55.4 1.66.1 7....7");
  EXPECT_EQ(Repair("symmetry_patch", {"123321 4.55.4 1.68.1 788..7", "azure"}), ".66 ...@2,1");
}

TEST(RepairTest, WhateverColourHides) {
  EXPECT_EQ(Repair("mend_symmetry", {"123321 4.55.4 1.68.1 788..7"}),
            "123321 4.55.4 1.66.1 7....7");
  EXPECT_EQ(Repair("hidden_image", {"123321 4.55.4 1.68.1 788..7"}), ".66 ...@2,1");
  EXPECT_EQ(Repair("mend_symmetry", {"1234 5678 1357 2468"}), "undefined");
}

TEST(RepairTest, OfSeveralColoursThatMayHideTheOneThatFillsItsBoxDoes) {
  EXPECT_EQ(Repair("mend_symmetry", {"......... ..22..... ..22.3... ....3.... ..33.33.. ...3.3... "
                                     "......... ........."}),
            "......... ......... ...3.3... ....3.... ..33.33.. ...3.3... ......... .........");
}

TEST(RepairTest, TheAxisMayLieOffTheMiddle) {
  EXPECT_EQ(Repair("repair_symmetry", {"1232145 46.6417 2835293", "azure"}),
            "1232145 46.6417 2535293");
}

TEST(RepairTest, SeveralSymmetriesHelpEachOther) {
  EXPECT_EQ(Repair("repair_symmetry", {"8228 3443 3443 1228", "azure"}), "1221 3443 3443 1221");
}

TEST(RepairTest, RotationsWithoutReflections) {
  EXPECT_EQ(Repair("repair_symmetry", {"1231 3442 8443 8321", "azure"}), "1231 3442 2443 1321");
}

TEST(RepairTest, NothingHiddenOrNoSymmetry) {
  EXPECT_EQ(Repair("repair_symmetry", {"12 21", "azure"}), "undefined");
  EXPECT_EQ(Repair("repair_symmetry", {"1234 5671 2381", "azure"}), "undefined");
  EXPECT_EQ(Repair("symmetry_patch", {"1234 5671 2381", "azure"}), "undefined");
}

}  // namespace
}  // namespace hunch::grid
