#include "intuition/neighbour_guide.h"

#include <gtest/gtest.h>

#include "intuition/small_domain_for_test.h"

namespace hunch::intuition {
namespace {

class NeighbourGuideTest : public testing::Test {
 protected:
  // Tasks of one pair are solved by head, others by sums.
  std::vector<SolvedProgram> Solved(int of_each) const {
    std::vector<SolvedProgram> solved;
    for (int i = 0; i < of_each; ++i) {
      solved.push_back({EmbeddingOf(1), domain_.Parse("head(xs)")});
      solved.push_back({EmbeddingOf(2), domain_.Parse("add(1, add(1, 1))")});
    }
    return solved;
  }
  std::vector<float> EmbeddingOf(size_t pairs) const {
    return domain_.likeness().Embedding(domain_.MakeTask(pairs));
  }

  const SmallDomain domain_;
  const std::map<std::string, double> own_ = domain_.Weighed(core::UniformGuide(), 1);
};

TEST_F(NeighbourGuideTest, WhatLikeTasksUseCostsLess) {
  for (const int of_each : {5, 30}) {  // few: those that are far are among the nearest
    const NeighbourGuide guide(Solved(of_each));
    const auto one = domain_.Weighed(guide, 1), more = domain_.Weighed(guide, 2);
    EXPECT_LT(one.at("head") + 1, one.at("add")) << of_each;
    EXPECT_GT(more.at("head"), more.at("add") + 1) << of_each;
    EXPECT_LT(more.at("1"), one.at("1")) << of_each;
  }
}

TEST_F(NeighbourGuideTest, WithoutNeighboursCostsStay) {
  EXPECT_EQ(domain_.Weighed(NeighbourGuide(Solved(0)), 1), own_);
}

TEST_F(NeighbourGuideTest, EmbeddingsOfAnotherSizeAreLeftOut) {
  std::vector<SolvedProgram> solved = Solved(3);
  for (SolvedProgram& each : solved) each.embedding.push_back(0);
  EXPECT_EQ(domain_.Weighed(NeighbourGuide(std::move(solved)), 1), own_);
}

}  // namespace
}  // namespace hunch::intuition
