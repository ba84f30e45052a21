#include "intuition/lesson_book.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "intuition/small_domain_for_test.h"

namespace hunch::intuition {
namespace {

using testing::ElementsAre;
using testing::UnorderedElementsAre;

std::vector<std::string> UsesOf(const LessonBook& book, size_t lesson) {
  std::vector<std::string> names;
  for (const auto& [choice, times] : book.lessons()[lesson].uses) {
    names.push_back(book.Blank().choices[choice] + " x" + std::to_string(times));
  }
  return names;
}

TEST(LessonBook, KeepsPropertiesAndUses) {
  const SmallDomain domain;
  LessonBook book(domain, domain.grammar(), {}, true);
  book.Add(domain.MakeTask(3), domain.Parse("add(head(xs), head(xs))"));
  ASSERT_EQ(book.lessons().size(), 1u);
  EXPECT_EQ(book.inputs(), 2u);
  EXPECT_THAT(book.lessons()[0].holding, ElementsAre(1));
  EXPECT_THAT(UsesOf(book, 0),
              UnorderedElementsAre("add : int -> int -> int x1", "head : list int -> int x2"));
}

TEST(LessonBook, ConstantsJoinTheTableUnlessItIsGiven) {
  const SmallDomain domain;
  LessonBook book(domain, domain.grammar(), {}, true);
  book.Add(domain.MakeTask(1), domain.Parse("add(head(xs), 7)"));
  EXPECT_EQ(book.Blank().choices.back(), "constant 7 : int");
  EXPECT_EQ(book.Blank().groups.back(), "int");
  LessonBook fixed(domain, domain.grammar(), TwoChoices(), true);
  LessonBook without(domain, domain.grammar(), {}, false);
  for (LessonBook* other : {&fixed, &without}) {
    other->Add(domain.MakeTask(1), domain.Parse("add(head(xs), 7)"));
    EXPECT_THAT(UsesOf(*other, 0),
                UnorderedElementsAre("add : int -> int -> int x1", "head : list int -> int x1"));
  }
}

TEST(LessonBook, ATaskWithoutPropertiesIsNoLesson) {
  const SmallDomain domain;
  LessonBook book(domain, domain.grammar(), {}, true);
  book.Add(domain.MakeTask(1), domain.Parse("head(xs)"));
  book.Add(domain.MakeTask(0), domain.Parse("head(xs)"));
  EXPECT_EQ(book.lessons().size(), 1u);
  EXPECT_EQ(book.inputs(), 2u);
}

TEST(LessonBook, AProgramWithoutChoicesIsNoLesson) {
  const SmallDomain domain;
  LessonBook book(domain, domain.grammar(), {}, true);
  book.Add(domain.MakeTask(1), domain.Parse("xs"));
  EXPECT_TRUE(book.lessons().empty());
}

TEST(Recall, IsThatOfTheNetWithinTheGroup) {
  const std::vector<Lesson> lessons = {{{0}, {{0, 1}}}, {{1}, {{0, 1}}}};
  const Recall recall = RecallOf(TwoChoices(), lessons);
  EXPECT_NEAR(recall.bits, (std::log2(1 + std::exp(-3)) + std::log2(1 + std::exp(3))) / 2, 1e-5);
  EXPECT_EQ(recall.recall, 1);
}

}  // namespace
}  // namespace hunch::intuition
