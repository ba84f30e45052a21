#include "search/tables/element_table.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "search/searched_task_for_test.h"
#include "search/strip_domain_for_test.h"

namespace hunch::search {
namespace {

using testing::ElementsAre;

constexpr int32_t kAny = kNoNumber;

class ElementTableTest : public testing::Test {
 protected:
  // Two become fives.
  ElementTableTest()
      : searched_(domain_,
                  domain_.MakeTask({{"[1, 2, 0, 2]", "[1, 5, 0, 5]"},
                                    {"[2, 1, 1]", "[5, 1, 1]"},
                                    {"[3, 2, 1, 2, 0]", "[]"}}),
                  2000) {}
  std::optional<ElementTable> Make(const std::string& frame) {
    const ValueId id = searched_.Find(frame);
    EXPECT_NE(id, kNoValue) << frame;
    return ElementTable::Make(searched_.work(), *domain_.schemas()[0], {id});
  }
  std::vector<int32_t> Part(const std::vector<int32_t>& values, size_t begin, size_t count) {
    return {values.begin() + static_cast<long>(begin),
            values.begin() + static_cast<long>(begin + count)};
  }
  StripDomain domain_;
  SearchedTask searched_;
};

TEST_F(ElementTableTest, TrainElementsComeFirstTestElementsFromAWordOn) {
  const auto made = Make("input");
  ASSERT_TRUE(made);
  EXPECT_EQ(made->table().train_size, 7u);
  EXPECT_EQ(made->table().train_words(), 1u);
  EXPECT_EQ(made->table().test_begin(), 64u);
  EXPECT_EQ(made->table().size(), 69u);
  EXPECT_EQ(made->table().words(), 2u);
}

TEST_F(ElementTableTest, TargetsAreWhatTheFunctionMustHaveSaid) {
  EXPECT_THAT(Make("input")->table().targets, ElementsAre(1, 5, kAny, 5, 5, 1, 1));
}

TEST_F(ElementTableTest, AFrameThatCannotMakeTheTargetsHasNoTable) {
  EXPECT_FALSE(Make("shift(input)"))
      << "the first place is painted in the target, not in the frame";
  EXPECT_FALSE(Make("rest(input)")) << "too short";
}

TEST_F(ElementTableTest, WithoutAPlaceThatMattersThereIsNothingToLearn) {
  SearchedTask empty(domain_, domain_.MakeTask({{"[0, 0]", "[0, 0]"}, {"[1]", "[]"}}), 0);
  empty.Enumerate(50);
  EXPECT_FALSE(
      ElementTable::Make(empty.work(), *domain_.schemas()[0], {empty.Find("input")}).has_value());
}

TEST_F(ElementTableTest, AFrameMissingInSomeRowHasNoTable) {
  SearchedTask gap(domain_, domain_.MakeTask({{"[1, 2]", "[2]"}, {"[]", "[]"}}), 2000);
  EXPECT_TRUE(gap.bank()[gap.Find("rest(input)")].column[0].defined());
  EXPECT_FALSE(gap.bank()[gap.Find("rest(input)")].column[1].defined());
  EXPECT_FALSE(
      ElementTable::Make(gap.work(), *domain_.schemas()[0], {gap.Find("rest(input)")}).has_value());
}

TEST_F(ElementTableTest, ColumnsAreFeaturesThenClosedValues) {
  auto made = Make("input");
  made->AddColumns();
  const std::vector<Column>& columns = made->table().columns;
  ASSERT_GE(columns.size(), 6u);
  // What stands in the input itself, at no more bits than the feature's own.
  EXPECT_EQ(made->SourceOf(0).feature, domain_.Find("value"));
  EXPECT_EQ(columns[0].bits, 2);
  EXPECT_THAT(Part(columns[0].values, 0, 7), ElementsAre(1, 2, 0, 2, 2, 1, 1));
  EXPECT_THAT(Part(columns[0].values, 64, 5), ElementsAre(3, 2, 1, 2, 0));
  // Two more strips of the same length to look things up in, dearer.
  EXPECT_EQ(made->SourceOf(2).feature, domain_.Find("value"));
  EXPECT_GT(columns[1].bits, 2);
  EXPECT_EQ(made->SourceOf(3).feature, domain_.Find("index"));
  EXPECT_THAT(Part(columns[3].values, 0, 7), ElementsAre(0, 1, 2, 3, 0, 1, 2));
  EXPECT_THAT(Part(columns[3].values, 64, 5), ElementsAre(0, 1, 2, 3, 4));
  // What stands ahead of the last place is not defined.
  EXPECT_EQ(made->SourceOf(4).feature, domain_.Find("ahead"));
  EXPECT_THAT(Part(columns[4].values, 0, 7), ElementsAre(2, 0, 2, kAny, 1, 1, kAny));
  // first(input), the same for a whole example.
  EXPECT_EQ(made->SourceOf(5).feature, nullptr);
  EXPECT_TRUE(columns[5].closed);
  EXPECT_THAT(Part(columns[5].values, 0, 7), ElementsAre(1, 1, 1, 1, 2, 2, 2));
  EXPECT_THAT(Part(columns[5].values, 64, 5), ElementsAre(3, 3, 3, 3, 3));
}

TEST_F(ElementTableTest, NoColumnTwiceAndNoConstants) {
  auto made = Make("input");
  made->AddColumns();
  const std::vector<Column>& columns = made->table().columns;
  for (size_t i = 0; i < columns.size(); ++i) {
    for (size_t j = 0; j < i; ++j) {
      EXPECT_FALSE(columns[i].type == columns[j].type && columns[i].values == columns[j].values);
    }
    if (!columns[i].closed) continue;
    EXPECT_FALSE(columns[i].values[0] == columns[i].values[4] &&
                 columns[i].values[0] == columns[i].values[64]);
  }
}

TEST_F(ElementTableTest, OfEqualColumnsTheCheapestStays) {
  // Read from behind, each place shows how far along it is.
  SearchedTask falling(
      domain_,
      domain_.MakeTask({{"[2, 1, 0]", "[5, 1, 0]"}, {"[1, 0]", "[1, 0]"}, {"[3, 2, 1, 0]", "[]"}}),
      2000);
  auto made = ElementTable::Make(falling.work(), *domain_.schemas()[0], {falling.Find("input")});
  ASSERT_TRUE(made);
  made->AddColumns();
  int found = 0;
  const std::vector<Column>& columns = made->table().columns;
  for (uint32_t i = 0; i < columns.size(); ++i) {
    if (Part(columns[i].values, 0, 5) != std::vector<int32_t>{0, 1, 2, 0, 1}) continue;
    EXPECT_EQ(made->SourceOf(i).feature, domain_.Find("index"));
    ++found;
  }
  EXPECT_EQ(found, 1);
}

TEST_F(ElementTableTest, TablesWithTheSameElementsAndSlotsHaveOneDigest) {
  EXPECT_EQ(Make("input")->Digest(), Make("input")->Digest());
  SearchedTask other(domain_,
                     domain_.MakeTask({{"[1, 2, 0, 2]", "[1, 5, 0, 6]"},
                                       {"[2, 1, 1]", "[5, 1, 1]"},
                                       {"[3, 2, 1, 2, 0]", "[]"}}),
                     50);
  const auto made = ElementTable::Make(other.work(), *domain_.schemas()[0], {other.Find("input")});
  EXPECT_NE(made->Digest(), Make("input")->Digest()) << "another slot";
}

}  // namespace
}  // namespace hunch::search
