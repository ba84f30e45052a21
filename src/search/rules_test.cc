#include "search/rules.h"

#include <gtest/gtest.h>

#include "search/searched_task_for_test.h"
#include "search/small_domain_for_test.h"
#include "search/strip_domain_for_test.h"

namespace hunch::search {
namespace {

class RulesTest : public testing::Test {
 protected:
  // What rules offer for a task once there are enough values.
  void Learn(std::initializer_list<std::pair<const char*, const char*>> pairs) {
    searched_.emplace(domain_, domain_.MakeTask(pairs), 20000);
    ASSERT_GT(searched_->bank().size(), 300u);
    Rules rules(searched_->work());
    while (rules.Step(1000) == Progress::kProgress) {
    }
    for (const core::Candidate& candidate : searched_->work().candidates.all()) {
      if (candidate.strategy == "rules") found_.push_back(candidate);
    }
  }
  std::string Answer(const core::Candidate& candidate) const {
    return domain_.PrintLiteral(kStrip, candidate.outputs[0]);
  }
  StripDomain domain_;
  std::optional<SearchedTask> searched_;
  std::vector<core::Candidate> found_;
};

TEST_F(RulesTest, OfferProgramsThatReproduceEveryPair) {
  Learn({{"[1, 2, 0, 2, 3]", "[1, 5, 0, 5, 3]"},
         {"[2, 1, 1]", "[5, 1, 1]"},
         {"[3, 2, 1, 2, 0]", "[]"}});
  ASSERT_FALSE(found_.empty());
  EXPECT_EQ(searched_->Text(found_[0].program),
            "recolour(\\x -> if(equal(value(input, x), 2), 5, value(input, x)), input)");
  EXPECT_EQ(Answer(found_[0]), "[3, 5, 1, 5, 0]");
  // render 2 is the schema's; test 2 + 3, node 1, five 3, the copy of what was mentioned 1.5, and
  // the input 1.
  EXPECT_EQ(found_[0].bits, 2 + 5 + 1 + 3 + 1.5 + 1);
  for (const core::Candidate& candidate : found_) {
    base::Arena arena;
    const auto column = searched_->Column(candidate.program, arena);
    EXPECT_EQ(searched_->work().Reproduces(column.data()), searched_->work().all_pairs());
    EXPECT_TRUE(core::SameValue(kStrip, column[2], candidate.outputs[0]));
    EXPECT_EQ(candidate.pairs_reproduced, 2);
  }
  EXPECT_GT(searched_->work().work_at_first_solution, 0u);
}

TEST_F(RulesTest, PlacesAreComparedByNumber) {
  // The first two places become nines.
  Learn({{"[1, 2, 3, 2, 3]", "[9, 9, 3, 2, 3]"},
         {"[2, 1, 1, 2]", "[9, 9, 1, 2]"},
         {"[3, 3, 3, 1, 1, 1, 1]", "[]"}});
  ASSERT_FALSE(found_.empty());
  EXPECT_EQ(searched_->Text(found_[0].program),
            "recolour(\\x -> if(less(index(x), 2), 9, value(input, x)), input)");
  EXPECT_EQ(Answer(found_[0]), "[9, 9, 3, 1, 1, 1, 1]");
}

TEST_F(RulesTest, ClosedValuesAreCopied) {
  // All in the first colour.
  Learn({{"[4, 2, 0, 1]", "[4, 4, 0, 4]"}, {"[3, 1, 2]", "[3, 3, 3]"}, {"[7, 1]", "[]"}});
  ASSERT_FALSE(found_.empty());
  EXPECT_EQ(searched_->Text(found_[0].program), "recolour(\\x -> first(input), input)");
  EXPECT_EQ(Answer(found_[0]), "[7, 7]");
}

TEST_F(RulesTest, ATestWithoutAValueDoesNotHold) {
  // Before a two comes a five; ahead of the last place there is nothing.
  Learn({{"[1, 2, 3, 3, 2]", "[5, 2, 3, 5, 2]"},
         {"[3, 1, 1, 2, 1]", "[3, 1, 5, 2, 1]"},
         {"[4, 4, 2, 1, 3]", "[]"}});
  ASSERT_FALSE(found_.empty());
  EXPECT_EQ(searched_->Text(found_[0].program),
            "recolour(\\x -> if(equal(ahead(input, x), 2), 5, value(input, x)), input)");
  EXPECT_EQ(Answer(found_[0]), "[4, 5, 2, 1, 3]");
}

TEST_F(RulesTest, ARuleThatMissesOneOfManyIsAGuess) {
  // Twos become fives, but for one of two equal places that no feature tells apart.
  Learn({{"[1, 2, 0, 2, 3, 3, 1]", "[1, 5, 0, 5, 3, 3, 1]"},
         {"[1, 2, 0, 2, 3, 3, 1]", "[1, 5, 0, 2, 3, 3, 1]"},
         {"[2, 1, 1, 2, 2, 0, 0]", "[5, 1, 1, 5, 5, 0, 0]"},
         {"[3, 2, 1, 2, 0]", "[]"}});
  ASSERT_FALSE(found_.empty());
  for (const core::Candidate& candidate : found_) {
    EXPECT_TRUE(candidate.IsGuess(3));
    EXPECT_EQ(candidate.pairs_reproduced, 2);
  }
  EXPECT_EQ(Answer(found_[0]), "[3, 5, 1, 5, 0]");
  EXPECT_EQ(searched_->work().work_at_first_solution, 0u);
}

TEST_F(RulesTest, ARuleThatMissesManyIsNoGuess) {
  // Of equal strips, half the places are made other colours.
  Learn({{"[1, 2, 0, 2, 3, 3, 1]", "[4, 6, 7, 8, 9, 4, 5]"},
         {"[1, 2, 0, 2, 3, 3, 1]", "[9, 8, 5, 4, 6, 7, 8]"},
         {"[3, 2, 1, 2, 0]", "[]"}});
  EXPECT_TRUE(found_.empty());
}

TEST_F(RulesTest, WaitForValuesAndEndWhenTheRoundsAreOver) {
  SearchedTask early(domain_, domain_.MakeTask({{"[1, 2]", "[1, 5]"}, {"[2]", "[]"}}), 30);
  Rules waiting(early.work());
  EXPECT_EQ(waiting.Step(1000), Progress::kNothingYet);
  EXPECT_TRUE(early.work().candidates.all().empty());

  const SmallDomain without_schemas;
  SearchedTask small(without_schemas, without_schemas.MakeTask({{"[1]", "2"}, {"[5]", "0"}}), 100);
  EXPECT_EQ(Rules(small.work()).Step(1000), Progress::kExhausted);
}

}  // namespace
}  // namespace hunch::search
