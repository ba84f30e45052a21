#include "measure/backend_speed.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/error.h"
#include "intuition/net.h"

namespace hunch::measure {
namespace {

constexpr const char* kNet = HUNCH_SOURCE_DIR "/models/list.safetensors";

std::vector<float> Rows() {
  return PropertyRows("list", LoadProblems({HUNCH_SOURCE_DIR "/examples/lists"}));
}

TEST(BackendSpeed, TheDefaultOneIsMeasured) {
  const BackendSpeed speed = MeasureBackend("eigen", kNet, Rows());
  EXPECT_EQ(speed.fault, "");
  EXPECT_GT(speed.one, 0);
  EXPECT_GT(speed.many, 0);
  EXPECT_GT(speed.start_up, speed.one);
  EXPECT_GT(speed.megabytes, 0);
  EXPECT_EQ(speed.apart, 0);
}

TEST(BackendSpeed, WhatCannotRunSaysWhy) {
  EXPECT_THAT(MeasureBackend("abacus", kNet, Rows()).fault, testing::HasSubstr("abacus"));
}

TEST(BackendSpeed, NetAndRowsHaveToFit) {
  EXPECT_THROW(MeasureBackend("eigen", kNet, {1, 2, 3}), base::InputError);
  EXPECT_THROW(MeasureBackend("eigen", "nowhere", {}), base::InputError);
}

TEST(PropertyRows, AreThoseOfOneDomain) {
  EXPECT_EQ(Rows().size(), kManyRows * intuition::ReadNet(kNet).inputs());
  EXPECT_TRUE(PropertyRows("none", LoadProblems({HUNCH_SOURCE_DIR "/examples/lists"})).empty());
}

}  // namespace
}  // namespace hunch::measure
