// The guides one by one, and mixed.
#include <gtest/gtest.h>

#include <cmath>

#include "base/error.h"
#include "intuition/flat_guide.h"
#include "intuition/frequency_guide.h"
#include "intuition/mixed_guide.h"
#include "intuition/net_guide.h"
#include "intuition/small_domain_for_test.h"

namespace hunch::intuition {
namespace {

std::unique_ptr<NetGuide> SmallNet(double trust) {
  auto guide = std::make_unique<NetGuide>(trust);
  guide->Add(TwoChoices(), "net");
  return guide;
}

TEST(NetGuide, WhatTheNetSeesGetsCheaper) {
  const SmallDomain domain;
  const auto guide = SmallNet(0.9);
  const auto one = domain.Weighed(*guide, 1), more = domain.Weighed(*guide, 2);
  EXPECT_LT(one.at("add"), one.at("head"));
  EXPECT_GT(more.at("add"), more.at("head"));
}

TEST(NetGuide, ItsBitsAreWeighedAgainstTheGrammars) {
  const SmallDomain domain;
  const auto named = domain.Weighed(*SmallNet(0.75), 1);
  // Of the group int: add and head at 2 bits, the constants at 2 and 4.
  const double own = 0.25 / (3 * 0.25 + 1.0 / 16), seen = 1 / (1 + std::exp(-3));
  EXPECT_NEAR(named.at("add"), -0.75 * std::log2(0.97 * seen + 0.03 * own) + 0.25 * 2, 1e-6);
  EXPECT_EQ(named.at("1"), 2) << "the net does not know it";
}

TEST(NetGuide, PropertiesOfAnotherNumberAreAnInputError) {
  const SmallDomain domain;
  Net net = TwoChoices();
  net.layers[0] = {3, 2, std::vector<float>(6), {0, 0}};
  NetGuide guide;
  guide.Add(net, "some.safetensors");
  EXPECT_THROW(domain.Weighed(guide, 1), base::InputError);
}

TEST(NetGuide, TasksWithoutPropertiesAreLeftAlone) {
  const SmallDomain domain;
  EXPECT_EQ(domain.Weighed(*SmallNet(0.75), 0), domain.Weighed(core::UniformGuide(), 0));
}

TEST(NetGuide, OtherDomainsAreLeftAlone) {
  const SmallDomain domain;
  Net net = TwoChoices();
  net.domain = "other";
  NetGuide guide;
  guide.Add(net, "net");
  EXPECT_EQ(domain.Weighed(guide, 1), domain.Weighed(core::UniformGuide(), 1));
}

TEST(FlatGuide, ChoicesOfOneGroupAreEquallyLikely) {
  const SmallDomain domain;
  const auto named = domain.Weighed(FlatGuide(), 1);
  // Of the group int: add, head and the two constants.
  EXPECT_EQ(named.at("add"), 2);
  EXPECT_EQ(named.at("1"), 2);
  EXPECT_EQ(named.at("7"), 2) << "4 by the grammar";
  EXPECT_EQ(named.at("body add"), named.at("body head"));
}

TEST(FrequencyGuide, WhatProgramsUseGetsCheaper) {
  const SmallDomain domain;
  FrequencyGuide guide(4);
  EXPECT_EQ(domain.Weighed(guide, 1), domain.Weighed(core::UniformGuide(), 1));
  guide.Count(domain, domain.Parse("head(map(\\x -> add(x, x), xs))"));
  guide.Count(domain, domain.Parse("head(xs)"), 2);
  const auto named = domain.Weighed(guide, 1);
  const double own = 0.25 / (3 * 0.25 + 1.0 / 16);
  EXPECT_NEAR(named.at("head"), -std::log2((3 + 4 * own) / (3 + 4)), 1e-6);
  EXPECT_NEAR(named.at("add"), -std::log2(4 * own / (3 + 4)), 1e-6);
  EXPECT_LT(named.at("body add"), named.at("body head"));
}

TEST(MixedGuide, IsTheMeanOfProbabilities) {
  const SmallDomain domain;
  std::vector<std::unique_ptr<const core::Guide>> guides;
  guides.push_back(std::make_unique<core::UniformGuide>());
  guides.push_back(SmallNet(0.75));
  const MixedGuide mixed(std::move(guides));
  EXPECT_STREQ(mixed.name(), "uniform,net");
  const auto plain = domain.Weighed(core::UniformGuide(), 1);
  const auto seen = domain.Weighed(*SmallNet(0.75), 1);
  for (const auto& [name, bits] : domain.Weighed(mixed, 1)) {
    EXPECT_NEAR(std::exp2(-bits), (std::exp2(-plain.at(name)) + std::exp2(-seen.at(name))) / 2,
                1e-9)
        << name;
  }
}

}  // namespace
}  // namespace hunch::intuition
