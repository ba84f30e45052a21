// Every way to run a net computes the same. Backends that are not built here are skipped.
#include "intuition/backend.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "base/error.h"
#include "base/random.h"

namespace hunch::intuition {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

constexpr double kClose = 1e-4;

std::vector<float> Numbers(size_t count, base::Random& random) {
  std::vector<float> numbers(count);
  for (float& number : numbers) number = static_cast<float>(random.Unit() - 0.5);
  return numbers;
}

Net RandomNet(const std::vector<size_t>& widths, base::Random& random) {
  Net net{"small", {}, {}, {}};
  for (size_t i = 1; i < widths.size(); ++i) {
    net.layers.push_back({widths[i - 1], widths[i], Numbers(widths[i - 1] * widths[i], random),
                          Numbers(widths[i], random)});
  }
  return net;
}

// Ones and zeros, as properties are.
std::vector<float> Properties(const Net& net, size_t rows, base::Random& random) {
  std::vector<float> properties(rows * net.inputs());
  for (float& each : properties) each = random.Below(8) == 0;
  return properties;
}

std::vector<float> RunOn(const Backend& backend, const Net& net,
                         const std::vector<float>& properties) {
  const size_t rows = properties.size() / net.inputs();
  std::vector<float> logits(rows * net.outputs());
  backend.Run(properties, rows, logits);
  return logits;
}

void ExpectClose(const std::vector<float>& a, const std::vector<float>& b) {
  ASSERT_EQ(a.size(), b.size());
  double most = 0;
  for (size_t i = 0; i < a.size(); ++i) most = std::max<double>(most, std::abs(a[i] - b[i]));
  EXPECT_LT(most, kClose);
}

TEST(EigenBackend, LayersAreAppliedInTurn) {
  const Net net{"small",
                {"a", "b"},
                {"int", "int"},
                {{3, 2, {1, 0, 0, 0, -1, 0}, {0.5, 0}}, {2, 2, {2, 0, 0, 1}, {0, 10}}}};
  const auto backend = OpenBackend("eigen", net);
  EXPECT_THAT(Logits(*backend, net, std::vector<float>{1, 1, 1}), ElementsAre(3, 10));
  EXPECT_THAT(Logits(*backend, net, std::vector<float>{0, -4, 1}), ElementsAre(1, 14));
}

TEST(EigenBackend, ARowIsTheSameWhateverIsBesideIt) {
  base::Random random(4);
  const Net net = RandomNet({300, 64, 20}, random);
  const auto backend = OpenBackend("eigen", net);
  const std::vector<float> properties = Properties(net, 64, random);
  const std::vector<float> all = RunOn(*backend, net, properties);
  for (size_t row = 0; row < 64; ++row) {
    const std::span<const float> one = std::span(properties).subspan(row * 300, 300);
    const std::vector<float> logits = Logits(*backend, net, one);
    EXPECT_TRUE(std::equal(logits.begin(), logits.end(), all.begin() + row * 20)) << row;
  }
}

TEST(Backend, AnUnknownNameIsAnInputError) {
  base::Random random(5);
  try {
    OpenBackend("abacus", RandomNet({2, 2}, random));
    FAIL() << "nothing was thrown";
  } catch (const base::InputError& error) {
    EXPECT_THAT(error.what(), HasSubstr("no backend 'abacus'; there are eigen, onednn"));
  }
}

class EveryBackend : public testing::TestWithParam<BackendInfo> {
 protected:
  // Null, with the reason, where it cannot run here.
  std::unique_ptr<const Backend> Open(const Net& net) {
    try {
      return OpenBackend(GetParam().name, net);
    } catch (const base::InputError& error) {
      // What is installed has to work; only a device may be missing.
      EXPECT_TRUE(!IsInstalled(GetParam()) || std::string(GetParam().name) == "cuda")
          << error.what();
      reason_ = error.what();
      return nullptr;
    }
  }
  std::string reason_;
};

TEST_P(EveryBackend, ComputesRandomNetsAsEigenDoes) {
  base::Random random(6);
  const std::vector<std::vector<size_t>> shapes = {
      {7, 3}, {50, 40, 3}, {1000, 256, 192, 190}, {33, 17, 65, 1}};
  for (const std::vector<size_t>& widths : shapes) {
    const Net net = RandomNet(widths, random);
    const auto backend = Open(net);
    if (backend == nullptr) GTEST_SKIP() << reason_;
    EXPECT_STREQ(backend->name(), GetParam().name);
    const auto eigen = OpenBackend("eigen", net);
    for (const size_t rows : {1, 64, 3, 1}) {
      const std::vector<float> properties = Properties(net, rows, random);
      ExpectClose(RunOn(*backend, net, properties), RunOn(*eigen, net, properties));
    }
    const std::vector<float> dense = Numbers(2 * net.inputs(), random);
    ExpectClose(RunOn(*backend, net, dense), RunOn(*eigen, net, dense));
  }
}

TEST_P(EveryBackend, ComputesTheShippedNetsAsEigenDoes) {
  base::Random random(7);
  int nets = 0;
  for (const auto& entry : std::filesystem::directory_iterator(HUNCH_SOURCE_DIR "/models")) {
    if (entry.path().extension() != ".safetensors") continue;
    const Net net = ReadNet(entry.path());
    const auto backend = Open(net);
    if (backend == nullptr) GTEST_SKIP() << reason_;
    const auto eigen = OpenBackend("eigen", net);
    for (const size_t rows : {1, 64}) {
      const std::vector<float> properties = Properties(net, rows, random);
      ExpectClose(RunOn(*backend, net, properties), RunOn(*eigen, net, properties));
    }
    ++nets;
  }
  EXPECT_GT(nets, 0);
}

INSTANTIATE_TEST_SUITE_P(All, EveryBackend, testing::ValuesIn(Backends().begin(), Backends().end()),
                         [](const auto& each) { return std::string(each.param.name); });

}  // namespace
}  // namespace hunch::intuition
